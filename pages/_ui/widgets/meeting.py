"""The camat's meeting: its agenda, and how one steps through it, by button or arrow key, one point a screen."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from indicators.areas import Areas
from indicators.months import shift
from loaders import followups
from pages._ui import cache, meeting, meeting_html, meeting_words, text
from pages._ui.choice import Choice
from pages._ui.meeting_titles import TITLES
from pages._ui.widgets import filters
from reports.agenda import Point

POINT = "butir"
"""The parameter of the address that names the point on the wall."""
_AT = "rapat_langkah"
"""The meeting and its point, as last written into the address: another point there is a link somebody followed."""


@dataclass(frozen=True, kw_only=True)
class Agenda:
    """All points in their order, and the follow-ups the first and the last are about, as read at `revision`."""

    points: tuple[Point, ...]
    brought: pd.DataFrame
    decided: pd.DataFrame
    revision: int


def agenda(*, kecamatan: str, bulan: str, at: cache.Stamp) -> Agenda:
    """The meeting of one kecamatan about one month, as known then."""
    kept = cache.decisions(at)
    rows = followups.of_kecamatan(kept.rows, kecamatan)
    brought = followups.brought_to(rows, bulan=bulan, previous=shift(bulan, -1))
    decided = followups.decided_at(rows, bulan=bulan)
    plan, villages = cache.table(at, "rencana_kerja"), cache.areas(at).villages(kecamatan)
    planned = set(plan.loc[plan["bulan"].str.startswith(bulan[:4]), "kode_desa"])
    middle = meeting.points(
        cache.agenda(at, kecamatan, bulan), areas=cache.areas(at), catalog=cache.catalog(), bulan=bulan,
        without_plan=[kode for kode in villages if kode not in planned],
        money_day=cache.last_sent(at, "anggaran", kecamatan, int(bulan[:4])),
    )  # fmt: skip
    first, last = (
        Point(id=id_, title=TITLES[id_], answer=answer)
        for id_, answer in (
            ("tindak_lanjut", meeting_words.brought_answer(brought)),
            ("keputusan", meeting_words.decided_answer(decided, bulan)),
        )
    )
    return Agenda(points=(first, *middle, last), brought=brought, decided=decided, revision=kept.revision)


def choose_kecamatan(choice: Choice, areas: Areas) -> None:
    """The meeting is a kecamatan's: offer those of the chosen area."""
    st.info("Rapat ini untuk satu kecamatan. Pilih kecamatannya.")
    with st.container(horizontal=True):
        for kode in areas.children(choice.kawasan):
            st.button(
                text.plain(areas.title(kode)), key=f"pilih_{kode}", on_click=filters.set_area, args=(kode,),
            )  # fmt: skip


def step(points: tuple[Point, ...], *, meeting: tuple[str, str]) -> int:
    """Which point is on the wall, with the buttons to move; another meeting (kecamatan, month) begins at the first.

    The address names the point, so that a reload or a link that is passed on opens the same one.
    """
    ids = [point.id for point in points]
    kept, at = st.session_state.get(_AT, (meeting, None))
    asked = st.query_params.get(POINT)
    if asked in ids and asked != at:
        at = asked
    elif kept != meeting or at not in ids:
        at = ids[0]
    _go(meeting, at)
    number = ids.index(at)
    back, middle, forward = st.columns([2, 7, 2], vertical_alignment="center")
    _move(back, "Sebelumnya", "Left", meeting, ids[number - 1 : number])
    middle.html(meeting_html.place(number + 1, len(points), points[number].title))
    _move(forward, "Berikutnya", "Right", meeting, ids[number + 1 : number + 2])
    return number


def _move(place, label: str, shortcut: str, meeting: tuple[str, str], to: list[str]) -> None:
    place.button(
        label, key=f"rapat_{label.lower()}", shortcut=shortcut, width="stretch", disabled=not to,
        on_click=_go, args=(meeting, *to),
    )  # fmt: skip


def _go(meeting: tuple[str, str], to: str) -> None:
    st.session_state[_AT] = (meeting, to)
    if st.query_params.get(POINT) != to:
        st.query_params[POINT] = to


def show(point: Point) -> None:
    """The point, filling the screen."""
    st.html(meeting_html.point(point))

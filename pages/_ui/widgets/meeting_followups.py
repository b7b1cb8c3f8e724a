"""Follow-ups on the wall, each with buttons to close it; and what was just kept, with its undo."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from loaders import followups
from loaders.ledger import Saved
from loaders.problems import UserError
from pages._ui import cache, meeting_html, meeting_words, text
from pages._ui import format as fmt
from pages._ui.widgets import meeting_edit

_SAID = "rapat_dicatat"


def rows_with_buttons(
    rows: pd.DataFrame, *, kecamatan: str, bulan: str, at: cache.Stamp, seen: int, sender: str
) -> None:
    """One row of the screen for each follow-up; open ones can be closed or changed, closed ones opened again.

    What a later meeting closed is that meeting's: it stands here without buttons. `seen` is the revision at
    which `rows` were read.
    """
    areas, catalog = cache.areas(at), cache.catalog()
    for row in rows.to_dict("records"):
        said, first, second, third = st.columns([7, 2, 2, 2], vertical_alignment="center")
        said.html(meeting_html.line(meeting_words.follow_up_line(_Row(row), areas=areas, catalog=catalog)))
        if row["is_later"]:
            continue
        if row["keadaan"] != followups.OPEN:
            _button(first, "Buka lagi", row, sender, _reopen, (row, seen))
            continue
        _button(third, "Ubah", row, sender, meeting_edit.begin, (row, seen))
        if meeting_edit.is_open(row["nomor"]):
            meeting_edit.form(kecamatan=kecamatan, bulan=bulan, at=at, sender=sender, keep=keep)
        for place, label, keadaan in ((first, "Selesai", followups.DONE), (second, "Batalkan", followups.CANCELLED)):
            _button(place, label, row, sender, _close, (row, seen, keadaan, bulan))


class _Row:
    """A record read by attribute, as rows of `itertuples` are."""

    def __init__(self, record: dict) -> None:
        self.__dict__.update(record)


def _button(place, label: str, row: dict, sender: str, act: Callable, args: tuple) -> None:
    place.button(
        label, key=f"{label.split()[0].lower()}_{row['nomor']}", width="stretch", disabled=not sender,
        on_click=act, args=(*args, sender), help=None if sender else "Isi nama pencatat dahulu.",
    )  # fmt: skip


def _close(row: dict, seen: int, keadaan: str, bulan: str, sender: str) -> None:
    words = "selesai" if keadaan == followups.DONE else "dibatalkan"
    keep(
        f"Dicatat {words}: {row['apa']}",
        lambda: followups.close(
            cache.ledger(), row, seen=seen, keadaan=keadaan, rapat=bulan, day=fmt.today(), sender=sender
        ),
    )


def _reopen(row: dict, seen: int, sender: str) -> None:
    keep(f"Dibuka lagi: {row['apa']}", lambda: followups.reopen(cache.ledger(), row, seen=seen, sender=sender))


def keep(words: str, save: Callable[[], Saved]) -> bool:
    """Run `save`; the next run says `words`, or why nothing was kept. True when it was."""
    try:
        saved = save()
    except UserError as error:
        st.session_state[_SAID] = {"words": str(error), "kiriman": None, "refused": True}
        return False
    st.session_state[_SAID] = {"words": words, "kiriman": saved.kiriman}
    return True


def notice(place: tuple) -> None:
    """What was just kept, with one button to undo it, or why it was not; until one goes on to another `place`."""
    said = st.session_state.get(_SAID)
    if said is None:
        return
    if said.setdefault("place", place) != place:
        del st.session_state[_SAID]
    elif said.get("refused"):
        st.warning(text.plain(said["words"]))
    elif said["kiriman"] is None:  # somebody else had just said the same
        st.success(text.plain(said["words"]), icon=":material/check_circle:")
    else:
        words, undo = st.columns([8, 2], vertical_alignment="center")
        words.success(text.plain(said["words"]), icon=":material/check_circle:")
        undo.button(
            "Urungkan", key="rapat_urungkan", icon=":material/undo:", width="stretch", on_click=_undo,
            args=(said["kiriman"],),
        )  # fmt: skip


def _undo(kiriman: int) -> None:
    by = st.session_state.get("pengirim") or "pengguna"
    cache.ledger().withdraw(kiriman, by=by)
    del st.session_state[_SAID]

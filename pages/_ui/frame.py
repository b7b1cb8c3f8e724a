"""What every screen begins with: page config, first start, the menu, the title, the shared filters."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass

import streamlit as st

from loaders.schema import TABLES
from pages._ui import cache, links, menu, text
from pages._ui.choice import Allowed, Choice, current, is_followed
from pages._ui.widgets import filters as filter_widgets
from pages._ui.widgets import own_words

APP = "Pantau TPPS"
_SIDEBAR_PX = 250
_LOOK_SECONDS = 0.2
_UPLOAD = "pages/5_Unggah_Data.py"


@dataclass(frozen=True, kw_only=True)
class View:
    """What a screen shows: the user's choice, and the state of the ledger it is answered from."""

    choice: Choice
    stamp: cache.Stamp


def open_page(
    path: str,
    *,
    filters: tuple[str, ...] = (),
    own: tuple[str, ...] = (),
    needs_data: bool = True,
    without_numbers: Callable[[cache.Stamp], None] | None = None,
    for_wall: bool = False,
) -> View:
    """Call this first on every screen. Stops the script with a sentence when there is nothing to show yet.

    A screen with the filter 'kuartal' is about scorecards and needs a quarter, every other a month. `own` are
    parameters of the address that belong to this screen alone: they are left as they are. `without_numbers` draws what
    the screen can show of a village list without any number. `for_wall`: shown to a room, so the menu opens shut and
    the filters fold into one button.
    """
    screen = menu.screen_at(path)
    st.set_page_config(
        page_title=f"{screen.label} · {APP}",
        page_icon="static/ikon.png",
        layout="wide",
        initial_sidebar_state="collapsed" if for_wall else _SIDEBAR_PX,
    )
    own_words.cover()
    _first_start()
    stamp = cache.stamp()
    allowed = _allowed(stamp)
    choice = _resolve(allowed, path, own) if allowed else None
    _draw_menu(screen, choice)
    st.title(screen.label, anchor=False)
    _sample_banner(screen, about_scorecards="kuartal" in filters)
    _not_found_notice(choice, path, stamp)
    needed = "kuartal" if "kuartal" in filters else "bulan"
    if choice is not None and not getattr(choice, needed):
        choice = None
    if needs_data and choice is None:
        _nothing_yet(stamp, without_numbers, needed)
        st.stop()
    if "indikator" in filters:
        _yearly_only_notice(stamp, choice)
    if choice is not None and filters:
        areas = cache.areas(stamp)
        place = filter_widgets.folded(choice, areas) if for_wall else nullcontext()
        with place:
            filter_widgets.draw(filters, choice=choice, allowed=allowed, areas=areas, catalog=cache.catalog())
    return View(choice=choice, stamp=stamp)


def _nothing_yet(stamp: cache.Stamp, without_numbers: Callable[[cache.Stamp], None] | None, needed: str) -> None:
    villages = len(cache.areas(stamp).villages())
    missing = text.NO_SCORECARDS if needed == "kuartal" else text.no_numbers_words(villages)
    st.info(missing if villages else text.EMPTY_LEDGER)
    st.page_link(_UPLOAD, label="Buka Unggah Data", icon=":material/upload_file:")
    if villages and without_numbers:
        without_numbers(stamp)


def _yearly_only_notice(stamp: cache.Stamp, choice: Choice) -> None:
    """Screens of indicators say what there is while only yearly sheets were sent, and which screens show it."""
    if known := cache.yearly_only(stamp):
        st.info(text.yearly_only_words({TABLES[name].title: count for name, count in known.items()}))
        with st.container(horizontal=True):
            for screen in menu.showing(known):
                st.page_link(screen.path, label=screen.label, icon=screen.icon, query_params=choice.query())


def _allowed(stamp: cache.Stamp) -> Allowed | None:
    areas, months, quarters = cache.areas(stamp), cache.data_months(stamp), cache.data_quarters(stamp)
    if not areas.names or not (months or quarters):
        return None
    catalog = cache.catalog()
    return Allowed(
        indikator=tuple(catalog), wilayah=frozenset(areas.names), bulan=months, kuartal=quarters, root=areas.root,
        first=catalog.headlines[0], newest=cache.opening_month(stamp) if months else "",
        newest_kuartal=cache.opening_quarter(stamp),
    )  # fmt: skip


def _resolve(allowed: Allowed, path: str, own: tuple[str, ...]) -> Choice:
    """The choice of this run, kept for the next and written into the address."""
    state, address = st.session_state, st.query_params.to_dict()
    url = {name: value for name, value in address.items() if name not in own}
    written, kept = state.get("alamat"), state.get("pilihan")
    choice = current(url=url, written=written, kept=kept, allowed=allowed)
    asked = url if is_followed(url, written) else kept.query() if kept else {}
    if parts := links.not_found(asked, allowed):
        state["tidak_ditemukan"] = (path, choice, parts)
    state["pilihan"], state["alamat"] = choice, choice.query()
    if url != choice.query():
        st.query_params.from_dict(choice.query() | {name: address[name] for name in own if name in address})
    return choice


def _not_found_notice(choice: Choice | None, path: str, at: cache.Stamp) -> None:
    """Said on the screen the link led to, until something else is chosen."""
    seen_on, shown, parts = st.session_state.get("tidak_ditemukan", ("", None, {}))
    if choice is None or (seen_on, shown) != (path, choice):
        st.session_state.pop("tidak_ditemukan", None)
        return
    words = links.not_found_words(parts, choice, areas=cache.areas(at), catalog=cache.catalog())
    st.info(text.plain(words), icon=":material/link_off:")


def _draw_menu(here: menu.Screen, choice: Choice | None) -> None:
    with st.sidebar:
        st.subheader(APP, anchor=False)
        for group in menu.GROUPS:
            st.caption(group)
            for screen in (each for each in menu.SCREENS if each.group == group):
                st.page_link(
                    screen.path, label=screen.label, icon=screen.icon, disabled=screen is here,
                    query_params=choice.query() if choice else None, width="stretch",
                )  # fmt: skip


def _first_start() -> None:
    if not cache.ledger().is_empty():
        return
    place = st.empty()
    with place.container():
        st.title(APP, anchor=False)
        st.markdown(text.FIRST_START)
        bar = st.progress(0.0)
    filling = cache.filling()
    while filling.is_alive():
        bar.progress(filling.share, text=text.plain(filling.words))
        filling.join(timeout=_LOOK_SECONDS)
    place.empty()
    if filling.error:
        cache.filling.clear()
        raise filling.error


def _sample_banner(screen: menu.Screen, *, about_scorecards: bool) -> None:
    # Own scorecards beside invented monthly numbers must not be called invented where only they are shown.
    state = cache.sample_state() - ({"angka"} if about_scorecards else set())
    if not state:
        return
    words = text.sample_words(state)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f":yellow-background[:material/science: {words}]", width="content")
        if screen.path != _UPLOAD:
            st.page_link(_UPLOAD, label="Muat data sendiri", icon=":material/upload_file:")

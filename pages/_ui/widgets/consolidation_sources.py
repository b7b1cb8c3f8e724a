"""Where the counts of one village and group are from: file, sheet, row, day, sender, and what was sent before."""

from collections.abc import Sequence

import streamlit as st

from pages._ui import cache, consolidation_view, text
from pages._ui import consolidation_look as look
from pages._ui import consolidation_words as words
from pages._ui import format as fmt
from pages._ui.cache import consolidation as cached
from pages._ui.widgets import filters
from pages._ui.widgets import tables as table_widgets

_VILLAGE, _GROUP = "konsolidasi_lihat_desa", "konsolidasi_lihat_kelompok"
_CLICKED = "konsolidasi-diklik"


def point_at(kode_desa: str, kelompok: str) -> None:
    """What the boxes show from the next time they are drawn, as a click on a table asks for."""
    st.session_state[_CLICKED] = (kode_desa, kelompok)


def of_some_village(villages: Sequence[str], bulan: str, at: cache.Stamp) -> None:
    """Two boxes, which a click sets too, the counts behind them, and the way to the village."""
    areas = cache.areas(at)
    clicked = st.session_state.pop(_CLICKED, (None, None))
    first = _widest(villages, bulan, at)
    if st.session_state.get(_VILLAGE) not in villages:
        clicked = clicked if clicked[0] else first
    _keep(_VILLAGE, clicked[0], villages)
    _keep(_GROUP, clicked[1], list(look.GROUP_TITLES))
    st.subheader("Angka tiap sumber", anchor=False)
    left, right, last = st.columns([3, 3, 2], vertical_alignment="bottom")
    kode = left.selectbox(
        "Desa yang dilihat", sorted(villages), key=_VILLAGE, format_func=filters.Names(areas.titles(villages))
    )
    kelompok = _group_box(right)
    last.button(
        "Buka desa ini",
        key="konsolidasi_buka",
        on_click=filters.set_area,
        args=(kode,),
        icon=":material/arrow_forward:",
    )
    show(kode, kelompok, bulan, at)


def of_one_village(kode: str, bulan: str, at: cache.Stamp) -> None:
    """The counts of one group of the chosen village."""
    clicked = st.session_state.pop(_CLICKED, (None, None))
    _keep(_GROUP, clicked[1], list(look.GROUP_TITLES))
    st.subheader("Asal angka tiap sumber", anchor=False)
    show(kode, _group_box(st), bulan, at)


def show(kode: str, kelompok: str, bulan: str, at: cache.Stamp) -> None:
    """A sentence about the gap, the rows that were sent, the sources that are silent, and earlier values."""
    known = cached.sources(at, bulan)
    row = known[known["kode_desa"].eq(kode) & known["kelompok"].eq(kelompok)].iloc[0]
    badge = look.GAPS[row["keadaan"]].badge
    st.markdown(f":{badge}-badge[{text.plain(look.gap_words(row['keadaan']))}] {text.plain(words.of_group(row))}")
    table = cache.table(at, "sasaran")
    is_asked = table["kode_desa"].eq(kode) & table["bulan"].eq(bulan) & table["kelompok"].eq(kelompok)
    sent = table[is_asked & table["jumlah"].notna()]
    if sent.empty:
        return
    rows = consolidation_view.sent_rows(cache.ledger().provenance(sent))
    table_widgets.table(rows, consolidation_view.SENT, key="konsolidasi-asal", alt="Asal angka tiap sumber")
    table_widgets.downloads(
        rows, consolidation_view.SENT, name=f"konsolidasi-asal-{kode}-{kelompok}-{bulan}",
        title=f"Angka tiap sumber, {look.GROUP_TITLES[kelompok]}, {cache.areas(at).title(kode)}, {fmt.month(bulan)}",
    )  # fmt: skip
    _earlier(rows)


def _earlier(rows) -> None:
    """Values sent before for the counts shown, source by source; nothing while each was sent once."""
    for row in rows.itertuples():
        key = {"kode_desa": row.kode_desa, "bulan": row.bulan, "kelompok": row.kelompok, "sumber": row.sumber}
        history = cache.ledger().history("sasaran", key)
        if len(history) > 1:
            st.markdown(f"{text.plain(row.sumber_nama)} pernah dikirim {fmt.number(len(history))} kali:")
            table_widgets.table(
                consolidation_view.earlier_rows(history), consolidation_view.EARLIER,
                key=f"konsolidasi-riwayat-{row.sumber}", alt="Nilai yang pernah dikirim",
            )  # fmt: skip


def _widest(villages: Sequence[str], bulan: str, at: cache.Stamp) -> tuple[str, str]:
    """The village and group with the widest gap: what the boxes begin with."""
    rows = cached.sources(at, bulan)
    rows = rows[rows["kode_desa"].isin(villages)]
    row = rows.iloc[int(rows["kesenjangan"].to_numpy(dtype="int64", na_value=-1).argmax())]
    return row["kode_desa"], row["kelompok"]


def _group_box(place) -> str:
    return place.selectbox(
        "Kelompok sasaran", list(look.GROUP_TITLES), key=_GROUP, format_func=filters.Names(look.GROUP_TITLES)
    )


def _keep(key: str, clicked: str | None, allowed: Sequence[str]) -> None:
    """What was clicked, else what stands there, else the first."""
    value = clicked or st.session_state.get(key)
    st.session_state[key] = value if value in allowed else allowed[0]

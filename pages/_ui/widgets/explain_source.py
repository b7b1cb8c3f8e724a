"""The ledger rows behind a number: file, sheet, row, date, sender; and every value ever sent for one cell."""

from collections.abc import Sequence

import streamlit as st

from indicators.explanation import RowKey
from pages._ui import cache, explain_view
from pages._ui import format as fmt
from pages._ui.tables import Show
from pages._ui.widgets import tables as table_widgets

_SOURCES = (
    Show("desa", "Desa"), Show("isi", "Isi"), Show("nilai", "Nilai", width="medium"), Show("berkas", "Berkas"),
    Show("lembar", "Lembar"), Show("baris", "Baris", "count"), Show("saat", "Diterima"), Show("pengirim", "Pengirim"),
)  # fmt: skip
_EARLIER = (
    Show("saat", "Diterima"), Show("nilai", "Nilai"), Show("berkas", "Berkas"), Show("pengirim", "Pengirim"),
    Show("dicabut", "Keterangan"),
)  # fmt: skip
_ROWS_AT_ONCE, _SHOWN = 60, 400


def names(at: cache.Stamp) -> dict[str, str]:
    """Names of areas; a village whose name occurs twice says its kecamatan too."""
    areas = cache.areas(at)
    return areas.names | {kode: areas.title(kode) for kode in areas.villages() if areas.names[kode] in areas.repeated}


def rows(keys: Sequence[RowKey], at: cache.Stamp, *, name: str, title: str, key: str, kind: str) -> None:
    """The rows with where they came from, to download as `name`; for a single one its earlier values too."""
    if not keys:
        st.markdown("Tidak ada baris data di balik angka ini.")
        return
    # Written out only when asked: the number of a kabupaten rests on thousands of rows.
    words = f"Tampilkan {fmt.number(len(keys))} baris sumber"
    if len(keys) > _ROWS_AT_ONCE and not st.toggle(words, key=f"{key}-{name}-semua"):
        return
    tables = {table: cache.table(at, table) for table in {row.tabel for row in keys}}
    found = explain_view.source_rows(keys, tables, names=names(at), definitions=cache.definitions())
    found = cache.ledger().provenance(found)
    found = found.assign(saat=found["waktu"].map(fmt.moment))
    if len(found) > _SHOWN:
        st.caption(f"{fmt.number(_SHOWN)} dari {fmt.number(len(found))} baris; semuanya ada di unduhan.")
    table_widgets.table(found.head(_SHOWN), _SOURCES, key=f"{key}-sumber", alt="Baris sumber angka ini")
    table_widgets.downloads(found, _SOURCES, name=name, title=title, kind=kind)
    if len(keys) == 1:
        _earlier(keys[0], key)


def _earlier(row: RowKey, key: str) -> None:
    history = cache.ledger().history(row.tabel, dict(row.kunci))
    if len(history) > 1:
        st.markdown(f"Pernah dikirim {fmt.number(len(history))} kali, yang terbaru di atas:")
        sent = explain_view.earlier_values(history, row)
        table_widgets.table(sent, _EARLIER, key=f"{key}-riwayat", alt="Nilai yang pernah dikirim")

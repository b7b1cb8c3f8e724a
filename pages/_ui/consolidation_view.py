"""The tables of Konsolidasi Data: one village's sources side by side, what to settle, where a count is from. Pure."""

from collections.abc import Mapping

import pandas as pd
from pandas.io.formats.style import Styler

from geo import codes
from indicators.consolidation import SOURCES
from pages._ui import consolidation_look as look
from pages._ui import consolidation_words as words
from pages._ui import format as fmt
from pages._ui import theme
from pages._ui.tables import Show

NOT_EXPECTED, SILENT = fmt.NO_VALUE, "belum ○"
GROUP, GAP, TO_SETTLE = "Kelompok", "Selisih", "Yang diselesaikan"
VILLAGE = (
    Show("kelompok_nama", "Kelompok"),
    *(Show(name, look.SOURCE_TITLES[name], "count") for name in look.COLUMNS),
    Show("kesenjangan", "Selisih", "count"),
    Show("keadaan_kata", "Keadaan"),
    Show("alasan_kata", "Yang diselesaikan", width="medium"),
    Show("diam", "Sumber belum lapor"),
)
SETTLE = (
    Show("nama", "Desa", width=112),
    Show("kecamatan", "Kecamatan", width=104),
    Show("kelompok_pendek", GROUP, width=86),
    Show("alasan_kata", TO_SETTLE, width=266),
    Show("kesenjangan", GAP, "count", width=62),
    Show("konsolidasi", look.SOURCE_TITLES["konsolidasi"], "count", width=82),
    *(Show(name, look.SOURCE_TITLES[name], "count", width=62) for name in SOURCES),
    Show("diam", "Sumber belum lapor"),
)
SENT = (
    Show("kelompok_nama", "Kelompok"), Show("sumber_nama", "Sumber"), Show("jumlah", "Jumlah", "count"),
    Show("berkas", "Berkas"), Show("lembar", "Lembar"), Show("baris", "Baris", "count"), Show("saat", "Diterima"),
    Show("pengirim", "Pengirim"),
)  # fmt: skip
EARLIER = (
    Show("saat", "Diterima"), Show("jumlah", "Jumlah", "count"), Show("berkas", "Berkas"),
    Show("pengirim", "Pengirim"), Show("dicabut", "Keterangan"),
)  # fmt: skip


def in_words(rows: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Rows of `by_source` with kode, nama, kecamatan, kelompok_nama, keadaan_kata, alasan_kata, diam in words."""
    return rows.assign(
        kode=rows["kode_desa"],
        nama=rows["kode_desa"].map(names),
        kecamatan=[names[codes.parent(kode, "kecamatan")] for kode in rows["kode_desa"]],
        kelompok_nama=rows["kelompok"].map(look.GROUP_TITLES),
        kelompok_pendek=rows["kelompok"].map(look.group_heading),
        keadaan_kata=rows["keadaan"].map(look.gap_words),
        alasan_kata=[look.reason_words(alasan) for alasan in rows["alasan"]],
        diam=[words.source_list(sumber) for sumber in rows["sumber_diam"]],
    )


def side_by_side(rows: pd.DataFrame) -> Styler:
    """One village: a count, a zero, 'belum ○' where the source is expected, '–' where nobody counts that group.

    `rows`: `in_words` of one village.
    """
    known = rows.to_dict("records")
    out = {GROUP: [look.group_heading(row["kelompok"]) for row in known]}
    out |= {look.SOURCE_TITLES[name]: [_count(row, name) for row in known] for name in look.COLUMNS}
    out[GAP] = [look.gap_cell(row["keadaan"], fmt.number(row["kesenjangan"])) for row in known]
    out[TO_SETTLE] = [row["alasan_kata"] for row in known]
    frame = pd.DataFrame(out)
    css = frame.map(lambda cell: look.css(theme.STATUS["belum_lapor"]) if cell == SILENT else "")
    css[GAP] = [look.css(look.GAPS[row["keadaan"]]) for row in known]
    css[TO_SETTLE] = [look.css(look.REASONS[row["alasan"]]) if row["alasan_kata"] else "" for row in known]
    return frame.style.apply(lambda _: css, axis=None)


def _count(row: Mapping[str, object], name: str) -> str:
    if not fmt.missing(row[name]):
        return fmt.number(row[name])
    return SILENT if name in str(row["sumber_diam"]).split(", ") else NOT_EXPECTED


def filtered(rows: pd.DataFrame, *, kelompok: str, alasan: str, kecamatan: str) -> pd.DataFrame:
    """The rows of `to_settle` of a group, a reason, a kecamatan; '' is all of them."""
    kept = pd.Series(True, index=rows.index)
    for name, value in (("kelompok", kelompok), ("alasan", alasan)):
        if value:
            kept &= rows[name].eq(value)
    if kecamatan:
        kept &= rows["kode_desa"].str.startswith(f"{kecamatan}.")
    return rows[kept].reset_index(drop=True)


def sent_rows(sent: pd.DataFrame) -> pd.DataFrame:
    """Ledger rows of `sasaran` with their origin (`Ledger.provenance`), the groups and sources as they are listed."""
    places = {name: place for place, name in enumerate((*look.GROUP_TITLES, *look.COLUMNS))}
    order = [(places[row.kelompok], places[row.sumber]) for row in sent.itertuples()]
    sent = sent.take(sorted(range(len(sent)), key=order.__getitem__)).reset_index(drop=True)
    return sent.assign(
        kelompok_nama=sent["kelompok"].map(look.GROUP_TITLES),
        sumber_nama=sent["sumber"].map(look.SOURCE_TITLES),
        saat=sent["waktu"].map(fmt.moment),
    )


def earlier_rows(history: pd.DataFrame) -> pd.DataFrame:
    """Every value ever sent for one count (`Ledger.history`), newest first."""
    return history.assign(
        saat=history["waktu"].map(fmt.moment),
        dicabut=["" if fmt.missing(day) else f"dibatalkan {fmt.day(day)}" for day in history["dicabut_pada"]],
    )

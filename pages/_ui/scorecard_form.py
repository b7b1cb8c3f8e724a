"""Tabel 1, 2 and 5 of Formulir 4 as lines to read, with the official titles. Frames in, words out. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from pages._ui import format as fmt

TITLES = {
    1: "Tabel 1. Jumlah sasaran 1.000 HPK (ibu hamil dan anak 0–23 bulan)",
    2: "Tabel 2. Hasil pengukuran tikar pertumbuhan (deteksi dini stunting)",
    3: "Tabel 3. Kelengkapan konvergensi paket layanan pencegahan stunting bagi 1.000 HPK",
    4: "Tabel 4. Tingkat konvergensi desa",
    5: "Tabel 5. Penggunaan Dana Desa dalam pencegahan stunting",
}
SCREENING = (
    "Penapisan panjang badan, bukan hasil z-score: angka merah tidak pernah ditambahkan ke angka stunting. Anak yang "
    "kuning atau merah dirujuk untuk diukur."
)
SILENT = "belum lapor"

_TABEL_1 = (
    ("rumah_tangga_hpk", "Rumah tangga 1.000 HPK"),
    ("ibu_hamil", "Ibu hamil"),
    ("ibu_hamil_kek", "– di antaranya KEK/risti"),
    ("anak_0_23", "Anak 0–23 bulan"),
    ("anak_gizi", "– di antaranya gizi kurang, gizi buruk, atau stunting"),
    ("paud_anak", "Anak 2–6 tahun"),
)
_TABEL_2 = (
    ("tikar_total", "Anak 0–23 bulan"),
    ("tikar_hijau", "● Hijau (normal)"),
    ("tikar_kuning", "◐ Kuning (risiko stunting)"),
    ("tikar_merah", "▲ Merah (terindikasi stunting)"),
    ("tikar_tidak_diukur", "○ Tidak diukur"),
)
_TABEL_5 = (("dd_pembangunan", "Bidang Pembangunan Desa"), ("dd_pemberdayaan", "Bidang Pemberdayaan Masyarakat Desa"))


@dataclass(frozen=True, kw_only=True)
class FormTable:
    """One small table: headings, rows in words, and the columns of `formulir4` it shows."""

    number: int
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[str, ...]

    @property
    def title(self) -> str:
        """The official title."""
        return TITLES[self.number]


def form_row(formulir4: pd.DataFrame, *, kode: str, kuartal: str) -> dict | None:
    """The village's row of the quarter; None when it sent none."""
    own = formulir4[formulir4["kode_desa"].eq(kode) & formulir4["kuartal"].eq(kuartal)]
    return own.iloc[0].to_dict() if len(own) else None


def tabel_1(row: Mapping | None) -> FormTable:
    """Sasaran."""
    return _counts(1, _TABEL_1, row, ("Sasaran", "Jumlah"))


def tabel_2(row: Mapping | None) -> FormTable:
    """Tikar pertumbuhan, each colour beside the total."""
    return _counts(2, _TABEL_2, row, ("Hasil tikar", "Jumlah"))


def tabel_5(row: Mapping | None) -> FormTable:
    """Dana Desa: total, set aside against stunting, and the share."""
    rows = []
    for name, words in _TABEL_5:
        total, part = (_value(row, f"{name}_{side}") for side in ("total", "stunting"))
        rows.append((words, _rupiah(total), _rupiah(part), _share(part, total)))
    columns = tuple(f"{name}_{side}" for name, _ in _TABEL_5 for side in ("total", "stunting"))
    headings = ("Bidang/kegiatan", "Total alokasi", "Khusus pencegahan stunting", "%")
    return FormTable(number=5, headings=headings, rows=tuple(rows), columns=columns)


def _counts(number: int, lines: tuple[tuple[str, str], ...], row: Mapping | None, headings: tuple) -> FormTable:
    rows = tuple((words, _number(_value(row, name))) for name, words in lines)
    return FormTable(number=number, headings=headings, rows=rows, columns=tuple(name for name, _ in lines))


def _value(row: Mapping | None, name: str) -> object:
    return None if row is None or fmt.missing(row[name]) else row[name]


def _number(value: object) -> str:
    return SILENT if value is None else fmt.number(value)


def _rupiah(value: object) -> str:
    return SILENT if value is None else f"Rp {fmt.number(value)}"


def _share(part: object, total: object) -> str:
    """Of nothing set aside there is no share, and never 0 %."""
    if part is None or total is None or total == 0:
        return fmt.NO_VALUE
    return fmt.percent(100 * part / total)

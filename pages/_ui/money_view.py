"""The budget in words, bars and frames for its screen. Pure; callers escape names."""

from collections.abc import Mapping

import pandas as pd

from geo.palette import TEAL_RAMP
from indicators.budget import SOURCES
from pages._ui import format as fmt
from pages._ui import theme
from pages._ui.charts.bars import HATCHED, Bar, Part, share

_SPENT, _LEFT, _UNTOLD = theme.ACCENT, TEAL_RAMP[1].color, HATCHED
STATES = {"nilai": "● Sudah lapor", "nol": "● Sudah lapor", "belum_lapor": "○ Belum lapor", "tidak_berlaku": "– Nol"}


def title(row, tahun: str) -> str:
    """'anggaran 2026 Rp 43,7 M dari 301/304 desa; terserap 61,3% (Rp 24,3 M dari Rp 39,6 M …)'; `row`: one budget."""
    planned = "jumlahnya belum ditulis" if fmt.missing(row.anggaran_rp) else fmt.rupiah(row.anggaran_rp)
    return f"anggaran {tahun} {planned} dari {fmt.share(row.desa_lapor, row.desa_total)} desa; {absorbed_words(row)}"


def absorbed_words(row, *, told: str = " yang sudah dilaporkan realisasinya") -> str:
    """'terserap 61,3% (Rp 24,3 M dari Rp 39,6 M yang sudah dilaporkan realisasinya)', flagged above 100%."""
    if fmt.missing(row.serapan_persen):
        return "realisasi belum dilaporkan" if fmt.missing(row.anggaran_terlapor_rp) else "tidak ada yang dianggarkan"
    flag = "⚑ " if row.serapan_persen > 100 else ""
    return (
        f"terserap {flag}{fmt.percent(row.serapan_persen)} ({fmt.rupiah(row.realisasi_terlapor_rp)} dari "
        f"{fmt.rupiah(row.anggaran_terlapor_rp)}{told})"
    )


def dana_desa_words(row, of_dana_desa) -> str:
    """What of the TPPS budget comes from Dana Desa, of what, and how much of that was spent.

    `row`: the budget of the area; `of_dana_desa`: its row of the source Dana Desa.
    """
    if fmt.missing(row.dana_desa_persen):
        return "Dana Desa: belum ada baris anggaran yang menulis sumber dananya."
    return (
        f"Dana Desa: {fmt.rupiah(row.dana_desa_rp)}, {fmt.percent(row.dana_desa_persen)} dari "
        f"{fmt.rupiah(row.bersumber_rp)} anggaran TPPS yang ditulis sumber dananya"
        + (f"; {absorbed_words(of_dana_desa)}." if of_dana_desa.baris else ".")
    )


DANA_DESA_RULE = (
    "Persen Dana Desa di sini adalah bagian Dana Desa dalam anggaran TPPS, bukan bagian Dana Desa yang dipakai untuk "
    "stunting; yang terakhir memerlukan pagu Dana Desa seluruhnya (Formulir 4, Tabel 5)."
)


def gaps_words(row) -> str:
    """Lines that leave something out, so that nobody takes silence for zero."""
    parts = [
        f"{fmt.number(row.tanpa_realisasi)} belum melaporkan realisasi",
        *([f"{fmt.number(row.tanpa_anggaran)} belum menulis anggaran"] if row.tanpa_anggaran else []),
    ]
    return f"{fmt.number(row.baris)} baris: {', '.join(parts)}; yang belum lapor tidak dihitung sebagai nol."


def bars_of(rows: pd.DataFrame) -> list[Bar]:
    """One bar per source that occurs, the largest first: spent, not spent, and not told; `rows` by sumber_dana."""
    rows = rows[rows["baris"].gt(0)].sort_values("anggaran_rp", ascending=False, na_position="last")
    most = rows["anggaran_rp"].max()
    return [_bar(row, most) for row in rows.itertuples()]


def _bar(row, most: object) -> Bar:
    if fmt.missing(row.anggaran_rp):
        return Bar(name=SOURCES[row.kode], words=f"{fmt.number(row.baris)} baris, jumlah belum ditulis", parts=())
    told, spent = _or_zero(row.anggaran_terlapor_rp), _or_zero(row.realisasi_terlapor_rp)
    pieces = ((min(spent, told), _SPENT), (max(told - spent, 0), _LEFT), (row.anggaran_rp - told, _UNTOLD))
    return Bar(
        name=SOURCES[row.kode], words=f"{fmt.rupiah(row.anggaran_rp)}; {absorbed_words(row, told='')}",
        parts=tuple(Part(share(amount, most), color) for amount, color in pieces),
        full=f"Anggaran Rp {fmt.number(row.anggaran_rp)}",
    )  # fmt: skip


def _or_zero(value: object) -> int:
    """The length of a piece nobody told of: there is none to draw. Never used for a figure in words."""
    return 0 if fmt.missing(value) else int(value)


def area_rows(rows: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Budgets of areas with their names and state in words, the lowest absorption first, silent ones last."""
    named = rows.assign(nama=rows["kode"].map(names), kata=rows["keadaan"].map(STATES))
    named["kata"] = named["kata"].mask(rows["baris"].gt(0) & rows["keadaan"].eq("belum_lapor"), "◐ Tanpa realisasi")
    silent = rows["baris"].eq(0)
    order = named.assign(diam=silent).sort_values(["diam", "serapan_persen", "kode"], na_position="last").index
    return named.loc[order].reset_index(drop=True)


def line_rows(lines: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Budget lines as sent, with the village's name, the source in words and the absorption of each line."""
    planned, spent = lines["anggaran"].astype("Float64"), lines["realisasi"].astype("Float64")
    return lines.assign(
        desa=lines["kode_desa"].map(names),
        sumber=lines["sumber_dana"].map(SOURCES),
        serapan_persen=(100 * spent / planned.where(planned.gt(0).fillna(False))).astype("float64"),
    )


def overspent(lines: pd.DataFrame) -> pd.DataFrame:
    """The lines on which more was spent than planned."""
    return lines[lines["realisasi"].gt(lines["anggaran"]).fillna(False).astype(bool)]

"""The proposals of the rembug in words, bars and frames for their screen. Pure; callers escape names."""

from collections.abc import Mapping

import pandas as pd

from geo import codes
from indicators.proposals import PACKAGES, ROWS
from pages._ui import format as fmt
from pages._ui import theme
from pages._ui.charts.bars import Bar, Part, share

STAGES = {
    "diusulkan": "Diusulkan",
    "rkpdes": "Masuk RKPDes",
    "apbdes": "Masuk APBDes",
    "terlaksana": "Terlaksana",
    "ditolak": "Ditolak",
}
COUNTS = {f"usulan_{tahap}": words for tahap, words in STAGES.items()}


def title(rows: pd.DataFrame, tahun: str) -> str:
    """'1.109 usulan 2026 dari 247/304 desa, Rp 14,5 M: 95 terlaksana (8,6%), 145 ditolak (13,1%)'.

    `rows`: the stages of one group, as `indicators.proposals.proposal_stages` gives them.
    """
    by_stage = rows.set_index("tahap")
    first, done, refused = (by_stage.loc[name] for name in ("diusulkan", "terlaksana", "ditolak"))
    senders = fmt.share(first["desa_lapor"], first["desa_total"])
    ends = [f"{fmt.number(row['usulan'])} {word} ({_percent(row, first)})" for row, word in
            ((done, "terlaksana"), (refused, "ditolak"))]  # fmt: skip
    value = "biayanya belum ditulis" if fmt.missing(first["biaya_rp"]) else fmt.rupiah(first["biaya_rp"])
    return f"{fmt.number(first['usulan'])} usulan {tahun} dari {senders} desa, {value}: {', '.join(ends)}"


def bars_of(rows: pd.DataFrame) -> list[Bar]:
    """One bar per stage, its length the number of proposals that came so far."""
    first = rows[rows["tahap"] == "diusulkan"].iloc[0]
    return [
        Bar(
            name=STAGES[row["tahap"]],
            words=f"{fmt.share(row['usulan'], first['usulan'])} ({_percent(row, first)}), {_money(row)}",
            parts=(Part(share(row["usulan"], first["usulan"]), _color(row["tahap"])),),
            full=f"Rp {fmt.number(row['biaya_rp'])}",
        )
        for _, row in rows.iterrows()
    ]


def groups_frame(rows: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """One row per package or area: kode, nama, one count per stage (COUNTS), biaya_rp and tanpa_biaya of all proposed.

    Areas that sent none keep their row, without numbers.
    """
    wide = rows.pivot(index="kode", columns="tahap", values="usulan")[list(ROWS)]
    wide.columns = list(COUNTS)
    first = rows[rows["tahap"] == "diusulkan"].set_index("kode")[
        ["biaya_rp", "tanpa_biaya", "desa_lapor", "desa_total"]
    ]
    order = list(dict.fromkeys(rows["kode"]))
    whole = wide.join(first).loc[order].reset_index()
    return whole.assign(nama=whole["kode"].map(names))


def listed(rows: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """The proposals with desa, kecamatan, package and fate in words."""
    return rows.assign(
        desa=rows["kode_desa"].map(names),
        kecamatan=[names[codes.parent(kode, "kecamatan")] for kode in rows["kode_desa"]],
        paket_kata=rows["paket"].map(PACKAGES),
        nasib_kata=rows["nasib"].map(STAGES),
    )


def _percent(row: pd.Series, first: pd.Series) -> str:
    return fmt.percent(100 * row["usulan"] / first["usulan"]) if first["usulan"] else fmt.NO_VALUE


def _money(row: pd.Series) -> str:
    unknown = f", {fmt.number(row['tanpa_biaya'])} tanpa biaya" if row["tanpa_biaya"] else ""
    return "biaya belum ditulis" if fmt.missing(row["biaya_rp"]) else f"{fmt.rupiah(row['biaya_rp'])}{unknown}"


def _color(tahap: str) -> str:
    return theme.STATUS["tertinggal"].color if tahap == "ditolak" else theme.ACCENT

"""Why a measure has no value or needs care: a short Indonesian phrase, empty when there is nothing to say."""

from datetime import date
from typing import NamedTuple

import pandas as pd
from babel.dates import format_date

from indicators.catalog_model import Indicator


class Read(NamedTuple):
    """The parts of a measure a reason depends on."""

    bulan: str
    status: str
    desa_lapor: int
    desa_total: int
    desa_lebih: int


def reason(row: Read, *, indicator: Indicator, asked: str) -> str:
    """The reasons for `row` when month `asked` was asked for, joined by '; '."""
    parts = [_state(row, indicator)]
    if row.desa_total > 1 and row.desa_lebih:
        parts.append(f"{row.desa_lebih} desa melaporkan pembilang lebih besar daripada penyebut")
    if 0 < row.desa_lapor < row.desa_total:
        parts.append(f"baru {row.desa_lapor} dari {row.desa_total} desa melapor")
    if row.bulan != asked:
        parts.append(f"data {month_words(row.bulan)}, bulan pencatatan terakhir")
    return "; ".join(part for part in parts if part)


def reasons(measures: pd.DataFrame, *, catalog: dict[str, Indicator], asked: str) -> pd.Series:
    """`reason` for every row."""
    rows = zip(*(measures[name] for name in Read._fields), strict=True)
    words = [
        reason(Read(*values), indicator=catalog[id_], asked=asked)
        for values, id_ in zip(rows, measures["indikator"], strict=True)
    ]
    return pd.Series(words, index=measures.index, dtype="str")


def month_words(bulan: str) -> str:
    """ "2026-09" as "September 2026"."""
    return format_date(date.fromisoformat(f"{bulan}-01"), "MMMM y", locale="id")


def _state(row: Read, indicator: Indicator) -> str:
    if row.status == "belum_lapor":
        return "belum lapor" if row.desa_total == 1 else f"belum ada dari {row.desa_total} desa yang melapor"
    if row.status == "tidak_berlaku":
        return f"tidak ada {indicator.counted} yang menjadi sasaran"
    if row.status == "periksa":
        return "pembilang lebih besar daripada penyebut, periksa kedua angkanya"
    return ""

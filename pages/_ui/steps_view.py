"""The seven steps in words, bars and grids for their screen. Pure; callers escape names."""

from collections.abc import Mapping

import pandas as pd
from pandas.io.formats.style import Styler

from geo.palette import TEAL_RAMP
from indicators.steps import STEPS, out_of_order, steps_reached
from pages._ui import format as fmt
from pages._ui import theme
from pages._ui.charts.bars import Bar, Part, share

COLUMNS = tuple(f"langkah_{step}" for step in STEPS)
STATES = {"selesai": "● selesai", "berjalan": "◐ berjalan", "belum": "△ belum", "belum_lapor": "○ belum lapor"}
FLAG = "⚑"
_DEPTHS = (theme.GROUND, *(fill.color for fill in TEAL_RAMP[:3]))
"""By quarters; pale enough for dark figures at the deep end."""
_TINTS = {"selesai": "#CFE8E4", "berjalan": "#FDF3D0", "belum": theme.GROUND, "belum_lapor": "#EEF0F2"}


def title(whole: pd.DataFrame) -> str:
    """'111/304 desa (36,5%) menuntaskan ketujuh langkah; paling banyak berhenti sebelum langkah 7 (65 desa)'.

    `whole`: the funnel of one area, as `indicators.steps.funnel` gives it.
    """
    reached, total = list(whole["sampai"]), whole["desa_total"].iloc[0]
    words = (
        f"{fmt.share(reached[-1], total)} desa ({fmt.percent(100 * reached[-1] / total)}) menuntaskan ketujuh langkah"
    )
    lost = [before - after for before, after in zip([whole["desa_lapor"].iloc[0], *reached], reached, strict=False)]
    if not max(lost):
        return words
    step = lost.index(max(lost)) + 1
    return f"{words}; paling banyak berhenti sebelum langkah {step} ({fmt.number(max(lost))} desa)"


def bars_of(whole: pd.DataFrame) -> list[Bar]:
    """One bar per step: villages that finished it and all before it."""
    return [
        Bar(
            name=f"{row.langkah} {row.nama}",
            words=f"{fmt.share(row.sampai, row.desa_total)} desa ({fmt.percent(100 * row.sampai / row.desa_total)})",
            parts=(Part(share(row.sampai, row.desa_total)),),
        )
        for row in whole.itertuples()
    ]


def areas_frame(rows: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """One row per area, the least far first, silent ones last: kode, nama, desa_lapor, desa_total, langkah_1 … _7.

    The step columns hold the villages that finished the step and all before it, <NA> where no village sent anything.
    """
    wide = rows.pivot(index="kode", columns="langkah", values="sampai")
    wide.columns = list(COLUMNS)
    villages = rows.drop_duplicates("kode").set_index("kode")[["desa_lapor", "desa_total"]]
    whole = wide.join(villages)
    far = whole[list(COLUMNS)].sum(axis=1, min_count=1).astype("Float64") / whole["desa_total"].astype("Float64")
    order = far.sort_values(na_position="last", kind="stable").index
    return whole.loc[order].reset_index().assign(nama=lambda frame: frame["kode"].map(names))


def areas_grid(rows: pd.DataFrame, heading: str) -> Styler:
    """`areas_frame` as a grid: 'n/N' in every cell, the deeper the teal the larger the share."""
    total = rows["desa_total"]
    words = {heading: rows["nama"], "Desa mengirim": _shares(rows["desa_lapor"], total)}
    words |= {_heading(step): _shares(rows[name], total) for step, name in zip(STEPS, COLUMNS, strict=True)}
    frame = pd.DataFrame(words)
    css = pd.DataFrame("", index=frame.index, columns=frame.columns)
    for step, name in zip(STEPS, COLUMNS, strict=True):
        css[_heading(step)] = [_depth(value, of) for value, of in zip(rows[name], total, strict=True)]
    return frame.style.apply(lambda _: css, axis=None)


def villages_frame(states: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """One row per village, the least far first, silent ones last: kode, nama, langkah (reached), langkah_1 … langkah_7.

    The step columns hold the state in words, the day it was finished, and a flag on a step finished out of order.
    """
    flagged = {(row.kode_desa, row.langkah) for row in out_of_order(states).itertuples()}
    words = [_state_words(row, is_flagged=(row.kode_desa, row.langkah) in flagged) for row in states.itertuples()]
    wide = states.assign(kata=words).pivot(index="kode_desa", columns="langkah", values="kata")
    wide.columns = list(COLUMNS)
    reached = steps_reached(states).set_index("kode_desa")["langkah"]
    whole = wide.assign(langkah=reached.reindex(wide.index), nama=wide.index.map(names), kode=wide.index)
    return whole.sort_values(["langkah", "kode"], na_position="last", ignore_index=True)


def villages_grid(rows: pd.DataFrame) -> Styler:
    """`villages_frame` as a grid, each cell tinted by its state."""
    headings = dict(zip(COLUMNS, map(_heading, STEPS), strict=True))
    frame = rows[["nama", "langkah", *COLUMNS]].rename(columns={"nama": "Desa", "langkah": "Sampai", **headings})
    by_symbol = {words[0]: _TINTS[state] for state, words in STATES.items()}
    css = pd.DataFrame("", index=frame.index, columns=frame.columns)
    for heading in headings.values():
        css[heading] = [f"background-color: {by_symbol[words[0]]}; color: {theme.INK}" for words in frame[heading]]
    style = frame.style.apply(lambda _: css, axis=None)
    return style.format(fmt.number, subset=["Sampai"], na_rep=fmt.NO_VALUE)


def reached_words(row) -> str | None:
    """'6 dari 7 ⚑', flagged when out of order; `row`: a village of `steps_reached`. None when nothing was sent."""
    if fmt.missing(row.selesai):
        return None
    return f"{fmt.number(row.selesai)} dari {len(STEPS)}{f' {FLAG}' if row.loncat else ''}"


def out_of_order_words(row) -> str:
    """Why one pair of steps is flagged; `row` of `indicators.steps.out_of_order`."""
    if row.alasan == "belum_selesai":
        return f"langkah {row.langkah} selesai, padahal langkah {row.langkah_awal} belum selesai"
    return (
        f"langkah {row.langkah} bertanggal {fmt.day(row.tanggal)}, sebelum langkah {row.langkah_awal} "
        f"({fmt.day(row.tanggal_awal)})"
    )


def _state_words(row, *, is_flagged: bool) -> str:
    words = STATES[row.keadaan]
    if row.keadaan == "selesai" and not fmt.missing(row.tanggal):
        words = f"{words[0]} {fmt.short_day(row.tanggal)}"
    return f"{words} {FLAG}" if is_flagged else words


def _heading(step: int) -> str:
    return f"Langkah {step}"


def _shares(values: pd.Series, of: pd.Series) -> list[str]:
    return [fmt.share(value, total) for value, total in zip(values, of, strict=True)]


def _depth(value: object, of: object) -> str:
    if fmt.missing(value):
        look = theme.STATUS["belum_lapor"]
        return f"background-color: {look.tint}; color: {look.tint_ink}"
    place = min(int(share(value, of) * len(_DEPTHS)), len(_DEPTHS) - 1)
    return f"background-color: {_DEPTHS[place]}; color: {theme.INK}"

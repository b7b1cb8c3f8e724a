"""Two sources over the villages that reported by both, as a table of groups or of areas. Pure."""

from collections.abc import Mapping

import pandas as pd

from pages._ui import consolidation_look as look
from pages._ui import format as fmt
from pages._ui.tables import Show


def columns(first: str, second: str, *, heading: str) -> tuple[Show, ...]:
    """Under the names of the two sources; `heading`: what a row is."""
    one, other = look.SOURCE_TITLES[first], look.SOURCE_TITLES[second]
    return (
        Show("nama", heading),
        Show("jumlah_1", one, "count"),
        Show("jumlah_2", other, "count"),
        Show("selisih", f"{one} − {other}", "count"),
        Show("keadaan_kata", "Keadaan"),
        Show("desa_keduanya", "Desa: keduanya", "count"),
        Show("desa_hanya_1", f"Hanya {one}", "count"),
        Show("desa_hanya_2", f"Hanya {other}", "count"),
        Show("desa_total", "Semua desa", "count"),
    )


def by_group(rows: pd.DataFrame, kode: str) -> pd.DataFrame:
    """The groups of one area, as listed; `rows`: `indicators.consolidation_areas.two_sources`."""
    own = rows[rows["kode"] == kode].reset_index(drop=True)
    return _with_state(own, counted=_counted(rows)).assign(nama=own["kelompok"].map(look.GROUP_TITLES))


def by_area(rows: pd.DataFrame, kode: list[str], kelompok: str, names: Mapping[str, str]) -> pd.DataFrame:
    """One group over the areas `kode`, the widest difference first, what cannot be compared last."""
    own = rows[rows["kelompok"].eq(kelompok) & rows["kode"].isin(kode)]
    order = own["selisih"].abs().sort_values(ascending=False, kind="stable", na_position="last").index
    own = own.loc[order].reset_index(drop=True)
    return _with_state(own, counted=_counted(rows)).assign(nama=own["kode"].map(names))


def heading(rows: pd.DataFrame, first: str, second: str) -> str:
    """'Bidan lebih tinggi daripada KPM di 4 dari 9 kelompok, lebih rendah di 3, sama di 2'."""
    one, other = look.SOURCE_TITLES[first], look.SOURCE_TITLES[second]
    gaps = rows["selisih"].dropna()
    if gaps.empty:
        return f"{one} dan {other}: tidak ada desa yang mengirim angka dari keduanya"
    above, below, same = (int(way.sum()) for way in (gaps > 0, gaps < 0, gaps == 0))
    return (
        f"{one} lebih tinggi daripada {other} di {fmt.number(above)} dari {fmt.number(len(gaps))} kelompok, lebih "
        f"rendah di {fmt.number(below)}, sama di {fmt.number(same)}"
    )


def _counted(rows: pd.DataFrame) -> set[str]:
    """The groups that either source counts anywhere; of any other nobody is silent."""
    anywhere = rows[["desa_keduanya", "desa_hanya_1", "desa_hanya_2"]].sum(axis=1) > 0
    return set(rows.loc[anywhere, "kelompok"])


def _with_state(rows: pd.DataFrame, *, counted: set[str]) -> pd.DataFrame:
    return rows.assign(keadaan_kata=[_state(row, counted) for row in rows.itertuples()])


def _state(row, counted: set[str]) -> str:
    if not fmt.missing(row.selisih):
        return look.gap_words("berbeda") if row.selisih else "● Jumlahnya sama"
    if row.desa_hanya_1 + row.desa_hanya_2:
        return "◔ Hanya salah satu"
    return look.gap_words("belum_lapor") if row.kelompok in counted else f"{fmt.NO_VALUE} Tidak dicatat keduanya"

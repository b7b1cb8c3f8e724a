"""Innovations of the villages: one that a village reports in several years is one innovation."""

import pandas as pd

from indicators.villages import codes_of


def innovations(inovasi: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """One row per village and title, alike but for case and spaces, up to the year of `bulan`; newest first.

    Columns: those of the newest year's row, and `semua_tahun` (tuple of the years it was reported in, ascending).
    """
    rows = inovasi[inovasi["kode_desa"].isin(codes_of(desa)) & inovasi["tahun"].le(int(bulan[:4]))]
    alike = rows["judul"].str.split().str.join(" ").str.casefold()
    rows = rows.assign(_judul=alike).sort_values(["tahun", "nomor"], ascending=[False, True])
    years = rows.groupby(["kode_desa", "_judul"])["tahun"].agg(lambda each: tuple(sorted(set(each))))
    newest = rows.drop_duplicates(["kode_desa", "_judul"])
    whole = newest.merge(years.rename("semua_tahun"), on=["kode_desa", "_judul"]).drop(columns="_judul")
    return whole.sort_values(["tahun", "kode_desa", "nomor"], ascending=[False, True, True], ignore_index=True)

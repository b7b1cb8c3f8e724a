"""An innovation reported in two years is one."""

from indicators.innovations import innovations
from tests.indicators.builders import V1, V2, desa, table


def _reported(kode: str, tahun: int, judul: str, nomor: int = 1) -> dict:
    return {"kode_desa": kode, "tahun": tahun, "nomor": nomor, "judul": judul, "uraian": f"{judul} {tahun}"}


ROWS = [
    _reported(V1, 2025, "Rapor Balita"), _reported(V1, 2026, " rapor  balita", 2), _reported(V1, 2026, "Pojok Catin"),
    _reported(V2, 2026, "Rapor Balita"), _reported(V2, 2027, "Kebun Gizi"), _reported("99.09.09.2001", 2026, "Asing"),
]  # fmt: skip


def test_the_same_title_of_one_village_is_one_innovation_with_all_its_years():
    found = innovations(table("inovasi", ROWS), desa(), bulan="2026-09")
    told = [(row.kode_desa, row.uraian, row.semua_tahun) for row in found.itertuples()]
    assert told == [
        (V1, "Pojok Catin 2026", (2026,)),
        (V1, " rapor  balita 2026", (2025, 2026)),
        (V2, "Rapor Balita 2026", (2026,)),
    ]


def test_no_innovation_gives_no_row_but_the_columns():
    assert {"judul", "semua_tahun"} <= set(innovations(table("inovasi", []), desa(), bulan="2026-09").columns)

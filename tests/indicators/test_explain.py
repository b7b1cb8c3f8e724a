"""Numbers of the catalogue explained with the same shape: real n and N, what is left out, which rows."""

import pytest

from indicators.counts import count
from indicators.explain import explain_measure
from indicators.explanation import RowKey
from indicators.measures import measure
from tests.indicators.builders import BULAN, CATALOG, KECAMATAN, V1, V2, V3, V4, VILLAGES, cell, desa, service, table


def _told(indikator: str = "bumil_ttd", kode: str = KECAMATAN[0], bulan: str = BULAN, **rows: list[dict]):
    tables = {name: table(name, some) for name, some in rows.items()}
    return explain_measure(tables, desa(), catalog=CATALOG, kode=kode, indikator=indikator, bulan=bulan)


def test_a_service_names_villages_parts_rows_and_both_ways_of_being_left_out():
    told = _told(layanan=[service(28, 35), service(5, None, kode_desa=V2), service(90, 90, bulan="2026-08")])
    assert (told.pembilang, told.penyebut, told.hitungan) == (28, 35, "28 ÷ 35 × 100 = 80,00 %")
    assert [(part.kode, part.pembilang, part.penyebut) for part in told.bagian] == [(V1, 28, 35)]
    assert [(each.alasan, each.kode) for each in told.ditinggalkan] == [
        ("belum_lapor", (V3,)), ("sebelah_kosong", (V2,)),
    ]  # fmt: skip
    key = (("kode_desa", V1), ("bulan", BULAN), ("layanan", "bumil_ttd"))
    assert told.baris == (RowKey(tabel="layanan", kunci=key, kolom=("terlayani", "sasaran")),)


def test_a_number_is_explained_at_its_due_month():
    told = _told("stunting", bulan="2026-10", pengukuran=[
        {"kode_desa": V1, "bulan": "2026-08", "diukur": 40, "pendek": 5, "sangat_pendek": 1},
    ])  # fmt: skip
    assert (told.masa, told.pembilang, told.penyebut) == ("2026-08", 6, 40)
    assert told.baris[0].kolom == ("pendek", "sangat_pendek", "diukur")


def test_a_village_with_nobody_due_is_named_and_one_above_100_noted():
    told = _told(layanan=[service(0, 0), service(12, 10, kode_desa=V2), service(1, 10, kode_desa=V3)])
    assert ("tidak_berlaku", (V1,)) in [(each.alasan, each.kode) for each in told.ditinggalkan]
    assert [(each.alasan, each.kode) for each in told.catatan] == [("lebih", (V2,))]


def test_an_indicator_over_the_village_list_says_so_and_names_only_rows_there_are():
    told = _told(
        "rembug", rembug=[{"kode_desa": V1, "tanggal": "2026-05-12"}, {"kode_desa": V4, "tanggal": "2026-05-12"}]
    )
    assert (told.pembilang, told.penyebut) == (1, 3)
    assert [each.alasan for each in told.catatan] == ["semua_desa"]
    assert [dict(key.kunci) for key in told.baris] == [{"kode_desa": V1, "tanggal": "2026-05-12"}]


def test_a_plan_to_date_rests_on_the_rows_of_the_year_up_to_the_month():
    cells = [cell(bulan="2026-01", done=1), cell(bulan=BULAN), cell(bulan="2026-12"), cell(bulan="2025-12")]
    told = _told("rencana_sd", kode=V1, rencana_kerja=cells)
    assert (told.pembilang, told.penyebut) == (1, 2)
    assert [dict(key.kunci)["bulan"] for key in told.baris] == ["2026-01", BULAN]


def test_an_area_without_villages_is_an_error():
    with pytest.raises(ValueError, match="98"):
        _told(kode="98")


@pytest.mark.parametrize("indikator", list(CATALOG))
def test_every_indicator_can_be_explained_and_equals_its_measure(indikator):
    rows = {
        "layanan": [service(n, 10, kode_desa=kode, layanan=indikator) for n, kode in enumerate(VILLAGES[:4])],
        "rencana_kerja": [cell(done=1), cell("K05", kode_desa=V2)],
        "rembug": [{"kode_desa": V1, "tanggal": "2026-05-12"}],
        "tim": [{"kode_desa": V1, "tahun": 2026, "nomor": 1, "posisi": "ketua", "nama": "Siti"}],
        "tahapan": [{"kode_desa": V1, "tahun": 2026, "langkah": "1", "status": "selesai"}],
    }
    told = _told(indikator, **rows)
    frames = {name: table(name, some) for name, some in rows.items()}
    row = measure(count(CATALOG, frames), catalog=CATALOG, desa=desa(), level="kecamatan", months=[told.masa],
                  indicators=[indikator]).iloc[0]  # fmt: skip
    assert told.keadaan == row["keadaan"]
    if told.pembilang is not None:
        assert (told.pembilang, told.penyebut) == (row["pembilang"], row["penyebut"])
        assert sum(part.pembilang for part in told.bagian) == told.pembilang

"""Attention: reasons as data, the order of areas by the stated rule, nobody left out."""

from indicators.attention import attention
from indicators.counts import count
from indicators.measures import measure_at
from tests.indicators.builders import CATALOG, V1, V2, V3, VILLAGES, cell, desa, service, table


def _attention(tables: dict, bulan: str = "2026-09", level: str = "desa"):
    counts = count(CATALOG, {name: table(name, rows) for name, rows in tables.items()})
    rows = measure_at(counts, catalog=CATALOG, desa=desa(), level=level, bulan=bulan)
    return attention(rows, catalog=CATALOG, bulan=bulan)


def _found(result, kode: str) -> set[tuple[str, str]]:
    rows = result.reasons[result.reasons["kode"] == kode]
    return set(zip(rows["alasan"], rows["indikator"], strict=True))


def _all_done(kode: str, bulan: str = "2026-09") -> dict:
    reports = [{"kode_desa": kode, "bulan": bulan, "tanggal_terima": "2026-10-02"}]
    return {"laporan": reports, "rembug": [{"kode_desa": kode, "tanggal": "2026-03-01"}]}


def test_each_reason_names_its_indicator_and_its_people():
    result = _attention({"layanan": [service(10, 40), service(50, 40, layanan="bayi_asi")], "rencana_kerja": [cell()]})
    found = _found(result, V1)
    assert {("tertinggal", "bumil_ttd"), ("periksa", "bayi_asi"), ("laporan", "laporan_masuk")} <= found
    assert {("rembug", "rembug"), ("rencana", "rencana_sd"), ("belum_lapor", "stunting")} <= found
    row = result.reasons[(result.reasons["kode"] == V1) & (result.reasons["indikator"] == "bumil_ttd")].iloc[0]
    assert (row["pembilang"], row["penyebut"], row["kurang_orang"]) == (10, 40, 22)


def test_rembug_is_no_reason_before_its_deadline_month():
    assert ("rembug", "rembug") not in _found(_attention({}, bulan="2026-06"), V1)
    assert ("rembug", "rembug") in _found(_attention({}, bulan="2026-07"), V1)


def test_duties_done_are_no_reason():
    found = _found(_attention(_all_done(V1) | {"rencana_kerja": [cell(done=1)]}), V1)
    assert {alasan for alasan, _ in found} == {"belum_lapor"}


def test_a_kecamatan_with_one_silent_village_has_a_reason_with_the_counts():
    reasons = _attention(_all_done(V1), level="kecamatan").reasons
    row = reasons[(reasons["kode"] == "99.01.01") & (reasons["alasan"] == "laporan")].iloc[0]
    assert (row["pembilang"], row["penyebut"]) == (1, 3)


def test_areas_are_ordered_by_indicators_behind_then_reasons_then_people_missing():
    far = [service(1, 40, kode_desa=V2), service(1, 40, kode_desa=V2, layanan="bayi_asi")]
    near = [service(8, 40, kode_desa=V3), service(8, 40, kode_desa=V1, bulan="2026-09")]
    areas = _attention({"layanan": far + near} | _all_done(V1)).areas
    assert list(areas["kode"].head(3)) == [V2, V3, V1]
    assert list(areas["tertinggal"].head(3)) == [2, 1, 1]


def test_areas_without_a_reason_are_listed_too():
    assert sorted(_attention({}).areas["kode"]) == list(VILLAGES)
    assert list(_attention({}).areas["urutan"]) == [1, 2, 3, 4, 5, 6]


def test_a_village_that_sent_no_plan_is_a_reason_like_a_weak_plan():
    assert ("rencana", "rencana_sd") in _found(_attention(_all_done(V1)), V1)

"""The lowest villages of each package and what drags them; people who were not served."""

import pandas as pd
import pytest

from indicators.counts import count
from indicators.measures import measure_at
from indicators.packages import highest_stunting, lowest_villages, standings
from indicators.unserved import unserved_people
from tests.indicators.builders import BULAN, CATALOG, V1, V2, V3, V4, V5, VILLAGES, desa, only, service, table


def _measures(*rows: dict) -> pd.DataFrame:
    counts = count(CATALOG, {"layanan": table("layanan", rows)})
    return measure_at(counts, catalog=CATALOG, desa=desa(), level="desa", bulan=BULAN)


def _kia(kode: str, **served: tuple[int, int]) -> list[dict]:
    return [service(done, due, kode_desa=kode, layanan=id_) for id_, (done, due) in served.items()]


ROWS = [
    *_kia(V1, bumil_ttd=(40, 100), catin_periksa=(9, 10)),
    *_kia(V2, bumil_ttd=(69, 100), catin_periksa=(0, 1)),
    *_kia(V3, bumil_ttd=(75, 100)),
    *_kia(V4, bumil_ttd=(80, 100)),
    *_kia(V5, bumil_ttd=(120, 100)),
]


def test_villages_are_ordered_by_indicators_left_behind_then_by_people_missing():
    rows = lowest_villages(_measures(*ROWS), catalog=CATALOG)
    rows = rows[rows["paket"] == "KIA"]
    assert list(rows["kode"]) == [V2, V1, V3]
    assert list(rows["tertinggal"]) == [2, 1, 0]
    assert list(rows["urutan"]) == [1, 2, 3]
    assert rows["kurang_per_100"].round(1).tolist() == [11.9, 36.4, 5.0]


def test_the_dragging_indicator_is_the_one_that_lacks_most_people():
    row = only(standings(_measures(*ROWS), catalog=CATALOG), paket="KIA", kode=V2)
    found = [row[name] for name in ("indikator", "pembilang_indikator", "penyebut_indikator", "kurang_indikator")]
    assert found == ["bumil_ttd", 69, 100, 11]


def test_a_village_at_its_targets_above_100_percent_or_silent_is_no_lowest_village():
    whole = standings(_measures(*ROWS), catalog=CATALOG)
    kia = whole[whole["paket"] == "KIA"].set_index("kode")
    assert set(kia.index) == set(VILLAGES)
    assert kia.loc[V4, "kurang_per_100"] == 0
    assert pd.isna(kia.loc[V4, "indikator"])
    assert kia["urutan"].isna().to_dict() == dict.fromkeys(VILLAGES, False) | {V5: True, VILLAGES[5]: True}
    assert kia.loc[VILLAGES[5], "belum_lapor"] > 0


def test_no_more_than_asked_and_never_two_packages_in_one_score():
    measures = _measures(*ROWS, service(0, 50, kode_desa=V4, layanan="krs_air"))
    rows = lowest_villages(measures, catalog=CATALOG, most=2)
    assert list(zip(rows["paket"], rows["kode"], strict=True)) == [
        ("KIA", V2), ("KIA", V1), ("Air bersih & sanitasi", V4),
    ]  # fmt: skip


def test_an_outcome_such_as_unwanted_pregnancies_is_no_service_of_the_package():
    whole = standings(_measures(service(9, 10, layanan="bumil_ktd")), catalog=CATALOG)
    assert only(whole, paket="KIA", kode=V1)["dinilai"] == 0


def test_unserved_people_are_due_minus_served_most_first_and_the_unknown_stay():
    served = [service(2, 9, layanan="balita_gibur"), service(0, 9, kode_desa=V2, layanan="balita_gibur"),
              service(5, 3, kode_desa=V3, layanan="balita_gibur"), service(4, 4, kode_desa=V4, layanan="balita_gibur"),
              service(0, 0, kode_desa=V5, layanan="balita_gibur")]  # fmt: skip
    rows = unserved_people(_measures(*served), catalog=CATALOG, indicators=["balita_gibur"])
    known = rows["orang"].astype(object).where(rows["orang"].notna(), None)
    assert list(zip(rows["kode"], known, rows["keadaan"], strict=True)) == [
        (V2, 9, "belum_terlayani"),
        (V1, 7, "belum_terlayani"),
        (VILLAGES[5], None, "belum_lapor"),
        (V3, None, "periksa"),
    ]
    assert set(rows["satuan"]) == {"balita"}


def test_the_four_groups_of_the_meeting_come_in_order():
    rows = unserved_people(_measures(), catalog=CATALOG)
    assert list(rows["indikator"].unique()) == ["bumil_kek_asupan", "balita_gibur", "balita_gikur", "krs_damping"]
    assert len(rows) == 24


def test_what_drags_a_village_is_what_is_behind_not_what_is_nearly_there():
    """Most people miss the immunisation, which is nearly at its target; the village's mark is that of the tablets."""
    rows = _kia(V1, balita_idl=(176, 206), bumil_ttd=(24, 35))
    row = only(lowest_villages(_measures(*rows), catalog=CATALOG), paket="KIA", kode=V1)
    assert (row["tertinggal"], row["indikator"], row["status"]) == (1, "bumil_ttd", "tertinggal")
    assert row["nilai"] == pytest.approx(100 * 24 / 35)


def test_the_named_indicator_has_the_mark_of_its_village():
    whole = standings(_measures(*ROWS), catalog=CATALOG)
    known = whole[whole["indikator"].notna()]
    assert list(known["status"].eq("tertinggal")) == list(known["tertinggal"].gt(0))


def test_an_unserved_number_has_the_status_it_has_everywhere():
    served = [service(207, 231, layanan="krs_damping"), service(71, 84, kode_desa=V2, layanan="krs_damping"),
              service(225, 231, kode_desa=V3, layanan="krs_damping")]  # fmt: skip
    measures = _measures(*served)
    rows = unserved_people(measures, catalog=CATALOG, indicators=["krs_damping"])
    judged = measures[measures["indikator"].eq("krs_damping")].set_index("kode")["status"]
    assert rows.set_index("kode")["status"].to_dict() == judged[list(rows["kode"])].to_dict()
    assert only(rows, kode=V3)["status"] == "tercapai"


def test_the_highest_stunting_comes_first_and_what_cannot_be_is_left_out():
    def measured(kode: str, short: int, of: int) -> dict:
        return {
            "kode_desa": kode,
            "bulan": "2026-08",
            "pendek": short,
            "sangat_pendek": 0,
            "diukur": of,
            "balita_s": of,
        }

    rows = [measured(V1, 3, 30), measured(V2, 8, 40), measured(V3, 9, 8), measured(V4, 0, 20)]
    counts = count(CATALOG, {"pengukuran": table("pengukuran", rows)})
    measures = measure_at(counts, catalog=CATALOG, desa=desa(), level="desa", bulan=BULAN)
    found = highest_stunting(measures, most=2)
    assert list(zip(found["kode"], found["pembilang"], found["penyebut"], strict=True)) == [(V2, 8, 40), (V1, 3, 30)]
    assert V3 not in set(highest_stunting(measures)["kode"])

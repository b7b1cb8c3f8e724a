"""Arrows of the scorecard: where two quarters can be compared, and the reason where they cannot."""

from math import isnan

import pandas as pd
import pytest

from indicators.scorecard.compare import compared_convergence, compared_services
from indicators.scorecard.discussed import last_discussed, open_agreements
from indicators.scorecard.frames import services
from indicators.scorecard.gaps import largest_gaps, moved, with_gaps, with_kecamatan
from indicators.scorecard.model import DatedTarget
from tests.indicators.builders import CATALOG, KECAMATAN, V1, V2, V3, VILLAGES, only, table
from tests.indicators.scorecard_builders import BEFORE, DEFINITIONS, NOW, facts, form, given

SETTINGS = CATALOG.settings


def _both(before: tuple, now: tuple, **other) -> list[dict]:
    return [given(*before, kuartal=BEFORE, **other), given(*now, **other)]


def _service(rows: list[dict], forms: list[dict] = (), *, kode: str = V1, level: str = "desa", **asked) -> dict:
    frame = compared_services(facts(rows, forms), level=level, kuartal=NOW, settings=SETTINGS, **asked)
    return only(frame, kode=kode, indikator="IH-8")


@pytest.mark.parametrize(
    ("before", "now", "arah", "alasan"),
    [
        ((50, 100), (52, 100), "naik", None),
        ((50, 100), (48, 100), "turun", None),
        ((50, 100), (51, 100), "tetap", None),
        ((103, 1000), (123, 1000), "naik", None),
        ((5, 10), (9, 10), "naik", None),
        ((8, 10), (9, 10), "tidak_dinilai", "satu_orang"),
        ((8, 15), (9, 15), "tidak_dinilai", "satu_orang"),
        ((8, 15), (10, 15), "naik", None),
        ((10, 30), (11, 30), "tidak_dinilai", "satu_orang"),
        ((5, 9), (9, 10), "tidak_dinilai", "n_kecil"),
        ((5, 10), (9, 9), "tidak_dinilai", "n_kecil"),
        ((50, 100), (120, 100), "tidak_dinilai", "periksa"),
        ((0, 0), (9, 10), "tidak_dinilai", "tidak_berlaku"),
        ((9, None), (9, 10), "tidak_dinilai", "tanpa_penyebut"),
    ],
)
def test_an_arrow_needs_two_points_and_ten_people_in_both_quarters(before, now, arah, alasan):
    row = _service(_both(before, now))
    assert row["arah"] == arah
    assert (None if pd.isna(row["alasan_arah"]) else row["alasan_arah"]) == alasan


def test_a_silent_quarter_has_no_arrow_and_says_which_one_is_silent():
    assert _service([given(50, 100)])["alasan_arah"] == "kuartal_lalu_diam"
    assert _service([given(50, 100, kuartal=BEFORE)])["alasan_arah"] == "kuartal_ini_diam"


def test_the_earlier_numbers_stand_beside_even_without_an_arrow():
    row = _service(_both((2, 4), (3, 4)))
    assert (row["kuartal_lalu"], row["diterima_lalu"], row["seharusnya_lalu"]) == (BEFORE, 2, 4)
    assert (row["nilai_lalu"], row["selisih"], row["arah"]) == (50, 25, "tidak_dinilai")


def test_another_earlier_quarter_can_be_compared_with():
    row = _service([given(10, 100, kuartal="2025-4"), *_both((50, 100), (60, 100))], against="2025-4")
    assert (row["kuartal_lalu"], row["selisih"], row["arah"]) == ("2025-4", 50, "naik")


def test_a_quarter_the_facts_do_not_hold_is_silent():
    assert _service(_both((50, 100), (60, 100)), against="2024-1")["alasan_arah"] == "kuartal_lalu_diam"


def test_an_area_with_other_villages_has_no_arrow_but_is_compared_over_the_same_villages():
    rows = [*_both((50, 100), (60, 100)), given(0, 100, kode_desa=V2)]
    row = _service(rows, kode=KECAMATAN[0], level="kecamatan")
    assert (row["nilai_lalu"], row["nilai"]) == (50, 30)
    assert (row["arah"], row["alasan_arah"]) == ("tidak_dinilai", "desa_lain")
    same = [row[name] for name in ("desa_sama", "nilai_sama", "nilai_lalu_sama", "selisih_sama", "arah_sama")]
    assert same == [1, 60, 50, 10, "naik"]


def test_a_village_above_100_percent_is_in_no_comparison_over_the_same_villages():
    rows = [*_both((50, 100), (60, 100)), *_both((5, 10), (70, 10), kode_desa=V2)]
    row = _service(rows, kode=KECAMATAN[0], level="kecamatan")
    assert (row["alasan_arah"], row["desa_sama"], row["selisih_sama"]) == ("periksa", 1, 10)


def test_an_area_of_the_same_villages_has_an_arrow():
    rows = [*_both((50, 100), (60, 100)), *_both((5, 10), (5, 10), kode_desa=V2)]
    row = _service(rows, kode=KECAMATAN[0], level="kecamatan")
    assert (row["arah"], row["selisih"]) == ("naik", 9.1)


def _total(rows: list[dict], forms: list[dict] = (), kelompok: str = "ih") -> dict:
    frame = compared_convergence(facts(rows, forms), level="desa", kuartal=NOW, settings=SETTINGS)
    return only(frame, kode=V1, kelompok=kelompok)


def test_a_group_added_from_other_services_is_not_comparable():
    row = _total([*_both((50, 100), (60, 100)), given(1, 100, indikator="IH-1")])
    assert (row["arah"], row["alasan_arah"], row["desa_sama"]) == ("tidak_dinilai", "layanan_lain", 0)
    assert _total(_both((50, 100), (60, 100)))["arah"] == "naik"


def test_a_reported_total_is_not_compared_with_a_sum_of_services():
    row = _total([given(50, 100)], [form(kuartal=BEFORE, ih_diterima=10, ih_seharusnya=100)])
    assert row["alasan_arah"] == "layanan_lain"


def test_a_village_stands_beside_its_own_kecamatan():
    known = facts([given(5, 10), given(45, 90, kode_desa=V2), given(1, 9, kode_desa=VILLAGES[3])])
    frames = [services(known.only(NOW), level=level) for level in ("desa", "kecamatan")]
    row = only(with_kecamatan(*frames), kode=V1, indikator="IH-8")
    beside = [row[name] for name in ("nilai_kecamatan", "seharusnya_kecamatan", "desa_lapor_kecamatan")]
    assert [*beside, row["selisih_kecamatan"]] == [50, 100, 2, 0]
    assert isnan(only(with_kecamatan(*frames), kode=V3, indikator="IH-8")["selisih_kecamatan"])


def test_people_missing_to_everybody_due_and_to_the_target():
    target = DEFINITIONS.rules.targets
    assert target == ()
    row = only(with_gaps(services(facts([given(20, 35)]), level="desa"), DEFINITIONS), kode=V1, kuartal=NOW,
               indikator="IH-8")  # fmt: skip
    assert row["kurang_semua"] == 15
    assert isnan(row["target"])
    assert pd.isna(row["kurang_target"])


def test_a_set_target_is_reckoned_in_whole_people():
    dated = DatedTarget(target=CATALOG["bumil_ttd"].targets[0], for_ids=("IH-8",))
    chosen = DEFINITIONS.with_rules(targets=(dated,))
    row = only(with_gaps(services(facts([given(20, 34)]), level="desa"), chosen), kode=V1, kuartal=NOW,
               indikator="IH-8")  # fmt: skip
    assert (row["target"], row["kurang_target"]) == (80, 8)  # 80 % of 34 is 27.2: 28 people


@pytest.mark.parametrize("row", [given(20, 10), given(0, 0), given(5, None)])
def test_nobody_is_said_to_be_missing_where_the_numbers_cannot_say(row):
    found = only(with_gaps(services(facts([row]), level="desa"), DEFINITIONS), kode=V1, kuartal=NOW,
                 indikator=row["indikator"])  # fmt: skip
    assert pd.isna(found["kurang_semua"])


def test_the_largest_gaps_are_people_first_then_the_lower_share():
    counts = {"IH-1": (5, 10), "IH-2": (0, 5), "IH-4": (9, 9), "AN-2": (20, 40), "AN-3": (90, 20), "AN-8": (3, 4)}
    rows = [given(*pair, indikator=id_) for id_, pair in counts.items()]
    frame = with_gaps(services(facts(rows).only(NOW), level="desa"), DEFINITIONS)
    assert list(largest_gaps(frame, kode=V1, most=3)["indikator"]) == ["AN-2", "IH-2", "IH-1"]


def test_what_moved_is_told_largest_first():
    rows = [*_both((50, 100), (55, 100)), *_both((90, 100), (50, 100), indikator="AN-2"),
            *_both((50, 100), (51, 100), indikator="AN-8")]  # fmt: skip
    frame = compared_services(facts(rows), level="desa", kuartal=NOW, settings=SETTINGS)
    found = moved(frame, kode=V1)
    assert list(zip(found["indikator"], found["arah"], strict=True)) == [("AN-2", "turun"), ("IH-8", "naik")]


def _remark(kuartal: str, **other) -> dict:
    return {"kode_desa": V1, "kuartal": kuartal, "nomor": f"n{kuartal}", "jenis": "kesepakatan", "isi": "x"} | other


def test_the_last_discussion_is_the_latest_earlier_quarter_with_a_remark_of_the_village():
    diskusi = table("diskusi", [_remark("2025-4"), _remark("2026-1", kode_desa=V2), _remark(NOW)])
    assert last_discussed(diskusi, kode_desa=V1, kuartal=NOW) == "2025-4"
    assert last_discussed(diskusi, kode_desa=V3, kuartal=NOW) is None


def test_agreements_not_said_to_be_finished_are_open():
    rows = [_remark("2025-4", status="selesai"), _remark("2026-1"), _remark("2026-2", status="belum"), _remark(NOW),
            _remark("2025-3", jenis="catatan")]  # fmt: skip
    assert list(open_agreements(table("diskusi", rows), kode_desa=V1, kuartal=NOW)["kuartal"]) == ["2026-1", "2026-2"]

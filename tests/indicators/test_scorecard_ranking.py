"""Villages in order of convergence, and the five packages of a village."""

import pandas as pd
import pytest

from indicators.scorecard.frames import convergence, services
from indicators.scorecard.packages import by_package
from indicators.scorecard.ranking import rank
from tests.indicators.builders import V1, V2, V3, V4, V5, V6, only
from tests.indicators.scorecard_builders import DEFINITIONS, NOW, facts, given


def test_the_lowest_share_is_first_and_what_cannot_be_ranked_stays_visible_with_its_reason():
    rows = [given(5, 10), given(1, 10, kode_desa=V2), given(20, 10, kode_desa=V3), given(0, 0, kode_desa=V4),
            given(3, None, kode_desa=V5, indikator="IH-1")]  # fmt: skip
    frame = convergence(facts(rows).only(NOW), level="desa")
    found = rank(frame[frame["kelompok"].eq("total")])
    assert list(zip(found.ranked["kode"], found.ranked["urutan"], strict=True)) == [(V2, 1), (V1, 2)]
    assert dict(zip(found.left_out["kode"], found.left_out["alasan"], strict=True)) == {
        V3: "periksa", V4: "belum_lapor", V5: "tanpa_penyebut", V6: "belum_lapor",
    }  # fmt: skip


def test_equal_shares_share_a_place_and_more_people_come_first():
    rows = [given(5, 10), given(50, 100, kode_desa=V2), given(6, 10, kode_desa=V3)]
    frame = services(facts(rows).only(NOW), level="desa")
    found = rank(frame[frame["indikator"].eq("IH-8")])
    assert list(zip(found.ranked["kode"], found.ranked["urutan"], strict=True)) == [(V2, 1), (V1, 1), (V3, 3)]


def test_two_quarters_at_once_are_no_ranking():
    with pytest.raises(ValueError, match="one quarter"):
        rank(convergence(facts(), level="desa"))


def _package(rows: list[dict], paket: str) -> dict:
    return only(by_package(services(facts(rows).only(NOW), level="desa"), DEFINITIONS), kode=V1, paket=paket)


def test_a_package_adds_its_services_and_names_the_one_with_most_people_missing():
    row = _package([given(5, 10), given(9, 20, indikator="AN-8"), given(9, 9, indikator="AN-9")], "Perlindungan sosial")
    assert (row["diterima"], row["seharusnya"], row["kurang_semua"]) == (23, 39, 16)
    assert (row["indikator"], row["kurang_terbanyak"]) == ("AN-8", 11)
    assert (row["layanan_lapor"], row["layanan_total"], row["keadaan"]) == (3, 3, "nilai")


def test_a_service_above_100_percent_does_not_hide_what_is_missing_elsewhere():
    row = _package([given(50, 10), given(9, 20, indikator="AN-8")], "Perlindungan sosial")
    assert (row["diterima"], row["seharusnya"], row["layanan_periksa"]) == (9, 20, 1)


@pytest.mark.parametrize(
    ("rows", "keadaan"),
    [
        ([], "belum_lapor"),
        ([given(3, None, indikator="IH-4")], "tanpa_penyebut"),
        ([given(0, 0, indikator="IH-4")], "belum_lapor"),
        ([given(0, 0, indikator=id_) for id_ in ("IH-4", "AN-2", "AN-3", "AN-4")], "tidak_berlaku"),
        ([given(0, 3, indikator="IH-4")], "nol"),
        ([given(4, 3, indikator="IH-4")], "periksa"),
    ],
)
def test_a_package_without_a_share_says_why(rows, keadaan):
    row = _package(rows, "Konseling gizi terpadu")
    assert row["keadaan"] == keadaan
    assert pd.isna(row["nilai"]) == (keadaan != "nol")


def test_every_area_has_all_five_packages_and_nineteen_services_in_them():
    frame = by_package(services(facts([given(1, 2)]), level="kecamatan"), DEFINITIONS)
    assert frame.groupby(["kode", "kuartal"])["layanan_total"].sum().eq(19).all()
    assert list(frame["paket"].head(5)) == ["KIA", "Konseling gizi terpadu", "Air bersih & sanitasi",
                                            "Perlindungan sosial", "PAUD"]  # fmt: skip

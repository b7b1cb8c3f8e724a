"""Polygons to villages: by code, by name, never by guess; every polygon and every village is accounted for."""

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.boundaries import read_boundaries
from loaders.boundary_match import Columns, guess_columns, match
from tests.geo.squares import as_geojson, polygons, square, villages

NO_LIST = villages().iloc[:0]


def report(frame: gpd.GeoDataFrame, desa: pd.DataFrame | None = None, columns: Columns | None = None, **options):
    desa = villages() if desa is None else desa
    return match(read_boundaries(as_geojson(frame), name="batas.geojson"), desa, columns, **options)


def uncoded(columns: int = 3, rows: int = 2, **extra: list) -> gpd.GeoDataFrame:
    return polygons(columns, rows, **extra).drop(columns="KDEPUM")


def one(name: str | None, kecamatan: str | None, at: tuple[int, int] = (9, 9), **more: object) -> gpd.GeoDataFrame:
    row = {"WADMKD": [name], "WADMKC": [kecamatan], "WADMKK": ["Contoh"], **{k: [v] for k, v in more.items()}}
    return gpd.GeoDataFrame(row, geometry=[square(*at)], crs="EPSG:4326")


def with_row(frame: gpd.GeoDataFrame, row: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return pd.concat([frame, row], ignore_index=True)


def outcome_of(found, row: int) -> tuple[str, str | None]:
    line = found.frame.set_index("row").loc[row]
    return line["outcome"], line["kode_desa"]


def test_codes_in_any_writing_match_the_list():
    plain = [int(kode.replace(".", "")) for kode in villages()["kode_desa"]]
    found = report(polygons(KDEPUM=plain))
    assert found.counts["kode"] == found.matched == 6
    assert found.missing.empty


def test_without_codes_names_match_inside_their_kecamatan():
    found = report(
        uncoded(WADMKD=["DESA AA", "bb", "Kel. Cc", "aa", "B b", "C-c"], WADMKC=["KEC. P"] * 3 + ["kec q"] * 3)
    )
    assert found.counts["nama_dalam_kecamatan"] == 6
    assert found.frame["kode_desa"].tolist() == villages()["kode_desa"].tolist()


def test_a_name_alone_matches_only_when_unique_in_list_and_file():
    desa = villages()
    desa.loc[0, "nama_desa"] = "Zamrud"
    found = report(uncoded(WADMKD=["Zamrud", "Bb", "Cc", "Aa", "Bb", "Cc"]).drop(columns=["WADMKC"]), desa)
    assert outcome_of(found, 1) == ("nama_tunggal", "99.01.01.2001")
    assert outcome_of(found, 2) == ("ambigu", None)
    assert outcome_of(found, 4) == ("nama_tunggal", "99.01.02.2001")
    assert found.matched == 2


def test_a_village_filed_under_another_kecamatan_is_matched_by_its_unique_name_and_said():
    desa = villages()
    desa.loc[0, "nama_desa"] = "Zamrud"
    found = report(
        uncoded(WADMKD=["Zamrud", "Bb", "Cc", "Aa", "Bb", "Cc"], WADMKC=["Kec Q"] + ["Kec P"] * 2 + ["Kec Q"] * 3), desa
    )
    assert outcome_of(found, 1) == ("nama_tunggal", "99.01.01.2001")


def test_near_names_are_different_villages_and_only_suggested():
    desa = villages()
    desa.loc[:1, "nama_desa"] = ["Bandung", "Wiyu"]
    found = report(uncoded(WADMKD=["Bendung", "Jiyu", "Cc", "Aa", "Bb", "Cc"]), desa)
    assert outcome_of(found, 1) == ("tidak_ada_di_data", None)
    assert found.frame["usul"].iloc[0] == "99.01.01.2001"
    assert set(found.missing["kode_desa"]) == {"99.01.01.2001", "99.01.01.2002"}


def test_an_answer_of_the_user_settles_a_row():
    found = report(with_row(uncoded().iloc[1:], one("Aaa", "Kec P")), confirmed={6: "99.01.01.2001"})
    assert outcome_of(found, 6) == ("dikonfirmasi", "99.01.01.2001")
    assert found.matched == 6
    with pytest.raises(ValueError, match="98.01.01.2001"):
        report(uncoded(), confirmed={1: "98.01.01.2001"})


def test_two_villages_of_one_name_in_one_kecamatan_are_never_chosen_between():
    desa = villages()
    desa.loc[1, "nama_desa"] = "Aa"
    found = report(uncoded(WADMKD=["Aa", "Aa", "Cc", "Aa", "Bb", "Cc"]), desa)
    assert [outcome_of(found, n) for n in (1, 2)] == [("ambigu", None)] * 2


@pytest.mark.parametrize(
    "row",
    [
        one("Hutan", "Kec P"),
        one("Aa", "Kec Lain", WADMKK="Tetangga"),
        one("Aa", "Kec P", WADMKK="Tetangga"),
        one(None, None),
        one("Baru", "Kec P"),
    ],
)
def test_forests_neighbours_and_strangers_are_refused_with_a_reason(row):
    found = report(with_row(uncoded(), row))
    assert found.matched == 6
    assert outcome_of(found, 7) == ("tidak_ada_di_data", None)
    assert [(problem.code, problem.row) for problem in found.intake.problems] == [("E302", 7)]
    assert found.intake.problems[0].details["why"]


def test_bps_codes_look_alike_but_are_not_members():
    bps = [f"9901010{n:03d}" for n in range(6)]
    found = report(uncoded(iddesa=bps))
    assert found.columns.kode is None
    assert found.counts["nama_dalam_kecamatan"] == 6


def test_a_province_wide_file_finds_the_few_villages_of_the_list():
    others = polygons(9, 9).assign(KDEPUM=[f"98.01.01.{2001 + n}" for n in range(81)], WADMKC="Jauh", WADMKK="Tetangga")
    found = report(with_row(polygons(), others))
    assert found.columns == Columns(kode="KDEPUM", nama="WADMKD", kecamatan="WADMKC", kabupaten="WADMKK")
    assert (found.counts["kode"], found.counts["tidak_ada_di_data"]) == (6, 81)


def test_unknown_headers_are_found_by_their_values():
    frame = polygons().rename(columns={"KDEPUM": "f1", "WADMKD": "f2", "WADMKC": "f3", "WADMKK": "f4"})
    found = guess_columns(read_boundaries(as_geojson(frame), name="x"), villages())
    assert found == Columns(kode="f1", nama="f2", kecamatan="f3", kabupaten="f4")


def test_columns_chosen_by_the_user_are_used():
    found = report(polygons(), columns=Columns(nama="WADMKD", kecamatan="WADMKC"))
    assert found.counts["nama_dalam_kecamatan"] == 6


def test_pieces_of_one_village_become_one_polygon_and_are_said():
    piece = one("Aa", "Kec P", at=(0, -1), KDEPUM="99.01.01.2001")
    found = report(with_row(polygons(), piece))
    batas = found.intake.tables["batas"]
    assert shapely.from_wkb(batas["geometri"].iloc[0]).area == pytest.approx(2e-4)
    assert [(problem.code, problem.row) for problem in found.intake.problems] == [("W306", 7)]
    assert batas["kode_desa"].is_unique


def test_the_same_name_far_away_is_another_village():
    found = report(with_row(uncoded(), one("Aa", "Kec P", at=(9, 9))))
    assert [outcome_of(found, n)[0] for n in (1, 7)] == ["ambigu", "ambigu"]
    assert "99.01.01.2001" in set(found.missing["kode_desa"])


def test_without_a_village_list_the_file_supplies_one():
    found = report(polygons(WADMPR="Provinsi C"), NO_LIST)
    desa = found.intake.tables["desa"]
    assert desa["kode_desa"].tolist() == villages()["kode_desa"].tolist()
    assert desa["nama_kecamatan"].tolist() == villages()["nama_kecamatan"].tolist()
    assert set(desa["jenis"]) == {"desa"}
    assert set(desa["nama_provinsi"]) == {"Provinsi C"}
    assert found.matched == 6


def test_a_file_of_codes_alone_still_supplies_a_list():
    found = report(polygons()[["KDEPUM", "geometry"]], NO_LIST)
    assert found.intake.tables["desa"]["nama_kecamatan"].tolist() == ["99.01.01"] * 3 + ["99.01.02"] * 3


def test_villages_the_list_lacks_are_added_only_on_wish():
    short = villages().iloc[:4]
    assert report(polygons(), short).counts["tidak_ada_di_data"] == 2
    found = report(polygons(), short, add_villages=True)
    assert found.intake.tables["desa"]["kode_desa"].tolist() == ["99.01.02.2002", "99.01.02.2003"]
    assert found.counts["kode"] == 6


@settings(max_examples=30, deadline=None)
@given(
    names=st.lists(st.sampled_from(["Aa", "Bb", "Cc", "Hutan", None]), min_size=6, max_size=6),
    places=st.lists(st.sampled_from(["Kec P", "Kec Q", "Jauh", None]), min_size=6, max_size=6),
    coded=st.lists(st.booleans(), min_size=6, max_size=6),
)
def test_every_polygon_and_every_village_is_accounted_for(names, places, coded):
    codes = [kode if has else None for kode, has in zip(villages()["kode_desa"], coded, strict=True)]
    found = report(polygons(WADMKD=names, WADMKC=places, KDEPUM=codes))
    intake = found.intake
    assert sum(found.counts.values()) == len(found.frame) == 6
    assert intake.read["batas"] == len(intake.tables["batas"]) + intake.refused["batas"]
    assert intake.tables["batas"]["kode_desa"].is_unique
    assert set(intake.tables["batas"]["kode_desa"]) | set(found.missing["kode_desa"]) == set(villages()["kode_desa"])
    pieces = sum(problem.code == "W306" for problem in intake.problems)
    assert len(intake.tables["batas"]) + pieces + intake.refused["batas"] == 6

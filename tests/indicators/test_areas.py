"""Areas from a village list: names, parents and children at each level, for any kabupaten."""

from indicators.areas import Areas
from tests.indicators.builders import V1, V2, V4, VILLAGES, desa, table


def test_the_root_is_the_smallest_area_that_holds_every_village():
    assert Areas.of(desa()).root == "99.01"
    assert Areas.of(desa([V1, V2])).root == "99.01.01"
    assert Areas.of(desa(["11.01.01.2001", "12.01.01.2001"])).root == "11"
    assert Areas.of(desa([])).root == ""


def test_levels_children_and_parents():
    areas = Areas.of(desa())
    assert areas.above_village() == ["99.01", "99.01.01", "99.01.02"]
    assert areas.children("99.01") == ["99.01.01", "99.01.02"]
    assert areas.children("99.01.02") == areas.villages("99.01.02") == list(VILLAGES[3:])
    assert areas.children(V1) == []
    assert areas.parent(V1) == "99.01.01"
    assert areas.parent("99.01") is None
    assert areas.villages() == list(VILLAGES)


def test_two_provinces_show_both():
    areas = Areas.of(desa(["11.01.01.2001", "12.01.01.2001"]))
    assert areas.at("provinsi") == ["11", "12"]


def test_the_most_frequent_spelling_of_a_name_counts_and_a_missing_one_is_the_code():
    frame = desa()
    frame["nama_kecamatan"] = ["Pacet", "Pacet", "PACET", None, None, None]
    names = Areas.of(frame).names
    assert (names["99.01.01"], names["99.01.02"]) == ("Pacet", "99.01.02")


def test_titles_say_the_kind_once_and_the_kecamatan_of_a_repeated_name():
    frame = desa([V1, V2, V4])
    frame["nama_desa"] = ["Sawo", "Desa Baru", "Sawo"]
    frame["jenis"] = ["desa", None, "kelurahan"]
    frame["nama_kabupaten"] = "Kabupaten Contoh"
    areas = Areas.of(frame)
    assert areas.title("99.01") == "Kabupaten Contoh"
    assert areas.title(V1) == "Desa Sawo (Kec01)"
    assert areas.title(V2) == "Desa Baru"
    assert areas.title(V4) == "Kelurahan Sawo (Kec02)"


def test_a_list_over_several_kabupaten_says_which_and_one_within_a_kabupaten_does_not():
    frame = desa(["11.01.01.2001", "11.02.01.2001"])
    frame["nama_desa"], frame["nama_kecamatan"] = "Sawo", "Pacet"
    frame["nama_kabupaten"] = ["Satu", "Dua"]
    areas = Areas.of(frame)
    titles = areas.titles(areas.above_village())
    assert (titles["11.01.01"], titles["11.02.01"]) == (
        "Kecamatan Pacet, Kabupaten Satu",
        "Kecamatan Pacet, Kabupaten Dua",
    )
    assert titles["11.01"] == "Kabupaten Satu"
    villages = areas.titles(areas.villages())
    assert len(set(villages.values())) == 2
    assert areas.titles(areas.villages("11.01.01")) == {"11.01.01.2001": "Desa Sawo (Pacet)"}


def test_a_kota_is_told_from_a_kabupaten_by_its_number():
    assert Areas.of(desa(["35.71.01.1001", "35.71.02.1001"])).title("35.71") == "Kota Contoh"


def test_a_list_without_the_optional_columns_works():
    frame = table("desa", [{"kode_desa": V1, "nama_desa": "Sawo"}])[["kode_desa", "nama_desa"]]
    assert Areas.of(frame).names["99.01.01"] == "99.01.01"

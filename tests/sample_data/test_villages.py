"""The village list: real codes and names, and nothing but facts."""

from collections import Counter

from loaders.schema import TABLES
from tests.sample_data.reading import SAMPLE


def test_the_list_has_299_desa_and_5_kelurahan_in_18_kecamatan(desa):
    assert Counter(row["jenis"] for row in desa.values()) == {"desa": 299, "kelurahan": 5}
    assert len({kode[:8] for kode in desa}) == len({row["nama_kecamatan"] for row in desa.values()}) == 18


def test_all_five_kelurahan_are_in_mojosari(desa):
    assert {row["nama_kecamatan"] for row in desa.values() if row["jenis"] == "kelurahan"} == {"Mojosari"}


def test_the_columns_are_those_of_the_desa_table(desa):
    assert all(tuple(row) == TABLES["desa"].names for row in desa.values())


def test_every_code_is_listed_once_in_order():
    lines = (SAMPLE / "desa_contoh.csv").read_text("utf-8").splitlines()[1:]
    codes = [line.split(",")[0] for line in lines]
    assert codes == sorted(set(codes))
    assert len(codes) == 304


def test_names_that_repeat_across_kecamatan_are_kept_apart(desa):
    assert sum(row["nama_desa"] == "Mojorejo" for row in desa.values()) == 3

"""Wordings met in villages' plans, and the activity each means. Worked by hand; the list is the documentation."""

import pytest

from loaders.word.activities import Match, match_all

MEANT = """
K01 | 1. Orientasi substansi stunting bagi TPK
K01 | Orientasi TPK
K02 | Penyuluhan kelompok KRS
K02 | KIE kelompok keluarga beresiko stunting
K03 | KIE interpersonal kpd keluarga berisiko stunting
K04 | Skrining catin
K04 | Melakukan Skrining 3 bulan pra nikah kepada catin
K05 | e) Pendampingan kepada ibu hamil
K05 | (5) PENDAMPINGAN IBU HAMIL
K05 | Pendampingan bumil
K05 | K05
K05 | K5. apa saja
K06 | Pendampingan ibu nifas
K06 | Pendampingan pasca persalinan
K07 | Pendampingan PUS
K07 | Pendampingan PUS ingin anak di tunda (IAT) atau tidak ingin anak lagi (TIAL)
K08 | Pendampingan balita
K08 | Pendampingan pengasuhan & tumbuh kembang anak dibawah 5 tahun
K09 | Memastikan keluarga mendapat bansos
K09 | Penyaluran bantuan sosial
K10 | Rembuk Stunting
K10 | - Rembug Stunting Tingkat Desa
K11 | Rakor TPPS Desa
K12 | Laporan TPPS
"""
OWN = (
    "Pendampingan", "Posyandu", "Kelas ibu hamil", "Senam ibu hamil", "Pra rembug stunting",
    "Pendampingan ibu menyusui",
    "Rembug stunting tingkat kecamatan", "Rapat koordinasi kecamatan", "Pelaporan kegiatan TPK", "Monitoring ibu hamil",
    "Pemberian makanan tambahan balita", "KIE",
    "Pendampingan ibu hamil dan ibu pascasalin",
)  # fmt: skip


@pytest.mark.parametrize("line", MEANT.strip().splitlines())
def test_a_wording_means_its_activity(line: str) -> None:
    kegiatan, wording = line.split(" | ")
    assert match_all([wording])[wording].kegiatan == kegiatan


@pytest.mark.parametrize("wording", OWN)
def test_another_activity_stays_the_villages_own(wording: str) -> None:
    assert match_all([wording])[wording].kegiatan == wording


def test_of_two_wordings_for_one_activity_the_more_alike_gets_it() -> None:
    narrow, plain = "Pendampingan ibu hamil KEK", "Pendampingan ibu yg hamil"
    assert match_all([narrow])[narrow] == Match("K05", exact=False)
    found = match_all([narrow, plain])
    assert (found[narrow].kegiatan, found[plain].kegiatan) == (narrow, "K05")
    assert match_all([narrow, "Pendampingan kepada ibu hamil"])[narrow] == Match(narrow, near="K05")


def test_order_does_not_matter() -> None:
    wordings = [line.split(" | ")[1] for line in MEANT.strip().splitlines()]
    assert match_all(wordings) == match_all(wordings[::-1])

"""The agenda's later points in words: skipped steps, late rembug, money beside what it is a share of."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from indicators.areas import Areas
from indicators.catalog_reader import load_catalog
from pages._ui import meeting_words
from tests.indicators.builders import table
from tests.pages.test_meeting_points import DESA, A, B, C, lines, told


@pytest.fixture(scope="module")
def catalog():
    return load_catalog()


def steps(kode: str, *states: str) -> list[dict]:
    return [
        {"kode_desa": kode, "tahun": 2026, "langkah": str(number), "status": state}
        for number, state in enumerate(states, start=1)
    ]


def test_a_village_that_skipped_a_step_is_said_to_have_the_others_and_flagged_in_both_points(catalog):
    done = ["selesai"] * 7
    rows_of = [*steps(A, *done[:2], "belum", *done[3:]), *steps(B, *done[:2], "belum"), *steps(C, *done)]
    found = told(catalog, tables={"tahapan": table("tahapan", rows_of)})
    group = next(group for group in found["rembug_tahapan"].groups if group.heading == "Tujuh langkah")
    assert [(line.words, line.tone) for line in group.lines] == [
        ("Tawar", "periksa"), ("Jatidukuh", "sedang"), ("Wonoploso", "baik"),
    ]  # fmt: skip
    assert "6 dari 7" in group.lines[0].name
    assert "3. Penyediaan data desa" in group.lines[0].name
    assert lines(found["data"])["Tawar"][1] == "periksa"


def test_late_rembug_are_named_with_their_day(catalog):
    tables = {"rembug": table("rembug", [{"kode_desa": A, "tanggal": "2026-03-05"}])}
    early = catalog.settings
    late = replace(early, rembug_deadline_month=2, rembug_deadline_day=28)
    point = told(replace(catalog, settings=late), tables=tables)["rembug_tahapan"]
    assert lines(point)["Tawar"] == ("terlambat, 5 Maret 2026", "sedang")


def test_every_share_of_the_money_stands_beside_what_it_is_a_share_of(catalog):
    one = {"tahun": 2026, "program": "PMT", "sumber_dana": "dana_desa", "anggaran": 8_000_000}
    sent = [
        {"kode_desa": A, "nomor": 1, "realisasi": 2_000_000, **one}, {"kode_desa": A, "nomor": 2, **one},
        {"kode_desa": B, "nomor": 1, "realisasi": 0, **one},
    ]  # fmt: skip
    found = lines(told(catalog, tables={"anggaran": table("anggaran", sent)})["anggaran"])
    assert found["Tawar"] == (
        "Rp 16,0 jt, terserap 25,0% (Rp 2,0/8,0 jt); DD 100% (Rp 16,0/16,0 jt)", "netral",
    )  # fmt: skip
    assert found["Jatidukuh"][1] == "sedang"
    assert found["Wonoploso"][1] == "diam"


def test_a_closed_follow_up_says_the_day_on_the_wall_and_on_paper(catalog):
    row = SimpleNamespace(
        kode_desa=A, apa="Undang KUA", siapa="PLKB", batas=None, indikator=None, rapat="2026-02", keadaan="selesai",
        selesai_tanggal="2026-10-12", rapat_tutup="2026-10", is_late=False, is_later=True,
    )  # fmt: skip
    known = {"areas": Areas.of(DESA), "catalog": catalog}
    assert "selesai 12 Oktober 2026 (rapat Oktober 2026)" in meeting_words.follow_up_line(row, **known).words
    assert meeting_words.follow_up_row(row, **known).keadaan == "Selesai 12 Okt"

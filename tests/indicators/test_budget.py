"""Budget: added rupiah, absorption only where both are known, Dana Desa among lines with a source."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.budget import NO_SOURCE, SOURCES, budget, budget_lines
from tests.indicators.builders import KECAMATAN, V1, V2, V4, desa, only, table


def line(nomor: int, anggaran: int | None, realisasi: int | None = None, kode: str = V1, **other) -> dict:
    row = {"kode_desa": kode, "tahun": 2026, "nomor": nomor, "program": "PMT", "sumber_dana": "dana_desa"}
    return row | {"anggaran": anggaran, "realisasi": realisasi} | other


def _budget(*rows: dict, by: str = "semua"):
    return budget(table("anggaran", rows), desa(), bulan="2026-06", by=by)


def _only(*rows: dict) -> dict:
    return only(_budget(*rows))


def test_a_line_that_does_not_say_what_was_spent_is_in_neither_side_of_the_absorption():
    row = _only(line(1, 100, 50), line(2, 900))
    assert (row["anggaran_rp"], row["realisasi_rp"], row["tanpa_realisasi"]) == (1000, 50, 1)
    assert (row["serapan_persen"], row["keadaan"]) == (50, "nilai")


@pytest.mark.parametrize(
    ("rows", "state"),
    [
        ([line(1, 100, 0)], "nol"),
        ([line(1, 100)], "belum_lapor"),
        ([line(1, None, 40)], "belum_lapor"),
        ([line(1, 0, 0)], "tidak_berlaku"),
        ([], "belum_lapor"),
    ],
)
def test_absorption_has_four_states(rows, state):
    row = _only(*rows)
    assert row["keadaan"] == state
    assert pd.isna(row["serapan_persen"]) == (state in ("belum_lapor", "tidak_berlaku"))


def test_more_spent_than_planned_is_shown():
    assert _only(line(1, 100, 130))["serapan_persen"] == 130


def test_the_share_of_dana_desa_is_over_lines_that_name_a_source():
    row = _only(line(1, 30), line(2, 90, sumber_dana="add"), line(3, 500, sumber_dana=None), line(4, None))
    assert (row["dana_desa_rp"], row["bersumber_rp"], row["dana_desa_persen"]) == (30, 120, 25)
    none = _only(line(1, 90, sumber_dana="add"))
    assert (none["dana_desa_rp"], none["dana_desa_persen"]) == (0, 0)
    assert pd.isna(_only(line(1, 90, sumber_dana=None))["dana_desa_persen"])


def test_every_source_has_a_row_and_an_unused_one_is_no_silence():
    frame = _budget(line(1, 30), line(2, 40, sumber_dana=None), by="sumber_dana")
    assert list(frame["kode"]) == list(SOURCES)
    assert only(frame, kode=NO_SOURCE)["anggaran_rp"] == 40
    assert only(frame, kode="apbn")["keadaan"] == "tidak_berlaku"
    assert set(_budget(by="sumber_dana")["keadaan"]) == {"belum_lapor"}


def test_programmes_alike_but_for_case_and_spaces_are_one_and_the_largest_comes_first():
    rows = [line(1, 10, program="Kelas  ibu"), line(2, 5, program="kelas ibu "), line(3, 90, program="<b>Air</b>"),
            line(4, None, program="Kebun")]  # fmt: skip
    frame = _budget(*rows, by="program")
    assert list(zip(frame["kode"], frame["baris"], strict=True)) == [("<b>Air</b>", 1), ("Kelas  ibu", 2), ("Kebun", 1)]


def test_silent_villages_and_kecamatan_stay_and_other_years_do_not():
    frame = _budget(line(1, 10, 5), line(1, 99, tahun=2025, kode=V4), by="kecamatan")
    assert list(frame["kode"]) == list(KECAMATAN)
    silent = only(frame, kode=KECAMATAN[1])
    assert (silent["baris"], silent["desa_lapor"], silent["desa_total"]) == (0, 0, 3)
    assert pd.isna(silent["anggaran_rp"])
    assert len(budget_lines(table("anggaran", [line(1, 1, tahun=2025)]), desa(), bulan="2026-06")) == 0


_RUPIAH = st.none() | st.integers(0, 10**12)


@settings(max_examples=30, deadline=None)
@given(
    rows=st.lists(
        st.builds(line, st.integers(1, 40), _RUPIAH, _RUPIAH, st.sampled_from([V1, V2, V4]),
                  sumber_dana=st.sampled_from([None, "dana_desa", "add"])),
        max_size=20, unique_by=lambda row: (row["kode_desa"], row["nomor"]),
    )
)  # fmt: skip
def test_every_grouping_equals_a_plain_sum(rows):
    groups = {"kecamatan": lambda row: row["kode_desa"][:8], "sumber_dana": lambda row: row["sumber_dana"] or NO_SOURCE,
              "desa": lambda row: row["kode_desa"]}  # fmt: skip
    for by, group in groups.items():
        for found in _budget(*rows, by=by).to_dict("records"):
            mine = [row for row in rows if group(row) == found["kode"]]
            both = [row for row in mine if None not in (row["anggaran"], row["realisasi"])]
            planned = [row["anggaran"] for row in mine if row["anggaran"] is not None]
            assert found["baris"] == len(mine)
            assert pd.isna(found["anggaran_rp"]) if not planned else found["anggaran_rp"] == sum(planned)
            below = sum(row["anggaran"] for row in both)
            if below:
                share = 100 * sum(row["realisasi"] for row in both) / below
                assert found["serapan_persen"] == pytest.approx(share)
            else:
                assert pd.isna(found["serapan_persen"])

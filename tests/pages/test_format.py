"""Indonesian numbers, months and shares; a missing value is never a zero."""

import pandas as pd
import pytest

from pages._ui import format as fmt


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (fmt.number(1234.0), "1.234"),
        (fmt.number(1234.56, decimals=1), "1.234,6"),
        (fmt.number(0), "0"),
        (fmt.percent(81.25), "81,3%"),
        (fmt.percent(100.0), "100,0%"),
        (fmt.percent(99.97), "99,97%"),
        (fmt.percent(79.96, unlike=80.0), "79,96%"),
        (fmt.percent(80.0, unlike=80.0), "80,0%"),
        (fmt.points(0.04), "±0,0 poin"),
        (fmt.change(1.2, "tetap"), "→ +1,2"),
        (fmt.change(-14.3, "tidak_dinilai"), "(−14,3)"),
        (fmt.percent(700.0), "700,0%"),
        (fmt.percent(0.0), "0,0%"),
        (fmt.share(28, 35), "28/35"),
        (fmt.share(1204, 1480), "1.204/1.480"),
        (fmt.points(2.04), "+2,0 poin"),
        (fmt.points(-2.06), "−2,1 poin"),
        (fmt.month("2026-03"), "Maret 2026"),
        (fmt.month("2026-08", short=True), "Agu 2026"),
        (fmt.day("2026-09-05"), "5 September 2026"),
        (fmt.moment("2026-03-01T20:05:00+00:00"), "2 Maret 2026 03.05 WIB"),
    ],
)
def test_numbers_and_dates_are_written_as_indonesians_write_them(written, expected):
    assert written == expected


@pytest.mark.parametrize("value", [None, float("nan"), pd.NA])
def test_a_missing_value_is_a_dash_and_never_zero(value):
    assert fmt.number(value) == fmt.percent(value) == fmt.points(value) == fmt.day(value) == "–"
    assert fmt.share(value, 10) == fmt.share(0, value) == "–"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("Pacet", "kecamatan"), "Kecamatan Pacet"),
        (("Mojosari", "desa", "kelurahan"), "Kelurahan Mojosari"),
        (("Pacet", "desa", pd.NA), "Desa Pacet"),
        (("Kota Batu", "kabupaten"), "Kota Batu"),
        (("Kabupaten Kuningan", "kabupaten"), "Kabupaten Kuningan"),
    ],
)
def test_an_area_says_what_it_is_once(arguments, expected):
    assert fmt.area_name(*arguments) == expected


@pytest.mark.parametrize(
    ("kuartal", "words", "short"),
    [
        ("2026-1", "Triwulan I 2026 (Jan–Mar)", "TW I 2026"),
        ("2026-3", "Triwulan III 2026 (Jul–Sep)", "TW III 2026"),
        ("2025-4", "Triwulan IV 2025 (Okt–Des)", "TW IV 2025"),
    ],
)
def test_a_quarter_says_its_number_its_year_and_its_months(kuartal: str, words: str, short: str):
    assert fmt.quarter(kuartal) == words
    assert fmt.quarter(kuartal, short=True) == short


def test_the_day_of_a_moment_is_that_of_the_office():
    assert fmt.moment_day("2026-10-11T18:30:00+00:00") == "2026-10-12"
    assert fmt.moment_day("2026-10-11T16:59:59+00:00") == "2026-10-11"


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (39_900_000, 105_500_000, "Rp 39,9/105,5 jt"), (0, 2_500_000_000, "Rp 0,0/2,5 M"),
        (500, 900_000, "Rp 500/900.000"), (0, 0, "Rp 0/0"),
    ],
)  # fmt: skip
def test_money_of_money_is_written_in_the_unit_of_the_whole(part, whole, words):
    assert fmt.rupiah_of(part, whole) == words

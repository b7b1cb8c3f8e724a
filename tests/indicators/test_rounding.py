"""Percentages are rounded as printed, a half upwards, and changes are those of what is printed."""

from fractions import Fraction

import pytest

from indicators.rounding import as_printed, decimals_of, difference, written
from indicators.scorecard.model import limit_above
from reports.numbers import percent, printed_change

LIMITS = (40, 70, 90)


def test_a_half_goes_up_in_every_writing():
    assert [written(value, decimals=2) for value in (90.625, 90.615, 12.345, 0.005)] == [
        "90,63", "90,62", "12,35", "0,01",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("now", "then", "gap", "words"),
    [
        (82.35, 90.32, -7.9, "↓ −7,9"),  # exact: 7.97, which would be printed as 8,0
        (31.25, 50.0, -18.7, "↓ −18,7"),
        (89.96, 90.3, -0.34, "↓ −0,34"),  # 89,96 is printed with two decimals, as 90,0 would be the next band
        (100.0, 99.96, 0.04, "↓ +0,04"),
    ],
)
def test_the_change_is_what_one_finds_by_subtracting_what_is_printed(now, then, gap, words):
    assert difference(now, then, LIMITS) == pytest.approx(gap)
    assert printed_change(difference(now, then, LIMITS), "turun") == words


def test_the_rule_of_the_change_prints_as_screens_and_documents_do():
    for due in range(1, 121):
        for given in range(due + 3):
            value = 100 * given / due
            words = percent(value, unlike=limit_above(value, LIMITS))
            assert str(as_printed(value, LIMITS)).replace(".", ",") + "%" == words.replace("1.", "1"), (given, due)


def test_every_difference_is_written_with_all_its_decimals():
    assert [decimals_of(each) for each in (0.0, -7.9, 0.34, 12.0, 0.004)] == [1, 1, 2, 1, 3]
    assert Fraction(str(difference(90.3, 82.4))) == Fraction("7.9")

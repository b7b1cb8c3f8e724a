import pytest

from loaders.cells import Fault
from loaders.numbers import parse_count


@pytest.mark.parametrize(
    ("cell", "number"),
    [(12, 12), (12.0, 12), (0, 0), ("12", 12), (" 12 ", 12), ("1.234", 1234), ("12.345.678", 12345678),
     ("12,0", 12), ("1.234,00", 1234), ("12.0", 12), ("0", 0), ("\xa07", 7), ("007", 7)],
)  # fmt: skip
def test_a_whole_number_is_read_however_it_is_written(cell: object, number: int) -> None:
    assert parse_count(cell, high=None) == number


@pytest.mark.parametrize(
    "cell",
    [
        "12 org",
        "dua",
        "3,5",
        3.5,
        "85%",
        True,
        False,
        float("inf"),
        "1,234",
        "#REF!",
        "1.2.3",
        "12.34",
        "٣",
        "1e3",
        "--",
    ],
)
def test_what_is_no_whole_number_is_said_not_guessed(cell: object) -> None:
    assert parse_count(cell, high=None).code == "E103"


@pytest.mark.parametrize("cell", [-1, "-1", -1.0, "−4", 101, "9" * 5000, 1e300])
def test_a_number_outside_the_bounds_is_said_with_the_bounds(cell: object) -> None:
    fault = parse_count(cell, high=100)
    assert isinstance(fault, Fault)
    assert (fault.code, dict(fault.details)) == ("E104", {"low": "0", "high": "100"})


def test_a_fraction_is_quoted_with_a_decimal_comma() -> None:
    assert parse_count(3.5, high=None).value == "3,5"

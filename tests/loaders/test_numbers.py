import pytest

from loaders.cells import Fault
from loaders.numbers import parse_count, parse_rupiah


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


@pytest.mark.parametrize(
    ("cell", "rupiah"),
    [("Rp 5.000.000,-", 5_000_000), ("Rp5.000.000", 5_000_000), ("rp. 5.000.000,00", 5_000_000),
     ("5.000.000", 5_000_000),
     ("5 juta", 5_000_000), ("5,5 jt", 5_500_000), ("1,25 Miliar", 1_250_000_000), ("750 ribu rupiah", 750_000),
     ("2.500 rb", 2_500_000), ("5,000,000", 5_000_000), ("IDR 12.000", 12_000), ("5.000.000,--", 5_000_000),
     ("Rp\xa07.500", 7_500), ("5000000", 5_000_000), ("5000000.0", 5_000_000), (5_000_000, 5_000_000),
     (0, 0), ("Rp 0", 0),
     (5_000_000.0, 5_000_000), (33_333_333.33, 33_333_333), ("Rp 33.333.333,67", 33_333_334)],
)  # fmt: skip
def test_a_sum_of_rupiah_is_read_however_it_is_written(cell: object, rupiah: int) -> None:
    assert parse_rupiah(cell, high=None) == rupiah


@pytest.mark.parametrize("cell", ["Rp -", "Rp", "Rp. –"])
def test_a_dash_after_rp_is_an_empty_cell(cell: str) -> None:
    assert parse_rupiah(cell, high=None) is None


@pytest.mark.parametrize(
    "cell",
    ["5,000", "5.5", 5.5, 999.5, "1.5 juta", "5 M", "lima juta", "5 juta-an", "± 5 juta", "5.000.00", True, "85%",
     "1,2,3", float("inf"), "Rp " + "5" * 100 + " juta", "٥ juta"],
)  # fmt: skip
def test_a_sum_that_may_mean_two_things_is_said_not_guessed(cell: object) -> None:
    fault = parse_rupiah(cell, high=None)
    assert isinstance(fault, Fault)
    assert fault.code == "E103"


@pytest.mark.parametrize("cell", [-1, "-5.000", "Rp -5.000", "2 juta", 1_000_001, "9" * 50])
def test_a_sum_outside_the_bounds_is_said(cell: object) -> None:
    assert parse_rupiah(cell, high=1_000_000).code == "E104"


def test_a_count_of_people_is_never_money() -> None:
    assert parse_count("5 juta", high=None).code == "E103"

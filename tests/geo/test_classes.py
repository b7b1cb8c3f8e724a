"""Map classes: at most five, ties together, nothing without a class, nothing missing from the legend."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.classes import Entry, as_written, by_status, by_value, limits_of
from geo.palette import HATCH, PALE, STATUS_COLORS, TEAL_RAMP
from pages._ui import format as fmt
from pages._ui import legend


def classes(*values: float | None, **states: str):
    """Areas a0, a1, … with these values (None: silent), and further areas given by state."""
    nilai = {f"a{n}": math.nan if value is None else value for n, value in enumerate(values)}
    keadaan = {kode: "belum_lapor" if math.isnan(value) else "nilai" for kode, value in nilai.items()}
    return by_value(nilai | dict.fromkeys(states, math.nan), keadaan | states)


@pytest.mark.parametrize(
    ("values", "limits"),
    [
        ([], []),
        ([7.0] * 9, []),
        ([0.0, 100.0], [100.0]),
        ([1, 2, 3, 4, 5], [2, 3, 4, 5]),
        (list(range(1, 11)), [3, 5, 7, 9]),
        ([100.0] * 8 + [1, 2, 3, 4, 5], [4, 100]),
        ([0.0] * 50 + list(range(1, 11)), [1.0]),
        ([39.6] * 50 + [40.4, 41, 42, 43, 44], [40.0]),
        ([39.6] * 50 + [39.9, 41, 42, 43, 44], [39.9]),
        ([40.0] * 50 + [47.2, 51, 52, 53, 54], [45.0]),
    ],
)
def test_limits_lie_between_values_on_the_roundest_number_and_never_split_a_tie(values, limits):
    assert limits_of(values) == limits


@pytest.mark.parametrize(("value", "written"), [(39.95, 40.0), (39.949, 39.9), (8.45, 8.5), (0.04, 0.0), (2 / 3, 0.7)])
def test_values_count_as_they_are_written(value: float, written: float):
    assert as_written(value) == written
    assert fmt.number(value, decimals=1) == fmt.number(written, decimals=1)


def holds(entry: Entry, value: float) -> bool:
    """Whether the legend's own words put `value` into this class."""
    words = legend.entry_words(entry).removesuffix("%").replace(".", "").replace(",", ".")
    low, _, high = words.partition(" – ")
    if not high:
        return value == float(low)
    limit = float(high.removeprefix("<"))
    return float(low) <= value < limit if high.startswith("<") else float(low) <= value <= limit


def test_a_value_on_a_limit_belongs_to_the_class_that_begins_there():
    found = classes(*[20.0, 30.0, 39.96, 40.0, 50.0, 60.0] * 5)
    of = {value: found.of[f"a{n}"] for n, value in enumerate([20.0, 30.0, 39.96, 40.0, 50.0, 60.0])}
    assert of[39.96] == of[40.0] > of[30.0]


def test_five_classes_hold_about_equally_many():
    assert [entry.count for entry in classes(*range(100)).legend[:5]] == [20] * 5


def test_darker_is_more():
    found = classes(*range(10))
    fills = [found.legend[found.of[f"a{n}"]].fill for n in range(10)]
    assert fills == sorted(fills, key=TEAL_RAMP.index)
    assert (fills[0], fills[-1]) == (TEAL_RAMP[0], TEAL_RAMP[-1])


def test_a_zero_is_a_value_and_silence_is_not():
    found = by_value({"a": 0.0, "b": math.nan}, {"a": "nol", "b": "belum_lapor"})
    assert (found.legend[found.of["a"]].low, found.legend[found.of["a"]].count) == (0.0, 1)
    assert found.legend[found.of["b"]].fill == HATCH
    assert found.no_data == 1


def test_nobody_due_is_apart_from_not_reported():
    found = classes(5.0, None, x="tidak_berlaku")
    assert found.legend[found.of["x"]].fill == PALE
    assert [(entry.id, entry.count) for entry in found.legend] == [
        ("kelas_1", 1), ("belum_lapor", 1), ("tidak_berlaku", 1),
    ]  # fmt: skip


def test_when_nobody_has_reported_the_legend_says_so():
    found = classes(None, None)
    assert [(entry.id, entry.count) for entry in found.legend] == [("belum_lapor", 2)]


def test_statuses_have_the_colours_of_the_house():
    found = by_status({"a": "tertinggal", "b": "tercapai", "c": "belum_lapor", "d": "tidak_berlaku", "e": "tercapai"})
    fills = {kode: found.legend[position].fill for kode, position in found.of.items()}
    assert fills == {
        "a": STATUS_COLORS["tertinggal"], "b": STATUS_COLORS["tercapai"], "c": HATCH, "d": PALE,
        "e": STATUS_COLORS["tercapai"],
    }  # fmt: skip
    assert [entry.count for entry in found.legend] == [2, 1, 1, 1]


def test_no_two_statuses_look_alike_in_grey():
    greys = sorted(_lightness(fill.color) for fill in TEAL_RAMP)
    assert min(b - a for a, b in zip(greys, greys[1:], strict=False)) > 25


def _lightness(color: str) -> float:
    red, green, blue = (int(color[n : n + 2], 16) for n in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


numbers = st.one_of(st.none(), st.integers(0, 30).map(float), st.floats(0, 500))


@given(st.lists(numbers, max_size=60))
def test_by_the_words_of_the_legend_every_value_has_exactly_one_class(values):
    found = classes(*values)
    entries = [entry for entry in found.legend if entry.low is not None]
    for n, value in enumerate(values):
        if value is not None:
            assert [holds(entry, as_written(value)) for entry in entries] == [
                place == found.of[f"a{n}"] for place in range(len(entries))
            ]


@given(st.lists(numbers, max_size=60))
def test_every_area_is_in_exactly_one_class_and_order_is_kept(values):
    found = classes(*values)
    assert set(found.of) == {f"a{n}" for n in range(len(values))}
    assert sum(entry.count for entry in found.legend) == len(values)
    assert sum(entry.id.startswith("kelas") for entry in found.legend) <= 5
    known = sorted((value, found.of[f"a{n}"]) for n, value in enumerate(values) if value is not None)
    assert [position for _, position in known] == sorted(position for _, position in known)
    assert len(set(known)) == len({value for value, _ in known})


def test_a_share_above_one_hundred_percent_stands_apart_and_does_not_stretch_the_scale():
    found = by_value({"a": 40.0, "b": 379.2}, {"a": "nilai", "b": "periksa"})
    assert [(entry.id, entry.count, entry.high) for entry in found.legend] == [
        ("kelas_1", 1, 40.0),
        ("periksa", 1, None),
        ("belum_lapor", 0, None),
    ]
    assert found.of == {"a": 0, "b": 1}

"""Bands of the scorecard: words that agree with the class, and map classes for every state."""

from types import SimpleNamespace

import pytest

from geo import classes
from indicators.scorecard.reader import load_definitions
from indicators.scorecard.states import BANDS
from pages._ui import bands, theme

RULES = load_definitions().rules


def test_every_band_and_state_has_a_look_of_its_own():
    assert set(theme.BANDS) == set(BANDS)
    for part in ("symbol", "label", "tint"):
        looks = [getattr(look, part) for look in theme.BANDS.values()]
        assert len(set(looks)) == len(looks), part


def test_a_band_says_its_limits_and_a_state_only_its_word():
    assert bands.words("sedang", RULES) == "◐ Sedang (40–<70%)"
    assert bands.words("sangat_baik", RULES) == "● Sangat baik (≥ 90%)"
    assert bands.words("belum_lapor", RULES) == "○ Belum lapor"


@pytest.mark.parametrize(
    ("nilai", "pita", "expected"),
    [(69.96, "sedang", "69,96%"), (70.0, "baik", "70,0%"), (89.999, "baik", "89,999%"), (39.2, "rendah", "39,2%"),
     (99.97, "sangat_baik", "99,97%"), (700.0, "periksa", "700,0%")],
)  # fmt: skip
def test_a_percentage_is_never_rounded_into_the_next_band(nilai: float, pita: str, expected: str):
    assert bands.percent(nilai, pita, RULES) == expected


def test_a_share_stands_with_its_numbers_or_its_state():
    row = {"nilai": 70.0, "pita": "baik", "diterima": 28, "seharusnya": 40}
    assert bands.share(SimpleNamespace(**row), RULES) == "70,0% (28/40)"
    silent = SimpleNamespace(nilai=float("nan"), pita="belum_lapor", diterima=None, seharusnya=None)
    assert bands.share(silent, RULES) == "belum lapor"


def test_map_classes_keep_unknown_denominators_apart_from_silence():
    grouped = classes.by_band({"a": "rendah", "b": "tanpa_penyebut", "c": "belum_lapor", "d": "tidak_berlaku"})
    assert [(entry.id, entry.count) for entry in grouped.legend] == [
        ("rendah", 1), ("tanpa_penyebut", 1), ("belum_lapor", 1), ("tidak_berlaku", 1),
    ]  # fmt: skip
    assert grouped.legend[grouped.of["c"]].fill.hatched
    assert len(set(grouped.of.values())) == 4

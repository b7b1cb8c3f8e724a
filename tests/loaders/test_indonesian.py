import pytest

from loaders.indonesian import whole


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0"), (999, "999"), (1_000, "1.000"), (304_173, "304.173"), (1_234_567, "1.234.567")]
)
def test_a_whole_number_has_a_dot_at_every_thousand(number: int, words: str) -> None:
    assert whole(number) == words

"""The reference page names every indicator with its definition, targets and worked examples."""

import pytest

from indicators.document import markdown
from tests.indicators.builders import CATALOG

PAGE = markdown(CATALOG)


@pytest.mark.parametrize("id_", list(CATALOG))
def test_every_indicator_is_documented(id_):
    item = CATALOG[id_]
    section = PAGE.split(f"### {item.title}\n", 1)[1].split("\n### ", 1)[0]
    wanted = [item.why, item.numerator.words, item.denominator.words, f"`{id_}`"]
    wanted += [example.expect for example in item.examples] + [target.source for target in item.targets]
    assert [words for words in wanted if words not in section] == []


def test_doubtful_targets_are_marked_and_notes_are_told():
    assert PAGE.count("(perlu verifikasi)") == 4
    assert CATALOG["stunting"].note in PAGE


def test_the_same_catalogue_gives_the_same_page():
    assert markdown(CATALOG) == PAGE

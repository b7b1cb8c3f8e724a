"""docs/scorecard.md holds every service, rule, talking point, check, case and state there is."""

import pytest

from indicators.catalog_reader import load_catalog
from indicators.consolidation import ALASAN, KEADAAN
from indicators.consolidation_method import RULES, STATES
from indicators.scorecard.case_words import case_table
from indicators.scorecard.cases import cases
from indicators.scorecard.checks import TEMUAN
from indicators.scorecard.document import markdown
from indicators.scorecard.method import due_from, rules_in_words
from indicators.scorecard.model import Rules
from indicators.scorecard.reader import load_definitions
from indicators.scorecard.talking import load_sentences

DEFINITIONS, SETTINGS, CASES = load_definitions(), load_catalog().settings, cases()


def page(definitions=DEFINITIONS) -> str:
    return markdown(definitions, SETTINGS, cases=CASES, sentences=load_sentences())


@pytest.mark.parametrize("id_", list(DEFINITIONS))
def test_every_service_is_documented(id_):
    item = DEFINITIONS[id_]
    (line,) = [line for line in page().splitlines() if line.startswith(f"| {id_} | ") and item.title in line]
    assert [words for words in (item.package, item.denominator, item.not_due) if words not in line] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_case_is_documented_whole(case):
    section = page().split(f"### {case.judul}\n", 1)[1].split("\n### ", 1)[0]
    rows = [row for part in (*case.masukan.values(), case.harapan) for row in case_table(part, DEFINITIONS)]
    assert case.penjelasan in section
    assert [row for row in rows if f"| {' | '.join(row.values())} |" not in section] == []


def test_every_working_rule_has_words_and_the_value_that_holds_now():
    words = {rule.key: rule for rule in rules_in_words(DEFINITIONS.rules, SETTINGS)}
    assert set(Rules.__annotations__) - {"targets"} <= set(words)
    assert {"trend_min_points", "trend_min_denominator"} <= set(words)
    changed = DEFINITIONS.with_rules(kesenjangan_terbesar=7, batas_pita=(35.0, 62.5, 90.0))
    assert "| 7 | 7 kekurangan terbesar" in page(changed)
    assert "| 35, 62,5, 90 |" in page(changed)
    assert "35–<62,5 %" in page(changed)


def test_checks_talking_points_and_states_of_the_gap_are_all_there():
    assert [title for title in (*TEMUAN.values(), *RULES, *STATES.values()) if title not in page()] == []
    assert [each.aturan for each in load_sentences().values() if each.aturan not in page()] == []
    assert set(STATES) == set(KEADAAN)
    assert len(ALASAN) == 4  # SETTLE_RULE names each of them


def test_only_what_tabel_1_says_may_be_taken_from_it():
    assert due_from(DEFINITIONS["IH-5"]).endswith("Tabel 1, ibu hamil KEK/risti")
    assert "Tabel 1" not in due_from(DEFINITIONS["IH-3"])

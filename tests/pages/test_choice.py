"""Who is newer, the address or the session; and nothing that is not allowed gets in."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pages._ui.choice import Allowed, Choice, checked, current

ALLOWED = Allowed(
    indikator=("a", "b"),
    wilayah=frozenset({"35.16", "35.16.03", "35.16.03.2005"}),
    bulan=("2026-08", "2026-09"),
    root="35.16",
    first="a",
    newest="2026-09",
)
DEFAULT = Choice(indikator="a", wilayah="35.16", bulan="2026-09")


def _choice(**changes) -> Choice:
    return Choice(**(DEFAULT.query() | changes))


def test_without_address_and_session_the_default_is_everything_in_the_newest_month():
    assert current(url={}, written=None, kept=None, allowed=ALLOWED) == DEFAULT


def test_a_followed_link_wins_over_what_the_session_kept():
    link = _choice(indikator="b", wilayah="35.16.03").query()
    assert current(url=link, written=DEFAULT.query(), kept=DEFAULT, allowed=ALLOWED).query() == link


def test_a_changed_filter_wins_over_the_address_we_wrote_ourselves():
    changed = _choice(bulan="2026-08")
    assert current(url=DEFAULT.query(), written=DEFAULT.query(), kept=changed, allowed=ALLOWED) == changed


def test_a_page_opened_without_parameters_keeps_the_session():
    kept = _choice(wilayah="35.16.03.2005")
    assert current(url={}, written=kept.query(), kept=kept, allowed=ALLOWED) == kept


def test_what_an_undo_removed_falls_back_to_the_default():
    kept = _choice(wilayah="35.16.99", bulan="2027-01")
    assert current(url=kept.query(), written=kept.query(), kept=kept, allowed=ALLOWED) == DEFAULT


@given(st.dictionaries(st.sampled_from(["indikator", "wilayah", "bulan", "lain"]), st.text()))
def test_no_address_can_bring_in_a_value_that_is_not_allowed(url):
    choice = checked(url, ALLOWED, DEFAULT)
    assert choice.indikator in ALLOWED.indikator
    assert choice.wilayah in ALLOWED.wilayah
    assert choice.bulan in ALLOWED.bulan


@given(st.sampled_from(ALLOWED.indikator), st.sampled_from(sorted(ALLOWED.wilayah)), st.sampled_from(ALLOWED.bulan))
def test_a_choice_survives_the_address(indikator, wilayah, bulan):
    choice = Choice(indikator=indikator, wilayah=wilayah, bulan=bulan)
    assert checked(choice.query(), ALLOWED, DEFAULT) == choice


def test_a_village_lists_its_kecamatan():
    assert _choice(wilayah="35.16.03.2005").kawasan == "35.16.03"
    assert _choice(wilayah="35.16.03.2005").desa == "35.16.03.2005"
    assert _choice(wilayah="35.16").kawasan == "35.16"
    assert _choice(wilayah="35.16").desa is None


QUARTERLY = replace(
    ALLOWED, bulan=("2026-05", "2026-06", "2026-07", "2026-08", "2026-10"), kuartal=("2025-4", "2026-2", "2026-3"),
    newest="2026-08", newest_kuartal="2026-3",
)  # fmt: skip
OPENING = QUARTERLY.default()


def _moved(**raw: str) -> tuple[str, str]:
    choice = checked(raw, QUARTERLY, OPENING)
    return choice.bulan, choice.kuartal


def test_a_month_takes_its_quarter_along_where_there_are_scorecards_of_it():
    assert _moved(bulan="2026-05") == ("2026-05", "2026-2")
    assert _moved(bulan="2026-10") == ("2026-10", "2026-3")


def test_a_quarter_takes_along_its_newest_month_that_has_numbers():
    assert _moved(kuartal="2026-2") == ("2026-06", "2026-2")
    assert _moved(kuartal="2025-4") == ("2026-08", "2025-4")


def test_an_address_that_names_both_is_obeyed():
    assert _moved(bulan="2026-05", kuartal="2025-4") == ("2026-05", "2025-4")


def test_a_quarter_nobody_reported_on_changes_nothing():
    assert _moved(kuartal="2026-4") == _moved(kuartal="2026-3; DROP TABLE") == ("2026-08", "2026-3")


def test_without_scorecards_the_quarter_is_empty_and_stands_in_no_address():
    assert DEFAULT.kuartal == ALLOWED.default().kuartal == ""
    assert "kuartal" not in ALLOWED.default().query()
    assert checked({"bulan": "2026-08", "kuartal": "2026-3"}, ALLOWED, DEFAULT).kuartal == ""


def test_with_scorecards_only_the_month_is_empty_and_stands_in_no_address():
    only = replace(QUARTERLY, bulan=(), newest="")
    assert only.default().query() == {"indikator": "a", "wilayah": "35.16", "kuartal": "2026-3"}
    assert checked({"kuartal": "2026-2"}, only, only.default()).bulan == ""


@given(st.sampled_from(QUARTERLY.bulan), st.sampled_from(QUARTERLY.kuartal))
def test_month_and_quarter_survive_the_address(bulan, kuartal):
    choice = replace(OPENING, bulan=bulan, kuartal=kuartal)
    assert checked(choice.query(), QUARTERLY, OPENING) == choice

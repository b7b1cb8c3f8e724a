"""Who is newer, the address or the session; and nothing that is not allowed gets in."""

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

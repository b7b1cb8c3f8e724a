"""Hostile scopes and texts: nobody sees more than their villages, and every text comes back word for word."""

import pytest

from loaders.ledger import Counts, Ledger
from tests.tools.intakes import intake, village


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ((), set()),
        (("",), {"35.16.01.2001", "35.16.10.2001", "35.17.01.2001"}),
        (("35.16",), {"35.16.01.2001", "35.16.10.2001"}),
        (("35.16.1",), {"35.16.10.2001"}),
        (("35.16.01.2001", "35.17"), {"35.16.01.2001", "35.17.01.2001"}),
        (("35.16.01", "35.16.01.2001"), {"35.16.01.2001"}),
        (("%",), set()),
        (("35_16",), set()),
        (("35.16\0",), set()),
        (("\0",), set()),
        (("' OR 1=1 --",), set()),
        (tuple(village(n, "35.17.01") for n in range(1, 3000)), {"35.17.01.2001"}),
    ],
    ids=lambda value: str(sorted(value))[:30],
)
def test_a_reader_sees_the_villages_of_the_scope_only(ledger: Ledger, scope: tuple, expected: set[str]) -> None:
    codes = ("35.16.01.2001", "35.16.10.2001", "35.17.01.2001")
    ledger.save(intake(layanan=[{"kode_desa": kode} for kode in codes]), sender="x")
    assert set(ledger.read("layanan", scope)["kode_desa"]) == expected


def test_a_scope_written_as_text_is_refused_rather_than_read_letter_by_letter(ledger: Ledger) -> None:
    with pytest.raises(TypeError):
        ledger.read("layanan", "35.16")


HOSTILE = (
    '=HYPERLINK("http://x")',
    "<img onerror=alert(1)>",
    "{kurung} %s :x ?",
    "tab\tbaris\r\nbaru \\N \\.",
    "ā€😀",
    "x" * 1_000_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_in_keys_and_values_comes_back_word_for_word(ledger: Ledger, text: str) -> None:
    ledger.save(intake(file=text, rencana_kerja=[{"kegiatan": text, "catatan": text}]), sender=text)
    row = ledger.provenance(ledger.read("rencana_kerja", ("",))).iloc[0]
    assert {row["kegiatan"], row["catatan"], row["berkas"], row["pengirim"]} == {text}
    assert ledger.preview(intake(rencana_kerja=[{"kegiatan": text, "catatan": text}])).total == Counts(same=1)


def test_characters_no_database_takes_are_left_out(ledger: Ledger) -> None:
    ledger.save(intake(file="a\0b\udcff.xlsx", rembug=[{}], rencana_kerja=[{"catatan": "a\0b"}]), sender="x\0")
    assert ledger.read("rencana_kerja", ("",))["catatan"].tolist() == ["ab"]
    assert ledger.submissions()["berkas"].tolist() == ["ab?.xlsx"]

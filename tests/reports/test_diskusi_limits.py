"""A share just under a limit is never printed as the limit: percentage, band and sentences of the sheet agree."""

import pytest

from indicators.scorecard.board import board
from indicators.scorecard.facts import village_facts
from indicators.scorecard.talking import load_sentences, sentence
from indicators.scorecard.talking_rules import talking_points, village
from reports.diskusi import DiscussionSheet
from reports.numbers import number, percent
from tests.indicators.builders import CATALOG, table
from tests.reports.scorecards import BEFORE, DEFINITIONS, GOOD, NOW, desa, measures, row, sheets

UNDER = ((224, 249, "89,96%", "baik"), (457, 653, "69,98%", "sedang"), (1999, 5000, "39,98%", "rendah"))
"""89.9598, 69.9847 and 39.98 %: with one decimal all three would read as the limit of the next band."""


def _held(diterima: int, seharusnya: int) -> dict:
    return {"scorecard": table("scorecard", [row(GOOD, "IH-8", diterima, seharusnya)])}


def _sheet(held: dict) -> DiscussionSheet:
    layanan, konvergensi = measures(desa(), held)
    return sheets(layanan=layanan, konvergensi=konvergensi)[GOOD]


@pytest.mark.parametrize(("diterima", "seharusnya", "written", "band"), UNDER)
def test_the_sheet_prints_the_share_and_its_band_without_contradiction(diterima, seharusnya, written, band):
    sheet = _sheet(_held(diterima, seharusnya))
    (service,) = (each for group in sheet.kelompok for each in group.layanan if each.kode == "IH-8")
    assert (service.nilai, service.tanda, service.kecamatan) == (written, band, written)
    assert [(each.nilai, each.tanda) for each in sheet.tingkat[:2]] == [(written, band)] * 2
    assert f"Konvergensi {written}" in sheet.ringkas


@pytest.mark.parametrize(("diterima", "seharusnya", "written", "band"), UNDER)
def test_the_talking_points_say_the_same(diterima, seharusnya, written, band):
    facts = village_facts(_held(diterima, seharusnya), desa=desa(), quarters=[BEFORE, NOW], definitions=DEFINITIONS)
    shown = board(facts, level="desa", kuartal=NOW, settings=CATALOG.settings)
    total = talking_points(village(GOOD, shown, temuan=0, definitions=DEFINITIONS))[0]
    said = sentence(total, load_sentences(), percent=percent, number=number)
    assert written in said
    assert DEFINITIONS.rules.band_words[band] in said


def test_a_share_at_or_over_a_limit_keeps_one_decimal():
    for diterima, seharusnya, written, band in ((28, 40, "70,0%", "baik"), (2701, 3000, "90,0%", "sangat_baik")):
        (service,) = (
            each for group in _sheet(_held(diterima, seharusnya)).kelompok for each in group.layanan
            if each.kode == "IH-8"
        )  # fmt: skip
        assert (service.nilai, service.tanda) == (written, band)


def test_without_an_earlier_report_the_sheet_does_not_claim_that_little_moved():
    only_now = _sheet(_held(12, 20))
    assert only_now.bergerak == (f"Tidak ada layanan yang dapat dibandingkan dengan {only_now.dibanding}.",)
    rows = [row(GOOD, "IH-8", 12, 20), row(GOOD, "IH-8", 12, 20, kuartal=BEFORE)]
    assert _sheet({"scorecard": table("scorecard", rows)}).bergerak == ()

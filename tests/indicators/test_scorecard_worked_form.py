"""Formulir 4 filled by hand gives the percentages worked by hand, to two decimals; so does a consolidated sheet."""

from fractions import Fraction

import pytest

from indicators.scorecard.facts import village_facts
from indicators.scorecard.frames import convergence, services
from indicators.scorecard.reader import load_definitions
from loaders.ledger import Ledger, open_ledger
from tests.loaders.formulir4_files import BLANK, IDS
from tests.tools.discussed import send_rows
from tests.tools.worked_forms import (
    BAIK,
    DIAM,
    KECAMATAN,
    NOW,
    OF_KECAMATAN,
    TANPA,
    TOTAL,
    WORKED,
    official,
    send_forms,
    send_villages,
    typed,
)  # fmt: skip

TWO_DECIMALS = {
    "IH-1": 75.00, "IH-2": 100.00, "IH-3": 100.00, "IH-4": 75.00, "IH-6": 100.00, "IH-7": 83.33, "IH-8": 100.00,
    "AN-1": 50.00, "AN-2": 83.33, "AN-3": 100.00, "AN-4": 66.67, "AN-5": 100.00, "AN-6": 100.00, "AN-7": 85.71,
    "AN-8": 85.71, "AN-9": 71.43, "AN-10": 50.00, "PA-1": 66.67, "ih": 90.32, "an": 80.36, "total": 83.91,
}  # fmt: skip


def consolidated(ledger: Ledger) -> None:
    """The same villages as one book of the kecamatan, with the people due written down."""
    rows = [
        {"kode_desa": kode, "kuartal": NOW, "indikator": id_, "diterima": y, "seharusnya": s}
        for kode, pairs in WORKED.items() for id_, (y, s) in pairs.items() if id_ in IDS
    ]  # fmt: skip
    (ih, an, total) = (WORKED[TOTAL][name] for name in ("ih", "an", "total"))
    written = {"ih_diterima": ih[0], "ih_seharusnya": ih[1], "an_diterima": an[0], "an_seharusnya": an[1],
               "total_diterima": total[0], "total_seharusnya": total[1]}  # fmt: skip
    forms = [{"kode_desa": TOTAL, "kuartal": NOW, **written}, {"kode_desa": TANPA, "kuartal": NOW, "ibu_hamil": 0}]
    send_rows(ledger, {"scorecard": rows, "formulir4": forms})


def from_official(ledger: Ledger) -> None:
    if not BLANK.exists():
        pytest.skip("the official blank is not in this checkout")
    send_forms(ledger, by=official)


WAYS = {"typed": lambda ledger: send_forms(ledger, by=typed), "official": from_official, "consolidated": consolidated}


@pytest.fixture(params=WAYS)
def measured(request, tmp_path):
    """Village or kecamatan -> id -> row of the frames, after the numbers came this way."""
    ledger = open_ledger(f"sqlite:///{tmp_path / 'pantau.db'}")
    send_villages(ledger)
    WAYS[request.param](ledger)
    tables = {name: ledger.read(name, ("",)) for name in ("desa", "scorecard", "formulir4")}
    ledger.close()
    facts = village_facts(tables, desa=tables["desa"], quarters=[NOW], definitions=load_definitions())
    found: dict[str, dict] = {}
    for level in ("desa", "kecamatan"):
        for frame, id_ in ((services(facts, level=level), "indikator"), (convergence(facts, level=level), "kelompok")):
            for row in frame.astype(object).where(frame.notna(), None).to_dict("records"):
                found.setdefault(row["kode"], {})[row[id_]] = row
    return found


def test_every_pair_and_percentage_is_the_hand_worked_one(measured):
    for kode, pairs in (*WORKED.items(), (KECAMATAN, OF_KECAMATAN)):
        for id_ in pairs if kode == KECAMATAN else measured[kode]:
            row, (y, s) = measured[kode][id_], pairs.get(id_, (None, None))
            assert (row["diterima"], row["seharusnya"]) == (y, s), (kode, id_)
            assert row["nilai"] == (float(Fraction(100 * y, s)) if s else None), (kode, id_)


def test_the_percentages_of_the_village_to_two_decimals(measured):
    assert {id_: round(row["nilai"], 2) for id_, row in measured[BAIK].items() if row["nilai"]} == TWO_DECIMALS
    assert measured[BAIK]["IH-5"]["keadaan"] == "tidak_berlaku"


def test_without_risk_or_pregnant_women_nobody_is_counted_as_missed_and_silence_is_no_zero(measured):
    assert measured[TANPA]["ih"]["keadaan"] == measured[TANPA]["IH-1"]["keadaan"] == "tidak_berlaku"
    assert (measured[TANPA]["AN-8"]["diterima"], measured[TANPA]["AN-9"]["diterima"]) == (1, 3)
    assert {row["keadaan"] for row in measured[DIAM].values()} == {"belum_lapor"}
    assert measured[KECAMATAN]["total"]["desa_lapor"] == 5

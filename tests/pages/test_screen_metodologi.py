"""Metodologi says of the scorecard what the definitions, the rules and the conformance cases say."""

import pytest

from indicators.scorecard.cases import cases
from indicators.scorecard.reader import load_definitions
from pages._ui.cache import conformance
from tests.pages import stage
from tests.pages.stage import METODOLOGI

DEFINITIONS, CASES = load_definitions(), cases()


def part(own, name: str):
    app = stage.opened(own, METODOLOGI)
    app.segmented_control(key="metodologi_bagian").set_value(name).run()
    assert stage.is_whole(app, METODOLOGI)
    return app


def _letters(cell: str) -> str:
    """A cell as it is read: without Markdown's backslashes and joiners."""
    return str(cell).replace("\\", "").replace("\u2060", "")


def tables_of(app) -> list[list[str]]:
    return [[_letters(cell) for cell in table.value.to_numpy().ravel()] for table in app.table]


def test_every_service_stands_with_its_denominator_package_and_who_is_not_due(own):
    rows = part(own, "Scorecard").table[0].value.map(_letters).rename(columns=_letters).set_index("Kode")
    assert rows.index.tolist() == list(DEFINITIONS)
    for id_, item in DEFINITIONS.items():
        assert rows.loc[id_, ["Layanan", "Paket", "TS: bukan sasaran"]].tolist() == [
            item.title, item.package, item.not_due,
        ]  # fmt: skip
    assert rows.loc["IH-5", "TS: bukan sasaran"] == "Ibu hamil tanpa KEK dan tanpa risiko tinggi"
    assert "ibu hamil KEK/risti" in rows.loc["IH-5", "Asal jumlah seharusnya"]


def test_the_thresholds_are_those_of_the_rules_and_are_called_working_limits(own):
    app = part(own, "Scorecard")
    cells = [cell for table in tables_of(app) for cell in table]
    assert "40, 70, 90" in cells
    assert f"{DEFINITIONS.rules.kesenjangan_terbesar} kekurangan terbesar ditulis di bahan diskusi" in cells
    said = stage.words(app)
    assert "batas kerja, bukan baku" in said
    assert "Sedang (40–<70%)" in said


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_case_pytest_runs_is_shown_with_its_numbers_and_what_it_guards(own, case):
    app = part(own, "Contoh uji scorecard")
    app.selectbox(key="metodologi_contoh").set_value(case.id).run()
    said = stage.words(app)
    assert f"{len(CASES)} dari {len(CASES)} contoh" in said
    assert case.penjelasan in said
    assert "Program memberi hasil yang sama" in said
    *inputs, expected = tables_of(app)
    assert len(inputs) == len(case.masukan)
    for row in case.harapan:
        assert {row.get("diterima", "–"), row["persen"]} <= set(expected)


def test_a_case_the_program_does_not_meet_is_said(own, monkeypatch):
    conformance.failing.clear()
    monkeypatch.setattr(conformance, "outcome", lambda case, _: () if case.id == CASES[0].id else case.harapan)
    said = stage.words(part(own, "Contoh uji scorecard"))
    conformance.failing.clear()
    assert f"{len(CASES) - 1} dari {len(CASES)} contoh" in said
    assert "Program memberi hasil lain" in said


def test_no_part_shows_a_column_name_of_the_database(own):
    for name in ("Scorecard", "Contoh uji scorecard"):
        headings = {str(heading) for table in part(own, name).table for heading in table.value.columns}
        assert not {heading for heading in headings if heading.islower() or "_" in heading.replace("\\_", "_")}


def test_how_gaps_are_computed_is_said(own):
    said = stage.words(part(own, "Konsolidasi data"))
    assert "angka terbesar dikurangi angka terkecil dari sumber yang mengirim" in said
    assert "baru satu sumber mengirim angka" in said
    assert "▲ Sumber berbeda, belum dikonsolidasi" in said

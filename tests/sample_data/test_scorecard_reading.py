"""The quarterly workbooks as our readers take them in; the single forms as they stand; all of it made again."""

from datetime import date

import openpyxl
import pandas as pd
import pytest

from loaders.intake import Intake
from loaders.read import read_file
from sample_data.generate import scorecard_events as planted
from sample_data.generate.formulir4 import write_forms
from sample_data.generate.quarters import LAST_QUARTER
from sample_data.generate.scorecards import scorecards_of
from sample_data.generate.village import invent_villages
from sample_data.generate.villages import read_villages
from sample_data.generate.workbook import QUARTERLY, write_workbooks
from tests.sample_data.reading import rows_of
from tests.sample_data.scorecards import BOOKS, FOLDER, FORMS, LATE_BOOKS, cards_in

TODAY = date(2026, 11, 10)
PLANTED_PROBLEMS = {"W202": 3, "W423": 2, "W424": 3, "W425": 3, "W426": 1}


@pytest.fixture(scope="module")
def intakes(desa) -> dict[str, Intake]:
    listed = pd.DataFrame(list(desa.values()), dtype="str")
    return {
        path.name: read_file(path.read_bytes(), name=path.name, known_desa=set(desa), today=TODAY, desa=listed)
        for path in (*BOOKS, *LATE_BOOKS, *FORMS)
    }


@pytest.fixture(scope="module")
def villages():
    return invent_villages(read_villages())


def plain(frame: pd.DataFrame) -> list[dict]:
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def test_no_record_is_refused_and_only_the_planted_mistakes_are_said(intakes):
    assert sum(sum(intake.refused.values()) for intake in intakes.values()) == 0
    found = [problem.code for intake in intakes.values() for problem in intake.problems]
    assert not [code for code in found if code.startswith("E")]
    assert {code: found.count(code) for code in PLANTED_PROBLEMS} == PLANTED_PROBLEMS
    assert set(found) - set(PLANTED_PROBLEMS) <= {"W204", "W420"}


@pytest.mark.parametrize("path", [*BOOKS[::4], *LATE_BOOKS], ids=lambda path: path.stem)
def test_services_and_counts_equal_those_of_a_second_reader(path, intakes):
    tables, cards = intakes[path.name].tables, dict(cards_in(path))
    ours = {(row["kode_desa"], row["kuartal"], row["indikator"]): (row["diterima"], row["seharusnya"])
            for row in plain(tables["scorecard"])}  # fmt: skip
    assert ours == {(*key, name): pair for key, card in cards.items() for name, pair in card.services.items()
                    if pair[0] is not None}  # fmt: skip
    rows = {(row["kode_desa"], row["kuartal"]): row for row in plain(tables["formulir4"])}
    assert {key: {name: row[name] for name in cards[key].counts} for key, row in rows.items()} == {
        key: card.counts for key, card in cards.items()
    }


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_keeps_the_official_layout(path):
    sheet = openpyxl.load_workbook(path).active
    assert len(sheet.merged_cells.ranges) >= 70
    assert sheet["D5"].value == ": Mojokerto"
    assert [sheet[f"A{row}"].value[:7] for row in (9, 13, 16, 38, 44)] == [f"TABEL {number}" for number in range(1, 6)]


def test_one_edition_has_the_insurance_before_the_certificate_of_birth():
    order = {
        path.name: [str(openpyxl.load_workbook(path).active[f"D{row}"].value) for row in (34, 35)] for path in FORMS
    }
    swapped = [name for name, (first, second) in order.items() if "jaminan" in first and "akta" in second]
    assert len(swapped) == 1
    assert sum("akt" in first and "jaminan" in second for first, second in order.values()) == 2


def test_forms_are_read_as_the_villages_meant_them_with_every_service_in_its_place(intakes, villages):
    by_code = {village.kode: village for village in villages}
    seen = {}
    for path in FORMS:
        for row in plain(intakes[path.name].tables["scorecard"]):
            truth = scorecards_of(by_code[row["kode_desa"]])[LAST_QUARTER]
            assert row["kuartal"] == LAST_QUARTER
            assert row["diterima"] == truth.received[row["indikator"]]
            assert row["seharusnya"] in (truth.due[row["indikator"]], None)
            seen.setdefault(row["kode_desa"], []).append(row["asal_seharusnya"])
    assert set(seen) == set(planted.SINGLE_FORMS)
    assert {kode: set(origins) - {None} for kode, origins in seen.items()} == {
        kode: {"ditulis" if edition == "seharusnya" else "persen"} for kode, edition in planted.SINGLE_FORMS.items()
    }
    assert all(sum(origin is not None for origin in origins) > 14 for origins in seen.values())


def test_a_village_that_sent_its_form_is_not_in_the_workbook_of_that_quarter(cards):
    assert not [kode for kode in planted.SINGLE_FORMS if (kode, LAST_QUARTER) in cards]


def test_making_one_kecamatan_and_the_forms_again_gives_the_same_bytes_and_the_committed_cells(tmp_path):
    again = [
        [*write_workbooks(invent_villages(read_villages()), tmp_path / name, book=QUARTERLY, only="35.16.04"),
         *write_forms(invent_villages(read_villages()), tmp_path / name)]
        for name in ("a", "b")
    ]  # fmt: skip
    assert len(again[0]) == 4
    assert [path.read_bytes() for path in again[0]] == [path.read_bytes() for path in again[1]]
    for path in again[0]:
        for sheet in openpyxl.load_workbook(path, read_only=True).sheetnames:
            assert rows_of(path, sheet) == rows_of(FOLDER / path.name, sheet)

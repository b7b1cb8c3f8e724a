"""Downloads hold what the screen holds, and a name never becomes a formula."""

import io

import openpyxl
import pandas as pd
import pytest

from reports import sheets

HOSTILE = ["=1+1", "+A1", "-2", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "<b>x</b>", "http://x.example"]


def _frame(names: list[str]) -> pd.DataFrame:
    return pd.DataFrame({"Desa": names, "Kurang": pd.array([None] * len(names), "Int64"), "Nilai": 81.25})


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_text_in_excel(name):
    sheet = openpyxl.load_workbook(io.BytesIO(sheets.to_xlsx(_frame([name]), title=name, notes=(name,)))).active
    written = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert [cell.data_type for cell in written] == ["s"] * 6 + ["n"]
    assert sheet.cell(5, 1).value.strip() == name.strip()
    assert all(cell.hyperlink is None for cell in written)


@pytest.mark.parametrize("name", HOSTILE[:6])
def test_a_hostile_name_is_disarmed_in_csv(name):
    row = sheets.to_csv(_frame([name])).decode("utf-8-sig").splitlines()[-1]
    assert row.lstrip('"').startswith("'")


def test_a_missing_number_is_an_empty_cell_and_not_zero():
    assert sheets.to_csv(_frame(["Pacet"])).decode("utf-8-sig").splitlines() == ["Desa;Kurang;Nilai", "Pacet;;81,25"]
    sheet = openpyxl.load_workbook(io.BytesIO(sheets.to_xlsx(_frame(["Pacet"]), title="T"))).active
    assert [cell.value for cell in sheet[4]] == ["Pacet", None, 81.25]

"""One scorecard number, everywhere the same: grid, village page, PDF, Word, Excel exports, Formulir 4 and map tooltip.

The numbers are those worked by hand in tests/tools/worked_forms.py, sent as forms; the screens are the real ones, and
the files those behind their download buttons.
"""

import io
from decimal import ROUND_HALF_UP, Decimal

import docx
import openpyxl
import pytest
import streamlit as st

from loaders.ledger import open_ledger
from pages._ui import convergence_columns
from reports.formulir4 import load_layout
from reports.formulir4.grid import read_grid
from reports.formulir4.places import find_places
from tests.loaders.formulir4_files import IDS
from tests.pages import discussing, stage
from tests.pages.test_screens_same_number import codes_on_map, sent_to_map
from tests.tools.pdf_text import texts
from tests.tools.worked_forms import (
    BATAS,
    KECAMATAN,
    LEBIH,
    NAMES,
    NOW,
    OF_KECAMATAN,
    WORKED,
    send_forms,
    send_villages,
)

KONVERGENSI = "pages/11_Konvergensi.py"
GROUPS = {"ih": "Ibu hamil", "an": "Anak 0–23 bulan", "total": "Total konvergensi desa"}


def written(y: int, s: int, decimals: int = 1) -> str:
    """The percentage as people write it, halves up; 224 of 249 is not 90 %."""
    exact = (Decimal(100 * y) / Decimal(s)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return "89,96%" if (y, s) == (224, 249) else f"{exact}%".replace(".", ",")


def shares(pairs: dict) -> dict[str, str]:
    """id -> its percentage, of those that have one."""
    return {id_: written(y, s) for id_, (y, s) in pairs.items() if s}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("angka-sama")
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    send_villages(ledger)
    send_forms(ledger)
    ledger.close()
    return folder


@pytest.fixture
def files(monkeypatch) -> dict[str, object]:
    """File name -> what its button hands over, of every button the screens draw during the test."""
    offered, button = {}, st.download_button

    def remembered(label, data, file_name, *args, **kwargs):
        offered[file_name] = data
        return button(label, data, file_name, *args, **kwargs)

    monkeypatch.setattr(st, "download_button", remembered)
    return offered


def _content(files: dict, beginning: str, ending: str = "") -> bytes:
    (data,) = (data for name, data in files.items() if name.startswith(beginning) and name.endswith(ending))
    return data() if callable(data) else data


def _rows(content: bytes, first: str) -> list[dict]:
    """The rows of an Excel export below the row that begins with `first`."""
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.values)
    head = next(place for place, row in enumerate(rows) if row[0] == first)
    return [dict(zip(rows[head], row, strict=True)) for row in rows[head + 1 :]]


def _word(content: bytes) -> dict[str, list[str]]:
    """What a Word table row begins with -> its cells; the first row of that name."""
    rows = [
        [cell.text for cell in row.cells] for table in docx.Document(io.BytesIO(content)).tables for row in table.rows
    ]
    return {row[0]: row for row in reversed(rows)}


def _pdf(content: bytes) -> dict[str, list[str]]:
    """Id -> the few runs printed after it; title of a group -> the run before it, where it is printed first."""
    runs = [run.strip() for run in texts(content)[0].split("\n")]
    after = {id_: runs[(place := runs.index(id_)) : place + 7] for id_ in IDS}
    return after | {name: [runs[runs.index(name) - 1]] for name in GROUPS.values()}


def _form(content: bytes) -> dict[str, str | None]:
    """id -> the percentage in Formulir 4: two decimals, '–' where nobody was due."""
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    places = find_places(read_grid(sheet), load_layout())
    at = {id_: parts["persen"] for id_, parts in places.services.items()} | {id_: places.shares[id_] for id_ in GROUPS}
    cells = {id_: sheet.cell(*place).value for id_, place in at.items()}
    return {
        id_: f"{cell:.2f}%".replace(".", ",") if isinstance(cell, float | int) else cell for id_, cell in cells.items()
    }


def _words(cell: object) -> str:
    return str(cell).strip().split(" ")[0]


def _percent(value: object) -> str | None:
    """An exported percentage as written; the file holds it unrounded."""
    return None if value is None else f"{value:.9f}"


def _exactly(pair: tuple[int, int]) -> str | None:
    return f"{100 * pair[0] / pair[1]:.9f}" if pair[1] else None


def test_the_grid_its_excel_export_and_the_map_tooltip(folder, files):
    app = stage.opened(folder, KONVERGENSI, wilayah=KECAMATAN, kuartal=NOW)
    assert stage.is_whole(app, KONVERGENSI)
    grid = next(frame.value for frame in app.dataframe if str(frame.key or "").startswith("konvergensi-"))
    cells = {heading: dict(zip(grid["", "Wilayah"], grid[top, heading], strict=True)) for top, heading in grid.columns}
    exported = {row["Kode"]: row for row in _rows(_content(files, "konvergensi-", ".xlsx"), "Kode")}
    sent = sent_to_map(app)
    tips = dict(zip(codes_on_map(sent), sent["teks"], strict=True))
    for kode, pairs in WORKED.items():
        for id_ in (*GROUPS, *IDS):
            heading, pair = convergence_columns.heading(id_), pairs.get(id_)
            column = next(name for name in exported[kode] if name in (f"{heading} (%)",) or name.startswith(f"{id_} "))
            shown, value = _words(cells[heading][NAMES[kode]]), exported[kode][column]
            if pair and pair[1]:
                assert (shown, _percent(value)) == (written(*pair).removesuffix("%"), _exactly(pair)), (kode, id_)
            else:
                assert (shown, value) == ("tak" if pair else "belum", None), (kode, id_)
        said = f"{written(*pairs['total'])} ({pairs['total'][0]}/{pairs['total'][1]})" if pairs else "belum lapor"
        assert tips[kode] == said
    assert f"konvergensi {written(*OF_KECAMATAN['total'])} (370/429 layanan)" in stage.words(app)


@pytest.mark.parametrize("kode", WORKED, ids=NAMES.values())
def test_the_village_page_its_export_the_sheets_and_the_form(folder, files, kode):
    pairs, lines = WORKED[kode], discussing.lines(discussing.opened(folder, kode))
    printed, typed = _pdf(_content(files, kode, ".pdf")), _word(_content(files, kode, ".docx"))
    exported = {
        row["Layanan"] if row["Kode"] == "Tabel 4" else row["Kode"]: row["Persen"]
        for row in _rows(_content(files, "scorecard-", ".xlsx"), "Kode desa")
    }
    form = _form(_content(files, kode, ".xlsx"))
    for id_ in (*IDS, *GROUPS):
        name, pair = GROUPS.get(id_, id_), pairs.get(id_)
        has_share = bool(pair and pair[1])
        words = written(*pair) if has_share else "–"
        assert _percent(exported[name]) == (_exactly(pair) if has_share else None), name
        assert words in typed[name], name
        assert words in printed[name], name
        assert (f"{words} | {pair[0]}/{pair[1]}" if has_share else f"{words} | ") in lines[name], name
        assert form[id_] == (written(*pair, decimals=2) if has_share else "–" if pair else None), name


def test_above_100_percent_and_just_under_a_limit_are_among_them():
    assert shares(WORKED[LEBIH])["IH-8"] == "140,0%"
    assert set(shares(WORKED[BATAS]).values()) == {"89,96%"}


def test_the_sheet_of_a_form_of_zeros_opens_like_its_screen(sample, files):
    kode = "35.16.18.2005"
    app = discussing.opened(sample, kode, "2026-3")
    _, said = discussing.opening(app).split(": ", 1)
    assert said.startswith("formulir terisi nol semua, padahal sasarannya 16 ibu hamil dan 44 anak")
    printed = " ".join(texts(_content(files, kode, ".pdf"))[0].split())
    assert said[1:] in printed
    assert "tidak ada yang seharusnya menerima)" not in printed

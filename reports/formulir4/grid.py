"""A worksheet as readers see it: a merged cell says its words wherever it stretches."""

import re
import unicodedata
from dataclasses import dataclass

from openpyxl.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from reports.formulir4.layout import Ways

_MOST_ROWS, _MOST_COLUMNS = 400, 60  # a form is one page; what lies beyond is none of its cells
_LONGEST = 400
_DASHES = re.compile("[\u2010-\u2015\u2212]")


@dataclass(frozen=True)
class Grid:
    """`texts` by (row, column), merged cells spread out; `origins` maps a merged place to the cell that holds it."""

    sheet: Worksheet
    texts: dict[tuple[int, int], str]
    origins: dict[tuple[int, int], tuple[int, int]]
    rows: int
    columns: int

    def text(self, row: int, column: int) -> str:
        """The words at a place, lower case, on one line; '' where there are none."""
        return self.texts.get(self.origin(row, column), "")

    def origin(self, row: int, column: int) -> tuple[int, int]:
        """The cell that holds what is seen at this place."""
        return self.origins.get((row, column), (row, column))

    def cell(self, row: int, column: int) -> Cell | MergedCell:
        """The cell to write to."""
        return self.sheet.cell(*self.origin(row, column))

    def width(self, row: int, column: int) -> int:
        """Over how many columns the cell at this place stretches to the right of it, itself included."""
        here, wide = self.origin(row, column), 1
        while self.origin(row, column + wide) == here and column + wide <= self.columns:
            wide += 1
        return wide


def read_grid(sheet: Worksheet) -> Grid:
    """The upper left part of a sheet, in which a form stands."""
    rows, columns = min(sheet.max_row, _MOST_ROWS), min(sheet.max_column, _MOST_COLUMNS)
    origins = {}
    for area in sheet.merged_cells.ranges:
        for row in range(area.min_row, min(area.max_row, rows) + 1):
            for column in range(area.min_col, min(area.max_col, columns) + 1):
                origins[row, column] = (area.min_row, area.min_col)
    cells = sheet.iter_rows(min_row=1, max_row=rows, max_col=columns)
    texts = {(cell.row, cell.column): plain(cell.value) for line in cells for cell in line if cell.value is not None}
    return Grid(sheet=sheet, texts=texts, origins=origins, rows=rows, columns=columns)


def plain(value: object) -> str:
    """Lower case, one kind of dash, single spaces: '0 – 23  Bulan' -> '0 - 23 bulan'."""
    text = unicodedata.normalize("NFKC", str(value)[:_LONGEST]).casefold()
    return " ".join(_DASHES.sub("-", text).split())


def says(text: str, ways: Ways) -> bool:
    """True when all words of one of the ways stand in the text."""
    return any(all(word in text for word in words) for words in ways)

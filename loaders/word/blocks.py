"""The body of a document as lines and tables in reading order, each in its section of the plan (A to I)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from lxml.etree import _Element

from loaders.cells import clean
from loaders.limits import UnreadableError
from loaders.word import names as w
from loaders.word.grid import Grid, grid_of
from loaders.word.sections import TITLE, is_contents_line, section_named
from loaders.word.text import text_of

LONGEST_LINE = 4_000
MAX_LINES, MAX_TABLES, MAX_PLACES = 50_000, 1_000, 300_000
"""Lines, tables and table cells of a whole document; a real one has some 300, 10 and 1,000."""
_LIST_STYLE = re.compile(r"(list(bullet|number|paragraph)|daftar)", re.IGNORECASE)
_HEADING_STYLE = re.compile(r"(heading|judul)\d", re.IGNORECASE)
_CONTENTS_STYLE = re.compile(r"(toc|daftarisi|tableoffigures)\d*", re.IGNORECASE)
_CAPTION = re.compile(r"tabel\s*([0-9]{1,2}(?:\.[0-9]{1,2})?|[ivx]{1,4})\b", re.IGNORECASE)
_NEAR = 4


@dataclass(frozen=True, kw_only=True)
class Line:
    """A paragraph, or the part of it up to a line break. `number` counts the lines of its section from 1."""

    text: str
    section: str
    number: int
    listed: bool = False
    level: int = 0
    heading: bool = False


@dataclass(frozen=True, kw_only=True)
class WordTable:
    """A table: `title` is what its sheet is called to the user, `above` the lines just before it, nearest last."""

    grid: Grid
    title: str
    section: str
    above: tuple[str, ...]
    below: tuple[str, ...] = ()


Block = Line | WordTable


@dataclass(frozen=True)
class Document:
    """Everything in it, in order; `boxes` are the texts of text boxes, where some covers keep their title."""

    blocks: tuple[Block, ...]
    boxes: tuple[str, ...]

    @property
    def lines(self) -> list[Line]:
        """The lines, in order."""
        return [block for block in self.blocks if isinstance(block, Line)]

    @property
    def tables(self) -> list[WordTable]:
        """The tables, in order; inner tables after the one they lie in."""
        return [block for block in self.blocks if isinstance(block, WordTable)]


def document_of(body: _Element) -> Document:
    """Raises UnreadableError (E113) for a table beyond all measure."""
    blocks = list(_Reader().blocks(body))
    return Document(tuple(_with_below(blocks)), tuple(_boxes(body)))


def _with_below(blocks: list[Block]) -> Iterator[Block]:
    """Each table also with the lines after it, where its legend may stand."""
    for index, block in enumerate(blocks):
        if isinstance(block, WordTable):
            after = takewhile(lambda other: isinstance(other, Line), blocks[index + 1 : index + 1 + _NEAR])
            yield replace(block, below=tuple(line.text for line in after))
        else:
            yield block


class _Reader:
    """Walks the body once and remembers the section it is in."""

    def __init__(self) -> None:
        self._section, self._count = TITLE, 0
        self._lines_read = self._tables = self._places = 0
        self._above: list[str] = []

    def blocks(self, parent: _Element) -> Iterator[Block]:
        for child in parent:
            if child.tag == w.P:
                yield from self._lines(child)
            elif child.tag == w.TBL:
                yield self._table(child)
                for cell in child.iter(w.TC):
                    for inner in cell.findall(w.TBL):
                        yield self._table(inner)
            elif child.tag not in w.UNREAD and isinstance(child.tag, str):
                yield from self.blocks(child)

    def _lines(self, paragraph: _Element) -> Iterator[Line]:
        raw, style = text_of(paragraph)[:LONGEST_LINE], _style(paragraph)
        if _CONTENTS_STYLE.match(style) or is_contents_line(raw):
            return
        numbering = paragraph.find(f"{w.P_PR}/{w.NUM_PR}")
        for part in filter(None, map(clean, raw.split("\n"))):
            listed = _is_listed(numbering, style)
            heading = bool(_HEADING_STYLE.match(style)) or paragraph.find(f"{w.P_PR}/{w.OUTLINE}") is not None
            if name := section_named(part, heading=heading, inside=self._section):
                self._section, self._count, heading = name, 0, True
            self._count += 1
            self._lines_read = _counted(self._lines_read + 1, MAX_LINES, "baris tulisan")
            self._above.append(part)
            yield Line(
                text=part, section=self._section, number=self._count, listed=listed, level=_level(numbering),
                heading=heading,
            )  # fmt: skip

    def _table(self, element: _Element) -> WordTable:
        self._tables = _counted(self._tables + 1, MAX_TABLES, "tabel")
        grid = grid_of(element)
        self._places = _counted(self._places + len(grid) * len(grid[0] if grid else ()), MAX_PLACES, "sel tabel")
        above, self._above = tuple(self._above[-_NEAR:]), []
        captions = [found for text in above if (found := _CAPTION.match(text))]
        title = f"Tabel {captions[-1][1]}" if captions else f"Tabel ke-{self._tables}"
        return WordTable(grid=grid, title=title, section=self._section, above=above)


def _counted(number: int, most: int, what: str) -> int:
    if number > most:
        raise UnreadableError("E113", f"lebih dari {most} {what}")
    return number


def _style(paragraph: _Element) -> str:
    found = paragraph.find(f"{w.P_PR}/{w.STYLE}")
    return (found.get(w.VAL) or "") if found is not None else ""


def _is_listed(numbering: _Element | None, style: str) -> bool:
    if numbering is None:
        return bool(_LIST_STYLE.match(style)) and "aragraph" not in style
    number = numbering.find(w.NUM_ID)
    return number is None or number.get(w.VAL) != "0"


def _level(numbering: _Element | None) -> int:
    found = numbering.find(w.LEVEL) if numbering is not None else None
    value = found.get(w.VAL, "0") if found is not None else "0"
    return int(value) if value in "012345678" else 0


def _boxes(body: _Element) -> Iterator[str]:
    """Each box once: Word writes it a second time for old programs."""
    seen = set()
    for box in body.iter(w.TEXT_BOX):
        for text in filter(None, map(clean, text_of(box)[:LONGEST_LINE].split("\n"))):
            if text not in seen:
                seen.add(text)
                yield text

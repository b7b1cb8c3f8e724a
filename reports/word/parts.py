"""WordprocessingML in small pieces: paragraphs, cells, rows, tables. Text is set as text, never as markup."""

from collections.abc import Iterable, Sequence

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from lxml.etree import _Element

from reports.word.wording import clean

_NSMAP = {"w": nsmap["w"]}
_TWIPS_PER_MM = 1440 / 25.4
_MOST_ROWS_KEPT = 22  # a longer table would not fit on one page anyway
HEAD_SHADE = "E7E6E6"


def w(tag: str, *children: _Element, **attributes: object) -> _Element:
    """One element of the `w` namespace, e.g. w("jc", val="center"). Word minds the order of children."""
    # Not docx.oxml.OxmlElement: it builds a namespace map anew each time, half of the time of a document.
    made = oxml_parser.makeelement(qn(f"w:{tag}"), nsmap=_NSMAP)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def twips(mm: float) -> int:
    """Millimetres in Word's twentieths of a point."""
    return round(mm * _TWIPS_PER_MM)


def run(text: str, *, bold: bool = False, underline: bool = False) -> _Element:
    """A stretch of text; '\\t' is a tabulator."""
    looks = [w("b")] * bold + [w("u", val="single")] * underline
    made = w("r", *([w("rPr", *looks)] if looks else []))
    for position, piece in enumerate(text.split("\t")):
        if position:
            made.append(w("tab"))
        words = w("t")
        words.text = clean(piece)
        made.append(words)
    return made


def paragraph(text: str, style: str, *, indent: int = 0, keep: bool = False, **looks: bool) -> _Element:
    """A paragraph in a style of `base`; `indent` in steps of 6 mm, `keep` holds it with the next one."""
    settings = [w("pStyle", val=style)]
    if keep:
        settings.append(w("keepNext"))
    if indent:
        settings.append(w("ind", left=twips(6 * indent)))
    return w("p", w("pPr", *settings), run(text, **looks))


def section_break(section: _Element) -> _Element:
    """An empty paragraph that ends a section with the page settings given."""
    # Any higher, and a full page would be followed by an empty one.
    flat = w("spacing", before=0, after=0, line=20, lineRule="exact")
    return w("p", w("pPr", w("pStyle", val="TPPSSel"), flat, section))


def cell(content: str | Iterable[_Element], style: str = "TPPSSel", *, span: int = 1, merge: str = "", shade: str = "",
         **looks: object) -> _Element:  # fmt: skip
    """A cell with one text, or with paragraphs. `merge` is 'restart' or 'continue' down a column."""
    settings = [w("gridSpan", val=span)] if span > 1 else []
    if merge:
        settings.append(w("vMerge", val=merge))
    if shade:
        settings.append(w("shd", val="clear", color="auto", fill=shade))
    content = [paragraph(content, style, **looks)] if isinstance(content, str) else content
    return w("tc", w("tcPr", *settings, w("vAlign", val="center")), *content)


def head(text: str, **settings: object) -> _Element:
    """A header cell."""
    return cell(text, "TPPSSelKepala", shade=HEAD_SHADE, **settings)


def row(*cells: _Element, is_header: bool = False) -> _Element:
    """A row that stays on one page; a header row comes back on each page."""
    return w("tr", w("trPr", w("cantSplit"), *([w("tblHeader")] if is_header else [])), *cells)


def table(widths_mm: Sequence[float], *rows: _Element, style: str = "TableGrid") -> _Element:
    """A table whose columns keep their widths, whatever stands in them, and that moves to the next page as a whole."""
    grid = [twips(width) for width in widths_mm]
    settings = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=sum(grid), type="dxa"),
        w("jc", val="center"),
        w("tblLayout", type="fixed"),
    )
    made = w("tbl", settings, w("tblGrid", *(w("gridCol", w=width) for width in grid)), *rows)
    for line in rows:
        _set_widths(line, grid)
    for line in rows[:-1] if len(rows) <= _MOST_ROWS_KEPT else rows[:2]:
        _keep_with_next(line)
    return made


def _keep_with_next(line: _Element) -> None:
    for settings in line.iter(qn("w:pPr")):
        if settings.find(qn("w:keepNext")) is None:
            settings.insert(1, w("keepNext"))


def _set_widths(line: _Element, grid: list[int]) -> None:
    column = 0
    for each in line.iterchildren(qn("w:tc")):
        settings = each.find(qn("w:tcPr"))
        spans = settings.find(qn("w:gridSpan"))
        span = int(spans.get(qn("w:val"))) if spans is not None else 1
        settings.insert(0, w("tcW", w=sum(grid[column : column + span]), type="dxa"))
        column += span

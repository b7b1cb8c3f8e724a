"""The empty A4 document every plan starts from: styles, page settings, footer. Built once, opened anew each time."""

import io
from copy import deepcopy
from dataclasses import dataclass
from functools import cache

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml.etree import _Element

from reports.word.parts import paragraph, w
from reports.word.styles import set_styles

_A4_MM = (210, 297)
_TABLE_STYLES = ("Normal Table", "Table Grid")


@dataclass(frozen=True)
class Sheet:
    """One open document: its sections' page settings are taken out, to be put back where each section ends."""

    document: Document
    cover: _Element
    upright: _Element
    wide: _Element

    def append(self, *blocks: _Element) -> None:
        """Add paragraphs and tables at the end; the last section's page settings stay last."""
        last = self.document.element.body[-1]
        for block in blocks:
            last.addprevious(block)

    def content(self) -> bytes:
        """The document as a file."""
        buffer = io.BytesIO()
        self.document.save(buffer)
        return buffer.getvalue()


def open_sheet(*, font: str, size_pt: int) -> Sheet:
    """A new document to write into: cover, upright, wide, and upright again."""
    document = docx.Document(io.BytesIO(_template(font, size_pt)))
    settings = [deepcopy(section._sectPr) for section in document.sections]
    body = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    return Sheet(document, *settings[:3])


@cache
def _template(font: str, size_pt: int) -> bytes:
    document = docx.Document()
    _drop_unused(document)
    set_styles(document, font=font, size_pt=size_pt)
    _sections(document)
    properties = document.core_properties
    properties.author = properties.comments = properties.keywords = ""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _drop_unused(document: Document) -> None:
    """A picture of an empty page and some hundred table styles: a third of every file."""
    for style in [each for each in document.styles if each.type == WD_STYLE_TYPE.TABLE]:
        if style.name not in _TABLE_STYLES:
            style.delete()
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[key]


def _sections(document: Document) -> None:
    cover = document.sections[0]
    _page(cover, wide=False)
    cover.footer.is_linked_to_previous = True
    upright = document.add_section(WD_SECTION.NEW_PAGE)
    upright._sectPr.append(w("pgNumType", start=1))
    footer = upright.footer
    footer.is_linked_to_previous = False
    footer._element.remove(footer.paragraphs[0]._p)
    footer._element.append(_footer_line())
    _page(document.add_section(WD_SECTION.NEW_PAGE), wide=True)
    last = document.add_section(WD_SECTION.NEW_PAGE)
    _page(last, wide=False)
    for section in list(document.sections)[2:]:
        for start in section._sectPr.findall(qn("w:pgNumType")):
            section._sectPr.remove(start)


def _page(section, *, wide: bool) -> None:
    short, long = map(Mm, _A4_MM)
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if wide else (short, long)
    section.left_margin, section.right_margin = (Mm(20), Mm(20)) if wide else (Mm(30), Mm(25))
    section.top_margin, section.bottom_margin = (Mm(20), Mm(20)) if wide else (Mm(25), Mm(25))
    section.footer_distance = Mm(12)


def _footer_line() -> _Element:
    line = paragraph("", "TPPSKaki")
    field = w("fldSimple", w("r", w("t")), instr="PAGE")
    line.append(field)
    return line

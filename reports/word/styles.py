"""The paragraph styles of the document: one typeface, black headings, quiet cells, Indonesian spelling."""

from collections.abc import Callable

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from reports.word.parts import w

_BLACK = RGBColor(0, 0, 0)


def set_styles(document: Document, *, font: str, size_pt: int) -> None:
    """Make every paragraph style that the parts of the document name."""
    normal = document.styles["Normal"]
    _font(normal, font, size_pt)
    normal.element.rPr.append(w("lang", val="id-ID"))
    small, new = size_pt - 1, _adder(document, font)
    for level, size in (("Heading 1", size_pt + 1), ("Heading 2", size_pt)):
        heading = document.styles[level]
        _font(heading, font, size)
        heading.font.bold, heading.font.color.rgb = True, _BLACK
        _spacing(heading, before=14, after=6)
    caption = document.styles["Caption"]
    _font(caption, font, size_pt)
    caption.font.bold, caption.font.color.rgb = True, _BLACK
    caption.paragraph_format.keep_with_next = True
    _spacing(caption, align=ALIGN.CENTER, before=6, after=4)
    _spacing(new("TPPS Judul", size_pt + 5, bold=True), align=ALIGN.CENTER, after=8, line=1.3)
    _spacing(new("TPPS Sampul", size_pt + 1))
    body = new("TPPS Isi", size_pt)
    _spacing(body, align=ALIGN.JUSTIFY, after=6, line=1.3)
    body.paragraph_format.first_line_indent = Mm(10)
    _spacing(new("TPPS Pengantar", size_pt), before=6, after=6, line=1.3)
    item = new("TPPS Butir", size_pt)
    _spacing(item, after=2.5, line=1.15)
    item.paragraph_format.left_indent, item.paragraph_format.first_line_indent = Mm(8), Mm(-8)
    _spacing(new("TPPS Sel", small))
    _spacing(new("TPPS Sel Tengah", small), align=ALIGN.CENTER)
    _spacing(new("TPPS Sel Kanan", small), align=ALIGN.RIGHT)
    _spacing(new("TPPS Sel Kepala", small, bold=True), align=ALIGN.CENTER)
    _spacing(new("TPPS Tanda Tangan", size_pt), align=ALIGN.CENTER, before=0, after=0)
    _spacing(new("TPPS Kaki", 8.5), align=ALIGN.RIGHT, before=0, after=0)


def _adder(document: Document, font: str) -> Callable:
    def new(name: str, size: float, *, bold: bool = False):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        _font(style, font, size)
        style.font.bold = bold or None
        return style

    return new


def _font(style, font: str, size: float) -> None:
    style.font.size, style.font.name = Pt(size), font
    fonts = style.element.rPr.find(qn("w:rFonts"))
    for key in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[key]
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{key}"), font)


def _spacing(style, *, align=ALIGN.LEFT, before: float = 2, after: float = 2, line: float = 1.0) -> None:
    layout = style.paragraph_format
    layout.alignment, layout.line_spacing = align, line
    layout.space_before, layout.space_after = Pt(before), Pt(after)

"""Names of the XML elements and attributes of a Word document that the reader looks at."""

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_SPACE = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def _w(name: str) -> str:
    return f"{{{SPACE}}}{name}"


BODY, P, R, T, TAB, BR, CR = _w("body"), _w("p"), _w("r"), _w("t"), _w("tab"), _w("br"), _w("cr")
TBL, TR, TC, SDT = _w("tbl"), _w("tr"), _w("tc"), _w("sdt")
TR_PR, TC_PR, P_PR, R_PR = _w("trPr"), _w("tcPr"), _w("pPr"), _w("rPr")
GRID_SPAN, GRID_BEFORE, V_MERGE, H_MERGE, SHD = (
    _w("gridSpan"), _w("gridBefore"), _w("vMerge"), _w("hMerge"), _w("shd"),
)  # fmt: skip
STYLE, NUM_PR, NUM_ID, LEVEL, OUTLINE = _w("pStyle"), _w("numPr"), _w("numId"), _w("ilvl"), _w("outlineLvl")
SYM, FONTS, CHAR, NO_BREAK_HYPHEN, TEXT_BOX = (
    _w("sym"),
    _w("rFonts"),
    _w("char"),
    _w("noBreakHyphen"),
    _w("txbxContent"),
)
DRAWING, PICT, CHECK_BOX, CHECKED, DEFAULT = _w("drawing"), _w("pict"), _w("checkBox"), _w("checked"), _w("default")
VAL, FILL, COLOR, THEME_FILL, THEME_TINT, THEME_SHADE, FONT, FONT_ASCII = (
    _w("val"), _w("fill"), _w("color"), _w("themeFill"), _w("themeFillTint"), _w("themeFillShade"),
    _w("font"), _w("ascii"),
)  # fmt: skip

UNREAD = frozenset({TEXT_BOX, TBL, _w("del"), _w("moveFrom"), _w("instrText"), _w("sdtPr"), _w("object"), _FALLBACK})
"""Left out of the text around them: boxes and inner tables stand for themselves, the rest is not on the page."""

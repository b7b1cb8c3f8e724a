"""The text of a paragraph or cell as a reader of the page sees it, with the tick marks that Word keeps as symbols."""

from collections.abc import Iterator

from lxml.etree import _Element

from loaders.word import names as w

TICK, EMPTY_BOX = "✓", "☐"
_PRIVATE_USE = range(0xF000, 0xF100)
_EMPTY_SYMBOLS = {
    "wingdings": frozenset({0x6F, 0x70, 0x71, 0x72, 0xA8, 0x20}),
    "wingdings 2": frozenset({0xA3, 0xA2, 0x20}),
    "wingdings 3": frozenset({0x20}),
    "webdings": frozenset({0x63, 0x20}),
}
"""Characters of the symbol fonts that draw an empty box; every other one in a plan cell is a mark."""
_OFF = frozenset({"0", "false", "off"})


def text_of(element: _Element) -> str:
    """The text inside `element`: a newline after each paragraph and line break, a tab for a tab."""
    return "".join(_pieces(element))


def _pieces(element: _Element) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag == w.R:
            yield _run(child)
        elif tag == w.P:
            yield from _pieces(child)
            yield "\n"
        elif tag not in w.UNREAD and isinstance(tag, str):
            yield from _pieces(child)


def _run(run: _Element) -> str:
    text = "".join(_run_pieces(run))
    fonts = run.find(f"{w.R_PR}/{w.FONTS}")
    font = (fonts.get(w.FONT_ASCII) or "").lower() if fonts is not None else ""
    return "".join(_symbol(ord(char), font) for char in text) if font in _EMPTY_SYMBOLS else text


def _run_pieces(run: _Element) -> Iterator[str]:
    for child in run:
        tag = child.tag
        if tag == w.T:
            yield _without_private(child.text or "")
        elif tag == w.TAB:
            yield "\t"
        elif tag in (w.BR, w.CR):
            yield "\n"
        elif tag == w.NO_BREAK_HYPHEN:
            yield "-"
        elif tag == w.SYM:
            yield _symbol(_number(child.get(w.CHAR)), (child.get(w.FONT) or "").lower())
        elif (box := next(child.iter(w.CHECK_BOX), None)) is not None:
            yield TICK if _is_checked(box) else EMPTY_BOX


def _number(hexadecimal: str | None) -> int:
    try:
        return int(hexadecimal or "", 16)
    except ValueError:
        return 0


def _without_private(text: str) -> str:
    """Symbols pasted as plain text keep their private code point; which font drew them is not known."""
    if text.isascii():
        return text
    return "".join(_symbol(ord(char), "wingdings") if ord(char) in _PRIVATE_USE else char for char in text)


def _symbol(point: int, font: str) -> str:
    low = point & 0xFF if point in _PRIVATE_USE else point
    if point in (0x09, 0x0A) or point > 0xFF and point not in _PRIVATE_USE:
        return chr(point)
    if font in _EMPTY_SYMBOLS:
        blank = low in _EMPTY_SYMBOLS[font]
        return (" " if low == 0x20 else EMPTY_BOX) if blank else TICK
    # The Symbol font keeps the square root sign, which people use as a tick, and bullets.
    return TICK if low in (0xD6, 0xB7, 0xA8) else chr(low) if low >= 0x20 else ""


def _is_checked(box: _Element) -> bool:
    """A check box of an old form: the reader's choice, else how it was set at first."""
    for name in (w.CHECKED, w.DEFAULT):
        found = box.find(name)
        if found is not None:
            return found.get(w.VAL, "1") not in _OFF
    return False

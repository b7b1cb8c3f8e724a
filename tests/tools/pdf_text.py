"""Text and places read back from a PDF that the typesetter wrote: fonts, character maps and page contents decoded.

Only what that writer writes is understood: plain objects, deflated streams, two-byte glyph codes, `BT … TJ … ET`.
"""

import re
import zlib
from dataclasses import dataclass

_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)endobj", re.S)
_SHOWN = re.compile(
    rb"q (?P<a>\S+) \S+ \S+ \S+ (?P<x>\S+) (?P<y>\S+) cm(?:(?!BT\s).)*?BT\s(?:(?!/f).)*?"
    rb"/(?P<font>f\d+) (?P<size>\S+) Tf(?P<body>(?:(?!ET\b).)*)",
    re.S,
)
_PLAIN = rb"\\.|[^\\()]"
_NESTED = rb"\((?:%b|\((?:%b)*\))*\)" % (_PLAIN, _PLAIN)
_STRING = re.compile(rb"\((?P<literal>(?:%b|%b)*)\)|<(?P<hex>[0-9A-Fa-f]+)>" % (_PLAIN, _NESTED), re.S)
"""Parentheses that come in pairs stand in a string without a backslash, and so do glyph codes that look like them."""
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


@dataclass(frozen=True)
class Run:
    """One stretch of text; `x`, `y` in points from the lower left corner of the page."""

    x: float
    y: float
    size: float
    text: str


def pages(content: bytes) -> list[list[Run]]:
    """The runs of every page, in the order in which they were written."""
    objects = {int(found[1]): found[2] for found in _OBJECT.finditer(content)}
    tree = next(body for body in objects.values() if re.search(rb"/Type\s*/Pages\b", body))
    return [_page(objects, number) for number in _numbers(re.search(rb"/Kids\[(.*?)\]", tree, re.S)[1])]


def texts(content: bytes) -> list[str]:
    """The words of every page, one run a line."""
    return ["\n".join(run.text for run in page) for page in pages(content)]


def _numbers(references: bytes) -> list[int]:
    return [int(number) for number in re.findall(rb"(\d+) 0 R", references)]


def _page(objects: dict[int, bytes], number: int) -> list[Run]:
    page = objects[number]
    resources = objects[_numbers(re.search(rb"/Resources (\d+ 0 R)", page)[1])[0]]
    named = re.search(rb"/Font<<(.*?)>>", resources, re.S)
    fonts = {name: _characters(objects, int(at)) for name, at in re.findall(rb"/(f\d+) (\d+) 0 R", named[1])}
    drawn = _stream(objects[_numbers(re.search(rb"/Contents (\d+ 0 R)", page)[1])[0]])
    return [
        Run(float(each["x"]), float(each["y"]), float(each["size"]), _decoded(each["body"], fonts[each["font"]]))
        for each in _SHOWN.finditer(drawn)
    ]


def _stream(body: bytes) -> bytes:
    head, _, rest = body.partition(b"stream\n")
    raw = rest.rpartition(b"\nendstream")[0]
    return zlib.decompress(raw) if b"FlateDecode" in head else raw


def _characters(objects: dict[int, bytes], font: int) -> dict[int, str]:
    """Glyph code -> the characters it stands for."""
    mapped = _stream(objects[_numbers(re.search(rb"/ToUnicode (\d+ 0 R)", objects[font])[1])[0]])
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
        for block in re.findall(rb"beginbfchar(.*?)endbfchar", mapped, re.S)
        for code, text in re.findall(rb"<([0-9A-F]+)> <([0-9A-F]+)>", block)
    }


def _decoded(body: bytes, characters: dict[int, str]) -> str:
    whole = b"".join(
        bytes.fromhex(each["hex"].decode()) if each["hex"] else _unescaped(each["literal"])
        for each in _STRING.finditer(body)
    )
    return "".join(characters.get(int.from_bytes(whole[at : at + 2]), "\ufffd") for at in range(0, len(whole), 2))


def _unescaped(literal: bytes) -> bytes:
    def one(found: re.Match) -> bytes:
        escape = found[1]
        return bytes([int(escape, 8)]) if escape.isdigit() else _ESCAPES.get(escape, escape)

    return re.sub(rb"\\([0-7]{1,3}|.)", one, literal, flags=re.S)

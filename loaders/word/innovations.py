"""Section H, Inovasi -> records of inovasi: a table, or numbered, bulleted or plain paragraphs."""

import re
from dataclasses import dataclass, field

from loaders.word.blocks import Document, Line
from loaders.word.findings import Findings, Place
from loaders.word.heads import NUMBERS, Head, find_head, numbers_written
from loaders.word.kept import is_too_long, kept
from loaders.word.sections import INOVASI

TABLE = "inovasi"
_SHEET = "Bagian Inovasi"
_WANTED = {
    "nomor": NUMBERS,
    "judul": re.compile(r"inovasi|judul|nama program", re.IGNORECASE),
    "uraian": re.compile(r"uraian|deskripsi|keterangan|penjelasan|kegiatan|manfaat|tujuan", re.IGNORECASE),
}
_ITEM = re.compile(r"^\s*(?:[-•▪*·–✓]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s*)", re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?::|\s[–—-]\s|(?<=[a-z0-9)\"”])\.\s)\s*")
_INTRODUCES = re.compile(r"(?:sebagai berikut|berikut ini|antara lain|yaitu|di bawah ini)[^a-z]*$", re.IGNORECASE)
_NONE = re.compile(r"(?:tidak|belum) ada\b.*|nihil|-", re.IGNORECASE)
_LONGEST_TITLE = 200


@dataclass
class _Item:
    text: str
    line: Line
    more: list[str] = field(default_factory=list)


def innovation_heads(document: Document) -> list[Head]:
    """Headers of the tables that list innovations: in their section, or named so."""
    found = []
    for table in document.tables:
        head = find_head(table, _WANTED, needed=("judul",))
        if head is not None and (table.section == INOVASI or "inovasi" in head.headers[head.columns["judul"]].lower()):
            found.append(head)
    return found


def read_innovations(document: Document, heads: list[Head], findings: Findings) -> None:
    """Add the innovations with the numbers written beside them, else in the order of the document."""
    rows = [(head, index, row) for head in heads for index, row in enumerate(head.table.grid) if _is_named(head, index)]
    numbers = numbers_written([head.text(row, "nomor") for head, _, row in rows]) or range(1, len(rows) + 1)
    for nomor, (head, index, row) in zip(numbers, rows, strict=True):
        judul, uraian = kept(head.text(row, "judul")), kept(head.text(row, "uraian"))
        _take(head.place(index, "judul"), nomor, judul, uraian, findings)
    if not heads:
        for order, item in enumerate(_items(document), 1):
            judul, uraian = _title_and_words(item)
            _take(Place(sheet=_SHEET, row=item.line.number), order, judul, uraian, findings)


def _is_named(head: Head, index: int) -> bool:
    judul = kept(head.text(head.table.grid[index], "judul")) if index >= head.first_row else None
    return judul is not None and not _NONE.fullmatch(judul)


def _take(place: Place, nomor: int, judul: str, uraian: str | None, findings: Findings) -> None:
    if is_too_long(judul) or is_too_long(uraian or ""):
        findings.refuse(TABLE, place, "E115", judul if is_too_long(judul) else uraian, high="1000")
    else:
        findings.add(TABLE, place, nomor=nomor, judul=judul, uraian=uraian)


def _items(document: Document) -> list[_Item]:
    """List items with the lines that belong to them; without any list item, every line that is no introduction."""
    lines = [line for line in document.lines if line.section == INOVASI and not line.heading]
    lines = [line for line in lines if kept(line.text) and not _INTRODUCES.search(line.text)]
    has_list = any(_is_item(line) for line in lines)
    items: list[_Item] = []
    for line in lines:
        text = kept(_ITEM.sub("", line.text)) or ""
        if _NONE.fullmatch(text.rstrip(".")) or not text:
            continue
        if _is_item(line) and line.level == 0 or not has_list:
            items.append(_Item(text, line))
        elif items:
            items[-1].more.append(text)
    return items


def _is_item(line: Line) -> bool:
    return line.listed or bool(_ITEM.match(line.text))


def _title_and_words(item: _Item) -> tuple[str, str | None]:
    """'Dapur Sehat: memasak bersama' -> title and description; what has no such break is a title."""
    first, rest = item.text, ""
    found = _SPLIT.search(item.text)
    if found and 0 < found.start() <= _LONGEST_TITLE:
        first, rest = item.text[: found.start()], item.text[found.end() :]
    words = " ".join(filter(None, (rest, *item.more)))
    return first.rstrip(" .;:") or item.text, words.strip() or None

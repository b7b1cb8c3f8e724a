"""Section E, the team's structure -> records of tim: a table, or lines such as 'Ketua : Siti Aminah (Ketua TP PKK)'."""

import re

from loaders.word.blocks import Document, WordTable
from loaders.word.findings import Findings, Place
from loaders.word.grid import Row
from loaders.word.heads import NUMBERS, Head, find_head, numbers_written
from loaders.word.kept import is_too_long, kept
from loaders.word.posts import Post, is_office, next_post, split_name
from loaders.word.sections import STRUKTUR

TABLE = "tim"
_SHEET = "Bagian Struktur Tim"
_WANTED = {
    "nomor": NUMBERS,
    "posisi": re.compile(r"kedudukan|posisi|jabatan dalam|jabatan (?:di|pada) (?:tim|tpps)|dalam tim", re.IGNORECASE),
    "nama": re.compile(r"^nama\b(?!.*(?:kegiatan|program|desa))", re.IGNORECASE),
    "unsur": re.compile(
        r"unsur|instansi|asal|jabatan (?:dinas|pokok|formal|asal)|jabatan|keterangan|dari", re.IGNORECASE
    ),
    "nomor_sk": re.compile(r"\bsk\b", re.IGNORECASE),
}
_PLAIN = {**_WANTED, "posisi": re.compile(r"jabatan|struktur|kedudukan|posisi|tugas", re.IGNORECASE)}
_SK = re.compile(
    r"(?:keputusan|\bsk)\b[^\n]{0,60}?\b(?:nomor|no)\b\.?\s*:?\s*(?P<number>\d[\w./-]*(?:\s*/\s*[\w.-]+)*(?:\s+tahun\s+\d{4})?)",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"^(?:[-•▪*·–]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s*)?(?P<label>[^:=]{2,90}?)\s*[:=]\s*(?P<value>.*)$", re.IGNORECASE
)
_ITEM = re.compile(r"^(?:[-•▪*·–]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s*)", re.IGNORECASE)


def team_heads(tables: list[WordTable]) -> list[Head]:
    """Headers of the tables that name posts and persons."""
    found = []
    for table in tables:
        head = find_head(table, _WANTED, needed=("posisi", "nama")) or find_head(
            table, _PLAIN, needed=("posisi", "nama")
        )
        if head is not None:
            found.append(head)
    return found


def read_team(document: Document, heads: list[Head], findings: Findings) -> None:
    """Add the team: from its tables, or without one from the lines of its section that name somebody."""
    sk = next(
        (found["number"] for line in document.lines if line.section == STRUKTUR and (found := _SK.search(line.text))),
        None,
    )
    order, numbers = 0, _numbers(heads)
    for head in heads:
        post = Post()
        for index, row in enumerate(head.table.grid[head.first_row :], head.first_row):
            post, order = _row(head, index, row, post, order, sk, numbers, findings)
    if not heads:
        _lines(document, sk, findings)


def _numbers(heads: list[Head]) -> list[int]:
    rows = [(head, row) for head in heads for row in head.table.grid[head.first_row :]]
    members = [(head, row) for head, row in rows if not _is_title(head, row) and not _is_vacant(head, row)]
    return numbers_written([head.text(row, "nomor") for head, row in members])


def _is_title(head: Head, row: Row) -> bool:
    """A title across the table: 'Bidang Pengelolaan Data'."""
    return head.cell(row, "posisi") is head.cell(row, "nama")


def _is_vacant(head: Head, row: Row) -> bool:
    """Nobody holds the post: neither a number nor a name, in a table that numbers its members; or nothing at all."""
    label, nama, number = (kept(head.text(row, name)) for name in ("posisi", "nama", "nomor"))
    return not nama and not number and ("nomor" in head.columns or not label)


def _row(
    head: Head, index: int, row: Row, post: Post, order: int, sk: str | None, numbers: list[int], findings: Findings
) -> tuple[Post, int]:
    label, nama, unsur = (head.text(row, name) for name in ("posisi", "nama", "unsur"))
    if _is_title(head, row):
        return next_post(label, post), order
    post = next_post(label, post) if kept(label) else post
    if _is_vacant(head, row):
        return post, order
    order += 1
    place = head.place(index, "posisi")
    own_sk = kept(head.text(row, "nomor_sk")) or sk
    nomor = numbers[order - 1] if numbers else order
    _take(place, nomor, post, label=label, nama=nama, unsur=kept(unsur) or post.unsur, sk=own_sk, findings=findings)
    return post, order


def _take(
    place: Place,
    nomor: int,
    post: Post,
    *,
    label: str,
    nama: str,
    unsur: str | None,
    sk: str | None,
    findings: Findings,
) -> None:
    if post.posisi is None:
        findings.refuse(TABLE, place, "E408", label)
        return
    name, office = split_name(nama)
    values = {"nama": name, "unsur": unsur or office, "nomor_sk": sk}
    if long := next((text for text in values.values() if is_too_long(text or "")), None):
        findings.refuse(TABLE, place, "E115", long, high="1000")
    else:
        findings.add(TABLE, place, nomor=nomor, posisi=post.posisi, **values)


def _lines(document: Document, sk: str | None, findings: Findings) -> None:
    """Lines without a person are the guideline's own words ('Pengarah : Kepala Desa') and make no record."""
    post, order = Post(), 0
    for line in document.lines:
        if line.section != STRUKTUR or line.heading:
            continue
        found = _LINE.match(line.text)
        if found:
            post, value = next_post(found["label"], post), found["value"]
        else:
            titled = next_post(line.text, post, title_only=True)
            value = _ITEM.sub("", line.text) if titled == post and post.open and _ITEM.match(line.text) else ""
            post = titled
        name = kept(value)
        if name is None or is_office(name) or (found and not post.known):
            continue
        order += 1
        place = Place(sheet=_SHEET, row=line.number)
        label = found["label"] if found else line.text
        _take(place, order, post, label=label, nama=value, unsur=post.unsur, sk=sk, findings=findings)

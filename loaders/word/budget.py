"""'Daftar Penganggaran' -> records of anggaran."""

import re

from loaders.cells import Fault
from loaders.schema.lists import SUMBER_DANA
from loaders.word.blocks import WordTable
from loaders.word.findings import Findings, Place
from loaders.word.grid import Row
from loaders.word.heads import Head, find_head
from loaders.word.kept import is_too_long, kept
from loaders.word.plan_rows import SUBTOTAL
from loaders.word.rupiah import parse_rupiah

TABLE = "anggaran"
_WANTED = {
    "nomor": re.compile(r"^(?:no|nomor|no\.? urut)\b", re.IGNORECASE),
    "sumber": re.compile(r"sumber", re.IGNORECASE),
    "realisasi": re.compile(r"realisasi|terpakai", re.IGNORECASE),
    "anggaran": re.compile(r"anggaran(?!.*kegiatan)|pagu|biaya|jumlah|nilai|\(?\brp\b|dana\b", re.IGNORECASE),
    "program": re.compile(r"program|kegiatan|uraian|belanja|usulan", re.IGNORECASE),
    "keterangan": re.compile(r"ket|catatan", re.IGNORECASE),
}
_NUMBER = re.compile(r"(\d{1,4})[.)]?")


def _spellings() -> list[tuple[re.Pattern, str]]:
    """Long names first, so that 'Alokasi Dana Desa' is not taken for 'Dana Desa'. 'Pusat' alone may mean anything."""
    texts = {text: item.id for item in SUMBER_DANA for text in (item.title, *item.spellings) if text != "Pusat"}
    texts |= {"Dana Desa (DD)": "dana_desa", "Bantuan keuangan provinsi": "apbd_prov", "Bantuan kabupaten": "apbd_kab"}
    ordered = sorted(texts, key=len, reverse=True)
    return [(re.compile(rf"(?<!\w){re.escape(text)}(?!\w)", re.IGNORECASE), texts[text]) for text in ordered]


_SOURCES = tuple(_spellings())


def source_in(text: str) -> str | None:
    """The one source of funds that `text` names; None when it names none, or more than one."""
    found = set()
    for pattern, id_ in _SOURCES:
        text, times = pattern.subn(" ", text)
        if times:
            found.add(id_)
    return found.pop() if len(found) == 1 else None


def budget_head(table: WordTable) -> Head | None:
    """The header of a budget table; None when the table is none."""
    return find_head(table, _WANTED, needed=("program", "anggaran"))


def read_budget(heads: list[Head], findings: Findings) -> None:
    """Add the budget lines of all its tables; total rows are said and left out, because totals are computed."""
    lines = [(head, index, row) for head in heads for index, row in _lines(head, findings)]
    written = [_NUMBER.fullmatch(head.text(row, "nomor")) for head, _, row in lines]
    numbers = [int(found[1]) for found in written if found]
    keep = len(numbers) == len(lines) and len(set(numbers)) == len(numbers) and 0 not in numbers
    for order, (head, index, row) in enumerate(lines):
        _take(head, index, row, numbers[order] if keep else order + 1, findings)


def _lines(head: Head, findings: Findings) -> list[tuple[int, Row]]:
    found = []
    for index, row in enumerate(head.table.grid[head.first_row :], head.first_row):
        texts = [cell.text for cell in dict.fromkeys(row) if cell is not None and cell.text]
        total = next((text for text in texts[:2] if SUBTOTAL.match(text)), None)
        if total is not None:
            findings.say(head.place(index), "W204", total)
        elif kept(head.text(row, "program")) is None and not any(kept(t) and not _NUMBER.fullmatch(t) for t in texts):
            continue
        elif not _spans_all(head, row):
            found.append((index, row))
    return found


def _spans_all(head: Head, row: Row) -> bool:
    """A heading inside the table: one text across programme and amount."""
    return head.cell(row, "program") is not None and head.cell(row, "program") is head.cell(row, "anggaran")


def _take(head: Head, index: int, row: Row, nomor: int, findings: Findings) -> None:
    program, faults = kept(head.text(row, "program")), []
    amounts = {name: _amount(head, index, row, name, findings) for name in ("anggaran", "realisasi")}
    if program is None:
        faults.append((head.place(index, "program"), Fault("E105", "")))
    elif is_too_long(program):
        faults.append((head.place(index, "program"), Fault("E115", program, (("high", "1000"),))))
    faults += [(head.place(index, name), amount) for name, amount in amounts.items() if isinstance(amount, Fault)]
    for place, fault in faults[:1]:
        findings.refuse(TABLE, place, fault.code, fault.value, **dict(fault.details))
    for place, fault in faults[1:]:
        findings.say(place, fault.code, fault.value, **dict(fault.details))
    if not faults:
        findings.add(TABLE, head.place(index), nomor=nomor, program=program, **amounts, **_remarks(head, row))


def _amount(head: Head, index: int, row: Row, name: str, findings: Findings) -> int | Fault | None:
    """A merged amount stands for several lines: it counts once, in the first."""
    cell = head.cell(row, name)
    if cell is None:
        return None
    if cell.row != index:
        findings.say(Place(sheet=head.table.title, row=index + 1, column=head.headers[cell.column]), "W416", cell.text)
        return None
    return parse_rupiah(cell.text)


def _remarks(head: Head, row: Row) -> dict[str, str | None]:
    source, remark = head.text(row, "sumber"), head.text(row, "keterangan")
    found = source_in(source) or (source_in(remark) if not source else None)
    note = kept(remark)
    if source and found is None:
        note = "; ".join(filter(None, (note, f"Sumber: {kept(source)}" if kept(source) else None))) or None
    return {"sumber_dana": found, "keterangan": note}

"""Which lines below a header are data: not blank ones, not subtotals, not a header repeated for print."""

import re

from geo.codes import normalize_desa
from loaders.cells import is_blank, quoted
from loaders.headers import header_text
from loaders.recognise import Layout
from loaders.schema import TABLES
from loaders.sources import Sheet
from loaders.words import content_columns, simplify, spellings

_SUBTOTAL = re.compile(
    r"\W*(sub\s*-?\s*)?(grand\s+)?(jumlah|jml|total|rata\s*-?\s*rata|rerata|kab|kabupaten)\b", re.IGNORECASE
)


def data_lines(sheet: Sheet, layout: Layout) -> tuple[list[int], list[tuple[int, str]]]:
    """Row indexes of lines that may hold records, and the subtotals among the others as (sheet row, text)."""
    kode, rows = layout.columns["kode_desa"], sheet.rows
    indexes = range(layout.first_line, len(rows))
    good = {cell for cell in {rows[index][kode] for index in indexes} if normalize_desa(cell)}
    content = _content_indexes(layout)
    lines, subtotals = [], []
    for index in indexes:
        row = rows[index]
        if row[kode] not in good:
            if all(is_blank(row[place]) for place in content) or _is_header_again(row, layout):
                continue
            if text := _subtotal_text(row, layout):
                subtotals.append((index + 1, quoted(text)))
                continue
        lines.append(index)
    return lines, subtotals


def _content_indexes(layout: Layout) -> list[int]:
    if layout.groups:
        return [index for group in layout.groups for index in group.columns.values()]
    return [layout.columns[name] for name in content_columns(layout.table) if name in layout.columns]


def _is_header_again(row: list[object], layout: Layout) -> bool:
    """A header repeated for print, or the line that numbers the columns (1, 2, 3, …) as official forms have it."""
    kode = layout.columns["kode_desa"]
    if simplify(row[kode]) in map(simplify, spellings(TABLES["desa"].column("kode_desa"))):
        return True
    numbers = [header_text(cell).strip("()") for cell in row if not is_blank(cell)]
    titled = sum(bool(head.text) for head in layout.heads)
    return len(numbers) >= titled and numbers == [str(number) for number in range(1, len(numbers) + 1)]


def _subtotal_text(row: list[object], layout: Layout) -> str | None:
    """The text that makes this line a subtotal; none when it names a village, whatever its kabupaten column says."""
    names = {simplify(text) for text in spellings(TABLES["desa"].column("nama_desa"))}
    named = [row[index] for index, head in enumerate(layout.heads) if simplify(head.text) in names]
    if not all(map(is_blank, named)):
        texts = [*named, row[layout.columns["kode_desa"]]]
    else:
        places = (*sorted((*layout.info, *layout.columns.values())), *layout.unknown)
        texts = [row[index] for index in places]
    return next((text for text in texts if isinstance(text, str) and _SUBTOTAL.match(text)), None)

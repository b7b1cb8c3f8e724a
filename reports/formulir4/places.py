"""Where everything of Formulir 4 is written in a sheet, found by the words around it and never by position."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reports.formulir4.grid import Grid, says
from reports.formulir4.layout import Layout, Ways
from reports.formulir4.service_places import Place, service_places

_TITLED = ("1", "2", "3", "4", "5")
_LABELS_ABOVE = 40  # the header stands above Tabel 1, or in the first rows where there is none


@dataclass(frozen=True)
class Places:
    """Name -> (row, column). `header` what the header asks for; `counts` columns of `formulir4`; `shares` their
    percentages; `services` indicator -> 'jumlah', 'laki', 'perempuan', 'persen' -> place."""

    header: dict[str, Place] = field(default_factory=dict)
    counts: dict[str, Place] = field(default_factory=dict)
    shares: dict[str, Place] = field(default_factory=dict)
    services: dict[str, dict[str, Place]] = field(default_factory=dict)


def find_places(grid: Grid, layout: Layout) -> Places:
    """Every place the sheet has; what cannot be found for certain is left out."""
    spans = _tables(grid, layout)
    first = min((rows.start for rows in spans.values()), default=_LABELS_ABOVE)
    found = Places(header=_header(grid, layout, range(1, first)))
    for number in ("1", "2"):
        if number in spans:
            found.counts.update(_under_columns(grid, layout.ways(f"tabel_{number}"), spans[number]))
    for number in ("4", "5"):
        if number in spans:
            _crossings(grid, layout, number, spans[number], found)
    if "3" in spans:
        found.services.update(service_places(grid, layout.ways("indikator"), spans["3"]))
    return found


def _tables(grid: Grid, layout: Layout) -> dict[str, range]:
    """Table number -> its rows, from below its title to the next title."""
    ways, starts, row = layout.ways("judul_tabel"), {}, 1
    for number in _TITLED:
        found = next((at for at in range(row, grid.rows + 1) if says(_first_words(grid, at), ways[number])), None)
        if found is not None:
            starts[number], row = found, found + 1
    ends = dict(zip(starts, [*list(starts.values())[1:], grid.rows + 1], strict=False))
    return {number: range(start + 1, ends[number]) for number, start in starts.items()}


def _first_words(grid: Grid, row: int) -> str:
    return next((text for column in range(1, grid.columns + 1) if (text := grid.text(row, column))), "")


def _header(grid: Grid, layout: Layout, rows: range) -> dict[str, Place]:
    labels, found = layout.labels(), {}
    for row in rows:
        for column in range(1, grid.columns + 1):
            asked = labels.get(grid.text(row, column).partition(":")[0].strip())
            if asked and asked not in found and grid.origin(row, column) == (row, column):
                found[asked] = _beside(grid, row, column, labels)
    return found


def _beside(grid: Grid, row: int, column: int, labels: dict[str, str]) -> Place:
    """Where the answer to a label stands: behind its colon, in the cell with one, else in the next cell."""
    if ":" in grid.text(row, column):
        return row, column
    beside = column + grid.width(row, column)
    for at in range(beside, min(beside + 4, grid.columns + 1)):
        text = grid.text(row, at)
        if text.rstrip(":").strip() in labels:
            break
        if text == ":" and (after := grid.text(row, at + 1)) and after not in labels:
            return row, at + 1
        if text.startswith(":"):
            return grid.origin(row, at)
    return grid.origin(row, beside)


def _heads(grid: Grid, rows: range) -> dict[int, str]:
    """Column -> all words above its values."""
    return {
        column: " ".join(dict.fromkeys(filter(None, (grid.text(row, column) for row in rows))))
        for column in range(1, grid.columns + 1)
    }


def _named(text: str, ways: dict[str, Ways]) -> str | None:
    return next((name for name, each in ways.items() if says(text, each)), None) if text else None


def _columns(grid: Grid, ways: dict[str, Ways], heads: range, row: int) -> Iterator[tuple[str, Place]]:
    seen = set()
    for column, text in _heads(grid, heads).items():
        name, place = _named(text, ways), grid.origin(row, column)
        if name and name not in seen:
            seen.add(name)
            yield name, place


def _under_columns(grid: Grid, ways: dict[str, Ways], rows: range) -> dict[str, Place]:
    """Tables 1 and 2: one row of values, called Jumlah."""
    values = next((row for row in rows if _first_words(grid, row) == "jumlah"), None)
    return {} if values is None else dict(_columns(grid, ways, range(rows.start, values), values))


def _crossings(grid: Grid, layout: Layout, number: str, rows: range, found: Places) -> None:
    """Tables 4 and 5: named rows × named columns."""
    lines, columns = (layout.ways(f"tabel_{number}", key) for key in ("baris", "kolom"))
    named = {row: _named(_label(grid, row), lines) for row in rows}
    first = next((row for row in rows if named[row]), rows.stop)
    for row in rows:
        if named[row]:
            for column, place in _columns(grid, columns, range(rows.start, first), row):
                where, name = (found.shares, named[row]) if column == "persen" else (found.counts, None)
                where.setdefault(name or f"{named[row]}_{column}", place)


def _label(grid: Grid, row: int) -> str:
    """The first words of a row that are no number."""
    texts = (grid.text(row, column) for column in range(1, grid.columns + 1))
    return next((text for text in texts if text and not text.rstrip(".").isdecimal()), "")

"""The sheets with one line per village and month: Layanan, Sasaran, Pengukuran."""

from loaders.schema import KELOMPOK, LAYANAN, SUMBER, TABLES
from sample_data.generate.content import Line, SheetContent, kept_lines, label, village_cells, village_headers
from sample_data.generate.layanan import Pair, services_of
from sample_data.generate.months import MONTHS, in_words
from sample_data.generate.pengukuran import weighing_of
from sample_data.generate.sasaran import GROUPS_OF, consolidation_months, sources_of
from sample_data.generate.village import Village


def layanan_sheet(villages: list[Village], year: int) -> SheetContent:
    """Two header rows: the service over its Sasaran and Terlayani."""
    pair = (label("layanan", "sasaran"), label("layanan", "terlayani"))
    services = {village.kode: services_of(village) for village in villages}
    lines = [
        _month_line(village, t, _pairs(services[village.kode], t)) for t in _positions(year) for village in villages
    ]
    return SheetContent(
        name="Layanan",
        fixed=(*village_headers(), label("layanan", "bulan")),
        wide=tuple((item.title, pair) for item in LAYANAN),
        lines=kept_lines(lines, villages[0]),
        has_total=True,
    )


def _pairs(services: dict[str, list[Pair]], t: int) -> Line:
    return [number for item in LAYANAN for number in services[item.id][t] or (None, None)]


def pengukuran_sheet(villages: list[Village], year: int) -> SheetContent:
    """One column for every count of the table."""
    names = TABLES["pengukuran"].values
    counts = {village.kode: weighing_of(village) for village in villages}
    lines = [
        _month_line(village, t, [counts[village.kode][t][name] for name in names])
        for t in _positions(year)
        for village in villages
    ]
    return SheetContent(
        name="Pengukuran",
        fixed=(*village_headers(), label("pengukuran", "bulan")),
        wide=tuple((label("pengukuran", name), ()) for name in names),
        lines=kept_lines(lines, villages[0]),
        has_total=True,
    )


def sasaran_sheet(villages: list[Village], year: int) -> SheetContent:
    """One column for every target group, one line for every source."""
    titles = {item.id: item.title for item in SUMBER}
    counts = {village.kode: sources_of(village) for village in villages}
    lines = [
        [*village_cells(village), in_words(MONTHS[t]), titles[source], *(found.get(item.id) for item in KELOMPOK)]
        for t in consolidation_months(year)
        for village in villages
        for source in GROUPS_OF
        if (found := counts[village.kode].get((t, source))) is not None
    ]
    return SheetContent(
        name="Sasaran",
        fixed=(*village_headers(), label("sasaran", "bulan"), label("sasaran", "sumber")),
        wide=tuple((item.title, ()) for item in KELOMPOK),
        lines=lines,
    )


def _positions(year: int) -> list[int]:
    return [t for t, month in enumerate(MONTHS) if month.startswith(str(year))]


def _month_line(village: Village, t: int, counts: Line) -> Line:
    return [*village_cells(village), in_words(MONTHS[t]), *counts]

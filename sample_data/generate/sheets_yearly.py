"""The sheets about a year: Rencana Kerja, Laporan, Rembug."""

from datetime import date

from sample_data.generate.content import Cell, SheetContent, label, village_cells, village_headers
from sample_data.generate.events import TEXT_DATES
from sample_data.generate.months import MONTHS, NAMES
from sample_data.generate.rembug import meetings_of
from sample_data.generate.rencana import plan_of
from sample_data.generate.reporting import arrivals
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

YEAR_HEADER = "Tahun"
_MONTH_COLUMNS = tuple((name, ()) for name in NAMES)
_TEXT_DATE_CHANCE = 0.12


def rencana_sheet(villages: list[Village], year: int) -> SheetContent:
    """One line per village and activity, one column per month."""
    lines = [
        [*village_cells(village), activity, year, *(mark or None for mark in marks)]
        for village in villages
        for activity, marks in plan_of(village, year).items()
    ]
    fixed = (*village_headers(), label("rencana_kerja", "kegiatan"), YEAR_HEADER)
    return SheetContent(name="Rencana Kerja", fixed=fixed, wide=_MONTH_COLUMNS, lines=lines)


def laporan_sheet(villages: list[Village], year: int) -> SheetContent:
    """One line per village, the day each month's report arrived."""
    lines = [[*village_cells(village), year, *_arrival_cells(village, year)] for village in villages]
    return SheetContent(name="Laporan", fixed=(*village_headers(), YEAR_HEADER), wide=_MONTH_COLUMNS, lines=lines)


def _arrival_cells(village: Village, year: int) -> list[Cell]:
    days = dict(zip(MONTHS, arrivals(village), strict=True))
    cells = [days.get(f"{year}-{month:02d}") for month in range(1, len(NAMES) + 1)]
    if village.kode_kecamatan not in TEXT_DATES:
        return cells
    typed = stream("teks", village.kode, year).random(len(cells)) < _TEXT_DATE_CHANCE
    return [_as_text(day) if as_text else day for day, as_text in zip(cells, typed, strict=True)]


def _as_text(day: date | None) -> str | None:
    return None if day is None else f"{day:%d/%m/%Y}"


def rembug_sheet(villages: list[Village], year: int) -> SheetContent:
    """One line per rembug held in the year."""
    lines = [
        [*village_cells(village), meeting.day, meeting.participants, *papers]
        for village in villages
        for meeting in meetings_of(village)
        if meeting.day.year == year
        for papers in [map(_yes_no, (meeting.attendance_list, meeting.minutes, meeting.record))]
    ]
    names = ("peserta", "daftar_hadir", "notulen", "berita_acara")
    return SheetContent(
        name="Rembug",
        fixed=(*village_headers(), label("rembug", "tanggal")),
        wide=tuple((label("rembug", name), ()) for name in names),
        lines=lines,
    )


def _yes_no(there: bool | None) -> str | None:
    return None if there is None else ("Ya" if there else "Tidak")

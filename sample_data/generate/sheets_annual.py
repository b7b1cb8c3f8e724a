"""The sheets of the yearly workbook: Tahapan, Usulan, Anggaran, Tim, Inovasi."""

from loaders.schema import TABLES
from sample_data.generate.budget import budget_of
from sample_data.generate.content import Cell, Line, SheetContent, label, village_cells, village_headers
from sample_data.generate.events import ONE_LINE_FOR_STEPS, SUMS_AS_TEXT, YEAR_IN_TITLE_ONLY
from sample_data.generate.innovations import innovations_of
from sample_data.generate.proposals import proposals_of
from sample_data.generate.steps import Step, steps_of
from sample_data.generate.team import team_of
from sample_data.generate.village import Village


def tahapan_sheet(villages: list[Village], year: int) -> SheetContent:
    """One line a village with the state or the day of each step, or one line a step, as the kecamatan is used to."""
    items = TABLES["tahapan"].column("langkah").items
    if villages[0].kode_kecamatan in ONE_LINE_FOR_STEPS:
        lines = [[*_start(village, year), *map(_state_or_day, steps)] for village, steps in _steps(villages, year)]
        return _sheet("tahapan", villages, tuple(f"{item.id} {item.title}" for item in items), lines)
    titles = {item.id: f"{item.id} {item.title}" for item in items}
    lines = [
        [*_start(village, year), titles[str(step.langkah)], step.status.capitalize(), step.day, step.participants,
         step.evidence]
        for village, steps in _steps(villages, year)
        for step in steps
    ]  # fmt: skip
    names = ("langkah", "status", "tanggal", "peserta", "bukti")
    return _sheet("tahapan", villages, tuple(label("tahapan", name) for name in names), lines)


def usulan_sheet(villages: list[Village], year: int) -> SheetContent:
    """One line a proposal."""
    packages, fates = _titles("usulan", "paket"), _titles("usulan", "nasib")
    lines = [
        [*_start(village, year), found.number, found.text, packages[found.package], _sum(village, found.cost),
         fates[found.fate], found.remark]
        for village in villages
        for found in proposals_of(village, year)
    ]  # fmt: skip
    return _numbered("usulan", villages, lines)


def anggaran_sheet(villages: list[Village], year: int) -> SheetContent:
    """One line a programme."""
    sources = _titles("anggaran", "sumber_dana")
    lines = [
        [*_start(village, year), line.number, line.programme, sources[line.source], _sum(village, line.budget),
         _sum(village, line.spent), line.remark]
        for village in villages
        for line in budget_of(village, year)
    ]  # fmt: skip
    return _numbered("anggaran", villages, lines)


def tim_sheet(villages: list[Village], year: int) -> SheetContent:
    """One line a post or member."""
    posts = _titles("tim", "posisi")
    lines = [
        [*_start(village, year), member.number, posts[member.post], member.name, member.origin, member.decree]
        for village in villages
        for member in team_of(village, year)
    ]
    return _numbered("tim", villages, lines)


def inovasi_sheet(villages: list[Village], year: int) -> SheetContent:
    """One line an innovation."""
    lines = [
        [*_start(village, year), found.number, found.title, found.words]
        for village in villages
        for found in innovations_of(village, year)
    ]
    return _numbered("inovasi", villages, lines)


def _steps(villages: list[Village], year: int) -> list[tuple[Village, list[Step]]]:
    return [(village, steps) for village in villages if (steps := steps_of(village, year))]


def _state_or_day(step: Step) -> Cell:
    return step.day or step.status.capitalize()


def _start(village: Village, year: int) -> Line:
    return village_cells(village) + ([] if village.kode_kecamatan in YEAR_IN_TITLE_ONLY else [year])


def _numbered(table: str, villages: list[Village], lines: list[Line]) -> SheetContent:
    names = TABLES[table].names
    return _sheet(table, villages, tuple(label(table, name) for name in names[names.index("nomor") :]), lines)


def _sheet(table: str, villages: list[Village], headers: tuple[str, ...], lines: list[Line]) -> SheetContent:
    year = () if villages[0].kode_kecamatan in YEAR_IN_TITLE_ONLY else (label(table, "tahun"),)
    wide = tuple((header, ()) for header in headers)
    return SheetContent(name=table.capitalize(), fixed=(*village_headers(), *year), wide=wide, lines=lines)


def _titles(table: str, column: str) -> dict[str, str]:
    return {item.id: item.title for item in TABLES[table].column(column).items}


def _sum(village: Village, rupiah: int | None) -> Cell:
    """The sum as this kecamatan writes it; SUMS_AS_TEXT shows how."""
    how = SUMS_AS_TEXT.get(village.kode_kecamatan)
    if rupiah is None or how is None:
        return rupiah
    if how == "5 juta" and rupiah and rupiah % 100_000 == 0:
        return f"{rupiah / 1_000_000:g} juta".replace(".", ",")
    dotted = f"{rupiah:,}".replace(",", ".")
    return f"Rp {dotted},-" if how == "Rp 5.000.000,-" else dotted

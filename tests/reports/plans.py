"""Plans with defaults: a test states only what it is about."""

import io
from dataclasses import replace

import docx
from docx.document import Document

from reports.word import Activity, DocumentSettings, VillagePlan, load_settings, plan_document
from reports.word.model import OFFICIAL

SETTINGS = load_settings()
HOSTILE = (
    "=HYPERLINK('http://x')", "<w:p/>&amp;<b>x</b>", "{wilayah} {0.__class__} {{}}", "a\x00b\x0bc\ud800d\uffff",
    "\u202ePacet", "../../etc/passwd", "CON", "%s %(nama)s", "]]>", "x" * 5_000,
)  # fmt: skip


def plan(**changes: object) -> VillagePlan:
    """Desa Pacet, 2026, nothing planned."""
    known = {
        "kode_desa": "35.16.03.2005", "nama": "Pacet", "jenis": "desa", "kecamatan": "Pacet",
        "kabupaten": "Mojokerto", "provinsi": "Jawa Timur", "tahun": 2026,
    }  # fmt: skip
    return VillagePlan(**known | changes)


def activities(
    marks: dict[str, tuple[int, ...]], done: dict[str, tuple[int, ...]] | None = None
) -> tuple[Activity, ...]:
    """The official twelve and the own ones named in `marks` or `done`, planned and done in those months."""
    done = done or {}
    own = sorted({*marks, *done} - {each.kode for each in OFFICIAL})
    names = {each.kode: each.nama for each in OFFICIAL} | {name: name for name in own}
    return tuple(
        Activity(kode=kode, nama=nama, direncanakan=marks.get(kode, ()), terlaksana=done.get(kode, ()))
        for kode, nama in names.items()
    )


def opened(village: VillagePlan, settings=SETTINGS) -> Document:
    """The document, as Word opens it."""
    return docx.Document(io.BytesIO(plan_document(village, settings)))


def words(document: Document) -> str:
    """All text outside tables."""
    return "\n".join(each.text for each in document.paragraphs)


def cells(document: Document, heading: str) -> list[list[str]]:
    """The rows of the table with `heading` in its first row."""
    for table in document.tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        if heading in rows[0]:
            return rows
    raise AssertionError(f"no table with {heading!r}")


def realised(settings: DocumentSettings, way: str) -> DocumentSettings:
    """The settings with another way to show what was realised: 'tanpa', 'tanda' or 'arsir'."""
    return replace(settings, tampilan=replace(settings.tampilan, realisasi=way))

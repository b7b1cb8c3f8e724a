"""Word documents typed as a village would, with python-docx: a test states only what it is about."""

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date

import pandas as pd
from docx import Document
from docx.document import Document as Doc
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table, _Cell

from loaders.intake import Intake
from loaders.word import read_word

PACET, KEMBANGBELOR = "35.16.03.2001", "35.16.03.2002"
TODAY = date(2026, 10, 15)
TITLE = ("RENCANA KERJA TPPS", "DESA PACET KECAMATAN PACET", "KABUPATEN MOJOKERTO", "TAHUN 2026")
MONTHS = tuple(str(number) for number in range(1, 13))
ACTIVITIES = (
    "Orientasi substansi stunting bagi TPK",
    "KIE kelompok keluarga berisiko stunting",
    "KIE interpersonal kepada keluarga berisiko stunting",
    "Melakukan skrining 3 (tiga) bulan pranikah kepada calon pengantin",
    "Pendampingan kepada ibu hamil",
    "Pendampingan ibu pascasalin",
    "Pendampingan PUS ingin anak ditunda (IAT) atau tidak ingin anak lagi (TIAL)",
    (
        "Pendampingan pengasuhan dan tumbuh kembang anak di bawah 5 tahun (ASI eksklusif 6 bulan, MP-ASI > 6 bulan, "
        "imunisasi dasar lengkap)"
    ),
    "Memastikan keluarga mendapatkan bantuan sosial",
    "Rembug stunting tingkat desa/kelurahan",
    "Rapat koordinasi desa/kelurahan",
    "Pelaporan TPPS desa/kelurahan",
)
"""The wording of the official form, typed here anew: the reader's own list is not the witness of itself."""

BUDGET = ("No", "Program atau kegiatan", "Anggaran", "Keterangan")

Part = Callable[[Doc], None]
Cells = Mapping[tuple[int, int], str]
"""(row, column) -> text, counted from 1 below the header: row 5, column 3 is K05 in March."""


def villages(*extra: tuple[str, str, str]) -> pd.DataFrame:
    """The village list: (code, village, kecamatan)."""
    rows = [
        (PACET, "Pacet", "Pacet"), (KEMBANGBELOR, "Kembangbelor", "Pacet"), ("35.16.03.2005", "Bendung", "Pacet"),
        ("35.16.09.2004", "Pacet", "Dlanggu"), ("35.16.14.1001", "Mojosari", "Mojosari"), *extra,
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["kode_desa", "nama_desa", "nama_kecamatan"])
    return frame.assign(nama_kabupaten="Mojokerto").astype("str")


def typed(*parts: Part, title: Sequence[str] = TITLE) -> bytes:
    """A document with this title page and these parts."""
    document = Document()
    for text in title:
        document.add_paragraph(text)
    for part in parts:
        part(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read(content: bytes, *, desa: pd.DataFrame | None = None, today: date = TODAY) -> Intake:
    """read_word on 15 October 2026."""
    return read_word(content, name="uji.docx", desa=villages() if desa is None else desa, today=today)


def read_parts(*parts: Part, title: Sequence[str] = TITLE) -> Intake:
    """Type and read."""
    return read(typed(*parts, title=title))


def lines(*texts: str, style: str | None = None) -> Part:
    """Paragraphs."""

    def add(document: Doc) -> None:
        for text in texts:
            document.add_paragraph(text, style=style)

    return add


def heading(text: str) -> Part:
    """A heading in Word's own style."""
    return lambda document: document.add_heading(text, level=1) and None


def table(*rows: Sequence[str], edit: Callable[[Table], None] | None = None) -> Part:
    """A table of texts; `edit` may merge and colour its cells afterwards."""

    def add(document: Doc) -> None:
        made = document.add_table(rows=len(rows), cols=len(rows[0]))
        for cells, texts in zip((row.cells for row in made.rows), rows, strict=True):
            for cell, text in zip(cells, texts, strict=True):
                if text:
                    cell.paragraphs[0].text = text
        if edit is not None:
            edit(made)

    return add


def plan(
    marks: Cells,
    *,
    activities: Sequence[str] = ACTIVITIES,
    months: Sequence[str] = MONTHS,
    caption: str = "Tabel 2. Annual Work Plan",
    shaded: Sequence[tuple[int, int]] = (),
    edit: Callable[[Table], None] | None = None,
) -> Part:
    """Tabel 2 as in the form: No, Kegiatan, 'Bulan Ke-' merged over the months, one row an activity."""
    head = (("No", "Kegiatan", "Bulan Ke-", *[""] * (len(months) - 1)), ("", "", *months))
    body = [
        (str(row), name, *(marks.get((row, column), "") for column in range(1, len(months) + 1)))
        for row, name in enumerate(activities, 1)
    ]

    def finish(made: Table) -> None:
        made.cell(0, 2).merge(made.cell(0, len(months) + 1))
        for column in (0, 1):
            made.cell(0, column).merge(made.cell(1, column))
        for row, column in shaded:
            shade(made.cell(row + 1, column + 1))
        if edit is not None:
            edit(made)

    def add(document: Doc) -> None:
        if caption:
            document.add_paragraph(caption)
        table(*head, *body, edit=finish)(document)

    return add


def shade(cell: _Cell, fill: str = "92D050", *, val: str = "clear", **theme: str) -> None:
    """Colour a cell in, as Word writes it; `theme` gives themeFill and its shade."""
    shading = OxmlElement("w:shd")
    attributes = {"val": val, "color": "auto", "fill": fill, **theme}
    for name, value in attributes.items():
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def put_xml(cell: _Cell, inner: str) -> None:
    """Raw content into the cell's first paragraph."""
    for element in parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"):
        cell.paragraphs[0]._p.append(element)


def planned(intake: Intake) -> dict[tuple[str, int], tuple[int, int, str | None]]:
    """(activity, month) -> (direncanakan, terlaksana, day done or, where nothing is done, planned); blanks are None."""
    frame = intake.tables["rencana_kerja"].astype(object)
    frame = frame.where(frame.notna(), None)
    return {
        (row.kegiatan, int(row.bulan[5:])): (row.direncanakan, row.terlaksana, row.tanggal or row.tanggal_rencana)
        for row in frame.itertuples()
    }


def records(intake: Intake, name: str, *columns: str) -> list[tuple]:
    """Chosen columns of a table; blanks are None."""
    frame = intake.tables[name][list(columns)].astype(object)
    return [tuple(row) for row in frame.where(frame.notna(), None).itertuples(index=False)]


def codes(intake: Intake) -> list[str]:
    """Codes of all problems."""
    return [problem.code for problem in intake.problems]


def problem(intake: Intake, code: str) -> tuple[str, int | None, str, str]:
    """(sheet, row, column, value) of the only problem of that code."""
    (found,) = [each for each in intake.problems if each.code == code]
    return found.sheet, found.row, found.column, found.value

"""Word files that are old, torn, locked or made to hurt: a sentence each, never a crash or a stall."""

import io
import time
import zipfile

import pytest

from loaders.read import read_file
from loaders.word import is_word
from tests.loaders.word_files import PACET, TODAY, codes, lines, plan, planned, read, table, typed, villages

GOOD = typed(plan({(5, 3): "v"}))
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def with_document(xml: bytes, *, extra: dict[str, bytes] | None = None, name: str = "word/document.xml") -> bytes:
    """The good document with another text, or further entries."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, xml if entry == name else old.read(entry))
        for entry, content in (extra or {}).items():
            new.writestr(entry, content)
    return buffer.getvalue()


def text_of_good() -> bytes:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        return archive.read("word/document.xml")


def body(inner: str) -> bytes:
    return f'<w:document xmlns:w="{SPACE}"><w:body>{inner}</w:body></w:document>'.encode()


def old_file(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + stream.encode("utf-16-le") + b"\0" * 600


def archive_of(**entries: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, content in entries.items():
            made.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


NOT_READABLE = {
    "old .doc": (old_file("WordDocument"), "format .doc lama"),
    "locked": (old_file("EncryptedPackage"), "berkas bersandi"),
    "rtf": (b"{\\rtf1\\ansi Rencana Kerja}", "format RTF"),
    "odt": (archive_of(mimetype=b"application/vnd.oasis.opendocument.text", content=b"<x/>"), "format OpenDocument"),
    "torn early": (GOOD[:700], "isinya rusak"),
    "torn late": (GOOD[: len(GOOD) // 2], "isinya rusak"),
    "empty": (b"", "berkas kosong"),
    "text": (b"selamat pagi", "bukan dokumen Word"),
    "no body": (with_document(f'<w:document xmlns:w="{SPACE}"/>'.encode()), "isinya rusak"),
    "not xml": (with_document(b"<w:document"), "isinya rusak"),
    "no document": (archive_of(word__styles=b"<x/>"), "isinya rusak"),
}


@pytest.mark.parametrize(("content", "reason"), NOT_READABLE.values(), ids=NOT_READABLE)
def test_what_is_no_docx_is_refused_with_its_reason(content: bytes, reason: str) -> None:
    intake = read(content)
    assert (codes(intake), intake.problems[0].details["reason"], intake.tables) == (["E401"], reason, {})


@pytest.mark.parametrize("declared", [
    b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>',
    b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
])  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declared_entities_are_refused(declared: bytes, encoding: str) -> None:
    xml = declared + body("<w:p><w:r><w:t>DESA PACET</w:t></w:r></w:p>")
    assert codes(read(with_document(xml.decode().encode(encoding)))) == ["E401"]


BOMBS = {
    "a repetitive gigabyte": with_document(text_of_good(), extra={"word/media/x.bin": b"\0" * 250_000_000}),
    "a text too long": with_document(body("<w:p/>" * 5_000_000)),
    "a table too wide": with_document(
        body('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr></w:tc></w:tr></w:tbl>')
    ),
    "a table too long": with_document(body("<w:tbl>" + "<w:tr><w:tc/><w:tc/><w:tc/></w:tr>" * 30_000 + "</w:tbl>")),
    "one wide row and many": with_document(
        body("<w:tbl><w:tr>" + "<w:tc/>" * 140 + "</w:tr>" + "<w:tr><w:tc/></w:tr>" * 2_000 + "</w:tbl>")
    ),
    "too many tables": with_document(body("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" * 20_000)),
    "too many lines": with_document(body("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 200_000)),
    "too many wide tables": with_document(
        body(
            ("<w:tbl>" + '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="140"/></w:tcPr></w:tc></w:tr>' * 300 + "</w:tbl>") * 20
        )
    ),
    "thousands of entries": with_document(text_of_good(), extra={f"word/{n}": b"" for n in range(2_001)}),
}


@pytest.mark.parametrize("content", BOMBS.values(), ids=BOMBS)
def test_what_unpacks_too_far_is_refused_at_once(content: bytes) -> None:
    start = time.process_time()
    assert codes(read(content)) == ["E113"]
    assert time.process_time() - start < 5


DEEP = "<w:sdt><w:sdtContent>" * 100 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 100
HEAVY = {
    "nested too deep": body("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000),
    "nested deep": body(DEEP),
    "a long word": body("<w:p><w:r><w:t>DESA " + "x" * 2_000_000 + "</w:t></w:r></w:p>"),
    "many dots": body("<w:p><w:r><w:t>Inovasi " + ". " * 500_000 + "</w:t></w:r></w:p>"),
    "many digits": body("<w:p><w:r><w:t>kode " + "1 " * 500_000 + "</w:t></w:r></w:p>"),
    "many desa": body("<w:p><w:r><w:t>" + "desa " * 400_000 + "</w:t></w:r></w:p>"),
    "many paragraphs": body("<w:p><w:r><w:t>Desa Keputusan nomor Kecamatan Tahun 2026</w:t></w:r></w:p>" * 20_000),
    "many tables": body("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" * 900),
    "tables in tables": body("<w:tbl><w:tr><w:tc>" * 60 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 60),
    "no rows": body("<w:tbl/><w:tbl><w:tr/></w:tbl><w:tbl><w:tr><w:tc/></w:tr></w:tbl>"),
}


@pytest.mark.parametrize("xml", HEAVY.values(), ids=HEAVY)
def test_strange_content_ends_in_sentences_within_seconds(xml: bytes) -> None:
    start = time.process_time()
    intake = read(with_document(xml))
    assert intake.accepted == 0
    assert all(problem.sentence for problem in intake.problems)
    assert time.process_time() - start < 10


def test_a_cell_of_a_megabyte_is_one_problem() -> None:
    intake = read(typed(plan({(5, 3): "v" * 1_000_000, (6, 3): "x" + "y" * 1_000_000, (7, 3): "v"})))
    assert codes(intake).count("E405") == 2
    assert set(planned(intake)) == {("K07", 3)}


def test_a_name_longer_than_the_schema_allows_refuses_its_line() -> None:
    long = "Kegiatan " + "panjang " * 200
    intake = read(
        typed(
            plan({(1, 1): "v"}, activities=(long, "a b", "c d")),
            table(("No", "Program", "Anggaran"), ("1", long, "5 juta")),
        )
    )
    assert codes(intake) == ["E115", "E115"]
    assert intake.accepted == 0


def test_the_strict_flavour_and_another_name_of_the_text_are_read() -> None:
    strict = with_document(text_of_good().replace(SPACE.encode(), STRICT.encode()))
    assert set(planned(read(strict))) == {("K05", 3)}


def test_a_word_file_goes_the_same_way_as_any_other() -> None:
    desa = villages()
    intake = read_file(GOOD, name="data.xlsx", known_desa=set(desa["kode_desa"]), today=TODAY, desa=desa)
    assert (set(intake.tables["rencana_kerja"]["kode_desa"]), intake.file) == ({PACET}, "data.xlsx")
    coded = typed(plan({(5, 3): "v"}), title=("Kode desa 35.16.03.2001", "Tahun 2026"))
    assert read_file(coded, name="x", known_desa={PACET}, today=TODAY).accepted == 1


@pytest.mark.parametrize("content", [old_file("Workbook"), b"%PDF", b"Kode desa;Bulan", b"PK\x03\x04 x", b""])
def test_what_is_not_from_word_is_left_to_the_other_readers(content: bytes) -> None:
    assert not is_word(content)


def test_hidden_formulas_and_markup_stay_text() -> None:
    own = ("=HYPERLINK(1) dan kawan", "<b>Kelas</b> {ibu}", "c d")
    intake = read(typed(lines("x"), plan({(1, 1): "v", (2, 1): "v"}, activities=own)))
    assert {kegiatan for kegiatan, _ in planned(intake)} == set(own[:2])

"""PDF and Word say what the sheet says: read back from the files themselves."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from pypdf import PdfReader

from reports.diskusi import DiscussionSheet, docx_archive, pdf_archive, to_docx, to_pdf, to_pictures
from tests.reports.plans import HOSTILE
from tests.reports.scorecards import BAD, GOOD, ODD, SETTINGS, VILLAGES, desa, sheets, storable
from tests.tools.pdf_text import texts

ZERO_WIDTH = "\u200b"


def _ignore(_share: float, _words: str) -> None:
    pass


def _lines(sheet: DiscussionSheet) -> list[tuple[str, ...]]:
    return [
        (each.kode, each.penerima, each.nilai, each.keadaan, each.perubahan, each.kecamatan, each.kurang)
        for group in sheet.kelompok for each in group.layanan
    ]  # fmt: skip


@pytest.mark.parametrize("kode", VILLAGES)
def test_the_pdf_holds_every_number_of_the_scorecard_in_its_row(kode: str) -> None:
    sheet = sheets()[kode]
    first, _ = (page.split("\n") for page in texts(to_pdf([sheet], label="TPPS")))
    starts = [first.index(line[0]) for line in _lines(sheet)]
    for start, end, line in zip(starts, [*starts[1:], len(first)], _lines(sheet), strict=True):
        cells = [text.strip() for text in first[start:end]]
        place = 0
        for expected in line:
            place = cells.index(expected, place) + 1
    for level in sheet.tingkat:
        assert level.nilai in first
        assert level.penerima in first


def test_the_second_page_has_the_missing_and_room_for_agreements_and_signatures() -> None:
    second = texts(to_pdf([sheets()[BAD]], label="TPPS"))[1]
    for words in ("Periksa kehamilan", "IH-1, 24 ibu hamil", "Apa yang disepakati", "Kepala Desa", "Pendamping Desa"):
        assert words in second


def test_many_villages_in_one_pdf_keep_two_pages_each_and_their_order() -> None:
    made = list(sheets().values())
    assert len(made) > 4, "more than are typeset at once"
    whole = PdfReader(io.BytesIO(to_pdf(made, label="TPPS")))
    read = [page.extract_text() for page in whole.pages]
    assert len(read) == 2 * len(made)
    assert len(whole.outline) >= len(made)
    assert [f"Kode {each.kode_desa}" in read[2 * place] for place, each in enumerate(made)] == [True] * len(made)


def test_the_same_data_makes_the_same_file() -> None:
    sheet = sheets()[GOOD]
    assert to_pdf([sheet], label="TPPS") == to_pdf([sheet], label="TPPS")


@pytest.mark.parametrize("name", [*HOSTILE, '#panic("x")', "$x^2$ *tebal* _miring_ @ref <label>", '#import "a.typ"'])
def test_a_hostile_name_is_letters_on_the_page(name: str) -> None:
    sheet = sheets(desa(nama_desa=storable(name)))[GOOD]
    shown = sheet.wilayah.replace(ZERO_WIDTH, "")
    page = texts(to_pdf([sheet], label=name))[0].replace("\n", "").replace("\ufffd", "")
    assert shown.replace(" ", "") in page.replace(" ", "")


def test_pictures_are_two_pages_of_png() -> None:
    drawn = to_pictures([sheets()[ODD]], label="TPPS", kind="png", ppi=50)
    assert [each[:8] for each in drawn] == [b"\x89PNG\r\n\x1a\n"] * 2


@pytest.mark.parametrize("kode", VILLAGES)
def test_word_holds_the_same_rows(kode: str) -> None:
    sheet = sheets()[kode]
    opened = docx.Document(io.BytesIO(to_docx(sheet, SETTINGS)))
    rows = [[cell.text for cell in row.cells] for table in opened.tables for row in table.rows]
    by_code = {row[0]: row for row in reversed(rows)}  # a level stands above the group of its name
    for group in sheet.kelompok:
        for each in group.layanan:
            found = by_code[each.kode]
            assert found[1:4] == [each.layanan, each.penerima, each.nilai]
            assert found[4].endswith(each.keadaan)
            assert found[5:] == [each.perubahan, each.kecamatan, each.kurang]
    assert [by_code[level.judul][1] for level in sheet.tingkat] == [level.nilai for level in sheet.tingkat]


@pytest.mark.parametrize("name", HOSTILE)
def test_word_keeps_a_hostile_name_as_text(name: str) -> None:
    sheet = sheets(desa(nama_desa=storable(name)))[GOOD]
    content = to_docx(sheet, SETTINGS)
    assert sheet.wilayah in docx.Document(io.BytesIO(content)).paragraphs[0].text
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "http://x" not in archive.read("word/_rels/document.xml.rels").decode()


def test_a_zip_holds_one_file_for_each_village_or_kecamatan_and_progress_is_told() -> None:
    made = list(sheets().values())
    moved = [*made, replace(made[0], kode_desa="35.16.07.2001", nama_kecamatan="../Gondang")]
    heard: list[tuple[float, str]] = []
    content = pdf_archive(moved, label="TPPS", per="kecamatan", progress=lambda *told: heard.append(told))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == [
            "35.16.03_Pacet_Lembar_Diskusi_2026-3.pdf", "35.16.07_Gondang_Lembar_Diskusi_2026-3.pdf",
        ]  # fmt: skip
        read = [PdfReader(io.BytesIO(archive.read(name))) for name in archive.namelist()]
        assert [len(each.pages) for each in read] == [12, 2]
    assert heard == [(0.0, "Pacet"), (0.5, "../Gondang"), (1.0, "")]
    both = (
        pdf_archive(made, label="TPPS", per="desa", progress=_ignore),
        docx_archive(made, SETTINGS, progress=_ignore),
    )
    for content, ending in zip(both, ("pdf", "docx"), strict=True):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert len(archive.namelist()) == 6
            assert archive.namelist()[0] == f"35.16.03.2001_Pacet_Lembar_Diskusi_2026-3.{ending}"


def test_the_same_village_twice_is_refused() -> None:
    sheet = sheets()[GOOD]
    with pytest.raises(ValueError, match="twice"):
        pdf_archive([sheet, sheet], label="TPPS", per="kecamatan", progress=_ignore)
    with pytest.raises(ValueError, match="twice"):
        docx_archive([sheet, sheet], SETTINGS, progress=_ignore)

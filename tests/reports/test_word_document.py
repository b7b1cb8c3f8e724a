"""The document says what the plan holds, in the village's own words, and leaves dotted lines for the rest."""

import io
import re
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm

from loaders.schema import KEGIATAN
from reports.word import BudgetLine, Innovation, Member, empty_document, plan_document
from tests.reports.plans import HOSTILE, SETTINGS, activities, cells, opened, plan, words

DOTTED = re.compile(r"\.{6,}")
TABEL_2 = "Bulan Ke-"


def test_every_section_stands_in_its_order() -> None:
    headings = [each.text for each in opened(plan()).paragraphs if each.style.name == "Heading 1"]
    assert [text[:2] for text in headings] == ["A.", "B.", "C.", "D.", "E.", "F.", "G.", "Da", "H.", "I."]


def test_the_activities_are_word_for_word_and_the_own_ones_follow() -> None:
    document = opened(plan(kegiatan=activities({"Kebun gizi": (2,)})))
    listed = [each.text.split("\t")[1] for each in document.paragraphs if re.match(r"\d+\.\t", each.text)]
    names = [*(item.title for item in KEGIATAN), "Kebun gizi"]
    assert listed[-13:] == names
    assert [row[1] for row in cells(document, TABEL_2)[2:]] == names


def test_a_mark_stands_in_the_month_it_is_planned_for_and_nowhere_else() -> None:
    rows = cells(opened(plan(kegiatan=activities({"K02": (1, 12), "K10": (6,)}))), TABEL_2)
    assert rows[1][2:] == [str(month) for month in range(1, 13)]
    marked = {(row[0], month) for row in rows[2:] for month, mark in enumerate(row[2:], start=1) if mark == "√"}
    assert marked == {("2", 1), ("2", 12), ("10", 6)}
    assert {mark for row in rows[2:] for mark in row[2:]} == {"", "√"}


@pytest.mark.parametrize(
    ("way", "texts", "shaded"),
    [
        ("tanpa", ["√", "√", ""], [False, False, False]),
        ("tanda", ["√", "√●", "●"], [False, False, False]),
        ("arsir", ["√", "√", ""], [False, True, True]),
    ],
)
def test_realised_months_show_as_the_setting_says(way: str, texts: list[str], shaded: list[bool]) -> None:
    settings = replace(SETTINGS, tampilan=replace(SETTINGS.tampilan, realisasi=way))
    kegiatan = activities({"K01": (1, 2)}, done={"K01": (2, 3)})
    document = opened(plan(kegiatan=kegiatan), settings)
    table = next(each for each in document.tables if each.cell(0, 2).text == TABEL_2)
    months = table.rows[2].cells[2:5]
    assert [cell.text for cell in months] == texts
    assert [cell._tc.tcPr.find(qn("w:shd")) is not None for cell in months] == shaded


def test_the_work_plan_lies_across_an_a4_page_and_everything_else_stands() -> None:
    document = opened(plan())
    sizes = [(section.orientation, section.page_width, section.page_height) for section in document.sections]
    upright = (WD_ORIENT.PORTRAIT, Mm(210), Mm(297))
    assert [size[0] for size in sizes] == [upright[0], upright[0], WD_ORIENT.LANDSCAPE, upright[0]]
    for size, expected in zip(sizes, [upright, upright, (WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)), upright], strict=True):
        assert size[1:] == pytest.approx(expected[1:], abs=Mm(0.1))


def test_no_table_is_wider_than_the_text_of_its_page() -> None:
    budget = (BudgetLine(nomor=1, program="PMT", anggaran=1, sumber_dana="add"),)
    document = opened(plan(anggaran=budget, tim=(Member(nomor=1, posisi="ketua", nomor_sk="188/1"),)))
    section = 0
    for block in document.element.body:
        if block.tag == qn("w:tbl"):
            page = document.sections[section]
            room = page.page_width - page.left_margin - page.right_margin
            assert sum(int(each.get(qn("w:w"))) for each in block.iter(qn("w:gridCol"))) * 635 <= room
        section += block.tag == qn("w:p") and next(block.iter(qn("w:sectPr")), None) is not None
    assert section == 3


@pytest.mark.parametrize(
    ("changes", "head"),
    [
        ({"jenis": "desa"}, "Kepala Desa Pacet"),
        ({"jenis": "kelurahan"}, "Lurah Pacet"),
        ({"jenis": None, "kode_desa": "35.16.08.1002"}, "Lurah Pacet"),
        ({"jenis": None}, "Kepala Desa Pacet"),
    ],
)
def test_a_desa_and_a_kelurahan_are_called_as_they_are(changes: dict, head: str) -> None:
    document = opened(plan(**changes))
    assert head in document.tables[-1].cell(0, 0).text.split("\n")
    assert ("DESA PACET" in words(document)) == head.startswith("Kepala")


def test_only_the_rules_of_the_village_s_own_area_are_printed() -> None:
    of_mojokerto, of_lamongan, of_bali = (
        words(opened(plan(kode_desa=kode))) for kode in ("35.16.03.2005", "35.24.01.2001", "51.03.01.2001")
    )
    assert "Bupati Mojokerto Nomor 66" in of_mojokerto
    assert "Gubernur Jawa Timur Nomor 68" in of_lamongan
    assert "Bupati Mojokerto" not in of_lamongan
    assert "Jawa Timur Nomor" not in of_bali
    assert re.search(r"^4\.\t\.{20,}$", of_bali, re.MULTILINE)


def test_an_empty_post_is_a_dotted_line_and_a_member_keeps_its_number() -> None:
    tim = (Member(nomor=4, posisi="sekretaris", nama="Wati"), Member(nomor=7, posisi="ketua", nama="Ani", unsur="PKK"))
    rows = cells(opened(plan(tim=tim)), "Jabatan dalam Tim")
    assert [row[:2] for row in rows[1:5]] == [
        ["", "Pengarah"],
        ["7", "Ketua"],
        ["", "Wakil Ketua"],
        ["4", "Sekretaris"],
    ]
    assert rows[2][2:4] == ["Ani", "PKK"]
    assert DOTTED.fullmatch(rows[1][2])
    assert DOTTED.fullmatch(rows[4][3])


def test_money_is_written_as_officials_write_it_and_added_up() -> None:
    lines = (
        BudgetLine(nomor=1, program="PMT", anggaran=5_000_000, keterangan="12 kali"),
        BudgetLine(nomor=2, program="Jamban", anggaran=0),
        BudgetLine(nomor=3, program="Kader"),
    )
    rows = cells(opened(plan(anggaran=lines)), "Program atau kegiatan")
    assert rows[0] == ["No", "Program atau kegiatan", "Anggaran", "Keterangan"]
    assert [row[2] for row in rows[1:3]] == ["Rp 5.000.000,-", "Rp 0,-"]
    assert DOTTED.fullmatch(rows[3][2])
    assert rows[4][0] == "Jumlah"
    assert rows[4][2] == "Rp 5.000.000,-"
    assert "1" in rows[4][3]


def test_the_empty_form_names_nobody_and_holds_no_placeholder() -> None:
    document = docx.Document(io.BytesIO(empty_document(SETTINGS)))
    everything = words(document) + "\n".join(cell.text for table in document.tables for cell in table._cells)
    assert "None" not in everything
    assert "{" not in everything
    assert "Kepala Desa/Lurah" in everything
    assert {row[1] for row in cells(document, "Judul Inovasi")[1:]} == {"............"}
    assert not any(cell for row in cells(document, TABEL_2)[2:] for cell in row[2:])


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_text(name: str) -> None:
    hostile = plan(
        nama=name, kecamatan=name, kabupaten=name, provinsi=name, kegiatan=activities({name: (1,)}),
        anggaran=(BudgetLine(nomor=1, program=name, keterangan=name),), inovasi=(Innovation(nomor=1, judul=name),),
        tim=(Member(nomor=1, posisi="ketua", nama=name, unsur=name, nomor_sk=name),),
    )  # fmt: skip
    shown = re.sub("[\x00\x0b\ud800\uffff\u202e]", " ", name).strip()
    document = opened(hostile)
    assert cells(document, "Judul Inovasi")[1][1] == shown
    assert cells(document, TABEL_2)[14][1] == shown
    assert f"Desa {shown}" in words(document)
    with zipfile.ZipFile(io.BytesIO(plan_document(hostile, SETTINGS))) as archive:
        assert "http://x" not in archive.read("word/_rels/document.xml.rels").decode()

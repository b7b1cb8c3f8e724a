"""The minutes of the data consolidation: counts side by side, the gap, the agreed count, and room to settle."""

import io
import zipfile

import docx
import pandas as pd
import pytest
from docx.document import Document

from loaders.schema import KELOMPOK
from reports.konsolidasi import Consolidation, consolidations, minutes, minutes_archive, minutes_name
from tests.indicators.builders import table
from tests.reports.plans import HOSTILE, SETTINGS
from tests.reports.scorecards import GOOD, SILENT, VILLAGES, desa, storable

BULAN = "2026-09"
COUNTS = {
    ("ibu_hamil", "posyandu"): 41, ("ibu_hamil", "bidan"): 44, ("ibu_hamil", "kpm"): 41,
    ("ibu_hamil", "konsolidasi"): 43,
    ("balita", "posyandu"): 0, ("balita", "bidan"): 0, ("catin", "kua"): 7, ("krs", "kpm"): 120, ("krs", "tpk"): 1312,
}  # fmt: skip


def _sasaran(counts: dict[tuple[str, str], int | None], **other: str) -> pd.DataFrame:
    known = {"kode_desa": GOOD, "bulan": BULAN} | other
    return table("sasaran", [known | {"kelompok": g, "sumber": s, "jumlah": n} for (g, s), n in counts.items()])


def _one(counts: dict, kode: str = GOOD, **villages: str) -> Consolidation:
    return next(
        each for each in consolidations(desa(**villages), _sasaran(counts), bulan=BULAN) if each.area.kode_desa == kode
    )


def _opened(of: Consolidation) -> Document:
    return docx.Document(io.BytesIO(minutes(of, SETTINGS)))


def _rows(of: Consolidation, table_number: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in _opened(of).tables[table_number].rows][1:]


def test_every_group_has_its_sources_side_by_side_with_gap_and_agreed_count() -> None:
    rows = {row[1]: row[2:] for row in _rows(_one(COUNTS), 0)}
    assert len(rows) == len(KELOMPOK)
    assert rows["Ibu hamil"] == ["41", "44", "41", "–", "–", "–", "3", "43"]
    assert rows["Keluarga berisiko stunting (KRS), keluarga"][2:4] == ["120", "1.312"]
    assert rows["Keluarga berisiko stunting (KRS), keluarga"][6] == "1.192"


def test_zero_is_a_number_and_one_source_alone_has_no_gap() -> None:
    rows = {row[1]: row[2:] for row in _rows(_one(COUNTS), 0)}
    assert rows["Balita"][:2] == ["0", "0"]
    assert rows["Balita"][6] == "0"
    assert rows["Calon pengantin"][5:7] == ["7", "–"]
    assert set(rows["Remaja putri"][:7]) == {"–"}
    assert set(rows["Remaja putri"][7]) == {"."}


def test_the_agreed_count_is_no_source() -> None:
    assert _one({("catin", "kua"): 7, ("catin", "konsolidasi"): 99}).gap("catin") is None
    assert _one({("catin", "kua"): 7, ("catin", "bidan"): 9, ("catin", "konsolidasi"): 99}).gap("catin") == 2


def test_what_the_screen_says_must_be_settled_is_listed_most_pressing_first_with_room_to_settle_it() -> None:
    settled = _rows(_one(COUNTS), 1)
    assert [row[:3] for row in settled] == [
        ["Keluarga berisiko stunting (KRS)", "1.192", "Sumber berbeda dan belum dikonsolidasi"],
        ["Ibu hamil", "3", "Sudah dikonsolidasi, tetapi catatan sumber masih berbeda"],
        ["Balita", "0", "Sumber sepakat, angka konsolidasinya belum ditulis"],
        ["", "", ""], ["", "", ""],
    ]  # fmt: skip
    assert {cell.strip() for row in settled for cell in row[3:]} == {""}


def test_an_agreed_count_outside_all_sources_comes_first_even_with_one_source() -> None:
    counts = {("ibu_hamil", "bidan"): 10, ("ibu_hamil", "kpm"): 90, ("krs", "tpk"): 256, ("krs", "konsolidasi"): 231}
    assert [row[:3] for row in _rows(_one(counts), 1)][:2] == [
        ["Keluarga berisiko stunting (KRS)", "–", "Angka konsolidasi di luar angka semua sumber"],
        ["Ibu hamil", "80", "Sumber berbeda dan belum dikonsolidasi"],
    ]


def test_a_source_that_has_not_sent_is_told_from_one_that_does_not_record_the_group() -> None:
    both = pd.concat([_sasaran({("catin", "bidan"): 7}), _sasaran({("catin", "kua"): 7}, kode_desa=SILENT)])
    (of,) = consolidations(desa(), both, bulan=BULAN, kode_desa=[GOOD])
    rows = {row[1]: row[2:] for row in _rows(of, 0)}
    assert rows["Calon pengantin"][:7] == ["–", "7", "–", "–", "–", "belum ○", "–"]
    assert set(rows["Balita"][:7]) == {"–"}
    text = "\n".join(each.text for each in _opened(of).paragraphs)
    assert "belum ○: sumber itu mengirim kelompok ini dari desa lain, dari desa ini belum." in text
    assert "–: sumber itu tidak mencatat kelompok ini." in text


def test_a_warning_stands_on_top_also_in_the_zip() -> None:
    said = {"peringatan": "Data contoh (rekaan)"}
    content = minutes_archive([_one(COUNTS)], SETTINGS, progress=lambda _share, _words: None, **said)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        zipped = archive.read(archive.namelist()[0])
    for each in (minutes(_one(COUNTS), SETTINGS, **said), zipped):
        assert docx.Document(io.BytesIO(each)).paragraphs[0].text == "Data contoh (rekaan)"
    assert "rekaan" not in _opened(_one(COUNTS)).paragraphs[0].text


def test_other_months_and_villages_do_not_enter() -> None:
    august = _sasaran(COUNTS, bulan="2026-08")
    assert consolidations(desa(), august, bulan=BULAN, kode_desa=[GOOD])[0].jumlah == {}
    assert _one(COUNTS, SILENT).jumlah == {}
    assert [each.area.kode_desa for each in consolidations(desa(), august, bulan=BULAN)] == list(VILLAGES)


def test_the_providers_who_meet_have_a_line_to_sign() -> None:
    present = _rows(_one({}), 2)
    assert [row[2] for row in present][:4] == ["Pemerintah Desa", "Kepala Dusun", "Kader Posyandu", "Bidan"]
    assert present[-1][2] == ""
    text = "\n".join(each.text for each in _opened(_one({})).paragraphs)
    assert "Desa Pacet, Kecamatan Pacet, Kabupaten Mojokerto" in text
    assert "bulan September 2026" in text


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_text(name: str) -> None:
    of = _one(COUNTS, nama_kecamatan=storable(name))
    content = minutes(of, SETTINGS)
    shown = " ".join("".join(" " if each in "\x00\x0b\uffff\u202e" else each for each in storable(name)).split())
    assert f"Kecamatan {shown}" in docx.Document(io.BytesIO(content)).paragraphs[1].text
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "http://x" not in archive.read("word/_rels/document.xml.rels").decode()


def test_a_zip_holds_the_minutes_of_every_village_and_refuses_one_twice() -> None:
    all_of_them = consolidations(desa(), _sasaran(COUNTS), bulan=BULAN)
    heard: list[float] = []
    content = minutes_archive(all_of_them, SETTINGS, progress=lambda share, _words: heard.append(share))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == [minutes_name(each) for each in all_of_them]
    assert archive.namelist()[0] == "35.16.03.2001_Pacet_Konsolidasi_2026-09.docx"
    assert (heard[0], heard[-1]) == (0.0, 1.0)
    with pytest.raises(ValueError, match="twice"):
        minutes_archive(all_of_them[:1] * 2, SETTINGS, progress=lambda _share, _words: None)

"""The workbooks as files: names, layout, ways of writing codes, size, and being made again."""

from itertools import pairwise

import pytest

from loaders.schema import KELOMPOK, LAYANAN, TABLES
from sample_data.generate.services import SERVICES
from sample_data.generate.village import invent_villages
from sample_data.generate.villages import read_villages
from sample_data.generate.workbook import write_workbooks
from tests.sample_data.reading import MONTH_NAMES, SAMPLE, SHEETS, WORKBOOKS, every_line, kode, lines_of, rows_of

PACET = SAMPLE / "kecamatan" / "35.16.03_Pacet_2026.xlsx"


def test_every_kecamatan_sent_a_workbook_for_both_years(desa):
    expected = {f"{k[:8]}_{row['nama_kecamatan']}_{y}.xlsx" for k, row in desa.items() for y in (2025, 2026)}
    assert {path.name for path in WORKBOOKS} == expected
    assert len(expected) == 36


@pytest.mark.parametrize("sheet", SHEETS)
def test_titles_stand_above_the_header(sheet):
    rows = rows_of(PACET, sheet)
    assert [row[0] for row in rows[:3]] == ["LAPORAN KONVERGENSI STUNTING KECAMATAN PACET", "Tahun 2026", ""]
    assert rows[3][:3] == ["Kode desa", "Nama desa", "Kecamatan"]


def test_layanan_has_a_service_over_sasaran_and_terlayani():
    top, low = rows_of(PACET, "Layanan")[3:5]
    assert top[4::2] == [item.title for item in LAYANAN]
    assert set(top[5::2]) == {""}
    assert low[4:] == ["Sasaran", "Terlayani"] * len(LAYANAN)


def test_the_other_sheets_head_their_columns_as_the_schema_does():
    pengukuran, sasaran = rows_of(PACET, "Pengukuran")[3], rows_of(PACET, "Sasaran")[3]
    assert pengukuran[3:] == [
        "Bulan",
        *(TABLES["pengukuran"].column(name).label for name in TABLES["pengukuran"].values),
    ]
    assert sasaran[3:] == ["Bulan", "Sumber data", *(item.title for item in KELOMPOK)]
    assert rows_of(PACET, "Rencana Kerja")[3][3:] == ["Kegiatan", "Tahun", *MONTH_NAMES]
    assert rows_of(PACET, "Laporan")[3][3:] == ["Tahun", *MONTH_NAMES]


def test_the_sum_line_adds_up_its_column():
    lines, last = list(lines_of(PACET, "Layanan")), rows_of(PACET, "Layanan")[-1]
    assert last[0] == "JUMLAH"
    assert last[4] == sum(line[4] for line in lines if line[4] != "")


def test_codes_are_written_in_three_ways():
    written = {path.name[:8]: line[0] for path, line in every_line("Laporan")}
    assert isinstance(written.pop("35.16.12"), float)
    assert written.pop("35.16.16").isdigit()
    assert all(len(cell) == 13 and cell.count(".") == 3 for cell in written.values())


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_line_belongs_to_a_village_of_the_workbooks_kecamatan(sheet, desa):
    for path, line in every_line(sheet):
        row = desa[kode(line[0])]
        assert row["nama_desa"] == line[1]
        assert (kode(line[0])[:8], line[2]) == (path.name[:8], row["nama_kecamatan"])


def test_months_follow_each_other_in_a_sheet():
    months = [(line[3], kode(line[0])) for line in lines_of(PACET, "Layanan")]
    order = [(MONTH_NAMES.index(name.split()[0]), code) for name, code in months]
    assert all(earlier < later for earlier, later in pairwise(order))


def test_every_service_of_the_schema_has_an_invented_course():
    assert [service.layanan for service in SERVICES] == [item.id for item in LAYANAN]


def test_the_sample_stays_small():
    files = [path for path in SAMPLE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert sum(path.stat().st_size for path in files) < 6_000_000


def test_making_one_kecamatan_again_gives_the_same_bytes_and_the_committed_cells(tmp_path):
    villages = invent_villages(read_villages())
    first = list(write_workbooks(villages, tmp_path / "a", only="35.16.04"))
    second = list(write_workbooks(villages, tmp_path / "b", only="35.16.04"))
    assert [path.name for path in first] == ["35.16.04_Trawas_2025.xlsx", "35.16.04_Trawas_2026.xlsx"]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    for path in first:
        for sheet in SHEETS:
            assert rows_of(path, sheet) == rows_of(SAMPLE / "kecamatan" / path.name, sheet)

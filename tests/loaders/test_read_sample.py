"""The sample workbooks, read by our readers and, slowly and obviously, by openpyxl."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from loaders.read import read_file
from loaders.schema import LAYANAN

FOLDER = Path(__file__).parents[2] / "sample_data"
SAMPLE = sorted((FOLDER / "kecamatan").glob("*.xlsx"))
YEARLY = sorted((FOLDER / "kecamatan_tahunan").glob("*.xlsx"))
TODAY = date(2026, 11, 30)
"""The reports on October arrive in November."""


@pytest.fixture(scope="module")
def known() -> set[str]:
    intake = read_file((FOLDER / "desa_contoh.csv").read_bytes(), name="desa.csv", known_desa=(), today=TODAY)
    assert [problem for problem in intake.problems if problem.is_error] == []
    return set(intake.tables["desa"]["kode_desa"])


def _dotted(kode: object) -> str:
    figures = str(kode).replace(".", "")
    return f"{figures[:2]}.{figures[2:4]}.{figures[4:6]}.{figures[6:]}"


def _oracle(path: Path) -> dict[tuple[str, str, str], tuple[object, object]]:
    """Services of the sheet 'Layanan', cell by cell."""
    ids = {item.title: item.id for item in LAYANAN}
    months = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ]
    lines = list(openpyxl.load_workbook(path)["Layanan"].values)
    top = next(number for number, line in enumerate(lines) if line[0] == "Kode desa")
    found = {}
    for line in lines[top + 2 :]:
        if not line[0] or str(line[0]).upper() == "JUMLAH":
            continue
        word, year = line[3].split()
        for place in range(4, len(lines[top]), 2):
            pair = (line[place], line[place + 1])
            if pair != (None, None):
                found[_dotted(line[0]), f"{year}-{months.index(word) + 1:02d}", ids[lines[top][place]]] = pair
    return found


def test_there_is_a_sample() -> None:
    assert len(SAMPLE) == len(YEARLY) == 36


@pytest.mark.parametrize("path", SAMPLE[::9], ids=lambda path: path.stem)
def test_services_equal_those_of_a_second_reader(path: Path, known: set[str]) -> None:
    intake = read_file(path.read_bytes(), name=path.name, known_desa=known, today=TODAY)
    frame = intake.tables["layanan"].astype(object)
    ours = {tuple(row[:3]): tuple(row[3:5]) for row in frame.where(frame.notna(), None).to_numpy()}
    assert ours == _oracle(path)


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_every_sample_workbook_reads_without_an_error(path: Path, known: set[str]) -> None:
    intake = read_file(path.read_bytes(), name=path.name, known_desa=known, today=TODAY)
    assert [problem.sentence for problem in intake.problems if problem.is_error] == []
    assert set(intake.tables) == {"layanan", "sasaran", "pengukuran", "rencana_kerja", "laporan", "rembug"}
    assert sum(intake.refused.values()) == 0


@pytest.mark.parametrize("path", YEARLY, ids=lambda path: path.stem)
def test_every_yearly_workbook_reads_without_an_error(path: Path, known: set[str]) -> None:
    intake = read_file(path.read_bytes(), name=path.name, known_desa=known, today=TODAY)
    assert [problem.sentence for problem in intake.problems if problem.is_error] == []
    assert set(intake.tables) == {"tahapan", "usulan", "anggaran", "tim", "inovasi"}
    assert {int(year) for frame in intake.tables.values() for year in frame["tahun"]} == {int(path.stem[-4:])}


def _rupiah(cell: object) -> int | None:
    """Slowly and obviously: the three ways in which the sample writes sums."""
    if not isinstance(cell, str):
        return cell
    if cell.endswith(" juta"):
        return round(float(cell.removesuffix(" juta").replace(",", ".")) * 1_000_000)
    return int(cell.removeprefix("Rp ").removesuffix(",-").replace(".", ""))


@pytest.mark.parametrize("place", ["35.16.03_Pacet", "35.16.04_Trawas", "35.16.06_Pungging", "35.16.09_Dlanggu",
                                   "35.16.12_Trowulan", "35.16.13_Sooko"])  # fmt: skip
def test_budgets_equal_those_of_a_second_reader(place: str, known: set[str]) -> None:
    path = FOLDER / "kecamatan_tahunan" / f"{place}_2026.xlsx"
    lines = list(openpyxl.load_workbook(path)["Anggaran"].values)
    head = lines[3].index("Nomor")
    expected = {
        (_dotted(line[0]), line[head]): (line[head + 1], _rupiah(line[head + 3]), _rupiah(line[head + 4]))
        for line in lines[4:]
    }
    frame = (
        read_file(path.read_bytes(), name=path.name, known_desa=known, today=TODAY).tables["anggaran"].astype(object)
    )
    ours = frame.where(frame.notna(), None)[["kode_desa", "nomor", "program", "anggaran", "realisasi"]].to_numpy()
    assert {tuple(row[:2]): tuple(row[2:]) for row in ours} == expected

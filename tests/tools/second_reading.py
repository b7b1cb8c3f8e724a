"""The sample's governance sheets read a second time: openpyxl and plain dictionaries, nothing of ours.

Everything here is slow and obvious on purpose. Keys are dotted village codes; money is whole rupiah, None when blank.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import openpyxl

SAMPLE = Path(__file__).parents[2] / "sample_data"
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
          "November", "Desember")  # fmt: skip
_HEADER = 3


@dataclass
class Sample:
    """What the workbooks say, by village (and year)."""

    villages: list[str]
    plan: dict = field(default_factory=lambda: defaultdict(dict))
    reports: dict = field(default_factory=dict)
    rembug: dict = field(default_factory=lambda: defaultdict(list))
    steps: dict = field(default_factory=lambda: defaultdict(dict))
    usulan: dict = field(default_factory=lambda: defaultdict(list))
    anggaran: dict = field(default_factory=lambda: defaultdict(list))
    tim: dict = field(default_factory=lambda: defaultdict(list))


def read_sample() -> Sample:
    """All workbooks of the folder `sample_data`."""
    with (SAMPLE / "desa_contoh.csv").open(encoding="utf-8-sig", newline="") as file:
        sample = Sample(sorted(row["kode_desa"] for row in csv.DictReader(file)))
    for (folder, sheet), take in _TAKERS.items():
        for kode, line in _lines(folder, sheet):
            take(sample, kode, line)
    return sample


def _lines(folder: str, sheet: str) -> Iterator[tuple[str, dict]]:
    for path in sorted((SAMPLE / folder).glob("*.xlsx")):
        book = openpyxl.load_workbook(path, read_only=True)
        rows = list(book[sheet].iter_rows(values_only=True))
        year = int(re.search(r"\d{4}", rows[1][0])[0])
        for row in rows[_HEADER + 1 :]:
            line = {"Tahun": year} | dict(zip(rows[_HEADER], row, strict=True))
            digits = re.sub(r"\D", "", str(line["Kode desa"] or ""))
            if len(digits) == 10:
                yield f"{digits[:2]}.{digits[2:4]}.{digits[4:6]}.{digits[6:]}", line
        book.close()


def _year(line: dict) -> int:
    return int(line["Tahun"])


def _plan(sample: Sample, kode: str, line: dict) -> None:
    words = line["Kegiatan"]
    kegiatan = words[:3] if re.match(r"K\d\d ", words) else words
    for number, name in enumerate(MONTHS, 1):
        if mark := line[name]:
            sample.plan[kode, _year(line)][kegiatan, number] = ("R" in mark, "T" in mark)


def _reports(sample: Sample, kode: str, line: dict) -> None:
    for number, name in enumerate(MONTHS, 1):
        if line[name] is not None:
            sample.reports[kode, f"{_year(line)}-{number:02d}"] = _day(line[name])


def _rembug(sample: Sample, kode: str, line: dict) -> None:
    if line["Tanggal rembug"] is not None:
        sample.rembug[kode].append(_day(line["Tanggal rembug"]))


def _usulan(sample: Sample, kode: str, line: dict) -> None:
    told = line["Paket layanan"], _rupiah(line["Perkiraan biaya"]), line["Tindak lanjut usulan"]
    sample.usulan[kode, _year(line)].append(told)


def _anggaran(sample: Sample, kode: str, line: dict) -> None:
    told = line["Sumber dana"], _rupiah(line["Anggaran"]), _rupiah(line["Realisasi"])
    sample.anggaran[kode, _year(line)].append(told)


def _tim(sample: Sample, kode: str, line: dict) -> None:
    sample.tim[kode, _year(line)].append((line["Jabatan dalam TPPS"], line["Nama"], line["Nomor SK"]))


def _step(sample: Sample, kode: str, line: dict) -> None:
    steps = sample.steps[kode, _year(line)]
    if "Langkah" in line:
        steps[int(line["Langkah"][0])] = line["Status"].lower(), _day(line["Tanggal"])
        return
    for header, cell in line.items():
        if header[0].isdigit() and cell is not None:
            is_state = isinstance(cell, str) and cell.isalpha()
            steps[int(header[0])] = (cell.lower(), None) if is_state else ("selesai", _day(cell))


def _day(cell: object) -> date | None:
    if cell is None or isinstance(cell, datetime):
        return cell and cell.date()
    day, month, year = (int(part) for part in re.fullmatch(r"(\d+)[/-](\d+)[/-](\d{4})", cell).groups())
    return date(year, month, day)


def _rupiah(cell: object) -> int | None:
    if cell is None or isinstance(cell, int):
        return cell
    if "juta" in cell:
        return round(float(re.search(r"[\d,]+", cell)[0].replace(",", ".")) * 1_000_000)
    return int(re.sub(r"\D", "", cell))


_TAKERS = {
    ("kecamatan", "Rencana Kerja"): _plan, ("kecamatan", "Laporan"): _reports, ("kecamatan", "Rembug"): _rembug,
    ("kecamatan_tahunan", "Tahapan"): _step, ("kecamatan_tahunan", "Usulan"): _usulan,
    ("kecamatan_tahunan", "Anggaran"): _anggaran, ("kecamatan_tahunan", "Tim"): _tim,
}  # fmt: skip

"""A small kabupaten of one's own, code 32.08: a workbook and a boundary file as a user would send them.

Everything goes through the readers, as an upload would: what they refuse fails the test that asked for it.
"""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import openpyxl
import pandas as pd
import shapely

from loaders.boundaries import read_boundaries
from loaders.boundary_match import match
from loaders.ledger import Ledger
from loaders.read import read_file
from loaders.schema import TABLES

TODAY = date(2026, 11, 10)
MONTHS = ("2026-01", "2026-02", "2026-03")
_WEST, _NORTH, _SIZE = 108.40, -6.90, 0.03


@dataclass(frozen=True, kw_only=True)
class Village:
    """A village and how it reports: `is_silent` sends nothing, ever."""

    kode: str
    nama: str
    kecamatan: str
    is_silent: bool = False


@dataclass(frozen=True, kw_only=True)
class District:
    """A kabupaten: its villages, its name, and the names of the files and the person that sent them.

    `other_tables`: records of tables the workbook has besides the usual ones, or instead of them.
    """

    villages: tuple[Village, ...]
    nama: str = "Kuningan"
    provinsi: str = "Jawa Barat"
    workbook: str = "data.xlsx"
    boundaries: str = "batas.geojson"
    sender: str = "Sari, TPPS Kabupaten"
    activity: str = "Kelas ibu hamil"
    other_tables: Mapping[str, tuple[dict, ...]] = field(default_factory=dict)


ORDINARY = District(
    villages=(
        Village(kode="32.08.01.2001", nama="Cipondok", kecamatan="Kadugede"),
        Village(kode="32.08.01.2002", nama="Windujanten", kecamatan="Kadugede"),
        Village(kode="32.08.01.2003", nama="Sindangjawa", kecamatan="Kadugede", is_silent=True),
        Village(kode="32.08.02.2001", nama="Cihaur", kecamatan="Ciniru"),
    )
)
"""Two kecamatan: one of three villages with a village that never reported, one of a single village."""


def send(district: District, ledger: Ledger, *, only: tuple[str, ...] | None = None, boundaries: bool = True) -> None:
    """Read and save the workbook (`only` these tables of it), then the boundaries."""
    read = read_file(workbook(district, only=only), name=district.workbook, known_desa=(), today=TODAY)
    assert sum(read.refused.values()) == 0, read.problems
    ledger.save(read, sender=district.sender)
    if boundaries:
        polygons = read_boundaries(geojson(district), name=district.boundaries)
        report = match(polygons, ledger.read("desa", ("",)))
        assert report.matched == len(district.villages)
        ledger.save(report.intake, sender=district.sender)


def workbook(district: District, *, only: tuple[str, ...] | None = None) -> bytes:
    """An .xlsx with one long sheet per table."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in _tables(district).items():
        if only is None or name in only:
            sheet = book.create_sheet(TABLES[name].title[:31])
            labels = {column.name: column.label for column in TABLES[name].columns}
            for row in (list(labels.values()), *[[record.get(column) for column in labels] for record in rows]):
                sheet.append(row)
                for cell in sheet[sheet.max_row]:
                    if isinstance(cell.value, str):
                        cell.data_type = "s"  # openpyxl takes '=' for a formula
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def geojson(district: District) -> bytes:
    """Village polygons: squares side by side, kecamatan below each other."""
    rows = sorted({village.kode[:8] for village in district.villages})
    features = []
    for column, village in enumerate(district.villages):
        x, y = _WEST + _SIZE * column, _NORTH - _SIZE * rows.index(village.kode[:8])
        square = shapely.box(x, y - _SIZE, x + _SIZE, y)
        properties = {"kode": village.kode, "nama": village.nama, "kecamatan": village.kecamatan}
        features.append({"type": "Feature", "properties": properties, "geometry": shapely.geometry.mapping(square)})
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def _tables(district: District) -> dict[str, list[dict]]:
    speaking = [village for village in district.villages if not village.is_silent]
    desa = [
        {"kode_desa": each.kode, "nama_desa": each.nama, "nama_kecamatan": each.kecamatan, "jenis": "Desa",
         "nama_kabupaten": district.nama, "nama_provinsi": district.provinsi}
        for each in district.villages
    ]  # fmt: skip
    layanan, pengukuran, laporan, rencana = [], [], [], []
    for number, village in enumerate(speaking):
        for place, bulan in enumerate(MONTHS):
            key = {"kode_desa": village.kode, "bulan": bulan}
            for layanan_id, served in (("bumil_ttd", 6 + number + place), ("balita_idl", 9), ("krs_air", 0)):
                layanan.append(key | {"layanan": layanan_id, "sasaran": 12, "terlayani": served})
            pengukuran.append(key | {"balita_s": 40 + number, "ditimbang_d": 30, "diukur": 30, "pendek": 4 + place})
            laporan.append(key | {"tanggal_terima": str((pd.Period(bulan) + 1).start_time.date())})
            plan = {"direncanakan": "Ya", "terlaksana": "Ya" if place == 0 else "Tidak"}
            rencana += [key | plan | {"kegiatan": name} for name in ("K05", district.activity)]
    rembug = [
        {"kode_desa": village.kode, "tanggal": "2026-02-14", "peserta": 31, "notulen": "Ya"} for village in speaking[:1]
    ]
    return {
        "desa": desa,
        "layanan": layanan,
        "pengukuran": pengukuran,
        "rencana_kerja": rencana,
        "laporan": laporan,
        "rembug": rembug,
    } | dict(district.other_tables)

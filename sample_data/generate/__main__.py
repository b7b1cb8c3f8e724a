"""Makes the sample data again: `python -m sample_data.generate [--hanya BAGIAN] [--ke FOLDER]`."""

import argparse
from pathlib import Path

from sample_data.generate.formulir4 import write_forms
from sample_data.generate.geojson import write_boundaries
from sample_data.generate.paths import BATAS_GEOJSON, FOLDER, KECAMATAN_FOLDER, QUARTERLY_FOLDER, YEARLY_FOLDER
from sample_data.generate.village import invent_villages
from sample_data.generate.villages import read_villages
from sample_data.generate.workbook import LATE, MONTHLY, QUARTERLY, YEARLY, write_workbooks

_BOOKS = (
    ("kecamatan", KECAMATAN_FOLDER, MONTHLY),
    ("tahunan", YEARLY_FOLDER, YEARLY),
    ("kuartalan", QUARTERLY_FOLDER, QUARTERLY),
    ("kuartalan", QUARTERLY_FOLDER, LATE),
)


def main() -> None:
    """Write the boundaries, the workbooks of every kecamatan and a few single forms."""
    parser = argparse.ArgumentParser(prog="python -m sample_data.generate", description="Membuat ulang data contoh.")
    parser.add_argument("--hanya", choices=("batas", "kecamatan", "tahunan", "kuartalan"), help="buat satu bagian saja")
    parser.add_argument("--ke", type=Path, default=FOLDER, metavar="FOLDER", help="folder tujuan (bawaan: sample_data)")
    asked = parser.parse_args()
    asked.ke.mkdir(parents=True, exist_ok=True)
    desa = read_villages()
    if asked.hanya in (None, "batas"):
        write_boundaries(desa, asked.ke / BATAS_GEOJSON.name)
        print(asked.ke / BATAS_GEOJSON.name)
    villages = invent_villages(desa)
    for name, folder, book in _BOOKS:
        if asked.hanya in (None, name):
            for path in write_workbooks(villages, asked.ke / folder.name, book=book):
                print(path)
    if asked.hanya in (None, "kuartalan"):
        for path in write_forms(villages, asked.ke / QUARTERLY_FOLDER.name):
            print(path)


if __name__ == "__main__":
    main()

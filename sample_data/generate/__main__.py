"""Makes the sample data again: `python -m sample_data.generate [--hanya batas|kecamatan|tahunan] [--ke FOLDER]`."""

import argparse
from pathlib import Path

from sample_data.generate.geojson import write_boundaries
from sample_data.generate.paths import BATAS_GEOJSON, FOLDER, KECAMATAN_FOLDER, YEARLY_FOLDER
from sample_data.generate.village import invent_villages
from sample_data.generate.villages import read_villages
from sample_data.generate.workbook import MONTHLY, YEARLY, write_workbooks


def main() -> None:
    """Write the boundaries and the workbooks of every kecamatan."""
    parser = argparse.ArgumentParser(prog="python -m sample_data.generate", description="Membuat ulang data contoh.")
    parser.add_argument("--hanya", choices=("batas", "kecamatan", "tahunan"), help="buat satu bagian saja")
    parser.add_argument("--ke", type=Path, default=FOLDER, metavar="FOLDER", help="folder tujuan (bawaan: sample_data)")
    asked = parser.parse_args()
    asked.ke.mkdir(parents=True, exist_ok=True)
    desa = read_villages()
    if asked.hanya in (None, "batas"):
        write_boundaries(desa, asked.ke / BATAS_GEOJSON.name)
        print(asked.ke / BATAS_GEOJSON.name)
    for name, folder, book in (("kecamatan", KECAMATAN_FOLDER, MONTHLY), ("tahunan", YEARLY_FOLDER, YEARLY)):
        if asked.hanya in (None, name):
            for path in write_workbooks(invent_villages(desa), asked.ke / folder.name, book=book):
                print(path)


if __name__ == "__main__":
    main()

"""Makes the sample data again: `python -m sample_data.generate [--hanya batas|kecamatan] [--ke FOLDER]`."""

import argparse
from pathlib import Path

from sample_data.generate.geojson import write_boundaries
from sample_data.generate.paths import BATAS_GEOJSON, FOLDER, KECAMATAN_FOLDER
from sample_data.generate.village import invent_villages
from sample_data.generate.villages import read_villages
from sample_data.generate.workbook import write_workbooks


def main() -> None:
    """Write the boundaries and the workbooks of every kecamatan."""
    parser = argparse.ArgumentParser(prog="python -m sample_data.generate", description="Membuat ulang data contoh.")
    parser.add_argument("--hanya", choices=("batas", "kecamatan"), help="buat satu bagian saja")
    parser.add_argument("--ke", type=Path, default=FOLDER, metavar="FOLDER", help="folder tujuan (bawaan: sample_data)")
    asked = parser.parse_args()
    asked.ke.mkdir(parents=True, exist_ok=True)
    desa = read_villages()
    if asked.hanya != "kecamatan":
        write_boundaries(desa, asked.ke / BATAS_GEOJSON.name)
        print(asked.ke / BATAS_GEOJSON.name)
    if asked.hanya != "batas":
        for path in write_workbooks(invent_villages(desa), asked.ke / KECAMATAN_FOLDER.name):
            print(path)


if __name__ == "__main__":
    main()

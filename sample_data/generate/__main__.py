"""`python -m sample_data.generate [--hanya batas|kecamatan]`: makes the sample data again, byte for byte."""

import argparse

from sample_data.generate.geojson import write_boundaries
from sample_data.generate.paths import BATAS_GEOJSON
from sample_data.generate.villages import read_villages


def main() -> None:
    """Write the boundaries and the workbooks of every kecamatan."""
    parser = argparse.ArgumentParser(prog="python -m sample_data.generate", description="Membuat ulang data contoh.")
    parser.add_argument("--hanya", choices=("batas", "kecamatan"), help="buat satu bagian saja")
    parser.parse_args()
    write_boundaries(read_villages(), BATAS_GEOJSON)
    print(f"{BATAS_GEOJSON.name}: {BATAS_GEOJSON.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()

"""Where the generator reads and writes."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1]
DESA_CSV = FOLDER / "desa_contoh.csv"
PUSAT_CSV = FOLDER / "generate" / "pusat.csv"
BATAS_GEOJSON = FOLDER / "batas_contoh.geojson"
KECAMATAN_FOLDER = FOLDER / "kecamatan"
YEARLY_FOLDER = FOLDER / "kecamatan_tahunan"
QUARTERLY_FOLDER = FOLDER / "kecamatan_kuartalan"

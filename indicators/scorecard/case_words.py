"""A conformance case as people read it: headings and ids in words. For the Metodologi screen and docs/scorecard.md."""

from collections.abc import Sequence

from indicators.examples import TOTAL
from indicators.scorecard.model import KELOMPOK_TITLES, Definitions
from indicators.scorecard.words import ASAL_KATA, KEADAAN_KATA, PITA_KATA
from loaders.schema import TABLES

INPUTS = {
    "orang": "Tanda tiap orang",
    "layanan": "Tabel 3, tiap desa",
    "formulir": "Tabel lain formulir, tiap desa",
    "baris": "Baris formulir seperti tertulis",
}
"""What the input tables of a case are called."""
EMPTY = "(kosong)"
_HEADINGS = {
    "orang": "Orang",
    "desa": "Desa",
    "indikator": "Layanan",
    "diterima": "Diterima",
    "seharusnya": "Seharusnya",
    "nomor": "Nomor baris",
    "tulisan": "Tulisan di formulir",
    "daerah": "Daerah",
    "hal": "Layanan atau kelompok",
    "persen": "Persen",
    "keadaan": "Keadaan",
    "asal": "Asal",
    "layanan": "Layanan lapor",
    "pita": "Pita",
    "kurang": "Belum menerima",
    "lebih": "Desa di atas 100 %",
}
_CELLS = {"keadaan": KEADAAN_KATA, "asal": ASAL_KATA, "pita": PITA_KATA, "daerah": {TOTAL: "Sekecamatan"}}


def case_table(rows: Sequence[dict[str, str]], definitions: Definitions) -> list[dict[str, str]]:
    """An input or expected table of a case under headings people read, its ids in words."""
    return [{_heading(name): _cell(name, cell, definitions) for name, cell in row.items()} for row in rows]


def _heading(name: str) -> str:
    table = TABLES["formulir4"]
    return table.column(name).label if name in table.values else _HEADINGS.get(name, name)


def _cell(name: str, cell: str, definitions: Definitions) -> str:
    if not cell:
        return EMPTY
    if name in ("hal", "indikator"):
        return f"{cell} {definitions[cell].short}" if cell in definitions else KELOMPOK_TITLES[cell]
    return _CELLS.get(name, {}).get(cell, cell)

"""Worked examples of the catalogue, read from their small text tables and run through the kernel.

Villages are written A, B, C …; they stand for villages of one invented kecamatan, whose total is the row "kecamatan".
"""

import pandas as pd

from indicators.catalog_model import Catalog, Example, Indicator
from indicators.counts import count, empty_table
from indicators.measures import measure
from loaders.problems import UserError

AREA = "99.01.01"
TOTAL = "kecamatan"
NOTHING = "–"
COLUMNS = ("daerah", "pembilang", "penyebut", "nilai", "status", "kurang")


def parse(text: str) -> list[dict[str, str]]:
    """The rows of a text table ("a | b" lines, the first one names the columns); UserError on a ragged line."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    for line in lines[1:]:
        if len(line) != len(lines[0]):
            raise UserError(f"baris contoh {' | '.join(line)!r} tidak punya {len(lines[0])} kolom.")
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def villages(example: Example) -> tuple[str, ...]:
    """The letters of the example's villages: all that it speaks of, in the rows or in what is expected."""
    named = [row["desa"] for row in parse(example.rows)] + [row["daerah"] for row in parse(example.expect)]
    return tuple(sorted(set(named) - {TOTAL}))


def table_of(example: Example) -> pd.DataFrame:
    """The example's rows as a ledger table; columns not written are empty, month and year are the example's."""
    frame = empty_table(example.table)
    rows = [_ledger_row(row, example) for row in parse(example.rows)]
    return pd.DataFrame(rows, columns=list(frame.columns)).astype(frame.dtypes.to_dict())


def outcome(catalog: Catalog, indicator: Indicator, example: Example) -> list[dict[str, str]]:
    """What the kernel gives for the example, written like its `expect` table (columns COLUMNS)."""
    counts = count(catalog, {example.table: table_of(example)})
    desa = pd.DataFrame({"kode_desa": pd.array([_code(name) for name in villages(example)], dtype="str")})
    rows = []
    for level in ("desa", "kecamatan"):
        frame = measure(
            counts, catalog=catalog, desa=desa, level=level, months=[example.month], indicators=[indicator.id]
        )
        rows += [_written(row) for row in frame.to_dict("records")]
    return rows


def _code(letter: str) -> str:
    return f"{AREA}.{2001 + ord(letter) - ord('A')}"


def _letter(kode: str) -> str:
    return TOTAL if kode == AREA else chr(int(kode[-4:]) - 2001 + ord("A"))


def _ledger_row(row: dict[str, str], example: Example) -> dict[str, object]:
    given = {"kode_desa": _code(row["desa"]), "bulan": example.month, "tahun": int(example.month[:4])}
    cells = {name: cell for name, cell in row.items() if name != "desa"}
    return given | {name: _typed(cell) for name, cell in cells.items()}


def _typed(cell: str) -> object:
    if not cell:
        return None
    return int(cell) if cell.isdigit() else cell


def _written(row: dict[str, object]) -> dict[str, str]:
    value = NOTHING if pd.isna(row["nilai"]) else f"{row['nilai']:.1f}".replace(".", ",")
    numbers = (row["pembilang"], row["penyebut"], row["kurang_orang"])
    above, below, gap = (NOTHING if pd.isna(number) else str(number) for number in numbers)
    cells = (_letter(row["kode"]), above, below, value, row["status"], gap)
    return dict(zip(COLUMNS, cells, strict=True))

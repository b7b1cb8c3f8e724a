"""Reading a numerator or denominator: its table, columns and conditions must exist in `loaders.schema`."""

from indicators.catalog_keys import one_of, take
from indicators.catalog_model import Count
from indicators.rules import RULES
from loaders.problems import UserError
from loaders.schema import TABLES, Table

# These say which village and month a row is about; they come from the question, never from a definition.
_GIVEN = ("kode_desa", "bulan")


def read_count(block: object, *, place: str) -> Count:
    """The `Count` a block describes; UserError naming `place` when the schema has no such thing."""
    if isinstance(block, dict) and "rule" in block:
        take(block, place=place, required={"words": str, "rule": str})
        return Count(words=block["words"], rule=one_of(block["rule"], RULES, place=f"{place} kunci 'rule'"))
    take(
        block,
        place=place,
        required={"words": str, "table": str, "column": (str, list)},
        optional={"where": dict},
    )
    table = TABLES[one_of(block["table"], TABLES, place=f"{place} kunci 'table'")]
    _need_monthly(table, place=place)
    columns = block["column"] if isinstance(block["column"], list) else [block["column"]]
    return Count(
        words=block["words"],
        table=table.name,
        columns=tuple(_count_column(name, table, place=f"{place} kunci 'column'") for name in columns),
        where=_read_where(block.get("where", {}), table, place=f"{place} kunci 'where'"),
    )


def _need_monthly(table: Table, *, place: str) -> None:
    if not set(_GIVEN) <= set(table.key):
        raise UserError(f"{place} kunci 'table' menunjuk '{table.name}', yang bukan tabel bulanan per desa.")


def _count_column(name: object, table: Table, *, place: str) -> str:
    one_of(str(name), table.names, place=place)
    if table.column(str(name)).kind != "count":
        raise UserError(f"{place} '{name}' bukan kolom jumlah di tabel '{table.name}'.")
    return str(name)


def _read_where(block: dict, table: Table, *, place: str) -> tuple[tuple[str, str], ...]:
    for column, value in block.items():
        one_of(column, table.names, place=place)
        choices = [item.id for item in table.column(column).items]
        if choices:
            one_of(str(value), choices, place=f"{place}.{column}")
    # Without this two sources of the same people would be added up.
    for column in table.key:
        if column not in _GIVEN and column not in block:
            raise UserError(f"{place} harus menetapkan '{column}', karena tabel '{table.name}' memuat beberapa.")
    return tuple((column, str(value)) for column, value in block.items())

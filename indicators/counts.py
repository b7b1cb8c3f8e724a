"""Village counts: from the ledger's tables to one numerator and denominator per village, month and indicator.

Only what was reported gets a row. A row with one side missing is belum lapor and is counted on neither side.
Indicators over the village list have rows only where the duty was done; `measure`, which knows the list, adds the rest.
"""

from collections.abc import Iterable, Mapping

import pandas as pd

from indicators.catalog_model import Catalog, Count, Indicator, Settings
from indicators.positions import positions
from indicators.rules import RULES
from loaders.schema import TABLES

KEYS = ["kode_desa", "bulan"]
COLUMNS = ["kode_desa", "bulan", "indikator", "pembilang", "penyebut"]
_TYPES = {"count": "Int64", "year": "Int64", "flag": "Int64"}
_BETWEEN = "\x1f"


def count(catalog: Catalog, tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """`kode_desa, bulan, indikator, pembilang, penyebut` for every indicator; tables not given hold nothing."""
    parts = [_counted_alone(item, tables, catalog.settings) for item in _others(catalog)]
    parts += [_counted_together(shape, ids, tables) for shape, ids in _families(catalog).items()]
    filled = [part for part in parts if len(part)]
    return pd.concat(filled, ignore_index=True)[COLUMNS] if filled else empty_counts()


def tables_needed(catalog: Catalog) -> frozenset[str]:
    """The ledger tables that `count` looks at for this catalogue."""
    sides = [side for item in catalog.values() for side in (item.numerator, item.denominator)]
    return frozenset(RULES[side.rule].table if side.rule else side.table for side in sides)


def empty_counts() -> pd.DataFrame:
    """No counts at all, with the right columns and types."""
    types = dict.fromkeys(COLUMNS[:3], "str") | dict.fromkeys(COLUMNS[3:], "Int64")
    return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in types.items()})


def empty_table(name: str) -> pd.DataFrame:
    """A ledger table without rows, with the schema's columns and types."""
    columns = TABLES[name].columns
    return pd.DataFrame({column.name: pd.Series(dtype=_TYPES.get(column.kind, "str")) for column in columns})


def _is_family_member(item: Indicator) -> bool:
    one, other = item.numerator, item.denominator
    return bool(one.table) and (one.table, one.where) == (other.table, other.where)


def _families(catalog: Catalog) -> dict[tuple, dict[str, str]]:
    """Indicators that differ only in the values of `where`: the whole family is counted in one pass over its table."""
    families: dict[tuple, dict[str, str]] = {}
    for item in catalog.values():
        if _is_family_member(item):
            names = tuple(name for name, _ in item.numerator.where)
            shape = (item.numerator.table, names, item.numerator.columns, item.denominator.columns)
            value = _BETWEEN.join(value for _, value in item.numerator.where)
            families.setdefault(shape, {}).setdefault(value, item.id)
    return families


def _others(catalog: Catalog) -> Iterable[Indicator]:
    counted_in_families = {id_ for family in _families(catalog).values() for id_ in family.values()}
    return [item for item in catalog.values() if item.id not in counted_in_families]


def _counted_together(shape: tuple, ids: dict[str, str], tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    table, where_columns, above, below = shape
    frame = _table(tables, table)
    if len(frame) == 0:
        return empty_counts()
    member = positions(_joined(frame, where_columns), pd.Index(list(ids), dtype="str"))
    pembilang, penyebut = _added(frame, above), _added(frame, below)
    reported = (pembilang.notna() & penyebut.notna()).to_numpy() & (member >= 0)
    return pd.DataFrame(
        {
            **{key: frame[key].array[reported] for key in KEYS},
            "indikator": pd.array(list(ids.values()), dtype="str").take(member[reported]),
            "pembilang": pembilang.array[reported],
            "penyebut": penyebut.array[reported],
        }
    )


def _joined(frame: pd.DataFrame, columns: tuple[str, ...]) -> pd.Series:
    if not columns:
        return pd.Series("", index=frame.index, dtype="str")
    joined = frame[columns[0]]
    for name in columns[1:]:
        joined = joined + _BETWEEN + frame[name]
    return joined


def _added(frame: pd.DataFrame, columns: tuple[str, ...]) -> pd.Series:
    """The columns added up; <NA> where any of them is missing."""
    total = frame[columns[0]].astype("Int64")
    for name in columns[1:]:
        total = total + frame[name].astype("Int64")
    return total


def _counted_alone(item: Indicator, tables: Mapping[str, pd.DataFrame], settings: Settings) -> pd.DataFrame:
    above = _side(item.numerator, tables, settings).rename(columns={"jumlah": "pembilang"})
    if item.counts_every_village:
        both = above.assign(penyebut=pd.array([1] * len(above), dtype="Int64"))
    else:
        below = _side(item.denominator, tables, settings).rename(columns={"jumlah": "penyebut"})
        both = above.merge(below, on=KEYS)
    both = both.dropna(subset=["pembilang", "penyebut"])
    return both.assign(indikator=pd.array([item.id] * len(both), dtype="str"))


def _side(side: Count, tables: Mapping[str, pd.DataFrame], settings: Settings) -> pd.DataFrame:
    if side.rule:
        rule = RULES[side.rule]
        return rule.count(_table(tables, rule.table), settings)
    frame = _table(tables, side.table)
    chosen = pd.Series(True, index=frame.index)
    for name, value in side.where:
        chosen &= frame[name].eq(value)
    return frame.loc[chosen, KEYS].assign(jumlah=_added(frame[chosen], side.columns))


def _table(tables: Mapping[str, pd.DataFrame], name: str) -> pd.DataFrame:
    frame = tables.get(name)
    return empty_table(name) if frame is None or len(frame) == 0 else frame

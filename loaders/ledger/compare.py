"""New, changed or the same: accepted rows against what the ledger holds now. Frames in, frames out, no database."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

import pandas as pd

from loaders.ledger.overlay import left_standing, overlaid, with_emptied
from loaders.ledger.storage import is_number
from loaders.schema import PROVENANCE, Table

CHANGE_COLUMNS = ("tabel", "kode_desa", "kunci", "kolom", "lama", "baru")
ENDED = "dihapus"
"""What stands as the new value of a record that ends."""
KEY_JOINT = " · "
"""Between the parts of `kunci`."""
_SHOWN_CHARACTERS = 200


@dataclass(frozen=True, kw_only=True)
class Counts:
    """Records of one table, or of all: not known before, known with other values, known word for word.

    `ended`: records that hold now and will not, because a document of the whole year no longer lists them.
    """

    new: int = 0
    changed: int = 0
    same: int = 0
    ended: int = 0

    @property
    def news(self) -> int:
        """How many records tell the ledger something."""
        return self.new + self.changed + self.ended

    @classmethod
    def total(cls, parts: Iterable["Counts"]) -> "Counts":
        """The sum over several tables."""
        parts = list(parts)
        return cls(**{field.name: sum(getattr(part, field.name) for part in parts) for field in fields(cls)})


def typed(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    """`frame` with the ledger's columns and types; columns it lacks are empty. ValueError when a key is not a key."""
    columns = {column.name: "Int64" if is_number(column) else "str" for column in table.columns}
    columns |= dict(zip(PROVENANCE, ("str", "Int64"), strict=True))
    out = frame.reindex(columns=list(columns)).astype(columns).reset_index(drop=True)
    for name, kind in columns.items():
        if kind == "str":
            out[name] = _storable(out[name])
    if out[list(table.key)].isna().any(axis=None) or out.duplicated(list(table.key)).any():
        raise ValueError(f"{table.name}: empty or repeated keys reached the ledger")
    return with_emptied(table, out)


def _storable(text: pd.Series) -> pd.Series:
    # PostgreSQL cannot hold the NUL character, which a hostile file may contain.
    return text.str.replace("\0", "", regex=False)


@dataclass(frozen=True)
class Comparison:
    """Accepted rows of one table beside the current ones."""

    table: Table
    both: pd.DataFrame
    known: pd.Series
    differs: dict[str, pd.Series]
    left_standing: int = 0
    """How many values hold on although the rows do not say them (`Column.kept`)."""

    @property
    def counts(self) -> Counts:
        """New, changed and same records."""
        known = int(self.known.sum())
        changed = int(pd.DataFrame(self.differs, index=self.both.index).any(axis=1).sum())
        return Counts(new=len(self.both) - known, changed=changed, same=known - changed)

    def changes(self) -> pd.DataFrame:
        """One row per changed cell (CHANGE_COLUMNS, all text); new records are not listed."""
        parts = [_changes(self.table, self.both[rows], name) for name, rows in self.differs.items() if rows.any()]
        return pd.concat(parts, ignore_index=True) if parts else no_changes()


def compare(table: Table, frame: pd.DataFrame, current: pd.DataFrame) -> Comparison:
    """`frame` (which must be `typed`) beside the rows the ledger holds now."""
    if current.empty:
        return Comparison(table, frame, pd.Series(False, index=frame.index), {})
    current = current[list(table.names)]
    both = frame.merge(current, on=list(table.key), how="left", suffixes=("", "__lama"), indicator="__ada")
    known = both["__ada"] == "both"
    held = both[[f"{name}__lama" for name in table.values]].set_axis(list(table.values), axis=1)
    standing = left_standing(table, both, held)
    both = overlaid(table, both, held)
    differs = {name: known & ~_equal(both[name], both[f"{name}__lama"]) for name in table.values}
    return Comparison(table, both, known, differs, standing)


def no_changes() -> pd.DataFrame:
    """An empty frame of changes."""
    return pd.DataFrame({name: pd.Series(dtype="str") for name in CHANGE_COLUMNS})


def _equal(left: pd.Series, right: pd.Series) -> pd.Series:
    return left.eq(right).fillna(False).astype(bool) | (left.isna() & right.isna())


def endings(table: Table, lost: pd.DataFrame) -> pd.DataFrame:
    """One row (CHANGE_COLUMNS) per record of `lost`: what it was about, and that it ends."""
    column = next(iter(dict(table.unlisted)), table.same_line or table.values[0])
    rows = lost.assign(**{f"{column}__lama": lost[column]})
    return _changes(table, rows, column).assign(baru=ENDED)


def _changes(table: Table, rows: pd.DataFrame, name: str) -> pd.DataFrame:
    words = [rows[key].astype("str") for key in table.key if key != "kode_desa"]
    return pd.DataFrame(
        {
            "tabel": table.name,
            "kode_desa": rows["kode_desa"],
            "kunci": words[0].str.cat(words[1:], sep=KEY_JOINT) if words else "",
            "kolom": name,
            "lama": _shown(table, name, rows[f"{name}__lama"]),
            "baru": _shown(table, name, rows[name]),
        }
    ).astype("str")


def _shown(table: Table, name: str, values: pd.Series) -> pd.Series:
    if table.column(name).kind == "geometry":
        return values.str.len().map(lambda size: f"bentuk, {size / 2000:.1f} kB", na_action="ignore").astype("str")
    return values.astype("str").str.slice(0, _SHOWN_CHARACTERS)

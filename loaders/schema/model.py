"""The words in which tables are declared: Column, Spread, Table. No data, no project imports (a leaf)."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["code", "text", "count", "date", "month", "quarter", "year", "choice", "flag", "geometry"]
Book = Literal["bulanan", "tahunan", "kuartalan"]

EMPTY, EMPTY_NUMBER = "", -1
"""Said to be empty, in a column that is kept: it outdoes an older value, as a missing one does not."""
PROVENANCE = ("lembar", "baris")
"""Every accepted row also says which sheet (`lembar`) and sheet row (`baris`, 1-based) it came from."""


@dataclass(frozen=True, kw_only=True)
class Item:
    """One allowed value of a closed list: its id, its official wording and other spellings met in real files."""

    id: str
    title: str
    spellings: tuple[str, ...] = ()
    unit: str = "orang"


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: `label` heads the template column, `words` explains it, `spellings` are headers met in real files."""

    name: str
    kind: Kind
    label: str
    words: str
    spellings: tuple[str, ...] = ()
    required: bool = True
    unit: str = ""
    high: int | None = None
    items: tuple[Item, ...] = ()
    future: bool = False
    """True where a month may lie ahead: plans."""
    kept: bool = False
    """A file that does not say it leaves what an earlier one said; an empty text is said to be empty."""
    falls_with: str = ""
    """A flag of the table: where that is said to be no, this is said to be empty."""


@dataclass(frozen=True, kw_only=True)
class Spread:
    """How people fill the table wide: one sheet column per item of `column` (and per value in `values`).

    `marks` is for cells that say two flags at once: cell text -> values in the order of `values` (None: not said).
    `day_means` is for cells that hold a state or a day: a day says this state and its date, in the order of `values`.
    """

    column: str
    values: tuple[str, ...]
    marks: tuple[tuple[str, tuple[int | None, ...]], ...] = ()
    day_means: str = ""

    @property
    def is_shared(self) -> bool:
        """True when one cell says all of `values`."""
        return bool(self.marks or self.day_means)


@dataclass(frozen=True, kw_only=True)
class Table:
    """One table of the ledger. `key` names the columns that identify a row; `spread` its wide layout, if it has one."""

    name: str
    title: str
    words: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    spread: Spread | None = None
    given: tuple[str, ...] = ()
    """Columns besides the key that the template fills in: alone they make no record."""
    in_template: bool = True
    book: Book = "bulanan"
    """In which template workbook the table stands."""
    same_line: str = ""
    """The column that says what a numbered line is about: `kept` columns hold only while it stays the same."""
    unlisted: tuple[tuple[str, object], ...] = ()
    """What a document that lists the whole year says of a row it does not list; () when the row ends."""

    def __hash__(self) -> int:
        """By name alone: what is kept for each table is looked up for every header cell of a sheet."""
        return hash(self.name)

    def column(self, name: str) -> Column:
        """The column called `name`; KeyError when the table has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name}.{name}")

    @property
    def names(self) -> tuple[str, ...]:
        """Column names in order."""
        return tuple(column.name for column in self.columns)

    @property
    def kept(self) -> tuple[str, ...]:
        """The columns that keep their value when a file does not say it."""
        return tuple(column.name for column in self.columns if column.kept)

    @property
    def line_words(self) -> str:
        """The column that says what a numbered line is about; '' where lines have no numbers."""
        if "nomor" not in self.key:
            return ""
        return self.same_line or next(name for name in self.values if self.column(name).required)

    @property
    def values(self) -> tuple[str, ...]:
        """The columns that are not part of the key."""
        return tuple(name for name in self.names if name not in self.key)

"""The database tables, generated from `loaders.schema.TABLES` (declared once, there), plus `kiriman` and `revisi`."""

import sqlalchemy as sa

from loaders.schema import TABLES, Table
from loaders.schema import Column as Declared

# Collation "C" compares byte by byte, as SQLite and Python do. PostgreSQL's usual collations ignore punctuation, so
# that code ranges ("35.16" up to "35.17") would hold other villages there, and no index could serve them.
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

NUMBER_KINDS = ("count", "year", "flag")
ROW_COLUMNS = ("kiriman", "lembar", "baris")
"""What every stored row carries besides the columns of its table."""

ENDS = "dihapus"
"""1 in a stored row that says nothing but that its key ends here."""

METADATA = sa.MetaData()

KIRIMAN = sa.Table(
    "kiriman",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("waktu", TEXT, nullable=False),
    sa.Column("pengirim", TEXT, nullable=False),
    sa.Column("berkas", TEXT, nullable=False),
    sa.Column("sha256", TEXT, nullable=False),
    sa.Column("contoh", sa.Boolean, nullable=False),
    sa.Column("tabel", TEXT, nullable=False),
    sa.Column("dibaca", sa.BigInteger, nullable=False),
    sa.Column("baru", sa.BigInteger, nullable=False),
    sa.Column("berubah", sa.BigInteger, nullable=False),
    sa.Column("sama", sa.BigInteger, nullable=False),
    sa.Column("ditolak", sa.BigInteger, nullable=False),
    sa.Column("dihapus", sa.BigInteger),
    sa.Column("dicabut_revisi", sa.Integer),
    sa.Column("dicabut_pada", TEXT),
    sa.Column("dicabut_oleh", TEXT),
)

REVISI = sa.Table(
    "revisi",
    METADATA,
    sa.Column("id", sa.Integer, sa.CheckConstraint("id = 1"), primary_key=True, autoincrement=False),
    sa.Column("nomor", sa.Integer, nullable=False),
)


def is_number(column: Declared) -> bool:
    """Whether the column is stored as a whole number (and read back as Int64); everything else is text."""
    return column.kind in NUMBER_KINDS


def indexed_key(table: Table) -> tuple[str, ...]:
    """The key without free text: PostgreSQL refuses index entries over 2.7 kB, and a village may name its activity."""
    return tuple(name for name in table.key if table.column(name).kind != "text")


def _stored(table: Table) -> sa.Table:
    columns = [
        sa.Column(column.name, sa.BigInteger if is_number(column) else TEXT, nullable=column.name not in table.key)
        for column in table.columns
    ]
    return sa.Table(
        table.name,
        METADATA,
        *columns,
        sa.Column("kiriman", sa.Integer, nullable=False),
        sa.Column("lembar", TEXT),
        sa.Column("baris", sa.BigInteger),
        sa.Column(ENDS, sa.BigInteger),
        sa.Index(f"ix_{table.name}_kunci", *indexed_key(table), "kiriman"),
    )


STORED: dict[str, sa.Table] = {name: _stored(table) for name, table in TABLES.items()}

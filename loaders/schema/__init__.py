"""What data Pantau TPPS holds: tables, columns and closed lists, declared once. A leaf: any room may import it."""

from loaders.schema.lists import JENIS_DESA, KEGIATAN, KELOMPOK, LAYANAN, SUMBER
from loaders.schema.model import EMPTY, EMPTY_NUMBER, PROVENANCE, Book, Column, Item, Spread, Table
from loaders.schema.tables import TABLES

__all__ = [
    "EMPTY",
    "EMPTY_NUMBER",
    "JENIS_DESA",
    "KEGIATAN",
    "KELOMPOK",
    "LAYANAN",
    "PROVENANCE",
    "SUMBER",
    "TABLES",
    "Book",
    "Column",
    "Item",
    "Spread",
    "Table",
]

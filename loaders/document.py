"""The reference page of all data (docs/data.md), drawn from the schema and the catalogue of problems alone."""

from collections.abc import Iterator

from loaders.problems import CATALOG
from loaders.schema import TABLES, Column, Item, Table

_KINDS = {
    "code": "kode desa", "text": "teks", "count": "angka bulat ≥ 0", "date": "tanggal", "month": "bulan",
    "quarter": "kuartal", "year": "tahun", "choice": "pilihan", "flag": "ya/tidak", "geometry": "poligon",
}  # fmt: skip

_HEAD = """# Data yang dibaca

Dibuat dari `loaders/schema` dan `loaders/problems.py` oleh `python docs/build.py`; jangan disunting di sini.

Berkas yang dibaca: buku kerja Excel (`.xlsx`, `.xlsm`) dan CSV (koma, titik koma, atau tab), dikenali dari isinya.
Judul kolom dicari menurut kata-katanya, di baris mana pun; besar kecil huruf, spasi, dan tanda baca tidak berpengaruh.
Sel kosong atau `-` berarti belum lapor; nol ditulis 0. Di buku tahunan, `hapus` mengosongkan nilai yang sudah
tercatat, juga di kolom yang tidak berubah oleh sel kosong (peserta, bukti, sumber dana, realisasi). Isian dengan satu
sel salah ditolak utuh: di lembar panjang seluruh barisnya, di lembar lebar hanya sel itu dan pasangannya. Tiap lembar
boleh *lebar* (satu kolom untuk tiap layanan, kelompok, atau bulan) atau *panjang* (satu kolom untuk tiap kolom di
bawah ini).

Juga dibaca: dokumen Word (`.docx`) *Rencana Kerja TPPS Desa/Kelurahan*, satu desa dan satu tahun tiap dokumen:
rencana kerja (tabel kegiatan menurut bulan), penganggaran, struktur tim, dan inovasi. Tiap tabel yang terbaca utuh
adalah daftar lengkap desa itu setahun: bulan atau baris yang tidak lagi tercantum dihapus, dan tampil sebagai
*dihapus* sebelum disimpan. Buku kerja boleh berisi sebagian saja: yang tidak ada di lembarnya tetap. Desa dan tahun
diambil dari judulnya, misalnya *Rencana Kerja TPPS Desa Pacet Kecamatan Pacet Tahun 2026*, atau dari kode desa. Sel
bulan boleh berisi tanda (√, v, x, ●, 1), tanggal, atau warna; `R`, `RT`, `T` seperti di buku kerja. Tanda berarti
direncanakan, kecuali judul tabel, kolom, baris, atau keterangan di dekatnya menyebut realisasi. Tanggal di rencana
tetap rencana, walaupun sudah lewat. Format `.doc` lama disimpan ulang dahulu sebagai `.docx`.

Juga dibaca: *Formulir 4* (scorecard konvergensi desa) dalam tata letak resminya, satu formulir tiap lembar, beberapa
lembar atau berkas sekaligus. Semuanya dicari menurut kata: kepala formulir (Kabupaten, Kecamatan, Desa, Tahun,
Kuartal), kelima tabelnya, dan tiap layanan menurut bunyinya, bukan nomornya. Desa dikenali dari namanya di dalam
kecamatan, atau dari kode desa bila ada. *Jumlah seharusnya menerima* boleh ditulis di kolom di samping tabel layanan
atau di lembar kedua; bila tidak ada, dicari dari persentasenya, hanya bila tepat satu bilangan bulat yang cocok."""


def markdown() -> str:
    """The whole page in Markdown."""
    blocks = [_HEAD, *map(_table, TABLES.values()), _lists(), _problems()]
    return "\n\n".join(blocks) + "\n"


def _table(table: Table) -> str:
    rows = [_row(column, table) for column in table.columns]
    head = ["| kolom | judul | isi | jenis | wajib | judul lain yang dikenali |", "|---|---|---|---|---|---|"]
    lines = [f"## {table.title} (`{table.name}`)", "", table.words, "", f"Kunci: {_code(table.key)}.{_wide(table)}", ""]
    return "\n".join([*lines, *head, *rows])


def _wide(table: Table) -> str:
    if table.spread is None:
        return ""
    marks = ", ".join(f"`{mark}`" for mark, _ in table.spread.marks)
    how = f", bertanda {marks}" if marks else ", berisi status atau tanggal" if table.spread.day_means else ""
    return f" Lebar: satu kolom untuk tiap `{table.spread.column}`{how}."


def _row(column: Column, table: Table) -> str:
    required = "ya" if column.required or column.name in table.key else ""
    kind = _KINDS[column.kind] + (f" ({column.unit})" if column.unit else "")
    cells = (f"`{column.name}`", column.label, column.words, kind, required, "; ".join(column.spellings))
    return f"| {' | '.join(map(_cell, cells))} |"


def _lists() -> str:
    seen = {column.items: column.label for table in TABLES.values() for column in table.columns if column.items}
    return "\n\n".join(["## Daftar pilihan", *(_items(label, items) for items, label in seen.items())])


def _items(label: str, items: tuple[Item, ...]) -> str:
    rows = (_item(item) for item in items)
    return "\n".join([f"### {label}", "", "| id | nama | satuan | ejaan lain |", "|---|---|---|---|", *rows])


def _item(item: Item) -> str:
    return f"| `{item.id}` | {_cell(item.title)} | {item.unit} | {_cell('; '.join(item.spellings))} |"


def _problems() -> str:
    head = ["## Masalah yang disebut", "", "| kode | akibat | kalimat | saran |", "|---|---|---|---|"]
    return "\n".join([*head, *_entries()])


def _entries() -> Iterator[str]:
    for code, entry in sorted(CATALOG.items()):
        effect = "isian ditolak" if entry.severity == "error" else "diterima, diberi tahu"
        yield f"| {code} | {effect} | {_cell(entry.sentence)} | {_cell(entry.advice)} |"


def _code(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _cell(text: str) -> str:
    """Text that stays inside its table cell and is not taken for HTML."""
    return text.replace("|", "\\|").replace("<", "&lt;")

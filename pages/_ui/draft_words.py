"""What a dry run warns of before saving: records that end, values that hold on, lines that turn into others. Pure."""

from collections.abc import Collection, Sequence

from pages._ui import format as fmt
from pages._ui import text

_STANDING = {
    "rencana_kerja": "Di rencana kerja, tanda terlaksana di bawah R tetap; untuk membatalkannya tulis RB atau B, atau "
    "ubah di layar Rencana Kerja.",
    "tahapan": "Di tahapan, sel kosong tidak menghapus peserta, bukti, dan catatan; tulis hapus untuk mengosongkannya.",
    "anggaran": "Di penganggaran, sel kosong tidak menghapus sumber dana dan realisasi; tulis hapus untuk "
    "mengosongkannya.",
}
_LINES = 5


def ended_words(count: int, *, done: int = 0, spent: int = 0) -> str:
    """What leaves because the document no longer lists it, what of that was done already, and how it comes back."""
    first = (
        f"{fmt.number(count)} isian yang sudah ada akan dihapus, karena dokumen ini memuat daftar lengkap dan tidak "
        "lagi mencantumkannya."
    )
    words = [first]
    if done:
        words.append(
            f"Di antaranya {fmt.number(done)} bulan kegiatan yang SUDAH TERLAKSANA: rencananya dihapus, sehingga "
            "tandanya menjadi di luar rencana dan tidak lagi dihitung dalam persentase terlaksana."
        )
    if spent:
        words.append(f"Juga {fmt.number(spent)} baris anggaran yang sudah ada realisasinya.")
    words.append(
        "Bila dokumen ini hanya diisi sebagian, jangan disimpan: lengkapi dahulu, atau pakai buku kerja tahunan. Lihat "
        "yang bertanda dihapus di bawah. Membatalkan kiriman ini mengembalikannya."
    )
    return " ".join(words)


def standing_words(count: int, tables: Collection[str]) -> str:
    """What holds on because the file, with rows of `tables`, does not say it, and how it is taken back."""
    start = f"{fmt.number(count)} nilai yang sudah tercatat tidak disebut berkas ini dan tetap berlaku."
    return " ".join([start, *(words for name, words in _STANDING.items() if name in tables)])


def replaced_words(lines: Sequence[str]) -> str:
    """Numbered lines that become others; `lines` say each of them. For Markdown."""
    rest = len(lines) - _LINES
    listed = [*lines[:_LINES], *([f"dan {fmt.number(rest)} baris lain, lihat nilai yang berubah"] if rest > 0 else [])]
    said = "\n".join(f"- {text.plain(line)}" for line in listed)
    return (
        f"**{fmt.number(len(lines))} baris akan diganti baris lain, karena nomornya sama.** Bila itu isian baru, beri "
        f"nomor lain lalu unggah lagi; bila memang menggantikan, simpan saja.\n\n{said}"
    )

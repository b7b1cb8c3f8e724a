"""Sentences the screens share, and the escaping of names that come from files. Pure."""

import html
import re
from collections.abc import Set

from pages._ui import format as fmt

NO_DATA = "Belum ada data untuk pilihan ini. Pilih bulan lain, atau muat data di layar Unggah Data."
NO_BOUNDARY = "Batas desa belum dimuat, jadi peta belum dapat digambar. Muat berkasnya di layar Unggah Data."
SAMPLE = "Data contoh (rekaan)"
SAMPLE_NOTE = f"{SAMPLE}: angka dibuat-buat, bukan keadaan sebenarnya"
FIRST_START = (
    "Baru pertama kali dijalankan: layar diisi dulu dengan **data contoh (rekaan)** supaya dapat dicoba. "
    "Hanya sekali, kurang dari satu menit."
)
NO_CODES = (
    "Berkas ini tidak memuat kode desa, dan namanya tidak cocok dengan daftar desa yang ada. Muat dahulu daftar desa "
    "kabupaten Anda (tab Template, pilih Kabupaten lain), lalu unggah lagi berkas ini."
)

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_WORD_JOINER = "\u2060"


def plain(name: object) -> str:
    """`name` for a Markdown label: shown letter for letter, whatever it contains.

    Backslashes disarm Markdown, HTML and LaTeX. Streamlit also replaces `:shortcodes:` after parsing, when the
    backslashes are gone; an invisible word joiner after each colon breaks those.
    """
    flat = re.sub(r"\s+", " ", str(name)).strip()
    return _PUNCTUATION.sub(r"\\\1", flat).replace("\\:", "\\:" + _WORD_JOINER)


def in_chart(name: object) -> str:
    """`name` for plotly, which reads a subset of HTML in every text."""
    return html.escape(re.sub(r"\s+", " ", str(name)).strip(), quote=False)


def listing(names: list[str], *, most: int = 5) -> str:
    """'A, B, C dan 4 lainnya'. The rest is counted, never dropped."""
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])} dan {len(names) - most} lainnya"


EMPTY_LEDGER = "Belum ada data. Muat daftar desa dan data bulanan di layar Unggah Data, lalu kembali ke sini."


def no_numbers_words(villages: int) -> str:
    """While villages are known but nobody has sent a number."""
    return (
        f"Daftar desa sudah ada ({fmt.number(villages)} desa), tetapi belum ada data bulanan. Muat data bulanan di "
        "layar Unggah Data, lalu kembali ke sini."
    )


NO_SCORECARDS = (
    "Belum ada scorecard. Muat Formulir 4 (satu berkas per desa, atau rekap scorecard satu kecamatan) di layar Unggah "
    "Data, lalu kembali ke sini."
)
OUTLINES_ONLY = "Peta ini baru memperlihatkan batas desa yang sudah dimuat; warnanya menyusul bersama data bulanan."
NO_NUMBERS_YET = "○ Belum ada data"


def sample_words(state: Set[str]) -> str:
    """The banner while anything invented is still on screen: `state` holds 'desa', 'angka', 'scorecard', 'batas'."""
    if "angka" in state:
        return f"{SAMPLE}: angka di layar ini dibuat-buat, bukan keadaan sebenarnya"
    if "scorecard" in state:
        return f"{SAMPLE}: angka scorecard dibuat-buat, bukan keadaan sebenarnya"
    if "batas" in state:
        return "Batas contoh (rekaan): garis batas di peta dibuat-buat"
    return "Daftar desa yang dipakai masih daftar contoh (nama dan kode nyata)"


SAMPLE_PARTS = {"angka": "angka", "scorecard": "scorecard", "desa": "daftar desa", "batas": "batas desa"}


def sample_left_words(state: Set[str]) -> str:
    """What of the sample still counts, and when it goes."""
    parts = [words for name, words in SAMPLE_PARTS.items() if name in state]
    return f"Yang masih contoh: {', '.join(parts)}. Masing-masing hilang begitu milik Anda sendiri disimpan."


OUTCOMES = {
    "kode": "cocok menurut kode",
    "nama_dalam_kecamatan": "cocok menurut nama dalam kecamatan",
    "nama_tunggal": "cocok menurut nama yang hanya ada satu",
    "dikonfirmasi": "cocok menurut Anda",
    "ambigu": "lebih dari satu kemungkinan",
    "tidak_ada_di_data": "ada di peta, tidak ada di data",
}


def match_words(report) -> str:
    """'304 dari 304 desa memiliki batas: 304 cocok menurut kode. …'."""
    found = [f"{fmt.number(count)} {OUTCOMES[name]}" for name, count in report.counts.items() if count]
    share = f"{fmt.number(report.matched)} dari {fmt.number(report.villages)}"
    return f"{share} desa memiliki batas. Poligon: {'; '.join(found)}."


def draft_words(intake, preview) -> str:
    """What saving would do, in one sentence."""
    read, refused, total = sum(intake.read.values()), sum(intake.refused.values()), preview.total
    if not read:
        return "tidak ada isian yang dapat dibaca."
    if total.news == 0 and intake.accepted:
        rest = f", {fmt.number(refused)} ditolak" if refused else ""
        same = f"{fmt.number(total.same)} sama dengan yang sudah ada"
        return f"{fmt.number(read)} isian dibaca: {same}{rest}. Tidak ada yang baru."
    return (
        f"{fmt.number(read)} isian dibaca: {fmt.number(total.new)} baru, {fmt.number(total.changed)} berubah, "
        f"{_ended(total)}{fmt.number(total.same)} sama, {fmt.number(refused)} ditolak."
    )


def ended_words(count: int) -> str:
    """What leaves because the document no longer lists it, and how it comes back."""
    return (
        f"{fmt.number(count)} isian yang sudah ada akan dihapus, karena dokumen ini memuat daftar lengkap dan tidak "
        "lagi mencantumkannya. Lihat yang bertanda dihapus di bawah. Membatalkan kiriman ini mengembalikannya."
    )


def standing_words(count: int) -> str:
    """What holds on because the file does not say it."""
    return (
        f"{fmt.number(count)} nilai yang sudah tercatat tidak disebut berkas ini dan tetap berlaku, misalnya tanda "
        "terlaksana di bawah R. Untuk membatalkannya tulis RB atau B, atau ubah di layar Rencana Kerja."
    )


def saved_words(saved, intake) -> str:
    """What saving did."""
    if saved.kiriman is None:
        return f"{intake.file}: tidak ada yang baru, jadi tidak ada yang disimpan."
    total = saved.total
    return (
        f"Tersimpan sebagai kiriman nomor {saved.kiriman}: {intake.file}, {fmt.number(total.new)} baru, "
        f"{fmt.number(total.changed)} berubah, {_ended(total)}{fmt.number(total.same)} sama, "
        f"{fmt.number(sum(intake.refused.values()))} ditolak."
    )


def _ended(total) -> str:
    return f"{fmt.number(total.ended)} dihapus, " if total.ended else ""


def all_saved_words(saved) -> str:
    """What saving several files did."""
    new = [each for each in saved if each.kiriman is not None]
    if not new:
        return "Tidak ada yang baru, jadi tidak ada yang disimpan."
    numbers = f"{new[0].kiriman}" if len(new) == 1 else f"{new[0].kiriman} sampai {new[-1].kiriman}"
    rows, changed, ended = (sum(getattr(each.total, name) for each in new) for name in ("new", "changed", "ended"))
    return (
        f"Tersimpan {fmt.number(len(new))} berkas, kiriman nomor {numbers}: {fmt.number(rows)} baris baru, "
        f"{fmt.number(changed)} berubah{f', {fmt.number(ended)} dihapus' if ended else ''}."
    )


ATTENTION_RULE = (
    "Diurutkan menurut banyaknya indikator tertinggal, lalu banyaknya alasan, lalu orang yang belum terlayani per 100 "
    "sasaran. Alasan: tertinggal dari target, laporan belum diterima, rembug belum diadakan, rencana kerja belum "
    "dikirim atau di bawah batas, angka di atas 100%, atau layanan belum dilaporkan."
)

SIMILAR_RULE = "Desa seukuran: sepuluh desa yang jumlah balitanya paling dekat; dijumlahkan dulu, baru dibagi."
COLUMN_RULE = (
    "Ke target: berapa orang, keluarga, atau desa lagi agar target tercapai; untuk indikator yang makin rendah "
    "makin baik, berapa kelebihannya. Perubahan dihitung dalam poin: ↑ naik, ↓ turun, → tetap; yang dalam "
    "kurung tidak dinilai karena penyebutnya terlalu kecil atau ada nilai di atas 100%."
)

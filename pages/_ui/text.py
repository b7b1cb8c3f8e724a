"""Sentences the screens share, and the escaping of names that come from files. Pure."""

import html
import re

from indicators.months import previous_due
from pages._ui import format as fmt

NO_DATA = "Belum ada data untuk pilihan ini. Pilih bulan lain, atau muat data di layar Unggah Data."
NO_BOUNDARY = "Batas desa belum dimuat, jadi peta belum dapat digambar. Muat berkasnya di layar Unggah Data."
SAMPLE = "Data contoh (rekaan)"

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


def sample_words(state: set[str]) -> str:
    """The banner while anything invented is still on screen: `state` holds 'desa', 'angka', 'batas'."""
    if "angka" in state:
        return f"{SAMPLE}: semua angka di layar ini dibuat-buat untuk mencoba, bukan keadaan sebenarnya."
    if "batas" in state:
        return "Batas contoh (rekaan): garis batas di peta dibuat-buat; angkanya data Anda sendiri."
    return "Daftar desa masih daftar contoh; angka dan batasnya data Anda sendiri."


def change_words(row, indicator) -> str:
    """'+2,4 poin sejak Agustus 2026', or why no change is shown."""
    if fmt.missing(row.selisih_lalu):
        return "belum ada pembanding bulan lalu"
    return f"{fmt.points(row.selisih_lalu)} dari {fmt.month(previous_due(indicator, row.bulan), short=True)}"


def basis_words(row, indicator) -> str:
    """The counts behind a value: '1.204/1.480 ibu hamil · target 80% · 287 dari 304 desa lapor · data Agustus 2026'."""
    parts = []
    if not fmt.missing(row.penyebut):
        parts.append(f"{fmt.share(row.pembilang, row.penyebut)} {indicator.counted}")
    parts.append(f"target {fmt.percent(row.target, decimals=1)}" if not fmt.missing(row.target) else "tanpa target")
    if not indicator.counts_every_village:
        parts.append(f"{fmt.number(row.desa_lapor)} dari {fmt.number(row.desa_total)} desa lapor")
    parts.append(fmt.month(row.bulan))
    return " · ".join(parts)

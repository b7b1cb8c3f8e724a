"""Numbers, dates and names as Indonesian readers write them. Pure; wording by babel's `id` locale."""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime

from reports.numbers import ARROWS as ARROWS
from reports.numbers import NO_VALUE, missing, number, percent, signed
from reports.numbers import change as change
from reports.numbers import printed_change as printed_change
from reports.numbers import printed_gap as printed_gap
from reports.numbers import share as share

_LOCALE = "id"
_WIB = ZoneInfo("Asia/Jakarta")
_REMEMBERED = 100_000
_SIZES = ((10**12, "T"), (10**9, "M"), (10**6, "jt"))
_ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}


def target(value: object) -> str:
    """A target as regulations write it: 80.0 -> '80%', 18.8 -> '18,8%'."""
    return percent(value, decimals=0 if not missing(value) and float(value).is_integer() else 1)


def points(value: object) -> str:
    """A difference of two percentages, with its sign: 2.04 -> '+2,0 poin'."""
    if missing(value):
        return NO_VALUE
    return f"{signed(value)} poin"


@lru_cache(maxsize=_REMEMBERED)
def month(bulan: str, *, short: bool = False) -> str:
    """'2026-03' -> 'Maret 2026' (short: 'Mar 2026')."""
    return format_date(date(int(bulan[:4]), int(bulan[5:7]), 1), "MMM yyyy" if short else "MMMM yyyy", locale=_LOCALE)


def month_name(nomor: int) -> str:
    """3 -> 'Mar'."""
    return format_date(date(2026, nomor, 1), "MMM", locale=_LOCALE)


def quarter(kuartal: str, *, short: bool = False) -> str:
    """'2026-3' -> 'Triwulan III 2026 (Jul–Sep)' (short: 'TW III 2026')."""
    year, nomor = kuartal[:4], int(kuartal[5])
    if short:
        return f"TW {_ROMAN[nomor]} {year}"
    return f"Triwulan {_ROMAN[nomor]} {year} ({month_name(3 * nomor - 2)}–{month_name(3 * nomor)})"


def day(tanggal: object) -> str:
    """'2026-09-05' -> '5 September 2026'."""
    if missing(tanggal):
        return NO_VALUE
    return format_date(date.fromisoformat(str(tanggal)[:10]), "d MMMM yyyy", locale=_LOCALE)


def short_day(tanggal: object) -> str:
    """'2026-09-05' -> '5 Sep'."""
    return NO_VALUE if missing(tanggal) else format_date(date.fromisoformat(str(tanggal)[:10]), "d MMM", locale=_LOCALE)


def moment_day(waktu: str) -> str:
    """An ISO time in UTC -> the ISO day by the clock of the office."""
    return datetime.fromisoformat(waktu).astimezone(_WIB).date().isoformat()


def moment(waktu: str) -> str:
    """An ISO time in UTC -> '5 September 2026 14.03 WIB', the clock of the office."""
    return format_datetime(datetime.fromisoformat(waktu), "d MMMM yyyy HH.mm", tzinfo=_WIB, locale=_LOCALE) + " WIB"


def today() -> date:
    """Today by the clock of the office, as `moment` writes it."""
    return datetime.now(_WIB).date()


def area_name(nama: str, tingkat: str, jenis: object = None) -> str:
    """'Pacet', 'kecamatan' -> 'Kecamatan Pacet'; a village says whether it is a desa or a kelurahan."""
    if tingkat == "desa":
        return f"{'Desa' if missing(jenis) or jenis != 'kelurahan' else 'Kelurahan'} {nama}"
    title = {"provinsi": "Provinsi", "kabupaten": "Kabupaten", "kecamatan": "Kecamatan"}[tingkat]
    return nama if nama.lower().startswith((title.lower(), "kota ")) else f"{title} {nama}"


def rupiah_of(part: object, whole: object) -> str:
    """41600000, 110100000 -> 'Rp 41,6/110,1 jt': both in the unit of the whole."""
    size, word = next(((size, f" {word}") for size, word in _SIZES if abs(whole) >= size), (1, ""))
    decimals = 1 if word else 0
    return f"Rp {number(part / size, decimals=decimals)}/{number(whole / size, decimals=decimals)}{word}"


def rupiah(value: object) -> str:
    """12500000 -> 'Rp 12,5 jt'; below a million in full."""
    if missing(value):
        return NO_VALUE
    for size, word in _SIZES:
        if abs(value) >= size:
            return f"Rp {number(value / size, decimals=1)} {word}"
    return f"Rp {number(value)}"

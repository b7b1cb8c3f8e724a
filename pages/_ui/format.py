"""Numbers, dates and names as Indonesian readers write them. Pure; wording by babel's `id` locale."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

import pandas as pd
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

_LOCALE = "id"
_WIB = ZoneInfo("Asia/Jakarta")
NO_VALUE = "–"
_MOST_DECIMALS = 6
_REMEMBERED = 100_000


def missing(value: object) -> bool:
    """True for None, NaN and pandas' NA."""
    return value is None or value is pd.NA or value != value


def number(value: object, *, decimals: int = 0) -> str:
    """1234.5 -> '1.234,5'; halves are rounded up, as people do; a missing value is a dash, never 0."""
    if missing(value):
        return NO_VALUE
    return _written(str(value), decimals)


@lru_cache(maxsize=_REMEMBERED)
def _written(value: str, decimals: int) -> str:
    """A screen writes thousands of numbers and mostly the same ones; babel takes 60 µs for each."""
    exact = Decimal(value).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return format_decimal(exact, format="#,##0" + ("." + "0" * decimals if decimals else ""), locale=_LOCALE)


def percent(value: object, *, decimals: int = 1, unlike: object = None) -> str:
    """81.25 (already in percent) -> '81,3%'.

    More decimals where rounding would say 100% of something incomplete, or `unlike`: a target that was missed.
    """
    if missing(value):
        return NO_VALUE
    for other in (100, unlike):
        while not missing(other) and value != other and decimals < _MOST_DECIMALS:
            if number(value, decimals=decimals) != number(other, decimals=decimals):
                break
            decimals += 1
    return f"{number(value, decimals=decimals)}%"


def target(value: object) -> str:
    """A target as regulations write it: 80.0 -> '80%', 18.8 -> '18,8%'."""
    return percent(value, decimals=0 if not missing(value) and float(value).is_integer() else 1)


def share(pembilang: object, penyebut: object) -> str:
    """28 of 35 -> '28/35'."""
    if missing(pembilang) or missing(penyebut):
        return NO_VALUE
    return f"{number(pembilang)}/{number(penyebut)}"


def points(value: object) -> str:
    """A difference of two percentages, with its sign: 2.04 -> '+2,0 poin'."""
    if missing(value):
        return NO_VALUE
    return f"{signed(value)} poin"


def signed(value: float) -> str:
    """One decimal with its sign, judged after rounding: 0.04 -> '±0,0'."""
    amount = number(abs(value), decimals=1)
    sign = "±" if amount == number(0, decimals=1) else "+" if value > 0 else "−"
    return sign + amount


ARROWS = {"naik": "↑", "turun": "↓", "tetap": "→"}


def change(selisih: object, arah: str) -> str:
    """A change in points with its arrow; in brackets, without one, when too few people stand behind it to be judged."""
    if missing(selisih):
        return NO_VALUE
    return f"{ARROWS[arah]} {signed(selisih)}" if arah in ARROWS else f"({signed(selisih)})"


@lru_cache(maxsize=_REMEMBERED)
def month(bulan: str, *, short: bool = False) -> str:
    """'2026-03' -> 'Maret 2026' (short: 'Mar 2026')."""
    return format_date(date(int(bulan[:4]), int(bulan[5:7]), 1), "MMM yyyy" if short else "MMMM yyyy", locale=_LOCALE)


def month_name(nomor: int) -> str:
    """3 -> 'Mar'."""
    return format_date(date(2026, nomor, 1), "MMM", locale=_LOCALE)


def day(tanggal: object) -> str:
    """'2026-09-05' -> '5 September 2026'."""
    if missing(tanggal):
        return NO_VALUE
    return format_date(date.fromisoformat(str(tanggal)[:10]), "d MMMM yyyy", locale=_LOCALE)


def short_day(tanggal: object) -> str:
    """'2026-09-05' -> '5 Sep'."""
    return NO_VALUE if missing(tanggal) else format_date(date.fromisoformat(str(tanggal)[:10]), "d MMM", locale=_LOCALE)


def moment(waktu: str) -> str:
    """An ISO time in UTC -> '5 September 2026 14.03 WIB', the clock of the office."""
    return format_datetime(datetime.fromisoformat(waktu), "d MMMM yyyy HH.mm", tzinfo=_WIB, locale=_LOCALE) + " WIB"


def area_name(nama: str, tingkat: str, jenis: object = None) -> str:
    """'Pacet', 'kecamatan' -> 'Kecamatan Pacet'; a village says whether it is a desa or a kelurahan."""
    if tingkat == "desa":
        return f"{'Desa' if missing(jenis) or jenis != 'kelurahan' else 'Kelurahan'} {nama}"
    title = {"provinsi": "Provinsi", "kabupaten": "Kabupaten", "kecamatan": "Kecamatan"}[tingkat]
    return nama if nama.lower().startswith((title.lower(), "kota ")) else f"{title} {nama}"


def rupiah(value: object) -> str:
    """12500000 -> 'Rp 12,5 jt'; below a million in full."""
    if missing(value):
        return NO_VALUE
    for size, word in ((10**12, "T"), (10**9, "M"), (10**6, "jt")):
        if abs(value) >= size:
            return f"Rp {number(value / size, decimals=1)} {word}"
    return f"Rp {number(value)}"

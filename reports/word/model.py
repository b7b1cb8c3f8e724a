"""What one village's yearly plan holds. None means: the data does not say, so the document leaves a dotted line."""

from dataclasses import dataclass

from loaders.schema import KEGIATAN
from reports.word.area import Area


@dataclass(frozen=True, kw_only=True)
class Activity:
    """One row of Tabel 2: `kode` is K01–K12 or the village's own words; months are 1–12 in order."""

    kode: str
    nama: str
    direncanakan: tuple[int, ...] = ()
    terlaksana: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Member:
    """One row of the team; `posisi` is an id of `POSISI_TIM`. A vacant post has no number."""

    nomor: int | None
    posisi: str
    nama: str | None = None
    unsur: str | None = None
    nomor_sk: str | None = None


@dataclass(frozen=True, kw_only=True)
class BudgetLine:
    """One row of the budget, in rupiah; `sumber_dana` is an id of `SUMBER_DANA`."""

    nomor: int
    program: str
    anggaran: int | None = None
    realisasi: int | None = None
    sumber_dana: str | None = None
    keterangan: str | None = None


@dataclass(frozen=True, kw_only=True)
class Innovation:
    """One innovation of the village."""

    nomor: int
    judul: str
    uraian: str | None = None


OFFICIAL = tuple(Activity(kode=item.id, nama=item.title) for item in KEGIATAN)


@dataclass(frozen=True, kw_only=True)
class VillagePlan(Area):
    """One village and year. `kegiatan` always begins with K01–K12; names are as the files wrote them.

    `jenis` is 'desa', 'kelurahan' or None; `tanggal_rembug` ("2025-06-12") the rembug that the plan builds on.
    """

    tahun: int | None = None
    tanggal_rembug: str | None = None
    kegiatan: tuple[Activity, ...] = OFFICIAL
    anggaran: tuple[BudgetLine, ...] = ()
    tim: tuple[Member, ...] = ()
    inovasi: tuple[Innovation, ...] = ()


EMPTY = VillagePlan()
"""The form nobody has filled in yet."""

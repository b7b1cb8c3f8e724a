"""What one discussion sheet says, in words ready to print; the PDF and the Word sheet draw the same one."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Service:
    """One service. `penerima` is '12/15', `nilai` '80,0%', `tanda` a key of `words.LOOKS`, `keadaan` its word.

    `perubahan` against the earlier quarter ('↑ +12,0', in brackets when not judged), `kecamatan` its percentage there,
    `kurang` the people missing ('3'); '–' where there is nothing to say.
    """

    kode: str
    layanan: str
    penerima: str
    nilai: str
    persen: float | None
    tanda: str
    keadaan: str
    perubahan: str
    kecamatan: str
    kurang: str


@dataclass(frozen=True, kw_only=True)
class Group:
    """The services of one group of people, under its name."""

    judul: str
    layanan: tuple[Service, ...]


@dataclass(frozen=True, kw_only=True)
class Level:
    """The convergence of ibu hamil, of anak, or the total; `dasar` says what it was added from."""

    judul: str
    nilai: str
    persen: float | None
    penerima: str
    tanda: str
    keadaan: str
    perubahan: str
    dasar: str


@dataclass(frozen=True, kw_only=True)
class Gap:
    """People missing one service: 'Pil Fe/TTD', '7', 'ibu hamil'; `sebab` what is known of the causes, or ''."""

    kode: str
    layanan: str
    orang: str
    satuan: str
    sebab: str = ""


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """What, who, by when."""

    apa: str
    siapa: str
    kapan: str


@dataclass(frozen=True, kw_only=True)
class Point:
    """A thing to talk about, and in a word or two what it is about, for when there is no room for it."""

    kalimat: str
    tentang: str = ""


@dataclass(frozen=True, kw_only=True)
class DiscussionSheet:
    """One village and quarter. `dibanding` names the earlier quarter; `sumber` from which state of the data it is made;
    `peringatan` is printed on top. Lists end in how many lines were left out; `bahan` holds them all, the weightiest
    first, and the page says which it had no room for."""

    kode_desa: str
    nama: str
    nama_kecamatan: str
    kuartal_id: str
    judul: str
    wilayah: str
    tempat: str
    kuartal: str
    dibanding: str
    ringkas: str
    tingkat: tuple[Level, ...]
    kelompok: tuple[Group, ...]
    bergerak: tuple[str, ...]
    kesenjangan: tuple[Gap, ...]
    bahan: tuple[Point, ...]
    tertunda: tuple[Agreement, ...]
    kesepakatan: tuple[Agreement, ...]
    penanda_tangan: tuple[str, ...]
    legenda: tuple[tuple[str, str], ...]
    catatan: tuple[str, ...]
    sumber: str
    peringatan: str = ""

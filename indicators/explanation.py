"""What "Jelaskan angka ini" says of one number: the formula with the real n and N, its parts, what was left out and
why, and the keys of the ledger rows it rests on. One shape for scorecard services, groups and catalogue indicators."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indicators.rounding import written

LEFT_OUT = {
    "belum_lapor": "Belum lapor: tidak ikut di pembilang dan penyebut",
    "sebelah_kosong": "Hanya satu sisi yang dilaporkan: tidak ikut di keduanya",
    "tanpa_penyebut": "Jumlah seharusnya tidak diketahui: tidak ikut di keduanya",
    "tidak_berlaku": "Tidak ada yang seharusnya menerima: menyumbang 0 dari 0",
    "tidak_sesuai": "Belum waktunya atau tidak memenuhi syarat (TS): tidak ikut di penyebut",
    "layanan_diam": "Layanan yang tidak dilaporkan: tidak ikut dijumlahkan",
    "paud": "PAUD (PA-1) berdiri sendiri: tidak masuk total",
}
"""Why something is not in the number, in the order in which it is told."""
NOTES = {
    "lebih": "Yang menerima lebih banyak daripada yang seharusnya: periksa angkanya",
    "dilaporkan": "Memakai total Tabel 4 seperti yang dilaporkan desa",
    "tabel1": "Jumlah seharusnya diambil dari Tabel 1",
    "persen": "Jumlah seharusnya diturunkan dari persen yang tertulis",
    "semua_desa": "Penyebutnya semua desa dalam daftar, juga yang belum mencatat apa pun",
}
"""What else must be known about some of the villages."""


@dataclass(frozen=True, kw_only=True)
class RowKey:
    """A ledger row: its table, its key, and the columns used. The UI looks up file, sheet, row, sender and history."""

    tabel: str
    kunci: tuple[tuple[str, str | int], ...]
    kolom: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Part:
    """One summand: a village or area (`kode`), a service or group (`id`), with its two numbers."""

    kode: str = ""
    id: str = ""
    pembilang: int
    penyebut: int


@dataclass(frozen=True, kw_only=True)
class Remark:
    """A reason (LEFT_OUT or NOTES) with the village codes it holds for, the services, and how many people, if known."""

    alasan: str
    kode: tuple[str, ...] = ()
    layanan: tuple[str, ...] = ()
    jumlah: int | None = None

    @property
    def kata(self) -> str:
        """The reason in words."""
        return (LEFT_OUT | NOTES)[self.alasan]


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """One number of one area and period (`masa`: a month or a quarter), explained.

    `pembilang` and `penyebut` are None when nothing is known; `nilai` (percent) is None without a denominator. `bagian`
    add up to them. `ditinggalkan` and `catatan` are for people; `baris` are the rows the number rests on.
    """

    kode: str
    masa: str
    id: str
    judul: str
    pembilang_kata: str
    penyebut_kata: str
    pembilang: int | None
    penyebut: int | None
    nilai: float | None
    keadaan: str
    desa_dihitung: tuple[str, ...]
    desa_total: int
    bagian: tuple[Part, ...]
    ditinggalkan: tuple[Remark, ...]
    catatan: tuple[Remark, ...]
    baris: tuple[RowKey, ...]

    @property
    def rumus(self) -> str:
        """The formula in words."""
        return f"({self.pembilang_kata}) ÷ ({self.penyebut_kata}) × 100"

    @property
    def hitungan(self) -> str:
        """The formula with the real numbers, to two decimals; why there is none otherwise."""
        if self.nilai is None:
            return NO_SHARE[self.keadaan]
        return f"{self.pembilang} ÷ {self.penyebut} × 100 = {written(self.nilai, decimals=2)} %"


NO_SHARE = {
    "belum_lapor": "Belum lapor",
    "tidak_berlaku": "Tidak ada yang seharusnya menerima",
    "tanpa_penyebut": "Jumlah seharusnya tidak diketahui",
}


def remarks(pairs: Iterable[tuple[str, Sequence[str]]]) -> tuple[Remark, ...]:
    """A remark for every reason that holds for some village."""
    return tuple(Remark(alasan=alasan, kode=tuple(kode)) for alasan, kode in pairs if len(kode))

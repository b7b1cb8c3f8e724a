"""A small kabupaten with rembug, steps, documents, proposals, team, budget and innovations, counted by hand.

What the screens must say of it at the end of September 2026 stands in the tests. `of_names` gives the same kabupaten
other names, so that hostile ones meet the same numbers.
"""

from dataclasses import dataclass

from tests.tools.districts import District, Village

BULAN = "2026-09"
A, B, C = "32.08.01.2001", "32.08.01.2002", "32.08.01.2003"
D, E, F = "32.08.02.2001", "32.08.02.2002", "32.08.03.2001"


@dataclass(frozen=True, kw_only=True)
class Names:
    """Every text that a village writes freely."""

    desa: tuple[str, ...] = ("Cipondok", "Windujanten", "Sindangjawa", "Cihaur", "Rambatan", "Jagara")
    kecamatan: tuple[str, ...] = ("Kadugede", "Ciniru", "Darma")
    usulan: str = "Kelas ibu hamil"
    program: str = "Posyandu"
    orang: str = "Siti Aminah"
    inovasi: str = "Kebun Gizi"
    bukti: str = "foto kegiatan"


def district(names: Names = Names()) -> District:  # noqa: B008  frozen
    """A held its rembug on the last day allowed, B after it, D after September; C and F never send anything."""
    places = zip((A, B, C, D, E, F), names.desa, (0, 0, 0, 1, 1, 2), strict=True)
    return District(
        villages=tuple(
            Village(kode=kode, nama=nama, kecamatan=names.kecamatan[number], is_silent=kode in (C, F))
            for kode, nama, number in places
        ),
        other_tables={
            "laporan": _rows("kode_desa bulan tanggal_terima", (A, BULAN, "2026-10-04")),
            "rembug": _rembug(),
            "tahapan": _steps(names),
            "usulan": _proposals(names),
            "anggaran": _budget(names),
            "tim": _team(names),
            "inovasi": _innovations(names),
        },
    )


def _rows(columns: str, *records: tuple) -> tuple[dict, ...]:
    return tuple(dict(zip(columns.split(), record, strict=True)) for record in records)


def _rembug() -> tuple[dict, ...]:
    return _rows(
        "kode_desa tanggal peserta daftar_hadir notulen berita_acara",
        (A, "2026-07-31", 31, "Ya", "Ya", "Tidak"),
        (A, "2026-08-20", 12, None, None, None),
        (B, "2026-08-05", None, "Tidak", None, None),
        (D, "2026-10-01", 40, "Ya", "Ya", "Ya"),
    )


def _steps(names: Names) -> tuple[dict, ...]:
    return _rows(
        "kode_desa tahun langkah status tanggal bukti",
        (A, 2026, 1, "Selesai", "2026-01-10", names.bukti),
        (A, 2026, 2, "Selesai", "2026-02-10", "daftar hadir"),
        (A, 2026, 3, "Selesai", "2026-03-10", None),
        (A, 2026, 4, "Selesai", None, "notulen"),
        (A, 2026, 5, "Selesai", "2026-07-31", "berita acara"),
        (A, 2026, 6, "Berjalan", None, None),
        (A, 2026, 7, "Belum", None, None),
        (B, 2026, 1, "Selesai", "2026-01-20", None),
        (B, 2026, 2, "Selesai", "2026-02-20", None),
        (B, 2026, 3, "Belum", None, None),
        (B, 2026, 5, "Selesai", "2026-08-05", None),
        (B, 2026, 6, "Selesai", "2026-08-01", None),
        (D, 2026, 1, "Selesai", "2026-10-02", None),
    )


def _proposals(names: Names) -> tuple[dict, ...]:
    return _rows(
        "kode_desa tahun nomor usulan paket biaya nasib catatan",
        (A, 2026, 1, names.usulan, "KIA", 5_000_000, "Terlaksana", None),
        (A, 2026, 2, "Jamban keluarga", "Air bersih & sanitasi", 12_500_000, "Masuk APBDes", None),
        (A, 2026, 3, "PMT lokal", "Konseling gizi terpadu", None, "Masuk RKPDes", None),
        (A, 2026, 4, "Alat PAUD", "PAUD", 2_500_000, "Ditolak", names.usulan),
        (A, 2025, 1, "Tahun lalu", "PAUD", 9_000_000, "Terlaksana", None),
        (D, 2026, 1, "Posyandu remaja", None, 1_000_000, "Diusulkan", None),
    )


def _budget(names: Names) -> tuple[dict, ...]:
    return _rows(
        "kode_desa tahun nomor program sumber_dana anggaran realisasi keterangan",
        (A, 2026, 1, names.program, "Dana Desa", 10_000_000, 6_000_000, None),
        (A, 2026, 2, f"{names.program.upper()} ", "Alokasi Dana Desa (ADD)", 4_000_000, None, names.program),
        (A, 2026, 3, "Rapat", None, 1_000_000, 0, None),
        (B, 2026, 1, names.program, "Dana Desa", 8_000_000, 9_000_000, None),
        (B, 2026, 2, "Sumur", "APBD Kabupaten/Kota", None, None, None),
        (D, 2026, 1, "PMT", "Swasta, CSR, swadaya", 2_000_000, 500_000, None),
    )


def _team(names: Names) -> tuple[dict, ...]:
    posts = (
        "Pengarah", "Ketua", "Wakil Ketua", "Sekretaris", "Koordinator Bidang Lapangan Tim Pendamping Keluarga",
        "Anggota Bidang Lapangan Tim Pendamping Keluarga", "Koordinator Bidang Lapangan Pengelolaan Data",
        "Anggota Bidang Lapangan Pengelolaan Data",
    )  # fmt: skip
    full = [(A, 2026, number, post, f"{names.orang} {number}", "KPM", "188/1") for number, post in enumerate(posts, 1)]
    almost = [
        (D, 2026, number, post, names.orang, "kpm ", "188/4")
        for number, post in enumerate(posts, 1)
        if post != "Wakil Ketua"
    ]
    return _rows(
        "kode_desa tahun nomor posisi nama unsur nomor_sk",
        *full,
        (A, 2026, 9, posts[5], f"{names.orang} 9", "Bidan", "188/1"),
        (B, 2026, 1, "Pengarah", names.orang, "Kepala Desa", None),
        (B, 2026, 2, "Ketua", names.orang, "Ketua TP PKK", None),
        *almost,
    )


def _innovations(names: Names) -> tuple[dict, ...]:
    return _rows(
        "kode_desa tahun nomor judul uraian",
        (A, 2026, 1, names.inovasi, "Sayur di pekarangan"),
        (A, 2025, 1, "Dapur Sehat", "Memasak bersama"),
        (B, 2026, 1, "Celengan Jamban", None),
        (D, 2027, 1, "Tahun depan", "Belum dimulai"),
    )

"""The words of Formulir 4 and where they stand in the official workbook; its merged ranges, its slips of the pen."""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.schema.scorecard_lists import INDIKATOR_SCORECARD
from sample_data.generate.village import Village

FIXED = (
    ("A1:I1", "FORMULIR 4 (SCORDCARDS KONVERGENSI DESA) "),
    ("A2:I2", "LAPORAN KONVERGENSI PENCEGAHAN STUNTING TINGKAT DESA "),
    ("A3:I3", "TERHADAP SASARAN RUMAH TANGGA 1.000 HPK "),
    ("A9:I9", "TABEL 1. JUMLAH SASARAN 1.000 HPK (IBU HAMIL DAN ANAK 0-23 BULAN)"),
    ("A10:C11", "Sasaran"),
    ("D10:E11", "JML TOTAL RUMAH TANGGA 1.000 HPK "),
    ("F10:G10", "IBU HAMIL "),
    ("H10:I10", "ANAK 0 – 23 BULAN"),
    ("F11", "TOTAL"),
    ("G11", "KEK/RESTI"),
    ("H11", "TOTAL"),
    ("I11", "GIZI KURANG/ GIZI BURUK/STUNTING"),
    ("A12:C12", "Jumlah"),
    ("A13:I13", "TABEL 2. HASIL PENGUKURAN TIKAR PERTUMBUHAN (DETEKSI DINI STUNTING) "),
    ("A14:C14", "Sasaran"),
    ("D14", "JUMLAH TOTAL ANAK USIA 0 – 23 BULAN "),
    ("E14", "HIJAU (NORMAL)"),
    ("F14:G14", "Kuning (Resiko Stunting)"),
    ("H14:I14", "Merah Terindikasi Stunting"),
    ("A15:C15", "Jumlah"),
    ("A16:I16", "TABEL 3. KELENGKAPAN KONVERGENSI PAKET LAYANAN PENCEGAHAN STUNTING BAGI 1.000 HPK "),
    ("A17:B17", "Sasaran"),
    ("D17:F17", "Indikator"),
    ("I17", "%"),
    ("A18:B25", "Ibu Hamil"),
    ("A26:B36", "Anak 0 sd 23 Bulan (0 sd 2 Tahun)"),
    ("A37:B37", "Anak 2 sd 6 Tahun"),
    ("A38:I38", "TABEL 4. TINGKAT KONVERGENSI DESA "),
    ("A39:A40", "No"),
    ("B39:D40", "SASARAN"),
    ("E39:G39", "JUMLAH INDIKATOR"),
    ("H39:I40", "TINGKAT KONVERGENSI (%)"),
    ("E40", "YANG DITERIMA"),
    ("F40:G40", "SEHARUSNYA DITERIMA"),
    ("A41", 1),
    ("B41:D41", "Ibu Hamil"),
    ("A42", 2),
    ("B42:D42", "Anak 0 - 23 Bulan"),
    ("A43:D43", "TOTAL TINGKAT KONVERGENSI DESA"),
    ("A44:I44", "TABEL 5. PENGGUNAAN DANA DESA DALAM PENCEGAHAN STUNTING"),
    ("A45:A46", "No"),
    ("B45:D46", "BIDANG/KEGIATAN "),
    ("E45:E46", "TOTAL ALOKASI DANA"),
    ("F45:I45", "KEGIATAN KHUSUS PENCEGAHAN STUNTING"),
    ("F46:G46", "ALOKASI DANA"),
    ("H46:I46", "% (PERSEN) "),
    ("A47", 1),
    ("B47:D47", "Bidang Pembangunan Desa"),
    ("A48", 2),
    ("B48:D48", "Bidang Pemberdayaan Masyarakat Desa"),
)
PLACES = {
    "rumah_tangga_hpk": "D12:E12",
    "ibu_hamil": "F12",
    "ibu_hamil_kek": "G12",
    "anak_0_23": "H12",
    "anak_gizi": "I12",
    "tikar_total": "D15",
    "tikar_hijau": "E15",
    "tikar_kuning": "F15:G15",
    "tikar_merah": "H15:I15",
    "ih_diterima": "E41",
    "ih_seharusnya": "F41:G41",
    "an_diterima": "E42",
    "an_seharusnya": "F42:G42",
    "total_diterima": "E43",
    "total_seharusnya": "F43:G43",
    "dd_pembangunan_total": "E47",
    "dd_pembangunan_stunting": "F47:G47",
    "dd_pemberdayaan_total": "E48",
    "dd_pemberdayaan_stunting": "F48:G48",
}
"""Column of `formulir4` -> its cell; children who were not measured, or are 2–6 years old, have none."""

WIDTHS = (10, 6, 5, 44, 33, 22, 14, 17, 27)

_TITLES = {item.id: item.title for item in INDIKATOR_SCORECARD}
_OLD_WORDS = (
    ("risiko", "resiko"),
    ("akta", "akte"),
    ("4 kali selama kehamilan", "4 kali selama kehamilan kehamilan."),
    ("mendapatkan imunisasi", "mendapatkan  imunisasi"),
)
_NEW_WORDS = (("paling sedikit 4 kali", "paling sedikit 6 kali"), ("akta kelahiran", "akta lahir"))


@dataclass(frozen=True)
class HeadOf:
    """Whose form it is and for which quarter, as the form has it: values behind a colon."""

    village: Village
    kuartal: str

    def cells(self) -> Iterator[tuple[str, str]]:
        """(place, text) of the labels and their values."""
        year, quarter = self.kuartal.split("-")
        yield from (("A5", "Kabupaten"), ("D5", ": Mojokerto"), ("A6", "Desa"), ("D6", f": {self.village.nama}"))
        yield from (("F5", "Kecamatan "), ("G5", f": {self.village.kecamatan}"))
        yield from (("F6", "Tahun "), ("G6", f": {year}"), ("F7", "Kuartal"), ("G7", f": {quarter}"))


def wording(service: str, edition: str) -> str:
    """How this edition of the form puts the service."""
    text = _TITLES[service]
    for old, new in _NEW_WORDS if edition == "tukar" else _OLD_WORDS if edition == "resmi" else ():
        text = text.replace(old, new)
    return text

"""Forms to read, typed by hand from the domain's description: a test states only what is unusual about its form."""

import io
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pandas as pd
from openpyxl.worksheet.worksheet import Worksheet

from loaders.intake import Intake
from loaders.read import read_file

TODAY = date(2026, 10, 15)
BLANK = Path(__file__).parents[3] / "shared" / "data" / "formulir4_scorecard.xlsx"
PACET = "35.16.03.2001"
DESA = pd.DataFrame(
    {
        "kode_desa": [PACET, "35.16.03.2002", "35.16.03.2003", "35.16.04.2001"],
        "nama_desa": ["Pacet", "Bandung", "Bendung", "Pacet"],
        "nama_kecamatan": ["Pacet", "Pacet", "Pacet", "Trawas"],
        "nama_kabupaten": ["Mojokerto"] * 4,
    }
)
HEAD = {"Kabupaten": "Mojokerto", "Kecamatan": "Pacet", "Desa": "Pacet", "Tahun": "2026", "Kuartal": "III"}
IBU = (
    "Ibu hamil periksa kehamilan paling sedikit 4 kali selama kehamilan kehamilan.",
    "Ibu hamil mendapatkan dan minum 1 tablet tambah darah (pil FE) setiap hari minimal selama 90 hari ",
    "Ibu bersalin mendapatkan layanan nifas oleh nakes dilaksanakan minimal 3 kali ",
    "Ibu hamil mengikuti kegiatan konseling gizi atau kelas ibu hamil minimal 4 kali selama kehamilan ",
    "Ibu hamil dengan kondisi resiko tinggi dan/atau Kekurangan Energi Kronis (KEK) mendapat kunjungan ke rumah",
    "Rumah Tangga Ibu hamil memiliki sarana akses air minum yang aman",
    "Rumah Tangga Ibu hamil memiliki sarana jamban keluarga yang layak.",
    "Ibu hamil memiliki jaminan layanan kesehatan",
)
ANAK = (
    "Bayi usia 12 bulan ke bawah mendapatkan imunisasi dasar  lengkap",
    "Anak  usia  0-23 bulan  diukur  berat  badannya di posyandu secara rutin setiap bulan ",
    "Anak usia 0-23 bulan diukur panjang/tinggi badannya oleh tenaga kesehatan terlatih minimal 2 kali setahun",
    "Orang tua/pengasuh yang memiliki anak usia 0-23 bulan  mengikuti kegiatan konseling gizi minimal sebulan sekali.",
    "Anak usia 0-23 bulan dengan status gizi buruk, gizi kurang, dan stunting mendapat kunjungan ke rumah",
    "Rumah Tangga anak usia 0-23 bulan memiliki sarana akses air minum yang aman",
    "Rumah Tangga anak usia 0-23 bulan memiliki sarana jamban yang layak",
    "Anak usia 0-23 bulan memiliki akte kelahiran",
    "Anak usia 0-23 bulan memiliki jaminan layanan kesehatan",
    "Orang tua/pengasuh yang memiliki anaksia 0-23 bulan mengikuti Kelas Pengasuhan minimal sebulan sekali ",
)
PAUD = "Anak usia 2-6 tahun terdaftar dan aktif mengikuti kegiatan layanan PAUD"
GROUPS = {"IH": "Ibu Hamil", "AN": "Anak 0 sd 23 Bulan (0 sd 2 Tahun)", "PA": "Anak 2 sd 6 Tahun"}
IDS = tuple(f"IH-{n}" for n in range(1, 9)) + tuple(f"AN-{n}" for n in range(1, 11)) + ("PA-1",)
TEXTS = dict(zip(IDS, (*IBU, *ANAK, PAUD), strict=True))

# A village worked by hand: 12 pregnant (3 at risk), 40 children (5 with a nutrition problem).
RECEIVED = dict(zip(IDS, (9, 8, 2, 5, 3, 12, 11, 10, 7, 35, 33, 32, 5, 40, 38, 36, 30, 20, 15), strict=True))
DUE = dict(zip(IDS, (12, 12, 2, 12, 3, 12, 12, 12, 10, 40, 40, 40, 5, 40, 40, 40, 40, 40, 25), strict=True))
TARGETS = {"RT": 45, "ih": 12, "kek": 3, "an": 40, "gizi": 5}
GROWTH = {"total": 40, "hijau": 30, "kuning": 6, "merah": 4}
LEVEL = {"ih": (60, 77, None), "an": (276, 335, None), "total": (336, 412, None)}
FUNDS = {"Pembangunan": ("Rp 500.000.000", "50 juta", "10%"), "Pemberdayaan": (200_000_000, 20_000_000, 0.1)}


Line = dict[int, object]


def form(
    ws: Worksheet, *, head: Mapping[str, object] | None = None, received: Mapping[str, object] = RECEIVED,
    due: Mapping[str, object] | None = None, percent: Mapping[str, object] | None = None,
    wording: Mapping[str, str] | None = None, order: tuple[str, ...] = IDS, targets: Mapping[str, object] = TARGETS,
    growth: Mapping[str, object] = GROWTH, level: Mapping[str, tuple] = LEVEL, funds: Mapping[str, tuple] = FUNDS,
    right: int = 0, down: int = 0, split: tuple[object, object] | None = None,
) -> None:  # fmt: skip
    """Type a Formulir 4 into `ws`; `right` and `down` shift it, `split` are the boys and the sum of AN-4."""
    texts = TEXTS | dict(wording or {})
    lines = [
        *_head(HEAD | dict(head or {})), *_targets(targets), *_growth(growth),
        *_services(texts, received, percent or {}, due or {}, order=order, split=split), *_level(level), *_funds(funds),
    ]  # fmt: skip
    for row, line in enumerate(lines, 1 + down):
        for column, value in line.items():
            if value is not None:
                ws.cell(row, column + right, value)


def _head(said: Mapping[str, object]) -> list[Line]:
    def cells(label: str, left: int, beside: int) -> Line:
        value = said[label]
        return {left: f"{label} ", left + beside: f": {value}" if isinstance(value, str) else value}

    return [
        {1: "FORMULIR 4 (SCORDCARDS KONVERGENSI DESA) "}, {1: "TERHADAP SASARAN RUMAH TANGGA 1.000 HPK "}, {},
        cells("Kabupaten", 1, 3) | cells("Kecamatan", 6, 1), cells("Desa", 1, 3) | cells("Tahun", 6, 1),
        cells("Kuartal", 6, 1), {},
    ]  # fmt: skip


def _targets(counts: Mapping[str, object]) -> list[Line]:
    return [
        {1: "TABEL 1. JUMLAH SASARAN 1.000 HPK (IBU HAMIL DAN ANAK 0-23 BULAN)"},
        {1: "Sasaran", 4: "JML TOTAL RUMAH TANGGA 1.000 HPK ", 6: "IBU HAMIL ", 8: "ANAK 0 – 23 BULAN"},
        {6: "TOTAL", 7: "KEK/RESTI", 8: "TOTAL", 9: "GIZI KURANG/ GIZI BURUK/STUNTING"},
        {1: "Jumlah", 4: counts.get("RT"), 6: counts.get("ih"), 7: counts.get("kek"), 8: counts.get("an"),
         9: counts.get("gizi")},
    ]  # fmt: skip


def _growth(counts: Mapping[str, object]) -> list[Line]:
    columns = {4: "total", 5: "hijau", 6: "kuning", 8: "merah", 9: "tidak"}
    return [
        {1: "TABEL 2. HASIL PENGUKURAN TIKAR PERTUMBUHAN (DETEKSI DINI STUNTING) "},
        {1: "Sasaran", 4: "JUMLAH TOTAL ANAK USIA 0 – 23 BULAN ", 5: "HIJAU (NORMAL)", 6: "Kuning (Resiko Stunting)",
         8: "Merah Terindikasi Stunting", 9: "Tidak diukur" if "tidak" in counts else None},
        {1: "Jumlah"} | {column: counts.get(name) for column, name in columns.items()},
    ]  # fmt: skip


def _services(
    texts: Mapping[str, str], received: Mapping[str, object], percent: Mapping[str, object], due: Mapping[str, object],
    *, order: tuple[str, ...], split: tuple[object, object] | None,
) -> list[Line]:  # fmt: skip
    lines: list[Line] = [
        {1: "TABEL 3. KELENGKAPAN KONVERGENSI PAKET LAYANAN PENCEGAHAN STUNTING BAGI 1.000 HPK "},
        {1: "Sasaran", 4: "Indikator", 7: "Jumlah", 9: "%", 11: "Jumlah seharusnya menerima" if due else None},
    ]
    named: set[str] = set()
    for number, service in enumerate(order, 1):
        line = {3: number, 4: texts[service], 7: received.get(service), 9: percent.get(service), 11: due.get(service)}
        if service[:2] not in named:
            named.add(service[:2])
            line[1] = GROUPS[service[:2]]
        is_split = split is not None and service == "AN-4"
        lines += [line | {7: "Laki", 8: "Jumlah"}, {7: split[0], 8: split[1]}] if is_split else [line]
    return lines


def _level(said: Mapping[str, tuple]) -> list[Line]:
    labels = {"ih": {2: "Ibu Hamil"}, "an": {2: "Anak 0 - 23 Bulan"}, "total": {1: "TOTAL TINGKAT KONVERGENSI DESA"}}
    return [
        {1: "TABEL 4. TINGKAT KONVERGENSI DESA "},
        {1: "No", 2: "SASARAN", 5: "JUMLAH INDIKATOR", 8: "TINGKAT KONVERGENSI (%)"},
        {5: "YANG DITERIMA", 6: "SEHARUSNYA DITERIMA"},
        *(label | dict(zip((5, 6, 8), said.get(name, ()), strict=False)) for name, label in labels.items()),
    ]


def _funds(said: Mapping[str, tuple]) -> list[Line]:
    return [
        {1: "TABEL 5. PENGGUNAAN DANA DESA DALAM PENCEGAHAN STUNTING"},
        {1: "No", 2: "BIDANG/KEGIATAN ", 5: "TOTAL ALOKASI DANA", 6: "KEGIATAN KHUSUS PENCEGAHAN STUNTING"},
        {6: "ALOKASI DANA", 8: "% (PERSEN) "},
        *(
            {2: f"Bidang {name} Desa"} | dict(zip((5, 6, 8), said.get(name, ()), strict=False))
            for name in ("Pembangunan", "Pemberdayaan")
        ),
    ]


def book(*sheets: Callable[[Worksheet], None], names: tuple[str, ...] = ()) -> bytes:
    """A workbook whose sheets the functions type."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for number, fill in enumerate(sheets):
        fill(workbook.create_sheet(names[number] if names else f"Lembar{number + 1}"))
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def one_form(**changes: object) -> bytes:
    """A workbook of one form."""
    return book(lambda ws: form(ws, **changes))


def read(content: bytes, *, desa: pd.DataFrame | None = DESA, today: date = TODAY) -> Intake:
    """The workbook as the application reads it."""
    return read_file(content, name="formulir.xlsx", known_desa=frozenset(DESA["kode_desa"]), today=today, desa=desa)


def read_form(**changes: object) -> Intake:
    """Read a workbook of one form."""
    return read(one_form(**changes))


def services(intake: Intake, column: str = "diterima") -> dict[str, object]:
    """Service -> a value of its record; blanks are None."""
    frame = intake.tables["scorecard"]
    values = frame[column].astype(object)
    return dict(zip(frame["indikator"], values.where(values.notna(), None), strict=True))


def totals(intake: Intake) -> dict[str, object]:
    """The one record of formulir4 without its blanks, key and provenance."""
    (record,) = intake.tables["formulir4"].drop(columns=["kode_desa", "kuartal", "lembar", "baris"]).to_dict("records")
    return {name: value for name, value in record.items() if not pd.isna(value)}


def codes(intake: Intake) -> list[str]:
    """The codes of all problems."""
    return [problem.code for problem in intake.problems]

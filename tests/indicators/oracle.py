"""A slow, obvious second implementation, written from the domain description and not from the kernel.

Plain loops over dict rows and exact fractions. It also repeats the targets, so a slip in the catalogue shows.
"""

from fractions import Fraction
from math import ceil, floor

TARGETS_2024 = {
    "rematri_ttd": "58", "catin_periksa": "90", "bumil_kek_asupan": "90", "bumil_ttd": "80", "bumil_ktd": "15.5",
    "nifas_kbpp": "70", "bayi_asi": "80", "anak_mpasi": "80", "balita_gibur": "90", "balita_gikur": "90",
    "balita_pantau": "90", "balita_idl": "90", "krs_damping": "90", "krs_air": "100", "krs_sanitasi": "90",
    "desa_odf": "90", "ds": "80", "laporan_masuk": "100",
}  # fmt: skip
STUNTING = {2024: "14", 2025: "18.8", 2029: "14.2", 2045: "5"}
LOWER_IS_BETTER = {"bumil_ktd", "pus_unmet", "stunting", "wasting", "bb_kurang"}
VILLAGE_DUTIES = {"rembug", "rembug_tepat", "laporan_masuk", "laporan_tepat_waktu"}
POSTS = {"pengarah", "ketua", "wakil_ketua", "sekretaris", "koor_lapangan", "anggota_lapangan", "koor_data",
         "anggota_data"}  # fmt: skip
MEASURING_MONTHS = {"stunting", "wasting", "bb_kurang", "diukur"}
MEASUREMENT = {
    "ds": (["ditimbang_d"], "balita_s"),
    "diukur": (["diukur"], "balita_s"),
    "stunting": (["pendek", "sangat_pendek"], "diukur"),
    "wasting": (["gizi_kurang", "gizi_buruk"], "diukur"),
    "bb_kurang": (["bb_kurang"], "ditimbang_d"),
}


def is_due(indicator, bulan):
    return indicator not in MEASURING_MONTHS or bulan[5:] in ("02", "08")


def village(indicator, kode, bulan, tables):
    """(numerator, denominator) of one village, or None when it is belum lapor."""
    if indicator in VILLAGE_DUTIES:
        return int(_duty_done(indicator, kode, bulan, tables)), 1
    if indicator in ("rencana_bulan", "rencana_sd", "rencana_tahun"):
        return _plan(indicator, kode, bulan, tables)
    if indicator == "tahapan_tuntas":
        return _steps(kode, bulan, tables)
    if indicator == "struktur_lengkap":
        return _structure(kode, bulan, tables)
    if indicator in MEASUREMENT:
        return _measurement(indicator, kode, bulan, tables)
    for row in tables.get("layanan", []):
        if (row["kode_desa"], row["bulan"], row["layanan"]) == (kode, bulan, indicator):
            if row["terlayani"] is None or row["sasaran"] is None:
                return None
            return row["terlayani"], row["sasaran"]
    return None


def _measurement(indicator, kode, bulan, tables):
    above, below = MEASUREMENT[indicator]
    for row in tables.get("pengukuran", []):
        if (row["kode_desa"], row["bulan"]) == (kode, bulan):
            cells = [row.get(name) for name in [*above, below]]
            return None if None in cells else (sum(cells[:-1]), cells[-1])
    return None


def _duty_done(indicator, kode, bulan, tables):
    if indicator in ("rembug", "rembug_tepat"):
        held = [row["tanggal"] for row in tables.get("rembug", []) if row["kode_desa"] == kode and row["tanggal"]]
        held = [day for day in held if day[:4] == bulan[:4] and day[:7] <= bulan]
        return any(indicator == "rembug" or day <= f"{bulan[:4]}-07-31" for day in held)
    for row in tables.get("laporan", []):
        if row["kode_desa"] == kode and row["bulan"] == bulan and row["tanggal_terima"]:
            return indicator == "laporan_masuk" or row["tanggal_terima"] <= _fifth_of_next_month(bulan)
    return False


def _fifth_of_next_month(bulan):
    year, month = int(bulan[:4]), int(bulan[5:])
    return f"{year + 1}-01-05" if month == 12 else f"{year}-{month + 1:02d}-05"


def _plan(indicator, kode, bulan, tables):
    cells = [row for row in tables.get("rencana_kerja", []) if row["kode_desa"] == kode]
    cells = [row for row in cells if row["bulan"][:4] == bulan[:4]]
    if not cells:
        return None
    done = planned = 0
    for row in cells:
        counts = {
            "rencana_bulan": row["bulan"] == bulan, "rencana_sd": row["bulan"] <= bulan, "rencana_tahun": True
        }  # fmt: skip
        if counts[indicator] and row["direncanakan"] == 1:
            planned += 1
            done_in = row["tanggal"][:7] if row.get("tanggal") else row["bulan"]
            done += row["terlaksana"] == 1 and done_in <= bulan
    return done, planned


def _of_year(table, kode, bulan, tables):
    return [row for row in tables.get(table, []) if row["kode_desa"] == kode and str(row["tahun"]) == bulan[:4]]


def _steps(kode, bulan, tables):
    rows = _of_year("tahapan", kode, bulan, tables)
    finished = [
        row for row in rows if row["status"] == "selesai" and (not row["tanggal"] or row["tanggal"][:7] <= bulan)
    ]
    return (int({row["langkah"] for row in finished} == set("1234567")), 1) if rows else None


def _structure(kode, bulan, tables):
    rows = _of_year("tim", kode, bulan, tables)
    named = {row["posisi"] for row in rows if (row["nama"] or "").strip()}
    decree = any((row["nomor_sk"] or "").strip() for row in rows)
    return (int(named == POSTS and decree), 1) if rows else None


def target(indicator, bulan):
    year, month = int(bulan[:4]), int(bulan[5:])
    if indicator == "stunting":
        started = [since for since in STUNTING if since <= year]
        return Fraction(STUNTING[max(started)]) if started else None
    if indicator == "rembug":
        return Fraction(100) if year >= 2024 and month >= 7 else None
    found = TARGETS_2024.get(indicator)
    return Fraction(found) if found and year >= 2024 else None


def area(indicator, villages, bulan, tables):
    """Everything the measure says of one area, given its villages."""
    reports = [village(indicator, kode, bulan, tables) for kode in villages]
    known = [report for report in reports if report is not None]
    n, d = sum(p for p, _ in known), sum(q for _, q in known)
    goal = target(indicator, bulan)
    value = Fraction(100 * n, d) if known and d else None
    return {
        "pembilang": n if known else None,
        "penyebut": d if known else None,
        "nilai": None if value is None else float(value),
        "keadaan": _state(known, n, d),
        "desa_lapor": len(known),
        "desa_total": len(villages),
        "desa_lebih": sum(p > q for p, q in known),
        "target": None if goal is None else float(goal),
        "status": _status(indicator, known, n, d, goal),
        "kurang_orang": None if goal is None or value is None else _gap(indicator, n, d, goal),
    }


def _state(known, n, d):
    if not known:
        return "belum_lapor"
    if d == 0:
        return "tidak_berlaku"
    return "nol" if n == 0 else "nilai"


def _status(indicator, known, n, d, goal):
    if not known:
        return "belum_lapor"
    if n > d:
        return "periksa"
    if d == 0:
        return "tidak_berlaku"
    if goal is None:
        return "tanpa_target"
    value = Fraction(100 * n, d)
    short = value - goal if indicator in LOWER_IS_BETTER else goal - value
    band = 5 if indicator == "stunting" else 10
    return "tercapai" if short <= 0 else "hampir" if short <= band else "tertinggal"


def _gap(indicator, n, d, goal):
    if indicator in LOWER_IS_BETTER:
        return max(0, n - floor(goal * d / 100))
    return max(0, ceil(goal * d / 100) - n)

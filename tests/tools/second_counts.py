"""Governance numbers counted in plain Python over `second_reading.Sample`: the oracle of the indicators.

Rules: domain §2 (completion, late, reports), §3 (steps, rembug, proposals), §1 (structure). The cut-off is the end of
the month asked, `bulan` ("2026-07").
"""

from collections import defaultdict
from datetime import date

from tests.tools.second_reading import Sample

Pair = tuple[int, int]
POSTS = 8
FATES = {"Diusulkan": 1, "Masuk RKPDes": 2, "Masuk APBDes": 3, "Terlaksana": 4, "Ditolak": 1}
STAGES = {"diusulkan": 1, "rkpdes": 2, "apbdes": 3, "terlaksana": 4, "ditolak": 0}
MONEY = ("anggaran_rp", "realisasi_rp", "anggaran_terlapor_rp", "realisasi_terlapor_rp", "dana_desa_rp",
         "bersumber_rp", "baris", "tanpa_anggaran", "tanpa_realisasi")  # fmt: skip


def _parts(bulan: str) -> tuple[int, int]:
    return int(bulan[:4]), int(bulan[5:])


def _by(day: date | None, bulan: str) -> bool:
    return day is not None and f"{day:%Y-%m}" <= bulan


def _completion(sample: Sample, kode: str, bulan: str, *, first: int, last: int, done_by: int) -> Pair | None:
    year, _ = _parts(bulan)
    cells = sample.plan.get((kode, year))
    if not cells:
        return None
    planned = [(month, done) for (_, month), (is_planned, done) in cells.items() if is_planned]
    within = [(month, done) for month, done in planned if first <= month <= last]
    return sum(done and month <= done_by for month, done in within), len(within)


def month_completion(sample: Sample, kode: str, bulan: str) -> Pair | None:
    _, month = _parts(bulan)
    return _completion(sample, kode, bulan, first=month, last=month, done_by=month)


def completion_to_date(sample: Sample, kode: str, bulan: str) -> Pair | None:
    _, month = _parts(bulan)
    return _completion(sample, kode, bulan, first=1, last=month, done_by=month)


def year_completion(sample: Sample, kode: str, bulan: str) -> Pair | None:
    return _completion(sample, kode, bulan, first=1, last=12, done_by=_parts(bulan)[1])


def report_came(sample: Sample, kode: str, bulan: str) -> Pair:
    return int((kode, bulan) in sample.reports), 1


def report_in_time(sample: Sample, kode: str, bulan: str) -> Pair:
    year, month = _parts(bulan)
    deadline = date(year + month // 12, month % 12 + 1, 5)
    came = sample.reports.get((kode, bulan))
    return int(came is not None and came <= deadline), 1


def _meetings(sample: Sample, kode: str, bulan: str) -> list[date]:
    year, _ = _parts(bulan)
    return sorted(day for day in sample.rembug.get(kode, []) if day.year == year and _by(day, bulan))


def rembug_was_held(sample: Sample, kode: str, bulan: str) -> Pair:
    return int(bool(_meetings(sample, kode, bulan))), 1


def rembug_in_time(sample: Sample, kode: str, bulan: str) -> Pair:
    held = _meetings(sample, kode, bulan)
    return int(bool(held) and held[0] <= date(held[0].year, 7, 31)), 1


def rembug_state(sample: Sample, kode: str, bulan: str) -> str:
    held = _meetings(sample, kode, bulan)
    if held:
        return "tepat_waktu" if rembug_in_time(sample, kode, bulan)[0] else "terlambat"
    return "belum" if _parts(bulan)[1] <= 7 else "lewat_tenggat"


def step_state(sample: Sample, kode: str, step: int, bulan: str) -> str:
    state, day = sample.steps.get((kode, _parts(bulan)[0]), {}).get(step, ("belum_lapor", None))
    return "belum" if state == "selesai" and day is not None and not _by(day, bulan) else state


def step_done(sample: Sample, kode: str, step: int, bulan: str) -> bool:
    return step_state(sample, kode, step, bulan) == "selesai"


def step_reached(sample: Sample, kode: str, step: int, bulan: str) -> bool:
    return all(step_done(sample, kode, each, bulan) for each in range(1, step + 1))


def reached(sample: Sample, kode: str, bulan: str) -> int | None:
    if not sample.steps.get((kode, _parts(bulan)[0])):
        return None
    return sum(step_reached(sample, kode, step, bulan) for step in range(1, 8))


def steps_finished(sample: Sample, kode: str, bulan: str) -> Pair | None:
    far = reached(sample, kode, bulan)
    return None if far is None else (int(far == 7), 1)


def team(sample: Sample, kode: str, bulan: str) -> tuple[str, int | None, bool]:
    members = sample.tim.get((kode, _parts(bulan)[0]), [])
    members = [each for each in members if any(each[1:])]
    if not members:
        return "belum_lapor", None, False
    named, decree = {post for post, name, _ in members if name}, any(number for *_, number in members)
    return "lengkap" if len(named) == POSTS and decree else "belum_lengkap", len(named), decree


def team_complete(sample: Sample, kode: str, bulan: str) -> Pair | None:
    state = team(sample, kode, bulan)[0]
    return None if state == "belum_lapor" else (int(state == "lengkap"), 1)


INDICATORS = {
    "rencana_bulan": month_completion, "rencana_sd": completion_to_date, "rencana_tahun": year_completion,
    "laporan_masuk": report_came, "laporan_tepat_waktu": report_in_time, "rembug": rembug_was_held,
    "rembug_tepat": rembug_in_time, "tahapan_tuntas": steps_finished, "struktur_lengkap": team_complete,
}  # fmt: skip
"""Catalogue id -> (numerator, denominator) of one village, None where it has not reported."""


def late(sample: Sample, bulan: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """(village, activity) -> months planned, over and not done."""
    year, now = _parts(bulan)
    found = defaultdict(list)
    for (kode, of_year), cells in sample.plan.items():
        for (kegiatan, month), (planned, done) in sorted(cells.items()):
            if of_year == year and month <= now and planned and not done:
                found[kode, kegiatan].append(f"{year}-{month:02d}")
    return {key: tuple(months) for key, months in found.items()}


def streak(sample: Sample, kode: str, bulan: str, first: str) -> int:
    year, month = _parts(bulan)
    silent = 0
    while f"{year}-{month:02d}" >= first and (kode, f"{year}-{month:02d}") not in sample.reports:
        silent, (year, month) = silent + 1, (year, month - 1) if month > 1 else (year - 1, 12)
    return silent


def proposals(sample: Sample, villages: list[str], bulan: str, stage: str) -> tuple[int | None, int | None, int | None]:
    """Proposals that came so far, their known cost, and how many do not say it; all None when nobody sent any."""
    sent = [line for kode in villages for line in sample.usulan.get((kode, _parts(bulan)[0]), [])]
    if not sent:
        return None, None, None
    fits = [line for line in sent if (line[2] == "Ditolak" if stage == "ditolak" else FATES[line[2]] >= STAGES[stage])]
    costs = [cost for _, cost, _ in fits]
    known = [cost for cost in costs if cost is not None]
    return len(fits), sum(known) if known or not fits else None, len(costs) - len(known)


def money(sample: Sample, villages: list[str], bulan: str) -> dict[str, int | None]:
    """MONEY over the villages' budget lines of the year."""
    lines = [line for kode in villages for line in sample.anggaran.get((kode, _parts(bulan)[0]), [])]
    both = [(planned, spent) for _, planned, spent in lines if planned is not None and spent is not None]
    sourced = [(source, planned) for source, planned, _ in lines if source]
    values = {
        "anggaran_rp": [planned for _, planned, _ in lines], "realisasi_rp": [spent for *_, spent in lines],
        "anggaran_terlapor_rp": [planned for planned, _ in both], "realisasi_terlapor_rp": [spent for _, spent in both],
        "dana_desa_rp": [planned if source == "Dana Desa" else planned and 0 for source, planned in sourced],
        "bersumber_rp": [planned for _, planned in sourced],
    }  # fmt: skip
    sums = {name: _sum(each) for name, each in values.items()}
    blank = [sum(line[place] is None for line in lines) for place in (1, 2)]
    return sums | {"baris": len(lines), "tanpa_anggaran": blank[0], "tanpa_realisasi": blank[1]}


def _sum(values: list[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None

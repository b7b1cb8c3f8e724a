"""Ledger frames become plans: the right village, the right year, nothing invented."""

import pandas as pd
import pytest

from loaders.schema import KEGIATAN, TABLES
from reports.word import BudgetLine, Innovation, Member, VillagePlan, plans

PACET, SAJEN = "35.16.03.2005", "35.16.03.2007"


def frame(table: str, *rows: dict) -> pd.DataFrame:
    """A frame as the ledger hands it out."""
    kinds = {each.name: each.kind for each in TABLES[table].columns}
    whole = ("count", "year", "flag")
    return pd.DataFrame(
        {
            name: pd.array([row.get(name) for row in rows], dtype="Int64" if kind in whole else "str")
            for name, kind in kinds.items()
        }
    )


def desa(*rows: dict) -> pd.DataFrame:
    return frame("desa", *(rows or ({"kode_desa": PACET, "nama_desa": "Pacet", "nama_kecamatan": "Pacet"},)))


def made(
    villages: pd.DataFrame | None = None, *, tahun: int = 2026, kode_desa=None, **rows: list[dict]
) -> list[VillagePlan]:
    frames = {
        name: frame(name, *rows.get(name, [])) for name in ("rencana_kerja", "anggaran", "tim", "inovasi", "rembug")
    }
    return plans(desa() if villages is None else villages, **frames, tahun=tahun, kode_desa=kode_desa)


def cell(kegiatan: str, bulan: str, planned: int | None = 1, done: int | None = None, kode: str = PACET) -> dict:
    return {"kode_desa": kode, "kegiatan": kegiatan, "bulan": bulan, "direncanakan": planned, "terlaksana": done}


def test_a_village_that_sent_nothing_has_an_unfilled_plan() -> None:
    [plan] = made()
    assert plan == VillagePlan(kode_desa=PACET, nama="Pacet", kecamatan="Pacet", tahun=2026)
    assert [each.kode for each in plan.kegiatan] == [item.id for item in KEGIATAN]


def test_planned_and_done_months_are_those_of_the_year_only() -> None:
    [plan] = made(rencana_kerja=[
        cell("K02", "2026-11"), cell("K02", "2026-01", done=1), cell("K02", "2025-05"), cell("K02", "2026-03", 0, 1),
        cell("K02", "2026-04", None, None), cell("K02", "2026-06", kode=SAJEN),
    ])  # fmt: skip
    k02 = plan.kegiatan[1]
    assert (k02.kode, k02.direncanakan, k02.terlaksana) == ("K02", (1, 11), (1, 3))


def test_own_activities_follow_by_name() -> None:
    [plan] = made(rencana_kerja=[cell("Senam", "2026-01"), cell("Arisan", "2026-02"), cell("Lama", "2025-02")])
    assert [(each.kode, each.nama) for each in plan.kegiatan[12:]] == [("Arisan", "Arisan"), ("Senam", "Senam")]


def test_yearly_rows_come_by_number_and_keep_what_is_missing_missing() -> None:
    row = {"kode_desa": PACET, "tahun": 2026}
    [plan] = made(
        anggaran=[row | {"nomor": 2, "program": "B", "anggaran": 0}, row | {"nomor": 1, "program": "A"},
                  row | {"nomor": 1, "program": "Lama", "tahun": 2025}],
        tim=[row | {"nomor": 3, "posisi": "ketua", "nama": "Siti"}],
        inovasi=[row | {"nomor": 1, "judul": "Telur"}],
    )  # fmt: skip
    assert plan.anggaran == (BudgetLine(nomor=1, program="A"), BudgetLine(nomor=2, program="B", anggaran=0))
    assert plan.tim == (Member(nomor=3, posisi="ketua", nama="Siti"),)
    assert plan.inovasi == (Innovation(nomor=1, judul="Telur"),)


@pytest.mark.parametrize(
    ("days", "expected"),
    [([], None), (["2026-03-01"], None), (["2025-03-01", "2025-07-09", "2024-12-01"], "2025-07-09")],
)
def test_a_plan_builds_on_the_last_rembug_of_the_year_before(days: list[str], expected: str | None) -> None:
    [plan] = made(rembug=[{"kode_desa": PACET, "tanggal": day} for day in days])
    assert plan.tanggal_rembug == expected


def test_only_the_villages_asked_for_come_in_code_order() -> None:
    villages = desa(*({"kode_desa": kode, "nama_desa": kode} for kode in (SAJEN, "35.16.04.2001", PACET)))
    assert [plan.kode_desa for plan in made(villages)] == [PACET, SAJEN, "35.16.04.2001"]
    assert [plan.kode_desa for plan in made(villages, kode_desa=[SAJEN])] == [SAJEN]


def test_a_village_of_another_kabupaten_keeps_its_own_names() -> None:
    village = {"kode_desa": "51.71.01.1001", "nama_desa": "Sanur", "jenis": "kelurahan", "nama_kabupaten": "Denpasar"}
    [plan] = made(desa(village))
    assert (plan.jenis, plan.kabupaten, plan.provinsi) == ("kelurahan", "Denpasar", None)

"""Rembug of each village against the deadline of the rules (31 July), and its documents."""

import pandas as pd
import pytest

from indicators.evidence import documents
from indicators.rembug import days_left, rembug_status
from tests.indicators.builders import CATALOG, V1, V2, V3, desa, measured, only, table

SETTINGS = CATALOG.settings


def _held(day: str | None, kode: str = V1, **other) -> dict:
    return {"kode_desa": kode, "tanggal": day} | other


def _status(*rows: dict, bulan: str = "2026-08"):
    return rembug_status(table("rembug", rows), desa(), bulan=bulan, settings=SETTINGS)


@pytest.mark.parametrize(("bulan", "days"), [("2026-07", 0), ("2026-06", 31), ("2026-08", -31), ("2024-02", 153)])
def test_days_left_count_from_the_end_of_the_month(bulan, days):
    assert days_left(bulan, SETTINGS) == days
    assert set(_status(bulan=bulan)["sisa_hari"]) == {days}


@pytest.mark.parametrize(
    ("day", "bulan", "state"),
    [
        ("2026-07-31", "2026-07", "tepat_waktu"),
        ("2026-08-01", "2026-07", "belum"),
        ("2026-08-01", "2026-08", "terlambat"),
        ("2025-06-01", "2026-06", "belum"),
        ("2025-06-01", "2026-08", "lewat_tenggat"),
        (None, "2026-07", "belum"),
    ],
)
def test_each_village_is_held_late_open_or_over_the_deadline(day, bulan, state):
    assert only(_status(_held(day), bulan=bulan), kode_desa=V1)["keadaan"] == state


def test_the_first_meeting_counts_and_those_after_the_cut_off_do_not():
    rows = [_held("2026-08-20", peserta=9), _held("2026-02-11", peserta=40), _held("2026-09-01")]
    row = only(_status(*rows), kode_desa=V1)
    assert (row["tanggal"], row["peserta"], row["jumlah"], row["keadaan"]) == ("2026-02-11", 40, 2, "tepat_waktu")


def test_a_paper_of_any_of_the_years_meetings_counts_as_in_the_list_of_documents():
    rows = [_held("2026-02-11", notulen=0, daftar_hadir=1), _held("2026-05-02", notulen=1), _held("2025-05-02", V2)]
    row = only(_status(*rows), kode_desa=V1)
    assert (row["daftar_hadir"], row["notulen"], pd.isna(row["berita_acara"])) == (1, 1, True)


def test_it_agrees_with_both_indicators():
    rows = [_held("2026-07-31"), _held("2026-08-01", V2), _held("2025-01-01", V3)]
    for bulan in ("2026-07", "2026-08", "2026-12"):
        status = _status(*rows, bulan=bulan)
        asked = measured({"rembug": rows}, months=[bulan], indicators=["rembug", "rembug_tepat"])
        for row in status.to_dict("records"):
            held, in_time = (only(asked, kode=row["kode_desa"], indikator=id_) for id_ in ("rembug", "rembug_tepat"))
            assert held["pembilang"] == row["sudah"]
            assert in_time["pembilang"] == (row["keadaan"] == "tepat_waktu")


def _documents(rembug: list[dict], tahapan: list[dict], bulan: str = "2026-08") -> dict:
    frame = documents(table("rembug", rembug), table("tahapan", tahapan), desa(), bulan=bulan)
    assert len(frame) == 6 * 10
    return frame[frame["kode_desa"] == V1].set_index("dokumen")["keadaan"].to_dict()


def test_a_document_is_there_missing_unknown_or_not_due():
    rows = [_held("2026-05-01", daftar_hadir=1, notulen=0), _held("2026-06-01", notulen=0, daftar_hadir=0)]
    step = {"kode_desa": V1, "tahun": 2026, "status": "selesai"}
    steps = [
        step | {"langkah": "1", "bukti": "foto"}, step | {"langkah": "2", "bukti": " "},
        step | {"langkah": "3", "status": "berjalan"}, step | {"langkah": "4", "tanggal": "2026-09-01"},
    ]  # fmt: skip
    found = _documents(rows, steps)
    assert [found[name] for name in ("daftar_hadir", "notulen", "berita_acara")] == ["ada", "tidak_ada", "belum_lapor"]
    assert [found[f"bukti_{number}"] for number in range(1, 6)] == [
        "ada", "tidak_ada", "tidak_berlaku", "tidak_berlaku", "belum_lapor",
    ]  # fmt: skip


def test_without_a_rembug_its_documents_are_not_due_and_without_steps_evidence_is_unknown():
    found = _documents([_held("2026-09-01")], [])
    assert {found[name] for name in ("daftar_hadir", "notulen", "berita_acara")} == {"tidak_berlaku"}
    assert {state for name, state in found.items() if name.startswith("bukti")} == {"belum_lapor"}


def test_a_village_that_wrote_no_evidence_anywhere_did_not_say_it_has_none():
    steps = [{"kode_desa": V1, "tahun": 2026, "status": "selesai", "langkah": str(number)} for number in (1, 2)]
    assert _documents([], steps)["bukti_1"] == "belum_lapor"


def test_without_any_meeting_every_village_is_still_listed():
    status = _status()
    assert len(status) == 6
    assert status["tanggal"].isna().all()
    assert all(pd.isna(value) for value in status["peserta"])

"""Contradictions between records, each with both cells and where they came from; silence contradicts nothing."""

import pandas as pd
import pytest

from indicators.crosschecks import crosschecks
from tests.indicators.builders import CATALOG, V1, V2, cell, desa, only, service, table

HELD = {"kode_desa": V1, "tanggal": "2026-05-12"}
STEP = {"kode_desa": V1, "tahun": 2026, "langkah": "5", "status": "selesai"}


def _found(bulan: str = "2026-06", **rows: list[dict]):
    tables = {
        name: table(name, some).assign(kiriman=7, lembar=f"L-{name}", baris=range(11, 11 + len(some)))
        for name, some in rows.items()
    }
    return crosschecks(tables, desa(), catalog=CATALOG, bulan=bulan)


def _names(**rows) -> list[str]:
    return list(_found(**rows)["temuan"])


def _k10(bulan: str = "2026-05", **other) -> dict:
    return cell("K10", bulan, **other)


def test_a_rembug_without_k10_quotes_the_meeting_and_the_cell_of_its_month():
    row = only(_found(rembug=[HELD], rencana_kerja=[_k10("2026-08"), _k10("2026-05", planned=0), cell("K02")]))
    assert (row["temuan"], row["kode_desa"], row["bulan"]) == ("rembug_tanpa_k10", V1, "2026-05")
    assert [row[f"{name}_1"] for name in ("tabel", "kolom", "isi", "kiriman", "lembar", "baris")] == [
        "rembug", "tanggal", "2026-05-12", 7, "L-rembug", 11,
    ]  # fmt: skip
    assert [row[f"{name}_2"] for name in ("tabel", "kolom", "isi", "lembar", "baris")] == [
        "rencana_kerja", "terlaksana", "0", "L-rencana_kerja", 12,
    ]  # fmt: skip


def test_a_plan_without_any_k10_line_leaves_the_other_side_empty():
    row = only(_found(rembug=[HELD], rencana_kerja=[cell("K02", "2026-05")]))
    assert row["temuan"] == "rembug_tanpa_k10"
    assert pd.isna(row["tabel_2"])
    assert pd.isna(row["baris_2"])


@pytest.mark.parametrize(
    "plan",
    [
        [],
        [_k10("2026-05", done=1)],
        [_k10("2026-03", done=1, tanggal="2026-05-12")],
        [_k10("2026-05", done=1, planned=0)],
        [cell("K10", "2025-05")],
    ],
)
def test_agreement_or_silence_of_the_plan_is_no_finding(plan):
    assert _names(rembug=[HELD], rencana_kerja=plan) == []


def test_k10_marked_without_a_rembug_is_found():
    row = only(_found(rencana_kerja=[_k10(done=1)]))
    assert (row["temuan"], row["bulan"], row["isi_1"], row["baris_1"]) == ("k10_tanpa_rembug", "2026-05", "1", 11)
    assert pd.isna(row["isi_2"])


def test_both_recorded_in_different_months_are_one_finding_not_two():
    row = only(_found(rembug=[HELD], rencana_kerja=[_k10("2026-03", done=1)]))
    assert (row["temuan"], row["isi_1"], row["isi_2"], row["baris_2"]) == ("rembug_beda_bulan", "2026-05-12", "1", 11)


def test_two_meetings_and_one_mark_leave_one_meeting_over():
    rows = _found(rembug=[HELD, HELD | {"tanggal": "2026-02-01"}], rencana_kerja=[_k10(done=1)])
    assert (only(rows)["temuan"], only(rows)["isi_1"]) == ("rembug_tanpa_k10", "2026-02-01")


def test_what_happened_after_the_cut_off_is_not_known_yet():
    plan = [_k10("2026-06", done=1, tanggal="2026-07-03"), _k10("2026-08", done=1)]
    assert _names(rembug=[HELD | {"tanggal": "2026-07-03"}], rencana_kerja=plan) == []
    assert _names(bulan="2026-07", rembug=[HELD | {"tanggal": "2026-07-03"}], rencana_kerja=plan) == []
    assert _names(bulan="2026-08", rencana_kerja=plan) == ["k10_tanpa_rembug", "k10_tanpa_rembug"]


def test_step_five_finished_without_a_rembug_is_found():
    row = only(_found(tahapan=[STEP | {"tanggal": "2026-04-09"}], rembug=[HELD | {"kode_desa": V2}]))
    assert (row["kode_desa"], row["temuan"], row["bulan"]) == (V1, "langkah5_tanpa_rembug", "2026-04")
    assert (row["tabel_1"], row["isi_1"], row["lembar_1"]) == ("tahapan", "selesai", "L-tahapan")
    assert pd.isna(row["tabel_2"])


def test_a_rembug_while_step_five_is_unfinished_is_found():
    row = only(_found(tahapan=[STEP | {"status": "berjalan"}], rembug=[HELD]))
    assert (row["temuan"], row["isi_1"], row["isi_2"]) == ("rembug_tanpa_langkah5", "2026-05-12", "berjalan")


@pytest.mark.parametrize("steps", [[], [STEP], [STEP | {"langkah": "4"}], [STEP | {"tanggal": "2026-07-01"}]])
def test_agreement_or_silence_of_the_steps_is_no_finding(steps):
    assert _names(tahapan=steps, rembug=[HELD]) == []


def test_more_served_than_due_quotes_both_numbers_of_the_row():
    rows = [service(13, 31, bulan="2026-06"), service(31, 13, bulan="2026-06", kode_desa=V2)]
    row = only(_found(layanan=rows))
    assert (row["kode_desa"], row["temuan"], row["indikator"]) == (V2, "lebih_dari_sasaran", "bumil_ttd")
    assert [row[name] for name in ("kolom_1", "isi_1", "kolom_2", "isi_2", "baris_1", "baris_2")] == [
        "terlayani", "31", "sasaran", "13", 12, 12,
    ]  # fmt: skip


def test_weighing_is_checked_at_its_latest_due_month():
    rows = [{"kode_desa": V1, "bulan": "2026-02", "pendek": 9, "sangat_pendek": 4, "diukur": 10, "balita_s": 12}]
    row = only(_found(bulan="2026-06", pengukuran=rows))
    assert (row["indikator"], row["bulan"], row["isi_1"], row["isi_2"]) == ("stunting", "2026-02", "13", "10")
    assert row["kolom_1"] == "pendek + sangat_pendek"


def test_nothing_recorded_gives_no_finding_but_all_columns():
    assert len(_found()) == 0
    assert {"temuan", "isi_1", "baris_2"} <= set(_found().columns)


def test_a_rembug_held_in_another_month_than_planned_is_quoted_beside_the_cell_that_counts_as_late():
    plan = [_k10("2026-04", done=None), _k10("2026-05", planned=None, done=1)]
    row = only(_found(rembug=[HELD], rencana_kerja=plan))
    assert (row["temuan"], row["bulan"]) == ("rembug_k10_terlambat", "2026-04")
    assert [row[f"{name}_1"] for name in ("tabel", "isi", "baris")] == ["rembug", "2026-05-12", 11]
    assert (row["tabel_2"], row["kolom_2"], row["baris_2"]) == ("rencana_kerja", "terlaksana", 11)
    assert pd.isna(row["isi_2"])


@pytest.mark.parametrize(
    "plan",
    [
        [_k10("2026-05", done=1), _k10("2026-03")],
        [_k10("2026-05", planned=0, done=1), _k10("2026-07")],
        [_k10("2026-05", planned=0, done=1)],
    ],
)
def test_a_second_rembug_planned_or_still_ahead_contradicts_nothing(plan):
    assert _names(rembug=[HELD], rencana_kerja=plan) == []


def test_a_skipped_step_quotes_both_steps_with_their_numbers():
    steps = [STEP | {"langkah": "3", "status": "berjalan"}, STEP | {"langkah": "4"}, STEP | {"langkah": "7"}]
    rows = _found(tahapan=[*steps, *(STEP | {"langkah": number} for number in "56")], rembug=[HELD])
    row = only(rows, temuan="langkah_melompati")
    assert [row[f"{name}_1"] for name in ("tabel", "kolom", "isi", "baris")] == [
        "tahapan",
        "langkah + status",
        "4 selesai",
        12,
    ]
    assert [row[f"{name}_2"] for name in ("isi", "lembar", "baris")] == ["3 berjalan", "L-tahapan", 11]


def test_steps_dated_in_the_wrong_order_quote_both_dates():
    steps = [STEP | {"tanggal": "2026-05-12"}, STEP | {"langkah": "6", "tanggal": "2026-05-01"}]
    row = only(_found(tahapan=steps, rembug=[HELD]), temuan="langkah_mendahului")
    assert (row["isi_1"], row["isi_2"]) == ("6 2026-05-01", "5 2026-05-12")


def test_a_later_step_without_a_row_for_the_earlier_leaves_the_other_side_empty():
    row = only(_found(tahapan=[STEP, STEP | {"langkah": "7"}], rembug=[HELD]), temuan="langkah_melompati")
    assert row["isi_1"] == "7 selesai"
    assert pd.isna(row["tabel_2"])

"""The agenda of the meeting, from a real ledger: sections in order, numbers equal to the indicators."""

import pandas as pd
import pytest

from indicators.counts import count, tables_needed
from indicators.measures import measure_at
from indicators.meeting import SECTIONS, TABLES_READ, agenda
from loaders.intake import Intake
from loaders.ledger import open_ledger
from tests.indicators.builders import CATALOG, KECAMATAN, V1, V2, V3, V4, cell, desa, only, service, table

BULAN = "2026-08"
ROWS = {
    "laporan": [{"kode_desa": V1, "bulan": BULAN, "tanggal_terima": "2026-09-03"},
                {"kode_desa": V2, "bulan": "2026-06", "tanggal_terima": "2026-07-03"}],
    "rencana_kerja": [cell("K05", BULAN), cell("K02", BULAN, done=1), cell("K02", "2026-03", kode_desa=V2),
                      cell("K10", "2026-05", kode_desa=V2, done=1), cell("K05", BULAN, kode_desa=V4)],
    "rembug": [{"kode_desa": V1, "tanggal": "2026-07-02"}],
    "tahapan": [{"kode_desa": V1, "tahun": 2026, "langkah": "1", "status": "selesai"}],
    "anggaran": [{"kode_desa": V1, "tahun": 2026, "nomor": 1, "program": "PMT", "sumber_dana": "dana_desa",
                  "anggaran": 100, "realisasi": 25}],
    "layanan": [service(1, 9, bulan=BULAN, layanan="balita_gibur"), service(9, 5, bulan=BULAN, kode_desa=V2)],
}  # fmt: skip


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    frames = {"desa": desa()} | {name: table(name, rows) for name, rows in ROWS.items()}
    frames = {name: frame.assign(lembar=f"Lembar {name}", baris=range(2, len(frame) + 2))
              for name, frame in frames.items()}  # fmt: skip
    opened = open_ledger(f"sqlite:///{tmp_path_factory.mktemp('ledger') / 'pantau.db'}")
    opened.save(Intake(file="uji.xlsx", sha256="0" * 64, tables=frames), sender="uji")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def sections(ledger):
    scope = (KECAMATAN[0],)
    tables = {name: ledger.read(name, scope) for name in {"desa", *TABLES_READ, *tables_needed(CATALOG)}}
    measures = measure_at(count(CATALOG, tables), catalog=CATALOG, desa=tables["desa"], level="desa", bulan=BULAN)
    ups = pd.DataFrame({"apa": ["kunjungi", "kirim"], "keadaan": ["terbuka", "selesai"]})
    found = agenda(
        tables, measures, tables["desa"], catalog=CATALOG, bulan=BULAN, first_month="2026-01", follow_ups=ups
    )
    assert tuple(section.id for section in found) == SECTIONS
    return {section.id: section for section in found} | {"measures": measures}


def _n(section) -> tuple[int, int]:
    return section.selesai, section.jumlah


def test_follow_ups_come_as_given_with_how_many_are_closed(sections):
    assert list(sections["tindak_lanjut"].rows["apa"]) == ["kunjungi", "kirim"]
    assert _n(sections["tindak_lanjut"]) == (1, 2)


def test_the_longest_silence_comes_first(sections):
    rows = sections["belum_lapor"].rows
    assert list(zip(rows["kode_desa"], rows["beruntun"], rows["sejak"], strict=True)) == [
        (V3, 8, "2026-01"), (V2, 2, "2026-07"),
    ]  # fmt: skip
    assert _n(sections["belum_lapor"]) == (1, 3)


def test_what_was_due_this_month_comes_before_older_arrears(sections):
    rows = sections["kegiatan"].rows
    assert list(zip(rows["kode_desa"], rows["kegiatan"], rows["bulan_ini"], strict=True)) == [
        (V1, "K05", True), (V2, "K02", False),
    ]  # fmt: skip
    assert _n(sections["kegiatan"]) == (1, 2)


def test_an_activity_late_this_month_and_before_counts_in_both():
    plan = [
        cell("K05", "2026-03"),
        cell("K05", "2026-07"),
        cell("K05", BULAN),
        cell("K02", "2026-04"),
        cell("K07", BULAN),
    ]
    empty = measure_at(count(CATALOG, {}), catalog=CATALOG, desa=desa(), level="desa", bulan=BULAN)
    at = {"rencana_kerja": table("rencana_kerja", plan)}
    found = agenda(at, empty, desa(), catalog=CATALOG, bulan=BULAN, first_month=None)
    (rows,) = (section.rows for section in found if section.id == "kegiatan")
    told = {row.kegiatan: (row.bulan_ini, row.bulan_lalu) for row in rows.itertuples()}
    assert told == {"K05": (True, 2), "K02": (False, 1), "K07": (True, 0)}


def test_the_sections_numbers_are_those_of_the_indicators(sections):
    measures = sections["measures"]
    for id_, indicator in (
        ("belum_lapor", "laporan_masuk"),
        ("kegiatan", "rencana_bulan"),
        ("rembug_tahapan", "rembug"),
    ):
        rows = measures[measures["indikator"] == indicator]
        assert _n(sections[id_]) == (rows["pembilang"].sum(), rows["penyebut"].sum()), id_


def test_people_rembug_steps_and_money_are_there_for_every_village(sections):
    assert only(sections["belum_terlayani"].rows, kode=V1, indikator="balita_gibur")["orang"] == 8
    assert only(sections["paket"].rows, kode=V1)["indikator"] == "balita_gibur"
    rows = sections["rembug_tahapan"].rows
    assert list(rows["kode_desa"]) == [V2, V3, V1]
    row = only(rows, kode_desa=V1)
    assert (row["keadaan"], row["langkah"], row["keadaan_langkah"]) == ("tepat_waktu", 1, "nilai")
    money = sections["anggaran"].rows
    assert only(money, kode=V1)["serapan_persen"] == 25
    assert only(money, kode=V3)["keadaan"] == "belum_lapor"


def test_findings_name_the_sheet_and_row_in_the_ledger(sections):
    rows = sections["data"].rows
    assert list(zip(rows["kode_desa"], rows["temuan"], strict=True)) == [
        (V1, "rembug_tanpa_k10"), (V2, "k10_tanpa_rembug"), (V2, "lebih_dari_sasaran"),
    ]  # fmt: skip
    row = only(rows, temuan="k10_tanpa_rembug")
    assert (row["lembar_1"], row["baris_1"], row["kiriman_1"]) == ("Lembar rencana_kerja", 5, 1)


def test_an_empty_ledger_gives_every_section_and_no_false_success():
    empty = measure_at(count(CATALOG, {}), catalog=CATALOG, desa=desa(), level="desa", bulan=BULAN)
    found = agenda({}, empty, desa(), catalog=CATALOG, bulan=BULAN, first_month=None)
    assert tuple(section.id for section in found) == SECTIONS
    (silent,) = (section for section in found if section.id == "belum_lapor")
    assert _n(silent) == (0, 6)
    assert silent.rows["beruntun"].isna().all()

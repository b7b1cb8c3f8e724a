"""python -m indicators, as a real process on a real ledger file."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from indicators.catalog_reader import load_catalog
from loaders.intake import Intake
from loaders.ledger import open_ledger
from tests.indicators.builders import V1, V2, V3, V4, desa, service, table

ROOT = Path(__file__).parents[2]
HEAD = ["kode", "nama", "indikator", "pembilang", "penyebut", "nilai", "status", "alasan"]
EVIL = '=HYPERLINK("http://x";"<b>{klik}</b>")'


@pytest.fixture(scope="module")
def ledger_url(tmp_path_factory) -> str:
    """A ledger with three reports of two kecamatan, one name being a formula."""
    villages = desa()
    villages.loc[villages["kode_desa"] == V2, "nama_desa"] = EVIL
    reports = [service(28, 35), service(50, 40, kode_desa=V2), service(1, 9, kode_desa=V4, bulan="2026-10")]
    measured = [{"kode_desa": V1, "bulan": "2026-08", "diukur": 50, "pendek": 9, "sangat_pendek": 1}]
    tables = {
        "desa": villages,
        "layanan": table("layanan", reports),
        "pengukuran": table("pengukuran", measured),
    }
    tables = {name: frame.assign(lembar="Uji", baris=range(1, len(frame) + 1)) for name, frame in tables.items()}
    url = f"sqlite:///{tmp_path_factory.mktemp('ledger') / 'pantau.db'}"
    ledger = open_ledger(url)
    ledger.save(Intake(file="uji.xlsx", sha256="0" * 64, tables=tables), sender="uji")
    ledger.close()
    return url


def _run(url: str, *arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "indicators", *arguments],
        cwd=ROOT, env=os.environ | {"TPPS_DATABASE_URL": url}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def _ask(url: str, **asked: str) -> subprocess.CompletedProcess:
    options = {"wilayah": "99.01", "tingkat": "desa", "bulan": "2026-09", "indikator": "bumil_ttd"} | asked
    return _run(url, *(part for name, value in options.items() for part in (f"--{name}", value)))


def test_csv_has_every_area_with_its_value_or_its_reason(ledger_url):
    done = _ask(ledger_url)
    assert (done.returncode, done.stderr) == (0, "")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert list(rows[0]) == HEAD
    assert [row["kode"] for row in rows] == list(desa()["kode_desa"])
    first, second, third = rows[:3]
    assert (first["pembilang"], first["penyebut"], first["nilai"], first["alasan"]) == ("28", "35", "80.0", "")
    assert second["status"] == "periksa"
    assert second["alasan"]
    assert (third["pembilang"], third["status"], third["alasan"]) == ("", "belum_lapor", "belum lapor")


def test_a_name_that_is_a_formula_is_made_harmless_in_csv_and_kept_in_json(ledger_url):
    rows = list(csv.DictReader(io.StringIO(_ask(ledger_url).stdout)))
    assert rows[1]["nama"] == f"'{EVIL}"
    rows = json.loads(_ask(ledger_url, format="json").stdout)
    assert rows[1]["nama"] == EVIL


def test_json_says_null_where_there_is_no_value(ledger_url):
    rows = json.loads(_ask(ledger_url, format="json").stdout)
    assert list(rows[0]) == HEAD
    assert (rows[0]["pembilang"], rows[0]["nilai"]) == (28, 80.0)
    assert (rows[2]["pembilang"], rows[2]["nilai"]) == (None, None)


def test_october_answers_with_august_for_stunting_and_says_so(ledger_url):
    rows = json.loads(_ask(ledger_url, bulan="2026-10", indikator="stunting", format="json", wilayah=V1).stdout)
    assert [(row["pembilang"], row["penyebut"]) for row in rows] == [(10, 50)]
    assert "Agustus 2026" in rows[0]["alasan"]


def test_a_higher_level_adds_its_villages_and_tells_how_many_reported(ledger_url):
    rows = json.loads(_ask(ledger_url, tingkat="kecamatan", format="json").stdout)
    assert [(row["kode"], row["nama"], row["pembilang"], row["penyebut"]) for row in rows] == [
        ("99.01.01", "Kec01", 78, 75),
        ("99.01.02", "Kec02", None, None),
    ]
    assert "2 dari 3 desa" in rows[0]["alasan"]


def test_without_indicator_every_one_of_the_catalogue_is_answered(ledger_url):
    done = _run(ledger_url, "--wilayah", V3, "--tingkat", "desa", "--bulan", "2026-09", "--format", "json")
    assert len(json.loads(done.stdout)) == len(load_catalog())


@pytest.mark.parametrize("tables", [{}, {"desa": desa()}], ids=["nothing", "a village list only"])
def test_while_the_ledger_is_empty_the_next_step_is_named_and_not_what_was_just_typed(tmp_path, tables):
    url = f"sqlite:///{tmp_path / 'pantau.db'}"
    ledger = open_ledger(url)
    for name, frame in tables.items():
        rows = frame.assign(lembar="Uji", baris=range(1, len(frame) + 1))
        ledger.save(Intake(file="desa.csv", sha256="0" * 64, tables={name: rows}), sender="uji")
    ledger.close()
    done = _ask(url)
    assert (done.returncode, done.stdout) == (2, "")
    assert "python -m loaders" in done.stderr
    assert "2026-09" not in done.stderr
    assert "99.01" not in done.stderr


def test_an_unknown_month_is_answered_with_a_month_that_is_known(ledger_url):
    assert "misalnya 2026-10" in _ask(ledger_url, bulan="2031-01").stderr


@pytest.mark.parametrize(
    "wrong",
    [
        {"wilayah": "99.02"},
        {"wilayah": "Pacet"},
        {"wilayah": "99.0"},
        {"tingkat": "dusun"},
        {"tingkat": "provinsi"},
        {"bulan": "2026-13"},
        {"bulan": "September"},
        {"bulan": "2031-01"},
        {"indikator": "bumil_tdt"},
        {"format": "pdf"},
        {"entah": "apa"},
    ],
    ids=str,
)
def test_anything_unknown_is_one_sentence_on_stderr_and_exit_2(ledger_url, wrong):
    done = _ask(ledger_url, **wrong)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr

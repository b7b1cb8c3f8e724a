"""One number, everywhere the same: command line, kernel, cards, map, table twin, trend, profile.

The command line (a process of its own) is the reference; downloads are compared in tests/browser/test_downloads.py.
"""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo import codes
from indicators.answer import TABLES_READ
from indicators.catalog_reader import load_catalog
from indicators.counts import count
from indicators.measures import measure_at
from loaders.ledger import open_ledger
from pages._ui import format as fmt
from pages._ui import theme
from tests.pages import stage
from tests.pages.stage import HOME, PETA, PROFIL, ROOT, TREN

KABUPATEN, KECAMATAN, DESA = "35.16", "35.16.07", "35.16.07.2004"
QUESTIONS = [
    ("bumil_ttd", KABUPATEN, "2026-09"),
    ("stunting", KABUPATEN, "2026-09"),
    ("krs_sanitasi", KECAMATAN, "2025-01"),
    ("rencana_sd", KECAMATAN, "2026-09"),
    ("laporan_tepat_waktu", KECAMATAN, "2025-01"),
    ("balita_gibur", DESA, "2026-09"),
    ("ds", DESA, "2025-01"),
]
SHORT = {item.short: id_ for id_, item in load_catalog().items()}


@cache
def printed(folder: Path, level: str, bulan: str) -> pd.DataFrame:
    """What `python -m indicators` says about every area of a level, by code and indicator."""
    command = [sys.executable, "-m", "indicators", "--wilayah", KABUPATEN, "--tingkat", level, "--bulan", bulan]
    done = subprocess.run(
        [*command, "--format", "json"], cwd=ROOT, capture_output=True, text=True, check=True,
        env=os.environ | {"TPPS_DATA_DIR": str(folder)},
    )  # fmt: skip
    return pd.DataFrame(json.loads(done.stdout)).set_index(["kode", "indikator"])


def words_of(row) -> tuple[str, str]:
    """Value and n/N as a screen writes them."""
    return fmt.percent(row["nilai"]), fmt.share(row["pembilang"], row["penyebut"])


def says(words: str, nilai: float) -> bool:
    """Whether the percentage that `words` begin with is `nilai`, rounded to the decimals written."""
    whole, _, decimals = words.split("%")[0].replace(".", "").partition(",")
    return abs(float(f"{whole}.{decimals or 0}") - nilai) <= 0.5 * 10 ** -len(decimals) + 1e-9


def sent_to_map(app: AppTest) -> dict:
    """The argument of tppsPeta.show, as the browser gets it."""
    script = json.loads(app.get("component_instance")[0].proto.json_args)["feature_group"]
    return json.JSONDecoder().raw_decode(script.split("tppsPeta.show(", 1)[1])[0]


def codes_on_map(sent: dict) -> list[str]:
    """Village codes in the order of the published geometry."""
    published = json.loads((ROOT / "static" / "geo" / f"{sent['geometri']}.json").read_text())
    return [kode for kode, *_rest in published["wilayah"]]


def frame_of(app: AppTest, key: str) -> pd.DataFrame:
    return next(frame.value for frame in app.dataframe if frame.key == key)


@pytest.mark.parametrize("level", ["desa", "kecamatan", "kabupaten"])
@pytest.mark.parametrize("bulan", ["2025-01", "2026-09"])
def test_the_kernel_says_what_the_command_line_prints(sample: Path, level: str, bulan: str):
    ledger, catalog = open_ledger(f"sqlite:///{sample / 'pantau.db'}"), load_catalog()
    tables = {name: ledger.read(name, ("",)) for name in TABLES_READ}
    ledger.close()
    kernel = measure_at(count(catalog, tables), catalog=catalog, desa=tables["desa"], level=level, bulan=bulan)
    kernel = kernel.set_index(["kode", "indikator"])
    reference = printed(sample, level, bulan).loc[kernel.index]
    for name in ("pembilang", "penyebut", "nilai"):
        pd.testing.assert_series_equal(
            kernel[name].astype("Float64"), reference[name].astype("Float64"), check_exact=True
        )
    assert (kernel["status"] == reference["status"]).all()


@pytest.mark.parametrize(("indikator", "wilayah", "bulan"), QUESTIONS)
def test_card_map_and_table_twin_of_peta_agree_with_the_command_line(sample, indikator, wilayah, bulan):
    app = stage.opened(sample, PETA, indikator=indikator, wilayah=wilayah, bulan=bulan)
    own = printed(sample, codes.level(wilayah), bulan).loc[(wilayah, indikator)]
    share = words_of(own)[1]
    if pd.isna(own["nilai"]):
        assert app.metric[0].value == theme.STATUS[own["status"]].label
    else:
        assert says(app.metric[0].value, own["nilai"])
    assert share == fmt.NO_VALUE or any(share in words for words in stage.words(app).split())

    villages = printed(sample, "desa", bulan).xs(indikator, level="indikator")
    villages = villages[villages.index.str.startswith(codes.parent(wilayah, "kecamatan"))]
    twin = frame_of(app, "peta-tabel")
    assert len(twin) == len(villages)
    sent = sent_to_map(app)
    tips = {kode: text for kode, text in zip(codes_on_map(sent), sent["teks"], strict=True) if text}
    assert set(tips) == set(villages.index)
    for kode, row in villages.iterrows():
        line = twin[(twin["Desa"] == row["nama"]) & (twin["n/N"] == words_of(row)[1])]
        assert len(line) >= 1, kode
        if pd.isna(row["nilai"]):
            assert line["Nilai"].isna().all()
            assert tips[kode] == theme.STATUS[row["status"]].label.lower()
        else:
            assert row["nilai"] in line["Nilai"].tolist()
            assert says(tips[kode], row["nilai"])
            assert f"({words_of(row)[1]})" in tips[kode]
        assert theme.status_words(row["status"]) in line["Status"].tolist()


@pytest.mark.parametrize("wilayah", [KABUPATEN, KECAMATAN, DESA])
def test_the_headline_cards_agree_with_the_command_line(sample: Path, wilayah: str):
    app = stage.opened(sample, HOME, wilayah=wilayah, bulan="2026-09")
    reference = printed(sample, codes.level(codes.parent(wilayah, "kecamatan")), "2026-09")
    area = codes.parent(wilayah, "kecamatan")
    assert len(app.metric) >= 6
    for metric in app.metric:
        row = reference.loc[(area, SHORT[metric.label.replace("\\", "")])]
        known = not pd.isna(row["nilai"])
        if known:
            assert says(metric.value, row["nilai"])
        else:
            assert metric.value == theme.STATUS[row["status"]].label


@pytest.mark.parametrize(("indikator", "wilayah", "bulan"), QUESTIONS)
def test_the_newest_line_of_the_trend_agrees_with_the_command_line(sample, indikator, wilayah, bulan):
    app = stage.opened(sample, TREN, indikator=indikator, wilayah=wilayah, bulan=bulan)
    row = printed(sample, codes.level(wilayah), bulan).loc[(wilayah, indikator)]
    newest = frame_of(app, "tren-tabel").iloc[0]
    assert newest["n/N"] == words_of(row)[1]
    assert newest["Nilai"] == row["nilai"] or (pd.isna(newest["Nilai"]) and pd.isna(row["nilai"]))


@pytest.mark.parametrize("bulan", ["2025-01", "2026-09"])
def test_the_village_profile_agrees_with_the_command_line(sample: Path, bulan: str):
    shown = frame_of(stage.opened(sample, PROFIL, wilayah=DESA, bulan=bulan), "profil-indikator")
    reference = printed(sample, "desa", bulan).loc[DESA]
    above = printed(sample, "kecamatan", bulan).loc[codes.parent(DESA, "kecamatan")]
    assert {SHORT[judul] for judul in shown["Indikator"]} == set(reference.index)
    for _, line in shown.iterrows():
        row, kecamatan = reference.loc[SHORT[line["Indikator"]]], above.loc[SHORT[line["Indikator"]]]
        assert line["n/N"] == words_of(row)[1]
        assert line["Status"] == theme.status_words(row["status"])
        for written, meant in ((line["Nilai"], row["nilai"]), (line["Kecamatan"], kecamatan["nilai"])):
            assert written == meant or (pd.isna(written) and pd.isna(meant))

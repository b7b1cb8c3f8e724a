"""Completion of the work plan is one number: the workbooks read a second time, and every screen that shows it."""

import re
from pathlib import Path

import pytest

from indicators.catalog_reader import load_catalog
from pages._ui import format as fmt
from tests.pages import stage
from tests.pages.stage import HOME, PROFIL
from tests.tools import second_counts
from tests.tools.second_reading import Sample, read_sample

RENCANA, RAPAT = "pages/7_Rencana_Kerja.py", "pages/8_Rapat_Kecamatan.py"
KECAMATAN, DESA = "35.16.03", "35.16.03.2005"
SHORT = {id_: item.short for id_, item in load_catalog().items()}
COMPLETIONS = (second_counts.month_completion, second_counts.completion_to_date, second_counts.year_completion)


@pytest.fixture(scope="module")
def told() -> Sample:
    return read_sample()


def shares(told: Sample, area: str, bulan: str) -> list[str]:
    """n/N of the month, to date, and of the whole year, over the villages of the area that sent a plan."""
    villages = [kode for kode in told.villages if kode.startswith(area)]
    pairs = [[pair for kode in villages if (pair := rule(told, kode, bulan))] for rule in COMPLETIONS]
    return [fmt.share(*map(sum, zip(*some, strict=True))) for some in pairs]


@pytest.mark.parametrize("bulan", ["2025-03", "2026-06", "2026-09"])
@pytest.mark.parametrize("area", ["35.16", KECAMATAN, DESA])
def test_rencana_kerja_and_ringkasan(sample: Path, told: Sample, area: str, bulan: str) -> None:
    month, to_date, year = shares(told, area, bulan)
    app = stage.opened(sample, RENCANA, wilayah=area, bulan=bulan)
    said = app.subheader[0].value.replace("\\", "")
    assert re.findall(r"\(([\d.]+/[\d.]+)\)", said)[:2] == [month, to_date]
    assert f"({year})" in said
    if area != DESA:
        assert to_date in stage.words(stage.opened(sample, HOME, wilayah=area, bulan=bulan)).split()


@pytest.mark.parametrize("bulan", ["2025-03", "2026-06", "2026-09"])
def test_the_meeting(sample: Path, told: Sample, bulan: str) -> None:
    app = stage.opened(sample, RAPAT, wilayah=KECAMATAN, bulan=bulan)
    for _ in range(2):
        app.button(key="rapat_berikutnya").click().run()
    done, planned = shares(told, KECAMATAN, bulan)[0].split("/")
    assert f"{done} dari {planned} kegiatan {fmt.month(bulan)} terlaksana" in stage.words(app)


@pytest.mark.parametrize("bulan", ["2025-03", "2026-06"])
def test_the_profile_of_a_village(sample: Path, told: Sample, bulan: str) -> None:
    app = stage.opened(sample, PROFIL, wilayah=DESA, bulan=bulan)
    table = next(frame.value for frame in app.dataframe if frame.key == "profil-indikator").set_index("Indikator")
    shown = [table.loc[SHORT[id_], "n/N"] for id_ in ("rencana_bulan", "rencana_sd", "rencana_tahun")]
    assert shown == shares(told, DESA, bulan)

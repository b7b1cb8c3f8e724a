"""The boundary files people really have. Counts read off the files by hand; the folder stands beside the project."""

import io
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from loaders.boundaries import read_boundaries
from loaders.boundary_match import match

DATA = Path(__file__).parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="no folder of real files beside the project")


@pytest.fixture(scope="module")
def desa() -> pd.DataFrame:
    return pd.read_csv(DATA / "desa_3516.csv", dtype="str").assign(nama_kabupaten="Mojokerto")


def read(name: str):
    return read_boundaries((DATA / name).read_bytes(), name=name)


def kuningan():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in (DATA / "batas_big25k_kuningan").iterdir():
            archive.write(path, f"Kab Kuningan/{path.name}")
    return read_boundaries(buffer.getvalue(), name="kuningan.zip")


@pytest.mark.parametrize("name", ["batas_desa_3516.geojson", "batas_big10k_3516_z.geojson"])
def test_files_with_official_codes_match_all_304_villages(name, desa):
    found = match(read(name), desa)
    assert found.counts["kode"] == found.matched == 304
    assert found.intake.problems == ()


def test_the_bps_file_matches_by_name_and_leaves_five_villages_to_ask_about(desa):
    found = match(read("batas_bps2020_3516.geojson"), desa)
    assert found.columns.kode is None
    # BPS writes Gedek for Gedeg, so that kecamatan's villages match by name alone.
    assert (found.counts["nama_dalam_kecamatan"], found.counts["nama_tunggal"]) == (287, 12)
    assert found.counts["tidak_ada_di_data"] == 14
    asked = found.frame.dropna(subset=["usul"]).set_index("row")["usul"].to_dict()
    assert set(asked.values()) == set(found.missing["kode_desa"])
    assert match(read("batas_bps2020_3516.geojson"), desa, confirmed=asked).matched == 304


def test_the_uncoded_shapefile_matches_by_name_and_refuses_neighbours():
    found = kuningan()
    own = found.frame[found.frame["WADMKK"] == "Kabupaten Kuningan"].drop_duplicates(["WADMKC", "NAMOBJ"])
    desa = pd.DataFrame(
        {
            "kode_desa": [f"32.08.{1 + n // 100:02d}.{2000 + n % 100}" for n in range(len(own))],
            "nama_desa": own["NAMOBJ"].str.upper().tolist(),
            "nama_kecamatan": own["WADMKC"].tolist(),
            "nama_kabupaten": "Kab. Kuningan",
        },
        dtype="str",
    )
    report = match(found, desa)
    assert (report.columns.kode, report.columns.nama) == (None, "NAMOBJ")
    assert (report.counts["nama_dalam_kecamatan"], report.counts["tidak_ada_di_data"]) == (372, 68)
    assert report.matched == 369
    assert sum(problem.code == "W306" for problem in report.intake.problems) == 3


def test_the_uncoded_shapefile_fits_no_other_kabupaten(desa):
    assert match(kuningan(), desa).matched == 0

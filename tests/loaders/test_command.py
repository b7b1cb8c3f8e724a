"""`python -m loaders`: exit codes, report, order, and never a traceback for bad input."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.ledger import Ledger, open_ledger

ROOT = Path(__file__).parents[2]
DESA = "kode_desa,nama_desa,nama_kecamatan\n35.16.01.2001,Tawar,Gondang\n35.16.01.2002,Bening,Gondang\n"
LAYANAN = "kode_desa,bulan,layanan,sasaran,terlayani\n{kode},2026-01,Bumil TTD,{sasaran},5\n"
SQUARE = [[[112.5, -7.5], [112.6, -7.5], [112.6, -7.4], [112.5, -7.4], [112.5, -7.5]]]


def layanan(kode: str = "35.16.01.2001", sasaran: object = 10) -> str:
    return LAYANAN.format(kode=kode, sasaran=sasaran)


def boundaries(*codes: str) -> str:
    features = [
        {
            "type": "Feature",
            "properties": {"KDEPUM": code, "WADMKD": f"Desa {code[-1]}", "WADMKC": "Gondang", "WADMKK": "Mojokerto"},
            "geometry": {"type": "Polygon", "coordinates": SQUARE},
        }
        for code in codes
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own for the command, and a folder `masuk` for what comes in."""
    monkeypatch.setenv("TPPS_DATA_DIR", str(tmp_path / "data"))
    (tmp_path / "masuk").mkdir()
    return tmp_path


def put(home: Path, **files: str) -> list[str]:
    paths = []
    for name, text in files.items():
        path = home / "masuk" / name.replace("__", ".")
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths


def run(home: Path, *arguments: str) -> tuple[int, dict]:
    code = main([*arguments, "--report", str(home / "laporan.json")])
    return code, json.loads((home / "laporan.json").read_text("utf-8"))


def stored() -> Ledger:
    return open_ledger()


def test_a_folder_goes_in_with_the_village_list_first_whatever_the_names(home: Path) -> None:
    put(home, a_angka__csv=layanan(), m_batas__geojson=boundaries("35.16.01.2001"), z_desa__csv=DESA)
    code, report = run(home, str(home / "masuk"), "--pengirim", "Kabupaten")
    assert code == report["kode_keluar"] == 0
    assert [file["berkas"] for file in report["berkas"]] == ["z_desa.csv", "m_batas.geojson", "a_angka.csv"]
    assert report["jumlah"] == {"dibaca": 4, "baru": 4, "berubah": 0, "dihapus": 0, "sama": 0, "ditolak": 0}
    ledger = stored()
    assert ledger.read("desa", ("",))["nama_desa"].tolist() == ["Tawar", "Bening"], "the boundary file renames nobody"
    assert set(ledger.submissions()["pengirim"]) == {"Kabupaten"}
    assert len(ledger.read("layanan", ("",))) == len(ledger.read("batas", ("",))) == 1


def test_without_any_list_the_boundaries_bring_the_villages(home: Path) -> None:
    put(home, a_angka__csv=layanan(), z_batas__geojson=boundaries("35.16.01.2001", "35.16.01.2002"))
    code, report = run(home, str(home / "masuk"))
    assert code == 0
    assert len(stored().read("desa", ("",))) == 2
    assert [file["jenis"] for file in report["berkas"]] == ["batas", "data"]


def test_refused_rows_give_one_and_are_reported_with_their_place(home: Path) -> None:
    paths = put(home, desa__csv=DESA, angka__csv=layanan() + "35.16.01.2002,2026-01,Bumil TTD,12 org,5\n")
    code, report = run(home, *paths)
    assert code == 1
    angka = next(file for file in report["berkas"] if file["berkas"] == "angka.csv")
    assert (angka["dibaca"], angka["baru"], angka["ditolak"]) == (2, 1, 1)
    assert angka["tabel"]["layanan"]["ditolak"] == 1
    problem = next(p for p in angka["masalah"] if p["menolak"])
    assert (problem["kode"], problem["baris"], problem["kolom"], problem["nilai"]) == ("E103", 3, "sasaran", "12 org")
    assert len(stored().read("layanan", ("",))) == 1


def test_an_unusable_file_beside_good_ones_gives_one(home: Path) -> None:
    paths = put(home, desa__csv=DESA, rusak__xlsx="PK\3\4 bukan buku kerja")
    code, report = run(home, *paths)
    assert code == 1
    assert [file["terpakai"] for file in report["berkas"]] == [True, False]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("kosong.csv", b""),
        ("rusak.xlsx", b"PK\x03\x04rusak"),
        ("rusak.geojson", b'{"type": "FeatureCollection", "features": [{"type"'),
        ("rusak.gpkg", b"SQLite format 3\0" + b"\0" * 200),
        ("gambar.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
        ("acak.csv", bytes(range(256)) * 50),
        ("surat.pdf", b"%PDF-1.7"),
        ("formula.csv", b'=HYPERLINK("http://x"),<img onerror=alert(1)>\n{value},{0}\n'),
    ],
)
def test_nothing_usable_gives_two_and_no_traceback(home: Path, name: str, content: bytes) -> None:
    path = home / "masuk" / name
    path.write_bytes(content)
    code, report = run(home, str(path))
    assert code == 2
    assert report["berkas"][0]["masalah"]
    assert stored().is_empty()


def test_a_path_that_does_not_exist_is_said_in_the_report(home: Path) -> None:
    code, report = run(home, str(home / "tidak-ada.xlsx"))
    assert code == 2
    assert [problem["kode"] for problem in report["berkas"][0]["masalah"]] == ["E116"]


def test_an_empty_folder_gives_two(home: Path) -> None:
    code, report = run(home, str(home / "masuk"))
    assert (code, report["berkas"]) == (2, [])


def test_other_files_of_a_folder_are_listed_as_left_aside(home: Path) -> None:
    put(home, desa__csv=DESA)
    for name in ("catatan.md", "~$desa.xlsx", ".sembunyi.csv"):
        (home / "masuk" / name).write_text("x")
    code, report = run(home, str(home / "masuk"))
    assert code == 0
    assert sorted(report["dilewati"]) == [".sembunyi.csv", "catatan.md", "~$desa.xlsx"]


def test_a_dry_run_counts_the_same_and_stores_nothing(home: Path) -> None:
    put(home, a_angka__csv=layanan(), z_batas__geojson=boundaries("35.16.01.2001"), z_desa__csv=DESA)
    dry_code, dry = run(home, str(home / "masuk"), "--dry-run")
    assert stored().is_empty()
    code, real = run(home, str(home / "masuk"))
    assert (dry_code, dry["jumlah"]) == (code, real["jumlah"])
    assert dry["uji_coba"]
    assert all(file["kiriman"] is None for file in dry["berkas"])


def test_sending_the_same_again_says_same_and_adds_no_kiriman(home: Path) -> None:
    paths = put(home, desa__csv=DESA, angka__csv=layanan())
    run(home, *paths)
    code, report = run(home, *paths)
    assert code == 0
    assert report["jumlah"] == {"dibaca": 3, "baru": 0, "berubah": 0, "dihapus": 0, "sama": 3, "ditolak": 0}
    assert len(stored().submissions()) == 2


def test_a_report_that_cannot_be_written_stops_before_anything_is_saved(
    home: Path, capsys: pytest.CaptureFixture
) -> None:
    paths = put(home, desa__csv=DESA)
    assert main([*paths, "--report", str(home / "tidak" / "ada.json")]) == 2
    assert "Laporan" in capsys.readouterr().err
    assert stored().is_empty()


def test_a_database_out_of_reach_is_one_sentence(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setenv("TPPS_DATABASE_URL", "postgresql://x:rahasia@127.0.0.1:1/x")
    assert main(put(home, desa__csv=DESA)) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "rahasia" not in told


def test_it_runs_as_a_program_and_survives_file_names_that_are_no_text(home: Path) -> None:
    name = b"desa-\xff\x1b[31m.csv"
    (home / "masuk" / name.decode("utf-8", "surrogateescape")).write_text(DESA)
    command = [sys.executable, "-m", "loaders", str(home / "masuk")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "2 dibaca, 2 baru" in done.stdout
    assert "\x1b" not in done.stdout

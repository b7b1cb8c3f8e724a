"""An empty ledger fills itself with the sample, once."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.first_start import SAMPLE, fill_with_sample
from loaders.ledger import Ledger, open_ledger
from tests.loaders.test_ledger_together import let_go, start
from tests.tools.intakes import intake

WORKBOOKS = sorted((SAMPLE / "kecamatan").glob("*.xlsx"))
YEARLY = sorted((SAMPLE / "kecamatan_tahunan").glob("*.xlsx"))
QUARTERLY = sorted((SAMPLE / "kecamatan_kuartalan").glob("*.xlsx"))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    ledger = open_ledger(f"sqlite:///{tmp_path_factory.mktemp('contoh') / 'pantau.db'}")
    fill_with_sample(ledger)
    yield ledger
    ledger.close()


@pytest.fixture
def two_workbooks(tmp_path: Path) -> Path:
    """A sample of village list, boundaries and two workbooks: enough where the numbers do not matter."""
    folder = tmp_path / "contoh"
    (folder / "kecamatan").mkdir(parents=True)
    for path in (SAMPLE / "desa_contoh.csv", SAMPLE / "batas_contoh.geojson"):
        shutil.copy(path, folder)
    for path in WORKBOOKS[:2]:
        shutil.copy(path, folder / "kecamatan")
    return folder


def test_every_sample_file_is_one_kiriman_marked_as_sample(filled: Ledger) -> None:
    sent = filled.submissions()
    books = [path.name for path in (*WORKBOOKS, *YEARLY, *QUARTERLY)]
    assert sorted(sent["berkas"]) == sorted(["desa_contoh.csv", "batas_contoh.geojson", *books])
    assert sent["contoh"].all()
    assert set(sent["pengirim"]) == {"Contoh"}
    assert (sent["ditolak"] == 0).all()
    assert filled.sample_state() == {"desa", "batas", "angka", "scorecard"}


def test_every_village_of_the_sample_has_a_boundary_and_numbers(filled: Ledger) -> None:
    desa = set(filled.read("desa", ("",))["kode_desa"])
    assert len(desa) == 304
    assert set(filled.read("batas", ("",))["kode_desa"]) == desa
    assert set(filled.read("rencana_kerja", ("",))["kode_desa"]) <= desa
    assert filled.read("layanan", ("",))["bulan"].agg(["min", "max"]).tolist() == ["2025-01", "2026-10"]
    assert filled.read("scorecard", ("",))["kuartal"].agg(["min", "max"]).tolist() == ["2025-1", "2026-3"]
    assert set(filled.read("formulir4", ("",))["kode_desa"]) < desa


def test_a_second_start_does_nothing(filled: Ledger) -> None:
    before = filled.revision()
    fill_with_sample(filled)
    assert filled.revision() == before


def test_a_ledger_with_own_data_is_left_alone_even_when_that_was_undone(ledger: Ledger) -> None:
    ledger.withdraw(ledger.save(intake(layanan=[{}]), sender="x").kiriman, by="x")
    fill_with_sample(ledger)
    assert len(ledger.submissions()) == 1


def test_progress_rises_to_the_whole(ledger: Ledger, two_workbooks: Path) -> None:
    heard = []
    fill_with_sample(ledger, folder=two_workbooks, progress=lambda share, words: heard.append((share, words)))
    shares = [share for share, _ in heard]
    assert shares == sorted(shares)
    assert 0 <= shares[0] < 0.5
    assert shares[-1] == 1
    assert all(words for _, words in heard)


def test_two_sessions_that_start_at_once_fill_it_once(ledger: Ledger, two_workbooks: Path) -> None:
    threads = [
        threading.Thread(target=fill_with_sample, args=(ledger,), kwargs={"folder": two_workbooks}) for _ in "ab"
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ledger.submissions()) == 4


def test_two_processes_that_start_at_once_fill_it_once(ledger: Ledger, ledger_url: str, two_workbooks: Path) -> None:
    processes = [start(ledger_url, "first", str(two_workbooks)) for _ in "ab"]
    let_go(*processes)
    assert [process.returncode for process in processes] == [0, 0]
    assert len(ledger.submissions()) == 4

"""Opening a ledger: where it is, what an older one lacks, and what is said when it cannot be reached."""

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from loaders.ledger import open_ledger
from loaders.ledger.connect import data_folder
from loaders.problems import UserError
from tests.tools.intakes import intake


def test_without_settings_the_ledger_is_a_file_in_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TPPS_DATA_DIR", str(tmp_path / "baru"))
    open_ledger().close()
    assert (tmp_path / "baru" / "pantau.db").exists()


def test_without_a_data_folder_setting_it_lies_under_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TPPS_DATA_DIR")
    assert data_folder() == Path(__file__).parents[2] / "data"


def test_the_database_setting_wins_over_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TPPS_DATA_DIR", str(tmp_path / "folder"))
    monkeypatch.setenv("TPPS_DATABASE_URL", f"sqlite:///{tmp_path / 'lain.db'}")
    open_ledger().close()
    assert (tmp_path / "lain.db").exists()
    assert not (tmp_path / "folder").exists()


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://pantau:rahasia@127.0.0.1:1/pantau",
        "postgres://pantau:rahasia@127.0.0.1:1/pantau",
        "bukan alamat rahasia",
        "oracle+xyz://pantau:rahasia@x/y",
        "sqlite:////proc/tidak/ada/rahasia.db",
    ],
)
def test_a_database_out_of_reach_is_one_sentence_without_the_password(url: str) -> None:
    with pytest.raises(UserError) as caught:
        open_ledger(url)
    assert "TPPS_DATABASE_URL" in str(caught.value)
    assert ":rahasia" not in str(caught.value)


def test_a_file_that_is_no_database_is_one_sentence_too(tmp_path: Path) -> None:
    (tmp_path / "pantau.db").write_text("bukan basis data" * 100)
    with pytest.raises(UserError):
        open_ledger(f"sqlite:///{tmp_path / 'pantau.db'}")


def test_a_ledger_made_before_a_column_existed_gets_the_column_and_keeps_its_rows(ledger_url: str) -> None:
    older = open_ledger(ledger_url)
    older.save(intake(rembug=[{"peserta": 20}]), sender="x")
    with older._engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE rembug DROP COLUMN notulen"))
    older.close()
    newer = open_ledger(ledger_url)
    frame = newer.read("rembug", ("",))
    assert frame["peserta"].tolist() == [20]
    assert frame["notulen"].isna().all()
    newer.close()


def test_sqlite_readers_and_writers_do_not_wait_for_each_other(tmp_path: Path) -> None:
    open_ledger(f"sqlite:///{tmp_path / 'pantau.db'}").close()
    with sqlite3.connect(tmp_path / "pantau.db") as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    raw.close()

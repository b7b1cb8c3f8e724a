"""The ledger's promises, on SQLite and on a real PostgreSQL server."""

import pandas as pd
import pytest

from loaders.ledger import Counts, Ledger
from loaders.schema import TABLES
from tests.tools.intakes import intake, rows, village

A, B = village(1), village(2)
KEY = {"kode_desa": A, "bulan": "2026-01", "layanan": "bumil_ttd"}


def served(ledger: Ledger, **options: object) -> dict[str, int]:
    frame = ledger.read("layanan", ("",), **options)
    return dict(zip(frame["kode_desa"], frame["terlayani"], strict=True))


def save(ledger: Ledger, *changes: dict, **options: object) -> int | None:
    return ledger.save(intake(layanan=changes or [{}]), sender="Kec. Gondang", **options).kiriman


def test_a_saved_row_comes_back_with_its_sheet_row_and_kiriman(ledger: Ledger) -> None:
    kiriman = save(ledger, {"sasaran": 12, "terlayani": 0})
    row = ledger.read("layanan", ("",)).iloc[0].to_dict()
    assert row == KEY | {"sasaran": 12, "terlayani": 0, "kiriman": kiriman, "lembar": "Januari", "baris": 5}


def test_an_empty_cell_stays_empty_and_a_zero_stays_zero(ledger: Ledger) -> None:
    save(ledger, {"sasaran": None, "terlayani": 0})
    row = ledger.read("layanan", ("",)).iloc[0]
    assert row["sasaran"] is pd.NA
    assert row["terlayani"] == 0


@pytest.mark.parametrize("table", TABLES)
def test_every_table_reads_empty_with_its_columns_and_types(ledger: Ledger, table: str) -> None:
    frame = ledger.read(table, ("",))
    assert list(frame.columns) == [*TABLES[table].names, "kiriman", "lembar", "baris"]
    numbers = {c.name for c in TABLES[table].columns if c.kind in ("count", "year", "flag")} | {"kiriman", "baris"}
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == {
        name: "Int64" if name in numbers else "str" for name in frame.columns
    }


def test_sending_the_same_file_twice_stores_nothing_and_says_so(ledger: Ledger) -> None:
    save(ledger)
    before = ledger.revision()
    again = ledger.save(intake(layanan=[{}]), sender="Kec. Gondang")
    assert again.kiriman is None
    assert again.total == Counts(same=1)
    assert ledger.revision() == before
    assert len(ledger.submissions()) == 1


def test_a_correction_wins_and_undoing_it_brings_the_old_value_back(ledger: Ledger) -> None:
    save(ledger, {"terlayani": 5})
    correction = save(ledger, {"terlayani": 7})
    assert served(ledger) == {A: 7}
    assert ledger.withdraw(correction, by="admin")
    assert served(ledger) == {A: 5}


def test_undoing_an_earlier_kiriman_keeps_what_a_later_one_said_too(ledger: Ledger) -> None:
    first = save(ledger, {"terlayani": 5})
    save(ledger, {"terlayani": 5}, {"kode_desa": B, "terlayani": 3})
    ledger.withdraw(first, by="admin")
    assert served(ledger) == {A: 5, B: 3}


def test_undo_works_once_and_only_on_what_exists(ledger: Ledger) -> None:
    kiriman = save(ledger)
    assert ledger.withdraw(kiriman, by="admin")
    revision = ledger.revision()
    assert not ledger.withdraw(kiriman, by="admin")
    assert not ledger.withdraw(999, by="admin")
    assert ledger.revision() == revision


def test_what_was_undone_can_be_sent_again(ledger: Ledger) -> None:
    ledger.withdraw(save(ledger), by="admin")
    assert served(ledger) == {}
    assert save(ledger) is not None
    assert served(ledger) == {A: 5}


def test_every_save_and_undo_raises_the_revision_and_the_past_can_be_read(ledger: Ledger) -> None:
    seen = [ledger.revision()]
    first = save(ledger, {"terlayani": 5})
    seen.append(ledger.revision())
    save(ledger, {"terlayani": 7})
    seen.append(ledger.revision())
    ledger.withdraw(first, by="admin")
    seen.append(ledger.revision())
    assert seen == sorted(set(seen))
    assert [served(ledger, as_of=revision) for revision in seen] == [{}, {A: 5}, {A: 7}, {A: 7}]
    second = int(ledger.submissions()["id"][0])
    ledger.withdraw(second, by="admin")
    assert served(ledger, as_of=seen[1]) == {A: 5}, "the first was not yet undone then"
    assert served(ledger) == {}


def test_the_preview_counts_and_lists_every_changed_cell_and_stores_nothing(ledger: Ledger) -> None:
    save(ledger, {"terlayani": 5}, {"kode_desa": B, "terlayani": None})
    file = intake(layanan=[{"terlayani": 5}, {"kode_desa": B, "terlayani": 3}, {"kode_desa": village(3)}])
    before = ledger.revision()
    preview = ledger.preview(file)
    assert preview.counts == {"layanan": Counts(new=1, changed=1, same=1)}
    change = preview.changes.iloc[0].to_dict()
    assert pd.isna(change.pop("lama"))
    assert change == {
        "tabel": "layanan",
        "kode_desa": B,
        "kunci": "2026-01 · bumil_ttd",
        "kolom": "terlayani",
        "baru": "3",
    }
    assert len(preview.changes) == 1
    assert ledger.revision() == before
    assert ledger.save(file, sender="x").counts == preview.counts


def test_a_preview_of_boundaries_does_not_spell_the_polygon_out(ledger: Ledger) -> None:
    ledger.save(intake(batas=[{"geometri": "00" * 4000}]), sender="x")
    changes = ledger.preview(intake(batas=[{"geometri": "11" * 4000}])).changes
    assert changes["kolom"].tolist() == ["geometri"]
    assert changes["baru"].str.len().max() < 40


def test_the_list_of_kiriman_is_newest_first_with_who_what_and_counts(ledger: Ledger) -> None:
    save(ledger, {"terlayani": 5})
    file = intake(file="dua.xlsx", refused=2, layanan=[{"terlayani": 6}, {"kode_desa": B}], rembug=[{}])
    ledger.save(file, sender="Kec. Jatirejo")
    newest, oldest = ledger.submissions().to_dict("records")
    assert (newest["pengirim"], newest["berkas"], newest["sha256"]) == ("Kec. Jatirejo", "dua.xlsx", file.sha256)
    assert (newest["dibaca"], newest["baru"], newest["berubah"], newest["sama"], newest["ditolak"]) == (5, 2, 1, 0, 2)
    assert newest["tabel"] == "layanan,rembug"
    assert not newest["contoh"]
    assert oldest["id"] < newest["id"]
    assert newest["waktu"].endswith("+00:00")


def test_the_history_of_a_key_shows_every_value_with_its_file_and_whether_it_was_undone(ledger: Ledger) -> None:
    save(ledger, {"terlayani": 5})
    wrong = save(ledger, {"terlayani": 50})
    save(ledger, {"terlayani": 6})
    ledger.withdraw(wrong, by="admin")
    history = ledger.history("layanan", KEY)
    assert history["terlayani"].tolist() == [6, 50, 5]
    assert history["dicabut_pada"].notna().tolist() == [False, True, False]
    assert set(history["berkas"]) == {"kirim.xlsx"}


def test_rows_can_be_joined_with_where_they_came_from(ledger: Ledger) -> None:
    save(ledger)
    row = ledger.provenance(ledger.read("layanan", ("",))).iloc[0]
    assert (row["berkas"], row["pengirim"], row["baris"]) == ("kirim.xlsx", "Kec. Gondang", 5)


def test_a_repeated_or_empty_key_is_a_bug_of_the_caller_and_stores_nothing(ledger: Ledger) -> None:
    for bad in ([{}, {}], [{"bulan": None}]):
        with pytest.raises(ValueError, match="layanan"):
            save(ledger, *bad)
    assert ledger.is_empty()
    assert ledger.revision() == 0


def test_a_frame_that_lacks_optional_columns_is_stored_with_them_empty(ledger: Ledger) -> None:
    ledger.save(intake(rembug=rows("rembug").drop(columns="peserta")), sender="x")
    assert ledger.read("rembug", ("",))["peserta"].isna().all()


def test_one_bad_table_keeps_the_whole_file_out(ledger: Ledger) -> None:
    with pytest.raises(ValueError, match="rembug"):
        ledger.save(intake(layanan=[{}], rembug=[{}, {}]), sender="x")
    assert served(ledger) == {}
    assert ledger.submissions().empty


def test_progress_rises_to_the_whole(ledger: Ledger) -> None:
    heard = []
    many = intake(layanan=[{"kode_desa": village(n)} for n in range(12_000)])
    ledger.save(many, sender="x", progress=lambda share, words: heard.append((share, words)))
    shares = [share for share, _ in heard]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert len(shares) > 1
    assert all(words for _, words in heard)

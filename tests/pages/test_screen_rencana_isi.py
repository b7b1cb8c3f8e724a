"""Filling in the work plan: changed cells become a Kiriman, and two sessions on one grid do not lose a cell unseen."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from loaders.ledger import open_ledger
from loaders.realisation import mark_of
from pages._ui import text
from pages._ui.widgets import plan_clash, plan_save
from tests.pages import stage
from tests.tools.districts import ORDINARY, send

RENCANA = "pages/7_Rencana_Kerja.py"
VILLAGE, KECAMATAN = "32.08.01.2001", "32.08.01"
JAN, FEB = "2026-01", "2026-02"


@pytest.fixture
def folder(folder_with) -> Path:
    """A kabupaten of one's own; every village that speaks planned K05 in January to March and did January's."""
    return folder_with(lambda ledger: send(ORDINARY, ledger))


def filling(folder: Path, wilayah: str = VILLAGE, *, sender: str = "Ani") -> AppTest:
    app = stage.opened(folder, RENCANA, wilayah=wilayah, bulan="2026-03")
    app.segmented_control(key="rencana_bagian").set_value("Isi realisasi").run()
    app.text_input(key="pengirim_rencana").set_value(sender).run()
    return app


def mark(app: AppTest, *cells: tuple[int, str, str | None]) -> AppTest:
    """Marks as if typed: (row, column, mark)."""
    rows: dict[int, dict] = {}
    for row, column, value in cells:
        rows.setdefault(row, {})[column] = value
    key = app.data_editor[0].key
    app.session_state[key] = {"edited_rows": rows, "added_rows": [], "deleted_rows": []}
    return app.run()


def save(app: AppTest) -> AppTest:
    app.button(key="simpan_isian").click().run()
    assert not app.exception
    return app


def row_of(app: AppTest, kegiatan: str) -> int:
    return next(i for i, words in enumerate(app.data_editor[0].value["nama"]) if words.startswith(kegiatan))


def stored(folder: Path, kode_desa: str = VILLAGE) -> dict[tuple[str, str], str]:
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    rows = ledger.read("rencana_kerja", (kode_desa,))
    ledger.close()
    return {(row.kegiatan, row.bulan): mark_of(row.direncanakan, row.terlaksana) for row in rows.itertuples()}


def submissions(folder: Path) -> list[tuple]:
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    sent = ledger.submissions()
    ledger.close()
    return list(sent[["berkas", "pengirim", "dibaca", "contoh"]].itertuples(index=False, name=None))


def test_only_the_changed_cell_is_sent_under_the_name_of_the_grid(folder: Path):
    before, app = stored(folder), filling(folder)
    k05 = row_of(app, "K05")
    assert app.data_editor[0].value.loc[k05, [JAN, FEB]].tolist() == ["RT", "R"]
    save(mark(app, (k05, FEB, "RT")))
    assert stored(folder) == before | {("K05", FEB): "RT"}
    assert submissions(folder)[0] == ("Isian layar: Rencana kerja Desa Cipondok 2026", "Ani", 1, False)
    assert app.data_editor[0].value.loc[k05, FEB] == "RT"
    assert "95" not in app.button(key="simpan_isian").label
    assert app.button(key="simpan_isian").disabled


def test_the_sentence_counts_the_cell_that_was_just_filled_in(folder: Path):
    app = filling(folder)
    assert "(2/6)" in stage.words(app)
    save(mark(app, (row_of(app, "K05"), FEB, "RT")))
    assert "(3/6)" in stage.words(app)


def test_a_village_without_a_plan_is_filled_in_from_an_empty_grid(folder: Path):
    app = filling(folder, "32.08.01.2003")
    assert app.data_editor[0].value.drop(columns="nama").isna().all(axis=None)
    save(mark(app, (0, "2026-12", "R")))
    assert stored(folder, "32.08.01.2003") == {("K01", "2026-12"): "R"}


def test_villages_of_a_kecamatan_for_one_activity_and_for_one_month(folder: Path):
    app = filling(folder, KECAMATAN)
    app.selectbox(key="isian-kegiatan").set_value("K05").run()
    assert app.data_editor[0].value["nama"].tolist() == ["Cipondok", "Windujanten", "Sindangjawa"]
    save(mark(app, (0, FEB, "RT"), (1, JAN, None)))
    assert stored(folder)["K05", FEB] == "RT"
    assert stored(folder, "32.08.01.2002")["K05", JAN] == ""
    app.selectbox(key="isian-bentuk").set_value("Satu bulan, semua kegiatan").run()
    save(mark(app, (2, "K11", "T")))
    assert stored(folder, "32.08.01.2003") == {("K11", "2026-03"): "T"}
    assert [berkas for berkas, *_ in submissions(folder)[:2]] == [
        "Isian layar: Rencana kerja Kecamatan Kadugede Maret 2026",
        "Isian layar: Rencana kerja K05 Kecamatan Kadugede 2026",
    ]


def test_done_in_a_month_still_ahead_is_refused_in_words(folder: Path):
    app = filling(folder)
    app.selectbox(key="isian-tahun-2026").set_value(2027).run()
    mark(app, (0, "2027-12", "RT"))
    assert "E111" in stage.words(app)
    assert app.button(key="simpan_isian").disabled


def test_without_a_name_nothing_can_be_saved(folder: Path):
    app = mark(filling(folder, sender=""), (0, JAN, "R"))
    assert app.button(key="simpan_isian").disabled


def test_a_kabupaten_is_asked_to_choose_first(folder: Path):
    app = stage.opened(folder, RENCANA, wilayah="32.08")
    app.segmented_control(key="rencana_bagian").set_value("Isi realisasi").run()
    assert not app.exception
    assert not app.data_editor


def test_date_and_remark_of_one_cell(folder: Path):
    app = filling(folder)
    app.selectbox(key=f"rinci-baris-{VILLAGE}-{VILLAGE}-{JAN}").set_value("K05").run()
    name = f"rinci-0-{VILLAGE}-K05-{JAN}"
    assert app.selectbox(key=f"{name}-tanda").value == "RT"
    app.text_input(key=f"{name}-catatan").set_value("14 ibu <b>hadir</b>")
    app.date_input(key=f"{name}-tanggal").set_value("2026-01-15")
    app.button(key="simpan_rinci").click().run()
    assert not app.exception
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    (row,) = ledger.history("rencana_kerja", {"kode_desa": VILLAGE, "kegiatan": "K05", "bulan": JAN}).to_dict(
        "records"
    )[:1]
    ledger.close()
    assert (row["terlaksana"], row["tanggal"], row["catatan"]) == (1, "2026-01-15", "14 ibu <b>hadir</b>")


def both_open(folder: Path) -> tuple[AppTest, AppTest]:
    return filling(folder, sender="Ani"), filling(folder, sender="Budi")


def clashing(folder: Path) -> AppTest:
    """Ani cleared K05 in February; Budi, who had it open, marked it done, and January's K01 too."""
    ani, budi = both_open(folder)
    k05 = row_of(ani, "K05")
    mark(budi, (k05, FEB, "RT"), (0, JAN, "T"))
    save(mark(ani, (k05, FEB, None)))
    return save(budi)


def which(app: AppTest):
    """The choice between one's own value and the other's."""
    return next(radio for radio in app.radio if radio.key.startswith("bentrok-"))


def test_two_sessions_on_different_cells_both_come_in(folder: Path):
    ani, budi = both_open(folder)
    mark(ani, (0, JAN, "R"))
    mark(budi, (1, JAN, "T"))
    save(ani)
    save(budi)
    assert (stored(folder)["K01", JAN], stored(folder)["K02", JAN]) == ("R", "T")
    assert budi.data_editor[0].value.loc[[0, 1], JAN].tolist() == ["R", "T"]


def test_the_slower_of_two_on_one_cell_is_told_who_was_faster_and_nothing_is_stored(folder: Path):
    budi = clashing(folder)
    choice = which(budi)
    assert choice.value is None
    assert "RT" in choice.options[0]
    assert "Ani" in choice.options[1]
    assert "K05" in stage.words(budi)
    assert not budi.data_editor
    assert budi.button(key="simpan_bentrok").disabled
    assert stored(folder)["K05", FEB] == ""
    assert ("K01", JAN) not in stored(folder)


def test_keeping_ones_own_saves_it_with_the_other_cells(folder: Path):
    budi = clashing(folder)
    which(budi).set_value(plan_clash.MINE).run()
    budi.button(key="simpan_bentrok").click().run()
    assert not budi.exception
    assert (stored(folder)["K05", FEB], stored(folder)["K01", JAN]) == ("RT", "T")
    assert budi.data_editor


def test_giving_way_keeps_the_other_cells(folder: Path):
    budi = clashing(folder)
    which(budi).set_value(plan_clash.THEIRS).run()
    budi.button(key="simpan_bentrok").click().run()
    assert (stored(folder)["K05", FEB], stored(folder)["K01", JAN]) == ("", "T")


def test_dropping_ones_own_stores_nothing(folder: Path):
    budi = clashing(folder)
    before = submissions(folder)
    budi.button(key="buang_bentrok").click().run()
    assert submissions(folder) == before
    assert budi.data_editor[0].value.isna().loc[row_of(budi, "K05"), FEB]


def test_a_session_without_edits_shows_what_the_other_saved(folder: Path):
    ani, budi = both_open(folder)
    save(mark(ani, (0, JAN, "R")))
    assert budi.run().data_editor[0].value.loc[0, JAN] == "R"


def test_practice_on_the_sample_leaves_the_sample_in_place(sample_copy: Path):
    app = filling(sample_copy, "35.16.03.2005")
    save(mark(app, (0, "2026-12", "R")))
    assert stored(sample_copy, "35.16.03.2005")["K01", "2026-12"] == "R"
    assert submissions(sample_copy)[0][3]
    assert text.SAMPLE in stage.words(app)


def test_own_data_over_the_sample_is_said_before_it_is_done(sample_copy: Path):
    app = filling(sample_copy, "35.16.03.2005")
    kind = app.selectbox(key="isian-sebagai")
    assert kind.value == plan_save.PRACTICE
    kind.set_value(plan_save.OWN).run()
    save(mark(app, (0, "2026-12", "R")))
    assert stored(sample_copy, "35.16.03.2005") == {("K01", "2026-12"): "R"}
    assert text.SAMPLE not in stage.words(app)

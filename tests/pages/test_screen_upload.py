"""Unggah Data with one file and with many: each read first, one Simpan, one Kiriman a file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from loaders.ledger import Ledger, open_ledger
from tests.loaders.word_files import ACTIVITIES, plan, typed
from tests.pages.stage import HOME, UNGGAH, on, opened, words
from tests.tools.districts import ORDINARY, send

YEAR, OWN = 2026, "Dapur Sehat Atasi Stunting"


def document(desa: str, kecamatan: str, mark: str = "v") -> bytes:
    """A plan with one activity, the village's own, in March."""
    return typed(
        plan({(13, 3): mark}, activities=(*ACTIVITIES, OWN)),
        title=(f"Rencana Kerja TPPS Desa {desa} Kecamatan {kecamatan} Tahun {YEAR}",),
    )


@pytest.fixture
def folder(folder_with: Callable[[Callable[[Ledger], object]], Path]) -> Path:
    """A small kabupaten of one's own, to write into."""
    return folder_with(lambda ledger: send(ORDINARY, ledger))


def villages(folder: Path) -> list[tuple[str, str, str]]:
    """(code, village, kecamatan) of the list."""
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    desa = ledger.read("desa", ("",))
    ledger.close()
    return list(desa[["kode_desa", "nama_desa", "nama_kecamatan"]].itertuples(index=False, name=None))


def kept(folder: Path) -> tuple[dict[str, int], list[str]]:
    """Which villages have the activity in the ledger (with its Kiriman), and the documents sent, oldest first."""
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    plans, sent = ledger.read("rencana_kerja", ("",)), ledger.submissions()
    ledger.close()
    mine = plans[(plans["kegiatan"] == OWN) & (plans["bulan"] == f"{YEAR}-03")]
    files = [name for name in sent["berkas"][::-1] if name.endswith((".docx", ".doc"))]
    return dict(zip(mine["kode_desa"], mine["kiriman"], strict=True)), files


def put(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """Choose the files, with a sender named."""
    app.text_input(key="pengirim_data").set_value("Camat")
    chooser = next(each for each in app.file_uploader if each.key and each.key.startswith("berkas_data"))
    return chooser.set_value([(name, content, "application/octet-stream") for name, content in files]).run()


def test_what_a_newer_document_leaves_out_is_announced_before_it_is_saved(folder: Path) -> None:
    kode, desa, kecamatan = villages(folder)[0]
    app = put(opened(folder, UNGGAH), ("lama.docx", document(desa, kecamatan)))
    app.button(key="simpan_data").click().run()
    shorter = typed(plan({(5, 1): "v"}), title=(f"Rencana Kerja TPPS Desa {desa} Kecamatan {kecamatan} Tahun {YEAR}",))
    app = put(app, ("baru.docx", shorter))
    assert not app.exception
    assert any("akan dihapus" in each.value for each in app.warning)
    before = kept(folder)[0]
    app.button(key="simpan_data").click().run()
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    row = ledger.read("rencana_kerja", (kode,)).set_index(["kegiatan", "bulan"]).loc[(OWN, f"{YEAR}-03")]
    ledger.close()
    assert set(before) == {kode}
    assert row["direncanakan"] == 0


def test_one_document_is_read_shown_and_saved(folder: Path) -> None:
    kode, desa, kecamatan = villages(folder)[0]
    app = put(opened(folder, UNGGAH), ("satu.docx", document(desa, kecamatan)))
    assert not app.exception
    assert kept(folder) == ({}, [])
    app = app.button(key="simpan_data").click().run()
    assert not app.exception
    assert set(kept(folder)[0]) == {kode}
    assert "Tersimpan sebagai kiriman" in words(app)


def test_many_documents_are_saved_together_one_kiriman_each(folder: Path) -> None:
    some = villages(folder)[:3]
    files = [(f"{n}.docx", document(desa, kecamatan)) for n, (_, desa, kecamatan) in enumerate(some)]
    app = put(opened(folder, UNGGAH), *files, ("lama.doc", b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le")))
    assert not app.exception
    assert "3 dari 4 berkas siap disimpan" in words(app)
    app = app.button(key="simpan_banyak").click().run()
    assert not app.exception
    plans, sent = kept(folder)
    assert set(plans) == {kode for kode, _, _ in some}
    assert (len(set(plans.values())), sent) == (3, ["0.docx", "1.docx", "2.docx"])
    assert "Tersimpan 3 berkas" in words(app)


def test_a_document_with_a_fault_waits_until_it_is_asked_for(folder: Path) -> None:
    (_, first, here), (_, second, there) = villages(folder)[:2]
    faulty = typed(
        plan({(13, 3): "v", (6, 3): "entah"}, activities=(*ACTIVITIES, OWN)),
        title=(f"Desa {second} Kecamatan {there} Tahun {YEAR}",),
    )
    app = put(opened(folder, UNGGAH), ("baik.docx", document(first, here)), ("cacat.docx", faulty))
    assert app.button(key="simpan_banyak").label == "Simpan 1 berkas"
    app = app.checkbox(key="simpan_sebagian").check().run()
    assert app.button(key="simpan_banyak").label == "Simpan 2 berkas"
    app.button(key="simpan_banyak").click().run()
    assert kept(folder)[1] == ["baik.docx", "cacat.docx"]


def test_two_documents_of_one_village_are_pointed_out(folder: Path) -> None:
    _, desa, kecamatan = villages(folder)[0]
    app = put(
        opened(folder, UNGGAH), ("a.docx", document(desa, kecamatan)), ("b.docx", document(desa, kecamatan, "12"))
    )
    assert "b.docx dan a.docx" in words(app)


def test_nothing_is_saved_without_a_sender(folder: Path) -> None:
    some = villages(folder)[:2]
    app = put(opened(folder, UNGGAH), *[(f"{d}.docx", document(d, k)) for _, d, k in some])
    app = app.text_input(key="pengirim_data").set_value("").run()
    app = app.button(key="simpan_banyak").click().run()
    assert "Isi dahulu nama pengirim" in words(app)
    assert kept(folder) == ({}, [])


def test_a_name_given_in_one_tab_holds_in_the_others_and_on_other_screens(folder: Path) -> None:
    app = opened(folder, UNGGAH)
    app = app.text_input(key="pengirim_data").set_value(" Ani, PLKB ").run().run()
    assert [app.text_input(key=f"pengirim_{tab}").value for tab in ("data", "batas")] == ["Ani, PLKB"] * 2
    app = on(on(app, HOME), UNGGAH)
    assert app.text_input(key="pengirim_batas").value == "Ani, PLKB"
    app = app.text_input(key="pengirim_batas").set_value("Budi").run()
    assert app.text_input(key="pengirim_data").value == "Budi"


def test_a_run_of_the_screen_does_not_overwrite_a_name_somebody_is_typing(folder: Path) -> None:
    app = opened(folder, UNGGAH)
    app = app.text_input(key="pengirim_data").set_value("Ani").run()
    assert [app.run().text_input(key=f"pengirim_{tab}").proto.set_value for tab in ("data", "batas")] == [False] * 2

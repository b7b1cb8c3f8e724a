"""What is said in a discussion is kept, seen again, closed by whoever is there; and stays text whatever it holds."""

import html
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders import discussions
from loaders.ledger import Ledger, open_ledger
from tests.pages import stage
from tests.pages.discussing import as_recorder, lines, opened, opening, write_down
from tests.tools import discussed
from tests.tools.discussed import CIPONDOK, KECIL, NEXT, NOW

HOSTILE = "<img src=x onerror=alert(1)> [klik](http://x.example) :red[x] $x$ {{ **b** =HYPERLINK(1)"
PROMISE = "Jamban gotong royong 12 rumah tangga"


def _fill(ledger):
    later = [(CIPONDOK, NEXT, "IH-1", 9, 10)]
    discussed.fill(ledger, services=(*discussed.SERVICES, *later))


@pytest.fixture
def folder(folder_with) -> Path:
    return folder_with(_fill)


def stored(folder: Path):
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    rows, revision = ledger.read("diskusi", ("",)), ledger.revision()
    ledger.close()
    return rows, revision


def with_ledger(folder: Path, act: Callable[[Ledger], object]) -> None:
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    act(ledger)
    ledger.close()


def buttons(app, prefix: str) -> list[str]:
    return [button.key for button in app.button if str(button.key).startswith(prefix)]


def test_nothing_can_be_written_down_without_a_name(folder):
    app = opened(folder, CIPONDOK)
    assert app.button(key="diskusi_simpan").disabled
    assert not as_recorder(app).button(key="diskusi_simpan").disabled


def test_an_agreement_is_kept_and_comes_first_in_the_next_quarter_until_it_is_done(folder):
    app = write_down(as_recorder(opened(folder, CIPONDOK)), PROMISE)
    assert PROMISE in stage.words(opened(folder, CIPONDOK))
    row = stored(folder)[0].iloc[0]
    assert row[["jenis", "kuartal", "isi", "siapa", "status", "tenggat"]].tolist() == [
        "kesepakatan", NOW, PROMISE, "Kepala Dusun", "belum", "2026-12-31",
    ]  # fmt: skip

    later = as_recorder(opened(folder, CIPONDOK, NEXT))
    assert [PROMISE in info.value for info in later.info] == [True]
    later.button(key=buttons(later, "diskusi_selesai_")[0]).click().run()
    assert not later.exception
    assert not later.info
    assert stored(folder)[0].iloc[0]["status"] == "selesai"
    app.run()
    assert len(buttons(app, "diskusi_belum_")) == 1


def test_causes_and_notes_are_kept_too_and_are_no_agreements(folder):
    app = as_recorder(opened(folder, CIPONDOK))
    write_down(app, "Bidan baru pindah", kind="sebab")
    write_down(app, "Rapat berikutnya di balai dusun", kind="catatan")
    assert set(stored(folder)[0]["jenis"]) == {"sebab", "catatan"}
    assert not buttons(app, "diskusi_selesai_")
    assert not opened(folder, CIPONDOK, NEXT).info


def test_what_moved_is_told_since_the_quarter_last_discussed(folder):
    def headings(app):
        return [each.value for each in app.subheader if "bergerak" in each.value]

    assert headings(opened(folder, CIPONDOK, NEXT)) == ["Yang bergerak sejak Triwulan III 2026 (Jul–Sep)"]
    write_down(as_recorder(opened(folder, CIPONDOK, "2026-2")), PROMISE)
    app = opened(folder, CIPONDOK, NEXT)
    assert headings(app) == ["Yang bergerak sejak diskusi Triwulan II 2026 (Apr–Jun)"]
    assert "Periksa kehamilan naik 40,0 poin, dari 50,0% (5/10) menjadi 90,0% (9/10)" in stage.words(app)
    assert "(+10,0) poin" in lines(app)["IH-1"]


def test_two_who_mark_the_same_agreement_done_agree(folder):
    app = write_down(as_recorder(opened(folder, CIPONDOK), "Bidan"), PROMISE)
    rows, seen = stored(folder)
    with_ledger(folder, lambda ledger: discussions.mark(ledger, rows.iloc[0], seen=seen, status="selesai", sender="B"))
    app.button(key=buttons(app, "diskusi_selesai_")[0]).click().run()
    assert not app.warning
    assert stored(folder)[0].iloc[0]["status"] == "selesai"


def test_who_closes_what_another_took_back_meanwhile_is_told_by_whom(folder):
    app = write_down(as_recorder(opened(folder, CIPONDOK), "Bidan"), PROMISE)
    kiriman = int(stored(folder)[0].iloc[0]["kiriman"])
    with_ledger(folder, lambda ledger: ledger.withdraw(kiriman, by="Kepala Desa"))
    app.button(key=buttons(app, "diskusi_selesai_")[0]).click().run()
    assert ["Kepala Desa" in warning.value for warning in app.warning] == [True]
    assert stored(folder)[0].empty


def test_what_was_just_written_down_can_be_taken_back(folder):
    app = write_down(as_recorder(opened(folder, CIPONDOK)), PROMISE)
    app.button(key="rapat_urungkan").click().run()
    assert stored(folder)[0].empty
    assert PROMISE not in stage.words(app)


def test_one_village_does_not_see_what_another_agreed(folder):
    write_down(as_recorder(opened(folder, CIPONDOK)), PROMISE)
    assert PROMISE not in stage.words(opened(folder, KECIL))
    assert not opened(folder, KECIL, NEXT).info


def test_hostile_names_and_words_stay_text(folder_with):
    names = discussed.NAMES | {CIPONDOK: HOSTILE}
    usulan = [discussed.USULAN[0] | {"usulan": HOSTILE}]
    folder = folder_with(lambda ledger: discussed.fill(ledger, names=names, usulan=usulan))
    app = write_down(as_recorder(opened(folder, CIPONDOK), HOSTILE), HOSTILE, who=HOSTILE)
    assert opening(app).startswith(f"Desa {HOSTILE}, Triwulan III 2026")
    said = stage.words(app)
    assert said.count(HOSTILE) >= 4
    assert f"{HOSTILE}, Rp 40,0 jt: Masuk RKPDes" in said
    drawn = "".join(element.value for element in app.get("html"))
    assert "<img" not in drawn
    assert html.escape("<img") not in drawn

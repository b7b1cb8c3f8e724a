"""Scorecard Desa on five villages with numbers by hand: every state, every comparison, every number explained."""

import re
from pathlib import Path

import pytest

from loaders.ledger import open_ledger
from pages._ui import text
from tests.pages import stage
from tests.pages.discussing import SCORECARD, lines, opened, opening
from tests.tools import discussed
from tests.tools.discussed import BOOK, CIPONDOK, DIAM, KADUGEDE, KECIL, NOW, SENDER, TANPA_BUMIL, TOTAL_SAJA
from tests.tools.districts import ORDINARY, send
from tests.tools.scorecards import send_scorecards


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five villages. For reading only."""
    folder = tmp_path_factory.mktemp("diskusi")
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    discussed.fill(ledger)
    ledger.close()
    return folder


def test_the_opening_sentence_says_how_far_how_it_moved_and_what_drags(folder):
    assert opening(opened(folder, CIPONDOK)) == (
        "Desa Cipondok, Triwulan III 2026 (Jul–Sep): konvergensi 73,8% (96/130), pita Baik, 70–<90% (batas kerja, "
        "bukan baku); turun 2,4 poin dari TW II 2026 (76,2%); yang paling menahan: Jamban (anak), 12 rumah tangga anak "
        "0–23 bulan belum menerima"
    )


def test_a_service_stands_beside_its_last_quarter_its_kecamatan_and_its_people_missing(folder):
    found = lines(opened(folder, CIPONDOK))
    said = ("80,0%", "8/10", "◕ Baik", "↑ +30,0 poin", "dari 50,0%, TW II 2026", "75,0% | kecamatan", "2 | ibu hamil")
    assert [words for words in said if words not in found["IH-1"]] == []
    assert "↓ −15,0 poin" in found["AN-7"]
    assert "→ ±0,0 poin" in found["IH-2"]
    assert "0 | semua sudah menerima" in found["IH-6"]
    assert "○ Belum lapor" in found["AN-10"]


def test_tabel_4_adds_the_services_and_leaves_paud_out(folder):
    found = lines(opened(folder, CIPONDOK))
    assert "76,0% | 38/50" in found["Ibu hamil"]
    assert "72,5% | 58/80" in found["Anak 0–23 bulan"]
    assert "73,8% | 96/130" in found["Total konvergensi desa"]
    assert "dijumlahkan dari 5 di antara 18 layanan" in found["Total konvergensi desa"]
    assert "50,0% | 5/10" in found["PA-1"]


def test_tabel_1_2_and_5_are_shown_as_sent(folder):
    app = opened(folder, CIPONDOK)
    found = lines(app)
    assert found["Rumah tangga 1.000 HPK"].endswith("| 55")
    assert found["▲ Merah (terindikasi stunting)"].endswith("| 4")
    assert found["Anak 2–6 tahun"].endswith("belum lapor")
    assert found["Bidang Pembangunan Desa"].endswith("Rp 400.000.000 | Rp 50.000.000 | 12,5%")
    assert found["Bidang Pemberdayaan Masyarakat Desa"].endswith("belum lapor | belum lapor | –")
    assert "bukan hasil z-score" in stage.words(app)


def test_with_two_pregnant_women_there_is_no_arrow_and_the_reason_is_said(folder):
    found = lines(opened(folder, KECIL))
    assert "(−50,0) poin" in found["IH-1"]
    assert "tanpa panah: terlalu sedikit orang" in found["IH-1"]
    assert not re.search("[↑↓→]", found["IH-1"])


def test_a_silent_village_is_told_what_to_do_and_shows_no_zero(folder):
    app = opened(folder, DIAM)
    assert opening(app) == "Desa Diam belum mengirim scorecard Triwulan III 2026 (Jul–Sep)"
    assert len(app.warning) == 1
    found = lines(app)
    assert sum("○ Belum lapor" in line for line in found.values()) == 19 + 3
    assert not [line for line in found.values() if re.search(r"(?<![\d,])0,0%|\| 0\b", line)]
    assert "75,0% | kecamatan" in found["IH-1"]
    said = stage.words(app)
    assert "saling cocok" not in said, "nothing was reported that could agree"
    assert "belum ada yang dapat dicocokkan" in said
    assert "kekurangannya belum dapat dihitung" in said


def test_without_pregnant_women_their_services_are_not_due_and_the_village_is_judged_by_its_children(folder):
    app = opened(folder, TANPA_BUMIL)
    found = lines(app)
    assert "konvergensi 90,0% (9/10)" in opening(app)
    assert "Tidak ada sasaran" in found["Ibu hamil"]
    assert "Tidak ada sasaran" in found["IH-1"]
    assert "0,0%" not in found["IH-1"].replace("75,0%", "")


def test_reported_totals_are_used_and_said_to_be_so(folder):
    app = opened(folder, TOTAL_SAJA)
    found = lines(app)
    assert "konvergensi 60,0% (42/70)" in opening(app)
    assert "total Tabel 4 seperti dilaporkan desa" in found["Total konvergensi desa"]
    assert "3/?" in found["IH-1"]
    assert "? Sasaran tidak diketahui" in found["IH-1"]


def test_every_service_and_group_has_its_explanation(folder):
    app = opened(folder, CIPONDOK)
    keys = {button.key for button in app.button if str(button.key).startswith(f"jelas-desa-{CIPONDOK}-")}
    assert len(keys) == 19 + 3
    app.button(key=f"jelas-desa-{CIPONDOK}-IH-1").click().run()
    assert "8 ÷ 10 × 100 = 80,00%" in stage.words(app)
    source = next(frame.value for frame in app.dataframe if frame.key == "jelaskan-sumber").iloc[0]
    assert (source["Berkas"], source["Lembar"], source["Baris"], source["Pengirim"]) == (BOOK, "scorecard", 2, SENDER)
    assert source["Nilai"] == "diterima 8, seharusnya 10"


def test_the_explanation_shows_what_was_sent_before_a_correction(folder_with):
    def fill(ledger):
        discussed.fill(ledger)
        row = {"kode_desa": CIPONDOK, "kuartal": NOW, "indikator": "IH-1", "diterima": 9, "seharusnya": 10}
        discussed.send_rows(ledger, {"scorecard": [row]}, book="ralat.xlsx", sender="Kader")

    app = opened(folder_with(fill), CIPONDOK)
    assert "90,0% | 9/10" in lines(app)["IH-1"]
    app.button(key=f"jelas-desa-{CIPONDOK}-IH-1").click().run()
    earlier = next(frame.value for frame in app.dataframe if frame.key == "jelaskan-riwayat")
    assert earlier["Nilai"].tolist() == ["diterima 9, seharusnya 10", "diterima 8, seharusnya 10"]
    assert earlier["Berkas"].tolist() == ["ralat.xlsx", BOOK]


def test_counts_shown_as_sent_lead_to_their_row(folder):
    app = opened(folder, CIPONDOK)
    app.button(key="jelas-tabel-1").click().run()
    source = next(frame.value for frame in app.dataframe if frame.key == "jelaskan-sumber").iloc[0]
    assert source["Lembar"] == "formulir4"
    assert "ibu hamil 20" in source["Nilai"]


def test_packages_moves_points_and_proposals_follow_the_rules(folder):
    app = opened(folder, CIPONDOK)
    found, said = lines(app), stage.words(app)
    assert "80,0% | 48/60 layanan diterima" in found["Air bersih & sanitasi"]
    assert "Jamban (anak) | paling menahan: 12 rumah tangga" in found["Air bersih & sanitasi"]
    assert "↑ Periksa kehamilan naik 30,0 poin, dari 50,0% (5/10) menjadi 80,0% (8/10)" in said
    assert "Jamban (anak): 12 rumah tangga anak 0–23 bulan dari 40 belum menerima" in said
    assert "Jamban 20 unit, Rp 40,0 jt: Masuk RKPDes" in said
    assert "Contoh usulan, untuk dibahas" in said


def test_numbers_that_contradict_each_other_are_named_before_the_talking_points(folder_with):
    wrong = [*discussed.FORMS[1:], discussed.FORMS[0] | {"tikar_hijau": 35}]
    app = opened(folder_with(lambda ledger: discussed.fill(ledger, forms=wrong)), CIPONDOK)
    found = next(each.proto.body for each in app.get("html") if "Angka yang perlu dicocokkan" in each.proto.body)
    assert found.count('role="listitem"') == 1
    assert re.findall(r"(\d+)</div>", found)[:2] == ["45", "40"]
    assert "1 hal pada formulirnya perlu dicocokkan dahulu" in opening(app)


def test_without_a_village_those_of_the_area_are_offered(folder):
    app = opened(folder, KADUGEDE)
    app.button(key=f"pilih_{KECIL}").click().run()
    assert stage.query(app)["wilayah"] == KECIL
    assert "konvergensi 50,0% (1/2)" in opening(app)


def test_a_whole_kabupaten_offers_its_kecamatan_first(folder_with):
    def fill(ledger):
        send(ORDINARY, ledger, only=("desa",), boundaries=False)
        send_scorecards(ORDINARY, ledger)

    app = opened(folder_with(fill), "32.08", "2026-1")
    offered = [button.key for button in app.button if str(button.key).startswith("pilih_")]
    assert offered == ["pilih_32.08.01", "pilih_32.08.02"]
    app.button(key="pilih_32.08.02").click().run()
    assert "pilih_32.08.02.2001" in [button.key for button in app.button]


def test_without_scorecards_the_screen_says_which_files_it_needs(folder_with):
    app = stage.opened(folder_with(lambda ledger: discussed.fill(ledger, services=(), forms=())), SCORECARD)
    assert stage.is_whole(app, SCORECARD)
    assert [info.value for info in app.info] == [text.NO_SCORECARDS]

"""What the sheet says, before it is drawn: the same numbers as the measures, in the four states, cut to two pages."""

import pytest

from indicators.scorecard.board import board
from indicators.scorecard.facts import village_facts
from reports.diskusi import DiscussionSheet, Point, to_pdf
from reports.diskusi.rows import from_percent
from reports.numbers import percent, share
from tests.indicators.builders import CATALOG
from tests.reports.plans import HOSTILE
from tests.reports.scorecards import (
    BAD,
    BEFORE,
    DEFINITIONS,
    GOOD,
    LONG,
    NOW,
    ODD,
    SILENT,
    TINY,
    VILLAGES,
    desa,
    measures,
    remarks,
    sheets,
    storable,
    tables,
)  # fmt: skip
from tests.tools.pdf_text import pages, texts


def _services(sheet: DiscussionSheet) -> dict:
    return {each.kode: each for group in sheet.kelompok for each in group.layanan}


def _remark(kode: str, jenis: str, isi: str, *, kuartal: str = NOW, **more) -> dict:
    return {"kode_desa": kode, "kuartal": kuartal, "nomor": isi, "jenis": jenis, "isi": isi} | more


def test_every_village_has_a_sheet_with_all_nineteen_services_in_the_order_of_the_form() -> None:
    made = sheets()
    assert tuple(made) == VILLAGES
    assert all(tuple(_services(sheet)) == tuple(DEFINITIONS) for sheet in made.values())


def test_the_four_states_are_told_apart() -> None:
    odd = _services(sheets()[ODD])
    said = {
        id_: (odd[id_].penerima, odd[id_].nilai, odd[id_].tanda) for id_ in ("IH-1", "IH-2", "IH-3", "IH-5", "AN-2")
    }
    assert said == {
        "IH-1": ("0/12", "0,0%", "rendah"),
        "IH-2": ("13/12", "108,3%", "periksa"),
        "IH-3": ("–", "–", "belum_lapor"),
        "IH-5": ("0/0", "–", "tidak_berlaku"),
        "AN-2": ("21/?", "–", "tanpa_penyebut"),
    }


def test_convergence_is_hand_worked() -> None:
    """Good: 40 due each; 36–40 received in turn: ih 301 of 320, an 380 of 400, together 681 of 720 = 94,583 %."""
    total, ih, an = sheets()[GOOD].tingkat
    assert [(each.penerima.split()[0], each.nilai) for each in (total, ih, an)] == [
        ("681/720", "94,6%"), ("301/320", "94,1%"), ("380/400", "95,0%"),
    ]  # fmt: skip
    assert total.perubahan == "↑ +15,0"


def test_the_board_of_the_screens_makes_the_same_sheet() -> None:
    facts = village_facts(tables(), desa=desa(), quarters=[BEFORE, NOW], definitions=DEFINITIONS)
    shown = board(facts, level="desa", kuartal=NOW, settings=CATALOG.settings)
    assert sheets(layanan=shown.services, konvergensi=shown.groups) == sheets()


def test_an_arrow_needs_enough_people() -> None:
    tiny = sheets()[TINY]
    assert {each.perubahan for each in _services(tiny).values()} == {"–"}
    assert tiny.bergerak == (f"Tidak ada layanan yang dapat dibandingkan dengan {tiny.dibanding}.",)


def test_moves_are_told_largest_first_and_the_rest_is_counted() -> None:
    moved = sheets()[BAD].bergerak
    assert moved[0] == "Aktif PAUD turun 33,3 poin (16/30 menjadi 6/30)"
    assert len(moved) == 6
    assert moved[5].startswith("dan 8 lainnya")


def test_the_missing_are_counted_most_people_first() -> None:
    gaps = sheets()[BAD].kesenjangan
    assert [(gap.kode, gap.orang) for gap in gaps] == [
        ("IH-1", "24"), ("AN-2", "24"), ("PA-1", "24"), ("IH-2", "23"), ("AN-3", "23"),
    ]  # fmt: skip
    assert gaps[3].satuan == "ibu hamil"


def test_the_opening_names_what_holds_the_total_back_and_not_paud_outside_it() -> None:
    _, rows = sheets()[BAD].ringkas.split("kekurangan terbesar: ")
    assert rows.startswith("Periksa kehamilan (24 ibu hamil)")
    layanan, konvergensi = measures(desa(), tables())
    paud_worst = layanan["indikator"].eq("PA-1") & layanan["kode"].eq(BAD)
    more = layanan.assign(kurang_semua=layanan["kurang_semua"].mask(paud_worst, 30))
    sheet = sheets(layanan=more, konvergensi=konvergensi)[BAD]
    assert sheet.kesenjangan[0].kode == "PA-1"
    assert "kekurangan terbesar: Periksa kehamilan" in sheet.ringkas


def test_a_form_that_looks_unfilled_is_not_summed_up_as_if_nobody_were_due() -> None:
    doubted = sheets(diragukan={ODD: "Formulir terisi nol semua, padahal sasarannya 12 ibu hamil."})
    assert doubted[ODD].ringkas == "Formulir terisi nol semua, padahal sasarannya 12 ibu hamil."
    assert doubted[GOOD].ringkas == sheets()[GOOD].ringkas


def test_without_further_points_the_notes_begin_below_the_table() -> None:
    second = {run.text: run.y for run in pages(to_pdf([sheets()[GOOD]], label="TPPS"))[1]}
    # The table's heading and six lines to write on, 24 points each, then room above the next heading.
    assert second["Siapa"] - second["Catatan"] > 6 * 24 + 15


def test_a_silent_village_says_so_and_has_no_zero() -> None:
    silent = sheets()[SILENT]
    assert "19 layanan belum dilaporkan" in silent.ringkas
    assert silent.bergerak[0].startswith("Belum ada laporan")
    assert {each.tanda for each in _services(silent).values()} == {"belum_lapor"}
    assert not any("0" in each.penerima + each.nilai + each.kurang for each in _services(silent).values())


def test_remarks_stand_where_they_belong() -> None:
    kept = [
        _remark(BAD, "sebab", "stok habis", indikator="IH-2"), _remark(BAD, "sebab", "lama", kuartal=BEFORE),
        _remark(BAD, "kesepakatan", "minta stok", siapa="Bidan", tenggat="2026-10-20", status="belum"),
        _remark(BAD, "kesepakatan", "periksa data", kuartal=BEFORE, siapa="KPM", status="belum"),
        _remark(BAD, "kesepakatan", "sudah", kuartal=BEFORE, siapa="KPM", status="selesai"),
        _remark(BAD, "kesepakatan", "nanti", kuartal="2026-4", siapa="KPM", status="belum"),
        _remark(GOOD, "kesepakatan", "desa lain", siapa="KPM", status="belum"),
    ]  # fmt: skip
    sheet = sheets(diskusi=remarks(kept))[BAD]
    assert [gap.sebab for gap in sheet.kesenjangan if gap.sebab] == ["stok habis"]
    assert [(each.apa, each.siapa, each.kapan) for each in sheet.kesepakatan] == [
        ("minta stok", "Bidan", "20 Okt 2026")
    ]
    assert [each.apa for each in sheet.tertunda] == ["periksa data"]


def test_every_number_of_the_sheet_is_the_measure() -> None:
    layanan, konvergensi = measures(desa(), tables())
    made = sheets()
    for row in layanan[layanan["keadaan"].ne("tanpa_penyebut")].itertuples():
        each = _services(made[row.kode])[row.indikator]
        assert (each.nilai, each.penerima) == (percent(row.nilai), share(row.diterima, row.seharusnya))
        assert each.tanda == row.pita
    for row in konvergensi.itertuples():
        level = made[row.kode].tingkat[["total", "ih", "an"].index(row.kelompok)]
        assert (level.nilai, level.tanda) == (percent(row.nilai), row.pita)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_fullest_sheet_with_a_hostile_name_keeps_to_two_pages(name: str) -> None:
    text = storable((name * 400)[:5_000])
    kept = [
        _remark(BAD, jenis, text, nomor=f"{place}", kuartal=kuartal, siapa=text, indikator="IH-1", status="belum")
        for jenis in ("sebab", "kesepakatan") for kuartal in (BEFORE, NOW) for place in range(9)
    ]  # fmt: skip
    villages = desa(nama_desa=text, nama_kecamatan=text, nama_kabupaten=text)
    sheet = sheets(
        villages,
        diskusi=remarks(kept),
        bahan={BAD: [Point(kalimat=text, tentang=text)] * 17},
        sumber=text,
        peringatan=text,
    )[BAD]
    drawn = pages(to_pdf([sheet], label="TPPS"))
    assert len(drawn) == 2
    assert all(30 < run.x < 570 and 10 < run.y < 820 for page in drawn for run in page)


def test_a_long_name_is_cut_and_not_lost_in_the_margin() -> None:
    drawn = pages(to_pdf([sheets()[LONG]], label="TPPS"))
    assert len(drawn) == 2
    assert any(run.text.startswith("Desa Sumberkembar Sumberkembar") for run in drawn[0])


def test_all_points_are_printed_while_there_is_room_and_the_rest_says_what_it_is_about() -> None:
    few = [Point(kalimat=f"Bahan nomor {place}.", tentang=f"Hal {place}") for place in range(17)]
    words = "".join(texts(to_pdf([sheets(bahan={BAD: few})[BAD]], label="TPPS")))
    assert all(f"Bahan nomor {place}." in words for place in range(17))
    long = [Point(kalimat=f"Bahan nomor {place}. " + "kata " * 30, tentang=f"Hal {place}") for place in range(40)]
    drawn = texts(to_pdf([sheets(bahan={BAD: long})[BAD]], label="TPPS"))
    assert len(drawn) == 2
    assert "Hal 39" in drawn[1].replace("\n", " ")
    assert "Bahan nomor 39" not in drawn[1]


def test_a_number_due_that_follows_from_a_percentage_is_marked() -> None:
    notes = [note for note in sheets()[GOOD].catatan if "diturunkan dari persen" in note]
    assert notes == []
    rows = [{"indikator": "IH-1", "asal": "persen"}, {"indikator": "IH-2", "asal": "ditulis"}]
    assert from_percent(rows)[0].endswith("IH-1.")

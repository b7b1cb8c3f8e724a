"""Talking points follow from stated rules and real numbers; suggestions are examples beside the village's own."""

import shutil

import pytest

from indicators.scorecard.board import board
from indicators.scorecard.gaps import largest_gaps
from indicators.scorecard.reader import FOLDER
from indicators.scorecard.suggestions import load_suggestions, suggest
from indicators.scorecard.talking import FIELDS, load_sentences, sentence
from indicators.scorecard.talking_rules import talking_points, village
from loaders.problems import UserError
from reports.numbers import number, percent
from tests.indicators.builders import CATALOG, V1, V2, table
from tests.indicators.scorecard_builders import BEFORE, DEFINITIONS, NOW, facts, form, given

SENTENCES = load_sentences()


def _points(rows: list[dict], forms: list[dict] = (), *, temuan: int = 0):
    shown = board(facts(rows, forms), level="desa", kuartal=NOW, settings=CATALOG.settings)
    return talking_points(village(V1, shown, temuan=temuan, definitions=DEFINITIONS))


def _of(rule: str, *args, **kwargs) -> list[tuple]:
    return [(point.tentang, dict(point.angka)) for point in _points(*args, **kwargs) if point.aturan == rule]


def test_a_silent_village_has_one_point_only():
    assert [point.aturan for point in _points([given(1, 2, kode_desa=V2)])] == ["belum_lapor"]


def test_the_total_is_told_with_its_band():
    numbers = {"nilai_persen": 60, "diterima": 12, "seharusnya": 20, "pita": "40–<70 %"}
    assert _of("total", [given(12, 20)]) == [(("total",), numbers)]


def test_people_missing_are_told_most_first_with_the_word_for_them():
    rows = [given(12, 20), given(1, 4, indikator="AN-5"), given(2, 40, indikator="AN-2")]
    found = _of("kurang_terbanyak", rows)
    assert [(about, numbers["kurang"], numbers["satuan"]) for about, numbers in found] == [
        (("AN-2",), 38, "anak 0–23 bulan"),
        (("IH-8",), 8, "ibu hamil"),
        (("AN-5",), 3, "anak gizi buruk/kurang/stunting"),
    ]


@pytest.mark.parametrize(("now", "rule"), [((80, 100), "naik"), ((20, 100), "turun")])
def test_a_change_is_told_by_its_direction_for_service_and_total(now, rule):
    rows = [given(50, 100, kuartal=BEFORE), given(*now)]
    change = {"nilai_persen": now[0], "nilai_lalu_persen": 50, "selisih_poin": 30}
    ((about, numbers),) = _of(rule, rows)
    assert about == ("IH-8",)
    assert change.items() <= numbers.items()
    assert _of(f"total_{rule}", rows) == [(("total",), change)]


def test_a_change_of_few_people_is_not_told():
    assert _of("naik", [given(1, 5, kuartal=BEFORE), given(5, 5)]) == []


def test_behind_the_kecamatan_needs_ten_points_and_ten_people():
    other = given(90, 100, kode_desa=V2)
    ((about, numbers),) = _of("di_bawah_kecamatan", [given(5, 10), other])
    assert about == ("IH-8",)
    assert numbers["nilai_kecamatan_persen"] == pytest.approx(100 * 95 / 110)
    assert _of("di_bawah_kecamatan", [given(4, 9), other]) == []
    assert _of("di_bawah_kecamatan", [given(80, 100), other]) == []


def test_services_are_listed_by_what_is_known_of_them():
    rows = [given(6, 6), given(0, 0, indikator="IH-5"), given(4, None, indikator="IH-1"), given(9, 3, indikator="AN-2")]
    points = {point.aturan: point for point in _points(rows)}
    assert points["semua_menerima"].tentang == ("IH-8",)
    assert points["tidak_berlaku"].tentang == ("IH-5",)
    assert points["tanpa_penyebut"].tentang == ("IH-1",)
    assert len(points["layanan_diam"].tentang) == 15
    assert points["periksa"].tentang == ("AN-2",)


def test_a_reported_total_and_a_partial_report_are_said():
    rows, forms = (
        [given(4, None, indikator="IH-1"), given(3, 4, indikator="AN-8")],
        [form(ih_diterima=3, ih_seharusnya=4)],
    )
    assert [about for about, _ in _of("dilaporkan", rows, forms)] == [("ih",)]
    assert _of("sebagian", rows, forms) == [
        (("an",), {"kelompok": "Anak 0–23 bulan", "layanan_lapor": 1, "layanan_total": 10})
    ]


def test_contradictions_are_counted_and_without_a_target_that_is_said():
    rules = [point.aturan for point in _points([given(1, 2)], temuan=3)]
    assert {"temuan", "tanpa_target"} <= set(rules)
    assert rules == sorted(rules, key=list(FIELDS).index)


def test_the_same_numbers_give_the_same_points_in_the_same_order():
    rows = [given(n, 20, indikator=id_) for n, id_ in enumerate(DEFINITIONS)]
    assert _points(rows) == _points(list(reversed(rows)))


def test_every_point_can_be_said_and_says_its_numbers():
    rows = [given(12, 20), given(50, 100, indikator="AN-2", kuartal=BEFORE), given(1250, 4000, indikator="AN-2"),
            given(9, 3, indikator="AN-3"), given(4, None, indikator="IH-1")]  # fmt: skip
    said = {
        point.aturan: sentence(point, SENTENCES, percent=percent, number=number) for point in _points(rows, temuan=2)
    }
    assert "8 ibu hamil dari 20" in said["kurang_terbanyak"]
    assert "2.750 dari 4.000" in said["paket_terbanyak"]
    assert "18,7 poin, dari 50,0% menjadi 31,3%" in said["turun"]
    assert not any("{" in text for text in said.values())


def test_numbers_can_be_written_as_the_screens_write_them():
    point = _points([given(12, 20)])[0]
    assert "<60|70.0>" in sentence(
        point, SENTENCES, percent=lambda value, unlike: f"<{value:.0f}|{unlike}>", number=number
    )


def _changed(tmp_path, name, old, new):
    shutil.copytree(FOLDER, tmp_path / "x")
    text = (tmp_path / "x" / name).read_text("utf-8")
    assert old in text
    (tmp_path / "x" / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return tmp_path / "x"


WRONG_SENTENCES = {
    "unknown_rule": ("[tanpa_target]", "[tanpa_sasaran]", "tanpa_sasaran"),
    "unknown_place": ("{daftar}", "{senarai}", "senarai"),
    "open_brace": ("{daftar}", "{daftar", "semua_menerima"),
    "unknown_key": ("[tanpa_target]\n", '[tanpa_target]\nwarna = "merah"\n', "warna"),
}


@pytest.mark.parametrize("name", WRONG_SENTENCES)
def test_a_faulty_sentence_stops_with_its_rule(name, tmp_path):
    old, new, told = WRONG_SENTENCES[name]
    with pytest.raises(UserError, match=told):
        load_sentences(_changed(tmp_path, "kalimat.toml", old, new))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [('[paket."PAUD"]', '[paket."Paud"]', "Paud"), ('[layanan."IH-3"]', '[layanan."IH-33"]', "IH-33"),
     ('usulan = ["Ruang', 'usul = ["Ruang', "usul"), ('label = "contoh', 'lebel = "contoh', "lebel")],
)  # fmt: skip
def test_a_faulty_suggestion_stops_with_its_place(old, new, told, tmp_path):
    with pytest.raises(UserError, match=told):
        load_suggestions(DEFINITIONS, _changed(tmp_path, "usulan.toml", old, new))


def test_suggestions_are_labelled_examples_beside_the_village_s_own_of_that_package_and_year():
    shown = board(facts([given(2, 40, indikator="AN-8"), given(9, 10)]), level="desa", kuartal=NOW,
                  settings=CATALOG.settings)  # fmt: skip
    own = {"kode_desa": V1, "tahun": 2026, "usulan": "<b>Akta</b>", "paket": "sosial", "nasib": "rkpdes"}
    usulan = table("usulan", [own | {"nomor": 1}, own | {"nomor": 2, "tahun": 2025}, own | {"nomor": 3, "paket": "kia"},
                              own | {"nomor": 4, "kode_desa": V2}, own | {"nomor": 5, "paket": None}])  # fmt: skip
    suggestions = load_suggestions(DEFINITIONS)
    gaps = largest_gaps(shown.services, kode=V1, most=5)
    first, second = suggest(gaps, usulan, definitions=DEFINITIONS, suggestions=suggestions)
    assert (first.indikator, first.kurang, second.indikator) == ("AN-8", 38, "IH-8")
    assert list(first.sendiri["nomor"]) == [1]
    assert len(first.contoh) > len(second.contoh) > 0
    assert suggestions.label == "contoh usulan, untuk dibahas"

"""Other editions and other hands: the same numbers, however the form is laid out and worded."""

import pytest

from loaders.formulir4.services import service_of
from loaders.schema.scorecard_lists import INDIKATOR_SCORECARD
from loaders.words import spellings
from tests.loaders.formulir4_files import (
    DUE,
    IDS,
    RECEIVED,
    TEXTS,
    book,
    form,
    read,
    read_form,
    services,
    totals,
)
from tests.loaders.sheets import adds_up
from tests.loaders.test_formulir4 import TOTALS

SWAPPED = (*IDS[:15], "AN-9", "AN-8", *IDS[17:])


@pytest.mark.parametrize(("right", "down"), [(0, 3), (2, 0), (5, 11)])
def test_shifted_columns_and_rows_read_the_same(right: int, down: int) -> None:
    intake = read_form(right=right, down=down, due=DUE)
    assert intake.problems == ()
    assert services(intake) == RECEIVED
    assert totals(intake) == TOTALS


def test_an8_and_an9_change_places_with_their_words_not_their_numbers() -> None:
    intake = read_form(order=SWAPPED)
    assert services(intake)["AN-8"] == RECEIVED["AN-8"]
    assert services(intake)["AN-9"] == RECEIVED["AN-9"]
    rows = dict(zip(intake.tables["scorecard"]["indikator"], intake.tables["scorecard"]["baris"], strict=True))
    assert rows["AN-9"] == rows["AN-8"] - 1


@pytest.mark.parametrize(
    ("service", "text"),
    [
        ("IH-1", "Ibu hamil mendapatkan pemeriksaan kehamilan (ANC) minimal 6 kali"),
        ("IH-2", "Ibu hamil mendapat TTD minimal 90 tablet"),
        ("IH-3", "Ibu bersalin mendapat pelayanan nifas minimal 3 kali oleh nakes"),
        ("IH-4", "Kelas ibu hamil minimal 4 kali"),
        ("IH-5", "Bumil KEK/Resti mendapat kunjungan rumah bulanan"),
        ("IH-6", "Rumah tangga bumil mempunyai akses air bersih"),
        ("IH-7", "Rumah tangga ibu hamil memiliki akses sanitasi layak"),
        ("IH-8", "Ibu hamil punya BPJS"),
        ("AN-1", "Anak usia < 12 bulan mendapat imunisasi lengkap"),
        ("AN-2", "Baduta ditimbang rutin setiap bulan"),
        ("AN-3", "Baduta diukur tinggi badan 2 kali setahun"),
        ("AN-4", "Pengasuh baduta ikut konseling gizi bulanan"),
        ("AN-5", "Baduta stunting mendapat kunjungan rumah"),
        ("AN-8", "Baduta mempunyai akta lahir"),
        ("AN-9", "Anak 0-23 bulan terdaftar JKN"),
        ("AN-10", "Orangtua baduta mengikuti parenting"),
        ("PA-1", "Anak > 2-6 tahun aktif di PAUD minimal 80%"),
        ("AN-1", "Bayi usia 12 bulan ke bawah mendapatkan imunsasi dasar lengkap"),
    ],
)
def test_other_wordings_mean_the_same_service(service: str, text: str) -> None:
    assert service_of(text) == service
    assert services(read_form(wording={service: text})) == RECEIVED


def test_every_wording_of_the_list_means_its_own_service() -> None:
    for item in INDIKATOR_SCORECARD:
        assert {text: service_of(text) for text in spellings(item)} == dict.fromkeys(spellings(item), item.id)


@pytest.mark.parametrize(
    "text",
    ["Ibu hamil KEK mendapat tambahan asupan gizi", "Anak diukur berat badan dan panjang badannya", "Ibu Hamil",
     "Anak 0 sd 23 Bulan (0 sd 2 Tahun)", "Akses air minum aman", "Remaja putri mendapat TTD", "x" * 5_000],
)  # fmt: skip
def test_a_wording_that_may_be_several_services_or_none_is_not_guessed(text: str) -> None:
    assert service_of(text) is None


def test_a_line_without_its_subject_belongs_to_the_group_it_stands_under() -> None:
    intake = read_form(wording={"IH-6": "Akses air minum aman", "AN-6": "Akses air minum aman"})
    assert services(intake) == RECEIVED


def test_a_line_of_an_unknown_service_is_refused_by_name() -> None:
    intake = read_form(wording={"IH-5": "Ibu hamil KEK mendapat tambahan asupan gizi"})
    (problem,) = [problem for problem in intake.problems if problem.is_error]
    assert (problem.code, problem.value) == ("E418", "Ibu hamil KEK mendapat tambahan asupan gizi")
    assert intake.refused["scorecard"] == 1
    assert "IH-5" not in services(intake)
    assert adds_up(intake)


def test_numbers_with_units_colons_and_decimal_zeros_are_numbers() -> None:
    written = {"IH-1": "9 org", "IH-2": ": 8", "IH-3": "2,0", "IH-4": "5 orang", "AN-2": "35 anak", "AN-6": 40.0}
    intake = read_form(
        received=RECEIVED | written, targets={"RT": "45 KK", "ih": "12 ibu", "kek": "3", "an": "40 bayi"}
    )
    assert intake.problems == ()
    assert services(intake) == RECEIVED
    assert totals(intake)["rumah_tangga_hpk"] == 45


def test_forms_without_the_word_tabel_are_forms() -> None:
    def renamed(ws) -> None:
        form(ws)
        for row in ws.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.startswith("TABEL"):
                    cell.value = cell.value.split(". ", 1)[1]

    intake = read(book(renamed))
    assert services(intake) == RECEIVED
    assert totals(intake) == TOTALS


def test_a_table_that_is_missing_is_said_and_the_rest_is_read() -> None:
    def cut(ws) -> None:
        form(ws)
        top = next(row for row in range(1, 80) if str(ws.cell(row, 1).value).startswith("TABEL 5"))
        ws.delete_rows(top, 6)

    intake = read(book(cut))
    assert [(problem.code, problem.value) for problem in intake.problems] == [("W419", "Tabel 5 (Dana Desa)")]
    assert totals(intake) == {name: value for name, value in TOTALS.items() if not name.startswith("dd_")}


def test_remarks_between_the_rows_do_not_disturb_the_tables() -> None:
    def remarked(ws) -> None:
        form(ws)
        for start in ("TABEL 1", "TABEL 2", "TABEL 4", "TABEL 5"):
            row = next(row for row in range(1, 90) if str(ws.cell(row, 1).value).startswith(start))
            ws.insert_rows(row + 1)
            ws.cell(row + 1, 1, "Diisi oleh KPM bersama kader, ibu hamil dan anak dihitung sendiri-sendiri")

    intake = read(book(remarked))
    assert services(intake) == RECEIVED
    assert totals(intake) == TOTALS
    assert len(TEXTS) == 19

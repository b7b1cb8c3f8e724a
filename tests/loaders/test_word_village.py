"""Whose plan and for which year: told from title, labels, captions and codes; never guessed."""

import pytest

from tests.loaders.word_files import (
    KEMBANGBELOR,
    PACET,
    codes,
    lines,
    plan,
    planned,
    problem,
    put_xml,
    read,
    read_parts,
    table,
    typed,
    villages,
)  # fmt: skip

PLAN = plan({(5, 3): "v"})


def whose(*title: str, desa=None, before=()) -> tuple[str, str] | None:
    intake = read(typed(*before, PLAN, title=title), desa=desa)
    frame = intake.tables["rencana_kerja"]
    return (frame["kode_desa"].iat[0], frame["bulan"].iat[0][:4]) if len(frame) else None


@pytest.mark.parametrize(
    "title",
    [("Rencana Kerja TPPS Desa Pacet Kecamatan Pacet Tahun 2026",),
     ("RENCANA KERJA TP3S\nDESA PACET\nKEC. PACET\nTAHUN 2026",),
     ("Rencana Kerja", "Tim Percepatan Pencegahan dan Penurunan Stunting (TPPPS)",
      "Desa/Kelurahan : Pacet", "Kecamatan: PACET", "2026"),
     ("RENCANA KERJA TPPS DESA PACET, KECAMATAN PACET, KABUPATEN MOJOKERTO", "TAHUN ANGGARAN 2026"),
     ("Annual Work Plan Desa  pacet Kec Pacet Kab. Mojokerto T.A. 2026",),
     ("RENCANA KERJA TPPS", "Kode desa 35.16.03.2001", "Tahun 2026"), ("Kode: 3516032001", "Tahun 2026")],
)  # fmt: skip
def test_the_title_names_village_and_year(title) -> None:
    assert whose(*title) == (PACET, "2026")


def test_the_kecamatan_decides_between_villages_of_one_name() -> None:
    assert whose("Rencana Kerja TPPS Desa Pacet Kecamatan Dlanggu Tahun 2026") == ("35.16.09.2004", "2026")


def test_labels_in_a_table_name_them_too() -> None:
    labels = table(("Desa", ":", "Kembangbelor"), ("Kecamatan", ":", "Pacet"), ("Tahun", ":", "2026"))
    assert whose("RENCANA KERJA TPPS", before=[labels]) == (KEMBANGBELOR, "2026")


def test_a_title_in_a_text_box_is_found() -> None:
    def box(document) -> None:
        paragraph = "<w:p><w:r><w:t>DESA PACET KECAMATAN PACET TAHUN 2026</w:t></w:r></w:p>"
        put_xml(
            document.add_table(1, 1).cell(0, 0),
            f"<w:r><w:pict><w:txbxContent>{paragraph}</w:txbxContent></w:pict></w:r>",
        )

    assert whose("RENCANA KERJA TPPS", before=[box]) == (PACET, "2026")


def test_years_of_laws_and_of_other_plans_do_not_count() -> None:
    body = lines(
        "A. Latar Belakang", "Prevalensi tahun 2024 sebesar 19,8 persen di Desa Bendung Kecamatan Pacet.",
        "B. Landasan Hukum", "Peraturan Presiden Nomor 72 Tahun 2021", "Peraturan BKKBN Nomor 12 Tahun 2021",
    )  # fmt: skip
    title = ("RENCANA KERJA TPPS DESA PACET KECAMATAN PACET", "TAHUN 2026")
    assert whose(*title, before=[body]) == (PACET, "2026")


def test_a_code_wins_over_a_name_and_the_difference_is_said() -> None:
    intake = read(typed(PLAN, title=("Desa Bendung (35.16.03.2001) Kecamatan Pacet Tahun 2026",)))
    assert set(intake.tables["rencana_kerja"]["kode_desa"]) == {PACET}
    assert problem(intake, "W417")[3] == "Bendung"


@pytest.mark.parametrize(
    ("title", "code"),
    [("Desa Bandung Kecamatan Pacet Tahun 2026", "E402"), ("Desa Pacet Tahun 2026", "E402"),
     ("Desa Pacet Kecamatan Trowulan Tahun 2026", "E402"), ("Kecamatan Pacet Tahun 2026", "E402"),
     ("Kode desa 35.16.03.2099 Desa Pacet Kecamatan Pacet Tahun 2026", "E106"),
     ("Kode 35.16.03.2001 atau 35.16.03.2002 Tahun 2026", "E402"),
     ("Desa Pacet Kecamatan Pacet", "E403"), ("Desa Pacet Kecamatan Pacet Tahun 2025 Tahun 2026", "E403"),
     ("Desa Pacet Kecamatan Pacet Tahun 2038", "E403"), ("Desa Pacet Kecamatan Pacet Tahun 1998", "E403")],
)  # fmt: skip
def test_when_it_is_not_sure_nothing_is_applied(title: str, code: str) -> None:
    intake = read(typed(PLAN, title=(title,)))
    assert codes(intake) == [code]
    assert (intake.accepted, intake.read, intake.refused) == (0, {"rencana_kerja": 1}, {"rencana_kerja": 1})


def test_a_near_name_is_proposed_and_not_applied() -> None:
    (found,) = read(typed(PLAN, title=("Desa Bandung Kecamatan Pacet Tahun 2026",))).problems
    assert "Bendung (35.16.03.2005)" in found.sentence
    assert found.value == "Bandung"


def test_two_villages_of_one_name_in_a_kecamatan_are_not_chosen_between() -> None:
    desa = villages(("35.16.03.2020", "Pacet", "Pacet"))
    (found,) = read(typed(PLAN, title=("Desa Pacet Kecamatan Pacet Tahun 2026",)), desa=desa).problems
    assert (found.code, "35.16.03.2001" in found.sentence, "35.16.03.2020" in found.sentence) == ("E402", True, True)


def test_the_kabupaten_decides_where_two_have_a_kecamatan_of_that_name() -> None:
    desa = villages(("33.01.03.2001", "Pacet", "Pacet"))
    desa.loc[desa["kode_desa"] == "33.01.03.2001", "nama_kabupaten"] = "Bandung"
    assert whose("Desa Pacet Kecamatan Pacet Kabupaten Bandung Tahun 2026", desa=desa) == ("33.01.03.2001", "2026")


def test_next_years_plan_is_taken() -> None:
    assert whose("Desa Pacet Kecamatan Pacet Tahun 2027") == (PACET, "2027")


def test_a_document_without_a_list_of_names_needs_its_code() -> None:
    desa = villages()[["kode_desa"]]
    assert whose("35.16.03.2001 Tahun 2026", desa=desa) == (PACET, "2026")
    assert whose("Desa Pacet Kecamatan Pacet Tahun 2026", desa=desa) is None


def test_hostile_names_do_no_harm() -> None:
    for name in ("<img src=x onerror=alert(1)>", "=HYPERLINK(1)", "{value}", "\u202e", "x" * 100_000):
        intake = read(typed(PLAN, title=(f"Desa {name} Kecamatan {name} Tahun 2026",)))
        assert intake.accepted == 0
        assert all(each.sentence for each in intake.problems)


def test_a_whole_document_of_one_village_reads_together() -> None:
    intake = read_parts(PLAN)
    assert planned(intake) == {("K05", 3): (1, None, None)}

"""Tabel 2 as a whole: merged cells, rows reordered, tables split over pages, plan beside realisation."""

from loaders.intake import Intake
from tests.loaders.word_files import (
    ACTIVITIES,
    MONTHS,
    codes,
    lines,
    plan,
    planned,
    problem,
    read_parts,
    records,
    shade,
    table,
)


def keys(intake: Intake) -> set[tuple[str, int]]:
    """(activity, month) of every record."""
    return set(planned(intake))


def test_a_coloured_row_or_column_or_table_is_background() -> None:
    def row(made) -> None:
        for cell in made.rows[6].cells:
            shade(cell, "DDEEFF")

    def column(made) -> None:
        for each in list(made.columns[4].cells)[1:]:
            shade(each, "DDEEFF")

    def whole(made) -> None:
        for each in made.rows[2:]:
            for cell in each.cells[2:]:
                shade(cell, "DDEEFF")

    for edit, count in ((row, 12), (column, 12), (whole, 144)):
        intake = read_parts(plan({(5, 3): "v"}, edit=edit))
        assert keys(intake) == {("K05", 3)}
        assert problem(intake, "W414")[3] == str(count - 1)


def test_a_merged_cell_counts_in_every_month_it_covers() -> None:
    def edit(made) -> None:
        made.cell(6, 4).merge(made.cell(6, 6)).paragraphs[0].text = "√"
        made.cell(7, 2).merge(made.cell(7, 3)).paragraphs[0].text = "12/2"

    intake = read_parts(plan({}, edit=edit))
    assert planned(intake) == {
        ("K05", 3): (1, None, None), ("K05", 4): (1, None, None), ("K05", 5): (1, None, None),
        ("K06", 1): (1, None, None), ("K06", 2): (1, None, "2026-02-12"),
    }  # fmt: skip


def test_rows_may_stand_in_any_order_and_other_words() -> None:
    wording = (
        "e) Pendampingan bumil",
        "Rembuk Stunting Desa",
        "3. Penyuluhan kelompok KRS",
        "K12 Pelaporan",
        "Rakor TPPS Desa",
    )
    intake = read_parts(plan({(row, row): "v" for row in range(1, 6)}, activities=wording))
    assert keys(intake) == {("K05", 1), ("K10", 2), ("K02", 3), ("K12", 4), ("K11", 5)}


def test_own_activities_are_kept_in_the_villages_words() -> None:
    own = (*ACTIVITIES, "13. Dapur Sehat Atasi Stunting (DASHAT)", "Pra rembug stunting", "Pendampingan ibu hamil KEK")
    intake = read_parts(plan({(13, 1): "v", (14, 2): "v", (15, 3): "v", (5, 3): "v"}, activities=own))
    assert keys(intake) == {
        ("Dapur Sehat Atasi Stunting (DASHAT)", 1), ("Pra rembug stunting", 2),
        ("Pendampingan ibu hamil KEK", 3), ("K05", 3),
    }  # fmt: skip


def test_a_guess_is_said() -> None:
    intake = read_parts(
        plan({(1, 1): "v"}, activities=("Pendampingan ibu yg hamil", "x", "y"), caption="Timeline kegiatan")
    )
    assert keys(intake) == {("K05", 1)}
    assert problem(intake, "W410")[:2] == ("Tabel ke-1", 3)


def test_a_table_split_over_pages_goes_on_with_and_without_its_header() -> None:
    first = plan({(1, 2): "v"}, activities=ACTIVITIES[:4])
    bare = table(*[(str(n), ACTIVITIES[n - 1], *["v" if m == n else "" for m in range(1, 13)]) for n in range(5, 9)])
    again = plan({(1, 9): "v", (2, 10): "v"}, activities=ACTIVITIES[8:10], caption="")
    intake = read_parts(first, lines(""), bare, lines("Lanjutan Tabel 2"), again)
    assert keys(intake) == {("K01", 2), ("K05", 5), ("K06", 6), ("K07", 7), ("K08", 8), ("K09", 9), ("K10", 10)}
    places = records(intake, "rencana_kerja", "lembar", "baris")
    assert places[:2] == [("Tabel 2", 3), ("Tabel 2 (lanjutan)", 1)]


def test_two_tables_are_plan_and_realisation() -> None:
    intake = read_parts(
        plan({(5, 3): "v", (5, 4): "v", (10, 6): "12"}, caption="Tabel 2. Rencana Kegiatan"),
        lines("Penjelasan."),
        plan({(5, 3): "v", (10, 6): "14", (11, 7): "v", (5, 12): "v"}, caption="Tabel 3. Realisasi Kegiatan"),
    )
    assert planned(intake) == {
        ("K05", 3): (1, 1, None), ("K05", 4): (1, None, None), ("K10", 6): (1, 1, "2026-06-14"),
        ("K11", 7): (0, 1, None),
    }  # fmt: skip
    assert problem(intake, "E111") == ("Tabel 3", 7, "12", "Desember 2026")
    assert (intake.read, intake.refused) == ({"rencana_kerja": 5}, {"rencana_kerja": 1})


def test_realisation_alone_leaves_the_plan_unknown() -> None:
    intake = read_parts(plan({(5, 3): "v"}, caption="Tabel 2. Realisasi Kegiatan"))
    assert planned(intake) == {("K05", 3): (None, 1, None)}
    assert codes(intake) == ["W413"]


def test_columns_or_rows_may_tell_realisation() -> None:
    columns = table(
        ("No", "Kegiatan", "Januari", "Januari", "Februari", "Februari", "Maret", "Maret"),
        ("", "", "Rencana", "Realisasi", "Rencana", "Realisasi", "Rencana", "Realisasi"),
        ("1", ACTIVITIES[4], "v", "v", "v", "", "", "v"),
        edit=lambda made: [made.cell(0, c).merge(made.cell(1, c)) for c in (0, 1)],
    )
    rows = table(
        ("No", "Kegiatan", "R/T", "Jan", "Feb", "Mar"),
        ("1", ACTIVITIES[4], "Rencana", "v", "v", ""),
        ("", "", "Realisasi", "v", "", "v"),
        edit=lambda made: made.cell(1, 1).merge(made.cell(2, 1)),
    )
    for part in (columns, rows):
        assert planned(read_parts(part)) == {
            ("K05", 1): (1, 1, None), ("K05", 2): (1, None, None), ("K05", 3): (0, 1, None),
        }  # fmt: skip


def test_marks_of_our_own_workbook_and_of_a_legend_tell_both() -> None:
    letters = read_parts(plan({(5, 1): "R", (5, 2): "RT", (5, 3): "T"}))
    legend = read_parts(
        plan({(5, 1): "√", (5, 2): "√ ●", (5, 3): "●"}), lines("Keterangan: √ = direncanakan, ● = terlaksana")
    )
    for intake in (letters, legend):
        assert planned(intake) == {
            ("K05", 1): (1, None, None), ("K05", 2): (1, 1, None), ("K05", 3): (0, 1, None),
        }  # fmt: skip


def test_a_column_beside_the_plan_and_titles_inside_it_make_no_record() -> None:
    part = table(
        ("No", "Kegiatan", "Sasaran", "Jan", "Feb", "Mar", "Ket"),
        ("1", "2", "3", "4", "5", "6", "7"),
        ("I. Bidang Lapangan", "", "", "", "", "", ""),
        ("1", ACTIVITIES[4], "20", "v", "", "v", "Bidan"),
        ("", "", "", "v", "", "", ""),
        ("", "Jumlah", "20", "2", "", "1", ""),
        edit=lambda made: made.cell(2, 0).merge(made.cell(2, 6)),
    )
    intake = read_parts(part)
    assert keys(intake) == {("K05", 1), ("K05", 3)}
    assert problem(intake, "E105") == ("Tabel ke-1", 5, "Kegiatan", "")
    assert problem(intake, "W204") == ("Tabel ke-1", 6, "", "Jumlah")


def test_the_same_activity_twice_is_joined_and_said() -> None:
    intake = read_parts(plan({(1, 1): "v", (2, 2): "v"}, activities=(ACTIVITIES[4], ACTIVITIES[4], ACTIVITIES[5])))
    assert keys(intake) == {("K05", 1), ("K05", 2)}
    assert problem(intake, "W412")[:2] == ("Tabel 2", 4)


def test_other_tables_by_month_are_no_plan() -> None:
    intake = read_parts(
        table(("No", "Data", *MONTHS), ("1", "Balita stunting", *["12"] * 12), ("2", "Ditimbang", *["50"] * 12))
    )
    assert codes(intake) == ["W409", "E404"]
    assert intake.tables == {}

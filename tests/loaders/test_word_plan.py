"""Tabel 2 as villages fill it: the same plan in three styles, and every way of writing a mark."""

import pytest

from tests.loaders.word_files import (
    MONTHS,
    PACET,
    plan,
    planned,
    problem,
    put_xml,
    read_parts,
    records,
    shade,
)  # fmt: skip

YEAR = {(1, 2), (1, 8), (10, 6), (11, 3), (11, 9), *((row, month) for row in (2, 5, 12) for month in range(1, 13))}
"""Row and month of every planned cell of the example."""
LONG = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
        "Oktober", "November", "Desember")  # fmt: skip
SHORT = ("Jan", "Peb", "Mrt", "Apr", "Mei", "Jun", "Jul", "Agust", "Sept", "Okt", "Nop", "Des")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def keys(intake) -> set[tuple[str, int]]:
    return set(planned(intake))


def expected(cells=YEAR) -> set[tuple[str, int]]:
    return {(f"K{row:02d}", month) for row, month in cells}


def test_the_same_plan_in_ticks_shading_and_dates_reads_into_the_same_rows() -> None:
    ticks = read_parts(plan(dict.fromkeys(YEAR, "√")))
    shades = read_parts(plan({}, shaded=sorted(YEAR)))
    dates = read_parts(plan(dict.fromkeys(YEAR, "12")))
    for intake in (ticks, shades, dates):
        assert keys(intake) == expected()
        assert (intake.problems, intake.read, intake.refused) == (
            (), {"rencana_kerja": len(YEAR)}, {"rencana_kerja": 0},
        )  # fmt: skip
        assert set(intake.tables["rencana_kerja"]["kode_desa"]) == {PACET}
    same = ["kode_desa", "kegiatan", "bulan", "direncanakan", "terlaksana", "lembar", "baris"]
    frames = [i.tables["rencana_kerja"].sort_values(["kegiatan", "bulan"])[same] for i in (ticks, shades, dates)]
    assert frames[0].reset_index(drop=True).equals(frames[1].reset_index(drop=True))
    assert frames[0].reset_index(drop=True).equals(frames[2].reset_index(drop=True))
    assert planned(dates)["K05", 3] == (1, None, "2026-03-12")
    assert planned(ticks)["K05", 3] == (1, None, None)


@pytest.mark.parametrize("mark", [*"√✓✔vVxX●•1*☑☒■", " √ ", "√√", "v v", "(√)"])
def test_every_mark_is_a_plan(mark: str) -> None:
    intake = read_parts(plan({(5, 3): mark}))
    assert (planned(intake), intake.problems) == ({("K05", 3): (1, None, None)}, ())


@pytest.mark.parametrize("blank", ["", " ", "-", "–", "0", "…", "....", "☐", "\n\n"])
def test_a_blank_cell_is_no_record(blank: str) -> None:
    assert keys(read_parts(plan({(5, 3): blank, (5, 4): "v"}))) == {("K05", 4)}


@pytest.mark.parametrize(
    ("text", "tanggal"),
    [("12", "2026-03-12"), ("12/3", "2026-03-12"), ("12 Maret", "2026-03-12"), ("12 Maret 2026", "2026-03-12"),
     ("tgl 12", "2026-03-12"), ("05-03-2026", "2026-03-05"), ("Kamis, 12 Maret 2026", "2026-03-12"),
     ("√ 12", "2026-03-12"), ("√ (12 Mrt)", "2026-03-12"), ("12.3", "2026-03-12"), ("31", "2026-03-31")],
)  # fmt: skip
def test_a_date_is_a_plan_on_that_day(text: str, tanggal: str) -> None:
    intake = read_parts(plan({(10, 3): text}))
    assert (planned(intake), intake.problems) == ({("K10", 3): (1, None, tanggal)}, ())


def test_a_date_yet_to_come_is_a_plan_too() -> None:
    assert planned(read_parts(plan({(10, 12): "24 Desember"}))) == {("K10", 12): (1, None, "2026-12-24")}


@pytest.mark.parametrize(
    "text", ["12-14", "5, 19", "5 & 19", "12 s/d 14 Maret", "2x", "2 kali", "minggu ke 2", "tiap Rabu"]
)
def test_several_days_or_a_rhythm_stay_as_a_note(text: str) -> None:
    intake = read_parts(plan({(5, 3): text}))
    assert records(intake, "rencana_kerja", "bulan", "direncanakan", "catatan") == [("2026-03", 1, text)]
    assert intake.problems == ()


@pytest.mark.parametrize("text", ["Posyandu", "Balai Desa", "99", "31/2x", "=HYPERLINK(1)", "<img src=x>", "?"])
def test_what_is_no_mark_is_said_with_table_row_and_column(text: str) -> None:
    intake = read_parts(plan({(5, 3): text, (6, 3): "v"}))
    assert problem(intake, "E405") == ("Tabel 2", 7, "3", text)
    assert (keys(intake), intake.read, intake.refused) == (
        {("K06", 3)}, {"rencana_kerja": 2}, {"rencana_kerja": 1},
    )  # fmt: skip


def test_a_day_that_month_does_not_have_is_said() -> None:
    assert problem(read_parts(plan({(5, 2): "30"})), "E405") == ("Tabel 2", 7, "2", "30/2/2026")


@pytest.mark.parametrize("text", ["12/4", "12 April", "12 Maret 2025"])
def test_a_date_of_another_month_or_year_is_planned_where_it_stands(text: str) -> None:
    intake = read_parts(plan({(10, 3): text}))
    assert planned(intake) == {("K10", 3): (1, None, None)}
    assert problem(intake, "W415") == ("Tabel 2", 12, "3", text)


@pytest.mark.parametrize(
    "months",
    [
        MONTHS,
        LONG,
        SHORT,
        ROMAN,
        tuple("JFMAMJJASOND"),
        [f"Bulan Ke-{m}" for m in MONTHS],
        [f"{m} 2026" for m in SHORT],
    ],
)
def test_months_are_read_in_every_writing(months) -> None:
    assert keys(read_parts(plan(dict.fromkeys(YEAR, "v"), months=months))) == expected()


def test_a_picture_of_a_symbol_is_a_mark() -> None:
    def edit(made) -> None:
        put_xml(made.cell(6, 4), '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')
        put_xml(
            made.cell(6, 5), '<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>ü</w:t></w:r>'
        )
        put_xml(made.cell(6, 6), "<w:r><w:t>\uf0fc</w:t></w:r>")
        put_xml(made.cell(6, 7), '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>')
        put_xml(made.cell(6, 8), '<w:r><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr><w:t>P</w:t></w:r>')

    assert keys(read_parts(plan({}, edit=edit))) == {("K05", month) for month in (3, 4, 5, 7)}


def test_struck_and_boxed_text_is_not_on_the_page() -> None:
    def edit(made) -> None:
        put_xml(made.cell(6, 4), '<w:del w:id="1" w:author="x"><w:r><w:delText>v</w:delText></w:r></w:del>')
        put_xml(
            made.cell(6, 5),
            "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>v</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
        )
        put_xml(made.cell(6, 6), '<w:ins w:id="2" w:author="x"><w:r><w:t>v</w:t></w:r></w:ins>')

    intake = read_parts(plan({}, edit=edit))
    assert keys(intake) == {("K05", 5)}
    assert problem(intake, "E406") == ("Tabel 2", 7, "4", "")


def test_shading_is_told_by_colour() -> None:
    def edit(made) -> None:
        shade(made.cell(6, 2), "auto")
        shade(made.cell(6, 3), "FFFFFF")
        shade(made.cell(6, 4), "D9D9D9")
        shade(made.cell(6, 5), "auto", themeFill="accent1")
        shade(made.cell(6, 6), "auto", themeFill="background1")
        shade(made.cell(6, 7), "auto", themeFill="background1", themeFillShade="BF")
        shade(made.cell(6, 8), "auto", val="pct25")
        shade(made.cell(6, 9), "auto", val="nil")
        shade(made.cell(6, 10), "auto", val="solid")

    assert keys(read_parts(plan({}, edit=edit))) == {("K05", month) for month in (3, 4, 6, 7, 9)}

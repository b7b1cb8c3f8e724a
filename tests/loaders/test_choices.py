import pytest

from loaders.choices import own_or_listed, parse_choice, parse_flag
from loaders.schema import KEGIATAN, LAYANAN, SUMBER, TABLES
from loaders.shared_cells import parse_mark
from loaders.words import meanings, simplify, spellings

PLAN = TABLES["rencana_kerja"].spread


@pytest.mark.parametrize(
    "cell", ["bumil_ttd", "Ibu hamil konsumsi TTD minimal 90 tablet", "BUMIL  TTD", "TTD ibu hamil"]
)
def test_a_service_is_known_by_id_title_and_spelling(cell: str) -> None:
    assert parse_choice(cell, items=LAYANAN) == "bumil_ttd"


def test_an_unknown_choice_says_what_there_is() -> None:
    fault = parse_choice("Dukun", items=SUMBER)
    assert fault.code == "E109"
    assert "Bidan" in dict(fault.details)["choices"]


def test_an_unknown_service_names_the_nearest_first() -> None:
    assert dict(parse_choice("Catin konsumsi TTDD", items=LAYANAN).details)["choices"].startswith("Catin konsumsi TTD")


@pytest.mark.parametrize(
    ("cell", "flag"),
    [("ya", 1), ("Ya", 1), ("ADA", 1), ("√", 1), ("v", 1), ("x", 1), (1, 1), (1.0, 1), (True, 1), ("1", 1),
     ("tidak", 0), ("Tidak ada", 0), (0, 0), ("0", 0), (False, 0), ("belum", 0)],
)  # fmt: skip
def test_yes_and_no_are_read_however_they_are_written(cell: object, flag: int) -> None:
    assert parse_flag(cell) == flag


@pytest.mark.parametrize("cell", ["mungkin", 2, "12", 0.5])
def test_what_is_neither_yes_nor_no_is_refused(cell: object) -> None:
    assert parse_flag(cell).code == "E109"


@pytest.mark.parametrize(
    ("cell", "flags"),
    [("R", (1, None)), ("r", (1, None)), ("RT", (1, 1)), ("R/T", (1, 1)), ("r + t", (1, 1)), ("T", (None, 1)),
     ("RB", (1, 0)), ("b", (0, 0)), ("√", (1, None)), ("v", (1, None)), ("x", (1, None)), (1, (1, None)),
     (1.0, (1, None)), ("●", (1, None)), (True, (1, None))],
)  # fmt: skip
def test_a_plan_mark_says_planned_or_done_and_nothing_else(cell: object, flags: tuple[int | None, int | None]) -> None:
    assert tuple(parse_mark(cell, spread=PLAN, position=position) for position in (0, 1)) == flags


@pytest.mark.parametrize("cell", ["S", 2, "RTT", "terlaksana", 0])
def test_an_unknown_mark_is_refused(cell: object) -> None:
    assert parse_mark(cell, spread=PLAN, position=0).code == "E109"


@pytest.mark.parametrize(
    ("text", "kegiatan"),
    [("K05", "K05"), ("k5", "K05"), ("K05 Pendampingan kepada ibu hamil", "K05"), ("K12. Pelaporan", "K12"),
     ("pendampingan  kepada IBU HAMIL", "K05"), ("Rembuk stunting tingkat desa/kelurahan", "K10"),
     ("Kelas ibu hamil", "Kelas ibu hamil"), ("K13 Senam", "K13 Senam"), ("K1000 langkah", "K1000 langkah")],
)  # fmt: skip
def test_activities_get_their_code_and_the_villages_own_stay_text(text: str, kegiatan: str) -> None:
    assert own_or_listed(text, KEGIATAN) == kegiatan


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_no_two_columns_of_a_table_share_their_official_header(table: object) -> None:
    for column in table.columns:
        for text in spellings(column)[:2]:
            assert meanings(table)[simplify(text)].name == column.name


@pytest.mark.parametrize(
    ("table", "column"),
    [("layanan", "layanan"), ("sasaran", "kelompok"), ("sasaran", "sumber"), ("rencana_kerja", "kegiatan")],
)
def test_no_two_items_of_a_list_share_a_spelling(table: str, column: str) -> None:
    texts = [
        simplify(text) for item in TABLES[table].column(column).items for text in set(map(simplify, spellings(item)))
    ]
    assert len(texts) == len(set(texts))

"""The grid on screen as an Intake: changed cells only, nothing deleted, dates and remarks kept while they hold."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.ledger import Ledger
from loaders.realisation import BLANK, MARKS, Layout, detailed, mark_of, only, realised, shown_grid
from tests.tools.intakes import rows

DESA, OTHER = "35.16.01.2001", "35.16.01.2002"
TODAY = date(2026, 9, 20)
MONTHS = tuple(f"2026-{month:02d}" for month in range(1, 13))
YEAR = Layout(down="kegiatan", rows=("K01", "K05"), across="bulan", columns=MONTHS, fixed={"kode_desa": DESA})
BY_VILLAGE = Layout(down="kode_desa", rows=(DESA, OTHER), across="bulan", columns=MONTHS, fixed={"kegiatan": "K05"})
BY_ACTIVITY = Layout(
    down="kode_desa", rows=(DESA, OTHER), across="kegiatan", columns=("K01", "K05"), fixed={"bulan": "2026-03"}
)
EMPTY = rows("rencana_kerja").iloc[:0].reindex(
    columns=["kode_desa", "kegiatan", "bulan", "direncanakan", "terlaksana", "tanggal", "catatan"]
)  # fmt: skip


def plan(*cells: dict) -> pd.DataFrame:
    defaults = {"terlaksana": None, "tanggal": None, "catatan": None}
    return rows("rencana_kerja", *(defaults | cell for cell in cells)) if cells else EMPTY


def edit(known: pd.DataFrame, changes: dict, layout: Layout = YEAR) -> list[dict]:
    intake = fill(known, changes, layout)
    return intake.tables["rencana_kerja"].to_dict("records")


def fill(known: pd.DataFrame, changes: dict, layout: Layout = YEAR):
    edited = shown_grid(known, layout)
    for (row, column), mark in changes.items():
        edited.loc[row, column] = mark
    return realised(known, edited, layout, file="Isian layar", today=TODAY)


def values(row: dict) -> tuple:
    """None: not said, empty: said to be empty."""
    return tuple(row[name] for name in ("direncanakan", "terlaksana", "tanggal", "catatan"))


@pytest.mark.parametrize(
    ("flags", "mark"),
    [
        ((1, 0), "R"),
        ((1, 1), "RT"),
        ((0, 1), "T"),
        ((0, 0), ""),
        ((1, None), "R"),
        ((pd.NA, 1), "T"),
        ((None, None), ""),
    ],
)
def test_two_flags_are_one_mark_and_an_unset_flag_is_no(flags, mark):
    assert mark_of(*flags) == mark


def test_an_untouched_grid_says_nothing():
    assert edit(plan({"direncanakan": 1}), {}) == []


def test_only_the_changed_cells_become_rows():
    written = edit(plan({}, {"bulan": "2026-02"}), {("K05", "2026-02"): "RT", ("K01", "2026-03"): "T"})
    assert [(row["kode_desa"], row["kegiatan"], row["bulan"], *values(row)[:2]) for row in written] == [
        (DESA, "K01", "2026-03", 0, 1),
        (DESA, "K05", "2026-02", 1, 1),
    ]


@pytest.mark.parametrize("cleared", ["", None, float("nan"), " "])
def test_a_cleared_mark_is_an_explicit_no(cleared):
    (row,) = edit(plan({"direncanakan": 1, "terlaksana": 1, "tanggal": "2026-01-09"}), {("K05", "2026-01"): cleared})
    assert values(row) == (0, 0, BLANK, None)


def test_clearing_what_was_never_filled_is_no_change():
    assert edit(plan(), {("K01", "2026-01"): None}) == []


def test_date_and_remark_stay_while_the_cell_is_done(ledger: Ledger):
    ledger.save(one("T", date(2026, 1, 9), "12 ibu", bulan="2026-01"), sender="Ani")
    known = ledger.read("rencana_kerja", (DESA,))
    for mark, held in (("RT", (1, 1, "2026-01-09", "12 ibu")), ("R", (1, 0, None, "12 ibu"))):
        ledger.save(fill(known, {("K05", "2026-01"): mark}), sender="Ani")
        known = ledger.read("rencana_kerja", (DESA,))
        read = known.astype(object).where(known.notna(), None)
        assert values(read.iloc[0].to_dict()) == held


def test_a_date_and_a_remark_can_be_taken_away_again(ledger: Ledger):
    ledger.save(one("RT", date(2026, 3, 9), "12 ibu"), sender="Ani")
    ledger.save(one("RT"), sender="Ani")
    row = ledger.read("rencana_kerja", (DESA,)).iloc[0]
    assert (row["terlaksana"], pd.isna(row["tanggal"]), pd.isna(row["catatan"])) == (1, True, True)


@pytest.mark.parametrize(
    ("layout", "cell", "key"),
    [
        (YEAR, ("K05", "2026-04"), (DESA, "K05", "2026-04")),
        (BY_VILLAGE, (OTHER, "2026-04"), (OTHER, "K05", "2026-04")),
        (BY_ACTIVITY, (OTHER, "K01"), (OTHER, "K01", "2026-03")),
    ],
)
def test_every_layout_writes_its_cell_under_the_same_key(layout, cell, key):
    (row,) = edit(plan(), {cell: "R"}, layout)
    assert (row["kode_desa"], row["kegiatan"], row["bulan"]) == key


def test_done_in_a_month_still_ahead_is_refused_and_planned_there_is_not():
    intake = fill(plan(), {("K05", "2026-10"): "RT", ("K05", "2026-11"): "R", ("K05", "2026-09"): "RT"})
    assert [(problem.code, problem.value) for problem in intake.problems] == [("E111", "Oktober 2026")]
    assert list(intake.tables["rencana_kerja"]["bulan"]) == ["2026-09", "2026-11"]
    assert (intake.read, intake.refused) == ({"rencana_kerja": 3}, {"rencana_kerja": 1})


def test_a_mark_that_is_none_is_refused():
    intake = fill(plan(), {("K05", "2026-01"): "=HYPERLINK(1)"})
    assert [problem.code for problem in intake.problems] == ["E109"]
    assert intake.accepted == 0


KEY = {"kode_desa": DESA, "kegiatan": "K05", "bulan": "2026-03"}


def one(mark: str, tanggal: date | None = None, catatan: str = "", bulan: str = "2026-03"):
    return detailed(
        KEY | {"bulan": bulan}, mark=mark, tanggal=tanggal, catatan=catatan, file="Isian layar", today=TODAY
    )


def test_one_cell_with_its_date_and_remark():
    (row,) = one("RT", date(2026, 3, 12), " 14 ibu\nhadir ").tables["rencana_kerja"].to_dict("records")
    assert values(row) == (1, 1, "2026-03-12", "14 ibu hadir")


def test_a_date_without_done_does_not_count():
    (row,) = one("R", date(2026, 3, 12)).tables["rencana_kerja"].to_dict("records")
    assert values(row) == (1, 0, BLANK, BLANK)


@pytest.mark.parametrize(
    ("options", "code"),
    [({"tanggal": date(2026, 9, 21)}, "E111"), ({"catatan": "x" * 1001}, "E115")],
)
def test_a_date_ahead_and_an_endless_remark_are_refused(options, code):
    intake = one("RT", **options)
    assert [problem.code for problem in intake.problems] == [code]
    assert intake.problems[0].sentence
    assert intake.accepted == 0


def test_giving_way_on_some_cells_keeps_the_others():
    intake = fill(plan(), {("K05", "2026-01"): "R", ("K05", "2026-02"): "R"})
    kept = only(intake, {(DESA, "K05", "2026-02")})
    assert kept.tables["rencana_kerja"]["bulan"].tolist() == ["2026-02"]
    assert kept.read == {"rencana_kerja": 1}
    assert kept.sha256 != intake.sha256


_GRIDS = st.lists(st.sampled_from([*MARKS, BLANK]), min_size=24, max_size=24)


@settings(deadline=None)
@given(_GRIDS, _GRIDS)
def test_what_was_filled_in_is_what_the_grid_shows_next(before, after):
    def grid(marks):
        return pd.DataFrame([marks[:12], marks[12:]], index=list(YEAR.rows), columns=list(YEAR.columns), dtype="str")

    late = date(2026, 12, 31)
    first = realised(plan(), grid(before), YEAR, file="a", today=late).tables["rencana_kerja"]
    second = realised(first, grid(after), YEAR, file="b", today=late).tables["rencana_kerja"]
    both = pd.concat([first, second]).drop_duplicates(["kode_desa", "kegiatan", "bulan"], keep="last")
    assert shown_grid(both, YEAR).equals(grid(after))
    assert len(second) == sum(old != new for old, new in zip(before, after, strict=True))


def test_the_ledger_takes_the_intake_and_undo_brings_the_mark_back(ledger: Ledger):
    ledger.save(fill(plan(), {("K05", "2026-01"): "R"}), sender="Ani")
    known = ledger.read("rencana_kerja", (DESA,))
    cleared = ledger.save(fill(known, {("K05", "2026-01"): ""}), sender="Ani").kiriman
    assert shown_grid(ledger.read("rencana_kerja", (DESA,)), YEAR).at["K05", "2026-01"] == ""
    ledger.withdraw(cleared, by="Ani")
    assert shown_grid(ledger.read("rencana_kerja", (DESA,)), YEAR).at["K05", "2026-01"] == "R"

"""The yearly workbooks: steps, proposals, budgets, teams, innovations; what contradicts does so on purpose."""

from collections import Counter, defaultdict
from datetime import date

import pytest

from loaders.schema import TABLES
from sample_data.generate import events
from sample_data.generate.village import invent_villages
from sample_data.generate.villages import read_villages
from sample_data.generate.workbook import YEARLY, write_workbooks
from tests.sample_data.reading import SAMPLE, YEARLY_BOOKS, YEARLY_SHEETS, day, every_line, kode, rows_of
from tests.sample_data.yearly import every_line_of_year, rupiah, steps

YEARS = (2025, 2026)
SENT_ON = date(2026, 11, 9)


@pytest.fixture(scope="module")
def taken() -> dict[tuple[str, int, int], tuple[str, date | None]]:
    return steps()


@pytest.fixture(scope="module")
def held() -> dict[tuple[str, int], date]:
    """(kode, year) -> the first rembug of the year, from the monthly workbooks."""
    found = defaultdict(list)
    for _, line in every_line("Rembug"):
        found[kode(line[0]), day(line[3]).year].append(day(line[3]))
    return {key: min(days) for key, days in found.items()}


@pytest.fixture(scope="module")
def budgets() -> list[dict[str, object]]:
    return every_line_of_year("Anggaran")


def test_every_kecamatan_sent_a_yearly_workbook_for_both_years(desa):
    expected = {f"{k[:8]}_{row['nama_kecamatan']}_{y}.xlsx" for k, row in desa.items() for y in YEARS}
    assert {path.name for path in YEARLY_BOOKS} == expected


@pytest.mark.parametrize("sheet", YEARLY_SHEETS)
def test_every_line_belongs_to_a_village_of_the_workbooks_kecamatan(sheet, desa):
    for line in every_line_of_year(sheet):
        row = desa[line["Kode desa"]]
        assert (line["Nama desa"], line["Kecamatan"]) == (row["nama_desa"], row["nama_kecamatan"])


@pytest.mark.parametrize("sheet", ["Usulan", "Anggaran", "Tim", "Inovasi"])
def test_lines_are_numbered_from_one_in_every_village_and_year(sheet):
    numbers = defaultdict(list)
    for line in every_line_of_year(sheet):
        numbers[line["Kode desa"], line["Tahun"]].append(line["Nomor"])
    assert all(found == list(range(1, len(found) + 1)) for found in numbers.values())


def test_step_five_is_finished_on_the_day_of_the_rembug_save_in_one_village(taken, held):
    finished = {(k, y): when for (k, y, step), (state, when) in taken.items() if step == 5 and state == "Selesai"}
    recorded = {key: when for key, when in held.items() if (*key, 5) in taken}
    assert set(finished) - set(recorded) == {(events.STEP_5_WITHOUT_REMBUG, 2026)}
    assert recorded.items() <= finished.items()
    assert {(*key, 5) in taken for key in held} == {True, False}


def test_step_six_without_step_five_is_planted_in_two_villages_and_seven_never_comes_before_six(taken):
    early = {key[:2] for key, (state, _) in taken.items()
             if key[2] == 6 and state == "Selesai" and taken[*key[:2], 5][0] != "Selesai"}  # fmt: skip
    assert early == {(village, 2026) for village in events.STEP_6_BEFORE_5}
    assert not [key for key, (state, _) in taken.items()
                if key[2] == 7 and state == "Selesai" and taken[*key[:2], 6][0] != "Selesai"]  # fmt: skip


def test_at_most_five_villages_contradict_themselves_about_the_rembug():
    villages = {*events.REMBUG_NOT_MARKED, *events.K10_WITHOUT_REMBUG, events.STEP_5_WITHOUT_REMBUG}
    assert 3 <= len(villages) <= 5


def test_days_of_steps_follow_each_other_and_lie_in_their_year_before_the_book_was_sent(taken):
    order = defaultdict(list)
    for (village, year, step), (state, when) in sorted(taken.items()):
        assert (state == "Selesai") == (when is not None)
        if when:
            assert when.year == year
            assert when <= SENT_ON
            assert f"{when:%Y-%m}" < events.SILENT_SINCE.get(village, "9999")
            order[village, year].append((step, when))
    assert all([when for _, when in days] == sorted(when for _, when in days) for days in order.values())


def test_fewer_villages_reach_each_of_the_last_steps(taken):
    done = Counter((key[1], key[2]) for key, (state, _) in taken.items() if state == "Selesai")
    for year in YEARS:
        assert done[year, 5] > done[year, 6] > done[year, 7] > 80
    assert {state for state, _ in taken.values()} == {"Belum", "Berjalan", "Selesai"}


def test_proposals_have_every_fate_and_come_from_a_rembug(held):
    lines = every_line_of_year("Usulan")
    fates = {item.title for item in TABLES["usulan"].column("nasib").items}
    for year in YEARS:
        assert {line["Tindak lanjut usulan"] for line in lines if line["Tahun"] == year} == fates
    assert {(line["Kode desa"], line["Tahun"]) for line in lines} == set(held)


def test_only_proposals_of_villages_past_the_musdes_are_in_a_plan(taken):
    for line in every_line_of_year("Usulan"):
        if line["Tindak lanjut usulan"] not in ("Diusulkan", "Ditolak"):
            assert taken[line["Kode desa"], line["Tahun"], 6][0] == "Selesai"


def test_dana_desa_pays_the_larger_part_of_the_desa_and_nothing_in_a_kelurahan(budgets, desa):
    sums = defaultdict(int)
    for line in budgets:
        sums[desa[line["Kode desa"]]["jenis"], line["Sumber dana"] == "Dana Desa"] += rupiah(line["Anggaran"])
    assert 0.5 < sums["desa", True] / (sums["desa", True] + sums["desa", False]) < 0.8
    assert sums["kelurahan", True] == 0 < sums["kelurahan", False]


def test_spending_stays_within_the_budget_save_once_and_is_sometimes_zero_or_not_said(budgets):
    spent = [(line, rupiah(line["Realisasi"])) for line in budgets]
    over = [line["Kode desa"] for line, sum_ in spent if sum_ is not None and sum_ > rupiah(line["Anggaran"])]
    assert over == [events.OVERSPENT]
    assert 0.03 < sum(sum_ is None for _, sum_ in spent) / len(spent) < 0.12
    assert 0.03 < sum(sum_ == 0 for _, sum_ in spent) / len(spent) < 0.15


def test_sums_are_written_in_four_ways(budgets):
    ways = {"text" if isinstance(line["Anggaran"], str) else "number" for line in budgets}
    texts = " ".join(line["Anggaran"] for line in budgets if isinstance(line["Anggaran"], str))
    assert ways == {"text", "number"}
    assert all(sign in texts for sign in ("Rp ", ",-", " juta"))


def test_every_named_official_is_marked_as_invented():
    names = [line["Nama"] for line in every_line_of_year("Tim")]
    assert all(name.endswith(" (contoh)") for name in names if name)
    assert 0.02 < names.count("") / len(names) < 0.12


def test_some_teams_lack_a_name_or_their_decree_and_some_were_never_sent(desa):
    teams = defaultdict(list)
    for line in every_line_of_year("Tim"):
        teams[line["Kode desa"], line["Tahun"]].append(line)
    vacant = sum(any(not line["Nama"] for line in team) for team in teams.values()) / len(teams)
    without_decree = sum(not any(line["Nomor SK"] for line in team) for team in teams.values()) / len(teams)
    assert 0.1 < vacant < 0.3
    assert 0.08 < without_decree < 0.2
    assert {k for k in desa if (k, 2025) not in teams} == set(events.MEMBERS_NOT_SENT)
    assert {k for k in desa if (k, 2026) not in teams} == {*events.MEMBERS_NOT_SENT, *events.WITHOUT_PLAN_2026}
    chairs = {key: sum(line["Jabatan dalam TPPS"] == "Ketua" for line in team) for key, team in teams.items()}
    assert [key for key, number in chairs.items() if number != 1] == [(events.TWO_CHAIRS, 2026)]


def test_a_quarter_of_the_villages_have_an_innovation(desa):
    lines = every_line_of_year("Inovasi")
    for year in YEARS:
        assert 0.15 < len({line["Kode desa"] for line in lines if line["Tahun"] == year}) / len(desa) < 0.32


def test_making_one_kecamatan_again_gives_the_same_bytes_and_the_committed_cells(tmp_path):
    villages = invent_villages(read_villages())
    first, second = (
        list(write_workbooks(villages, tmp_path / name, book=YEARLY, only="35.16.06")) for name in ("a", "b")
    )
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    for path in first:
        for sheet in YEARLY_SHEETS:
            assert rows_of(path, sheet) == rows_of(SAMPLE / "kecamatan_tahunan" / path.name, sheet)

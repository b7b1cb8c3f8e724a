"""A village's document is its whole list of the year: what it no longer holds ends, said before, undone with it."""

import pandas as pd
import pytest

from loaders.intake import Intake
from loaders.ledger import Counts, Ledger
from tests.loaders.sheets import A
from tests.loaders.word_files import PACET, codes, read_parts
from tests.loaders.word_files import plan as word_plan
from tests.tools.intakes import rows

OTHER = "35.16.03.2009"


def document(*cells: tuple[int, int], mark: str = "√") -> Intake:
    """A village's plan of 2026 with marks at (activity, month)."""
    return read_parts(word_plan(dict.fromkeys(cells, mark)))


def lines(*numbers: int, table: str = "usulan", whole: bool = True, text: str = "kolom", **changes: object) -> Intake:
    """Numbered lines of one village, as a document (`whole`) or a sheet sends them."""
    name = {"usulan": "usulan", "anggaran": "program", "inovasi": "judul", "tim": "posisi"}[table]
    row = {"kode_desa": A, "tahun": 2026, "lembar": "x", "baris": 1, name: text} | changes
    if table == "usulan":
        row |= {"nasib": "diusulkan"}
    frame = pd.DataFrame([row | {"nomor": number} for number in numbers])
    years = frozenset({(A, 2026)}) if whole else frozenset()
    count = {table: len(numbers)}
    return Intake(file=f"{numbers}{text}", sha256="", tables={table: frame}, read=count, refused={table: 0},
                  whole={table: years})  # fmt: skip


def numbers(ledger: Ledger, table: str = "usulan", **options: object) -> list[int]:
    return ledger.read(table, ("",), **options)["nomor"].tolist()


def planned(ledger: Ledger) -> set[tuple[str, str]]:
    frame = ledger.read("rencana_kerja", ("",))
    frame = frame[frame["direncanakan"].eq(1).fillna(False)]
    return set(zip(frame["kegiatan"], frame["bulan"], strict=True))


def test_months_and_lines_a_newer_document_leaves_out_are_no_longer_planned(ledger: Ledger) -> None:
    assert PACET == A
    ledger.save(document((5, 3), (5, 4), (6, 3)), sender="Ani")
    saved = ledger.save(document((5, 3), (5, 5)), sender="Ani")
    assert saved.total == Counts(new=1, same=1, ended=2)
    assert planned(ledger) == {("K05", "2026-03"), ("K05", "2026-05")}
    assert ledger.submissions()["dihapus"].tolist() == [2, 0]


def test_the_dry_run_lists_every_cell_that_will_end(ledger: Ledger) -> None:
    ledger.save(document((5, 3), (6, 4)), sender="Ani")
    preview = ledger.preview(document((5, 3)))
    assert preview.total == Counts(same=1, ended=1)
    told = preview.changes[["kode_desa", "kunci", "kolom", "lama", "baru"]].to_numpy().tolist()
    assert told == [[A, "K06 · 2026-04", "direncanakan", "1", "dihapus"]]
    assert planned(ledger) == {("K05", "2026-03"), ("K06", "2026-04")}


def test_undoing_the_newer_document_brings_the_months_back(ledger: Ledger) -> None:
    ledger.save(document((5, 3), (6, 4)), sender="Ani")
    newer = ledger.save(document((5, 3)), sender="Ani").kiriman
    ledger.withdraw(newer, by="Ani")
    assert planned(ledger) == {("K05", "2026-03"), ("K06", "2026-04")}


def test_what_two_documents_leave_out_stays_out_when_the_first_of_them_is_undone(ledger: Ledger) -> None:
    ledger.save(document((5, 3), (6, 4)), sender="Ani")
    first = ledger.save(document((5, 3)), sender="Ani").kiriman
    ledger.save(document((5, 3), (7, 7)), sender="Ani")
    ledger.withdraw(first, by="Ani")
    assert planned(ledger) == {("K05", "2026-03"), ("K07", "2026-07")}


def test_what_was_done_stays_done_when_the_plan_drops_it(ledger: Ledger) -> None:
    ledger.save(document((5, 3), (6, 4)), sender="Ani")
    ledger.save(document((6, 4), mark="T"), sender="Budi")
    ledger.save(document((5, 3)), sender="Ani")
    row = ledger.read("rencana_kerja", ("",)).set_index("kegiatan").loc["K06"]
    assert (row["direncanakan"], row["terlaksana"]) == (0, 1)


def test_realisation_alone_a_refused_cell_and_an_empty_form_end_nothing(ledger: Ledger) -> None:
    ledger.save(document((5, 3), (6, 4)), sender="Ani")
    unreadable = read_parts(word_plan({(5, 3): "√", (7, 1): "?"}))
    assert "W429" in codes(unreadable)
    for harmless in (document((5, 3), mark="T"), unreadable, read_parts(word_plan({}))):
        assert ledger.preview(harmless).total.ended == 0
        ledger.save(harmless, sender="Ani")
    assert planned(ledger) == {("K05", "2026-03"), ("K06", "2026-04")}


def test_other_years_and_villages_are_not_touched(ledger: Ledger) -> None:
    others = rows("rencana_kerja", {"kode_desa": OTHER}, {"kode_desa": A, "bulan": "2025-03"})
    ledger.save(Intake(file="x", sha256="", tables={"rencana_kerja": others}), sender="Ani")
    ledger.save(document((5, 3)), sender="Ani")
    assert planned(ledger) == {("K05", "2026-01"), ("K05", "2025-03"), ("K05", "2026-03")}
    assert set(ledger.read("rencana_kerja", ("",))["kode_desa"]) == {A, OTHER}


@pytest.mark.parametrize("table", ["usulan", "anggaran", "inovasi", "tim"])
def test_a_line_left_out_of_a_whole_list_ends_and_undo_brings_it_back(ledger: Ledger, table: str) -> None:
    ledger.save(lines(1, 2, 3, table=table), sender="Ani")
    shorter = lines(1, 3, table=table)
    preview = ledger.preview(shorter)
    assert (preview.total, preview.changes["baru"].tolist()) == (Counts(same=2, ended=1), ["dihapus"])
    newer = ledger.save(shorter, sender="Ani").kiriman
    assert numbers(ledger, table) == [1, 3]
    assert numbers(ledger, table, as_of=newer - 1) == [1, 2, 3]
    assert ledger.save(shorter, sender="Ani").kiriman is None, "nothing new the second time"
    ledger.withdraw(newer, by="Ani")
    assert numbers(ledger, table) == [1, 2, 3]


def test_a_sheet_that_is_only_a_part_ends_nothing(ledger: Ledger) -> None:
    ledger.save(lines(1, 2, 3), sender="Ani")
    assert ledger.preview(lines(2, whole=False, text="baru")).total == Counts(changed=1)


def test_a_line_that_ended_can_be_sent_again_and_starts_anew(ledger: Ledger) -> None:
    ledger.save(lines(1, 2, table="anggaran", realisasi=5), sender="Ani")
    ledger.save(lines(1, table="anggaran"), sender="Ani")
    assert ledger.preview(lines(1, 2, table="anggaran")).total == Counts(new=1, same=1)
    ledger.save(lines(1, 2, table="anggaran"), sender="Ani")
    spent = ledger.read("anggaran", ("",))["realisasi"]
    assert (spent[0], pd.isna(spent[1])) == (5, True)


def test_somebody_editing_a_line_that_ended_meanwhile_is_told(ledger: Ledger) -> None:
    seen = ledger.save(lines(1, 2), sender="Ani").revision
    ledger.save(lines(1), sender="Budi")
    (conflict,) = ledger.save(lines(2, whole=False, text="baru"), sender="Ani", seen=seen).conflicts
    assert (conflict.kunci["nomor"], conflict.kini, conflict.oleh, conflict.dicabut) == (2, None, "Budi", False)


def test_the_dry_run_counts_what_was_done_or_spent_already_among_what_ends(ledger: Ledger) -> None:
    ledger.save(document((5, 3), (5, 4), (6, 3), mark="RT"), sender="Ani")
    ledger.save(document((5, 3), (5, 4), (6, 3), (7, 1)), sender="Ani")
    preview = ledger.preview(document((5, 3)))
    assert (preview.total.ended, preview.ended_done, preview.ended_spent) == (3, 2, 0)
    ledger.save(lines(1, 2, 3, table="anggaran", realisasi=5), sender="Ani")
    preview = ledger.preview(lines(1, table="anggaran"))
    assert (preview.total.ended, preview.ended_done, preview.ended_spent) == (2, 0, 2)

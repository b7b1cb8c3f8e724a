"""Tables whose key holds numbers (year, number of the line): known again when sent again, on every database."""

import pandas as pd

from loaders.intake import Intake
from loaders.ledger import Counts, Ledger


def budget(*lines: tuple[int, str, int], tahun: int = 2026) -> Intake:
    """A village's budget: number, programme, amount."""
    frame = pd.DataFrame(
        [("35.16.03.2001", tahun, nomor, program, anggaran, "Tabel 3", nomor) for nomor, program, anggaran in lines],
        columns=["kode_desa", "tahun", "nomor", "program", "anggaran", "lembar", "baris"],
    )
    return Intake(file="uji.docx", sha256="", tables={"anggaran": frame}, read={"anggaran": len(frame)})


def test_the_same_lines_again_are_nothing_new(ledger: Ledger) -> None:
    intake = budget((1, "PMT", 5), (2, "Posyandu", 7))
    assert ledger.save(intake, sender="a").counts["anggaran"] == Counts(new=2)
    assert ledger.preview(intake).counts["anggaran"] == Counts(same=2)
    assert ledger.save(intake, sender="a").kiriman is None


def test_a_changed_line_is_shown_with_what_it_was(ledger: Ledger) -> None:
    ledger.save(budget((1, "PMT", 5), (2, "Posyandu", 7)), sender="a")
    preview = ledger.preview(budget((2, "Posyandu", 9), (3, "Jamban", 1)))
    assert preview.counts["anggaran"] == Counts(new=1, changed=1)
    assert preview.changes[["kolom", "lama", "baru"]].to_numpy().tolist() == [["anggaran", "7", "9"]]


def test_another_year_is_another_line(ledger: Ledger) -> None:
    ledger.save(budget((1, "PMT", 5)), sender="a")
    assert ledger.preview(budget((1, "PMT", 5), tahun=2025)).counts["anggaran"] == Counts(new=1)

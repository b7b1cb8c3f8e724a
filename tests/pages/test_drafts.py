"""The list of several uploaded files: what each would do, which go in together, whose rows meet."""

import pandas as pd

from loaders.intake import Intake
from loaders.ledger import Counts, Preview
from loaders.problems import Problem
from pages._ui.drafts import KNOWN, NOTHING_NEW, PARTLY, READY, UNUSABLE, Draft, chosen, drafts_frame, repeated_villages

A, B = "35.16.03.2001", "35.16.03.2002"


def draft(name: str, *kode: str, new: int = 1, same: int = 0, problem: str | None = None, tahun: int = 2026) -> Draft:
    """A file with one budget line a village."""
    frame = pd.DataFrame({"kode_desa": list(kode), "tahun": [tahun] * len(kode)})
    problems = (Problem(code=problem, file=name, details={"reason": "x"}),) if problem else ()
    intake = Intake(file=name, sha256="", tables={"anggaran": frame} if kode else {}, problems=problems)
    counts = {"anggaran": Counts(new=new, same=same)} if kode else {}
    return Draft(intake, Preview(counts=counts, changes=pd.DataFrame()), 1)


GOOD, OLD = draft("baik", A), draft("lama", A, new=0, same=1)
HALF, BROKEN = draft("separuh", A, problem="E105"), draft("rusak", problem="E401")


def test_a_file_is_ready_partly_refused_known_or_of_no_use() -> None:
    assert [each.state for each in (GOOD, HALF, OLD, BROKEN)] == [READY, PARTLY, KNOWN, UNUSABLE]
    assert draft("ditolak sisanya", A, new=0, same=1, problem="E105").state == NOTHING_NEW
    assert draft("peringatan", A, problem="W204").state == READY


def test_one_simpan_takes_the_ready_ones_and_the_others_only_when_asked() -> None:
    every = [BROKEN, HALF, GOOD, OLD]
    assert chosen(every, partly=False) == [GOOD]
    assert chosen(every, partly=True) == [HALF, GOOD]


def test_files_that_need_a_look_stand_first_and_lead_back_to_their_draft() -> None:
    every = [OLD, GOOD, HALF, BROKEN]
    frame = drafts_frame(every, {A: "Pacet"})
    assert list(frame["berkas"]) == ["rusak", "separuh", "baik", "lama"]
    assert [every[index].intake.file for index in frame.index] == list(frame["berkas"])
    assert list(frame["wilayah"].iloc[1:]) == ["Pacet"] * 3
    assert pd.isna(frame["wilayah"].iat[0])


def test_two_files_about_the_same_village_and_year_are_named() -> None:
    assert repeated_villages([GOOD, draft("lagi", A), draft("lain", B), draft("tahun", A, tahun=2027)]) == [
        "lagi dan baik"
    ]


def test_a_file_of_several_villages_says_how_many() -> None:
    assert drafts_frame([draft("semua", A, B)], {})["wilayah"].iat[0] == "2 desa"

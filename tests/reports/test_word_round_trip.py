"""What is written as a Word document and read again is what was there: nothing lost, nothing added."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from loaders.intake import Intake
from loaders.schema import KEGIATAN
from loaders.schema.lists import POSISI_TIM, SUMBER_DANA
from loaders.word import read_word
from reports.word import BudgetLine, Innovation, Member, VillagePlan, empty_document, plan_document
from tests.reports.plans import SETTINGS, activities, plan, realised

TOTAL_LEFT_OUT, NOTHING_IN_IT, ONLY_DONE = "W204", "E404", "W413"
TODAY = date(2026, 12, 31)
OWN = (
    "Kebun gizi dasawisma", "Gerakan satu telur satu hari", "Arisan jamban sehat", "Pelatihan PMBA bagi kader posyandu",
    "Senam ibu hamil bersama bidan desa", "Lomba menu <b>bergizi</b> & {murah}",
)  # fmt: skip
VILLAGES = pd.DataFrame(
    {
        "kode_desa": ["35.16.03.2005", "35.16.03.2006"],
        "nama_desa": ["Pacet", "Sajen"],
        "nama_kecamatan": ["Pacet", "Pacet"],
        "nama_kabupaten": ["Mojokerto", "Mojokerto"],
    },
    dtype="str",
)


def again(village: VillagePlan, way: str = "tanpa") -> Intake:
    """The plan written and read."""
    content = plan_document(village, realised(SETTINGS, way))
    return read_word(content, name="rencana.docx", desa=VILLAGES, today=TODAY)


def rows(intake: Intake, table: str, *columns: str) -> list[tuple]:
    """Rows of a table in the order read, None where missing; all of them of this village and year."""
    frame = intake.tables.get(table)
    if frame is None or frame.empty:
        return []
    assert set(frame["kode_desa"]) == {"35.16.03.2005"}
    assert table == "rencana_kerja" or set(frame["tahun"]) == {2026}
    plain = frame[list(columns)].astype(object)
    return [tuple(row) for row in plain.where(plain.notna(), None).itertuples(index=False)]


def cells_read(intake: Intake) -> set[tuple]:
    """(activity, month, planned, done) of every cell that says anything."""
    found = rows(intake, "rencana_kerja", "kegiatan", "bulan", "direncanakan", "terlaksana")
    assert {bulan[:4] for _, bulan, _, _ in found} <= {"2026"}
    return {(kegiatan, int(bulan[5:7]), planned, done) for kegiatan, bulan, planned, done in found}


def cells_of(village: VillagePlan, *, with_done: bool) -> set[tuple]:
    """The same, from the plan itself. A document in which nothing is planned does not say what is not."""
    outside = 0 if any(each.direncanakan for each in village.kegiatan) else None
    return {
        (
            each.kode,
            month,
            1 if month in each.direncanakan else outside,
            1 if with_done and month in each.terlaksana else None,
        )
        for each in village.kegiatan
        for month in {*each.direncanakan, *(each.terlaksana if with_done else ())}
    }


def lists_read(intake: Intake) -> tuple[list, list, list]:
    """Budget, team and innovations in the order of their numbers."""
    return (
        sorted(rows(intake, "anggaran", "nomor", "program", "anggaran", "sumber_dana", "keterangan")),
        sorted(rows(intake, "tim", "nomor", "posisi", "nama", "unsur", "nomor_sk")),
        sorted(rows(intake, "inovasi", "nomor", "judul", "uraian")),
    )


def lists_of(village: VillagePlan) -> tuple[list, list, list]:
    """The same, from the plan itself."""
    return (
        [(x.nomor, x.program, x.anggaran, x.sumber_dana, x.keterangan) for x in village.anggaran],
        [(x.nomor, x.posisi, x.nama, x.unsur, x.nomor_sk) for x in village.tim],
        [(x.nomor, x.judul, x.uraian) for x in village.inovasi],
    )


_MONTHS = st.sets(st.integers(1, 12)).map(lambda months: tuple(sorted(months)))
_MARKS = st.dictionaries(st.sampled_from([*(item.id for item in KEGIATAN), *OWN]), _MONTHS.filter(bool), max_size=18)
_WORDS = st.sampled_from(["Posyandu", "Dana cadangan", "Telur & susu", "12 kali", "Usulan dusun {3}", "<i>baru</i>"])
_NAMES = st.sampled_from(["Siti Aminah", "H. Suparman, S.H.", "Budi", "Rina Wati, A.Md.Keb", "O'Brien"])
_SOURCES = st.sampled_from([item.id for item in SUMBER_DANA])
_POSTS = st.sampled_from([item.id for item in POSISI_TIM])


def _numbered(**columns: st.SearchStrategy) -> st.SearchStrategy:
    return st.dictionaries(st.integers(1, 40), st.fixed_dictionaries(columns), max_size=8).map(
        lambda found: [{"nomor": number, **found[number]} for number in sorted(found)]
    )


def _made(kind: type, **columns: st.SearchStrategy) -> st.SearchStrategy:
    return _numbered(**columns).map(lambda rows: tuple(kind(**row) for row in rows))


_PLANS = st.builds(
    plan,
    kegiatan=st.builds(activities, _MARKS, _MARKS),
    anggaran=_made(
        BudgetLine, program=_WORDS, anggaran=st.none() | st.integers(0, 10**10), sumber_dana=st.none() | _SOURCES,
        keterangan=st.none() | _WORDS,
    ),
    tim=_made(
        Member, posisi=_POSTS, nama=st.none() | _NAMES, unsur=st.none() | st.sampled_from(["Bidan", "Ketua TP PKK"]),
        nomor_sk=st.none() | st.sampled_from(["188/12/416-303.5/2026", "188/13/2026"]),
    ),
    inovasi=_made(Innovation, judul=_WORDS, uraian=st.none() | _WORDS),
)  # fmt: skip


@settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(village=_PLANS, way=st.sampled_from(["tanpa", "tanda"]))
def test_any_plan_written_and_read_is_the_same_plan(village: VillagePlan, way: str) -> None:
    intake = again(village, way)
    assert cells_read(intake) == cells_of(village, with_done=way == "tanda")
    assert lists_read(intake) == lists_of(village)
    assert not sum(intake.refused.values())
    codes = {problem.code for problem in intake.problems}
    cells = cells_of(village, with_done=way == "tanda")
    assert codes <= {TOTAL_LEFT_OUT, NOTHING_IN_IT, ONLY_DONE}
    assert (ONLY_DONE in codes) == (bool(cells) and all(planned is None for _, _, planned, _ in cells))


def test_an_innovation_that_speaks_of_money_is_no_budget() -> None:
    village = plan(inovasi=(Innovation(nomor=1, judul="Dana cadangan", uraian="Usulan kegiatan dusun"),))
    assert lists_read(again(village)) == lists_of(village)


def test_shaded_months_are_read_as_done() -> None:
    village = plan(kegiatan=activities({"K02": (1, 2, 3), OWN[0]: (5,)}, done={"K02": (2, 7), "K11": (4,)}))
    assert cells_read(again(village, "arsir")) == cells_of(village, with_done=True)


@pytest.mark.parametrize("label", ["TP3S", "TPPPS"])
def test_a_kelurahan_with_another_label_reads_as_well(label: str) -> None:
    named = replace(SETTINGS, label=replace(SETTINGS.label, singkatan=label))
    village = plan(jenis="kelurahan", kegiatan=activities({"K12": (1,)}))
    intake = read_word(plan_document(village, named), name="x.docx", desa=VILLAGES, today=TODAY)
    assert cells_read(intake) == {("K12", 1, 1, None)}


def test_the_empty_form_holds_no_record() -> None:
    intake = read_word(empty_document(SETTINGS), name="kosong.docx", desa=VILLAGES, today=TODAY)
    assert intake.accepted == 0
    assert intake.read == {} or set(intake.read.values()) == {0}


def test_an_unfilled_document_of_a_known_village_holds_no_record() -> None:
    intake = again(plan())
    assert intake.accepted == 0
    assert sum(intake.read.values()) == 0

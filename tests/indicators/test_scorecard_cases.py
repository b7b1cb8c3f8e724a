"""The conformance suite runs: every worked example of the package gives its hand-worked numbers."""

from fractions import Fraction

import pytest

from indicators.scorecard.case_runner import outcome
from indicators.scorecard.cases import cases
from indicators.scorecard.persons import Tally, tally, together
from indicators.scorecard.reader import load_definitions
from loaders.problems import UserError

DEFINITIONS = load_definitions()
CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_package_gives_what_the_worked_example_says(case):
    assert outcome(case, DEFINITIONS) == case.harapan


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_written_percentage_follows_from_the_written_counts(case):
    """The expectations are worked out by hand: this catches a slip of that hand."""
    for row in case.harapan:
        if "–" not in row["persen"]:
            exact = Fraction(100 * int(row["diterima"]), int(row["seharusnya"]))
            assert abs(exact - Fraction(row["persen"].replace(",", "."))) <= Fraction(1, 200)


def test_every_known_fault_of_other_systems_has_a_case():
    assert {
        "ibu_tanpa_risiko", "anak_tanpa_masalah_gizi", "bayi_baru_lahir", "ibu_bersalin", "tanda_kosong",
        "ts_di_penyebut", "rata_rata_persentase", "rata_rata_kelompok", "tanpa_ibu_hamil",
        "tanpa_ibu_hamil_menurut_tabel1", "tanpa_ibu_berisiko", "nol_sungguhan", "paud_di_total", "pembulatan",
        "total_dilaporkan", "tanpa_penyebut", "laporan_sebagian", "lebih_dari_seratus", "akta_dan_jaminan",
    } <= {case.id for case in CASES}  # fmt: skip


def test_a_mark_that_is_none_of_the_three_is_refused():
    with pytest.raises(ValueError, match="Ya"):
        tally(["Y", "Ya"])


def test_persons_without_a_mark_are_counted_apart():
    assert tally(["Y", "T", "TS", None, ""]) == Tally(diterima=1, seharusnya=2, tidak_sesuai=1, tanpa_tanda=2)
    assert not tally([None, ""]).is_reported
    assert tally(["TS"]).is_reported
    assert tally(["TS"]).nilai is None


def test_tallies_are_added_and_not_averaged():
    whole = together([tally(["Y"]), tally(["T", "T", "T"])])
    assert whole.nilai == 25.0


_WHOLE = 'judul = "x"\npenjelasan = "y"\nharapan = """\nhal | persen\nIH-1 | –\n"""\n'
WRONG = {
    "unknown_key": ('[a]\nlayanan = "desa | indikator"\nwarna = "merah"\n' + _WHOLE, "warna"),
    "no_input": ("[a]\n" + _WHOLE, "tepat satu"),
    "two_inputs": ('[a]\norang = "orang | IH-1"\nlayanan = "desa"\n' + _WHOLE, "tepat satu"),
    "unknown_service": ('[a]\nlayanan = "desa"\n' + _WHOLE.replace("IH-1", "IH-9"), "IH-9"),
    "unknown_column": ('[a]\nlayanan = "desa"\n' + _WHOLE.replace("persen", "persentase"), "persentase"),
    "missing_title": ('[a]\nlayanan = "desa"\n' + _WHOLE.replace('judul = "x"', ""), "judul"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_faulty_case_stops_with_its_place(name, tmp_path):
    text, told = WRONG[name]
    (tmp_path / "salah.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=rf"salah\.toml: \[a\].*{told}"):
        cases(tmp_path)

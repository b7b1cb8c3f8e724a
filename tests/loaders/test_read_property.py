"""Random sheets: whatever they hold, nothing is dropped in silence and nothing is raised."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.schema import LAYANAN, TABLES
from tests.loaders.sheets import LAYANAN_LONG, A, B, adds_up, csv_file, read, records, workbook

RANDOM = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

odd = st.one_of(
    st.none(), st.integers(-5, 10**10),
    st.floats(-1e6, 1e6), st.booleans(),
    st.dates(date(1999, 1, 1), date(2030, 1, 1)),
    st.text(max_size=12), st.sampled_from(["-", "12 org", "#REF!", "Jumlah", "1.234", "RT", "ya", "Kode desa", "2026"]),
)  # fmt: skip
kode = st.sampled_from([A, B, A.replace(".", ""), 3516032001, 3516032001.0, "35.16.03.2999", "Jumlah", None, "x"])
month = st.sampled_from(["2026-09", "Agustus 2026", 9, date(2026, 7, 1), "Desember 2026", "entah", None])
service = st.sampled_from([item.title for item in LAYANAN[:4]] + ["ODF", "entah", None])
count = st.one_of(st.integers(0, 50), st.none(), odd)

long_line = st.tuples(kode, month, service, count, count)
wide_line = st.tuples(kode, month, count, count, count, count)
WIDE_HEADER = ("Kode desa", "Bulan", "ODF sasaran", "ODF terlayani", "KTD sasaran", "KTD terlayani")


@RANDOM
@given(st.lists(long_line, max_size=12), st.lists(wide_line, max_size=12))
def test_read_is_accepted_plus_refused(long: list[tuple], wide: list[tuple]) -> None:
    intake = read(workbook({"Panjang": (LAYANAN_LONG, *long), "Lebar": (WIDE_HEADER, *wide)}))
    assert adds_up(intake)
    frame = intake.tables["layanan"]
    assert not frame.duplicated(list(TABLES["layanan"].key)).any()
    assert frame["kode_desa"].isin([A, B]).all()
    assert bool(intake.refused["layanan"]) == any(problem.is_error for problem in intake.problems)


@RANDOM
@given(st.lists(st.lists(odd, max_size=9), max_size=12), st.sampled_from(sorted(TABLES)), st.integers(0, 4))
def test_any_cells_under_any_header_raise_nothing(lines: list[list], table: str, above: int) -> None:
    header = [column.label for column in TABLES[table].columns]
    intake = read(workbook({"Acak": (*lines[:above], header, *lines[above:])}))
    assert adds_up(intake)
    assert all(problem.sentence for problem in intake.problems)


@RANDOM
@given(st.binary(max_size=400))
def test_any_bytes_raise_nothing(content: bytes) -> None:
    assert read(content).accepted == 0


@RANDOM
@given(st.lists(long_line, max_size=10))
def test_rows_in_another_order_give_the_same_refusals(lines: list[tuple]) -> None:
    first = read(workbook({"A": (LAYANAN_LONG, *lines)}))
    again = read(workbook({"A": (LAYANAN_LONG, *reversed(lines))}))
    assert first.read == again.read
    assert {row[:3] for row in records(first, "layanan")} == {row[:3] for row in records(again, "layanan")}


@RANDOM
@given(st.lists(st.tuples(st.sampled_from([A, B]), st.integers(1, 9), st.integers(0, 999), st.integers(0, 999))))
def test_wide_long_and_csv_say_the_same(lines: list[tuple]) -> None:
    cells = {(village, f"2026-0{number}"): (due, served) for village, number, due, served in lines}
    long = [(village, month, "ODF", *values) for (village, month), values in cells.items()]
    wide = [(village, month, *values) for (village, month), values in cells.items()]
    header = ("Kode desa", "Bulan", "ODF sasaran", "ODF terlayani")
    files = (workbook({"A": (LAYANAN_LONG, *long)}), workbook({"A": (header, *wide)}), csv_file([header, *wide]))
    answers = [records(read(content), "layanan") for content in files]
    assert answers[0] == answers[1] == answers[2]
    assert len(answers[0]) == len(cells)

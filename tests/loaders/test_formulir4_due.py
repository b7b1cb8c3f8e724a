"""How many should have received: written in a column or a second sheet, or told by a percentage, never guessed."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.formulir4.denominators import fit
from loaders.formulir4.values import percent_in
from tests.loaders.formulir4_files import DUE, RECEIVED, TEXTS, book, codes, form, read, read_form, services


def due_sheet(ws, *, due=DUE, desa: str | None = None) -> None:
    if desa:
        ws.append(["Desa", f": {desa}"])
    ws.append(["No", "Indikator", "Jumlah seharusnya menerima"])
    for number, (service, count) in enumerate(due.items(), 1):
        ws.append([number, TEXTS[service], count])


def test_a_second_sheet_says_how_many_were_due() -> None:
    intake = read(book(form, due_sheet, names=("Formulir 4", "Jumlah seharusnya menerima")))
    assert intake.problems == ()
    assert services(intake, "seharusnya") == DUE
    assert set(services(intake, "asal_seharusnya").values()) == {"ditulis"}


def test_the_second_sheet_goes_with_its_village_and_else_with_the_form_before_it() -> None:
    def bandung(ws) -> None:
        form(ws, head={"Desa": "Bandung"})

    def ours(ws) -> None:
        due_sheet(ws, desa="Pacet", due={"IH-1": 20, "IH-2": 21, "IH-3": 22})

    def theirs(ws) -> None:
        due_sheet(ws, due={"IH-1": 30, "IH-2": 31, "IH-3": 32})

    intake = read(book(form, bandung, theirs, ours))
    frame = intake.tables["scorecard"].query("indikator == 'IH-1'").set_index("kode_desa")["seharusnya"]
    assert frame.to_dict() == {"35.16.03.2001": 20, "35.16.03.2002": 30}
    lost = read(book(form, ours, ours))
    assert codes(lost) == ["W428"]


def test_a_sheet_of_people_due_without_a_form_is_said() -> None:
    assert set(codes(read(book(due_sheet)))) == {"W428", "E102"}


def test_where_column_and_sheet_disagree_the_form_counts_and_it_is_said() -> None:
    intake = read(book(lambda ws: form(ws, due=DUE), lambda ws: due_sheet(ws, due=DUE | {"IH-2": 99})))
    assert [(problem.code, problem.value, problem.details["other"]) for problem in intake.problems] == [
        ("W427", "12", "99")
    ]
    assert services(intake, "seharusnya") == DUE


@pytest.mark.parametrize("written", ["75%", "75,0 %", 75, "75", 0.75, "0.75", "75,00%", ": 75%"])
def test_a_percentage_that_one_number_fits_tells_it(written: object) -> None:
    intake = read_form(percent={"IH-1": written})
    assert services(intake, "seharusnya")["IH-1"] == 12
    assert services(intake, "asal_seharusnya")["IH-1"] == "persen"
    assert intake.problems == ()


@pytest.mark.parametrize(
    ("service", "received", "written", "code"),
    [
        ("AN-2", 35, "95%", None),  # 35/37 = 94.6 %
        ("AN-2", 35, "97%", None),  # 35/36 = 97.2 %
        ("PA-1", 15, "5%", "W420"),  # 273 to 333 children
        ("AN-2", 35, "36%", "W421"),  # would be 97 children, of 40
        ("IH-1", 9, "76%", "W421"),  # 9/12 = 75.0, 9/11 = 81.8
        ("IH-1", 9, "700%", "W421"),
        ("IH-2", 0, "0%", "W420"),
        ("IH-1", 9, "delapan", None),
    ],
)
def test_other_percentages_leave_it_open_and_say_why(service: str, received: int, written: str, code: str) -> None:
    intake = read_form(received=RECEIVED | {service: received}, percent={service: written}, level={})
    told = {"95%": 37, "97%": 36}.get(written)
    assert services(intake, "seharusnya")[service] == told
    assert services(intake, "asal_seharusnya")[service] == (
        "persen" if told else "tidak_cocok" if code == "W421" else None
    )
    assert codes(intake) == ([code] if code else [])
    if code:
        assert (intake.problems[0].column, intake.problems[0].value) == ("%", written)


def test_the_group_of_table_one_bounds_what_fits() -> None:
    wide = {"received": RECEIVED | {"IH-1": 1}, "percent": {"IH-1": "8%"}, "level": {}}  # 1/12 = 8.3 %, 1/13 = 7.7 %
    assert services(read_form(**wide), "seharusnya")["IH-1"] == 12
    unbounded = read_form(**wide, targets={"an": 40})
    assert services(unbounded, "seharusnya")["IH-1"] is None
    assert codes(unbounded) == ["W420"]


def test_nobody_in_the_group_and_zero_percent_is_nobody_due() -> None:
    intake = read_form(received=RECEIVED | {"IH-5": 0}, percent={"IH-5": "0%"}, targets={"ih": 12, "kek": 0, "an": 40})
    assert services(intake, "seharusnya")["IH-5"] == 0


def slow_fit(received: int, written: str, most: int) -> set[int]:
    """Every whole number that rounds to what is written, tried one by one."""
    decimals = len(written.partition(".")[2])
    half = Fraction(1, 2 * 10**decimals)
    shares = {due: Fraction(100 * received, due) if due else Fraction(0) for due in range(received, most + 1)}
    return {due for due, share in shares.items() if abs(share - Fraction(written)) <= half and (due or not received)}


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 60), st.integers(1, 80), st.integers(0, 2), st.integers(0, 90))
def test_what_fits_is_what_trying_every_number_finds(received: int, due: int, decimals: int, most: int) -> None:
    written = f"{100 * received / due:.{decimals}f}"
    percent = percent_in(f"{written}%")
    found, slow = fit(received, percent, most=most), slow_fit(received, written, most)
    assert found.is_none == (not slow)
    assert found.only == (slow.pop() if len(slow) == 1 else None)

"""Whatever stands in a form, nothing is raised, nothing is dropped in silence and nobody else's village is touched."""

import random
import zipfile
from io import BytesIO

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.loaders.formulir4_files import DUE, IDS, PACET, RECEIVED, book, form, one_form, read, read_form
from tests.loaders.sheets import adds_up

ODD = (
    None, "", "-", 0, -1, 12, 10**12, 0.5, float(10**300), True, "x" * 30_000, "=HYPERLINK(1)", "<b>{0}</b>",
    "{value}", "12 org", "85%", "#DIV/0!", "Jumlah", "Indikator", "Desa", "Kuartal : 2",
    "TABEL 3. KELENGKAPAN KONVERGENSI",
    "Laki", "\u202e", "seharusnya",
    "Ibu hamil memiliki jaminan layanan kesehatan", "TABEL 4. TINGKAT KONVERGENSI DESA",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(60))
def test_mutated_forms_raise_nothing_and_lose_nothing(seed: int) -> None:
    chance = random.Random(seed)

    def mutated(ws) -> None:
        form(ws, due=DUE if seed % 2 else None, split=(15, 32) if seed % 3 else None)
        for _ in range(chance.randint(1, 25)):
            place = ws.cell(chance.randint(1, ws.max_row), chance.randint(1, 13))
            place.value = chance.choice(ODD)
        if seed % 5 == 0:
            ws.delete_rows(chance.randint(1, 45), chance.randint(1, 6))
        if seed % 7 == 0:
            ws.insert_cols(chance.randint(1, 9))

    intake = read(book(mutated, form) if seed % 4 == 0 else book(mutated))
    assert adds_up(intake)
    assert all(problem.sentence for problem in intake.problems)
    for frame in intake.tables.values():
        assert set(frame["kode_desa"]) <= {PACET}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(IDS), st.one_of(st.integers(-2, 10**9), st.floats(), st.text(max_size=20))))
def test_any_counts_are_read_or_refused(counts: dict) -> None:
    written = {service: _cell(value) for service, value in counts.items()}
    intake = read_form(received=RECEIVED | written, percent=written)
    assert adds_up(intake)
    assert intake.read["scorecard"] <= 19


def _cell(value: object) -> object:
    if isinstance(value, float) and (value != value or abs(value) == float("inf")):
        return "nan"
    return "".join(char for char in value if char.isprintable()) if isinstance(value, str) else value


def test_formulas_count_by_the_value_that_was_saved_with_them() -> None:
    content = one_form(received=RECEIVED | {"IH-1": 987_654})
    saved = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(saved, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b"<v>987654</v>", b"<f>4+5</f><v>9</v>"))
    frame = read(saved.getvalue()).tables["scorecard"]
    assert frame.loc[frame["indikator"] == "IH-1", "diterima"].tolist() == [9]


@pytest.mark.parametrize("size", [10, 500, 5_000])
def test_a_torn_form_is_an_unreadable_file_and_no_crash(size: int) -> None:
    assert read(one_form()[:-size]).accepted == 0


def test_a_sheet_of_ten_thousand_odd_lines_is_looked_at_quickly_and_is_no_form() -> None:
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Besar")
    for _ in range(10_000):
        sheet.append(["TABEL 4 tingkat konvergensi", "Jumlah sasaran", "seharusnya", "dana desa"])
    buffer = BytesIO()
    workbook.save(buffer)
    assert read(buffer.getvalue()).accepted == 0

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlsxwriter.utility import xl_col_to_name

from loaders import extent as module
from loaders.extent import NEAR, extent

quote = st.sampled_from("\"'")
place = st.tuples(st.integers(1, 1_048_576), st.integers(1, 16_384))


@given(st.lists(st.tuples(place, quote), min_size=1, max_size=20), st.sampled_from(["=", " = ", "=\n"]))
def test_it_never_answers_too_little_and_is_exact_for_far_cells(cells: list, sign: str) -> None:
    xml = "".join(
        f"<c r{sign}{mark}{xl_col_to_name(column - 1)}{row}{mark}><v>1</v></c>" for (row, column), mark in cells
    )
    rows, columns = max(row for (row, _), _ in cells), max(column for (_, column), _ in cells)
    assert extent(xml.encode()) in (
        {(rows, columns)} if rows > NEAR[0] or columns > NEAR[1] else {(rows, columns), NEAR}
    )


@pytest.mark.parametrize(
    ("xml", "expected"),
    [(b'<row r="99999"><c r="Z99999"/></row>', NEAR), (b'<c r="AA1"/>', (1, 27)), (b'<c r="A100000"/>', (100_000, 1)),
     (b'<row r="100000">', (100_000, 1)), (b'<c s="1" r="xfd9" t="s"/>', (9, 16_384)), (b"", NEAR)],
)  # fmt: skip
def test_the_edges(xml: bytes, expected: tuple[int, int]) -> None:
    assert extent(xml) in (expected, (1, 1) if not xml else expected)


def test_a_namespace_is_no_cell() -> None:
    assert extent(b'<worksheet xmlns:r="http://schemas.openxmlformats.org/officeDocument"><c r="A1"/>') == NEAR
    assert extent(b'<worksheet xmlns:r="http://schemas.openxmlformats.org/officeDocument"><c r="AB1"/>') == (1, 28)


def test_a_cell_across_two_chunks_is_seen() -> None:
    for shift in range(12):
        xml = b"x" * (module._CHUNK - shift) + b'<c r="XFD1"/>'
        assert extent(xml)[1] == 16_384

from hypothesis import given
from hypothesis import strategies as st

from loaders import far_cells
from loaders.far_cells import has_far_cell

quote = st.sampled_from("\"'")
place = st.tuples(st.integers(0, 3), st.integers(1, 1_048_576))


def _letters(count: int) -> str:
    return "QZB"[:count]


@given(st.lists(st.tuples(place, quote), max_size=20))
def test_it_agrees_with_the_definition(cells: list) -> None:
    xml = "".join(f"<c r={mark}{_letters(letters)}{row}{mark}><v>1</v></c>" for (letters, row), mark in cells)
    assert has_far_cell(xml.encode()) == any(letters > 1 or row > 99_999 for (letters, row), _ in cells)


def test_the_corner_of_the_near_sheet_is_near_and_its_neighbours_are_far() -> None:
    assert not has_far_cell(b'<row r="99999"><c r="Z99999"/></row>')
    for cell in (
        b'<c r="AA1"/>',
        b'<c r="A100000"/>',
        b'<row r="100000">',
        b'<c r = "A1"/>',
        b'<c r="XFD1"',
        b'<c r="xfd9"',
    ):
        assert has_far_cell(cell)


def test_a_namespace_is_no_cell() -> None:
    assert not has_far_cell(b'<worksheet xmlns:r="http://schemas.openxmlformats.org/officeDocument"><c r="A1"/>')


def test_a_cell_across_two_chunks_is_seen() -> None:
    for shift in range(12):
        xml = b"x" * (far_cells._CHUNK - shift) + b'<c r="XFD1"/>'
        assert has_far_cell(xml)

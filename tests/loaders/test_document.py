from loaders.document import markdown
from loaders.problems import CATALOG
from loaders.schema import TABLES


def test_every_column_item_and_problem_is_documented() -> None:
    page = markdown()
    for table in TABLES.values():
        for column in table.columns:
            assert f"| `{column.name}` |" in page
            assert all(f"| `{item.id}` |" in page for item in column.items)
    assert all(f"| {code} |" in page for code in CATALOG)


def test_no_cell_breaks_its_table() -> None:
    widths = {line.count(" | ") for line in markdown().splitlines() if line.startswith("| `")}
    assert widths == {3, 5}
    assert "<" not in markdown().replace("&lt;", "")

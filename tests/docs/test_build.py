from pathlib import Path

from docs.build import pages, stale


def test_a_page_that_says_something_else_is_stale(tmp_path: Path) -> None:
    for name, text in pages().items():
        (tmp_path / name).write_text(text, "utf-8")
    assert stale(tmp_path) == []
    (tmp_path / "data.md").write_text("lama", "utf-8")
    assert stale(tmp_path) == ["data.md"]


def test_the_generated_pages_are_current() -> None:
    assert stale(Path(__file__).parents[2] / "docs") == []

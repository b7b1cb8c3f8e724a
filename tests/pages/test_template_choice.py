"""The template on Unggah Data: which book, for which months or years."""

from datetime import date
from pathlib import Path

from streamlit.testing.v1 import AppTest

from loaders.schema import TABLES
from tests.pages.stage import UNGGAH, is_whole, opened, words

YEARLY, MONTHLY = (
    {table.title for table in TABLES.values() if table.in_template and table.book == book and table.name != "desa"}
    for book in ("tahunan", "bulanan")
)


def _sheets(app: AppTest) -> set[str]:
    said = next(line for line in words(app).splitlines() if line.startswith("Lembar di dalamnya: "))
    return set(said.removeprefix("Lembar di dalamnya: ").split(". Berisi")[0].split(", "))


def _downloads(app: AppTest) -> list[str]:
    return [each.label for each in app.get("download_button") if each.label == "Unduh template Excel"]


def test_the_monthly_book_asks_for_months(own: Path) -> None:
    app = opened(own, UNGGAH)
    assert is_whole(app, UNGGAH)
    assert app.radio("template_buku").value == "bulanan"
    assert len(app.multiselect("template_bulan").value) == 1
    assert _sheets(app) == MONTHLY
    assert len(_downloads(app)) == 1


def test_the_yearly_book_asks_for_years_and_lists_its_sheets(own: Path) -> None:
    app = opened(own, UNGGAH)
    app.radio("template_buku").set_value("tahunan").run()
    assert is_whole(app, UNGGAH)
    assert app.multiselect("template_tahun").value == [date.today().year]
    assert _sheets(app) == YEARLY


def test_without_a_year_there_is_nothing_to_download(own: Path) -> None:
    app = opened(own, UNGGAH)
    app.radio("template_buku").set_value("tahunan").run()
    app.multiselect("template_tahun").set_value([]).run()
    assert "paling sedikit satu tahun" in words(app)
    assert _downloads(app) == []

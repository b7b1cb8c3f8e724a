"""Names from files reach labels and charts as plain text."""

import pytest

from pages._ui import text


@pytest.mark.parametrize(
    ("name", "forbidden"),
    [
        ("[klik](http://x)", "[klik]("),
        ("**tebal**", "**"),
        ("$x$", "$x$"),
        (":red[awas]", ":red["),
        (":material/home:", ":material"),
        ("`kode`", "`kode`"),
        ("baris\n# judul", "\n"),
    ],
)
def test_markdown_in_a_name_is_disarmed(name, forbidden):
    assert forbidden not in text.plain(name)


def test_html_in_a_name_is_disarmed():
    assert text.plain("<img src=x>") == r"\<img src\=x\>"


def test_a_plain_name_stays_itself():
    assert text.plain("Kedung Gede II") == "Kedung Gede II"
    assert text.in_chart("Kedung Gede II") == "Kedung Gede II"


def test_html_in_a_name_is_text_in_a_chart():
    assert text.in_chart("<a href='x'>Pacet</a> & <b>") == "&lt;a href='x'&gt;Pacet&lt;/a&gt; &amp; &lt;b&gt;"


def test_a_long_list_says_how_many_it_does_not_name():
    assert text.listing(["A", "B", "C"], most=2) == "A, B dan 1 lainnya"
    assert text.listing(["A", "B"], most=2) == "A, B"

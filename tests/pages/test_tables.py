"""What a table shows and what is downloaded are the same rows; a missing value is missing in both."""

import pandas as pd
import pytest

from pages._ui import format as fmt
from pages._ui import tables, theme
from tests.pages.rows import NOT_DUE, SILENT, measures

COLUMNS = (tables.Show("nama", "Desa"), *tables.MEASURE)


def written(rows: pd.DataFrame) -> list[str]:
    """The cells of the first row as the screen writes them."""
    shown = tables.styled(rows, COLUMNS)._translate(sparse_index=False, sparse_cols=False)["body"][0]
    return [cell["display_value"] for cell in shown if cell["type"] == "td"]


def test_a_measure_is_written_in_indonesian_over_untouched_numbers():
    rows = measures({"nilai": 78.125, "pembilang": 1250, "penyebut": 1600, "kurang_orang": 30, "status": "tertinggal"})
    assert written(rows)[1:4] == ["78,1%", "1.250/1.600", "80%"]
    assert written(rows)[5] == "30"
    assert tables.plain_frame(rows, COLUMNS)["Nilai"].tolist() == [78.125]


@pytest.mark.parametrize("silent", [SILENT, NOT_DUE])
def test_a_missing_value_is_a_dash_on_screen_and_empty_in_the_download(silent: dict):
    rows = measures(silent)
    assert written(rows)[1] == fmt.NO_VALUE
    assert written(rows)[5] == fmt.NO_VALUE
    plain = tables.plain_frame(rows, COLUMNS)
    assert plain[["Nilai", "Ke target"]].isna().all(axis=None)
    assert plain["Status"].tolist() == [theme.status_words(silent["status"])]


def test_zero_out_of_twelve_is_a_zero_and_not_a_dash():
    assert written(measures({"nilai": 0.0, "pembilang": 0, "penyebut": 12, "keadaan": "nol"}))[1:3] == ["0,0%", "0/12"]


@pytest.mark.parametrize("status", theme.STATUS)
def test_every_status_has_its_own_cell_colour_and_a_symbol(status: str):
    html = tables.styled(measures({"status": status}), COLUMNS).to_html()
    assert theme.STATUS[status].tint in html
    assert tables.plain_frame(measures({"status": status}), COLUMNS)["Status"][0].startswith(
        theme.STATUS[status].symbol
    )


def test_a_change_has_its_arrow_and_one_not_judged_stands_in_brackets():
    rows = tables.with_changes(measures({}))
    assert rows["ubah_lalu"].tolist() == ["↑ +2,0"]
    assert rows["ubah_setahun"].tolist() == ["(−1,0)"]
    assert tables.with_changes(measures(SILENT))["ubah_lalu"].tolist() == [fmt.NO_VALUE]


def test_the_rows_given_are_not_changed():
    rows = measures({})
    before = rows.copy(deep=True)
    tables.styled(tables.with_changes(rows), COLUMNS)
    pd.testing.assert_frame_equal(rows, before)


def test_statuses_differ_in_symbol_word_and_colour():
    for part in ("symbol", "label", "color"):
        assert len({getattr(look, part) for look in theme.STATUS.values()}) == len(theme.STATUS)


def test_a_download_holds_counts_and_changes_as_numbers_because_8_10_would_become_a_date():
    rows = tables.with_changes(measures({"pembilang": 8, "penyebut": 10}))
    frame = tables.download_frame(rows, (*tables.MEASURE, *tables.CHANGES))
    assert (frame["Pembilang (n)"][0], frame["Penyebut (N)"][0]) == (8, 10)
    assert "n/N" not in frame.columns
    assert all(pd.api.types.is_numeric_dtype(frame[show.heading]) for show in tables.CHANGES)

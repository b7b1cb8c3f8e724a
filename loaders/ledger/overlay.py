"""What sent rows will read as once stored: their kept columns lie over what holds now. Frames in, frames out."""

import pandas as pd

from loaders.schema import EMPTY, EMPTY_NUMBER, Table


def with_emptied(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    """`frame` with columns that fall with a flag said to be empty where that flag is said to be no."""
    falling = {column.name: frame[column.falls_with] for column in table.columns if column.falls_with}
    emptied = {name: frame[name].isna() & _is_no(flag) for name, flag in falling.items()}
    return frame.assign(**{name: frame[name].mask(is_empty, EMPTY) for name, is_empty in emptied.items()})


def overlaid(table: Table, sent: pd.DataFrame, held: pd.DataFrame) -> pd.DataFrame:
    """`sent` as it will be read over `held`: the rows that hold now, on the same index, <NA> where there is none."""
    same = _same_line(table, sent, held)
    values = {name: sent[name].where(sent[name].notna(), held[name].where(same)) for name in table.kept}
    return sent.assign(**{name: _without_blanks(value) for name, value in values.items()})


def left_standing(table: Table, sent: pd.DataFrame, held: pd.DataFrame) -> int:
    """How many values hold on although `sent` does not say them."""
    same = _same_line(table, sent, held)
    return sum(int((sent[name].isna() & held[name].notna() & same).sum()) for name in table.kept)


def _same_line(table: Table, sent: pd.DataFrame, held: pd.DataFrame) -> pd.Series:
    if not table.same_line:
        return pd.Series(True, index=sent.index)
    return sent[table.same_line].eq(held[table.same_line]).fillna(False).astype(bool)


def _is_no(flag: pd.Series) -> pd.Series:
    return flag.eq(0).fillna(False).astype(bool)


def _without_blanks(values: pd.Series) -> pd.Series:
    blank = EMPTY if values.dtype == "str" else EMPTY_NUMBER
    return values.mask(values.eq(blank).fillna(False).astype(bool))

"""Problems of one or more files as rows to show, to read and to download. Pure."""

from collections.abc import Iterable

import pandas as pd

from loaders.problems import Problem

REFUSED, TAKEN = "ditolak", "diterima"
_COLUMNS = ("berkas", "lembar", "baris", "kolom", "kode", "jenis", "kalimat", "utuh")


def problems_frame(problems: Iterable[Problem]) -> pd.DataFrame:
    """One row a problem, errors first, else in the order of the file: its place, `kalimat` and the `utuh` sentence."""
    rows = [
        [p.file, p.sheet, p.row, p.column, p.code, REFUSED if p.is_error else TAKEN, p.message, p.sentence]
        for p in problems
    ]
    frame = pd.DataFrame(rows, columns=list(_COLUMNS))
    frame = frame.assign(baris=frame["baris"].astype("Int64"))
    return frame.sort_values("jenis", key=lambda kinds: kinds.ne(REFUSED), kind="stable").reset_index(drop=True)


def counted(problems: Iterable[Problem]) -> str:
    """'3 kesalahan, 1 peringatan'."""
    kinds = [problem.is_error for problem in problems]
    return f"{sum(kinds)} kesalahan, {len(kinds) - sum(kinds)} peringatan"

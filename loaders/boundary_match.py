"""Which polygon is which village: a report to show before anything is saved, and the Intake to save after."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import geopandas as gpd
import pandas as pd

from loaders.boundaries import BoundaryFile
from loaders.boundary_columns import Columns, guess_columns
from loaders.boundary_desa import villages_of
from loaders.boundary_merge import join_pieces
from loaders.boundary_rules import MATCHED, OUTCOMES, UNKNOWN, Found, Rules, file_rows
from loaders.intake import Intake
from loaders.problems import Problem

__all__ = ["Columns", "MatchReport", "guess_columns", "match"]


@dataclass(frozen=True, kw_only=True)
class MatchReport:
    """How a boundary file and a village list fit.

    `frame`: one row per polygon: row, kode, nama, kecamatan (as in the file), outcome (one of `OUTCOMES`), kode_desa
    (matched village), alasan (why not, or what to check), usul (village with almost the same name, to be confirmed).
    `missing`: villages of the list without a polygon (kode_desa, nama_desa, nama_kecamatan).
    """

    columns: Columns
    frame: pd.DataFrame
    missing: pd.DataFrame
    intake: Intake
    crs_words: str = ""
    villages: int = 0
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def matched(self) -> int:
        """Villages of the list that have a polygon."""
        return self.villages - len(self.missing)


def match(
    boundary_file: BoundaryFile,
    desa: pd.DataFrame,
    columns: Columns | None = None,
    *,
    add_villages: bool = False,
    confirmed: Mapping[int, str] | None = None,
) -> MatchReport:
    """Match by code, else by name inside the kecamatan, else by a name unique in both; nothing ambiguous is applied.

    `desa`: the village list (kode_desa, nama_desa, nama_kecamatan, …). When it is empty, or with `add_villages` for
    well-formed codes it does not hold, the file itself supplies villages and `.intake` also holds a `desa` table.
    `confirmed`: row of the file -> kode_desa, as answered by the user; a code outside the list raises ValueError.
    """
    columns = columns or guess_columns(boundary_file, desa)
    rows = file_rows(boundary_file.frame, columns)
    new = _new_villages(rows, desa, wanted=add_villages or desa.empty)
    known = pd.concat([_list(desa), _list(new)], ignore_index=True)
    confirmed = dict(confirmed or {})
    if unknown := set(confirmed.values()) - set(known["kode_desa"]):
        raise ValueError(f"confirmed codes are not in the village list: {sorted(unknown)}")
    rules = Rules(rows, known, confirmed=confirmed)
    found = [rules.find(row) for row in rows.to_dict("records")]
    return _report(boundary_file, columns, _with_outcomes(rows, found), known=known, new=new)


_LIST_COLUMNS = ["kode_desa", "nama_desa", "nama_kecamatan", "nama_kabupaten"]


def _list(desa: pd.DataFrame) -> pd.DataFrame:
    return desa.reindex(columns=_LIST_COLUMNS).astype("str").dropna(subset=["kode_desa"])


def _new_villages(rows: pd.DataFrame, desa: pd.DataFrame, *, wanted: bool) -> pd.DataFrame:
    known = set(desa["kode_desa"]) if "kode_desa" in desa else set()
    found = villages_of(rows)
    return found[~found["kode_desa"].isin(known)].reset_index(drop=True) if wanted else found.iloc[:0]


def _with_outcomes(rows: pd.DataFrame, found: list[Found]) -> pd.DataFrame:
    frame = rows[["row", "kode", "nama", "kecamatan"]].copy()
    for name in ("outcome", "kode_desa", "alasan", "usul"):
        frame[name] = pd.Series([getattr(f, name) for f in found], dtype=object, index=frame.index)
    return frame


def _report(
    boundary_file: BoundaryFile, columns: Columns, frame: pd.DataFrame, *, known: pd.DataFrame, new: pd.DataFrame
) -> MatchReport:
    frame, batas, merged = join_pieces(frame, boundary_file.frame.geometry, file=boundary_file.file)
    missing = known[~known["kode_desa"].isin(batas["kode_desa"])][_LIST_COLUMNS[:3]].reset_index(drop=True)
    refused = [_refusal(row, boundary_file.file) for row in frame.to_dict("records") if row["outcome"] not in MATCHED]
    intake = _intake(boundary_file, batas, new, problems=[*boundary_file.problems, *refused, *merged])
    counts = {outcome: int((frame["outcome"] == outcome).sum()) for outcome in OUTCOMES}
    return MatchReport(
        columns=columns, frame=frame, missing=missing, intake=intake, crs_words=boundary_file.crs_words,
        villages=len(known), counts=counts,
    )  # fmt: skip


def _refusal(row: Mapping, file: str) -> Problem:
    why = row["alasan"] or ("Tidak ada di daftar desa." if row["outcome"] == UNKNOWN else "Lebih dari satu desa cocok.")
    value = " · ".join(text for text in (row["nama"], row["kecamatan"], row["kode"]) if text)
    return Problem(code="E302", file=file, row=int(row["row"]), value=value[:120], details={"why": why})


def _intake(
    boundary_file: BoundaryFile, batas: gpd.GeoDataFrame, new: pd.DataFrame, *, problems: list[Problem]
) -> Intake:
    """Records: one per village on the map, plus every row refused; further pieces of a village count with it (W306)."""
    tables = {"batas": batas}
    if len(new):
        tables = {"desa": new, "batas": batas}
    refused = dict.fromkeys(tables, 0)
    refused["batas"] = sum(problem.is_error and problem.row is not None for problem in problems)
    read = {name: len(frame) + refused[name] for name, frame in tables.items()}
    return Intake(
        file=boundary_file.file, sha256=boundary_file.sha256, tables=tables, problems=tuple(problems),
        read=read, refused=refused,
    )  # fmt: skip

"""Which attribute of a boundary file holds the code, the name and the kecamatan: found by looking, shown to the user.

How to add a convention: put its header into SPELLINGS; values decide first, so this only helps where they cannot.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from geo.codes import LENGTHS, normalize_desa, parent
from geo.names import comparable
from loaders.boundaries import BoundaryFile
from loaders.schema import TABLES


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Names of attributes of one boundary file; None where it has none."""

    kode: str | None = None
    nama: str | None = None
    kecamatan: str | None = None
    kabupaten: str | None = None
    provinsi: str | None = None


SPELLINGS = {
    "kode": ("KDEPUM", "KODE_KD", "KODE_DESA", "KD_DESA", "KODE", "ID_DESA"),
    "nama": ("WADMKD", "KEL_DESA", "NAMA_DESA", "NMDESA", "NAMA_KEL", "VILLAGE", "NAMOBJ", "DESA", "NAMA", "NAME_4"),
    "kecamatan": ("WADMKC", "KECAMATAN", "NAMA_KEC", "NMKEC", "DISTRICT", "KEC", "NAME_3"),
    "kabupaten": ("WADMKK", "KABUPATEN", "KAB_KOTA", "NAMA_KAB", "NMKAB", "REGENCY", "NAME_2"),
    "provinsi": ("WADMPR", "PROVINSI", "NAMA_PROV", "NMPROV", "PROVINCE", "NAME_1"),
}
"""Attribute names met in real files, best first: BIG 1:10K and 1:25K, BPS, provincial portals, GADM."""

_FIELD_OF = {"kode": "kode_desa", "nama": "nama_desa", "kecamatan": "nama_kecamatan", "kabupaten": "nama_kabupaten",
             "provinsi": "nama_provinsi"}  # fmt: skip
_ENOUGH = 0.5
_KNOWN_NAME_BONUS = 0.1


def guess_columns(boundary_file: BoundaryFile, desa: pd.DataFrame) -> Columns:
    """The attributes that hold code, name, kecamatan, kabupaten and province; any may be None.

    Values decide: a code column is one whose values are members of `desa` (BPS codes look alike but are not), a name
    column one whose values are names of `desa`. Where the list cannot tell (empty, or nothing fits), headers decide.
    """
    texts = {name: boundary_file.frame[name].dropna() for name in boundary_file.attributes}
    texts = {name: values for name, values in texts.items() if len(values)}
    found: dict[str, str | None] = {"kode": _code_column(texts, desa)}
    for role in ("nama", "kecamatan", "kabupaten", "provinsi"):
        rest = {name: values for name, values in texts.items() if name not in found.values()}
        known = _known_names(desa, role)
        found[role] = _by_values(rest, role, known, comparable) or _by_header(rest, role)
    return Columns(**found)


def _known_names(desa: pd.DataFrame, role: str) -> set[str]:
    field = _FIELD_OF[role]
    return {comparable(name) for name in desa[field].dropna()} - {""} if field in desa else set()


def _code_column(texts: dict[str, pd.Series], desa: pd.DataFrame) -> str | None:
    members = set(desa["kode_desa"].dropna()) if "kode_desa" in desa else set()
    if not members:
        return _code_by_shape(texts)
    regencies = {parent(kode, "kabupaten") for kode in members}
    codes = {name: _own_codes(values, regencies) for name, values in texts.items()}
    return _by_values({n: v for n, v in codes.items() if len(v)}, "kode", members, str)


def _own_codes(values: pd.Series, regencies: set[str]) -> pd.Series:
    """The well-formed codes that lie in our kabupaten: a file of the whole province may hold many others."""
    codes = values.map(normalize_desa).dropna()
    return codes[codes.str[: LENGTHS["kabupaten"]].isin(regencies)] if len(codes) else codes


def _code_by_shape(texts: dict[str, pd.Series]) -> str | None:
    """Without a list: the best-named column of Kemendagri shape. BPS village numbers start with 0, ours with 1–3."""
    fitting = {}
    for name, values in texts.items():
        codes = values.map(normalize_desa)
        ours = codes.str[-4].isin(["1", "2", "3"]) if codes.notna().any() else codes.notna()
        if "bps" not in name.casefold() and ours.mean() >= 0.9:
            fitting[name] = values
    return _by_header(fitting, "kode") or next(iter(fitting), None)


def _by_values(texts: dict[str, pd.Series], role: str, members: set[str], key) -> str | None:  # noqa: ANN001
    """The column whose values agree best with `members`, by share of the column plus share of the list."""
    best, best_score = None, 0.0
    for name, values in texts.items():
        found = values.map(key)
        hits = found.isin(members)
        share, covered = hits.mean(), found[hits].nunique() / max(1, len(members))
        score = share + covered + _KNOWN_NAME_BONUS * _preference(name, role)
        if max(share, covered) >= _ENOUGH and score > best_score:
            best, best_score = name, score
    return best


def _by_header(names: Iterable[str], role: str) -> str | None:
    known = [name for name in names if _preference(name, role) > 0]
    return max(known, key=lambda name: _preference(name, role), default=None)


def _preference(name: str, role: str) -> float:
    """1 for the best-known header of a role, down to just above 0; 0 when the header says nothing."""
    headers = _headers(role)
    plain = comparable(name)
    return 1 - headers.index(plain) / len(headers) if plain in headers else 0.0


def _headers(role: str) -> list[str]:
    column = TABLES["desa"].column(_FIELD_OF[role])
    return [comparable(text) for text in (*SPELLINGS[role], column.label, *column.spellings)]

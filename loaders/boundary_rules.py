"""One polygon, one village: the rules by which a boundary row finds its village, strictest first. Never a guess."""

import difflib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from geo.codes import normalize_desa
from geo.names import comparable
from loaders.boundary_columns import Columns

BY_CODE = "kode"
BY_NAME = "nama_dalam_kecamatan"
BY_NAME_ALONE = "nama_tunggal"
CONFIRMED = "dikonfirmasi"
AMBIGUOUS = "ambigu"
UNKNOWN = "tidak_ada_di_data"
MATCHED = (BY_CODE, BY_NAME, BY_NAME_ALONE, CONFIRMED)
OUTCOMES = (*MATCHED, AMBIGUOUS, UNKNOWN)

_NOT_A_VILLAGE = ("hutan", "kawasan hutan", "perhutani", "danau", "waduk", "laut", "rawa")
_NOT_VILLAGES = {comparable(word) for word in _NOT_A_VILLAGE}


@dataclass(frozen=True, kw_only=True)
class Found:
    """What became of one polygon: outcome, village (None unless matched), why, and the village it may be meant for."""

    outcome: str
    kode_desa: str | None = None
    alasan: str = ""
    usul: str | None = None


class Rules:
    """The village list and the file's rows, indexed once; `find` answers row by row."""

    def __init__(self, rows: pd.DataFrame, desa: pd.DataFrame, *, confirmed: Mapping[int, str]) -> None:
        self.confirmed = confirmed
        self.members = set(desa["kode_desa"])
        self.by_place: dict[tuple[str, str], list[str]] = {}
        self.by_name: dict[str, list[str]] = {}
        for kode, nama, kecamatan in desa[["kode_desa", "nama_desa", "nama_kecamatan"]].itertuples(index=False):
            name = comparable(nama)
            self.by_place.setdefault((comparable(kecamatan), name), []).append(kode)
            self.by_name.setdefault(name, []).append(kode)
        self.kecamatan = {place for place, _ in self.by_place}
        self.kabupaten = {comparable(name) for name in desa.get("nama_kabupaten", pd.Series(dtype=str)).dropna()}
        self.rows_of_name = Counter(comparable(name) for name in rows["nama"].dropna())
        self.taken = {kode for kode in rows["kode"].dropna() if kode in self.members} | set(confirmed.values())
        places = zip(rows["kecamatan"], rows["nama"], strict=True)
        self.taken |= {k for place in places for k in self._at(*place) if len(self._at(*place)) == 1}

    def _at(self, kecamatan: object, nama: object) -> list[str]:
        if not (isinstance(kecamatan, str) and isinstance(nama, str)):
            return []
        return self.by_place.get((comparable(kecamatan), comparable(nama)), [])

    def find(self, row: Mapping) -> Found:
        """The village of one polygon with `row`, `kode`, `nama`, `kecamatan`, `kabupaten` (None where empty)."""
        if row["row"] in self.confirmed:
            return Found(outcome=CONFIRMED, kode_desa=self.confirmed[row["row"]])
        if row["kode"] in self.members:
            return Found(outcome=BY_CODE, kode_desa=row["kode"])
        if not isinstance(row["nama"], str):
            return Found(outcome=UNKNOWN, alasan=self._no_name(row))
        if self._is_elsewhere(row):
            return Found(outcome=UNKNOWN, alasan=f"Wilayah lain: {row['kecamatan'] or row['kabupaten']}.")
        return self._by_name(row)

    def _no_name(self, row: Mapping) -> str:
        return f"Kode {row['kode']} tidak ada di daftar desa." if row["kode"] else "Tidak ada kode dan nama."

    def _is_elsewhere(self, row: Mapping) -> bool:
        kabupaten, kecamatan = row["kabupaten"], row["kecamatan"]
        if isinstance(kabupaten, str) and self.kabupaten:
            # In our own kabupaten an unknown kecamatan is a spelling (Gedek for Gedeg), not another place.
            return comparable(kabupaten) not in self.kabupaten
        return isinstance(kecamatan, str) and comparable(kecamatan) not in self.kecamatan

    def _by_name(self, row: Mapping) -> Found:
        here = self._at(row["kecamatan"], row["nama"])
        if len(here) == 1:
            return Found(outcome=BY_NAME, kode_desa=here[0])
        if len(here) > 1:
            return Found(outcome=AMBIGUOUS, alasan=f"Nama ini milik {len(here)} desa sekecamatan: {', '.join(here)}.")
        name = comparable(row["nama"])
        anywhere = self.by_name.get(name, [])
        if not anywhere:
            return Found(outcome=UNKNOWN, alasan=_why_unknown(name), usul=self._near(row))
        if len(anywhere) == 1 and self.rows_of_name[name] == 1 and anywhere[0] not in self.taken:
            return Found(outcome=BY_NAME_ALONE, kode_desa=anywhere[0], alasan="Cocok nama saja; periksa kecamatannya.")
        if isinstance(row["kecamatan"], str) and comparable(row["kecamatan"]) in self.kecamatan:
            return Found(outcome=UNKNOWN, alasan=_why_unknown(name), usul=self._near(row))
        return Found(outcome=AMBIGUOUS, alasan=f"Nama ini ada di {', '.join(anywhere)}; kecamatannya tidak memastikan.")

    def _near(self, row: Mapping) -> str | None:
        """A village of that kecamatan, still without polygon, whose name is almost alike: to ask, never to apply."""
        place = next(iter(difflib.get_close_matches(comparable(row["kecamatan"]), self.kecamatan, n=1)), "")
        free = {n: codes[0] for (p, n), codes in self.by_place.items() if p == place and codes[0] not in self.taken}
        close = difflib.get_close_matches(comparable(row["nama"]), list(free), n=1, cutoff=0.7)
        return free[close[0]] if close else None


def _why_unknown(name: str) -> str:
    if name in _NOT_VILLAGES:
        return "Bukan desa (hutan atau perairan)."
    return "Nama ini tidak ada di daftar desa kecamatan itu."


def file_rows(frame: pd.DataFrame, columns: Columns) -> pd.DataFrame:
    """`row`, `kode` (normalised), `nama`, `kecamatan`, `kabupaten`, `provinsi` of every polygon; None where empty."""
    rows = pd.DataFrame({"row": frame["row"].astype(int)})
    for role in ("kode", "nama", "kecamatan", "kabupaten", "provinsi"):
        column = getattr(columns, role)
        values = frame[column].tolist() if column else [None] * len(frame)
        rows[role] = pd.Series([v if isinstance(v, str) else None for v in values], dtype=object, index=rows.index)
    rows["kode"] = pd.Series([normalize_desa(v) if v else None for v in rows["kode"]], dtype=object, index=rows.index)
    return rows

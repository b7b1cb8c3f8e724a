"""The areas a village list spans: names, parents, children at every level. No kabupaten is known by name here."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from geo.codes import LENGTHS, LEVELS, common_area, level, parent

_NAME_COLUMNS = {"provinsi": "nama_provinsi", "kabupaten": "nama_kabupaten", "kecamatan": "nama_kecamatan"}
_KINDS = {"provinsi": "Provinsi", "kecamatan": "Kecamatan"}
_FIRST_KOTA = 71  # Kemendagri numbers a province's kabupaten from 01 and its kota from 71


@dataclass(frozen=True, kw_only=True)
class Areas:
    """`names` by code, from `root` (the smallest area that holds every village) down to the villages, in code order.

    When the list spans several provinces, `root` is the first of them. Names are as the files wrote them: escape them.
    """

    names: dict[str, str]
    kinds: dict[str, str]
    root: str
    repeated: frozenset[str]

    @classmethod
    def of(cls, desa: pd.DataFrame) -> "Areas":
        """The areas of a `desa` table. Where spellings of a name differ, the most frequent one counts."""
        codes = sorted(desa["kode_desa"].unique())
        root = common_area(codes) or (parent(codes[0], "provinsi") if codes else "")
        spans_provinces = any(not kode.startswith(root) for kode in codes)
        names = dict(zip(desa["kode_desa"], _filled(desa["nama_desa"], desa["kode_desa"]), strict=True))
        for tingkat, column in _NAME_COLUMNS.items():
            if spans_provinces or LENGTHS[tingkat] >= len(root):
                names |= _upper_names(desa, tingkat, column)
        kinds = {kode: _kind(kode) for kode in names} | _village_kinds(desa)
        repeated = frozenset(desa.loc[desa["nama_desa"].duplicated(), "nama_desa"].dropna())
        return cls(names={kode: names[kode] for kode in sorted(names)}, kinds=kinds, root=root, repeated=repeated)

    def at(self, tingkat: str, *, under: str = "") -> list[str]:
        """Codes of one level in code order, all or those `under` an area."""
        return [kode for kode in self.names if len(kode) == LENGTHS[tingkat] and _lies_in(kode, under)]

    def villages(self, under: str = "") -> list[str]:
        """Village codes in code order, all or those `under` an area."""
        return self.at("desa", under=under)

    def above_village(self) -> list[str]:
        """Every area larger than a village, each followed by what lies in it."""
        return [kode for kode in self.names if len(kode) < LENGTHS["desa"]]

    def children(self, kode: str) -> list[str]:
        """The areas one level below; a village has none."""
        below = LEVELS.index(level(kode)) + 1
        return self.at(LEVELS[below], under=kode) if below < len(LEVELS) else []

    def parent(self, kode: str) -> str | None:
        """The known area one level above; None for the root."""
        above = LEVELS.index(level(kode)) - 1
        found = parent(kode, LEVELS[above]) if above >= 0 else ""
        return found if found in self.names else None

    def title(self, kode: str) -> str:
        """'Kecamatan Pacet', 'Desa Sajen'; a village name that occurs twice says its kecamatan too."""
        name, kind = self.names[kode], self.kinds[kode]
        title = name if name.lower().startswith(f"{kind.lower()} ") else f"{kind} {name}"
        if len(kode) == LENGTHS["desa"] and name in self.repeated:
            return f"{title} ({self.names[parent(kode, 'kecamatan')]})"
        return title

    def titles(self, codes: Iterable[str]) -> dict[str, str]:
        """Titles for one list to choose from; where it spans several kabupaten, what lies in them says which."""
        listed = list(codes)
        inside = [kode for kode in listed if len(kode) > LENGTHS["kabupaten"]]
        spans_several = len({parent(kode, "kabupaten") for kode in inside}) > 1
        titles = {kode: self.title(kode) for kode in listed}
        if spans_several:
            titles |= {kode: f"{titles[kode]}, {self.title(parent(kode, 'kabupaten'))}" for kode in inside}
        return titles


def _lies_in(kode: str, area: str) -> bool:
    return kode == area or not area or kode.startswith(f"{area}.")


def _filled(names: pd.Series, codes: pd.Series) -> list[str]:
    """A name that is missing is the code itself: an area never goes without."""
    return list(names.where(names.notna(), codes))


def _upper_names(desa: pd.DataFrame, tingkat: str, column: str) -> dict[str, str]:
    counted: dict[str, Counter[str]] = {}
    names = desa[column] if column in desa else pd.Series(pd.NA, index=desa.index, dtype="str")
    for kode_desa, name in zip(desa["kode_desa"], names, strict=True):
        seen = counted.setdefault(parent(kode_desa, tingkat), Counter())
        if not pd.isna(name):
            seen[name] += 1
    return {kode: min(seen, key=lambda name: (-seen[name], name), default=kode) for kode, seen in counted.items()}


def _kind(kode: str) -> str:
    if level(kode) == "kabupaten":
        return "Kota" if int(kode[3:5]) >= _FIRST_KOTA else "Kabupaten"
    return _KINDS.get(level(kode), "Desa")


def _village_kinds(desa: pd.DataFrame) -> dict[str, str]:
    if "jenis" not in desa:
        return {}
    is_kelurahan = desa["jenis"].eq("kelurahan").fillna(False)
    return dict.fromkeys(desa.loc[is_kelurahan, "kode_desa"], "Kelurahan")

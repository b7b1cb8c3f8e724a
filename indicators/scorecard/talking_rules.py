"""The rules that choose talking points: each one a function from a village's numbers to points, in FIELDS' order."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from indicators.scorecard.board import Board
from indicators.scorecard.gaps import largest_gaps, moved
from indicators.scorecard.model import KELOMPOK_TITLES, PITA, TOTALLED, Definitions
from indicators.scorecard.talking import FIELDS, Point

_MOST = 3


@dataclass(frozen=True, kw_only=True)
class Village:
    """One village's rows of one quarter: services and groups (compared, with gaps and kecamatan), packages, findings.

    `services`, `groups`, `packages`: as `board` gives them; `temuan`: how many findings of `checks` the village has.
    """

    kode: str
    services: pd.DataFrame
    groups: pd.DataFrame
    packages: pd.DataFrame
    temuan: int
    definitions: Definitions

    def group(self, kelompok: str) -> Mapping[str, object]:
        """The row of one group."""
        return self.groups[self.groups["kelompok"].eq(kelompok)].iloc[0].to_dict()


def village(kode: str, board: Board, *, temuan: int, definitions: Definitions) -> Village:
    """The village's own rows of a village board."""
    frames = (board.services, board.groups, board.packages)
    cut = [frame[frame["kode"].eq(kode)].reset_index(drop=True) for frame in frames]
    return Village(kode=kode, services=cut[0], groups=cut[1], packages=cut[2], temuan=temuan, definitions=definitions)


def talking_points(of: Village) -> tuple[Point, ...]:
    """The points of a village in the order of the rules, within a rule the largest first."""
    total = of.group("total")
    if total["keadaan"] in ("belum_lapor", "tanpa_penyebut") and of.services["keadaan"].eq("belum_lapor").all():
        return (Point(aturan="belum_lapor", angka={}),)
    points = (point for rule in FIELDS if rule in _RULES for point in _RULES[rule](of))
    return tuple(replace(point, batas=of.definitions.rules.batas_pita) for point in points)


def _total(of: Village) -> Iterator[Point]:
    row = of.group("total")
    if row["pita"] in PITA:
        span = of.definitions.rules.band_words[row["pita"]]
        numbers = {"nilai_persen": row["nilai"], "diterima": row["diterima"], "seharusnya": row["seharusnya"]}
        yield Point(aturan="total", tentang=("total",), angka=numbers | {"pita": span})


def _total_moved(arah: str) -> Callable[[Village], Iterator[Point]]:
    def rule(of: Village) -> Iterator[Point]:
        row = of.group("total")
        if row["arah"] == arah:
            yield Point(aturan=f"total_{arah}", tentang=("total",), angka=_change(row))

    return rule


def _reported(of: Village) -> Iterator[Point]:
    for name in TOTALLED:
        if of.group(name)["asal"] == "dilaporkan":
            yield Point(aturan="dilaporkan", tentang=(name,), angka={"kelompok": KELOMPOK_TITLES[name]})


def _partly(of: Village) -> Iterator[Point]:
    for name in TOTALLED:
        row = of.group(name)
        if row["desa_sebagian"]:
            numbers = {"layanan_lapor": row["layanan_lapor"], "layanan_total": row["layanan_total"]}
            yield Point(aturan="sebagian", tentang=(name,), angka={"kelompok": KELOMPOK_TITLES[name]} | numbers)


def _exceeding(of: Village) -> Iterator[Point]:
    for row in of.services[of.services["periksa"]].to_dict("records"):
        yield _about(of, "periksa", row)


def _contradicting(of: Village) -> Iterator[Point]:
    if of.temuan:
        yield Point(aturan="temuan", angka={"temuan": of.temuan})


def _moved(arah: str) -> Callable[[Village], Iterator[Point]]:
    def rule(of: Village) -> Iterator[Point]:
        rows = moved(of.services, kode=of.kode)
        for row in rows[rows["arah"].eq(arah)].head(_MOST).to_dict("records"):
            yield _about(of, arah, row, _change(row))

    return rule


def _missing(of: Village) -> Iterator[Point]:
    rows = largest_gaps(of.services, kode=of.kode, most=of.definitions.rules.kesenjangan_terbesar)
    for row in rows.to_dict("records"):
        yield _about(of, "kurang_terbanyak", row, {"kurang": row["kurang_semua"]})


def _package(of: Village) -> Iterator[Point]:
    rows = of.packages[of.packages["kurang_semua"].gt(0).fillna(False).astype(bool)]
    for row in rows.sort_values("kurang_semua", ascending=False, kind="stable").head(1).to_dict("records"):
        numbers = {"paket": row["paket"], "kurang": row["kurang_semua"], "seharusnya": row["seharusnya"]}
        yield Point(aturan="paket_terbanyak", tentang=(row["paket"],), angka=numbers)


def _under_kecamatan(of: Village) -> Iterator[Point]:
    rows, rules = of.services, of.definitions.rules
    enough = rows["seharusnya"].ge(rules.kecamatan_orang_minimal).fillna(False).astype(bool)
    behind = rows[enough & rows["selisih_kecamatan"].le(-rules.selisih_kecamatan_poin)]
    for row in behind.sort_values("selisih_kecamatan", kind="stable").head(_MOST).to_dict("records"):
        more = {"nilai_kecamatan_persen": row["nilai_kecamatan"], "selisih_poin": abs(row["selisih_kecamatan"])}
        yield _about(of, "di_bawah_kecamatan", row, more)


def _listed(rule: str, chosen: Callable[[pd.DataFrame], pd.Series]) -> Callable[[Village], Iterator[Point]]:
    def listed(of: Village) -> Iterator[Point]:
        ids = tuple(of.services.loc[chosen(of.services), "indikator"])
        if ids:
            names = ", ".join(of.definitions[id_].short for id_ in ids)
            yield Point(aturan=rule, tentang=ids, angka={"daftar": names})

    return listed


def _all_received(rows: pd.DataFrame) -> pd.Series:
    return rows["keadaan"].eq("nilai") & rows["kurang_semua"].eq(0).fillna(False).astype(bool)


def _not_due(rows: pd.DataFrame) -> pd.Series:
    """Where nobody at all is due there is no list to go through: the village has nobody, or its form is blank."""
    not_due = rows["keadaan"].eq("tidak_berlaku") & ~rows["periksa"]
    return not_due & ~rows["keadaan"].eq("tidak_berlaku").all()


def _no_target(of: Village) -> Iterator[Point]:
    if of.services["target"].isna().all() and of.groups["target"].isna().all():
        yield Point(aturan="tanpa_target", angka={})


def _about(of: Village, rule: str, row: Mapping[str, object], more: Mapping[str, object] | None = None) -> Point:
    item = of.definitions[row["indikator"]]
    numbers = {"nilai_persen": row["nilai"], "diterima": row["diterima"], "seharusnya": row["seharusnya"]}
    words = {"layanan": item.short, "satuan": item.counted}
    return Point(aturan=rule, tentang=(item.id,), angka=words | numbers | dict(more or {}))


def _change(row: Mapping[str, object]) -> dict[str, object]:
    return {"nilai_persen": row["nilai"], "nilai_lalu_persen": row["nilai_lalu"], "selisih_poin": abs(row["selisih"])}


_RULES: dict[str, Callable[[Village], Iterator[Point]]] = {
    "total": _total,
    "total_naik": _total_moved("naik"),
    "total_turun": _total_moved("turun"),
    "dilaporkan": _reported,
    "sebagian": _partly,
    "periksa": _exceeding,
    "temuan": _contradicting,
    "turun": _moved("turun"),
    "kurang_terbanyak": _missing,
    "paket_terbanyak": _package,
    "di_bawah_kecamatan": _under_kecamatan,
    "naik": _moved("naik"),
    "semua_menerima": _listed("semua_menerima", _all_received),
    "tanpa_penyebut": _listed("tanpa_penyebut", lambda rows: rows["keadaan"].eq("tanpa_penyebut")),
    "layanan_diam": _listed("layanan_diam", lambda rows: rows["keadaan"].eq("belum_lapor")),
    "tidak_berlaku": _listed("tidak_berlaku", _not_due),
    "tanpa_target": _no_target,
}

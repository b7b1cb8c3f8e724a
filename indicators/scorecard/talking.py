"""Talking points: what a village discusses, chosen by stated rules and said in sentences of `kalimat.toml`.

A point holds the rule and the real numbers; words come later, so that a screen can link each number to its
explanation. Nothing is left to chance: the same numbers give the same points in the same order.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from indicators.catalog_keys import one_of, take
from indicators.rounding import decimals_of
from indicators.scorecard.model import limit_above
from indicators.scorecard.reader import FOLDER, need_exactly, read_toml
from loaders.problems import UserError

FILE = "kalimat.toml"

_SERVICE = ("layanan", "nilai_persen", "diterima", "seharusnya", "satuan")
_CHANGE = ("nilai_persen", "nilai_lalu_persen", "selisih_poin")
FIELDS: dict[str, tuple[str, ...]] = {
    "belum_lapor": (),
    "total": ("nilai_persen", "diterima", "seharusnya", "pita"),
    "total_naik": _CHANGE,
    "total_turun": _CHANGE,
    "dilaporkan": ("kelompok",),
    "sebagian": ("kelompok", "layanan_lapor", "layanan_total"),
    "periksa": _SERVICE,
    "temuan": ("temuan",),
    "turun": (*_SERVICE, *_CHANGE),
    "kurang_terbanyak": (*_SERVICE, "kurang"),
    "paket_terbanyak": ("paket", "kurang", "seharusnya"),
    "di_bawah_kecamatan": (*_SERVICE, "nilai_kecamatan_persen", "selisih_poin"),
    "naik": (*_SERVICE, *_CHANGE),
    "semua_menerima": ("daftar",),
    "tanpa_penyebut": ("daftar",),
    "layanan_diam": ("daftar",),
    "tidak_berlaku": ("daftar",),
    "tanpa_target": (),
}
"""The rules in the order in which they speak, each with the numbers its sentence may use."""


@dataclass(frozen=True, kw_only=True)
class Point:
    """One thing to talk about: `aturan` is its rule, `tentang` the ids (services, a group, a package) it is about;
    `batas` are the limits of the bands, in percent, lowest first."""

    aturan: str
    tentang: tuple[str, ...] = ()
    angka: Mapping[str, object]
    batas: tuple[float, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The rule in words, and the sentence with its places."""

    aturan: str
    kalimat: str


def load_sentences(folder: Path = FOLDER) -> dict[str, Wording]:
    """The sentences of every rule. UserError on an unknown or missing rule, key or place."""
    blocks = read_toml(folder / FILE)
    need_exactly(FIELDS, blocks, place=f"{FILE}:")
    return {rule: _wording(rule, blocks[rule]) for rule in FIELDS}


def sentence(
    point: Point, sentences: Mapping[str, Wording], *, percent: Callable[..., str], number: Callable[..., str]
) -> str:
    """The point in words. `percent(value, unlike=…)` and `number(value, decimals=…)` write numbers as the rest of the
    screen; `unlike` is the limit of a band that must not be read where it was not reached."""
    written = {}
    for name, value in point.angka.items():
        if isinstance(value, str):
            written[name] = value
        elif name.endswith("_persen"):
            written[name] = percent(value, unlike=limit_above(value, point.batas))
        else:
            written[name] = number(value, decimals=decimals_of(value) if name.endswith("_poin") else 0)
    return sentences[point.aturan].kalimat.format(**written)


def _wording(rule: str, block: object) -> Wording:
    place = f"{FILE}: [{rule}]"
    take(block, place=place, required={"aturan": str, "kalimat": str})
    try:
        named = [name for _, name, _, _ in Formatter().parse(block["kalimat"]) if name is not None]
    except ValueError as error:
        raise UserError(f"{place} kunci 'kalimat' tidak dapat dibaca ({error}).") from error
    for name in named:
        one_of(name, FIELDS[rule], place=f"{place} kunci 'kalimat'")
    return Wording(**block)

"""Reads `layanan.toml` and `aturan.toml`, strictly: whatever is wrong stops with "file: [id] kunci …"."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

from indicators.catalog_keys import NUMBER, one_of, take
from indicators.catalog_model import PACKAGES
from indicators.catalog_parts import read_target
from indicators.scorecard.model import GROUPS, KELOMPOK, DatedTarget, Definitions, Rules, Service
from loaders.problems import UserError
from loaders.schema import TABLES

FOLDER = Path(__file__).parent
_SERVICES, _RULES = "layanan.toml", "aturan.toml"
_TEXT = dict.fromkeys(("title", "short", "group", "package", "denominator", "not_due", "counted"), str)
_COLUMNS = dict.fromkeys(("seharusnya_dari", "nol_bila"), str)
_LISTS = ("batas_pita", "targets")
_VISITS_ALLOWED = (4, 6)


def load_definitions(folder: Path = FOLDER) -> Definitions:
    """The services and rules of the folder. UserError on any fault."""
    rules = _rules(read_toml(folder / _RULES))
    blocks = read_toml(folder / _SERVICES)
    ids = [item.id for item in TABLES["scorecard"].column("indikator").items]
    need_exactly(ids, blocks, place=f"{_SERVICES}:")
    return Definitions(services={id_: _service(id_, blocks[id_], rules) for id_ in ids}, rules=rules)


def read_toml(path: Path) -> dict:
    """The blocks of a TOML file; UserError when it cannot be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(f"{path.name}: berkas tidak dapat dibaca ({error}).") from error


def need_exactly(names: Iterable[str], blocks: Iterable[str], *, place: str) -> None:
    """UserError when `blocks` has a name too many or one too few."""
    wanted, given = tuple(names), tuple(blocks)
    for name in given:
        one_of(name, wanted, place=place)
    for name in wanted:
        if name not in given:
            raise UserError(f"{place} '{name}' belum ada.")


def _service(id_: str, block: object, rules: Rules) -> Service:
    place = f"{_SERVICES}: [{id_}]"
    block = take(block, place=place, required=_TEXT, optional=_COLUMNS)
    one_of(block["group"], GROUPS, place=f"{place} kunci 'group'")
    one_of(block["package"], PACKAGES, place=f"{place} kunci 'package'")
    for key in _COLUMNS:
        if key in block:
            one_of(block[key], TABLES["formulir4"].values, place=f"{place} kunci '{key}'")
    title = block["title"].replace("{kunjungan}", str(rules.kunjungan_hamil_minimal))
    return Service(id=id_, **(block | {"title": title}))


def _rules(block: dict) -> Rules:
    place = f"{_RULES}:"
    kinds = {name: int if kind is int else NUMBER for name, kind in Rules.__annotations__.items() if name not in _LISTS}
    take(block, place=place, required=kinds | {"batas_pita": list}, optional={"target": list})
    if block["kunjungan_hamil_minimal"] not in _VISITS_ALLOWED:
        raise UserError(f"{place} kunci 'kunjungan_hamil_minimal' harus 4 atau 6.")
    targets = tuple(_target(each, place=f"{place} kunci 'target'") for each in block.get("target", []))
    plain = {name: block[name] for name in kinds}
    return Rules(**plain, batas_pita=_bands(block["batas_pita"], place=place), targets=targets)


def _bands(values: list, *, place: str) -> tuple[float, ...]:
    is_number = all(isinstance(each, NUMBER) and not isinstance(each, bool) and 0 < each < 100 for each in values)
    # At most two decimals, so that a share is compared with a band in whole numbers.
    if len(values) != 3 or not is_number or sorted(set(values)) != values or any(round(v, 2) != v for v in values):
        raise UserError(f"{place} kunci 'batas_pita' harus tiga angka naik antara 0 dan 100.")
    return tuple(float(each) for each in values)


def _target(block: object, *, place: str) -> DatedTarget:
    if not isinstance(block, dict):
        raise UserError(f"{place} harus berupa tabel TOML.")
    ids = block.get("indikator", [])
    known = [item.id for item in TABLES["scorecard"].column("indikator").items]
    for id_ in ids:
        one_of(str(id_), [*known, *KELOMPOK], place=f"{place} kunci 'indikator'")
    rest = {key: value for key, value in block.items() if key != "indikator"}
    return DatedTarget(target=read_target(rest, place=place), for_ids=tuple(ids))

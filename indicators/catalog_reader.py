"""Reads `indicators/catalog/*.toml`, strictly: whatever is wrong stops with "file: [id] kunci …"."""

import tomllib
from pathlib import Path

from indicators.catalog_counts import read_count
from indicators.catalog_keys import NUMBER, one_of, take
from indicators.catalog_model import EVERY_MONTH, GROUPS, INTERVENTIONS, PACKAGES, Catalog, Indicator, Settings
from indicators.catalog_parts import read_example, read_months, read_target
from loaders.problems import UserError

FOLDER = Path(__file__).parent / "catalog"
SETTINGS_FILE = "aturan.toml"

_ALLOWED = {
    "unit": ("persen",),
    "better": ("naik", "turun"),
    "group": GROUPS,
    "package": PACKAGES,
    "intervention": INTERVENTIONS,
}
_TEXT_KEYS = ("title", "short", "why", "counted", "source", "owner", *_ALLOWED)
_REQUIRED = {**dict.fromkeys(_TEXT_KEYS, str), "numerator": dict, "denominator": dict, "example": list}
_OPTIONAL = {"months": list, "headline": int, "targets": list, "near_points": NUMBER, "note": str,
             "restarts_yearly": bool, "still_arriving": bool}  # fmt: skip


def load_catalog(folder: Path = FOLDER) -> Catalog:
    """Every indicator of the folder, in menu order (file name, then place in the file). UserError on any fault."""
    settings = _read_settings(folder / SETTINGS_FILE)
    indicators: dict[str, Indicator] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.name == SETTINGS_FILE:
            continue
        for id_, block in _read_toml(path).items():
            if id_ in indicators:
                raise UserError(f"{path.name}: [{id_}] kunci '{id_}' sudah dipakai di berkas lain.")
            indicators[id_] = _read_indicator(id_, block, settings, place=f"{path.name}: [{id_}]")
    return Catalog(indicators=indicators, settings=settings)


def _read_toml(path: Path) -> dict:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        # TOML itself refuses the same id twice in one file; its message says where.
        raise UserError(f"{path.name}: berkas katalog tidak dapat dibaca ({error}).") from error


def _read_settings(path: Path) -> Settings:
    block = _read_toml(path)
    kinds = {name: int if kind is int else NUMBER for name, kind in Settings.__annotations__.items()}
    return Settings(**take(block, place=f"{path.name}:", required=kinds))


def _read_indicator(id_: str, block: object, settings: Settings, *, place: str) -> Indicator:
    block = take(block, place=place, required=_REQUIRED, optional=_OPTIONAL)
    for key, allowed in _ALLOWED.items():
        one_of(block[key], allowed, place=f"{place} kunci '{key}'")
    counts = {key: read_count(block[key], place=f"{place} kunci '{key}'") for key in ("numerator", "denominator")}
    examples = [read_example(each, counts["numerator"], place=f"{place} kunci 'example'") for each in block["example"]]
    if not examples:
        raise UserError(f"{place} kunci 'example' harus berisi sedikitnya satu contoh.")
    return Indicator(
        id=id_,
        **{key: block[key] for key in _TEXT_KEYS},
        **counts,
        near_points=block.get("near_points", settings.near_points),
        months=read_months(block.get("months", list(EVERY_MONTH)), place=f"{place} kunci 'months'"),
        headline=block.get("headline"),
        restarts_yearly=block.get("restarts_yearly", False),
        still_arriving=block.get("still_arriving", False),
        targets=tuple(read_target(each, place=f"{place} kunci 'targets'") for each in block.get("targets", [])),
        examples=tuple(examples),
        note=block.get("note", ""),
    )

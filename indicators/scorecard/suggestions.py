"""Kinds of proposals for the largest gaps (examples, to discuss), beside the village's own proposals and their fate."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from indicators.catalog_keys import one_of, take
from indicators.packages import SERVICE_PACKAGES
from indicators.scorecard.model import Definitions
from indicators.scorecard.reader import FOLDER, need_exactly, read_toml
from loaders.problems import UserError
from loaders.schema.lists import PAKET

FILE = "usulan.toml"
_PACKAGE_IDS = {item.title: item.id for item in PAKET}


@dataclass(frozen=True, kw_only=True)
class Suggestions:
    """Kinds of proposals by service and by package; `label` says what they are."""

    label: str
    by_service: dict[str, tuple[str, ...]]
    by_package: dict[str, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class Suggested:
    """For one gap: service, package, people missing, example proposals (those for the service first), and `sendiri`:
    the village's own proposals of that package in the year (rows of table usulan: user text, escape it)."""

    indikator: str
    paket: str
    kurang: int
    contoh: tuple[str, ...]
    sendiri: pd.DataFrame


def load_suggestions(definitions: Definitions, folder: Path = FOLDER) -> Suggestions:
    """The kinds of proposals. UserError on an unknown or missing service, package or key."""
    block = take(read_toml(folder / FILE), place=f"{FILE}:", required={"label": str, "paket": dict, "layanan": dict})
    need_exactly(SERVICE_PACKAGES, block["paket"], place=f"{FILE}: [paket]")
    return Suggestions(
        label=block["label"],
        by_service=_lists(block["layanan"], tuple(definitions), place=f"{FILE}: [layanan]"),
        by_package=_lists(block["paket"], SERVICE_PACKAGES, place=f"{FILE}: [paket]"),
    )


def suggest(
    gaps: pd.DataFrame, usulan: pd.DataFrame, *, definitions: Definitions, suggestions: Suggestions
) -> tuple[Suggested, ...]:
    """For each row of `largest_gaps` of one village, in its order; `usulan` is the ledger's table."""
    return tuple(_one(row, usulan, definitions, suggestions) for row in gaps.to_dict("records"))


def _one(row: dict, usulan: pd.DataFrame, definitions: Definitions, suggestions: Suggestions) -> Suggested:
    item = definitions[row["indikator"]]
    in_year = usulan["tahun"].eq(int(row["kuartal"][:4])).fillna(False).astype(bool)
    own = usulan[in_year & usulan["kode_desa"].eq(row["kode"]) & usulan["paket"].eq(_PACKAGE_IDS[item.package])]
    return Suggested(
        indikator=item.id,
        paket=item.package,
        kurang=int(row["kurang_semua"]),
        contoh=(*suggestions.by_service.get(item.id, ()), *suggestions.by_package[item.package]),
        sendiri=own.sort_values("nomor", ignore_index=True),
    )


def _lists(block: dict, allowed: Sequence[str], *, place: str) -> dict[str, tuple[str, ...]]:
    found = {}
    for name, part in block.items():
        one_of(name, allowed, place=place)
        lines = take(part, place=f"{place} '{name}'", required={"usulan": list})["usulan"]
        if not lines or not all(isinstance(line, str) and line.strip() for line in lines):
            raise UserError(f"{place} '{name}' kunci 'usulan' harus daftar teks.")
        found[name] = tuple(lines)
    return found

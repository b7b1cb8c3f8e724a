"""What of a followed link is not in the data: found, and said in one sentence. Pure; names escaped by the caller."""

import re
from collections.abc import Mapping

from indicators.areas import Areas
from indicators.catalog_model import Catalog
from pages._ui import format as fmt
from pages._ui.choice import FIELDS, Allowed, Choice

_MOST = 40
_MONTH = re.compile(r"[12]\d{3}-(0[1-9]|1[0-2])")
_QUARTER = re.compile(r"[12]\d{3}-[1-4]")


def not_found(raw: Mapping[str, str], allowed: Allowed) -> dict[str, str]:
    """The parts of an address (or of what a session kept) that name nothing in the data; an empty part asks nothing."""
    return {name: raw[name] for name in FIELDS if raw.get(name) and raw[name] not in getattr(allowed, name)}


def not_found_words(parts: Mapping[str, str], choice: Choice, *, areas: Areas, catalog: Catalog) -> str:
    """'Wilayah "99.99" dan bulan Maret 2031 tidak ada di data ini; yang ditampilkan Kabupaten X, September 2026.'"""
    asked = _enumerated([_asked(name, value) for name, value in parts.items()])
    shown = {
        "indikator": f"indikator {catalog[choice.indikator].short}",
        "wilayah": areas.title(choice.wilayah),
        "bulan": fmt.month(choice.bulan) if choice.bulan else "",
        "kuartal": fmt.quarter(choice.kuartal) if choice.kuartal else "",
    }
    instead = ", ".join(shown[name] for name in parts if shown[name])
    return f"{asked[0].upper()}{asked[1:]} tidak ada di data ini{instead and f'; yang ditampilkan {instead}'}."


def _enumerated(parts: list[str]) -> str:
    """'a', 'a dan b', 'a, b, dan c'."""
    if len(parts) < 3:
        return " dan ".join(parts)
    return f"{', '.join(parts[:-1])}, dan {parts[-1]}"


def _asked(name: str, value: str) -> str:
    if name == "bulan" and _MONTH.fullmatch(value):
        return f"bulan {fmt.month(value)}"
    if name == "kuartal" and _QUARTER.fullmatch(value):
        return fmt.quarter(value)
    name = {"kuartal": "triwulan"}.get(name, name)
    return f"{name} “{value[:_MOST]}{'…' if len(value) > _MOST else ''}”"

"""Cells that hold one of a closed list: a service, a source, yes or no."""

import re
from difflib import get_close_matches
from functools import cache

from loaders.cells import Fault, quoted
from loaders.schema import Item
from loaders.words import simplify, spellings

TICKS = frozenset("√✓✔☑vVxX●•1")
_YES = frozenset({"ya", "y", "ada", "sudah", "1", "v", "x", "true", "benar"})
_NO = frozenset({"tidak", "tidakada", "belum", "belumada", "0", "false", "salah", "tdk"})
_ACTIVITY_CODE = re.compile(r"K\s*0?([1-9]|1[0-2])\b", re.IGNORECASE)
_LISTED = 8


@cache
def ids_by_spelling(items: tuple[Item, ...]) -> dict[str, str]:
    """Simplified spelling -> id."""
    return {simplify(text): item.id for item in items for text in spellings(item)}


def parse_choice(cell: object, *, items: tuple[Item, ...]) -> object:
    """The id of the item that the cell names; E109 with the choices when it names none."""
    known = ids_by_spelling(items).get(simplify(quoted(cell) if not isinstance(cell, str) else cell))
    if known is not None:
        return known
    titles = [item.title for item in items]
    if len(titles) > _LISTED:
        titles = [*(get_close_matches(quoted(cell), titles, n=3, cutoff=0.3) or titles[:3]), "… (lihat template)"]
    return Fault("E109", quoted(cell), (("choices", ", ".join(titles)),))


def own_or_listed(text: str, items: tuple[Item, ...]) -> str:
    """The id of a listed activity ('K05', 'K05 Pendampingan …', its wording), else the village's own words."""
    if code := _ACTIVITY_CODE.match(text):
        listed = f"K{int(code[1]):02d}"
        if any(item.id == listed for item in items):
            return listed
    return ids_by_spelling(items).get(simplify(text), text)


def parse_flag(cell: object) -> object:
    """1 or 0 for ya/tidak, ada/tidak ada, 1/0, a tick; E109 otherwise."""
    if isinstance(cell, str) and cell.strip() in TICKS:
        return 1
    word = simplify(str(int(cell)) if isinstance(cell, (int, float)) and cell in (0, 1) else quoted(cell))
    if word in _YES:
        return 1
    return 0 if word in _NO else Fault("E109", quoted(cell), (("choices", "ya, tidak"),))

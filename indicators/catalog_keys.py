"""Reading one TOML block strictly: every key known, every required key there, every value of its kind."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from loaders.problems import UserError

Kinds = Mapping[str, type | tuple[type, ...]]

NUMBER = (int, float)
_KIND_WORDS = {str: "teks", int: "angka bulat", float: "angka", bool: "true atau false", list: "daftar", dict: "tabel"}


def take(block: object, *, place: str, required: Kinds, optional: Kinds | None = None) -> dict:
    """The keys of `block`, checked. UserError "place kunci …" on an unknown, missing or wrongly typed key."""
    optional = optional or {}
    if not isinstance(block, dict):
        raise UserError(f"{place} harus berupa tabel TOML.")
    known = {**required, **optional}
    for key, value in block.items():
        if key not in known:
            raise UserError(f"{place} kunci '{key}' tidak dikenal{suggestion(key, known)}.")
        _check_kind(value, known[key], place=f"{place} kunci '{key}'")
    for key in required:
        if key not in block:
            raise UserError(f"{place} kunci '{key}' belum ada.")
    return block


def one_of(value: str, allowed: Iterable[str], *, place: str) -> str:
    """`value` when it is allowed; else UserError with the nearest allowed one."""
    allowed = tuple(allowed)
    if value not in allowed:
        raise UserError(f"{place} tidak mengenal '{value}'{suggestion(value, allowed)}.")
    return value


def suggestion(word: str, known: Iterable[str]) -> str:
    """ "; mungkin 'unit'?" when something known is near, else nothing."""
    near = get_close_matches(word, list(known), n=1)
    return f"; mungkin '{near[0]}'?" if near else ""


def _check_kind(value: object, kind: type | tuple[type, ...], *, place: str) -> None:
    kinds = kind if isinstance(kind, tuple) else (kind,)
    # In Python True is an int; in a catalogue it is a slip.
    right = isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool))
    if not right:
        words = " atau ".join(_KIND_WORDS.get(each, "tanggal") for each in kinds)
        raise UserError(f"{place} harus {words}.")
    if isinstance(value, str) and not value.strip():
        raise UserError(f"{place} kosong.")

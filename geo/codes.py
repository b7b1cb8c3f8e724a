"""Kemendagri area codes `PP.KK.CC.DDDD`: shape, level, parent. A leaf: any room may import it.

BPS codes have ten digits too but are other numbers, so a code's shape proves nothing: whether a village is ours is
decided by membership in the village list, never here.
"""

import re

LEVELS = ("provinsi", "kabupaten", "kecamatan", "desa")
LENGTHS = {"provinsi": 2, "kabupaten": 5, "kecamatan": 8, "desa": 13}
"""Characters of a dotted code at each level; a parent's code is the first so many characters of its child's."""

_BLOCKS = {"provinsi": (2,), "kabupaten": (2, 2), "kecamatan": (2, 2, 2), "desa": (2, 2, 2, 4)}


def normalize(raw: object) -> str | None:
    """`raw` (text or number, dotted or not, any level) as a dotted code; None when it cannot be one."""
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    digits = re.sub(r"[.\s'\u00a0-]", "", str(raw))
    if not (digits.isascii() and digits.isdigit()):
        return None
    for blocks in _BLOCKS.values():
        if len(digits) == sum(blocks):
            return _dotted(digits, blocks)
    return None


def normalize_desa(raw: object) -> str | None:
    """Like `normalize`, but None unless the code is a village's."""
    kode = normalize(raw)
    return kode if kode is not None and len(kode) == LENGTHS["desa"] else None


def _dotted(digits: str, blocks: tuple[int, ...]) -> str:
    parts, start = [], 0
    for size in blocks:
        parts.append(digits[start : start + size])
        start += size
    return ".".join(parts)


def level(kode: str) -> str:
    """'provinsi', 'kabupaten', 'kecamatan' or 'desa' of a dotted code; ValueError for any other length."""
    for name, length in LENGTHS.items():
        if len(kode) == length:
            return name
    raise ValueError(f"not an area code: {kode!r}")


def parent(kode: str, tingkat: str) -> str:
    """The area of level `tingkat` that contains `kode` (itself when it is of that level)."""
    return kode[: LENGTHS[tingkat]]


def common_area(kode_desa: list[str]) -> str:
    """The smallest area (kecamatan or above) that contains all villages given; '' when they share no province."""
    first = min(kode_desa, default="")
    for tingkat in ("kecamatan", "kabupaten", "provinsi"):
        if first and all(kode.startswith(parent(first, tingkat)) for kode in kode_desa):
            return parent(first, tingkat)
    return ""

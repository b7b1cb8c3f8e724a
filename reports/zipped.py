"""Many documents as one ZIP, made one after the other: only one of them is in memory besides the ZIP."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")
Progress = Callable[[float, str], None]
_LONGEST_NAME = 60


def zipped(
    things: Sequence[Thing],
    *,
    name: Callable[[Thing], str],
    label: Callable[[Thing], str],
    make: Callable[[Thing], bytes],
    progress: Progress,
) -> bytes:
    """One file for each thing. `progress` hears the share done (0–1) and the label of the one in hand.

    Raises ValueError when two things would have one name: one of the two would be lost.
    """
    names = [name(thing) for thing in things]
    if len({each.lower() for each in names}) < len(names):
        raise ValueError("two documents under one name: the same village twice")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:  # documents are compressed already
        for done, (file, thing) in enumerate(zip(names, things, strict=True)):
            progress(done / len(things), label(thing))
            archive.writestr(file, make(thing))
    progress(1.0, "")
    return buffer.getvalue()


def file_name(*parts: object, ending: str) -> str:
    """'35.16.03.2005_Pacet_Formulir_4_2026-3.xlsx'; letters, digits, dots and dashes only, whatever a name holds."""
    safe = (_safe(part) for part in parts if part is not None)
    return "_".join(part for part in safe if part) + ending


def _safe(part: object) -> str:
    plain = unicodedata.normalize("NFKD", str(part)).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9.-]+", "_", plain).strip("._-")[:_LONGEST_NAME]

"""The camat's meeting as words on a page: points with an answer and lines under it. No data, no layout.

The screen (pages/_ui) and the printed page (reports.rapat) draw the same points. All text is raw: who draws escapes.
"""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["buruk", "sedang", "baik", "netral", "diam"]


@dataclass(frozen=True, kw_only=True)
class Line:
    """Who or what (`name`), and what is said about it (`words`); `tone` is never said by colour alone."""

    name: str
    words: str = ""
    tone: Tone = "diam"


@dataclass(frozen=True, kw_only=True)
class Group:
    """Lines under one heading; the heading may be empty."""

    heading: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Point:
    """One point of the agenda: its title, the sentence that answers it, the lines behind the sentence, a note."""

    id: str
    title: str
    answer: str
    groups: tuple[Group, ...] = ()
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One follow-up as the meeting reads it; every field in words."""

    apa: str
    siapa: str
    batas: str
    tentang: str
    keadaan: str


SYMBOLS: dict[Tone, str] = {"buruk": "▲", "sedang": "◐", "baik": "●", "netral": "■", "diam": "○"}
MEANINGS: dict[Tone, str] = {
    "buruk": "perlu tindakan", "sedang": "perlu perhatian", "baik": "baik", "netral": "tanpa batas penilaian",
    "diam": "belum ada kabar",
}  # fmt: skip
"""How a line looks, and the word for it: never colour alone."""

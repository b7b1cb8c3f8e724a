"""The camat's meeting as words on a page: points with an answer and lines under it. No data, no layout.

The screen (pages/_ui) and the printed page (reports.rapat) draw the same points. All text is raw: who draws escapes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Tone = Literal["buruk", "sedang", "baik", "netral", "periksa", "diam"]
SYMBOLS: dict[Tone, str] = {"buruk": "▲", "sedang": "◐", "baik": "●", "netral": "■", "periksa": "⚑", "diam": "○"}
MEANINGS: dict[Tone, str] = {
    "buruk": "perlu tindakan", "sedang": "perlu perhatian", "baik": "baik", "netral": "tanpa target",
    "periksa": "perlu diperiksa", "diam": "belum ada kabar",
}  # fmt: skip
"""How a line looks, and the word for it where a point has no closer one: never colour alone."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """Who or what (`name`), and what is said about it (`words`); `tone` is never colour alone, None is no mark."""

    name: str
    words: str = ""
    tone: Tone | None = "diam"


@dataclass(frozen=True, kw_only=True)
class Group:
    """Lines under one heading, which may be empty; `unit` is what one line is about."""

    heading: str = ""
    unit: str = "desa"
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Point:
    """One point of the agenda: its title, the sentence that answers it, the lines behind the sentence, a note.

    `key` says what the marks of its lines mean here.
    """

    id: str
    title: str
    answer: str
    groups: tuple[Group, ...] = ()
    note: str = ""
    key: Mapping[Tone, str] = field(default_factory=lambda: MEANINGS)

    @property
    def marks(self) -> dict[Tone, str]:
        """The marks that occur in its lines, with their meaning, most urgent first."""
        used = {line.tone for group in self.groups for line in group.lines}
        return {tone: self.key[tone] for tone in SYMBOLS if tone in used}


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One follow-up as the meeting reads it; every field in words."""

    apa: str
    siapa: str
    batas: str
    tentang: str
    keadaan: str

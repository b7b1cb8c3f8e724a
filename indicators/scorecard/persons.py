"""Counting marks of persons: Y received, T not received, TS not due (condition or age); no mark is not reported.

Source: domain §5. TS leaves both sides. A person without a mark is neither T nor 0: nobody knows, so the person enters
neither side and is counted apart, to be said beside the number. Person rows are never stored: only the counts are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MARKS = ("Y", "T", "TS")


@dataclass(frozen=True, kw_only=True)
class Tally:
    """`diterima` of `seharusnya`; `tidak_sesuai` were not due, `tanpa_tanda` were not reported."""

    diterima: int
    seharusnya: int
    tidak_sesuai: int
    tanpa_tanda: int

    @property
    def is_reported(self) -> bool:
        """Anything known about anybody: without it the service is belum lapor, not 0."""
        return self.diterima + self.seharusnya + self.tidak_sesuai > 0

    @property
    def nilai(self) -> float | None:
        """Percent; None when nobody was due or nothing was reported."""
        return 100 * self.diterima / self.seharusnya if self.seharusnya else None


def tally(marks: Iterable[str | None]) -> Tally:
    """The marks of all persons for one service; None or '' is no mark. ValueError for any other mark."""
    marks = [mark or None for mark in marks]
    if strange := sorted({str(mark) for mark in marks} - {*MARKS, "None"}):
        raise ValueError(f"not a mark: {', '.join(strange)}")
    return Tally(
        diterima=marks.count("Y"),
        seharusnya=marks.count("Y") + marks.count("T"),
        tidak_sesuai=marks.count("TS"),
        tanpa_tanda=marks.count(None),
    )


def together(tallies: Sequence[Tally]) -> Tally:
    """Several services of a group, or several villages: added, so that dividing comes last."""
    names = Tally.__annotations__
    return Tally(**{name: sum(getattr(each, name) for each in tallies) for name in names})

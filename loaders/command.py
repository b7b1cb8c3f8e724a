"""Many files into the ledger, one Kiriman each: what `python -m loaders` does, without printing anything."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from loaders.boundaries import read_boundaries
from loaders.boundary_match import match
from loaders.cells import clean
from loaders.command_files import is_boundary
from loaders.intake import Intake
from loaders.ledger import Counts, Ledger
from loaders.problems import Problem
from loaders.read import read_file

MAX_BYTES = 200_000_000
"""Larger files are not even opened; the readers have narrower limits of their own."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of one file; `kiriman` is None in a dry run and when the file held nothing new."""

    intake: Intake
    boundary: bool
    counts: dict[str, Counts]
    kiriman: int | None = None

    @property
    def total(self) -> Counts:
        """New, changed and same records over all tables."""
        return Counts.total(self.counts.values())

    @property
    def refused(self) -> int:
        """Records that did not get in."""
        return sum(self.intake.refused.values())

    @property
    def usable(self) -> bool:
        """Whether anything in the file could be taken."""
        return self.intake.accepted > 0


@dataclass(frozen=True, kw_only=True)
class _File:
    name: str
    content: bytes
    boundary: bool
    intake: Intake

    @property
    def villages(self) -> pd.DataFrame:
        """The village list in the file, if it has one."""
        return self.intake.tables.get("desa", pd.DataFrame({"kode_desa": pd.Series(dtype="str")}))


def bring_in(
    ledger: Ledger, files: Iterable[tuple[Path, str]], *, sender: str, dry_run: bool, tell: Callable[[Outcome], None]
) -> list[Outcome]:
    """Read every file (path, name) and save it; `tell` hears each outcome at once.

    Village lists go in first, then boundaries (which bring a list when there is none), then the rest, each in the
    order given; a file is read again when the list has changed since. A dry run compares with the ledger as it is.
    """
    desa, outcomes, list_changed = ledger.read("desa", ("",)), [], False
    opened = [_open(path, name, desa) for path, name in files]
    for file in sorted(opened, key=_turn):
        if list_changed:
            file = _read(file.name, file.content, file.boundary, desa) if file.content else file
        outcomes.append(_save(ledger, file, sender=sender, dry_run=dry_run))
        tell(outcomes[-1])
        if len(file.villages):
            desa = _as_if_saved(ledger, desa, file.villages) if dry_run else ledger.read("desa", ("",))
            list_changed = True
    return outcomes


def _turn(file: _File) -> int:
    if file.boundary:
        return 1
    return 0 if len(file.villages) else 2


def _as_if_saved(ledger: Ledger, desa: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """The list a dry run goes on with: own villages so far and the new ones, without the sample's."""
    sample = ledger.provenance(desa)["contoh"].eq(True).to_numpy()
    return pd.concat([desa[~sample], new], ignore_index=True).drop_duplicates("kode_desa", keep="last")


def _open(path: Path, name: str, desa: pd.DataFrame) -> _File:
    name = clean(name.encode("utf-8", "replace").decode())
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return _unreadable(name, "E113", f"{size // 1_000_000} MB")
        content = path.read_bytes()
    except OSError as error:
        reason = "tidak ada" if isinstance(error, FileNotFoundError) else "tidak boleh atau tidak dapat dibaca"
        return _unreadable(name, "E116", reason)
    return _read(name, content, is_boundary(content), desa)


def _unreadable(name: str, code: str, reason: str) -> _File:
    problem = Problem(code=code, file=name, details={"reason": reason})
    return _File(name=name, content=b"", boundary=False, intake=Intake(file=name, sha256="", problems=(problem,)))


def _read(name: str, content: bytes, boundary: bool, desa: pd.DataFrame) -> _File:
    if boundary:
        intake = match(read_boundaries(content, name=name), desa).intake
    else:
        known = frozenset(desa["kode_desa"])
        intake = read_file(content, name=name, known_desa=known, today=date.today(), desa=desa)
    return _File(name=name, content=content, boundary=boundary, intake=intake)


def _save(ledger: Ledger, file: _File, *, sender: str, dry_run: bool) -> Outcome:
    if not file.intake.accepted:
        return Outcome(intake=file.intake, boundary=file.boundary, counts={})
    if dry_run:
        return Outcome(intake=file.intake, boundary=file.boundary, counts=ledger.preview(file.intake).counts)
    saved = ledger.save(file.intake, sender=sender)
    return Outcome(intake=file.intake, boundary=file.boundary, counts=saved.counts, kiriman=saved.kiriman)

"""What several uploaded files would do, one line each, and which of them may be saved together. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from loaders.intake import Intake
from loaders.ledger.saving import Preview
from pages._ui import format as fmt

READY, PARTLY, KNOWN, UNUSABLE = "siap disimpan", "sebagian ditolak", "sudah ada semua", "tidak dapat dipakai"
NOTHING_NEW = "tidak ada yang baru"
"""Some rows are refused, and all others are known already."""


@dataclass(frozen=True)
class Draft:
    """One uploaded file, read but not saved, and what saving it would do at `revision`."""

    intake: Intake
    preview: Preview
    revision: int

    @property
    def state(self) -> str:
        """READY when all of it is taken in and something is new; what else it may be."""
        if not self.intake.accepted:
            return UNUSABLE
        if any(problem.is_error for problem in self.intake.problems):
            return PARTLY if self.preview.total.news else NOTHING_NEW
        return READY if self.preview.total.news else KNOWN


def drafts_frame(drafts: Sequence[Draft], names: dict[str, str]) -> pd.DataFrame:
    """One row per file, those that need a look first. `names`: area code -> name."""
    rows = [_row(draft, names) for draft in drafts]
    columns = ["berkas", "wilayah", "keadaan", "baru", "berubah", "dihapus", "sama", "ditolak", "peringatan"]
    order = {state: place for place, state in enumerate((UNUSABLE, PARTLY, NOTHING_NEW, READY, KNOWN))}
    frame = pd.DataFrame(rows, columns=columns)
    return frame.sort_values("keadaan", key=lambda states: states.map(order), kind="stable")


def _row(draft: Draft, names: dict[str, str]) -> list[object]:
    intake, total = draft.intake, draft.preview.total
    warnings = sum(not problem.is_error for problem in intake.problems)
    counts = [total.new, total.changed, total.ended, total.same, sum(intake.refused.values()), warnings]
    return [intake.file, _whose(intake, names), draft.state, *counts]


def _whose(intake: Intake, names: dict[str, str]) -> str | None:
    """The village the file is about, or how many; None when nothing of it can be taken in."""
    kode = {kode for frame in intake.tables.values() for kode in frame["kode_desa"]}
    if len(kode) == 1:
        return names.get(min(kode), min(kode))
    return f"{fmt.number(len(kode))} desa" if kode else None


def chosen(drafts: Sequence[Draft], *, partly: bool) -> list[Draft]:
    """What one Simpan stores: files that are ready, and with `partly` also those of which some rows are refused."""
    return [draft for draft in drafts if draft.state == READY or (partly and draft.state == PARTLY)]


def repeated_villages(drafts: Sequence[Draft]) -> list[str]:
    """Files that say something about the same rows as an earlier one: the later would win, so the user is told."""
    seen: dict[tuple, str] = {}
    found = []
    for draft in drafts:
        keys = set(_parts(draft.intake))
        if first := next((seen[key] for key in keys if key in seen), None):
            found.append(f"{draft.intake.file} dan {first}")
        seen |= dict.fromkeys(keys, draft.intake.file)
    return found


def _parts(intake: Intake) -> Iterator[tuple]:
    """(table, village, year or month) that the file speaks of."""
    for name, frame in intake.tables.items():
        period = next((column for column in ("tahun", "bulan") if column in frame), None)
        pairs = frame[["kode_desa", period] if period else ["kode_desa"]].drop_duplicates()
        yield from ((name, *row) for row in pairs.itertuples(index=False))

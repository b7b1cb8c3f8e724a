"""What an official form replaces: everything known of its village and quarter.

Domain §5: what it leaves blank, or draws a dash for, is not reported. An older form's number must not stand beside the
new ones as if both were one form.
"""

from collections.abc import Iterable, Mapping

from loaders.problems import Problem
from loaders.schema import TABLES
from loaders.typed import Batch

VillageQuarter = tuple[str, str]


def replaced(
    batches: Iterable[Batch], listed: Mapping[str, frozenset[str]], *, file: str
) -> tuple[dict[str, frozenset[VillageQuarter]], list[Problem]]:
    """Table -> the villages and quarters of which the file's forms list everything; and what there is to say.

    `listed`: sheet of a form -> the tables of ours that could be read in it. No service ends where a line of the form
    was refused, because that may be the one that seems left out (W429).
    """
    by_table = {batch.table.name: batch for batch in batches if batch.table.name in ("scorecard", "formulir4")}
    found: dict[str, set[VillageQuarter]] = {}
    problems = []
    for sheet, tables in listed.items():
        owner = {key for batch in by_table.values() for key in _accepted(batch, sheet)}
        for table in sorted(tables) if owner else ():
            refused = _refused(by_table[table], sheet) if table in by_table else 0
            if not refused:
                found.setdefault(table, set()).update(owner)
            elif table == "scorecard":
                told, details = TABLES[table].title, {"refused": str(refused)}
                problems.append(Problem(code="W429", file=file, sheet=sheet, value=told, details=details))
    return {table: frozenset(keys) for table, keys in found.items()}, problems


def _accepted(batch: Batch, sheet: str) -> set[VillageQuarter]:
    rows = batch.frame[batch.good & batch.frame["lembar"].eq(sheet).to_numpy(dtype=bool)]
    return set(zip(rows["kode_desa"], rows["kuartal"], strict=True))


def _refused(batch: Batch, sheet: str) -> int:
    return int((~batch.good & ~batch.repeated & batch.frame["lembar"].eq(sheet).to_numpy(dtype=bool)).sum())

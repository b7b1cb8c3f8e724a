"""What is wrong between the numbers of a scorecard: tables of one form that disagree. Taken in, and said."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import pandas as pd

from loaders.problems import Problem
from loaders.schema.scorecard_lists import INDIKATOR_SCORECARD
from loaders.typed import Batch

_MEASURED = ("tikar_hijau", "tikar_kuning", "tikar_merah")
_ADDED_UP = (
    (("ih_diterima", "an_diterima"), "total_diterima"),
    (("ih_seharusnya", "an_seharusnya"), "total_seharusnya"),
)
_GROUPS = {
    name: tuple(item.id for item in INDIKATOR_SCORECARD if item.id.startswith(prefix))
    for name, prefix in (("ih", "IH-"), ("an", "AN-"))
}
Row = Mapping[str, object]


def numbers_that_differ(batch: Batch, _today: date) -> Iterator[Problem]:
    """Tables 1, 2 and 4 of each village and quarter against each other (W423, W424, W426)."""
    if batch.table.name != "formulir4":
        return
    for index, row in enumerate(batch.frame.to_dict("records")):
        if batch.good[index]:
            yield from _growth(batch, index, row)
            yield from _totals(batch, index, row)


def mark_written_due(batch: Batch) -> None:
    """In a consolidated sheet a number of people due is a written one, unless the sheet says otherwise."""
    if batch.table.name == "scorecard":
        due, origin = batch.frame["seharusnya"], batch.frame["asal_seharusnya"]
        nothing_said = due.isna() & origin.ne("tidak_cocok").fillna(True)
        batch.frame["asal_seharusnya"] = origin.mask(due.notna() & origin.isna(), "ditulis").mask(nothing_said)


def check_together(batches: Iterable[Batch]) -> None:
    """Table 4 against the services it sums up, where every service of the group was reported (W425)."""
    by_table = {batch.table.name: batch for batch in batches}
    if "scorecard" not in by_table or "formulir4" not in by_table:
        return
    level, services = by_table["formulir4"], _services(by_table["scorecard"])
    for index, row in enumerate(level.frame.to_dict("records")):
        if level.good[index]:
            level.problems.extend(_level(level, index, row, services.get((row["kode_desa"], row["kuartal"]), {})))


def _growth(batch: Batch, index: int, row: Row) -> Iterator[Problem]:
    """A form without 'tidak diukur' leaves those out: then its colours may be fewer than its children, never more."""
    total, colours = row["tikar_total"], [row[name] for name in _MEASURED]
    if _all_known([total, *colours]):
        unmeasured = row["tikar_tidak_diukur"]
        added = sum(colours) + (0 if pd.isna(unmeasured) else unmeasured)
        if added > total or (added < total and not pd.isna(unmeasured)):
            yield batch.problem(index, "W423", "tikar_total", added, other=str(total))
    if _all_known([total, row["anak_0_23"]]) and total != row["anak_0_23"]:
        label, other_label = (batch.table.column(name).label for name in ("tikar_total", "anak_0_23"))
        yield batch.problem(
            index, "W424", "tikar_total", total, other=str(row["anak_0_23"]), label=label, other_label=other_label
        )


def _totals(batch: Batch, index: int, row: Row) -> Iterator[Problem]:
    for parts, whole in _ADDED_UP:
        values = [row[name] for name in parts]
        if _all_known([*values, row[whole]]) and sum(values) != row[whole]:
            label = batch.table.column(whole).label
            yield batch.problem(index, "W426", whole, row[whole], other=str(sum(values)), label=label)


def _services(batch: Batch) -> dict[tuple, dict[str, Row]]:
    """(village, quarter) -> service -> its accepted record."""
    found: dict[tuple, dict[str, Row]] = {}
    for row in batch.frame[batch.good].to_dict("records"):
        found.setdefault((row["kode_desa"], row["kuartal"]), {})[row["indikator"]] = row
    return found


def _level(batch: Batch, index: int, row: Row, services: Mapping[str, Row]) -> Iterator[Problem]:
    for group, ids in _GROUPS.items():
        for name in ("diterima", "seharusnya"):
            values = [services[service][name] for service in ids if service in services]
            written = row[f"{group}_{name}"]
            if len(values) == len(ids) and _all_known([*values, written]) and sum(values) != written:
                label = batch.table.column(f"{group}_{name}").label
                yield batch.problem(index, "W425", f"{group}_{name}", written, other=str(sum(values)), label=label)


def _all_known(values: list[object]) -> bool:
    return not any(map(pd.isna, values))

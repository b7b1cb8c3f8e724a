"""Which ledger rows a village's scorecard number rests on. The facts are of one quarter."""

from collections.abc import Iterator

from indicators.explanation import RowKey
from indicators.scorecard.facts import ASAL, Facts
from indicators.scorecard.groups import GroupFacts
from indicators.scorecard.model import KELOMPOK, TOTALLED


def group_rows(one: Facts, groups: GroupFacts, number: int, kelompok: str) -> Iterator[RowKey]:
    """The rows behind one village's group: its services, or the totals of Tabel 4."""
    if groups.from_form[number, 0, KELOMPOK.index(kelompok)]:
        yield _form_row(one, number, f"{kelompok}_diterima", f"{kelompok}_seharusnya")
    elif kelompok == "total":
        for name in TOTALLED:
            if groups.counted[number, 0, KELOMPOK.index(name)]:
                yield from group_rows(one, groups, number, name)
    else:
        for place in one.at(one.definitions.of_group(kelompok)):
            if one.counted[number, 0, place]:
                yield from service_rows(one, number, int(place))


def service_rows(one: Facts, number: int, place: int) -> Iterator[RowKey]:
    """The rows behind one village's service: its own, and that of Tabel 1 where S comes from there."""
    id_, item = list(one.definitions.items())[place]
    kode, kuartal = str(one.villages[number]), str(one.quarters[0])
    if one.received.known[number, 0, place]:
        key = (("kode_desa", kode), ("kuartal", kuartal), ("indikator", id_))
        yield RowKey(tabel="scorecard", kunci=key, kolom=("diterima", "seharusnya"))
    if one.origin[number, 0, place] == ASAL.index("tabel1"):
        exact = item.seharusnya_dari and one.formulir4[item.seharusnya_dari].known[number, 0]
        yield _form_row(one, number, item.seharusnya_dari if exact else item.nol_bila)


def _form_row(one: Facts, number: int, *columns: str) -> RowKey:
    key = (("kode_desa", str(one.villages[number])), ("kuartal", str(one.quarters[0])))
    return RowKey(tabel="formulir4", kunci=key, kolom=columns)

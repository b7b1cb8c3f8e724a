"""Explaining a number of the scorecard: one service or group of one area in one quarter."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from geo.codes import LENGTHS, level
from indicators.explanation import Explanation, Part, Remark, remarks
from indicators.scorecard.explain_rows import group_rows, service_rows
from indicators.scorecard.facts import ASAL, Facts
from indicators.scorecard.frames import convergence, services
from indicators.scorecard.groups import DILAPORKAN, SILENT, SOURCES, UNKNOWN, GroupFacts, group_facts
from indicators.scorecard.model import KELOMPOK, KELOMPOK_TITLES, TOTALLED

_GIVEN = "Layanan {} yang diterima"
_DUE = "layanan {} yang seharusnya diterima; yang belum waktunya atau tidak memenuhi syarat tidak ikut"


def explain_service(facts: Facts, *, kode: str, kuartal: str, indikator: str) -> Explanation:
    """The number `services` gives for the area. ValueError for an area without a listed village."""
    one = _cut(facts, kode, kuartal)
    item, place = one.definitions[indikator], int(one.at([indikator])[0])
    row = services(one, level=level(kode)).set_index("indikator").loc[indikator]
    counted, lacking = one.counted[:, 0, place], one.without_due[:, 0, place]
    above, below = (cells.value[:, 0, place] for cells in (one.received, one.due))
    origin = one.origin[:, 0, place]
    codes = one.villages.to_numpy(dtype=object)
    left = [
        ("belum_lapor", codes[~counted & ~lacking]),
        ("tanpa_penyebut", codes[lacking]),
        ("tidak_berlaku", codes[counted & (below == 0)]),
    ]
    notes = [
        ("lebih", codes[counted & (above > below)]),
        *((name, codes[counted & (origin == ASAL.index(name))]) for name in ("tabel1", "persen")),
    ]
    return Explanation(
        **_numbers(row, kode=kode, kuartal=kuartal, id_=indikator),
        judul=item.title,
        pembilang_kata=f"{item.counted} yang menerima: {item.title}".replace("  ", " "),
        penyebut_kata=item.denominator,
        desa_dihitung=tuple(codes[counted]),
        bagian=_village_parts(codes, above, below, counted),
        ditinggalkan=(*remarks(left), *_not_due(one, place)),
        catatan=remarks(notes),
        baris=tuple(key for number in np.flatnonzero(counted) for key in service_rows(one, int(number), place)),
    )


def explain_group(facts: Facts, *, kode: str, kuartal: str, kelompok: str) -> Explanation:
    """The number `convergence` gives for the area and group (ih, an or total). ValueError as above."""
    one = _cut(facts, kode, kuartal)
    groups, place = group_facts(one), KELOMPOK.index(kelompok)
    row = convergence(one, level=level(kode)).set_index("kelompok").loc[kelompok]
    counted, source = groups.counted[:, 0, place], groups.source[:, 0, place]
    codes = one.villages.to_numpy(dtype=object)
    above, below = groups.received[:, 0, place], groups.due[:, 0, place]
    left = [
        ("belum_lapor", codes[source == SILENT]),
        ("tanpa_penyebut", codes[source == UNKNOWN]),
        ("tidak_berlaku", codes[counted & (below == 0)]),
    ]
    notes = [
        ("lebih", codes[counted & (above > below)]),
        ("dilaporkan", codes[counted & (source >= DILAPORKAN)]),
    ]
    title = KELOMPOK_TITLES[kelompok]
    of = "ibu hamil dan anak 0–23 bulan" if kelompok == "total" else title.lower()
    rows = [key for number in np.flatnonzero(counted) for key in group_rows(one, groups, int(number), kelompok)]
    return Explanation(
        **_numbers(row, kode=kode, kuartal=kuartal, id_=kelompok),
        judul=title,
        pembilang_kata=_GIVEN.format(of),
        penyebut_kata=_DUE.format(of),
        desa_dihitung=tuple(codes[counted]),
        bagian=_group_parts(one, groups, kelompok, counted),
        ditinggalkan=(*remarks(left), *_silent_services(one, groups, kelompok), *_paud(kelompok)),
        catatan=remarks(notes),
        baris=tuple(dict.fromkeys(rows)),
    )


def _cut(facts: Facts, kode: str, kuartal: str) -> Facts:
    inside = facts.villages.str.slice(0, LENGTHS[level(kode)]) == kode
    if not inside.any():
        raise ValueError(f"no listed village lies in {kode!r}")
    return facts.only(kuartal).within(np.asarray(inside, dtype=bool))


def _numbers(row: pd.Series, *, kode: str, kuartal: str, id_: str) -> dict[str, object]:
    above, below = (None if pd.isna(row[name]) else int(row[name]) for name in ("diterima", "seharusnya"))
    return {
        "kode": kode, "masa": kuartal, "id": id_, "pembilang": above, "penyebut": below,
        "nilai": None if pd.isna(row["nilai"]) else float(row["nilai"]),
        "keadaan": str(row["keadaan"]), "desa_total": int(row["desa_total"]),
    }  # fmt: skip


def _village_parts(codes: np.ndarray, above: np.ndarray, below: np.ndarray, counted: np.ndarray) -> tuple[Part, ...]:
    rows = zip(codes[counted], above[counted], below[counted], strict=True)
    return tuple(Part(kode=kode, pembilang=int(y), penyebut=int(s)) for kode, y, s in rows)


def _not_due(one: Facts, place: int) -> Iterator[Remark]:
    """People of the group in Tabel 1 who are not due (TS), where a village wrote both numbers.

    Where everybody of the group is due, fewer people due are a contradiction (`checks`), and nobody is TS.
    """
    item = list(one.definitions.values())[place]
    if item.nol_bila in ("", item.seharusnya_dari) or item.group == "paud":
        return
    size, due = one.formulir4[item.nol_bila], one.due.value[:, 0, place]
    more = one.counted[:, 0, place] & size.known[:, 0] & (size.value[:, 0] > due)
    if more.any():
        codes = one.villages.to_numpy(dtype=object)[more]
        yield Remark(alasan="tidak_sesuai", kode=tuple(codes), jumlah=int((size.value[:, 0] - due)[more].sum()))


def _silent_services(one: Facts, groups: GroupFacts, kelompok: str) -> Iterator[Remark]:
    """Services some village counted by its services did not report, with those villages."""
    by_services = groups.source[:, 0, KELOMPOK.index(kelompok)] == SOURCES.index("layanan")
    codes = one.villages.to_numpy(dtype=object)
    for id_ in one.definitions.of_group(kelompok):
        place = int(one.at([id_])[0])
        missing = by_services & ~one.counted[:, 0, place]
        if missing.any():
            yield Remark(alasan="layanan_diam", layanan=(id_,), kode=tuple(codes[missing]))


def _paud(kelompok: str) -> tuple[Remark, ...]:
    return (Remark(alasan="paud", layanan=("PA-1",)),) if kelompok == "total" else ()


def _group_parts(one: Facts, groups: GroupFacts, kelompok: str, counted: np.ndarray) -> tuple[Part, ...]:
    """For an area its villages; for one village the two groups of the total, or the services of a group."""
    place = KELOMPOK.index(kelompok)
    codes = one.villages.to_numpy(dtype=object)
    if len(codes) > 1 or not counted.any() or groups.from_form[0, 0, place]:
        return _village_parts(codes, groups.received[:, 0, place], groups.due[:, 0, place], counted)
    if kelompok == "total":
        inside = [(name, KELOMPOK.index(name)) for name in TOTALLED]
        cells = [(name, groups.received[0, 0, i], groups.due[0, 0, i]) for name, i in inside if groups.counted[0, 0, i]]
    else:
        inside = [(id_, int(one.at([id_])[0])) for id_ in one.definitions.of_group(kelompok)]
        cells = [
            (id_, one.received.value[0, 0, i], one.due.value[0, 0, i]) for id_, i in inside if one.counted[0, 0, i]
        ]
    return tuple(Part(kode=codes[0], id=id_, pembilang=int(y), penyebut=int(s)) for id_, y, s in cells)

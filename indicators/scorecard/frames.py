"""Services and convergence of every area × quarter, silent ones too: village sums added up, then divided, once."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from indicators.scorecard.facts import ASAL, Facts
from indicators.scorecard.groups import SOURCES, UNKNOWN, group_facts
from indicators.scorecard.model import KELOMPOK
from indicators.scorecard.places import Places
from indicators.scorecard.states import BANDS, KEADAAN, Sums, bands, keadaan, percent, whole

_NUMBERS = ("diterima", "seharusnya", "nilai", "kurang_semua", "keadaan", "asal")
_VILLAGES = ("desa_lapor", "desa_total", "desa_lebih", "tidak_diketahui")
_ORIGINS = (None, *(ASAL[n.bit_length() - 1] if n.bit_count() == 1 else "campuran" for n in range(1, 1 << len(ASAL))),
            "tidak_diketahui")  # fmt: skip
"""By bits of ASAL among the villages added; the last one where none could be added."""


def services(facts: Facts, *, level: str) -> pd.DataFrame:
    """One row for every area × quarter × service, ordered by service, quarter, code.

    Columns: kode, kuartal, indikator; diterima, seharusnya (Int64; sums over the villages with both, <NA> when there
    are none); nilai (percent, NaN without a denominator); kurang_semua (people missing: max(0, S − Y) of every village
    added, so that a village above 100 % hides nobody elsewhere; <NA> without a share, and where all of it rests on
    villages above 100 %: then somebody must look first); keadaan (KEADAAN); asal (ASAL, campuran, tidak_diketahui,
    <NA> when silent); desa_lapor (villages that reported, those without S too), desa_total, desa_lebih (Y > S),
    tidak_diketahui (villages with Y but no S: in neither sum) and what they received, diterima_tanpa_s (<NA> when
    there are none); periksa (area above 100 %); pita (BANDS).
    """
    where = Places.at(facts.villages, level)
    counted, lacking = facts.counted, facts.without_due
    received, due = facts.received.value, facts.due.value
    sums = _summed(
        where, received, due, counted=counted, lacking=lacking, missing=np.maximum(due - received, 0),
        exceeding=received > due,
    )  # fmt: skip
    bits = where.combine(np.where(counted, 1 << facts.origin.astype("int64"), 0))
    unnamed = where.add(np.where(lacking, facts.received.value, 0))
    frame = _frame(facts, where, list(facts.definitions), _flat(sums)).rename(columns={"id": "indikator"})
    frame["asal"] = _named(np.where(_only_unknown(sums), len(_ORIGINS) - 1, bits), _ORIGINS)
    frame["diterima_tanpa_s"] = whole(_rows(unnamed), missing=_rows(sums.without_due) == 0)
    return frame[["kode", "kuartal", "indikator", *_NUMBERS, *_VILLAGES, "diterima_tanpa_s", "periksa", "pita"]]


def convergence(facts: Facts, *, level: str) -> pd.DataFrame:
    """One row for every area × quarter × group (ih, an, total), ordered by group, quarter, code.

    Columns as `services`, with kelompok in place of indikator, without diterima_tanpa_s, and: desa_lebih (villages in
    which the group, or any of its services, is above 100 %); kurang_semua (services not received, service by service);
    asal (layanan,
    dilaporkan, campuran, tidak_diketahui, <NA>); layanan_lapor, layanan_total (services reported / services of the
    group, added over all villages of the area); desa_sebagian (villages counted by only some of their services),
    desa_dilaporkan (villages counted wholly or partly by the totals they reported).
    """
    where, groups = Places.at(facts.villages, level), group_facts(facts)
    sizes = np.array([len(facts.definitions.of_group(name)) for name in KELOMPOK])
    sums = _summed(
        where, groups.received, groups.due, counted=groups.counted, lacking=groups.source == UNKNOWN,
        missing=groups.missing, exceeding=groups.exceeding,
    )  # fmt: skip
    frame = _frame(facts, where, list(KELOMPOK), _flat(sums)).rename(columns={"id": "kelompok"})
    bits = where.combine(np.where(groups.counted, groups.source, 0))
    frame["asal"] = _named(np.where(_only_unknown(sums), UNKNOWN, bits), SOURCES)
    by_services = groups.counted & (groups.source == SOURCES.index("layanan"))
    added = {
        "layanan_lapor": where.add(groups.services),
        "layanan_total": np.broadcast_to((where.villages[:, None] * sizes)[:, None, :], sums.due.shape),
        "desa_sebagian": where.add(by_services & (groups.services < sizes)),
        "desa_dilaporkan": where.add(groups.counted & ~by_services),
    }
    frame = frame.assign(**{name: whole(_rows(values)) for name, values in added.items()})
    return frame[["kode", "kuartal", "kelompok", *_NUMBERS, *added, *_VILLAGES, "periksa", "pita"]]


def _summed(
    where: Places, received: np.ndarray, due: np.ndarray, *, counted: np.ndarray, lacking: np.ndarray,
    missing: np.ndarray, exceeding: np.ndarray,
) -> Sums:  # fmt: skip
    """Sums by area × quarter × id over the villages `counted`."""
    judged = counted & (due > 0) & (received <= due)
    return Sums(
        missing=where.add(np.where(judged, missing, 0)),
        judged=where.add(judged),
        received=where.add(np.where(counted, received, 0)),
        due=where.add(np.where(counted, due, 0)),
        counted=where.add(counted),
        without_due=where.add(lacking),
        exceeding=where.add(counted & exceeding),
    )


def _flat(sums: Sums) -> Sums:
    return Sums(**{name: _rows(getattr(sums, name)) for name in Sums.__annotations__})


def _only_unknown(sums: Sums) -> np.ndarray:
    return (sums.counted == 0) & (sums.without_due > 0)


def _frame(facts: Facts, where: Places, ids: Sequence[str], sums: Sums) -> pd.DataFrame:
    """The columns both frames share, rows by id, quarter, area."""
    areas, quarters, silent = len(where.areas), len(facts.quarters), sums.counted == 0
    return pd.DataFrame(
        {
            "kode": where.areas.array.take(np.tile(np.arange(areas), quarters * len(ids))),
            "kuartal": facts.quarters.array.take(np.tile(np.repeat(np.arange(quarters), areas), len(ids))),
            "id": pd.array(ids, dtype="str").take(np.repeat(np.arange(len(ids)), areas * quarters)),
            "diterima": whole(sums.received, missing=silent),
            "seharusnya": whole(sums.due, missing=silent),
            "nilai": percent(sums),
            "kurang_semua": whole(sums.missing, missing=sums.missing_unknown),
            "keadaan": pd.array(KEADAAN, dtype="str").take(keadaan(sums)),
            "desa_lapor": whole(sums.counted + sums.without_due),
            "desa_total": whole(np.tile(where.villages, quarters * len(ids))),
            "desa_lebih": whole(sums.exceeding),
            "tidak_diketahui": whole(sums.without_due),
            "periksa": sums.exceeds,
            "pita": pd.array(BANDS, dtype="str").take(bands(sums, facts.definitions.rules)),
        }
    )


def _rows(values: np.ndarray) -> np.ndarray:
    """Area × quarter × id laid out as rows by id, quarter, area."""
    return values.transpose(2, 1, 0).ravel()


def _named(codes: np.ndarray, names: Sequence[str | None]) -> pd.api.extensions.ExtensionArray:
    return pd.array(names, dtype="str").take(_rows(codes))

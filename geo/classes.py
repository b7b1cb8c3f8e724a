"""Values to map classes: at most five, about equally full, equal values always together; and statuses to classes."""

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from geo.palette import BAND_COLORS, HATCH, PALE, STATUS_COLORS, TEAL_RAMP, Fill

MOST = 5
_ONE_DECIMAL = Decimal("0.1")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One line of the legend: what it stands for, how it is filled, how many areas it has.

    `low` and `high` are the limits of a class of values; None for states and statuses. A value equal to `high` belongs
    to the class too, unless `below_high`: then the next class begins there. So every value has one class.
    """

    id: str
    fill: Fill
    count: int
    low: float | None = None
    high: float | None = None
    below_high: bool = False


@dataclass(frozen=True, kw_only=True)
class Classes:
    """`of`: area code -> position in `legend`. The legend holds every entry, also the empty 'belum_lapor'."""

    of: Mapping[str, int]
    legend: tuple[Entry, ...]

    @property
    def no_data(self) -> int:
        """Areas that have not reported."""
        return next(entry.count for entry in self.legend if entry.id == "belum_lapor")


def by_value(nilai: Mapping[str, float], keadaan: Mapping[str, str]) -> Classes:
    """Classes of `nilai` for the areas of `keadaan` (code -> nilai, nol, periksa, belum_lapor, tidak_berlaku).

    Shares above 100 % (`periksa`) are a class of their own: one typing error must not stretch the scale.

    Darker always means more, whichever direction is better: colour says how much, the status says how good. Values
    count as they are written, to one decimal, so that the legend and a village's own number never disagree. A class
    begins at its limit and ends below the next one; fewer distinct values give fewer classes.
    """
    known = {kode: as_written(nilai[kode]) for kode in keadaan if _has_value(nilai.get(kode), keadaan[kode])}
    limits = limits_of(list(known.values()))
    of = {kode: int(np.searchsorted(limits, value, side="right")) for kode, value in known.items()}
    return _with_states(of, _entries(known, of, limits), keadaan, known=set(known))


def by_status(status: Mapping[str, str]) -> Classes:
    """One class per status of `indicators` that occurs (tercapai, hampir, tertinggal, …); other words are states."""
    return _by_name(status, STATUS_COLORS)


def by_band(pita: Mapping[str, str]) -> Classes:
    """One class per band of the scorecard that occurs; no data and nobody due are states, as everywhere."""
    return _by_name(pita, BAND_COLORS)


def _by_name(names: Mapping[str, str], fills: Mapping[str, Fill]) -> Classes:
    used = [name for name in fills if name in names.values()]
    of = {kode: used.index(name) for kode, name in names.items() if name in used}
    counts = Counter(names.values())
    entries = [Entry(id=name, fill=fills[name], count=counts[name]) for name in used]
    return _with_states(of, entries, names, known=set(of))


def as_written(value: float) -> float:
    """`value` to one decimal, halves up: what every screen writes."""
    return float(Decimal(str(float(value))).quantize(_ONE_DECIMAL, rounding=ROUND_HALF_UP))


def limits_of(values: list[float]) -> list[float]:
    """Where all classes but the first begin, rising, at most four. `values` as written, to one decimal.

    A limit lies above the last value of one class and at or below the first of the next, on the roundest number there.
    """
    distinct = sorted(set(values))
    following = dict(zip(distinct, distinct[1:], strict=False))
    return [_roundest(above=end, to=following[end]) for end in _ends_of(values)]


def _roundest(*, above: float, to: float) -> float:
    for tenths in (100, 50, 10):
        wanted = math.floor(round(to * 10) / tenths) * tenths / 10
        if wanted > above:
            return wanted
    return to


def _entries(known: Mapping[str, float], of: Mapping[str, int], limits: list[float]) -> list[Entry]:
    entries = []
    for n, fill in enumerate(_ramp(len(limits) + 1 if known else 0)):
        values = [known[kode] for kode, position in of.items() if position == n]
        low, high = min(values), max(values)
        if low < high:
            low = limits[n - 1] if n else low
            high = limits[n] if n < len(limits) else high
        is_open = low < high and n < len(limits)
        entries.append(Entry(id=f"kelas_{n + 1}", fill=fill, count=len(values), low=low, high=high, below_high=is_open))
    return entries


def _ends_of(values: list[float]) -> list[float]:
    """Largest values of all classes but the last: at most four, each an existing value, so that ties stay together.

    Equal counts are aimed at over the values; where one value fills more than a class the next end moves on.
    """
    ordered = np.sort(np.asarray(values, dtype=float))
    distinct = np.unique(ordered)
    if len(distinct) <= MOST:
        return [float(value) for value in distinct[:-1]]
    breaks: list[float] = []
    for n in range(1, MOST):
        wanted = float(ordered[max(0, round(n * len(ordered) / MOST) - 1)])
        if wanted < distinct[-1] and (not breaks or wanted > breaks[-1]):
            breaks.append(wanted)
    return breaks


def _has_value(value: float | None, keadaan: str) -> bool:
    return keadaan in ("nilai", "nol") and value is not None and not math.isnan(value)


def _ramp(count: int) -> tuple[Fill, ...]:
    """`count` steps of the ramp, spread so that few classes still differ clearly."""
    if count <= 1:
        return TEAL_RAMP[2:3] * count
    return tuple(TEAL_RAMP[round(n * (len(TEAL_RAMP) - 1) / (count - 1))] for n in range(count))


def _with_states(of: dict[str, int], entries: list[Entry], states: Mapping[str, str], *, known: set[str]) -> Classes:
    rest = {kode: name for kode, name in states.items() if kode not in known}
    away = [kode for kode, name in rest.items() if name == "tidak_berlaku"]
    above = [kode for kode, name in rest.items() if name == "periksa"]
    silent = [kode for kode, name in rest.items() if name not in ("tidak_berlaku", "periksa")]
    if above:
        entries = [*entries, Entry(id="periksa", fill=STATUS_COLORS["periksa"], count=len(above))]
        of = of | dict.fromkeys(above, len(entries) - 1)
    legend = [*entries, Entry(id="belum_lapor", fill=HATCH, count=len(silent))]
    of = of | dict.fromkeys(silent, len(legend) - 1)
    if away:
        legend.append(Entry(id="tidak_berlaku", fill=PALE, count=len(away)))
        of = of | dict.fromkeys(away, len(legend) - 1)
    return Classes(of=of, legend=tuple(legend))

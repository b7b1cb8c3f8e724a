"""What the user asks for: one frozen Choice is argument, cache key and URL. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from geo import codes
from indicators.scorecard import quarters

FIELDS = ("wilayah", "indikator", "bulan", "kuartal")
"""The parts of a choice that an address may name."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Indicator id, area code of any level ('' = everything in the data), month 'YYYY-MM' and quarter 'YYYY-Q'.

    `bulan` is '' while nobody sent monthly numbers, `kuartal` is '' while nobody sent a scorecard.
    """

    indikator: str
    wilayah: str
    bulan: str
    kuartal: str = ""

    @property
    def desa(self) -> str | None:
        """The village's code when the area is a village."""
        return self.wilayah if len(self.wilayah) == codes.LENGTHS["desa"] else None

    @property
    def kawasan(self) -> str:
        """The area that lists and maps show: the chosen one, or the kecamatan of a chosen village."""
        return codes.parent(self.wilayah, "kecamatan") if self.desa else self.wilayah

    def query(self) -> dict[str, str]:
        """As URL parameters; a part that says nothing is left out."""
        parts = {name: getattr(self, name) for name in ("indikator", "wilayah", "bulan", "kuartal")}
        return {name: value for name, value in parts.items() if value}


@dataclass(frozen=True, kw_only=True)
class Allowed:
    """Every value a Choice may take in this ledger.

    `root` is the smallest area that holds all villages, `first` and `newest` the
    indicator and month shown before anybody chose one, `newest_kuartal` the quarter.
    """

    indikator: tuple[str, ...]
    wilayah: frozenset[str]
    bulan: tuple[str, ...]
    root: str
    first: str
    newest: str
    kuartal: tuple[str, ...] = ()
    newest_kuartal: str = ""

    def default(self) -> Choice:
        """The first indicator for everything, in the newest month and quarter that enough villages reported on."""
        return Choice(indikator=self.first, wilayah=self.root, bulan=self.newest, kuartal=self.newest_kuartal)


def checked(raw: Mapping[str, str], allowed: Allowed, base: Choice) -> Choice:
    """`base` with every value of `raw` that is allowed; what else a URL says is for `links.not_found`.

    A month takes its quarter along and a quarter its newest month, where there is one; both named, both are obeyed.
    """
    good = {name: raw[name] for name in FIELDS if raw.get(name) in getattr(allowed, name)}
    return replace(base, **(_in_step(good, allowed) | good))


def _in_step(named: Mapping[str, str], allowed: Allowed) -> dict[str, str]:
    if "bulan" in named:
        quarter = quarters.of_month(named["bulan"])
        return {"kuartal": quarter} if quarter in allowed.kuartal else {}
    months = [bulan for bulan in allowed.bulan if quarters.of_month(bulan) == named.get("kuartal")]
    return {"bulan": max(months)} if months else {}


def current(
    *, url: Mapping[str, str], written: Mapping[str, str] | None, kept: Choice | None, allowed: Allowed
) -> Choice:
    """Who is newer, the address or the session? An address we did not write ourselves is a link somebody followed."""
    base = checked(kept.query(), allowed, allowed.default()) if kept else allowed.default()
    return checked(url, allowed, base) if is_followed(url, written) else base


def is_followed(url: Mapping[str, str], written: Mapping[str, str] | None) -> bool:
    """Whether somebody followed a link: the address is not the one this session wrote last."""
    return written is None or dict(url) != dict(written)

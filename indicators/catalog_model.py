"""What an indicator is: frozen descriptions, read from `indicators/catalog/*.toml`. No data, no formulas as text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

GROUPS = (
    "Remaja putri",
    "Catin",
    "Ibu hamil",
    "PUS",
    "Ibu pascasalin",
    "Bayi dan anak",
    "Balita",
    "Keluarga berisiko stunting",
    "Desa",
    "Tata kelola",
)
PACKAGES = (
    "KIA",
    "Konseling gizi terpadu",
    "Air bersih & sanitasi",
    "Perlindungan sosial",
    "PAUD",
    "Tata kelola",
)
INTERVENTIONS = ("spesifik", "sensitif", "tata kelola")
VILLAGE_LIST_RULE = "semua_desa"
EVERY_MONTH = tuple(range(1, 13))


@dataclass(frozen=True, kw_only=True)
class Count:
    """One side of a share. Either columns of a table (added up, where `where` holds) or a named Python rule."""

    words: str
    table: str = ""
    columns: tuple[str, ...] = ()
    where: tuple[tuple[str, str], ...] = ()
    rule: str = ""


@dataclass(frozen=True, kw_only=True)
class Target:
    """A target in percent, in force from `since`. `months` restricts it to those months of each year (empty: all)."""

    since: date
    value: float
    source: str
    terverifikasi: bool
    months: tuple[int, ...] = ()
    note: str = ""

    @property
    def hundredths(self) -> int:
        """The target in hundredths of a percent, so that comparing is exact integer arithmetic."""
        return round(self.value * 100)

    def holds_in(self, bulan: str) -> bool:
        """Whether it had started by the end of month `bulan` ("2026-09") and applies in that month of the year."""
        return self.since.isoformat()[:7] <= bulan and (not self.months or int(bulan[5:7]) in self.months)


@dataclass(frozen=True, kw_only=True)
class Example:
    """A worked example: rows of one table, and what must come out. Test and Metodologi page at once."""

    name: str
    month: str
    table: str
    rows: str
    expect: str


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """One share in percent. `counted` is the word in "kurang 14 ibu hamil"; `near_points` the band called hampir.

    `restarts_yearly`: counts from January on, so January is never compared with December. `still_arriving`: older
    months had longer to come in than the newest, so months are not compared at all.
    """

    id: str
    title: str
    short: str
    why: str
    unit: Literal["persen"]
    better: Literal["naik", "turun"]
    counted: str
    group: str
    package: str
    intervention: str
    numerator: Count
    denominator: Count
    source: str
    owner: str
    near_points: float
    examples: tuple[Example, ...]
    months: tuple[int, ...] = EVERY_MONTH
    headline: int | None = None
    restarts_yearly: bool = False
    still_arriving: bool = False
    targets: tuple[Target, ...] = ()
    note: str = ""

    @property
    def counts_every_village(self) -> bool:
        """True when the denominator is the village list: a village without a record counts as not done."""
        return self.denominator.rule == VILLAGE_LIST_RULE

    def target_in(self, bulan: str) -> Target | None:
        """The target in force at the end of month `bulan`: the latest one that had started by then."""
        started = [target for target in self.targets if target.holds_in(bulan)]
        return max(started, key=lambda target: target.since, default=None)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Working rules from `catalog/aturan.toml`: bands, deadlines and minimums. Points are percentage points."""

    near_points: float
    trend_min_points: float
    trend_min_denominator: int
    report_deadline_day: int
    rembug_deadline_month: int
    rembug_deadline_day: int
    attention_plan_below_percent: float
    few_reports_below_percent: float
    similar_villages: int
    similar_months: int


@dataclass(frozen=True, kw_only=True)
class Catalog(Mapping[str, Indicator]):
    """All indicators by id, in menu order, and the working rules."""

    indicators: dict[str, Indicator]
    settings: Settings

    def __getitem__(self, id_: str) -> Indicator:
        return self.indicators[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self.indicators)

    def __len__(self) -> int:
        return len(self.indicators)

    @property
    def headlines(self) -> tuple[str, ...]:
        """Ids for the cards of the home screen, in their order."""
        chosen = [item for item in self.indicators.values() if item.headline is not None]
        return tuple(item.id for item in sorted(chosen, key=lambda item: item.headline))

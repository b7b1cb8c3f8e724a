"""What one village's Formulir 4 says. None means: not reported, so the cell stays empty."""

from dataclasses import dataclass

from loaders.schema.scorecard import FORMULIR4
from loaders.schema.scorecard_lists import INDIKATOR_SCORECARD
from reports.area import Area

COUNTS = FORMULIR4.values
"""The other counts of the form, by their names in the ledger's table `formulir4`."""
INDICATORS = tuple(item.id for item in INDIKATOR_SCORECARD)
TITLES = {item.id: item.title for item in INDIKATOR_SCORECARD}
NOT_DUE = "–"
"""Stands where nobody was due the service (TS): neither a zero nor a gap."""


@dataclass(frozen=True, kw_only=True)
class Service:
    """One row of Tabel 3. `seharusnya` and `asal` as the ledger has them; `nilai` is the percentage of the screens.

    `is_not_due`: S is 0 (keadaan `tidak_berlaku`).
    """

    diterima: int | None = None
    laki: int | None = None
    perempuan: int | None = None
    seharusnya: int | None = None
    asal: str | None = None
    nilai: float | None = None
    is_not_due: bool = False


@dataclass(frozen=True, kw_only=True)
class Level:
    """One row of Tabel 4: ibu hamil, anak, or the total, as the screens show it."""

    diterima: int | None = None
    seharusnya: int | None = None
    nilai: float | None = None
    is_not_due: bool = False


@dataclass(frozen=True, kw_only=True)
class VillageForm:
    """One village and quarter ("2026-3"). `layanan` by indicator, `hitungan` by column of `formulir4`, `tingkat` by
    ih, an, total; what is not in them was not reported. `catatan`: sentences that belong under the tables."""

    area: Area
    kuartal: str | None
    layanan: dict[str, Service]
    hitungan: dict[str, int]
    tingkat: dict[str, Level]
    catatan: tuple[str, ...] = ()


EMPTY = VillageForm(area=Area(), kuartal=None, layanan={}, hitungan={}, tingkat={})
"""The form nobody has filled in yet."""

"""The working bands of the scorecard in words, and its percentages, the same on every screen. Pure."""

from indicators.scorecard.model import PITA, Rules, limit_above
from pages._ui import format as fmt
from pages._ui import theme


def words(pita: str, rules: Rules) -> str:
    """'◐ Sedang (40–<70%)'; a state is its symbol and word."""
    look = theme.BANDS[pita]
    span = f" ({rules.band_words[pita].replace(' %', '%')})" if pita in PITA else ""
    return f"{look.symbol} {look.label}{span}"


def percent(nilai: object, pita: str, rules: Rules) -> str:
    """'69,96%' and not '70,0%' where the band below 70% holds: a share is never rounded into the next band."""
    limit = dict(zip(PITA, rules.batas_pita, strict=False)).get(pita)
    return fmt.percent(nilai, unlike=limit)


def plain(nilai: object, rules: Rules) -> str:
    """As `percent`, where the band itself is not at hand: the same quarter's number of another area or of the past."""
    return fmt.percent(nilai, unlike=None if fmt.missing(nilai) else limit_above(nilai, rules.batas_pita))


def share(row, rules: Rules) -> str:
    """'70,0% (28/40)' of a row of services or convergence; without a percentage its state in words."""
    if fmt.missing(row.nilai):
        return theme.BANDS[row.pita].label.lower()
    return f"{percent(row.nilai, row.pita, rules)} ({fmt.share(row.diterima, row.seharusnya)})"

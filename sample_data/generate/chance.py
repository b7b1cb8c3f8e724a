"""Log-odds and counts that are binomial in every month and yet steady from one month to the next."""

import numpy as np


def share(log_odds: np.ndarray) -> np.ndarray:
    """Log-odds to a share between 0 and 1."""
    return 1 / (1 + np.exp(-log_odds))


def log_odds(value: float) -> float:
    """A share to log-odds."""
    return float(np.log(value / (1 - value)))


def steady_counts(rng: np.random.Generator, total: np.ndarray, chance: np.ndarray, *, renewal: float) -> np.ndarray:
    """How many of `total[t]` are counted when each is with `chance[t]`.

    Every person keeps one lot; a share `renewal` of them draws a new one each month. So each month's count is
    binomial, neighbouring months resemble each other, and it never exceeds `total`.
    """
    lots = rng.random(int(total.max(initial=0)))
    counts = []
    for size, likely in zip(total, chance, strict=True):
        counts.append(int((lots[:size] < likely).sum()))
        renewed = rng.random(len(lots)) < renewal
        lots = np.where(renewed, rng.random(len(lots)), lots)
    return np.array(counts, dtype=int)


def wobble(rng: np.random.Generator, months: int, *, deviation: float) -> np.ndarray:
    """Good and bad spells: a random walk that is pulled back to 0."""
    value, values = 0.0, []
    for kick in rng.standard_normal(months):
        value = 0.7 * value + deviation * 0.71 * kick
        values.append(value)
    return np.array(values)

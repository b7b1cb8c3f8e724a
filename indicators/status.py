"""Status against the dated target, and the gap in people. Integers only: 80 % of 35 is exactly 28 people.

Source of the rules: domain §6 (direction and dated targets); "hampir" is a working band of `catalog/aturan.toml`.
"""

from dataclasses import dataclass

import numpy as np

STATUS = ("tercapai", "hampir", "tertinggal", "periksa", "tanpa_target", "belum_lapor", "tidak_berlaku")
KEADAAN = ("nilai", "nol", "belum_lapor", "tidak_berlaku")
NO_TARGET = -1
_WHOLE = 100 * 100  # a target in hundredths of a percent, times people, over this, is people


@dataclass(frozen=True, kw_only=True)
class Sums:
    """Per row: people counted (0 where nothing was reported), whether it was reported, and the rule to judge by.

    `target` and `near` are in hundredths of a percent, `target` is NO_TARGET where none is in force.
    """

    pembilang: np.ndarray
    penyebut: np.ndarray
    reported: np.ndarray
    target: np.ndarray
    near: np.ndarray
    lower_is_better: np.ndarray

    @property
    def has_value(self) -> np.ndarray:
        """Reported, and somebody was due: 0/0 has no value."""
        return self.reported & (self.penyebut > 0)


def keadaan(sums: Sums) -> np.ndarray:
    """Position in KEADAAN for each row: a value, a true zero, not reported, or nobody due."""
    return np.select(
        [~sums.reported, sums.penyebut == 0, sums.pembilang == 0],
        [KEADAAN.index("belum_lapor"), KEADAAN.index("tidak_berlaku"), KEADAAN.index("nol")],
        default=KEADAAN.index("nilai"),
    )


def status(sums: Sums) -> np.ndarray:
    """Position in STATUS for each row. More served than due is `periksa`, also when nobody was due."""
    share, goal = sums.pembilang * _WHOLE, sums.target * sums.penyebut
    missing = np.where(sums.lower_is_better, share - goal, goal - share)
    return np.select(
        [
            ~sums.reported,
            sums.pembilang > sums.penyebut,
            sums.penyebut == 0,
            sums.target == NO_TARGET,
            missing <= 0,
            missing <= sums.near * sums.penyebut,
        ],
        [STATUS.index(name) for name in
         ("belum_lapor", "periksa", "tidak_berlaku", "tanpa_target", "tercapai", "hampir")],
        default=STATUS.index("tertinggal"),
    )  # fmt: skip


def kurang_orang(sums: Sums) -> tuple[np.ndarray, np.ndarray]:
    """People missing to the target (or too many, when lower is better), and where that can be said at all."""
    goal = sums.target * sums.penyebut
    at_least = -(-goal // _WHOLE)
    at_most = goal // _WHOLE
    gap = np.where(sums.lower_is_better, sums.pembilang - at_most, at_least - sums.pembilang)
    return np.maximum(gap, 0), sums.has_value & (sums.target != NO_TARGET)

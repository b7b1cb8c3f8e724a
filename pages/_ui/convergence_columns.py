"""Which numbers the convergence grid shows, under which heading. Pure."""

from indicators.packages import SERVICE_PACKAGES
from indicators.scorecard.model import GROUPS, KELOMPOK, KELOMPOK_TITLES, Definitions

ALL = "semua"
PAUD_APART = "PAUD (di luar total)"
GROUP_TITLES = {name: KELOMPOK_TITLES.get(name, PAUD_APART) for name in GROUPS}
LEVEL_GROUP = "Konvergensi"
TOTAL, PAUD = "total", "PA-1"
_SHORTS = {
    "total": "Total", "ih": "Ibu hamil", "an": "Anak 0–23",
    "IH-1": "Periksa", "IH-2": "TTD", "IH-3": "Nifas", "IH-4": "Kelas", "IH-5": "KEK/risti", "IH-6": "Air bumil",
    "IH-7": "Jamban bumil", "IH-8": "Jamkes bumil",
    "AN-1": "Imunisasi", "AN-2": "Ditimbang", "AN-3": "Diukur", "AN-4": "Konseling", "AN-5": "Anak gizi",
    "AN-6": "Air anak", "AN-7": "Jamban anak", "AN-8": "Akta", "AN-9": "Jamkes anak", "AN-10": "Pengasuhan",
    "PA-1": "Aktif PAUD",
}  # fmt: skip
"""The services in a word or two, for controls and the legend below the grid."""
_LEVELS = {"total": "Total", "ih": "Ibu hamil", "an": "Anak"}


def choices() -> dict[str, str]:
    """What of the grid can be shown: everything, one group, or one package; id -> words."""
    groups = {name: f"Kelompok: {title}" for name, title in GROUP_TITLES.items()}
    return {ALL: "Semua layanan"} | groups | {name: f"Paket: {name}" for name in SERVICE_PACKAGES}


def shown(which: str, definitions: Definitions) -> tuple[str, ...]:
    """Ids of the columns: the convergence first, then the services of `choices`, PAUD last and never in the total."""
    services = [id_ for id_, item in definitions.items() if which in (ALL, item.group, item.package)]
    levels = {ALL: KELOMPOK, "ih": ("ih", TOTAL), "an": ("an", TOTAL)}.get(which, (TOTAL,))
    return (*sorted(levels, key=lambda name: name != TOTAL), *services)


def heading(id_: str) -> str:
    """The heading of a column, unique: the code of the form, so that nineteen columns fit side by side."""
    return _LEVELS.get(id_, id_)


def short(id_: str) -> str:
    """The number in a word or two: 'Jamban bumil'."""
    return _SHORTS[id_]


def legend(ids: tuple[str, ...]) -> str:
    """'IH-1 Periksa · IH-2 TTD …': what the codes above the columns mean."""
    return " · ".join(f"{id_} {_SHORTS[id_]}" for id_ in ids if id_ not in _LEVELS)


def over_heading(id_: str, definitions: Definitions) -> str:
    """What stands above the heading: the group the number is about."""
    return LEVEL_GROUP if id_ in KELOMPOK else GROUP_TITLES[definitions[id_].group]


def title(id_: str, definitions: Definitions) -> str:
    """The full wording."""
    return KELOMPOK_TITLES[id_] if id_ in KELOMPOK else f"{id_} {definitions[id_].title}"


def of_heading(words: str) -> str | None:
    """The id whose heading this is; None for the columns that hold names."""
    return next((id_ for id_ in _SHORTS if heading(id_) == words), None)

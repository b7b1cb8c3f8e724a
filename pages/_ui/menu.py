"""The one registry of screens: the menu is drawn from it, and a test says every page file is in it.

How to add a screen: write pages/<n>_<Name>.py beginning with frame.open_page, add a Screen here, run `make test`.
"""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True)
class Screen:
    """One screen: its script, the label in menu and title, its icon, and the group it stands in (who asks)."""

    path: str
    label: str
    icon: str
    group: str


SCREENS = (
    Screen("dashboard.py", "Ringkasan", ":material/home:", "Kabupaten"),
    Screen("pages/2_Peta.py", "Peta", ":material/map:", "Kabupaten"),
    Screen("pages/3_Tren.py", "Tren", ":material/show_chart:", "Kabupaten"),
    Screen("pages/11_Konvergensi.py", "Konvergensi", ":material/checklist:", "Kabupaten"),
    Screen("pages/7_Rencana_Kerja.py", "Rencana Kerja", ":material/event_available:", "Kecamatan"),
    Screen("pages/9_Rembug_Tahapan.py", "Rembug & Tahapan", ":material/forum:", "Kecamatan"),
    Screen("pages/13_Konsolidasi_Data.py", "Konsolidasi Data", ":material/join_inner:", "Kecamatan"),
    Screen("pages/8_Rapat_Kecamatan.py", "Rapat Kecamatan", ":material/groups:", "Kecamatan"),
    Screen("pages/4_Profil_Desa.py", "Profil Desa", ":material/location_home:", "Desa"),
    Screen("pages/12_Scorecard_Desa.py", "Scorecard Desa", ":material/fact_check:", "Desa"),
    Screen("pages/10_Kelembagaan_Anggaran.py", "Kelembagaan & Anggaran", ":material/account_tree:", "Desa"),
    Screen("pages/5_Unggah_Data.py", "Unggah Data", ":material/upload_file:", "Data"),
    Screen("pages/6_Metodologi.py", "Metodologi", ":material/menu_book:", "Bantuan"),
)
GROUPS = tuple(dict.fromkeys(screen.group for screen in SCREENS))


_SHOW = {
    "pages/7_Rencana_Kerja.py": {"rencana_kerja"},
    "pages/9_Rembug_Tahapan.py": {"rembug", "tahapan", "usulan"},
    "pages/10_Kelembagaan_Anggaran.py": {"anggaran", "tim", "inovasi"},
}
"""Which yearly tables a screen is about."""


def showing(tables: Collection[str]) -> list[Screen]:
    """The screens that show any of these yearly tables, in the order of the menu."""
    return [screen for screen in SCREENS if not _SHOW.get(screen.path, set()).isdisjoint(tables)]


def screen_at(path: str) -> Screen:
    """The screen of a script; StopIteration is a bug in the caller."""
    return next(screen for screen in SCREENS if screen.path == path)

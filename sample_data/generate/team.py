"""The structure of one village's TPPS. All names are invented and say so."""

from dataclasses import dataclass

import numpy as np

from sample_data.generate.events import MEMBERS_NOT_SENT, TWO_CHAIRS, WITHOUT_PLAN_2026
from sample_data.generate.seeds import stream
from sample_data.generate.village import Village

_FIRST = ("Siti", "Sri", "Dewi", "Nur", "Endang", "Rina", "Agus", "Budi", "Slamet", "Eko", "Wahyu", "Yuli")
_SECOND = ("Rahayu", "Lestari", "Utami", "Wati", "Santoso", "Hidayat", "Setiawan", "Ningsih", "Susilo", "Handayani")
_LEFT_CHANCE = 0.12
_INCOMPLETE_CHANCE = 0.22
_VACANT_CHANCE = 0.35
_NO_DECREE_CHANCE = 0.13
_FIELD = ("Bidan desa", "Penyuluh KB", "Ketua Pokja IV TP PKK")
_DATA = ("KPM", "Kader Sub PPKBD", "Koordinator Posyandu")
_FIELD_MEMBERS = ("Bidan", "Kader TP PKK", "Kader KB")
_DATA_MEMBERS = ("Kader Posyandu", "Guru PAUD", "KPM")


@dataclass(frozen=True, kw_only=True)
class Member:
    """One line of the structure; `name` is None while the post is vacant, `decree` while there is no SK."""

    number: int
    post: str
    name: str | None
    origin: str
    decree: str | None


def team_of(village: Village, year: int) -> list[Member]:
    """The team of the year; [] when the village sent none."""
    if village.kode in MEMBERS_NOT_SENT or (year == 2026 and village.kode in WITHOUT_PLAN_2026):
        return []
    rng = stream("tim", year, village.kode)
    has_gaps, has_decree = rng.random() < _INCOMPLETE_CHANCE, rng.random() >= _NO_DECREE_CHANCE
    decree = f"188/{int(rng.integers(1, 90)):02d}/CONTOH/{year}" if has_decree else None
    return [
        Member(
            number=number, post=post, origin=origin, decree=decree,
            name=None if has_gaps and number > 2 and rng.random() < _VACANT_CHANCE else _name(village, year, number),
        )
        for number, (post, origin) in enumerate(_posts(village, year), 1)
    ]  # fmt: skip


def _posts(village: Village, year: int) -> list[tuple[str, str]]:
    """(post, where its holder comes from) in the order of the document; the same people meet in both years."""
    rng = stream("tim", village.kode)
    head, deputy = ("Lurah", "Sekretaris kelurahan") if village.is_kelurahan else ("Kepala Desa", "Sekretaris Desa")
    chairs = [("ketua", "Ketua TP PKK")]
    if village.kode == TWO_CHAIRS and year == 2026:
        chairs.append(("ketua", "Wakil Ketua TP PKK"))
    return [
        ("pengarah", head),
        *chairs,
        ("wakil_ketua", deputy),
        ("sekretaris", "PPKBD"),
        ("koor_lapangan", _one_of(rng, _FIELD)),
        *(("anggota_lapangan", origin) for origin in _FIELD_MEMBERS * int(rng.integers(1, 3))),
        ("koor_data", _one_of(rng, _DATA)),
        *(("anggota_data", origin) for origin in _DATA_MEMBERS[: int(rng.integers(1, 4))]),
    ]


def _one_of(rng: np.random.Generator, texts: tuple[str, ...]) -> str:
    return texts[int(rng.integers(len(texts)))]


def _name(village: Village, year: int, number: int) -> str:
    lasting, now = stream("nama", village.kode, number), stream("nama", village.kode, number, year)
    rng = now if now.random() < _LEFT_CHANCE else lasting
    return f"{_one_of(rng, _FIRST)} {_one_of(rng, _SECOND)} (contoh)"

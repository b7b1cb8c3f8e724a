"""Posts of the TPPS as documents write them: a label and the Bidang it stands under -> an id of POSISI_TIM."""

import re
from dataclasses import dataclass, replace

from loaders.choices import ids_by_spelling
from loaders.schema.lists import POSISI_TIM
from loaders.word.kept import kept
from loaders.words import simplify

_OFFICES = (
    r"kepala desa|lurah|kades|sekretaris (?:desa|kelurahan|lurah)|sekdes|kaur|kasi|kepala dusun|kasun|perangkat desa|"
    r"ketua (?:tp|tim penggerak|pokja|bpd|rt|rw|posyandu)|wakil ketua (?:tp|tim penggerak)|anggota (?:tp|bpd|pkk)|"
    r"(?:tp|tim penggerak)[ .]*pkk|pkk|pokja|ppkbd|sub ppkbd|bidan|perawat|plkb|pkb|penyuluh|kpm|kader|guru|"
    r"koordinator (?:posyandu|kader)|bpd|babinsa|bhabinkamtibmas|bendahara desa|karang taruna|tokoh|"
    r"pendamping (?:lokal )?desa|pld|tpk"
)
_OFFICE = re.compile(rf"(?:{_OFFICES})\b", re.IGNORECASE)
_PARTS = re.compile(r"\s*[/,]\s*|\s+(?:dan|atau)\s+", re.IGNORECASE)
_LAPANGAN = re.compile(r"pendamping(?:an)? keluarga|\btpk\b|bidang lapangan$|pelayanan", re.IGNORECASE)
_DATA = re.compile(r"\bdata\b", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*|\s+(?:\d{1,2}|[ivx]{1,3})$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<office>[^()]+)\)\s*$")


@dataclass(frozen=True)
class Post:
    """The post a line speaks of. `bidang`: 'lapangan', 'data' or ''; `open`: names may follow on lines of their own."""

    posisi: str | None = None
    bidang: str = ""
    unsur: str | None = None
    open: bool = False
    known: bool = False


def next_post(label: str, before: Post, *, title_only: bool = False) -> Post:
    """The post that `label` names, under the Bidang named before it; `posisi` is None when it names none.

    With `title_only` a text that names neither a post nor a Bidang changes nothing.
    """
    plain = (kept(_NUMBER.sub("", label)) or "").rstrip(" :.")
    bidang = "lapangan" if _LAPANGAN.search(plain) else "data" if _DATA.search(plain) else ""
    posisi = _listed(plain, bidang or before.bidang)
    if posisi is not None:
        ours = bidang or (before.bidang if posisi.endswith(("lapangan", "data")) else "")
        return Post(posisi, ours, unsur=None, open=posisi.startswith("anggota"), known=True)
    if bidang and len(plain) < 90:
        # Only the Bidang: names below it belong to its members until a post is named.
        return Post(f"anggota_{bidang}", bidang, open=True, known=True)
    if title_only:
        return before
    if before.bidang and is_office(plain):
        return Post(f"anggota_{before.bidang}", before.bidang, unsur=plain, open=True, known=True)
    return replace(before, posisi=None, unsur=None, open=False, known=False)


def _listed(plain: str, bidang: str) -> str | None:
    word = simplify(plain)
    if word in ("koordinator", "koord", "ketuabidang", "koordinatorbidang") or word.startswith("koordinatorbidang"):
        return f"koor_{bidang}" if bidang else None
    if word in ("anggota", "anggotabidang") or word.startswith("anggotabidang"):
        return f"anggota_{bidang}" if bidang else None
    short = {"ketuatpps": "ketua", "ketuapelaksana": "ketua", "ketuatim": "ketua", "wakilketuatpps": "wakil_ketua",
             "wakilketuapelaksana": "wakil_ketua", "sekretaristpps": "sekretaris", "pengarahtpps": "pengarah",
             "penanggungjawab": "pengarah"}  # fmt: skip
    return ids_by_spelling(POSISI_TIM).get(word) or short.get(word)


def is_office(text: str) -> bool:
    """Whether `text` names offices only, not a person: 'Ketua TP PKK', 'Bidan / Penyuluh KB'."""
    parts = [part for part in _PARTS.split(text.strip()) if part]
    return bool(parts) and _OFFICE.match(parts[0]) is not None and all(len(part.split()) <= 6 for part in parts)


def split_name(text: str) -> tuple[str | None, str | None]:
    """(name, office) of 'Siti Aminah (Ketua TP PKK)' or 'Siti Aminah, Ketua TP PKK'; degrees stay with the name."""
    whole = kept(text)
    if whole is None:
        return None, None
    if (found := _IN_BRACKETS.match(whole)) and is_office(found["office"]):
        return found["name"], found["office"]
    name, comma, rest = whole.partition(",")
    if comma and is_office(rest):
        return name.strip(), rest.strip()
    return whole, None

"""The sections of the plan, A to I, told by the words of their headings: letters and order differ."""

import re

TITLE = "judul"
STRUKTUR, KEGIATAN, ANGGARAN, INOVASI, OTHER = "struktur", "kegiatan", "anggaran", "inovasi", "lain"

_LONGEST_HEADING = 90
_PREFIX = re.compile(
    r"^(?:bab\s+)?\(?(?:[a-k]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.):]\s*|^bab\s+[ivx]{1,4}\s+", re.IGNORECASE
)
_CONTENTS = re.compile(r"(?:\.{4,}|…{2,}|\t)[\s.…]*\d{1,3}\s*$")
_WORDS = (
    (OTHER, r"latar belakang|pendahuluan|kata pengantar|(?:landasan|dasar) hukum|maksud|tujuan|manfaat"),
    (OTHER, r"penutup|lampiran"),
    (STRUKTUR, r"(?:struktur|susunan)\b.*\b(?:tim|organisasi|pengurus|tpps|tp3s|tpp\w*|keanggotaan)|struktur$"),
    (INOVASI, r"inovasi"),
    (ANGGARAN, r"(?:daftar |rencana )?(?:penganggaran|anggaran)|pembiayaan|rencana anggaran"),
    (KEGIATAN, r"rencana kegiatan|timeline|time line|jadwal|annual work plan|rencana aksi"),
)  # fmt: skip
_SECTIONS = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _WORDS)


def is_contents_line(text: str) -> bool:
    """A line of the table of contents: dots or a tab, then a page number."""
    return bool(_CONTENTS.search(text.rstrip("\n")))


def section_named(text: str, *, heading: bool, inside: str) -> str | None:
    """The section that a line opens; None when it is no heading.

    A plain line counts only with a letter or number before it, in capitals, or when it says nothing but the name.
    """
    if len(text) > _LONGEST_HEADING or text.endswith((":", ";", ",")):
        return None
    plain = _PREFIX.sub("", text)
    for name, words in _SECTIONS:
        found = words.match(plain)
        if not found:
            continue
        alone = len(plain) - found.end() < 3
        lettered = bool(re.match(r"^(?:bab\b|[A-K][.)]|[IVX]{1,4}\.)", text)) and not text.endswith(".")
        if heading or alone or plain.isupper() or (lettered and name != inside):
            return name
    return None

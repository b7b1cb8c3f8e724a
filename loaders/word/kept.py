"""Text that is kept from a document: on one line, without numbers that point to a person."""

import re

from loaders.cells import clean
from loaders.parse import LONGEST_TEXT

_PERSONAL = re.compile(
    r"(?:\b(?:nik|no\.? ?(?:hp|wa|telp|telepon|ktp)|hp|wa|telp|nip|nipd|nrpdes)\b\.?\s*[:.]?\s*)?"
    r"(?:(?<![\d.,/])(?:\+?62|0)8[\d\s-]{7,14}\d|(?<![\d.,/])\d[\d ]{14,20}\d(?![\d.,/]))",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"[\s.…_\-–—()\[\]:]*")


def kept(text: str) -> str | None:
    """`text` cleaned, without NIK, NIP and telephone numbers; None when nothing but dots or dashes is left."""
    plain = clean(_PERSONAL.sub(" ", text)) if any(char.isdigit() for char in text) else clean(text)
    plain = plain.strip(" ,;")
    return None if _PLACEHOLDER.fullmatch(plain) else plain


def is_too_long(text: str) -> bool:
    """Whether no name or remark can be that long (E115)."""
    return len(text) > LONGEST_TEXT

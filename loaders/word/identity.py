"""Whose plan it is and for which year, as the document says it: names and codes as written, nothing resolved yet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.word.blocks import Document
from loaders.word.sections import TITLE

_STOP = (
    r"(?=\s*(?:[,;:.()\n/]|\d{2}|$|\b(?:kecamatan|kec|kabupaten|kab|kota|provinsi|prov|tahun|thn|ta|desa|kelurahan|dan|yang|"
    r"tpps|periode)\b))"
)
_NAME = rf"(?P<name>[^\W\d_][\w'’`. -]{{1,40}}?){_STOP}"
_DESA = re.compile(
    rf"\b(?:desa\s*/\s*kelurahan|kelurahan\s*/\s*desa|desa|kelurahan|kel\.|ds\.)\s*[:=]?\s*{_NAME}", re.IGNORECASE
)
_KECAMATAN = re.compile(rf"\b(?:kecamatan|kec\b\.?)\s*[:=]?\s*{_NAME}", re.IGNORECASE)
_KABUPATEN = re.compile(rf"\b(?:kabupaten|kab\b\.?|kota)\s*[:=]?\s*{_NAME}", re.IGNORECASE)
_CODE = re.compile(r"(?<![\d.])(\d\d\.\d\d\.\d\d\.\d{4})(?![\d.])")
_LABELLED_CODE = re.compile(r"\bkode\b[^\d\n]{0,40}((?:\d[. ]?){9}\d)(?!\d)", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:nama\s+)?(?:desa|kelurahan|kecamatan|kabupaten|tahun)(?:\s*/\s*(?:kelurahan|desa|kota))?\s*:?|kode\s*(?:desa|wilayah|kemendagri)?(?:\s*/\s*kelurahan)?\s*:?",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:tahun(?:\s+anggaran)?|thn|t\.?\s?a\.?)\s*[:=]?\s*((?:19|20)\d\d)\b(?!\s*[-–/]\s*\d)", re.IGNORECASE
)
_ONLY_YEAR = re.compile(r"(?:tahun|thn)?(?:\s+anggaran)?\s*[:=]?\s*((?:19|20)\d\d)", re.IGNORECASE)
_LAW = re.compile(r"\b(?:nomor|no\.?|peraturan|perpres|perbup|pergub|permen\w*|undang|keputusan)\b", re.IGNORECASE)
_PLAN = re.compile(r"rencana kerja|annual work plan|\brenja\b", re.IGNORECASE)
_TITLE_LINES = 40


@dataclass(frozen=True)
class Identity:
    """What is written: `pairs` of (village, kecamatan, kabupaten) in the order of trust; '' where not said."""

    codes: tuple[str, ...]
    labelled_codes: tuple[str, ...]
    villages: tuple[tuple[str, ...], ...]
    kecamatan: tuple[tuple[str, ...], ...]
    kabupaten: tuple[str, ...]
    years: tuple[int, ...]
    """The years of the most trusted place that names any."""


def identity_of(document: Document) -> Identity:
    """Reads the title page first, then labels in tables, captions and headings, text boxes, then all lines."""
    title = [line.text for line in document.lines[:_TITLE_LINES] if line.section == TITLE]
    labels = list(_labelled(document))
    captions = [text for table in document.tables for text in table.above if len(text) < 200]
    everything = [line.text for line in document.lines]
    tiers = (title, labels, captions, list(document.boxes), everything)
    joined = "\n".join([*title, *labels, *everything, *document.boxes])
    return Identity(
        codes=_unique(_CODE.findall(joined)),
        labelled_codes=_unique(_LABELLED_CODE.findall(joined)),
        villages=tuple(_names(_DESA, tier) for tier in tiers),
        kecamatan=tuple(_names(_KECAMATAN, tier) for tier in tiers),
        kabupaten=_names(_KABUPATEN, [*title, *labels, *document.boxes]),
        years=_years(document, title, labels, captions),
    )


def _labelled(document: Document) -> Iterable[str]:
    """'Desa: Pacet' from the cells 'Desa' | ': Pacet' of small tables."""
    for table in document.tables:
        for row in table.grid[:12]:
            cells = [cell.text for cell in dict.fromkeys(row) if cell is not None and cell.text.strip(" :")]
            for label, value in zip(cells, cells[1:], strict=False):
                if len(label) < 40 and _LABEL.fullmatch(label):
                    yield f"{label.rstrip(' :')}: {value.lstrip(' :')[:60]}"
            yield from (text for text in cells if len(text) < 200 and ":" in text)


def _names(pattern: re.Pattern, texts: list[str]) -> tuple[str, ...]:
    return _unique(found["name"].strip(" .-'’`") for text in texts for found in pattern.finditer(text))


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _years(document: Document, title: list[str], labels: list[str], captions: list[str]) -> tuple[int, ...]:
    """Laws carry years too ('Nomor 72 Tahun 2021'): lines about them do not count."""
    plans = [line.text for line in document.lines if _PLAN.search(line.text)]
    boxes = list(document.boxes)
    for tier in (title, labels, boxes, captions, plans):
        texts = [text for text in tier if not _LAW.search(text)]
        found = [year for text in texts for year in _YEAR.findall(text)]
        found += [match[1] for text in texts if (match := _ONLY_YEAR.fullmatch(text.strip()))]
        if found:
            return tuple(int(year) for year in dict.fromkeys(found))
    return ()

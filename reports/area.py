"""Which village a document is about, and what it is called in it: one way for every document."""

from dataclasses import asdict

from reports.word.area import Area, areas, records
from reports.word.context import words as words_of
from reports.word.model import VillagePlan
from reports.word.settings import DocumentSettings

__all__ = ["Area", "areas", "records", "words"]


def words(area: Area, settings: DocumentSettings) -> dict[str, str]:
    """'wilayah', 'kecamatan', 'kepala', 'singkatan' … as every document says them; dotted lines for the unknown."""
    return words_of(VillagePlan(**asdict(area)), settings)

"""The whole document, cover to signature."""

from docx.document import Document

from reports.word import money, narrative, signature, team, timeline
from reports.word.base import open_sheet
from reports.word.context import words as words_of
from reports.word.model import EMPTY, VillagePlan
from reports.word.parts import paragraph, section_break
from reports.word.settings import DocumentSettings


def plan_document(plan: VillagePlan, settings: DocumentSettings) -> bytes:
    """Rencana Kerja of one village and year as .docx, ready to sign; dotted lines where the data says nothing."""
    words = words_of(plan, settings)
    sheet = open_sheet(font=settings.tampilan.huruf, size_pt=settings.tampilan.ukuran_pt)
    everything = (plan, settings, words)
    sheet.append(*narrative.cover(plan, words), section_break(sheet.cover))
    sheet.append(*narrative.background(settings, words), *narrative.legal_basis(*everything))
    sheet.append(*narrative.aims(settings, words), *team.structure(*everything))
    sheet.append(*narrative.activities(*everything), section_break(sheet.upright))
    sheet.append(*timeline.timeline(*everything), section_break(sheet.wide))
    sheet.append(*money.budget(*everything), *money.innovations(*everything))
    sheet.append(*narrative.closing(settings, words), paragraph("", "TPPSSel", keep=True))
    sheet.append(signature.signature(*everything))
    _label(sheet.document, words)
    return sheet.content()


def empty_document(settings: DocumentSettings) -> bytes:
    """The form to fill in by hand or in Word."""
    return plan_document(EMPTY, settings)


def _label(document: Document, words: dict[str, str]) -> None:
    """The title in the file's properties, and in the footer beside the page number."""
    title = f"Rencana Kerja {words['singkatan']} {words['wilayah']} Tahun {words['tahun']}"
    document.core_properties.title = title[:255]  # the longest text a property can hold
    document.sections[1].footer.paragraphs[0].runs[0].text = f"{title}  |  "

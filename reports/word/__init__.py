"""The village's yearly plan as a Word document: ledger frames in, .docx bytes out."""

from reports.word.archive import file_name, plan_documents, safe_name
from reports.word.document import empty_document, plan_document
from reports.word.frames import plans
from reports.word.model import Activity, BudgetLine, Innovation, Member, VillagePlan
from reports.word.settings import DocumentSettings, load_settings

__all__ = [
    "Activity",
    "BudgetLine",
    "DocumentSettings",
    "Innovation",
    "Member",
    "VillagePlan",
    "empty_document",
    "file_name",
    "load_settings",
    "plan_document",
    "plan_documents",
    "plans",
    "safe_name",
]

"""The sheet for a village's scorecard discussion: measures in, PDF or Word out."""

from reports.diskusi.frames import discussion_sheets
from reports.diskusi.model import Agreement, DiscussionSheet, Point
from reports.diskusi.pdf import pdf_archive, pdf_name, to_pdf, to_pictures
from reports.diskusi.word import docx_archive, to_docx

__all__ = [
    "Agreement",
    "DiscussionSheet",
    "Point",
    "discussion_sheets",
    "docx_archive",
    "pdf_archive",
    "pdf_name",
    "to_docx",
    "to_pdf",
    "to_pictures",
]

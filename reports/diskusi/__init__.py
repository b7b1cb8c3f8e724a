"""The sheet for a village's scorecard discussion: measures in, PDF or Word out."""

from reports.diskusi.frames import discussion_sheets
from reports.diskusi.model import Agreement, DiscussionSheet
from reports.diskusi.pdf import pdf_archive, pdf_name, to_pdf, to_pictures

__all__ = ["Agreement", "DiscussionSheet", "discussion_sheets", "pdf_archive", "pdf_name", "to_pdf", "to_pictures"]

"""PDF (or pictures) by typst: a template of ours and data as JSON in, bytes out; no network, no fonts of the machine."""

from reports.pdf.compile import render

__all__ = ["render"]

"""PDF (or pictures) by typst: our template and data as JSON in, bytes out. No network, no fonts of the machine."""

from reports.pdf.compile import render
from reports.pdf.join import joined

__all__ = ["joined", "render"]

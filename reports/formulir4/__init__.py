"""The village scorecard as the official form (Formulir 4): measures in, .xlsx bytes out."""

from reports.formulir4.archive import form_archive, form_name
from reports.formulir4.fill import Filled, empty_form, fill
from reports.formulir4.frames import village_forms
from reports.formulir4.layout import Layout, load_layout
from reports.formulir4.model import VillageForm

__all__ = [
    "Filled",
    "Layout",
    "VillageForm",
    "empty_form",
    "fill",
    "form_archive",
    "form_name",
    "load_layout",
    "village_forms",
]

"""Formulir 4 of many villages as one ZIP."""

from collections.abc import Sequence

from reports.formulir4.fill import fill_opened
from reports.formulir4.layout import Layout
from reports.formulir4.model import VillageForm
from reports.formulir4.open_form import open_form
from reports.word.settings import DocumentSettings
from reports.zipped import Progress, file_name, zipped


def form_archive(
    forms: Sequence[VillageForm],
    settings: DocumentSettings,
    layout: Layout,
    *,
    progress: Progress,
    blank: bytes | None = None,
) -> bytes:
    """One .xlsx for each form. `progress` hears the share done (0–1) and whose form is next.

    Raises ValueError when a village stands twice in `forms`; UserError as `fill`.
    """
    opened = open_form(settings, layout, blank=blank)

    def make(form: VillageForm) -> bytes:
        again = open_form(settings, layout, blank=blank) if opened.has_pictures else opened
        return fill_opened(again, form, settings, layout).content

    return zipped(
        forms,
        name=form_name,
        label=lambda form: form.area.nama or form_name(form),
        make=make,
        progress=progress,
    )


def form_name(form: VillageForm) -> str:
    """'35.16.03.2005_Pacet_Formulir_4_2026-3.xlsx'."""
    return file_name(form.area.kode_desa, form.area.nama, "Formulir_4", form.kuartal, ending=".xlsx")

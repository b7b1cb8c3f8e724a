"""Many documents as one ZIP."""

from collections.abc import Sequence

from reports.word.document import plan_document
from reports.word.model import VillagePlan
from reports.word.settings import DocumentSettings
from reports.zipped import Progress, zipped
from reports.zipped import file_name as named


def plan_documents(plans: Sequence[VillagePlan], settings: DocumentSettings, *, progress: Progress) -> bytes:
    """One .docx for each plan. `progress` hears the share done (0–1) and whose document is next.

    Raises ValueError when a village and year stand twice in `plans`: one of the two would be lost.
    """
    return zipped(
        plans,
        name=file_name,
        label=lambda plan: plan.nama or file_name(plan),
        make=lambda plan: plan_document(plan, settings),
        progress=progress,
    )


def file_name(plan: VillagePlan) -> str:
    """'35.16.03.2005_Pacet_Rencana_Kerja_2026.docx'; letters, digits, dots and dashes only, whatever the name holds."""
    return safe_name(plan.kode_desa, plan.nama, plan.tahun) + ".docx"


def safe_name(kode: str | None, nama: str | None, tahun: int | None) -> str:
    """The same for any area, without an ending."""
    return named(kode, nama, "Rencana_Kerja", tahun, ending="")

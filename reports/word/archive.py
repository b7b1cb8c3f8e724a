"""Many documents as one ZIP."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Sequence

from reports.word.document import plan_document
from reports.word.model import VillagePlan
from reports.word.settings import DocumentSettings

Progress = Callable[[float, str], None]
_LONGEST_NAME = 60


def plan_documents(plans: Sequence[VillagePlan], settings: DocumentSettings, *, progress: Progress) -> bytes:
    """One .docx for each plan. `progress` hears the share done (0–1) and whose document is next.

    Raises ValueError when a village and year stand twice in `plans`: one of the two would be lost.
    """
    names = [file_name(plan) for plan in plans]
    if len(set(names)) < len(names):
        raise ValueError("the same village and year twice")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:  # a .docx is compressed already
        for done, (name, plan) in enumerate(zip(names, plans, strict=True)):
            progress(done / len(plans), plan.nama or name)
            archive.writestr(name, plan_document(plan, settings))
    progress(1.0, "")
    return buffer.getvalue()


def file_name(plan: VillagePlan) -> str:
    """'35.16.03.2005_Pacet_Rencana_Kerja_2026.docx'; letters, digits, dots and dashes only, whatever the name holds."""
    return safe_name(plan.kode_desa, plan.nama, plan.tahun) + ".docx"


def safe_name(kode: str | None, nama: str | None, tahun: int | None) -> str:
    """The same for any area, without an ending."""
    parts = (kode, nama, "Rencana_Kerja", tahun)
    return "_".join(_safe(part) for part in parts if part is not None and _safe(part))


def _safe(part: object) -> str:
    plain = unicodedata.normalize("NFKD", str(part)).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9.-]+", "_", plain).strip("._-")[:_LONGEST_NAME]

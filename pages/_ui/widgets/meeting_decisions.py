"""The decisions of a meeting: what the meeting decides, entered while everybody looks."""

import calendar
from datetime import date

from indicators.months import shift
from loaders import followups
from pages._ui import cache
from pages._ui.widgets import meeting_followups
from pages._ui.widgets.meeting_fields import Fields


def form(*, kecamatan: str, bulan: str, at: cache.Stamp, sender: str) -> None:
    """What, who, by when, about which village and indicator; kept at once under the recorder's name.

    What is half written waits in the session, one draft for each meeting.
    """
    fields = Fields(f"putusan_{kecamatan}_{bulan}")
    keep = fields.draw(kecamatan=kecamatan, at=at, first=_first(kecamatan, bulan))
    keep.button(
        "Tambahkan", type="primary", icon=":material/add:", key="putusan_simpan", disabled=not sender, width="stretch",
        on_click=_add, args=(fields, kecamatan, bulan, sender), help=None if sender else "Isi nama pencatat dahulu.",
    )  # fmt: skip


def _first(kecamatan: str, bulan: str) -> dict[str, object]:
    return {"apa": "", "siapa": "", "batas": _end_of_next_month(bulan), "tentang": kecamatan, "indikator": ""}


def _end_of_next_month(bulan: str) -> date:
    year, month = (int(part) for part in shift(bulan, 1).split("-"))
    return date(year, month, calendar.monthrange(year, month)[1])


def _add(fields: Fields, kecamatan: str, bulan: str, sender: str) -> None:
    item = fields.said(rapat=bulan)
    kept = meeting_followups.keep(f"Dicatat: {item.apa}", lambda: followups.add(cache.ledger(), item, sender=sender))
    if kept:
        fields.start(**_first(kecamatan, bulan) | {"batas": date.fromisoformat(item.batas) if item.batas else None})

"""Rapat Kecamatan: the camat's monthly meeting on the wall, point by point, with its decisions, print and messages."""

import streamlit as st

from geo import codes
from pages._ui import cache, frame
from pages._ui.widgets import meeting as meeting_widget
from pages._ui.widgets import meeting_decisions, meeting_followups, meeting_outputs, meeting_sender

view = frame.open_page(
    "pages/8_Rapat_Kecamatan.py", filters=("wilayah", "bulan"), own=(meeting_widget.POINT,), for_wall=True
)
choice, at = view.choice, view.stamp
areas = cache.areas(at)

if codes.level(choice.kawasan) != "kecamatan":
    meeting_widget.choose_kecamatan(choice, areas)
    st.stop()

# 1. The agenda, and the point that is on the wall
kecamatan, bulan = choice.kawasan, choice.bulan
agenda = meeting_widget.agenda(kecamatan=kecamatan, bulan=bulan, at=at)
number = meeting_widget.step(agenda.points, meeting=(kecamatan, bulan))
point = agenda.points[number]

# 2. The point itself; the first and the last are about what people do
meeting_followups.notice((kecamatan, bulan, number))
meeting_widget.show(point)
rows = {"tindak_lanjut": agenda.brought, "keputusan": agenda.decided}.get(point.id)
if rows is not None and (len(rows) or point.id == "keputusan"):
    sender = meeting_sender.recorder()
    if point.id == "keputusan":
        meeting_decisions.form(kecamatan=kecamatan, bulan=bulan, at=at, sender=sender)
    meeting_followups.rows_with_buttons(
        rows, kecamatan=kecamatan, bulan=bulan, at=at, seen=agenda.revision, sender=sender
    )

# 3. What people carry away
meeting_outputs.outputs(agenda, kecamatan=kecamatan, bulan=bulan, at=at)

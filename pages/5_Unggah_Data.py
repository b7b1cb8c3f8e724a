"""Unggah Data: templates, upload of data and boundaries with a dry run, and every Kiriman with undo."""

import streamlit as st

from pages._ui import frame
from pages._ui.widgets import boundary_upload, submissions, templates, upload, upload_many

view = frame.open_page("pages/5_Unggah_Data.py", needs_data=False)

st.markdown(
    "Tiap berkas diperiksa dulu: Anda melihat apa yang akan masuk, apa yang berubah, dan apa yang ditolak beserta "
    "alasannya. Baru sesudah itu disimpan sebagai satu **kiriman**, yang selalu dapat dibatalkan."
)
upload.saved_notice()
submissions.clear_sample()

data, boundaries, empty_forms, history = st.tabs(["Unggah data", "Unggah batas desa", "Template", "Riwayat kiriman"])
with data:
    upload_many.data_upload(view.stamp)
with boundaries:
    boundary_upload.boundary_upload(view.stamp)
with empty_forms:
    templates.template_downloads(view.stamp)
with history:
    submissions.submission_list()

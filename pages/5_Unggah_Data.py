"""Unggah Data: templates, upload of data and boundaries with a dry run, and every Kiriman with undo."""

import streamlit as st

from pages._ui import frame
from pages._ui.widgets import boundary_upload, submissions, templates, upload, upload_many

view = frame.open_page("pages/5_Unggah_Data.py", needs_data=False, own=("bagian",))

st.markdown(
    "Tiap berkas diperiksa dulu: Anda melihat apa yang akan masuk, apa yang berubah, dan apa yang ditolak beserta "
    "alasannya. Baru sesudah itu disimpan sebagai satu **kiriman**, yang selalu dapat dibatalkan."
)
# What comes and goes stands in a box of its own: were the tabs to move down by one, they would open at the first again.
with st.container():
    upload.saved_notice()
    submissions.clear_sample()

data, boundaries, empty_forms, history = st.tabs(
    ["Unggah data", "Unggah batas desa", "Template", "Riwayat kiriman"],
    default="Riwayat kiriman" if st.query_params.get("bagian") == "riwayat" else None,
    key="unggah_bagian",
)
with data:
    upload_many.data_upload(view.stamp)
with boundaries:
    boundary_upload.boundary_upload(view.stamp)
with empty_forms:
    templates.template_downloads(view.stamp)
with history:
    submissions.submission_list()

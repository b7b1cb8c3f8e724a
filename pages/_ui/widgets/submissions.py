"""Everything ever sent, newest first, with undo; and clearing the sample."""

import streamlit as st

from loaders.schema import TABLES
from pages._ui import cache, text
from pages._ui import format as fmt
from pages._ui.tables import Show
from pages._ui.widgets import tables as table_widgets
from pages._ui.widgets import upload
from pages._ui.widgets.dry_run import COUNTS

COLUMNS = (
    Show("id", "No", "count"),
    Show("keadaan", "Keadaan"),
    Show("saat", "Waktu"),
    Show("pengirim", "Pengirim"),
    Show("berkas", "Berkas"),
    Show("isi", "Isi"),
    *COUNTS[1:],
)


_UNDONE = "baru_dibatalkan"
"""What the last undo did: said where its button was, since the top of the screen is out of sight there."""


def submission_list() -> None:
    """The list; a row picked can be undone."""
    rows = cache.ledger().submissions()
    if rows.empty:
        st.info("Belum ada kiriman. Kiriman pertama Anda akan tercatat di sini, dan selalu dapat dibatalkan.")
        return
    rows = rows.assign(
        saat=rows["waktu"].map(fmt.moment),
        isi=[", ".join(TABLES[name].title for name in names.split(",") if name in TABLES) for names in rows["tabel"]],
        keadaan=[_state(row) for row in rows.itertuples()],
    )
    st.caption(
        "Klik satu sel untuk membatalkan kirimannya. Nilai kiriman sebelumnya berlaku lagi (data contoh tidak "
        "kembali); catatannya tetap ada."
    )
    picked = table_widgets.table(rows, COLUMNS, key="riwayat", alt="Daftar kiriman", height=420)
    table_widgets.downloads(rows, COLUMNS, name="riwayat-kiriman", title="Riwayat kiriman")
    if undone := st.session_state.pop(_UNDONE, None):
        st.success(undone, icon=":material/check_circle:")
    elif picked is not None:
        _undo(rows.iloc[picked])


def _state(row) -> str:
    if not fmt.missing(row.dicabut_pada):
        return f"dibatalkan {fmt.moment(row.dicabut_pada)} oleh {row.dicabut_oleh}"
    return "data contoh" if row.contoh else "berlaku"


def _undo(row) -> None:
    if not fmt.missing(row["dicabut_pada"]):
        st.info("Kiriman ini sudah dibatalkan.")
        return
    st.markdown(f"Kiriman nomor {row['id']}, **{text.plain(row['berkas'])}** dari {text.plain(row['pengirim'])}")
    by = upload.sender_input("riwayat", label="Dibatalkan oleh")
    if st.button("Batalkan kiriman ini", key="batalkan", icon=":material/undo:") and not upload.asked_for_sender(by):
        cache.ledger().withdraw(int(row["id"]), by=by)
        st.session_state[_UNDONE] = f"Kiriman nomor {row['id']} dibatalkan. Nilai sebelumnya berlaku lagi."
        st.rerun()


def clear_sample() -> None:
    """One click that takes everything invented off the screens."""
    state = cache.ledger().sample_state()
    if not state:
        return
    with st.container(border=True):
        st.markdown(f"**{text.sample_left_words(state)}** Data contoh yang sudah hilang tidak kembali sendiri.")
        if cache.ledger().may_practise("rencana_kerja"):
            st.caption(text.PRACTISE)
        sure = st.checkbox("Ya, kosongkan semua yang masih contoh", key="kosongkan_yakin")
        if st.button(
            "Kosongkan data contoh sekarang", key="kosongkan_contoh", icon=":material/delete_sweep:", disabled=not sure
        ):
            cache.ledger().withdraw_sample(by=st.session_state.get("pengirim") or "pengguna")
            st.session_state["baru_disimpan"] = "Data contoh sudah dikosongkan."
            st.rerun()

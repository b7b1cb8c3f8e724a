"""What people carry away from the meeting: one printed page, and messages to copy into WhatsApp."""

import streamlit as st

from indicators.areas import Areas
from pages._ui import cache, meeting_messages, meeting_words, text
from pages._ui import format as fmt
from pages._ui.widgets import filters
from pages._ui.widgets.meeting import Agenda
from reports import pesan, rapat
from reports.rapat import MeetingSheet

_KECAMATAN = ""


def outputs(agenda: Agenda, *, kecamatan: str, bulan: str, at: cache.Stamp) -> None:
    """Both, folded away: the wall shows the point alone."""
    with st.expander("Lembar rapat dan pesan WhatsApp", icon=":material/print:"):
        st.download_button(
            "Unduh lembar rapat, satu halaman A4",
            lambda: rapat.to_html(_sheet(agenda, kecamatan=kecamatan, bulan=bulan, at=at)).encode(),
            f"rapat-{kecamatan}-{bulan}.html", "text/html", key="unduh_rapat", icon=":material/download:",
            on_click="ignore",
        )  # fmt: skip
        st.caption("Buka berkasnya di peramban, lalu cetak (Ctrl+P).")
        _messages(kecamatan=kecamatan, bulan=bulan, at=at)


def _sheet(agenda: Agenda, *, kecamatan: str, bulan: str, at: cache.Stamp) -> MeetingSheet:
    areas, sample = cache.areas(at), cache.ledger().sample_state()
    brought, decided = (
        tuple(meeting_words.follow_up_row(row, areas=areas, catalog=cache.catalog()) for row in rows.itertuples())
        for rows in (agenda.brought, agenda.decided)
    )
    today = fmt.day(fmt.today().isoformat())
    return MeetingSheet(
        kecamatan=areas.title(kecamatan), bulan=fmt.month(bulan), points=agenda.points[1:-1], brought=brought,
        decided=decided, made=f"Dicetak {today} dari data sampai kiriman nomor {agenda.revision}.",
        singkatan=cache.wording().singkatan, warning=text.sample_words(sample) if sample else "",
    )  # fmt: skip


def _messages(*, kecamatan: str, bulan: str, at: cache.Stamp) -> None:
    """The text for the whole kecamatan or one village, in a box with a copy button."""
    areas = cache.areas(at)
    villages = areas.villages(kecamatan)
    titles = {_KECAMATAN: f"Semua desa di {areas.title(kecamatan)}"} | {kode: areas.title(kode) for kode in villages}
    chosen = st.selectbox(
        "Pesan untuk", [_KECAMATAN, *villages], key=f"pesan_untuk_{kecamatan}", format_func=filters.Names(titles)
    )
    st.code(_message(chosen, kecamatan=kecamatan, bulan=bulan, at=at, areas=areas), language=None, wrap_lines=True)
    st.caption("Tunjuk kotaknya, tekan tombol salin di sudut kanannya, lalu tempel di WhatsApp.")


def _message(chosen: str, *, kecamatan: str, bulan: str, at: cache.Stamp, areas: Areas) -> str:
    tables = {name: cache.table(at, name) for name in meeting_messages.TABLES_READ}
    wording, first_month = cache.wording(), next(iter(cache.data_months(at)), None)
    if chosen:
        news = meeting_messages.village_news(
            tables, areas, kode=chosen, bulan=bulan, first_month=first_month, settings=cache.catalog().settings
        )
        return pesan.to_village(news, wording)
    desa = tables["desa"]
    mine = tables | {"desa": desa[desa["kode_desa"].isin(areas.villages(kecamatan))]}
    silent = meeting_messages.silences(mine, areas, bulan=bulan, first_month=first_month)
    return pesan.to_kecamatan(
        list(silent.values()), kecamatan=areas.title(kecamatan), villages=len(mine["desa"]),
        bulan=fmt.month(bulan), wording=wording,
    )  # fmt: skip

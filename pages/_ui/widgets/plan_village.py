"""One village's year: activities by month, the same as bars over the year, and what is late."""

import streamlit as st

from indicators.plan import late, plan_grid
from pages._ui import cache, plan_view, text
from pages._ui import format as fmt
from pages._ui.charts import base, gantt
from pages._ui.charts import plan as plan_chart
from pages._ui.choice import Choice
from pages._ui.widgets import plan_heat

GRID, BARS = "Tabel bulan", "Garis waktu"


def year(choice: Choice, at: cache.Stamp) -> None:
    """The chosen village's plan as grid or as bars; what is late stands under it."""
    grid = plan_grid(cache.table(at, "rencana_kerja"), kode_desa=choice.desa, bulan=choice.bulan)
    if grid.empty:
        st.info(
            f"Desa ini belum mengirim rencana kerja {choice.bulan[:4]}. Isi di bagian Isi realisasi, atau unggah "
            "buku kerja atau dokumen Word-nya di layar Unggah Data."
        )
        return
    shape = st.segmented_control(
        "Bentuk", [GRID, BARS], default=GRID, required=True, key="rencana_bentuk", label_visibility="collapsed"
    )
    if shape == GRID:
        st.plotly_chart(
            plan_chart.plan_grid(grid),
            config=base.CONFIG,
            key="rencana-12",
            alt="Rencana kerja setahun, kegiatan menurut bulan",
        )
    else:
        drawn = gantt.gantt(grid, month=int(choice.bulan[5:7]))
        st.plotly_chart(drawn, config=base.CONFIG, key="rencana-garis", alt="Rencana kerja setahun sebagai garis waktu")
    plan_heat.legend()
    _late(choice, at)


def _late(choice: Choice, at: cache.Stamp) -> None:
    rows = late(plan_heat.cells_of(choice, at))
    st.subheader(f"Terlambat: {fmt.number(len(rows))} kegiatan", anchor=False)
    if rows.empty:
        st.success(f"Semua yang direncanakan sampai {fmt.month(choice.bulan)} sudah terlaksana.")
    for row in rows.itertuples():
        months = text.listing([fmt.month_name(int(bulan[5:7])) for bulan in row.bulan], most=12)
        st.markdown(
            f":orange-badge[▲ {fmt.number(row.jumlah)} bulan] "
            f"**{text.plain(plan_view.activity_words(row.kegiatan, row.nama))}**: {months}"
        )

"""The seven steps as a funnel, by area, and steps finished in the wrong order."""

import streamlit as st

from geo import codes
from indicators.steps import STEPS, out_of_order, step_states
from indicators.steps import funnel as count_steps
from pages._ui import cache, duty_view, text
from pages._ui import format as fmt
from pages._ui.charts import bars, base
from pages._ui.choice import Choice
from pages._ui.tables import Show
from pages._ui.widgets import rembug
from pages._ui.widgets import tables as table_widgets


def funnel(choice: Choice, at: cache.Stamp) -> None:
    """How many villages finished each step and every step before it; the areas below as a table."""
    areas, desa = cache.areas(at), rembug.villages_of(choice, at)
    states = step_states(cache.table(at, "tahapan"), desa, bulan=choice.bulan)
    level = codes.level(choice.kawasan)
    whole = count_steps(states, level=level)
    if not whole["desa_lapor"].iloc[0]:
        st.info(f"Belum ada desa yang mengirim tahapan {choice.bulan[:4]}. Isi lembar Tahapan di template tahunan.")
        return
    names = [f"{step} {title}" for step, title in STEPS.items()]
    words = [f"{fmt.share(row.sampai, row.desa_total)} desa" for row in whole.itertuples()]
    st.caption(
        f"Desa yang sudah menuntaskan tiap langkah beserta semua langkah sebelumnya sampai {fmt.month(choice.bulan)}; "
        f"{fmt.share(whole['desa_lapor'].iloc[0], whole['desa_total'].iloc[0])} desa mengirim data tahapan."
    )
    figure = bars.bars(names, list(whole["sampai"]), words)
    st.plotly_chart(figure, config=base.CONFIG, key="corong", alt="Desa yang menuntaskan tiap langkah")
    children = areas.children(choice.kawasan)
    below = codes.level(children[0])
    if below == "desa":
        return
    table = duty_view.funnel_table(count_steps(states, level=below), areas.names)
    columns = (Show("nama", below.capitalize()), *(Show(f"langkah_{step}", f"Langkah {step}") for step in STEPS))
    with st.expander(f"Desa yang menuntaskan tiap langkah menurut {below}"):
        table_widgets.table(table, columns, key="corong-tabel", alt="Langkah selesai menurut wilayah", height="content")
        table_widgets.downloads(
            table, (Show("kode", "Kode"), *columns), name=f"tahapan-{choice.kawasan}-{choice.bulan}",
            title=f"Tahapan selesai, {areas.title(choice.kawasan)}, {fmt.month(choice.bulan)}",
        )  # fmt: skip


def out_of_order_words(row) -> str:
    """Why one pair of steps is flagged."""
    if row.alasan == "belum_selesai":
        return f"langkah {row.langkah} selesai, padahal langkah {row.langkah_awal} belum"
    return (
        f"langkah {row.langkah} bertanggal {fmt.day(row.tanggal)}, sebelum langkah {row.langkah_awal} "
        f"({fmt.day(row.tanggal_awal)})"
    )


def out_of_order_list(choice: Choice, at: cache.Stamp) -> None:
    """Villages whose later step is finished without the earlier one."""
    states = step_states(cache.table(at, "tahapan"), rembug.villages_of(choice, at), bulan=choice.bulan)
    faults = out_of_order(states)
    if faults.empty:
        return
    st.warning(f"{fmt.number(faults['kode_desa'].nunique())} desa menyelesaikan langkah tidak berurutan.")
    with st.expander("Lihat desanya"):
        for row in faults.itertuples():
            st.markdown(f"**{text.plain(cache.areas(at).title(row.kode_desa))}**: {out_of_order_words(row)}")

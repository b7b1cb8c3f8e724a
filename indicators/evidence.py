"""Documents present or missing: the year's plan and SK, what a rembug leaves (domain §3), the evidence of the steps."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from indicators.counts import empty_table
from indicators.rembug import held_by
from indicators.steps import STEPS, step_states
from indicators.structure import structure
from indicators.villages import codes_of, of_year, written

REMBUG_DOCUMENTS = {"daftar_hadir": "Daftar hadir", "notulen": "Notulen", "berita_acara": "Berita acara"}
EVIDENCE = {f"bukti_{step}": f"Bukti langkah {step}" for step in STEPS}
DOCUMENTS = (
    {"rencana_kerja": "Rencana kerja", "sk": "SK TPPS"} | REMBUG_DOCUMENTS | {"usulan": "Daftar usulan"} | EVIDENCE
)
"""Every document of a village's year, in the order in which it comes to be."""
PRESENCE = ("ada", "tidak_ada", "belum_lapor", "tidak_berlaku")
TABLES_READ = ("rencana_kerja", "tim", "rembug", "usulan", "tahapan")


def village_documents(tables: Mapping[str, pd.DataFrame], desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """One row per village × document of DOCUMENTS as known at the end of `bulan`: kode_desa, dokumen, nama, keadaan.

    `tables` as from the ledger (TABLES_READ); one not given holds nothing. Beside `documents`: rencana_kerja is there
    when the village sent a plan for the year; sk when its team has an SK number (tidak_ada: a team without one); usulan
    when it sent proposals (belum_lapor: a rembug was held and none came; tidak_berlaku: neither). What was not sent is
    belum_lapor.
    """
    rencana_kerja, tim, rembug, usulan, tahapan = (tables.get(name, empty_table(name)) for name in TABLES_READ)
    villages = codes_of(desa)
    plans = rencana_kerja.loc[rencana_kerja["bulan"].str.slice(0, 4).eq(bulan[:4]), "kode_desa"].unique()
    teams = structure(tim, desa, bulan=bulan).set_index("kode_desa").loc[villages]
    silent, has_sk = teams["keadaan"].eq("belum_lapor"), teams["ada_sk"]
    listed = villages.isin(of_year(usulan, desa, bulan=bulan)["kode_desa"].unique())
    held = villages.isin(held_by(rembug, desa, bulan=bulan)["kode_desa"].unique())
    states = {
        "rencana_kerja": np.where(villages.isin(plans), "ada", "belum_lapor"),
        "sk": np.select([silent, has_sk], ["belum_lapor", "ada"], default="tidak_ada"),
        "usulan": np.select([listed, held], ["ada", "belum_lapor"], default="tidak_berlaku"),
    }
    others = documents(rembug, tahapan, desa, bulan=bulan)
    parts = [_rows(villages, dokumen, keadaan) for dokumen, keadaan in states.items()]
    whole = pd.concat([*parts, others], ignore_index=True)
    order = pd.Index(DOCUMENTS).get_indexer(whole["dokumen"])
    return whole.assign(urut=order).sort_values(["kode_desa", "urut"], ignore_index=True).drop(columns="urut")


def documents(rembug: pd.DataFrame, tahapan: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """One row per village × document as known at the end of `bulan`: kode_desa, dokumen, nama, keadaan (PRESENCE).

    Documents: daftar_hadir, notulen, berita_acara of the year's rembug (there when any of its meetings has it;
    belum_lapor when nobody said; tidak_berlaku before a rembug was held), then bukti_1 … bukti_7, the evidence of each
    step: tidak_berlaku while the step is not finished; belum_lapor without a row for it, and for a village that wrote
    no evidence at any step (its sheet may have no such column); tidak_ada when only this finished step lacks it.
    """
    parts = [_of_rembug(rembug, desa, bulan=bulan), _of_steps(step_states(tahapan, desa, bulan=bulan))]
    whole = pd.concat(parts, ignore_index=True)
    return whole.sort_values("kode_desa", kind="stable", ignore_index=True)


def presence(documents: pd.DataFrame) -> pd.DataFrame:
    """From `village_documents`, one row per kind in order: dokumen, nama, how many are of each PRESENCE, and `wajib`.

    `wajib` counts what can be expected by now: all but what does not apply. The evidence of the seven steps is one
    kind, `bukti`, counted in steps; every other document is counted in villages.
    """
    is_evidence = documents["dokumen"].isin(EVIDENCE)
    kinds = documents["dokumen"].mask(is_evidence, "bukti")
    titles = {name: title for name, title in DOCUMENTS.items() if name not in EVIDENCE} | {"bukti": "Bukti langkah"}
    counted = documents.groupby([kinds, "keadaan"]).size().unstack(fill_value=0)
    counted = counted.reindex(index=list(titles), columns=list(PRESENCE), fill_value=0).astype("Int64")
    due = counted[["ada", "tidak_ada", "belum_lapor"]].sum(axis=1)
    return counted.assign(nama=list(titles.values()), wajib=due).reset_index(names="dokumen")


def _of_rembug(rembug: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    villages = codes_of(desa)
    best = held_by(rembug, desa, bulan=bulan).groupby("kode_desa")[list(REMBUG_DOCUMENTS)].max().reindex(villages)
    held = villages.isin(held_by(rembug, desa, bulan=bulan)["kode_desa"])
    parts = []
    for dokumen in REMBUG_DOCUMENTS:
        said, there = best[dokumen].notna().to_numpy(), best[dokumen].eq(1).fillna(False).to_numpy(dtype=bool)
        keadaan = np.select([~held, ~said, there], ["tidak_berlaku", "belum_lapor", "ada"], default="tidak_ada")
        parts.append(_rows(villages, dokumen, keadaan))
    return pd.concat(parts, ignore_index=True)


def _of_steps(states: pd.DataFrame) -> pd.DataFrame:
    done, sent, there = states["keadaan"].eq("selesai"), states["keadaan"].ne("belum_lapor"), written(states["bukti"])
    anywhere = there.groupby(states["kode_desa"]).transform("any")
    keadaan = np.select(
        [~sent, ~done, there, ~anywhere], ["belum_lapor", "tidak_berlaku", "ada", "belum_lapor"], default="tidak_ada"
    )
    return _rows(states["kode_desa"], "bukti_" + states["langkah"].astype("str"), keadaan)


def _rows(kode_desa: pd.Index | pd.Series, dokumen: str | pd.Series, keadaan: np.ndarray) -> pd.DataFrame:
    rows = pd.DataFrame({"kode_desa": kode_desa.array, "dokumen": dokumen, "keadaan": keadaan}).astype("str")
    rows.insert(2, "nama", rows["dokumen"].map(DOCUMENTS).astype("str"))
    return rows

"""Documents present or missing: what a rembug leaves (domain §3) and the evidence of each finished step."""

import numpy as np
import pandas as pd

from indicators.rembug import held_by
from indicators.steps import step_states
from indicators.villages import codes_of, written

REMBUG_DOCUMENTS = {"daftar_hadir": "Daftar hadir", "notulen": "Notulen", "berita_acara": "Berita acara"}
PRESENCE = ("ada", "tidak_ada", "belum_lapor", "tidak_berlaku")


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


def _of_rembug(rembug: pd.DataFrame, desa: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    villages = codes_of(desa)
    best = held_by(rembug, desa, bulan=bulan).groupby("kode_desa")[list(REMBUG_DOCUMENTS)].max().reindex(villages)
    held = villages.isin(held_by(rembug, desa, bulan=bulan)["kode_desa"])
    parts = []
    for dokumen, nama in REMBUG_DOCUMENTS.items():
        said, there = best[dokumen].notna().to_numpy(), best[dokumen].eq(1).fillna(False).to_numpy(dtype=bool)
        keadaan = np.select([~held, ~said, there], ["tidak_berlaku", "belum_lapor", "ada"], default="tidak_ada")
        parts.append(pd.DataFrame({"kode_desa": villages.array, "dokumen": dokumen, "nama": nama, "keadaan": keadaan}))
    return pd.concat(parts, ignore_index=True).astype("str")


def _of_steps(states: pd.DataFrame) -> pd.DataFrame:
    done, sent, there = states["keadaan"].eq("selesai"), states["keadaan"].ne("belum_lapor"), written(states["bukti"])
    anywhere = there.groupby(states["kode_desa"]).transform("any")
    keadaan = np.select(
        [~sent, ~done, there, ~anywhere], ["belum_lapor", "tidak_berlaku", "ada", "belum_lapor"], default="tidak_ada"
    )
    return pd.DataFrame(
        {
            "kode_desa": states["kode_desa"],
            "dokumen": "bukti_" + states["langkah"].astype("str"),
            "nama": "Bukti langkah " + states["langkah"].astype("str"),
            "keadaan": keadaan,
        }
    ).astype("str")

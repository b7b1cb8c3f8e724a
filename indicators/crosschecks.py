"""Records that contradict each other. Every finding quotes both sides with their source, so that a screen shows both.

Silence contradicts nothing: a village that sent no work plan, or no row for step 5, is belum lapor there. Only the
table `rembug` has rows for what was held, so a missing row there does say "not held".
"""

from collections.abc import Mapping

import pandas as pd

from indicators.catalog_model import Catalog, Indicator
from indicators.counts import empty_table
from indicators.crosschecks_plan import rembug_and_plan
from indicators.months import due_month
from indicators.quotes import finding, findings, nothing, quote
from indicators.rembug import held_by
from indicators.steps import out_of_order, step_states
from indicators.villages import codes_of

FINDINGS = (
    "rembug_tanpa_k10",
    "k10_tanpa_rembug",
    "rembug_beda_bulan",
    "rembug_k10_terlambat",
    "langkah5_tanpa_rembug",
    "rembug_tanpa_langkah5",
    "langkah_melompati",
    "langkah_mendahului",
    "lebih_dari_sasaran",
)
_REMBUG_STEP = 5


def crosschecks(
    tables: Mapping[str, pd.DataFrame], desa: pd.DataFrame, *, catalog: Catalog, bulan: str
) -> pd.DataFrame:
    """All findings as known at the end of `bulan`, by village, then in the order of FINDINGS.

    `tables` as from the ledger: rembug, rencana_kerja, tahapan, and those the catalogue reads; one not given holds
    nothing. Columns: kode_desa, temuan (FINDINGS), indikator (id, only for lebih_dari_sasaran), bulan (the month it is
    about), then for both sides (ending `_1`, `_2`): tabel, kolom, isi (the cell as text), kiriman, lembar, baris; <NA>
    on the side where nothing is recorded.
    """
    rembug, plan, tahapan = (_table(tables, name) for name in ("rembug", "rencana_kerja", "tahapan"))
    held, steps = held_by(rembug, desa, bulan=bulan), step_states(tahapan, desa, bulan=bulan)
    found = [
        *rembug_and_plan(held, plan, desa, bulan=bulan),
        *_rembug_and_steps(held, steps, bulan=bulan),
        *_steps_out_of_order(out_of_order(steps), bulan=bulan),
        *more_than_due(tables, desa, catalog=catalog, bulan=bulan),
    ]
    return findings(found, order=FINDINGS)


def more_than_due(
    tables: Mapping[str, pd.DataFrame], desa: pd.DataFrame, *, catalog: Catalog, bulan: str
) -> list[pd.DataFrame]:
    """Rows whose numerator exceeds the denominator (status `periksa`), each indicator at its latest due month."""
    compared = [item for item in catalog.values() if _is_of_one_row(item)]
    months = {due_month(item, bulan) for item in compared}
    recent = {name: _cut(_table(tables, name), desa, months) for name in {item.numerator.table for item in compared}}
    found = []
    for item in compared:
        above, below = item.numerator, item.denominator
        frame = recent[above.table]
        chosen = frame["bulan"].eq(due_month(item, bulan))
        for name, value in above.where:
            chosen &= frame[name].eq(value)
        rows = _exceeding(frame[chosen], above=above.columns, below=below.columns)
        if len(rows):
            found.append(_quoted(rows, item))
    return found


def _is_of_one_row(item: Indicator) -> bool:
    above, below = item.numerator, item.denominator
    return bool(above.table) and (above.table, above.where) == (below.table, below.where)


def _cut(frame: pd.DataFrame, desa: pd.DataFrame, months: set[str]) -> pd.DataFrame:
    return frame[frame["bulan"].isin(months) & frame["kode_desa"].isin(codes_of(desa))]


def _exceeding(frame: pd.DataFrame, *, above: tuple[str, ...], below: tuple[str, ...]) -> pd.DataFrame:
    over, under = (frame[list(columns)].sum(axis=1, skipna=False) for columns in (above, below))
    wrong = over.gt(under).fillna(False).astype(bool)
    return frame[wrong].assign(over=over[wrong], under=under[wrong])


def _quoted(rows: pd.DataFrame, item: Indicator) -> pd.DataFrame:
    tabel, above, below = item.numerator.table, item.numerator.columns, item.denominator.columns
    return finding(
        "lebih_dari_sasaran",
        kode_desa=rows["kode_desa"],
        bulan=rows["bulan"],
        first=quote(rows, tabel=tabel, kolom=" + ".join(above), isi=rows["over"]),
        second=quote(rows, tabel=tabel, kolom=" + ".join(below), isi=rows["under"]),
        indikator=item.id,
    )


def _rembug_and_steps(held: pd.DataFrame, steps: pd.DataFrame, *, bulan: str) -> list[pd.DataFrame]:
    """Step 5 finished without a rembug of the year; and a rembug held while step 5 is said to be unfinished."""
    step = steps[steps["langkah"].eq(_REMBUG_STEP)].reset_index(drop=True)
    first_held = held.drop_duplicates("kode_desa")
    without = step[step["keadaan"].eq("selesai") & ~step["kode_desa"].isin(held["kode_desa"])]
    dated_later = step["tanggal"].str.slice(0, 7).gt(bulan)
    unfinished = step[step["keadaan"].isin(["berjalan", "belum"]) & ~dated_later]
    both = first_held.merge(unfinished, on="kode_desa", suffixes=("", "_langkah"))
    of_step = both[[f"{name}_langkah" for name in ("kiriman", "lembar", "baris")]]
    of_step = of_step.rename(columns=lambda name: name.removesuffix("_langkah"))
    return [
        finding(
            "langkah5_tanpa_rembug",
            kode_desa=without["kode_desa"],
            bulan=without["tanggal"].str.slice(0, 7).fillna(bulan),
            first=quote(without, tabel="tahapan", kolom="status", isi=without["keadaan"]),
            second=nothing(without),
        ),
        finding(
            "rembug_tanpa_langkah5",
            kode_desa=both["kode_desa"],
            bulan=both["tanggal"].str.slice(0, 7),
            first=quote(both, tabel="rembug", kolom="tanggal", isi=both["tanggal"]),
            second=quote(of_step, tabel="tahapan", kolom="status", isi=both["keadaan"]),
        ),
    ]


def _steps_out_of_order(faults: pd.DataFrame, *, bulan: str) -> list[pd.DataFrame]:
    """A later step finished while an earlier one is not, or dated before it: both cells, each with its step."""
    skipped = faults["alasan"].eq("belum_selesai")
    parts = []
    for temuan, rows, kolom in (
        ("langkah_melompati", faults[skipped], "status"),
        ("langkah_mendahului", faults[~skipped], "tanggal"),
    ):
        rows = rows.rename(columns={"keadaan_awal": "status_awal"}).assign(status="selesai")
        earlier = rows[[f"{name}_awal" for name in ("langkah", kolom, "kiriman", "lembar", "baris")]]
        sides = [
            quote(
                side, tabel="tahapan", kolom=f"langkah + {kolom}", isi=side["langkah"].astype("str") + " " + side[kolom]
            )
            for side in (rows, earlier.rename(columns=lambda name: name.removesuffix("_awal")))
        ]
        silent = rows["status_awal"].eq("belum_lapor")
        sides[1] = sides[1].mask(silent)
        parts.append(
            finding(
                temuan,
                kode_desa=rows["kode_desa"],
                bulan=rows["tanggal"].str.slice(0, 7).fillna(bulan),
                first=sides[0],
                second=sides[1],
            )  # fmt: skip
        )
    return parts


def _table(tables: Mapping[str, pd.DataFrame], name: str) -> pd.DataFrame:
    return tables[name] if name in tables else empty_table(name)

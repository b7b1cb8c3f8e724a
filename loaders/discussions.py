"""Notes, causes and agreements of the village's scorecard discussion: added, marked done, each as one Kiriman."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from loaders.ledger import Ledger, Saved
from loaders.marking import new_number, save_rows
from loaders.problems import UserError
from loaders.schema import TABLES

TABLE = "diskusi"
NOTE, AGREEMENT, CAUSE = "catatan", "kesepakatan", "sebab"
OPEN, DONE = "belum", "selesai"
_SHEET = "layar Scorecard Desa"
_MOST_CHARACTERS = 500


@dataclass(frozen=True, kw_only=True)
class Remark:
    """One thing said about a village's scorecard of `kuartal`: `jenis` is catatan, sebab or kesepakatan.

    An agreement says who does it, and by when (`tenggat`, an ISO date or None). `nomor` is random, so that two people
    who add one at the same moment never write under the same key.
    """

    kode_desa: str
    kuartal: str
    jenis: str
    isi: str
    siapa: str = ""
    tenggat: str | None = None
    indikator: str | None = None
    nomor: str = field(default_factory=new_number)


def add(ledger: Ledger, remark: Remark, *, sender: str) -> Saved:
    """Enter a remark; an agreement starts as `belum`. UserError when its text, or who does it, is missing or too long.

    ValueError for a kind or a service there is not.
    """
    isi, siapa = " ".join(remark.isi.split()), " ".join(remark.siapa.split())
    is_agreement = remark.jenis == AGREEMENT
    if not isi:
        raise UserError("Isi dahulu catatannya.")
    if is_agreement and not siapa:
        raise UserError("Isi dahulu siapa yang mengerjakan kesepakatan ini.")
    if max(len(isi), len(siapa)) > _MOST_CHARACTERS:
        raise UserError(f"Ringkas catatannya sampai {_MOST_CHARACTERS} huruf.")
    _check_choices(remark)
    row = {
        "kode_desa": remark.kode_desa, "kuartal": remark.kuartal, "nomor": remark.nomor, "jenis": remark.jenis,
        "indikator": remark.indikator, "isi": isi, "siapa": siapa or None, "tenggat": remark.tenggat,
        "status": OPEN if is_agreement else None,
    }  # fmt: skip
    return _save(ledger, row, sender=sender)


def mark(ledger: Ledger, row: Mapping, *, seen: int, status: str, sender: str) -> Saved:
    """Mark an agreement (`row` as read at revision `seen`) `selesai`, or `belum` again.

    UserError when somebody changed it to something else since then; ValueError for another status, or no agreement.
    """
    if status not in (OPEN, DONE) or row["jenis"] != AGREEMENT:
        raise ValueError(f"only agreements are marked, as {OPEN} or {DONE}")
    values = {name: row[name] for name in TABLES[TABLE].names}
    return _save(ledger, values | {"status": status}, sender=sender, seen=seen)


def of_village(rows: pd.DataFrame, kode_desa: str, *, kuartal: str) -> pd.DataFrame:
    """What was said about the village's scorecard of that quarter: open agreements first, done ones last."""
    chosen = rows[rows["kode_desa"].eq(kode_desa) & rows["kuartal"].eq(kuartal)]
    rank = chosen["jenis"].map({AGREEMENT: 0, CAUSE: 1, NOTE: 2}).mask(chosen["status"].eq(DONE), 3)
    order = ["_rank", "tenggat", "nomor"]
    return chosen.assign(_rank=rank).sort_values(order, na_position="last", ignore_index=True).drop(columns="_rank")


def _check_choices(remark: Remark) -> None:
    for name in ("jenis", "indikator"):
        value, items = getattr(remark, name), TABLES[TABLE].column(name).items
        if value is not None and value not in {item.id for item in items}:
            raise ValueError(f"{name}: {value!r}")


def _save(ledger: Ledger, row: dict, *, sender: str, seen: int | None = None) -> Saved:
    return save_rows(
        ledger, TABLE, [row], named="Kesepakatan", file=f"Diskusi scorecard {row['kuartal']}", sheet=_SHEET,
        sender=sender, seen=seen,
    )  # fmt: skip

"""Follow-ups (tindak lanjut) of the camat's monthly meeting: added, changed, closed, taken back; each a Kiriman."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from loaders.ledger import Ledger, Saved
from loaders.marking import new_number, save_rows
from loaders.problems import UserError
from loaders.schema import TABLES

TABLE = "tindak_lanjut"
OPEN, DONE, CANCELLED, RETRACTED = "terbuka", "selesai", "dibatalkan", "ditarik"
_SHEET = "layar Rapat Kecamatan"
_MOST_CHARACTERS = 500


@dataclass(frozen=True, kw_only=True)
class FollowUp:
    """One decision: what, who, by when (`batas`, an ISO date or None), about which village or kecamatan.

    `rapat` is the month of the meeting that took it. `nomor` is random, so that two people who add one at the same
    moment never write under the same key.
    """

    kode_desa: str
    apa: str
    siapa: str
    rapat: str
    batas: str | None = None
    indikator: str | None = None
    nomor: str = field(default_factory=new_number)


def add(ledger: Ledger, item: FollowUp, *, sender: str) -> Saved:
    """Enter a new follow-up. UserError when what or who is missing, or too long to be read out."""
    row = {
        "kode_desa": item.kode_desa, "nomor": item.nomor, **_what_and_who(item.apa, item.siapa), "batas": item.batas,
        "indikator": item.indikator, "rapat": item.rapat, "keadaan": OPEN,
    }  # fmt: skip
    return _save(ledger, row, sender=sender)


def change(ledger: Ledger, row: Mapping, item: FollowUp, *, seen: int, sender: str) -> Saved:
    """Correct what, who, by when and about what of a follow-up, `row` as read at revision `seen`, to those of `item`.

    UserError as for `add`, and when somebody changed it to something else since then. It is corrected for every
    meeting; the ledger keeps what stood there before. About another village it stands under that village's code: the
    old row is taken back in the same Kiriman.
    """
    told = _what_and_who(item.apa, item.siapa) | {"batas": item.batas, "indikator": item.indikator}
    stored = _as_stored(ledger, row, seen)
    moved = {"kode_desa": item.kode_desa}
    if item.kode_desa == row["kode_desa"]:
        return _save(ledger, stored | told, sender=sender, seen=seen)
    return _save(ledger, stored | {"keadaan": RETRACTED}, stored | told | moved, sender=sender, seen=seen)


def retract(ledger: Ledger, row: Mapping, *, seen: int, sender: str) -> Saved:
    """Take back one that was entered by mistake: no meeting shows it any more. UserError as for `close`."""
    return _save(ledger, _as_stored(ledger, row, seen) | {"keadaan": RETRACTED}, sender=sender, seen=seen)


def _as_stored(ledger: Ledger, row: Mapping, seen: int) -> dict:
    """The row at revision `seen`, which is newer than `row` for who was told of a change and saves over it."""
    rows = ledger.read(TABLE, (row["kode_desa"],), as_of=seen)
    (stored,) = rows[rows["nomor"].eq(row["nomor"])].to_dict("records")
    return _values(stored)


def _what_and_who(apa: str, siapa: str) -> dict[str, str]:
    told = {"apa": " ".join(apa.split()), "siapa": " ".join(siapa.split())}
    if not all(told.values()):
        raise UserError("Isi dahulu apa yang harus dikerjakan dan siapa penanggung jawabnya.")
    if max(map(len, told.values())) > _MOST_CHARACTERS:
        raise UserError(f"Ringkas tindak lanjutnya sampai {_MOST_CHARACTERS} huruf.")
    return told


def close(ledger: Ledger, row: Mapping, *, seen: int, keadaan: str, rapat: str, day: date, sender: str) -> Saved:
    """Close a follow-up (`row` as read at revision `seen`) as `selesai` or `dibatalkan`, at the meeting of `rapat`.

    UserError when somebody changed it to something else since then.
    """
    changes = {"keadaan": keadaan, "rapat_tutup": rapat, "selesai_tanggal": day.isoformat()}
    return _save(ledger, _values(row) | changes, sender=sender, seen=seen)


def reopen(ledger: Ledger, row: Mapping, *, seen: int, sender: str) -> Saved:
    """Open a closed follow-up again. UserError when somebody changed it to something else since revision `seen`."""
    changes = {"keadaan": OPEN, "rapat_tutup": None, "selesai_tanggal": None}
    return _save(ledger, _values(row) | changes, sender=sender, seen=seen)


def _values(row: Mapping) -> dict:
    return {name: None if pd.isna(row[name]) else row[name] for name in TABLES[TABLE].names}


def _save(ledger: Ledger, *rows: dict, sender: str, seen: int | None = None) -> Saved:
    meeting = rows[-1].get("rapat_tutup") or rows[-1]["rapat"]
    return save_rows(
        ledger, TABLE, rows, named="Tindak lanjut", file=f"Rapat Kecamatan {meeting}", sheet=_SHEET, sender=sender,
        seen=seen,
    )  # fmt: skip


def brought_to(rows: pd.DataFrame, *, bulan: str, previous: str) -> pd.DataFrame:
    """The follow-ups on the table at the meeting of month `bulan`, late ones first, with `is_late` and `is_later`.

    Those of earlier meetings that no meeting before `bulan` closed, and all those of the meeting before (`previous`),
    whose outcome is reported. Late: still open and due by the end of `bulan`. The state is that of now; `is_later` says
    that a later meeting closed it.
    """
    earlier = rows[rows["rapat"] < bulan]
    closed_before = earlier["rapat_tutup"] < bulan
    return _in_order(earlier[~closed_before | earlier["rapat"].eq(previous)], bulan)


def decided_at(rows: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """The follow-ups that the meeting of month `bulan` itself decided; columns and order as `brought_to`."""
    return _in_order(rows[rows["rapat"].eq(bulan)], bulan)


def of_kecamatan(rows: pd.DataFrame, kode: str) -> pd.DataFrame:
    """Those about the kecamatan itself or one of its villages, without those taken back."""
    mine = rows["kode_desa"].eq(kode) | rows["kode_desa"].str.startswith(f"{kode}.")
    return rows[mine & rows["keadaan"].ne(RETRACTED)]


def _in_order(rows: pd.DataFrame, bulan: str) -> pd.DataFrame:
    is_open = rows["keadaan"].eq(OPEN)
    late = is_open & (rows["batas"].str.slice(0, 7) <= bulan)
    rows = rows.assign(is_late=late, is_later=rows["rapat_tutup"] > bulan, is_closed=~is_open)
    return rows.sort_values(
        ["is_closed", "is_late", "batas", "nomor"], ascending=[True, False, True, True], na_position="last",
        ignore_index=True,
    ).drop(columns="is_closed")  # fmt: skip

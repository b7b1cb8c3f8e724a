"""Follow-ups (tindak lanjut) of the camat's monthly meeting: added, changed, closed, taken back; each a Kiriman."""

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from loaders.intake import Intake
from loaders.ledger import Ledger, Saved
from loaders.problems import UserError
from loaders.schema import TABLES

TABLE = "tindak_lanjut"
OPEN, DONE, CANCELLED, RETRACTED = "terbuka", "selesai", "dibatalkan", "ditarik"
_SHEET = "layar Rapat Kecamatan"
_MOST_CHARACTERS = 500


def _new_number() -> str:
    return uuid.uuid4().hex[:12]


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
    nomor: str = field(default_factory=_new_number)


def add(ledger: Ledger, item: FollowUp, *, sender: str) -> Saved:
    """Enter a new follow-up. UserError when what or who is missing, or too long to be read out."""
    row = {
        "kode_desa": item.kode_desa, "nomor": item.nomor, **_what_and_who(item.apa, item.siapa), "batas": item.batas,
        "indikator": item.indikator, "rapat": item.rapat, "keadaan": OPEN,
    }  # fmt: skip
    return _save(ledger, row, sender=sender)


def change(ledger: Ledger, row: Mapping, *, seen: int, apa: str, siapa: str, batas: str | None, sender: str) -> Saved:
    """Correct what, who and by when (ISO date or None) of a follow-up, `row` as read at revision `seen`.

    UserError as for `add`, and when somebody changed it to something else since then. It is corrected for every
    meeting; the ledger keeps what stood there before.
    """
    told = _what_and_who(apa, siapa) | {"batas": batas}
    return _save(ledger, _as_stored(ledger, row, seen) | told, sender=sender, seen=seen)


def retract(ledger: Ledger, row: Mapping, *, seen: int, sender: str) -> Saved:
    """Take back one that was entered by mistake: no meeting shows it any more. UserError as for `close`."""
    return _save(ledger, _as_stored(ledger, row, seen) | {"keadaan": RETRACTED}, sender=sender, seen=seen)


def _as_stored(ledger: Ledger, row: Mapping, seen: int) -> dict:
    """A meeting shows what it knew: one that a later meeting closed looks open there, and stays closed by this."""
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


def _save(ledger: Ledger, row: dict, *, sender: str, seen: int | None = None) -> Saved:
    content = repr(sorted((name, str(value)) for name, value in row.items()))
    intake = Intake(
        file=f"Rapat Kecamatan {row.get('rapat_tutup') or row['rapat']}",
        sha256=hashlib.sha256(content.encode("utf-8", "replace")).hexdigest(),
        tables={TABLE: pd.DataFrame([row | {"lembar": _SHEET, "baris": pd.NA}])},
        read={TABLE: 1}, refused={TABLE: 0},
    )  # fmt: skip
    saved = ledger.save(intake, sender=sender, seen=seen)
    if saved.conflicts:
        raise UserError(
            f"Tindak lanjut ini baru saja diubah oleh {saved.conflicts[0].oleh}. Lihat keadaannya yang terbaru, lalu "
            "ulangi bila masih perlu."
        )
    return saved


def brought_to(rows: pd.DataFrame, *, bulan: str, previous: str) -> pd.DataFrame:
    """The follow-ups on the table at the meeting of month `bulan`, as it knew them, with `is_late`; late ones first.

    Those of earlier meetings that no meeting before `bulan` closed, and all those of the meeting before (`previous`),
    whose outcome is reported. What a later meeting closed is still open here. Late: due by the end of `bulan`.
    """
    earlier = rows[rows["rapat"] < bulan]
    closed_before = earlier["rapat_tutup"] < bulan
    return _in_order(_as_known(earlier[~closed_before | earlier["rapat"].eq(previous)], bulan), bulan)


def decided_at(rows: pd.DataFrame, *, bulan: str) -> pd.DataFrame:
    """The follow-ups that the meeting of month `bulan` itself decided, as it knew them, with `is_late`."""
    return _in_order(_as_known(rows[rows["rapat"].eq(bulan)], bulan), bulan)


def of_kecamatan(rows: pd.DataFrame, kode: str) -> pd.DataFrame:
    """Those about the kecamatan itself or one of its villages, without those taken back."""
    mine = rows["kode_desa"].eq(kode) | rows["kode_desa"].str.startswith(f"{kode}.")
    return rows[mine & rows["keadaan"].ne(RETRACTED)]


def _as_known(rows: pd.DataFrame, bulan: str) -> pd.DataFrame:
    later = rows["rapat_tutup"] > bulan
    return rows.assign(
        keadaan=rows["keadaan"].mask(later, OPEN), selesai_tanggal=rows["selesai_tanggal"].mask(later, pd.NA)
    )


def _in_order(rows: pd.DataFrame, bulan: str) -> pd.DataFrame:
    is_open = rows["keadaan"].eq(OPEN)
    late = is_open & (rows["batas"].str.slice(0, 7) <= bulan)
    rows = rows.assign(is_late=late, is_closed=~is_open)
    return rows.sort_values(
        ["is_closed", "is_late", "batas", "nomor"], ascending=[True, False, True, True], na_position="last",
        ignore_index=True,
    ).drop(columns="is_closed")  # fmt: skip

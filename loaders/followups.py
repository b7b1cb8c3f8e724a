"""Follow-ups (tindak lanjut) of the camat's monthly meeting: added, closed, opened again, each as one Kiriman."""

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
OPEN, DONE, CANCELLED = "terbuka", "selesai", "dibatalkan"
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
    apa, siapa = " ".join(item.apa.split()), " ".join(item.siapa.split())
    if not apa or not siapa:
        raise UserError("Isi dahulu apa yang harus dikerjakan dan siapa penanggung jawabnya.")
    if max(len(apa), len(siapa)) > _MOST_CHARACTERS:
        raise UserError(f"Ringkas tindak lanjutnya sampai {_MOST_CHARACTERS} huruf.")
    row = {
        "kode_desa": item.kode_desa, "nomor": item.nomor, "apa": apa, "siapa": siapa, "batas": item.batas,
        "indikator": item.indikator, "rapat": item.rapat, "keadaan": OPEN,
    }  # fmt: skip
    return _save(ledger, row, sender=sender)


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
    return {name: row[name] for name in TABLES[TABLE].names}


def _save(ledger: Ledger, row: dict, *, sender: str, seen: int | None = None) -> Saved:
    content = repr(sorted((name, str(value)) for name, value in row.items()))
    intake = Intake(
        file=f"Rapat Kecamatan {row['rapat_tutup'] if row['keadaan'] != OPEN else row['rapat']}",
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
    """Those about the kecamatan itself or one of its villages."""
    return rows[rows["kode_desa"].eq(kode) | rows["kode_desa"].str.startswith(f"{kode}.")]


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

"""The `kiriman` and `revisi` tables: numbering, listing and withdrawing submissions. Callers own the transaction."""

from collections.abc import Collection
from datetime import UTC, datetime

import pandas as pd
import sqlalchemy as sa

from loaders.intake import Intake
from loaders.ledger.compare import Counts
from loaders.ledger.storage import KIRIMAN, REVISI


def wait_for_turn(connection: sa.Connection) -> None:
    """Hold every other writer off until this transaction ends.

    All writers lock the one row of `revisi` first (on SQLite BEGIN IMMEDIATE has done it already). So they pass one
    after the other, Kiriman ids follow the order of commits, and whoever reads revision N reads what N Kiriman and
    withdrawals left, never a number above one that is still on its way. That makes the revision a sound cache key.
    """
    connection.execute(sa.select(REVISI.c.nomor).with_for_update())


def next_revision(connection: sa.Connection) -> int:
    """Count the revision up and return it. A new Kiriman takes it as its id, a withdrawal as its `dicabut_revisi`."""
    return connection.execute(REVISI.update().values(nomor=REVISI.c.nomor + 1).returning(REVISI.c.nomor)).scalar_one()


def current_revision(connection: sa.Connection, *, besides: str | tuple[str, ...] = ()) -> int:
    """The newest revision; with `besides`, the newest that was not about one of those tables alone."""
    if not besides:
        return connection.execute(sa.select(REVISI.c.nomor)).scalar_one()
    left_out = (besides,) if isinstance(besides, str) else besides
    newest = sa.select(sa.func.max(KIRIMAN.c.id), sa.func.max(KIRIMAN.c.dicabut_revisi))
    row = connection.execute(newest.where(KIRIMAN.c.tabel.not_in(left_out))).one()
    return max((number for number in row if number is not None), default=0)


def is_empty(connection: sa.Connection) -> bool:
    """Whether nothing was ever sent."""
    return connection.scalar(sa.select(KIRIMAN.c.id).limit(1)) is None


def add(connection: sa.Connection, intake: Intake, counts: dict[str, Counts], *, sender: str, sample: bool) -> int:
    """Enter a new Kiriman and return its id."""
    total, kiriman = Counts.total(counts.values()), next_revision(connection)
    connection.execute(
        KIRIMAN.insert().values(
            id=kiriman,
            waktu=_now(),
            pengirim=_storable(sender),
            berkas=_storable(intake.file),
            sha256=intake.sha256,
            contoh=sample,
            tabel=",".join(counts),
            dibaca=sum(intake.read.values()),
            baru=total.new,
            berubah=total.changed,
            sama=total.same,
            ditolak=sum(intake.refused.values()),
            dihapus=total.ended,
        )
    )
    return kiriman


def mark_withdrawn(connection: sa.Connection, ids: Collection[int], *, by: str) -> int:
    """Withdraw those of `ids` that still count, as one revision; returns how many there were."""
    waiting = sa.and_(KIRIMAN.c.id.in_(ids), KIRIMAN.c.dicabut_revisi.is_(None))
    if connection.scalar(sa.select(sa.func.count()).select_from(KIRIMAN).where(waiting)) == 0:
        return 0
    mark = {"dicabut_revisi": next_revision(connection), "dicabut_pada": _now(), "dicabut_oleh": _storable(by)}
    return connection.execute(KIRIMAN.update().where(waiting).values(mark)).rowcount


def listing(connection: sa.Connection) -> pd.DataFrame:
    """Every Kiriman, newest first."""
    rows = connection.execute(sa.select(KIRIMAN).order_by(KIRIMAN.c.id.desc())).fetchall()
    frame = pd.DataFrame(rows, columns=[column.name for column in KIRIMAN.c])
    return frame.astype({column.name: _dtype(column) for column in KIRIMAN.c})


def _dtype(column: sa.Column) -> str:
    if isinstance(column.type, sa.Boolean):
        return "bool"
    return "Int64" if isinstance(column.type, sa.Integer) else "str"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _storable(text: str) -> str:
    # File names may hold bytes that are no UTF-8 (lone surrogates in Python) and NUL: neither database takes them.
    return text.replace("\0", "").encode("utf-8", "replace").decode()

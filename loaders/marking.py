"""One row entered or marked on a screen as a Kiriman of its own; who changed it meanwhile is told, not overwritten."""

import hashlib
import uuid
from collections.abc import Mapping, Sequence

import pandas as pd

from loaders.intake import Intake
from loaders.ledger import Ledger, Saved
from loaders.problems import UserError


def new_number() -> str:
    """A random key, so that two people who add something at the same moment never write under the same one."""
    return uuid.uuid4().hex[:12]


def save_rows(
    ledger: Ledger, table: str, rows: Sequence[Mapping], *, named: str, file: str, sheet: str, sender: str,
    seen: int | None = None,
) -> Saved:  # fmt: skip
    """Save `rows` of `table` as one Kiriman called `file`, from the screen `sheet`.

    `seen`: the revision at which they were looked at; UserError, with `named` ('Tindak lanjut'), when somebody changed
    one of them to something else since then.
    """
    content = repr([sorted((name, str(value)) for name, value in row.items()) for row in rows])
    intake = Intake(
        file=file,
        sha256=hashlib.sha256(content.encode("utf-8", "replace")).hexdigest(),
        tables={table: pd.DataFrame([{**row, "lembar": sheet, "baris": pd.NA} for row in rows])},
        read={table: len(rows)}, refused={table: 0},
    )  # fmt: skip
    saved = ledger.save(intake, sender=sender, seen=seen)
    if saved.conflicts:
        raise UserError(
            f"{named} ini baru saja diubah oleh {saved.conflicts[0].oleh}. Lihat keadaannya yang terbaru, lalu ulangi "
            "bila masih perlu."
        )
    return saved

"""First start: an empty ledger fills itself with the invented sample, so that there is something to see."""

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from loaders.boundaries import read_boundaries
from loaders.boundary_match import match
from loaders.intake import Intake
from loaders.ledger import Ledger
from loaders.ledger.saving import Progress
from loaders.read import read_file

SAMPLE = Path(__file__).parents[1] / "sample_data"
SAMPLE_READ_ON = date(2026, 11, 10)
"""The day after the last date in the sample: on a machine with an earlier clock its last months are no future."""

WORKBOOK_FOLDERS = ("kecamatan", "kecamatan_tahunan", "kecamatan_kuartalan")
SENDER = "Contoh"
_READING = 0.65
"""Share of the progress bar for reading; storing takes the rest."""

_one_at_a_time = threading.Lock()


def fill_with_sample(ledger: Ledger, *, folder: Path = SAMPLE, progress: Progress | None = None) -> None:
    """Put the sample into `ledger` when nothing was ever sent to it; otherwise do nothing. `progress` as in `save`.

    Safe when several sessions start at once: those of this process wait for the first, and of several processes
    that read the sample at the same time only one stores it.
    """
    tell = progress or (lambda _share, _words: None)
    with _one_at_a_time:
        if not ledger.is_empty():
            return
        intakes = list(sample_intakes(folder, tell))
        ledger.save_all(
            intakes, sender=SENDER, sample=True, only_into_empty=True,
            progress=lambda share, words: tell(_READING + (1 - _READING) * share, words),
        )  # fmt: skip


def sample_intakes(folder: Path, tell: Progress) -> Iterator[Intake]:
    """The sample's files, read: village list, boundaries, then the workbooks: monthly, yearly, quarterly."""
    today = max(date.today(), SAMPLE_READ_ON)
    listed = folder / "desa_contoh.csv"
    villages = read_file(listed.read_bytes(), name=listed.name, known_desa=(), today=today)
    yield villages
    desa = villages.tables["desa"]
    drawn = folder / "batas_contoh.geojson"
    yield match(read_boundaries(drawn.read_bytes(), name=drawn.name), desa).intake
    known = frozenset(desa["kode_desa"])
    workbooks = [path for name in WORKBOOK_FOLDERS for path in sorted((folder / name).glob("*.xlsx"))]
    for number, path in enumerate(workbooks):
        tell(_READING * number / len(workbooks), f"Membaca {path.name}")
        yield read_file(path.read_bytes(), name=path.name, known_desa=known, today=today, desa=desa)

"""A data folder with the sample in it, for measurements that start a server."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from loaders.first_start import fill_with_sample
from loaders.ledger import open_ledger


@contextmanager
def sample_folder() -> Iterator[Path]:
    """Filled anew, and gone afterwards."""
    with tempfile.TemporaryDirectory() as place:
        ledger = open_ledger(f"sqlite:///{Path(place) / 'pantau.db'}")
        fill_with_sample(ledger)
        ledger.close()
        yield Path(place)

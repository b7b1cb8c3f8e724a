"""The ledger: keeps every Kiriman (submission) ever sent, and says what holds now. Append-only; undo is one mark."""

from loaders.ledger.compare import Counts
from loaders.ledger.conflicts import Conflict
from loaders.ledger.connect import open_ledger
from loaders.ledger.ledger import Ledger
from loaders.ledger.saving import Preview, Saved

__all__ = ["Conflict", "Counts", "Ledger", "Preview", "Saved", "open_ledger"]

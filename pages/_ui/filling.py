"""The first fill of an empty ledger, in a thread of its own: a reader who reloads or leaves does not start it over."""

import threading

from loaders.first_start import fill_with_sample
from loaders.ledger import Ledger


class Filling(threading.Thread):
    """Fills `ledger` with the sample; `share` (0 to 1) and `words` say how far it is, `error` what stopped it."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__(name="first-start", daemon=True)
        self._ledger = ledger
        self.share, self.words = 0.0, "Membaca berkas contoh"
        self.error: Exception | None = None

    def run(self) -> None:
        """The thread's work; whoever waits for it raises `error` again."""
        try:
            fill_with_sample(self._ledger, progress=self._tell)
        except Exception as error:  # handed over to the waiting screen, which raises it
            self.error = error

    def _tell(self, share: float, words: str) -> None:
        self.share, self.words = min(share, 1.0), words

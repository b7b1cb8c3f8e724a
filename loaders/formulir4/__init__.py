"""Formulir 4, the village scorecard of a quarter, in its official layout -> records of `scorecard` and `formulir4`."""

from loaders.formulir4.read import Papers, read_papers
from loaders.formulir4.whole import replaced

__all__ = ["Papers", "read_papers", "replaced"]

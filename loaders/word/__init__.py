"""The village's yearly plan (Rencana Kerja TPPS Desa) as a Word document -> one Intake, like any other file."""

from loaders.word.opening import is_word
from loaders.word.read import read_word

__all__ = ["is_word", "read_word"]

"""Whose form it is and for which quarter, as its head says: labels found by their words, values beside them."""

import re
from dataclasses import dataclass

import pandas as pd

from geo.names import comparable
from loaders.cells import Fault, MonthCell, is_blank, quoted
from loaders.formulir4.grid import MOST_COLUMNS, Cell, Rows, texts
from loaders.quarters import quarter_in
from loaders.word.identity import Identity
from loaders.word.village import find_village

_LABELS = {
    "kabupaten": r"(?:kabupaten|kab|kota)\.?(?:\s*/\s*(?:kota|kabupaten))?",
    "kecamatan": r"(?:kecamatan|kec\.?)",
    "desa": r"(?:desa|kelurahan|ds\.|kel\.)(?:\s*/\s*(?:kelurahan|desa|kel\.?))?",
    "kode": r"kode(?:\s+(?:desa|wilayah|kemendagri))?(?:\s*/\s*kelurahan)?",
    "tahun": r"(?:tahun|thn\.?)",
    "kuartal": r"(?:kuartal|kwartal|triwulan|tri wulan|tw\.?|periode)(?:\s*/\s*(?:kuartal|triwulan))?(?:\s+ke)?",
}
_LABEL = {
    name: re.compile(rf"\s*(?:nama\s+)?{pattern}\s*(?:[:=]\s*(?P<said>.*)|)\s*", re.IGNORECASE | re.DOTALL)
    for name, pattern in _LABELS.items()
}
_LEAD = re.compile(r"^[\s:=]+")
_ADVICE = "Isi Kabupaten, Kecamatan dan Desa di kepala formulir seperti di daftar desa, atau tambahkan Kode desa."


@dataclass(frozen=True)
class Head:
    """What the head says: label -> its value (blank: the label alone), and the texts of its lines."""

    said: dict[str, Cell]
    titles: tuple[str, ...]

    def text(self, name: str) -> str:
        """The value of a label as text; '' when it is not filled in or not there."""
        return quoted(self.said[name].value) if name in self.said and self.said[name].value is not None else ""

    def place(self, *names: str) -> tuple[int, str] | None:
        """(sheet row, label) of the first of these labels that the head has."""
        return next(((self.said[name].row, self.said[name].header) for name in names if name in self.said), None)


def read_head(rows: Rows, *, end: int, name: str = "") -> Head:
    """The labels in rows before row index `end`; `name` is the sheet's, which may say the quarter too."""
    said: dict[str, Cell] = {}
    for index, row in enumerate(rows[:end]):
        for column, text in texts(row):
            label, inside = _label(text)
            if label and (label not in said or said[label].value is None):
                value = inside if not is_blank(inside) else _beside(row, column)
                said[label] = Cell(value, index + 1, text.partition(":")[0].strip())
    lines = (" ".join(text for _, text in texts(row)) for row in rows[:end])
    return Head(said, (name, *filter(None, lines)))


def kuartal_of(head: Head) -> object:
    """The quarter's cell for the parser: with its year, or from the head's lines, or Fault E415 when none is said."""
    quarter, year = (head.said[name].value if name in head.said else None for name in ("kuartal", "tahun"))
    if quarter is None:
        return quarter_in(head.titles) or Fault("E415", "")
    return MonthCell(quarter, year)


def kode_desa_of(head: Head, desa: pd.DataFrame) -> object:
    """The village's code, or the Fault that says why it is not certain (E402, E106)."""
    written = head.text("kabupaten")
    if written and not head.text("kode") and (fault := _other_kabupaten(written, desa)):
        return fault
    found = find_village(_identity(head), desa)
    if found.kode_desa is not None:
        return found.kode_desa
    advice = found.advice if found.advice.startswith("Mungkin") else _ADVICE
    return Fault(found.code, quoted(found.value), (("why", quoted(found.why)), ("advice", advice)))


def doubt_of(head: Head, desa: pd.DataFrame) -> str:
    """The name that disagrees with the code beside it; '' when none does."""
    return find_village(_identity(head), desa).doubt if head.text("kode") else ""


def _identity(head: Head) -> Identity:
    def tier(name: str) -> tuple[tuple[str, ...], ...]:
        return ((head.text(name),),) if head.text(name) else ((),)

    return Identity(
        codes=(), labelled_codes=(head.text("kode"),) if head.text("kode") else (), villages=tier("desa"),
        kecamatan=tier("kecamatan"), kabupaten=tier("kabupaten")[0], years=(),
    )  # fmt: skip


def _other_kabupaten(written: str, desa: pd.DataFrame) -> Fault | None:
    """A form left at another kabupaten's name (": Banyumas" in the blank) is not read as ours by its other names."""
    listed = desa["nama_kabupaten"].dropna() if "nama_kabupaten" in desa else []
    known = {comparable(name) for name in set(listed)} - {""}
    if not known or comparable(written) in known:
        return None
    why = f"Kabupaten {written} tidak ada di daftar desa"
    return Fault("E402", written, (("why", why), ("advice", _ADVICE)))


def _label(text: str) -> tuple[str, str | None]:
    """(which label a cell is, the value in the same cell)."""
    for name, pattern in _LABEL.items():
        if len(text) <= 120 and (found := pattern.fullmatch(text)):
            return name, found["said"]
    return "", None


def _beside(row: list[object], column: int) -> object:
    """The value to the right of a label, up to the next label; None when it is not filled in."""
    for cell in row[column + 1 : MOST_COLUMNS]:
        if isinstance(cell, str):
            if _label(cell)[0]:
                return None
            cell = _LEAD.sub("", cell).strip()
        if not is_blank(cell):
            return cell
    return None

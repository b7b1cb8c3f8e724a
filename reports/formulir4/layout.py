"""Reads `bentuk.toml`, strictly: how our own blank looks, and the words by which places are found in any edition."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from indicators.catalog_keys import NUMBER, one_of, take
from loaders.problems import UserError

FILE = Path(__file__).with_name("bentuk.toml")
LOOKS = ("judul", "label", "isian", "bagian", "kepala", "kata", "angka", "jumlah", "persen", "rupiah", "catatan")
Ways = tuple[tuple[str, ...], ...]
"""Ways to say something: one of them is met when all of its words stand in a text."""

_PAGE = {"lembar": str, "skala_persen": int, "halaman_baru_setelah": int, "lebar": list, "kaki": str}
_TABLES = ("judul_tabel", "kepala_surat", "tabel_1", "tabel_2", "tabel_4", "tabel_5", "indikator")


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell of our blank: its range ("A10:C11"), its look, its words ("" = filled in from data)."""

    place: str
    look: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Layout:
    """`page`, `heights` and `cells` draw the blank; `words` find the places in any form."""

    page: Mapping[str, object]
    heights: Mapping[int, float]
    cells: tuple[Cell, ...]
    services: Mapping[str, object]
    signature: Mapping[str, object]
    note: Mapping[str, object]
    words: Mapping[str, Mapping[str, object]]

    def ways(self, table: str, key: str = "") -> dict[str, Ways]:
        """Name -> ways to say it, in the order of the file."""
        block = self.words[table][key] if key else self.words[table]
        return {name: tuple(tuple(each) for each in ways) for name, ways in block.items()}

    def labels(self) -> dict[str, str]:
        """Label of the header, letter by letter -> what it asks for."""
        return {label: asked for asked, labels in self.words["kepala_surat"].items() for label in labels}


def load_layout(path: Path = FILE) -> Layout:
    """The layout of `path`. UserError "file: kunci …" on whatever is unknown, missing or wrong."""
    name = path.name
    try:
        block = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(f"{name}: bentuk Formulir 4 tidak dapat dibaca ({error}).") from error
    parts = dict.fromkeys(("halaman", "tinggi", "sel", "tabel_3", "tanda_tangan", "catatan", *_TABLES), dict)
    take(block, place=f"{name}:", required=parts)
    signature = {"baris": int, "kiri": list, "kanan": list}
    return Layout(
        page=take(block["halaman"], place=f"{name}: [halaman]", required=_PAGE),
        heights={int(row): height for row, height in _numbers(block["tinggi"], place=f"{name}: [tinggi]")},
        cells=_cells(block["sel"], place=f"{name}: [sel]"),
        services=take(block["tabel_3"], place=f"{name}: [tabel_3]", required={"mulai": int, "dua_baris": str}),
        signature=take(block["tanda_tangan"], place=f"{name}: [tanda_tangan]", required=signature),
        note=take(block["catatan"], place=f"{name}: [catatan]", required={"baris": int, "ts": str}),
        words={table: block[table] for table in _TABLES},
    )


def _numbers(block: dict, *, place: str) -> list[tuple[str, float]]:
    return list(take(block, place=place, required=dict.fromkeys(block, NUMBER)).items())


def _cells(block: dict, *, place: str) -> tuple[Cell, ...]:
    found = []
    for each in take(block, place=place, required={"daftar": list})["daftar"]:
        if not isinstance(each, list) or len(each) != 3 or not all(isinstance(part, str) for part in each):
            raise UserError(f"{place} tiap sel ditulis [rentang, rupa, kata]; bukan {each!r}.")
        spot, look, text = each
        found.append(Cell(place=spot, look=one_of(look, LOOKS, place=f"{place} sel {spot}"), text=text))
    return tuple(found)

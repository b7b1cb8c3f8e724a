"""The conformance suite: worked examples from `kasus/*.toml`, run by pytest and shown on the Metodologi screen.

A case starts from marks of persons (`orang`), from counts by village (`layanan`, with or without `formulir`), or from
lines of a form known by their words (`baris`). Villages are A, B, C … of one invented kecamatan.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from indicators.catalog_keys import one_of, take
from indicators.examples import TOTAL, parse
from indicators.scorecard.model import KELOMPOK
from indicators.scorecard.reader import read_toml
from loaders.problems import UserError
from loaders.schema import TABLES

FOLDER = Path(__file__).parent / "kasus"
SOURCES = ("orang", "layanan", "baris")
EXPECTED = ("daerah", "hal", "diterima", "seharusnya", "persen", "keadaan", "asal", "layanan", "pita", "kurang",
            "lebih")  # fmt: skip
_ONLY_VILLAGE = "A"


@dataclass(frozen=True, kw_only=True)
class Case:
    """`judul` and `penjelasan` (the fault of other systems it guards against) are for people; the tables are text.

    `masukan`: the input tables by name (SOURCES or formulir), `harapan`: what must come out; rows of text cells.
    """

    id: str
    judul: str
    penjelasan: str
    masukan: Mapping[str, tuple[dict[str, str], ...]]
    harapan: tuple[dict[str, str], ...]

    @property
    def villages(self) -> tuple[str, ...]:
        """The letters of the case's villages."""
        rows = [*self.harapan, *(row for part in self.masukan.values() for row in part)]
        named = {row.get("desa", row.get("daerah", _ONLY_VILLAGE)) for row in rows}
        return tuple(sorted(named - {TOTAL}))


def cases(folder: Path = FOLDER) -> tuple[Case, ...]:
    """Every case of the folder, in the order of the files. UserError on any fault in them."""
    found: dict[str, Case] = {}
    for path in sorted(folder.glob("*.toml")):
        for id_, block in read_toml(path).items():
            if id_ in found:
                raise UserError(f"{path.name}: [{id_}] sudah dipakai di berkas lain.")
            found[id_] = _case(id_, block, place=f"{path.name}: [{id_}]")
    return tuple(found.values())


def _case(id_: str, block: object, *, place: str) -> Case:
    inputs = (*SOURCES, "formulir")
    block = take(
        block, place=place, required={"judul": str, "penjelasan": str, "harapan": str},
        optional=dict.fromkeys(inputs, str),
    )  # fmt: skip
    if sum(name in block for name in SOURCES) != 1:
        raise UserError(f"{place} harus punya tepat satu dari {', '.join(SOURCES)}.")
    harapan = tuple(parse(block["harapan"]))
    for row in harapan:
        for column in row:
            one_of(column, EXPECTED, place=f"{place} kunci 'harapan'")
        one_of(row["hal"], [*_service_ids(), *KELOMPOK], place=f"{place} kunci 'harapan'")
    masukan = {name: tuple(parse(block[name])) for name in inputs if name in block}
    return Case(id=id_, judul=block["judul"], penjelasan=block["penjelasan"], masukan=masukan, harapan=harapan)


def _service_ids() -> list[str]:
    return [item.id for item in TABLES["scorecard"].column("indikator").items]

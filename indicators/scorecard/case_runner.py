"""Running a conformance case through the package: its text tables in, the same columns as its `harapan` out."""

from collections.abc import Iterable, Sequence

import pandas as pd

from indicators.counts import empty_table
from indicators.examples import AREA, NOTHING, TOTAL
from indicators.rounding import written
from indicators.scorecard.cases import Case
from indicators.scorecard.facts import Facts, village_facts
from indicators.scorecard.frames import convergence, services
from indicators.scorecard.model import Definitions
from indicators.scorecard.persons import tally
from loaders.problems import UserError
from loaders.schema import TABLES

KUARTAL = "2026-3"


def outcome(case: Case, definitions: Definitions) -> tuple[dict[str, str], ...]:
    """What the package gives for the lines of `harapan`, written as they are."""
    facts = facts_of(case, definitions)
    found = {}
    for level in ("desa", "kecamatan"):
        for frame, id_ in ((services(facts, level=level), "indikator"), (convergence(facts, level=level), "kelompok")):
            found |= {(_letter(row["kode"]), row[id_]): _written(row, row[id_]) for row in frame.to_dict("records")}
    lines = [found[row.get("daerah", "A"), row["hal"]] for row in case.harapan]
    return tuple({name: line[name] for name in row} for line, row in zip(lines, case.harapan, strict=True))


def facts_of(case: Case, definitions: Definitions) -> Facts:
    """The case as village facts of one quarter."""
    rows = case.masukan
    if "orang" in rows:
        scorecard = _from_persons(rows["orang"], list(definitions))
    elif "baris" in rows:
        scorecard = [_from_line(row) for row in rows["baris"]]
    else:
        scorecard = [_typed(row) for row in rows["layanan"]]
    tables = {
        "scorecard": _frame("scorecard", scorecard),
        "formulir4": _frame("formulir4", [_typed(row) for row in rows.get("formulir", ())]),
    }
    desa = pd.DataFrame({"kode_desa": pd.array([_code(letter) for letter in case.villages], dtype="str")})
    return village_facts(tables, desa=desa, quarters=[KUARTAL], definitions=definitions)


def _from_persons(persons: Sequence[dict[str, str]], ids: Iterable[str]) -> list[dict]:
    """One line per service for which anything was reported about anybody."""
    lines = []
    for id_ in ids:
        counted = tally(person.get(id_) for person in persons)
        if counted.is_reported:
            given = {"desa": "A", "indikator": id_}
            lines.append(_typed(given) | {"diterima": counted.diterima, "seharusnya": counted.seharusnya})
    return lines


def _from_line(row: dict[str, str]) -> dict:
    """A line of the form, known by its words and never by its number."""
    rest = {name: cell for name, cell in row.items() if name not in ("nomor", "tulisan")}
    return _typed({"desa": "A", "indikator": _service_called(row["tulisan"])} | rest)


def _service_called(words: str) -> str:
    for item in TABLES["scorecard"].column("indikator").items:
        if _plain(words) in {_plain(spelling) for spelling in (item.title, *item.spellings)}:
            return item.id
    raise UserError(f"contoh menyebut layanan yang tidak dikenal: '{words}'.")


def _plain(words: str) -> str:
    return " ".join(words.replace("–", "-").casefold().split())


def _typed(row: dict[str, str]) -> dict:
    cells = {name: cell for name, cell in row.items() if name != "desa"}
    return {"kode_desa": _code(row["desa"]), "kuartal": KUARTAL} | {
        name: int(cell) if cell.isdigit() else cell or None for name, cell in cells.items()
    }


def _frame(name: str, rows: list[dict]) -> pd.DataFrame:
    empty = empty_table(name)
    return pd.DataFrame(rows, columns=list(empty.columns)).astype(empty.dtypes.to_dict())


def _code(letter: str) -> str:
    return f"{AREA}.{2001 + ord(letter) - ord('A')}"


def _letter(kode: str) -> str:
    return TOTAL if kode == AREA else chr(int(kode[-4:]) - 2001 + ord("A"))


def _written(row: dict, hal: str) -> dict[str, str]:
    counts = ("diterima", "seharusnya", "kurang_semua", "desa_lebih")
    above, below, missing, exceeding = (NOTHING if pd.isna(row[name]) else str(row[name]) for name in counts)
    percent = NOTHING if pd.isna(row["nilai"]) else written(row["nilai"], decimals=2)
    reported = f"{row['layanan_lapor']}/{row['layanan_total']}" if "layanan_lapor" in row else ""
    return {
        "daerah": _letter(row["kode"]), "hal": hal, "diterima": above, "seharusnya": below, "persen": percent,
        "keadaan": row["keadaan"], "asal": NOTHING if pd.isna(row["asal"]) else row["asal"], "layanan": reported,
        "pita": row["pita"], "kurang": missing, "lebih": exceeding,
    }  # fmt: skip

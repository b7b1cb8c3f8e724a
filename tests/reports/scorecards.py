"""Scorecards of a few telling villages, measured by the real indicators: good, bad, silent, tiny, odd, long-named."""

import pandas as pd

from indicators.scorecard.compare import compared_convergence, compared_services
from indicators.scorecard.facts import village_facts
from indicators.scorecard.frames import convergence, services
from indicators.scorecard.gaps import with_gaps, with_kecamatan
from indicators.scorecard.reader import load_definitions
from reports.diskusi import DiscussionSheet, discussion_sheets
from reports.formulir4 import VillageForm, village_forms
from reports.word import load_settings
from tests.indicators.builders import CATALOG, table

DEFINITIONS, SETTINGS = load_definitions(), load_settings()
NOW, BEFORE = "2026-3", "2026-2"
IDS = tuple(DEFINITIONS)
GOOD, BAD, SILENT, TINY, ODD, LONG = VILLAGES = tuple(f"35.16.03.{2001 + n}" for n in range(6))
NAMES = dict(zip(VILLAGES, ("Pacet", "Cembor", "Wiyu", "Kuripansari", "Nogosari", "Sumberkembar " * 7), strict=True))
SOURCE = "Data sampai kiriman nomor 128, dicetak 5 Oktober 2026."


def desa(**columns: str) -> pd.DataFrame:
    """The six villages of Kecamatan Pacet; `columns` are the same for all."""
    rows = [
        {"kode_desa": kode, "nama_desa": name.strip(), "jenis": "desa", "nama_kecamatan": "Pacet",
         "nama_kabupaten": "Mojokerto", "nama_provinsi": "Jawa Timur", **columns}
        for kode, name in NAMES.items()
    ]  # fmt: skip
    return table("desa", rows)


def storable(text: str) -> str:
    """`text` without lone surrogates, which no frame can hold."""
    return text.replace("\ud800", "")


def row(kode: str, id_: str, diterima: int, seharusnya: int | None, *, kuartal: str = NOW, **more) -> dict:
    """One row of the ledger's `scorecard`."""
    asal = None if seharusnya is None else "ditulis"
    known = {"kode_desa": kode, "kuartal": kuartal, "indikator": id_, "diterima": diterima, "seharusnya": seharusnya}
    return known | {"asal_seharusnya": asal} | more


def scorecard_rows() -> list[dict]:
    """Good rises to 9 of 10, bad falls, tiny has 3 people, odd has more received than due, TS and no denominator."""
    rows = []
    for place, id_ in enumerate(IDS):
        rows += [row(GOOD, id_, 36 + place % 5, 40), row(GOOD, id_, 30 + place % 5, 40, kuartal=BEFORE)]
        rows += [row(BAD, id_, 6 + place % 9, 30), row(BAD, id_, 12 + place % 7, 30, kuartal=BEFORE)]
        rows += [row(TINY, id_, place % 4, 3)]
        rows += [row(LONG, id_, 15 + place % 4, 25), row(LONG, id_, 15, 25, kuartal=BEFORE)]
    odd = {"IH-1": (0, 12), "IH-2": (13, 12), "IH-5": (0, 0), "AN-2": (21, None), "AN-4": (11, 20)}
    split = {"AN-4": {"diterima_laki": 5, "diterima_perempuan": 6}}
    return rows + [row(ODD, id_, *pair, **split.get(id_, {})) for id_, pair in odd.items()]


def formulir4_rows() -> list[dict]:
    """Tables 1, 2 and 5 of the good village, the totals of Tabel 4 of the odd one."""
    good = {"kode_desa": GOOD, "kuartal": NOW, "rumah_tangga_hpk": 80, "ibu_hamil": 40, "ibu_hamil_kek": 40,
            "anak_0_23": 40, "anak_gizi": 40, "tikar_total": 40, "tikar_hijau": 30, "tikar_kuning": 5,
            "tikar_merah": 3, "tikar_tidak_diukur": 2, "dd_pembangunan_total": 900_000_000,
            "dd_pembangunan_stunting": 90_000_000, "dd_pemberdayaan_total": 120_000_000,
            "dd_pemberdayaan_stunting": 0, "paud_anak": 55}  # fmt: skip
    odd = {"kode_desa": ODD, "kuartal": NOW, "ibu_hamil": 12, "an_diterima": 70, "an_seharusnya": 120}
    return [good, odd]


def tables() -> dict[str, pd.DataFrame]:
    """The ledger's `scorecard` and `formulir4`."""
    return {"scorecard": table("scorecard", scorecard_rows()), "formulir4": table("formulir4", formulir4_rows())}


def remarks(rows: list[dict] = ()) -> pd.DataFrame:
    """The ledger's `diskusi`."""
    return table("diskusi", rows)


def forms(villages: pd.DataFrame | None = None) -> dict[str, VillageForm]:
    """Formulir 4 of the six villages by code."""
    villages, held = desa() if villages is None else villages, tables()
    facts = village_facts(held, desa=villages, quarters=[BEFORE, NOW], definitions=DEFINITIONS)
    made = village_forms(
        villages, scorecard=held["scorecard"], formulir4=held["formulir4"], kuartal=NOW,
        layanan=services(facts, level="desa"), konvergensi=convergence(facts, level="desa"),
    )  # fmt: skip
    return {each.area.kode_desa: each for each in made}


def measures(villages: pd.DataFrame, held: dict[str, pd.DataFrame]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Services and convergence of NOW as the sheet wants them: compared, with gaps, beside their kecamatan."""
    facts = village_facts(held, desa=villages, quarters=[BEFORE, NOW], definitions=DEFINITIONS)
    asked = {"kuartal": NOW, "settings": CATALOG.settings}
    return tuple(
        with_kecamatan(
            with_gaps(compare(facts, level="desa", **asked), DEFINITIONS), compare(facts, level="kecamatan", **asked)
        )
        for compare in (compared_services, compared_convergence)
    )


def sheets(villages: pd.DataFrame | None = None, **changes) -> dict[str, DiscussionSheet]:
    """Discussion sheets of the six villages by code."""
    villages = desa() if villages is None else villages
    layanan, konvergensi = measures(villages, tables())
    asked = {"layanan": layanan, "konvergensi": konvergensi, "diskusi": remarks(), "bahan": {}, "kuartal": NOW,
             "definitions": DEFINITIONS, "settings": SETTINGS, "sumber": SOURCE} | changes  # fmt: skip
    return {each.kode_desa: each for each in discussion_sheets(villages, **asked)}

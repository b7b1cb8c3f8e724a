"""Proposals for the largest gaps as rows for the rembug: the gap, an example, the village's own and its fate. Pure."""

from collections.abc import Sequence

import pandas as pd

from indicators.scorecard.model import Definitions
from indicators.scorecard.suggestions import Suggested
from pages._ui import format as fmt
from pages._ui import usulan_view
from pages._ui.tables import Show

COLUMNS = (
    Show("layanan", "Layanan"),
    Show("kurang", "Belum menerima", "count"),
    Show("satuan", "Siapa"),
    Show("paket", "Paket"),
    Show("asal", "Asal"),
    Show("usulan", "Usulan", width="large"),
    Show("biaya", "Biaya", "rupiah"),
    Show("nasib", "Tindak lanjut"),
)


def gap_words(item: Suggested, definitions: Definitions) -> str:
    """'Jamban (anak): 14 anak belum menerima'."""
    service = definitions[item.indikator]
    return f"{service.short}: {fmt.number(item.kurang)} {service.counted} belum menerima"


def own_words(row) -> str:
    """'Jamban 20 unit, Rp 40,0 jt: Masuk RKPDes'."""
    cost = "" if fmt.missing(row.biaya) else f", {fmt.rupiah(row.biaya)}"
    fate = "tindak lanjut belum ditulis" if fmt.missing(row.nasib) else usulan_view.STAGES[row.nasib]
    return f"{row.usulan}{cost}: {fate}"


def handed_over(found: Sequence[Suggested], definitions: Definitions, *, label: str) -> pd.DataFrame:
    """All of it as one table to hand to the rembug; `label` says what an example is. Columns of COLUMNS."""
    rows = [row for item in found for row in _rows(item, definitions, label)]
    frame = pd.DataFrame(rows, columns=[show.name for show in COLUMNS])
    return frame.astype({"kurang": "Int64", "biaya": "Int64"})


def _rows(item: Suggested, definitions: Definitions, label: str) -> list[dict]:
    service = definitions[item.indikator]
    gap = {"layanan": service.short, "kurang": item.kurang, "satuan": service.counted, "paket": item.paket}
    own = [
        gap | {"asal": "usulan desa", "usulan": row.usulan, "biaya": row.biaya,
               "nasib": "" if fmt.missing(row.nasib) else usulan_view.STAGES[row.nasib]}
        for row in item.sendiri.itertuples()
    ]  # fmt: skip
    return own + [gap | {"asal": label, "usulan": words, "biaya": pd.NA, "nasib": ""} for words in item.contoh]

"""Documents present or missing, as frames and bars for the screen. Pure; callers escape names."""

from collections.abc import Mapping

import pandas as pd

from geo import codes
from indicators.evidence import DOCUMENTS, EVIDENCE, presence
from pages._ui import format as fmt
from pages._ui import theme
from pages._ui.charts.bars import HATCHED, Bar, Part, share

WORDS = {
    "ada": "● ada",
    "tidak_ada": "▲ tidak ada",
    "belum_lapor": "○ belum lapor",
    "tidak_berlaku": "– belum perlu",
}
_COLORS = {
    "ada": theme.STATUS["tercapai"].color,
    "tidak_ada": theme.STATUS["tertinggal"].color,
    "belum_lapor": HATCHED,
}
SINGLE = tuple(name for name in DOCUMENTS if name not in EVIDENCE)
_WANTED = ("tidak_ada", "belum_lapor")


def title(documents: pd.DataFrame) -> str:
    """'12/304 desa lengkap semua dokumen setahunnya; paling sering kurang: notulen (98/247 desa)'."""
    lacking = documents["keadaan"].isin(_WANTED)
    villages = documents["kode_desa"].nunique()
    whole = villages - documents.loc[lacking, "kode_desa"].nunique()
    words = f"{fmt.share(whole, villages)} desa lengkap semua dokumen setahunnya"
    rows = presence(documents).to_dict("records")
    worst = max(rows, key=lambda row: (row["wajib"] - row["ada"]) / row["wajib"] if row["wajib"] else 0)
    lost = worst["wajib"] - worst["ada"]
    if not lost:
        return words
    return f"{words}; paling sering kurang: {worst['nama']} ({fmt.share(lost, worst['wajib'])} {_unit(worst)})"


def bars_of(documents: pd.DataFrame) -> list[Bar]:
    """One bar per kind: how many are there, missing, or not told, of those that should be there by now."""
    return [_bar(row) for row in presence(documents).to_dict("records")]


def _bar(row: dict) -> Bar:
    if not row["wajib"]:
        return Bar(name=row["nama"], words="belum perlu di semua desa", parts=())
    rest = [f"{fmt.number(row[name])} {WORDS[name][2:]}" for name in _WANTED if row[name]]
    words = f"{fmt.share(row['ada'], row['wajib'])} {_unit(row)} ({fmt.percent(100 * row['ada'] / row['wajib'])})"
    return Bar(
        name=row["nama"], words="; ".join([words, *rest]),
        parts=tuple(Part(share(row[name], row["wajib"]), color) for name, color in _COLORS.items()),
    )  # fmt: skip


def _unit(row: dict) -> str:
    return "langkah" if row["dokumen"] == "bukti" else "desa"


def village_rows(documents: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """One row per village, most lacking first: kode, nama, kecamatan, kurang, every document in words, `bukti`.

    `bukti` is the evidence of the seven steps as seven symbols; the words of each stand in its own column.
    """
    wide = documents.assign(kata=documents["keadaan"].map(WORDS)).pivot(
        index="kode_desa", columns="dokumen", values="kata"
    )[list(DOCUMENTS)]
    lacking = documents["keadaan"].isin(_WANTED).groupby(documents["kode_desa"]).sum()
    rows = wide.assign(
        kode=wide.index,
        nama=wide.index.map(names),
        kecamatan=[names[codes.parent(kode, "kecamatan")] for kode in wide.index],
        kurang=lacking.reindex(wide.index).astype("Int64"),
        bukti=["".join(words[0] for words in row) for row in wide[list(EVIDENCE)].to_numpy()],
    )
    return rows.sort_values(["kurang", "kode"], ascending=[False, True], ignore_index=True)


def of_village(documents: pd.DataFrame, *, contents: Mapping[str, str], days: Mapping[str, str]) -> pd.DataFrame:
    """One village's documents in order: nama, keadaan in words, `isi` (what was written about it) and `hari`."""
    return documents.assign(
        kata=documents["keadaan"].map(WORDS),
        isi=documents["dokumen"].map(contents),
        hari=[fmt.day(days.get(name)) for name in documents["dokumen"]],
    ).reset_index(drop=True)

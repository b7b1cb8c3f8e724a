"""The sentences of the screen Konvergensi: rows of a Board in, Indonesian out. Pure; callers escape names."""

from collections.abc import Iterator

import pandas as pd

from indicators.scorecard import quarters
from indicators.scorecard.model import BANDS_LABEL, PITA, Definitions, Rules
from pages._ui import bands, sentences, theme
from pages._ui import format as fmt

_REASONS = {
    "kuartal_ini_diam": "belum lapor triwulan ini",
    "kuartal_lalu_diam": "belum ada angka {lalu}",
    "tanpa_penyebut": "tidak dibandingkan dengan {lalu}: jumlah seharusnya tidak diketahui",
    "tidak_berlaku": "tidak dibandingkan dengan {lalu}: tidak ada sasaran",
    "periksa": "tidak dibandingkan dengan {lalu}: ada angka di atas 100%",
    "desa_lain": "tidak dibandingkan dengan {lalu}: desa yang lapor berbeda",
    "layanan_lain": "tidak dibandingkan dengan {lalu}: layanan yang dilaporkan berbeda",
    "satu_orang": "tidak dibandingkan dengan {lalu}: perubahannya hanya satu orang",
    "n_kecil": "tidak dibandingkan dengan {lalu}: sasarannya terlalu sedikit",
}


def opening(row, *, title: str, rules: Rules) -> str:
    """'Kecamatan Pacet, Triwulan III 2026 (Jul–Sep): konvergensi 88,7% (4.521/5.097 layanan)', from a row of groups."""
    words = f"{title}, {fmt.quarter(row.kuartal)}"
    if fmt.missing(row.nilai):
        return f"{words}: konvergensi belum dapat dihitung, {theme.BANDS[row.pita].label.lower()}"
    share = fmt.share(row.diterima, row.seharusnya)
    return f"{words}: konvergensi {bands.percent(row.nilai, row.pita, rules)} ({share} layanan)"


def change(row) -> str:
    """'↑ +2,1 poin dari TW II 2026'; over the same villages where others are silent; or why there is no arrow."""
    then = fmt.quarter(row.kuartal_lalu, short=True)
    if row.arah in fmt.ARROWS:
        return f"{fmt.printed_change(row.selisih, row.arah)} poin dari {then}"
    if row.desa_total > 1 and row.arah_sama in fmt.ARROWS:
        villages = f"{fmt.number(row.desa_sama)} desa yang lapor di keduanya"
        return f"{fmt.printed_change(row.selisih_sama, row.arah_sama)} poin dari {then} pada {villages}"
    return _REASONS[row.alasan_arah].format(lalu=then)


def in_panel(row, rules: Rules) -> str:
    """'88,7% ↑ +2,1': value and change in short, without a change where no arrow is due."""
    if fmt.missing(row.nilai):
        return theme.BANDS[row.pita].label.lower()
    towards = direction(row)
    gap = row.selisih if row.arah in fmt.ARROWS else row.selisih_sama
    return f"{bands.percent(row.nilai, row.pita, rules)} {fmt.printed_change(gap, towards) if towards else ''}".strip()


def basis(row) -> str:
    """How the convergence of an area came about: villages, partial villages, reported totals, what is left out."""
    parts = [f"{fmt.number(row.desa_lapor)} dari {fmt.number(row.desa_total)} desa lapor"]
    told = {
        "desa_dilaporkan": "desa memakai total Tabel 4 yang dilaporkan",
        "desa_sebagian": "desa hanya melaporkan sebagian layanan",
        "tidak_diketahui": "desa tanpa jumlah seharusnya, tidak ikut dihitung",
    }
    parts += [f"{fmt.number(getattr(row, name))} {words}" for name, words in told.items() if getattr(row, name)]
    if above := above_words(row):
        parts.append(above)
    return " · ".join(parts)


def above_words(row) -> str:
    """Where the sum holds more received than due: in how many villages; in one village, that it is a service."""
    if row.desa_total > 1 or not row.desa_lebih:
        return sentences.above_words(row.desa_lebih)
    return "" if row.periksa else f"{theme.BANDS['periksa'].symbol} ada layanan di atas 100%"


def band_counts(rows: pd.DataFrame, rules: Rules) -> Iterator[tuple[str, str]]:
    """(pita, '▲ Rendah (< 40%): 9 desa') for every band, also an empty one, and every state that occurs."""
    counts = rows["pita"].value_counts()
    for pita in theme.BANDS:
        if pita in PITA or counts.get(pita):
            yield pita, f"{bands.words(pita, rules)}: {fmt.number(counts.get(pita, 0))} desa"


def bands_note(rules: Rules) -> str:
    """What the bands are, and what the symbols of the grid mean."""
    limits = ", ".join(bands.words(pita, rules) for pita in PITA)
    return f"Pita ({BANDS_LABEL}): {limits}."


def lowest(services: pd.DataFrame, definitions: Definitions) -> str:
    """'Terendah: Kelas pengasuhan 59,6% (9.980/16.739)' among the services that count in the total; '' without any."""
    own = services[services["indikator"].isin(definitions.of_group("total")) & services["pita"].isin(PITA)]
    if own.empty:
        return ""
    row = next(own.sort_values(["nilai", "seharusnya"], ascending=[True, False]).itertuples())
    return f"Terendah: {definitions[row.indikator].short} {bands.share(row, definitions.rules)}"


def direction(row) -> str:
    """'naik', 'turun', 'tetap', or '' where the rule gives no arrow."""
    if row.arah in fmt.ARROWS:
        return row.arah
    return row.arah_sama if row.desa_total > 1 and row.arah_sama in fmt.ARROWS else ""


def moved(rows: pd.DataFrame, kind: str) -> str:
    """'12 dari 18 kecamatan naik, 2 turun, 3 tetap, 1 tidak dibandingkan' against the quarter before."""
    counts = pd.Series([direction(row) for row in rows.itertuples()], dtype="str").value_counts()
    up, down, same, rest = (fmt.number(counts.get(name, 0)) for name in ("naik", "turun", "tetap", ""))
    words = f"{up} dari {fmt.number(len(rows))} {kind} naik, {down} turun, {same} tetap"
    return words + (f", {rest} tidak dibandingkan" if counts.get("", 0) else "")


def map_heading(rows: pd.DataFrame, low: int) -> str:
    """'67 dari 304 desa di bawah 70%, 54 belum lapor'; `low`: villages in the two lowest bands."""
    silent = int(rows["pita"].eq("belum_lapor").sum())
    return f"{fmt.number(low)} dari {fmt.number(len(rows))} desa rendah atau sedang, {fmt.number(silent)} belum lapor"


def before(kuartal: str) -> str:
    """The quarter before, in short."""
    return fmt.quarter(quarters.before(kuartal), short=True)


SUM_RULE = (
    "Wilayah: diterima dan seharusnya tiap desa dijumlahkan, lalu dibagi; persentase tidak pernah dirata-ratakan. "
    "PAUD tidak masuk total."
)
QUARTERS_RULE = (
    "Garis putus-putus: seluruh wilayah yang dipilih. ○: belum lapor. Panah hanya bila selisihnya mencapai batas, "
    "sasarannya sedikitnya 10, dan yang dibandingkan desa dan layanan yang sama; bila ada desa yang diam, "
    "dibandingkan desa yang lapor di kedua triwulan."
)

"""One village's scorecard in words: the opening sentence, how a number moved, who is missing. Pure; callers escape.

Rows are those of `indicators.scorecard.board`, read by attribute.
"""

from collections.abc import Mapping

import pandas as pd

from indicators.scorecard.model import BANDS_LABEL, KELOMPOK_TITLES, PITA, Definitions
from indicators.scorecard.words import ALASAN_ARAH_KATA
from pages._ui import bands, theme
from pages._ui import format as fmt

_PEOPLE = {"ibu_hamil": "ibu hamil", "anak_0_23": "anak 0–23 bulan"}
NO_TOTAL = {
    "belum_lapor": "konvergensi belum dapat dihitung, karena layanan ibu hamil dan anak belum dilaporkan",
    "tanpa_penyebut": "konvergensi belum dapat dihitung, karena jumlah yang seharusnya menerima belum diketahui",
    "tidak_berlaku": "tidak ada ibu hamil atau anak 0–23 bulan yang seharusnya menerima layanan",
}
WHAT_TO_DO = (
    "Lengkapi Formulir 4 bersama KPM, bidan, dan kader posyandu, lalu muat di layar Unggah Data. Formulir kosongnya "
    "ada di bagian Unduh. Belum lapor tidak dihitung sebagai nol."
)


def suspect_blank(findings: pd.DataFrame, form: Mapping | None) -> str:
    """'formulir terisi nol semua, padahal sasarannya 16 ibu hamil dan 44 anak 0–23 bulan …' where that was found."""
    if not findings["temuan"].eq("diduga_kosong").any():
        return ""
    known = {words: None if form is None else form[name] for name, words in _PEOPLE.items()}
    people = [f"{fmt.number(count)} {words}" for words, count in known.items() if not fmt.missing(count) and count]
    told = f" {' dan '.join(people)}" if people else " ada"
    return f"formulir terisi nol semua, padahal sasarannya{told}: diduga belum diisi. Cocokkan dahulu dengan desa"


def is_silent(services: pd.DataFrame) -> bool:
    """Whether no service at all was reported."""
    return bool(services["keadaan"].eq("belum_lapor").all())


def opening(
    total, gaps: pd.DataFrame, *, title: str, silent: bool, findings: int, definitions: Definitions,
    suspect_blank: str = "",
) -> str:  # fmt: skip
    """'Desa Sajen, Triwulan III 2026 (Jul–Sep): konvergensi 70,0% (28/40), pita Baik …; naik …; paling menahan …'."""
    when = fmt.quarter(total.kuartal)
    if silent and total.keadaan == "belum_lapor":
        return f"{title} belum mengirim scorecard {when}"
    if suspect_blank:
        return f"{title}, {when}: {suspect_blank}"
    doubt = [f"{fmt.number(findings)} hal pada formulirnya perlu dicocokkan dahulu"] if findings else []
    if fmt.missing(total.nilai):
        return f"{title}, {when}: " + "; ".join([NO_TOTAL[total.keadaan], *doubt])
    said = [
        f"konvergensi {bands.share(total, definitions.rules)}, {band(total.pita, definitions)}",
        change(total, definitions),
    ]
    if len(gaps):
        worst = next(gaps.itertuples())
        item = definitions[worst.indikator]
        said.append(f"yang paling menahan: {item.short}, {missing(worst.kurang_semua, item.counted)}")
    return f"{title}, {when}: " + "; ".join([*said, *doubt])


def band(pita: str, definitions: Definitions) -> str:
    """'pita Sedang, 40–<70% (batas kerja, bukan baku)'; above 100 % is no band."""
    if pita not in PITA:
        return theme.BANDS[pita].label.lower()
    span = definitions.rules.band_words[pita].replace(" %", "%")
    return f"pita {theme.BANDS[pita].label}, {span} ({BANDS_LABEL})"


def change(row, definitions: Definitions) -> str:
    """'naik 3,2 poin dari TW II 2026 (66,8%)', 'tetap (+0,5 poin dari …)', or why the two are not compared."""
    then = fmt.quarter(row.kuartal_lalu, short=True)
    if row.arah in ("naik", "turun"):
        earlier = bands.plain(row.nilai_lalu, definitions.rules)
        return f"{row.arah} {fmt.printed_gap(row.selisih)} poin dari {then} ({earlier})"
    if row.arah == "tetap":
        return f"kira-kira tetap ({fmt.printed_change(row.selisih, row.arah)} poin dari {then})"
    return f"tidak dibandingkan dengan {then}: {why_no_arrow(row)}"


def why_no_arrow(row) -> str:
    """The rule that keeps the arrow away; '' where there is one."""
    if fmt.missing(row.alasan_arah):
        return ""
    words = ALASAN_ARAH_KATA[row.alasan_arah]
    return words[0].lower() + words[1:]


def missing(people: object, counted: str) -> str:
    """'14 ibu hamil belum menerima'."""
    return f"{fmt.number(people)} {counted} belum menerima"


def about(point, definitions: Definitions) -> str:
    """What a talking point is about, in a word or two: its service, group, package, or how many services."""
    names = [definitions[id_].short if id_ in definitions else KELOMPOK_TITLES.get(id_, id_) for id_ in point.tentang]
    return names[0] if len(names) == 1 else f"{fmt.number(len(names))} layanan" if names else ""


def last_known(rows: pd.DataFrame, kuartal: str, definitions: Definitions) -> str:
    """'Terakhir melapor TW II 2026: konvergensi 71,2% (89/125).' of a village silent in `kuartal`; '' otherwise.

    `rows`: its `convergence` in every quarter.
    """
    totals = rows[rows["kelompok"].eq("total")]
    if not totals.loc[totals["kuartal"].eq(kuartal), "keadaan"].eq("belum_lapor").all():
        return ""
    earlier = totals[totals["kuartal"].lt(kuartal) & totals["nilai"].notna()].sort_values("kuartal")
    if earlier.empty:
        return "Belum pernah ada triwulan yang konvergensinya dapat dihitung."
    row = next(earlier.tail(1).itertuples())
    return f"Terakhir diketahui {fmt.quarter(row.kuartal)}: konvergensi {bands.share(row, definitions.rules)}."


def levels_words(row) -> str:
    """What a row of Tabel 4 was added from: 'dijumlahkan dari 8 di antara 8 layanan', or as the village reported it."""
    if row.keadaan == "tidak_berlaku":
        return "tidak ada yang seharusnya menerima satu pun layanannya"
    if row.asal == "dilaporkan":
        return "total Tabel 4 seperti dilaporkan desa"
    services = f"{fmt.number(row.layanan_lapor)} di antara {fmt.number(row.layanan_total)} layanan"
    if row.asal == "campuran":
        return f"sebagian dari layanan ({services} dilaporkan), sebagian total Tabel 4 seperti dilaporkan desa"
    return f"dijumlahkan dari {services}" if row.asal == "layanan" else f"{services} dilaporkan"


def moved_heading(against: str, *, discussed: bool) -> str:
    """Since when: the last quarter that was discussed here, else merely the quarter before."""
    if discussed:
        return f"Yang bergerak sejak diskusi {fmt.quarter(against)}"
    return f"Yang bergerak sejak {fmt.quarter(against)}"


def moved_lines(rows: pd.DataFrame, definitions: Definitions) -> list[str]:
    """'Pil Fe/TTD naik 12,0 poin, dari 53,3% (8/15) menjadi 80,0% (12/15)' for each service with an arrow."""
    return [
        f"{fmt.ARROWS[row.arah]} {definitions[row.indikator].short} {row.arah} "
        f"{fmt.printed_gap(row.selisih)} poin, dari {bands.plain(row.nilai_lalu, definitions.rules)} "
        f"({fmt.share(row.diterima_lalu, row.seharusnya_lalu)}) menjadi "
        f"{bands.share(row, definitions.rules)}"
        for row in rows.itertuples()
    ]


def not_judged(rows: pd.DataFrame) -> str:
    """'Tanpa panah: 6 layanan karena terlalu sedikit orang …'; '' when every service has one or stayed."""
    reasons = rows["alasan_arah"].dropna().value_counts()
    said = [f"{fmt.number(count)} layanan: {_reason(name)}" for name, count in reasons.items()]
    return f"Tanpa panah: {'; '.join(said)}." if said else ""


def _reason(name: str) -> str:
    words = ALASAN_ARAH_KATA[name]
    return words[0].lower() + words[1:]

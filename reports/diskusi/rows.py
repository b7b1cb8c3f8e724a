"""Rows of the measures as lines of the sheet: services, levels, what moved, who is missing."""

from collections.abc import Iterable, Sequence

from indicators.scorecard.model import KELOMPOK_TITLES, Definitions, limit_above
from reports.diskusi.model import Gap, Group, Level, Service
from reports.diskusi.words import LOOKS, cut
from reports.numbers import NO_VALUE, number, percent, printed_change, printed_gap, share

Row = dict
_CAUSE = 120
GROUP_TITLES = {"ih": "Ibu hamil", "an": "Anak 0–23 bulan", "paud": "Anak > 2–6 tahun (tidak masuk total)"}
_WHY_NOT = {
    "belum_lapor": "belum dilaporkan",
    "tanpa_penyebut": "sasaran tidak diketahui",
}
_SOURCES = {"dilaporkan": "menurut Tabel 4 dari desa", "campuran": "sebagian menurut Tabel 4"}


def groups(rows: dict[str, Row], definitions: Definitions) -> tuple[Group, ...]:
    """All 19 services under their group, reported or not."""
    return tuple(
        Group(
            judul=title,
            layanan=tuple(_service(definitions, id_, rows[id_]) for id_ in definitions.of_group(name)),
        )
        for name, title in GROUP_TITLES.items()
    )


def _service(definitions: Definitions, id_: str, row: Row) -> Service:
    return Service(
        kode=id_,
        layanan=definitions[id_].title,
        penerima=_received(row),
        nilai=_percent(row["nilai"], definitions),
        persen=row["nilai"],
        tanda=row["pita"],
        keadaan=LOOKS[row["pita"]][1],
        perubahan=printed_change(row["selisih"], row["arah"]),
        kecamatan=_percent(row.get("nilai_kecamatan"), definitions),
        kurang=number(row["kurang_semua"]),
    )


def _percent(nilai: float | None, definitions: Definitions) -> str:
    """As the screens write it: 89.96 is '89,96%', because '90,0%' would contradict its band."""
    return percent(nilai, unlike=limit_above(nilai, definitions.rules.batas_pita))


def _received(row: Row) -> str:
    if row["keadaan"] == "tanpa_penyebut":
        return f"{number(row.get('diterima_tanpa_s'))}/?"
    return share(row["diterima"], row["seharusnya"])


def levels(rows: dict[str, Row], definitions: Definitions) -> tuple[Level, ...]:
    """The total first, then ibu hamil and anak."""
    return tuple(_level(KELOMPOK_TITLES[name], rows[name], definitions) for name in ("total", "ih", "an"))


def _level(title: str, row: Row, definitions: Definitions) -> Level:
    return Level(
        judul=title,
        nilai=_percent(row["nilai"], definitions),
        persen=row["nilai"],
        penerima=_sum(row),
        tanda=row["pita"],
        keadaan=LOOKS[row["pita"]][1],
        perubahan=printed_change(row["selisih"], row["arah"]),
        dasar=_basis(row),
    )


def _sum(row: Row) -> str:
    if row["seharusnya"] is None:
        return _WHY_NOT[row["keadaan"]]
    if row["seharusnya"] == 0:
        return "tidak ada yang seharusnya menerima"
    return f"{number(row['diterima'])}/{number(row['seharusnya'])} layanan diterima"


def _basis(row: Row) -> str:
    if row["asal"] in _SOURCES:
        return _SOURCES[row["asal"]]
    words = f"{number(row['layanan_lapor'])}/{number(row['layanan_total'])} jenis dilaporkan"
    return f"{words}, ada yang di atas 100%" if row["desa_lebih"] and not row["periksa"] else words


def moved(rows: Iterable[Row], definitions: Definitions) -> list[str]:
    """Arrows as sentences, the largest change first: 'Pil Fe/TTD naik 12,0 poin (8/15 menjadi 12/15)'."""
    with_arrow = [row for row in rows if row["arah"] in ("naik", "turun")]
    ordered = sorted(with_arrow, key=lambda row: -abs(row["selisih"]))
    return [
        f"{definitions[row['indikator']].short} {row['arah']} {printed_gap(row['selisih'])} poin "
        f"({share(row['diterima_lalu'], row['seharusnya_lalu'])} menjadi {share(row['diterima'], row['seharusnya'])})"
        for row in ordered
    ]


def from_percent(rows: Iterable[Row]) -> tuple[str, ...]:
    """Which numbers due nobody wrote: they follow from a percentage, which a village may have cut off."""
    ids = [row["indikator"] for row in rows if row["asal"] == "persen"]
    return (f"Seharusnya diturunkan dari persen yang tertulis, periksa: {', '.join(ids)}.",) if ids else ()


def missing_people(rows: Iterable[Row], definitions: Definitions, causes: dict[str, Sequence[str]]) -> list[Gap]:
    """Services somebody is missing, most people first; among equals the lower share."""
    short = [row for row in rows if row["kurang_semua"]]
    ordered = sorted(short, key=lambda row: (-row["kurang_semua"], row["nilai"]))
    return [
        Gap(
            kode=row["indikator"],
            layanan=definitions[row["indikator"]].short,
            orang=number(row["kurang_semua"]),
            satuan=definitions[row["indikator"]].counted,
            sebab=cut("; ".join(causes.get(row["indikator"], ())), _CAUSE),
        )
        for row in ordered
    ]


def summary(levels_: Sequence[Level], gaps: Sequence[Gap], silent: int) -> str:
    """The sentence the discussion opens with."""
    total = levels_[0]
    if total.nilai == NO_VALUE:
        first = f"Tingkat konvergensi desa belum dapat dihitung ({total.penerima})"
    else:
        first = f"Konvergensi {total.nilai}: {total.penerima}"
    rest = []
    if gaps:
        rest.append(f"kekurangan terbesar: {gaps[0].layanan} ({gaps[0].orang} {gaps[0].satuan})")
    if silent:
        rest.append(f"{number(silent)} layanan belum dilaporkan")
    return "; ".join([first, *rest]) + "."

"""Measure frames and the discussion's own table -> one DiscussionSheet for each village."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import pandas as pd
from babel.dates import format_date

from indicators.scorecard.model import BANDS_LABEL, TOTALLED, Definitions
from indicators.scorecard.quarters import words as quarter_words
from reports.area import Area, areas, records
from reports.area import words as area_words
from reports.diskusi.model import Agreement, DiscussionSheet, Point
from reports.diskusi.rows import from_percent, groups, levels, missing_people, moved, summary
from reports.diskusi.words import cut, legend
from reports.word.settings import DocumentSettings

_MOST_MOVED, _MOST_GAPS, _MOST_OPEN, _MOST_AGREED = 5, 5, 3, 5
_NAME, _SENTENCE, _CELL, _WHO, _SOURCE = 60, 180, 100, 40, 110
_RULES = (
    "Panah hanya bila perubahan cukup besar dan sasaran cukup banyak di kedua triwulan; dalam kurung: tidak dinilai."
)
_SILENT = "Belum ada laporan triwulan ini, jadi perubahannya belum dapat dilihat."
_NOTHING_TO_COMPARE = "Tidak ada layanan yang dapat dibandingkan dengan {}."


def discussion_sheets(
    desa: pd.DataFrame,
    *,
    layanan: pd.DataFrame,
    konvergensi: pd.DataFrame,
    diskusi: pd.DataFrame,
    bahan: Mapping[str, Sequence[Point]],
    kuartal: str,
    definitions: Definitions,
    settings: DocumentSettings,
    sumber: str,
    peringatan: str = "",
    terakhir: Mapping[str, str] | None = None,
    diragukan: Mapping[str, str] | None = None,
    kode_desa: Collection[str] | None = None,
) -> list[DiscussionSheet]:
    """One sheet of `kuartal` for each village of `desa` (only those in `kode_desa`, when given), in code order.

    `layanan`, `konvergensi`: village rows of `indicators.scorecard.compare` with the columns of `with_gaps` and
    `with_kecamatan`. `diskusi`: the ledger's table. `bahan`: talking points by village. `sumber`: from which state of
    the data (revision, day) it is made; `terakhir`: what a village that is silent now was last known to have;
    `diragukan`: a sentence in place of the summary of a village whose form looks unfilled;
    `peringatan`: printed on top, e.g. that the data is invented. Names and texts are cut to what two pages hold, and
    what was left out is counted.
    """
    services, groups_ = _by_village(layanan, kuartal, "indikator"), _by_village(konvergensi, kuartal, "kelompok")
    remarks: dict[str, list[dict]] = {}
    for row in records(diskusi.sort_values(["kuartal", "tenggat", "nomor"], na_position="last")):
        remarks.setdefault(row["kode_desa"], []).append(row)
    shared = {
        "kuartal": kuartal, "definitions": definitions, "settings": settings, "sumber": cut(sumber, _SOURCE),
        "peringatan": cut(peringatan, _SENTENCE),
    }  # fmt: skip
    return [
        _sheet(
            area,
            services[kode],
            groups_[kode],
            remarks.get(kode, []),
            bahan.get(kode, ()),
            terakhir=(terakhir or {}).get(kode, ""),
            diragukan=(diragukan or {}).get(kode, ""),
            **shared,
        )
        for area in areas(desa, kode_desa)
        for kode in [area.kode_desa]
    ]


def _by_village(frame: pd.DataFrame, kuartal: str, key: str) -> dict[str, dict[str, dict]]:
    found: dict[str, dict[str, dict]] = {}
    for row in records(frame[frame["kuartal"].eq(kuartal)]):
        found.setdefault(row["kode"], {})[row[key]] = row
    return found


def _sheet(
    area: Area,
    services: dict[str, dict],
    level_rows: dict[str, dict],
    remarks: list[dict],
    points: Sequence[Point],
    *,
    terakhir: str,
    diragukan: str,
    kuartal: str,
    definitions: Definitions,
    settings: DocumentSettings,
    sumber: str,
    peringatan: str,
) -> DiscussionSheet:
    called = area_words(area, settings)
    causes: dict[str, list[str]] = {}
    for row in remarks:
        if row["jenis"] == "sebab" and row["kuartal"] == kuartal and row["indikator"]:
            causes.setdefault(row["indikator"], []).append(cut(row["isi"], _CELL))
    rows = [services[id_] for id_ in definitions]
    gaps, shown = missing_people(rows, definitions, causes), levels(level_rows, definitions)
    silent = sum(row["keadaan"] == "belum_lapor" for row in rows)
    # PAUD is outside the total, so it cannot be what holds the total back.
    in_total = [gap for gap in gaps if definitions[gap.kode].group in TOTALLED]
    opens = cut(diragukan, _SENTENCE) or summary(shown, in_total, silent)
    return DiscussionSheet(
        kode_desa=area.kode_desa or "",
        nama=area.nama or "",
        nama_kecamatan=area.kecamatan or "",
        kuartal_id=kuartal,
        judul="Lembar Diskusi Scorecard",
        wilayah=cut(called["wilayah"], _NAME),
        tempat=", ".join(cut(called[name], _NAME) for name in ("kecamatan", "kabupaten")),
        kuartal=quarter_words(kuartal),
        dibanding=_earlier(rows),
        ringkas=" ".join(filter(None, (opens, cut(terakhir, _SENTENCE)))),
        tingkat=shown,
        kelompok=groups(services, definitions),
        bergerak=_moved(rows, definitions, is_silent=silent == len(rows)),
        kesenjangan=tuple(gaps[:_MOST_GAPS]),
        bahan=tuple(
            Point(kalimat=cut(point.kalimat, _SENTENCE), tentang=cut(point.tentang, _WHO)) for point in points
        ),
        tertunda=_agreements([row for row in remarks if _is_open(row, kuartal)], _MOST_OPEN),
        kesepakatan=_agreements([row for row in remarks if _is_of(row, kuartal)], _MOST_AGREED),
        penanda_tangan=(
            cut(called["kepala"], _WHO), "Kader Pembangunan Manusia (KPM)", "Pendamping Desa",
        ),
        legenda=legend(definitions.rules.band_words),
        catatan=(f"Batas keadaan adalah {BANDS_LABEL}.", _RULES, *from_percent(rows)),
        sumber=sumber,
        peringatan=peringatan,
    )  # fmt: skip


def _moved(rows: Sequence[dict], definitions: Definitions, *, is_silent: bool) -> tuple[str, ...]:
    """What moved; () when what could be compared stayed."""
    if is_silent:
        return (_SILENT,)
    if all(row["arah"] == "tidak_dinilai" for row in rows):
        return (_NOTHING_TO_COMPARE.format(_earlier(rows)),)
    return _most(moved(rows, definitions), _MOST_MOVED)


def _earlier(rows: Sequence[dict]) -> str:
    return quarter_words(rows[0]["kuartal_lalu"]).partition(" (")[0]


def _most(lines: list[str], most: int) -> tuple[str, ...]:
    """The first ones; a last line counts the others."""
    more = len(lines) - most
    return (*lines[:most], *([f"dan {more} lainnya, lihat layar Scorecard Desa"] if more > 0 else []))


def _is_open(row: dict, kuartal: str) -> bool:
    return row["jenis"] == "kesepakatan" and row["kuartal"] < kuartal and row["status"] != "selesai"


def _is_of(row: dict, kuartal: str) -> bool:
    return row["jenis"] == "kesepakatan" and row["kuartal"] == kuartal


def _agreements(rows: list[dict], most: int) -> tuple[Agreement, ...]:
    more = len(rows) - most
    shown = [
        Agreement(apa=cut(row["isi"], _CELL), siapa=cut(row["siapa"] or "", _WHO), kapan=_day(row["tenggat"]))
        for row in rows[:most]
    ]
    last = [Agreement(apa=f"dan {more} lainnya, lihat layar Scorecard Desa", siapa="", kapan="")] * (more > 0)
    return (*shown, *last)


def _day(iso: str | None) -> str:
    return format_date(date.fromisoformat(iso), "d MMM yyyy", locale="id") if iso else ""

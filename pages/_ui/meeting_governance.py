"""The agenda's later points in words: rembug and steps, money, data to settle. Pure; whoever draws escapes."""

import re
from collections.abc import Mapping

import pandas as pd

from indicators.areas import Areas
from indicators.catalog_model import Catalog
from indicators.meeting import Section
from indicators.rembug import days_left, deadline
from indicators.steps import STEPS
from loaders.schema import TABLES, Column
from pages._ui import format as fmt
from pages._ui import meeting_money, text
from pages._ui.meeting_titles import TITLES
from reports.agenda import Group, Line, Point, Tone

_VILLAGES_NAMED = 6
_TITLE_END = re.compile(r",| \(| dan ")
_STEP_KEY: dict[Tone, str] = {
    "buruk": "belum rembug, batas waktu lewat", "sedang": "belum selesai atau terlambat", "baik": "selesai",
    "periksa": "melompati urutan, perlu diperiksa", "diam": "belum dilaporkan",
}  # fmt: skip
_DATA_KEY: dict[Tone, str] = {"periksa": "dua catatan tidak cocok"}
_PAPERS = {"daftar_hadir": "daftar hadir", "notulen": "notulen", "berita_acara": "berita acara"}


def points(
    found: Mapping[str, Section], *, areas: Areas, catalog: Catalog, bulan: str, money_day: str | None = None
) -> tuple[Point, ...]:
    """Rembug and steps, money (the last of it sent on `money_day`), data: in that order."""
    return (
        _rembug(found["rembug_tahapan"], areas, catalog, bulan),
        meeting_money.point(found["anggaran"].rows, areas, bulan=bulan, day=money_day),
        _data(found["data"].rows, areas, catalog),
    )


def _rembug(section: Section, areas: Areas, catalog: Catalog, bulan: str) -> Point:
    rows = section.rows
    missing = len(rows) - (section.selesai or 0)
    answer = f"Semua {fmt.number(len(rows))} desa sudah mengadakan rembug stunting {bulan[:4]}"
    if missing:
        answer = (
            f"{fmt.number(missing)} dari {fmt.number(len(rows))} desa belum rembug stunting; {_left(catalog, bulan)}"
        )
    papers = [
        Line(name=areas.names[row.kode_desa], words=f"tanpa {text.listing(lacking)}", tone="sedang")
        for row in rows[rows["sudah"]].itertuples()
        if (lacking := [words for name, words in _PAPERS.items() if _is_no(getattr(row, name))])
    ]
    groups = (
        Group(
            heading="Belum rembug, atau sesudah batas waktu",
            lines=_not_held(rows[~rows["sudah"]], areas) + _held_late(rows[rows["keadaan"].eq("terlambat")], areas),
        ),
        Group(heading="Berkas rembug yang tidak ada", lines=tuple(papers)),
        Group(heading="Tujuh langkah", unit="keadaan", lines=_steps(rows, areas)),
    )
    return Point(id="rembug_tahapan", title=TITLES["rembug_tahapan"], answer=answer, groups=groups, key=_STEP_KEY)


def _is_no(flag: object) -> bool:
    return not fmt.missing(flag) and flag == 0


def _left(catalog: Catalog, bulan: str) -> str:
    left, day = days_left(bulan, catalog.settings), fmt.day(deadline(bulan, catalog.settings))
    return f"batas waktunya {day}, {fmt.number(left)} hari lagi" if left >= 0 else f"batas waktu {day} sudah lewat"


def _not_held(rows: pd.DataFrame, areas: Areas) -> tuple[Line, ...]:
    tones: dict[str, Tone] = {"lewat_tenggat": "buruk"}
    return tuple(
        Line(name=areas.names[row.kode_desa], words=_step_words(row), tone=tones.get(row.keadaan, "sedang"))
        for row in rows.itertuples()
    )


def _held_late(rows: pd.DataFrame, areas: Areas) -> tuple[Line, ...]:
    return tuple(
        Line(name=areas.names[row.kode_desa], words=f"terlambat, {fmt.day(row.tanggal)}", tone="sedang")
        for row in rows.sort_values(["tanggal", "kode_desa"]).itertuples()
    )


def _step_words(row) -> str:
    if fmt.missing(row.selesai):
        return "tahapan belum dilaporkan"
    return f"{fmt.number(row.selesai)} dari {len(STEPS)} langkah selesai"


def _steps(rows: pd.DataFrame, areas: Areas) -> tuple[Line, ...]:
    """One line for each standing, those out of order first, then the least far, naming the villages that share it."""
    standing = [
        (not row.loncat, row.keadaan_langkah == "belum_lapor", row.selesai, row.belum) for row in rows.itertuples()
    ]
    groups: dict[tuple, list[str]] = {}
    for key, kode in zip(standing, rows["kode_desa"], strict=True):
        groups.setdefault(key, []).append(areas.names[kode])
    order = sorted(groups, key=lambda key: (*key[:2], 0 if key[1] else key[2], key[3]))
    return tuple(_standing(*key, groups[key]) for key in order)


def _standing(is_in_order: bool, is_silent: bool, done: object, missing: tuple[int, ...], names: list[str]) -> Line:
    """'6 dari 7 selesai; belum: 3. Penyediaan data …, melompati urutan: 2 desa'."""
    title, tone = _standing_words(is_in_order, is_silent, done, missing)
    return Line(
        name=f"{title}: {fmt.number(len(names))} desa", words=text.listing(names, most=_VILLAGES_NAMED), tone=tone
    )


def _step(step: int) -> str:
    """'3. Penyediaan data desa': the step's number and what its title begins with."""
    return f"{step}. {_TITLE_END.split(STEPS[step])[0]}"


def _standing_words(is_in_order: bool, is_silent: bool, done: object, missing: tuple[int, ...]) -> tuple[str, Tone]:
    if is_silent:
        return "Tahapan belum dilaporkan", "diam"
    jump = "" if is_in_order else ", melompati urutan"
    if not missing:
        return f"Ketujuh langkah selesai{jump}", "baik" if is_in_order else "periksa"
    if is_in_order and missing == tuple(range(done + 1, len(STEPS) + 1)):
        reached = f"Selesai sampai {_step(done)}" if done else "Belum satu langkah pun selesai"
        return reached, "sedang"
    left = "; ".join(map(_step, missing))
    return f"{fmt.number(done)} dari {len(STEPS)} selesai, belum: {left}{jump}", "sedang" if is_in_order else "periksa"


def _data(rows: pd.DataFrame, areas: Areas, catalog: Catalog) -> Point:
    answer = "Tidak ada data yang saling bertentangan"
    if len(rows):
        villages = fmt.number(rows["kode_desa"].nunique())
        answer = f"{fmt.number(len(rows))} catatan saling bertentangan di {villages} desa"
    lines = tuple(
        Line(name=areas.names[row.kode_desa], words=_finding(row, catalog), tone="periksa") for row in rows.itertuples()
    )
    return Point(
        id="data", title=TITLES["data"], answer=answer, groups=(Group(lines=lines, unit="catatan"),), key=_DATA_KEY
    )


def _finding(row, catalog: Catalog) -> str:
    """Both records in words, with the cells they stand in."""
    what = _FINDINGS[row.temuan].format(
        indikator=catalog[row.indikator].short if row.indikator in catalog else "", bulan=fmt.month(row.bulan)
    )
    sides = [_quoted(row, side) for side in (1, 2)]
    return f"{what}: {'; '.join(side for side in sides if side)}"


_FINDINGS = {
    "rembug_tanpa_k10": "rembug tercatat, kegiatan K10 belum ditandai",
    "k10_tanpa_rembug": "K10 ditandai terlaksana, rembug belum tercatat",
    "rembug_beda_bulan": "bulan rembug dan K10 berbeda",
    "rembug_k10_terlambat": "rembug sudah diadakan, tetapi K10 yang direncanakan {bulan} masih tercatat terlambat",
    "langkah5_tanpa_rembug": "langkah 5 selesai, rembug belum tercatat",
    "rembug_tanpa_langkah5": "rembug tercatat, langkah 5 belum selesai",
    "langkah_melompati": "langkah melompati urutan",
    "langkah_mendahului": "tanggal langkah tidak berurutan",
    "lebih_dari_sasaran": "{indikator} di atas 100%",
}


def _quoted(row, side: int) -> str:
    """'Rembug stunting, Tanggal rembug: 12 Mei 2026 (baris 7)'; '' where nothing is recorded."""
    table, names, said, line = (getattr(row, f"{name}_{side}") for name in ("tabel", "kolom", "isi", "baris"))
    if fmt.missing(table):
        return ""
    columns = [TABLES[table].column(name) for name in names.split(" + ")]
    label = " + ".join(column.label for column in columns)
    place = "" if fmt.missing(line) else f" (baris {fmt.number(line)})"
    return f"{TABLES[table].title}, {label}: {_said(columns[0], said)}{place}"


def _said(column: Column, said: object) -> str:
    if fmt.missing(said):
        return "kosong"
    if column.kind == "flag":
        return "ya" if said == "1" else "tidak"
    titles = {item.id: item.title for item in column.items}
    return fmt.day(said) if column.kind == "date" else titles.get(str(said), str(said))

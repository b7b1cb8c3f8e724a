"""The agenda's later points in words: rembug and steps, money, data to settle. Pure; whoever draws escapes."""

from collections.abc import Mapping

import pandas as pd

from indicators.areas import Areas
from indicators.catalog_model import Catalog
from indicators.meeting import Section
from indicators.rembug import days_left, deadline
from indicators.steps import STEPS
from loaders.schema import TABLES, Column
from pages._ui import format as fmt
from pages._ui import text
from pages._ui.meeting_titles import TITLES
from reports.agenda import Group, Line, Point, Tone

_VILLAGES_NAMED = 6
_PAPERS = {"daftar_hadir": "daftar hadir", "notulen": "notulen", "berita_acara": "berita acara"}


def points(found: Mapping[str, Section], *, areas: Areas, catalog: Catalog, bulan: str) -> tuple[Point, ...]:
    """Rembug and steps, money, data: in that order."""
    return (
        _rembug(found["rembug_tahapan"], areas, catalog, bulan),
        _money(found["anggaran"].rows, areas, bulan),
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
        Group(heading="Belum rembug", lines=_not_held(rows[~rows["sudah"]], areas)),
        Group(heading="Rembug tanpa dokumen lengkap", lines=tuple(papers)),
        Group(heading="Langkah terakhir yang selesai", lines=_steps(rows, areas)),
        Group(heading="Langkah tidak berurutan", lines=_jumped(rows[rows["loncat"]], areas)),
    )
    return Point(id="rembug_tahapan", title=TITLES["rembug_tahapan"], answer=answer, groups=groups)


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


def _step_words(row) -> str:
    if fmt.missing(row.langkah):
        return "tahapan belum dilaporkan"
    return f"langkah {row.langkah} dari {len(STEPS)}"


def _steps(rows: pd.DataFrame, areas: Areas) -> tuple[Line, ...]:
    """One line for each step reached, lowest first, naming the villages that stand there."""
    lines = []
    for step, part in rows.groupby("langkah", dropna=False, sort=True):
        names = text.listing([areas.names[kode] for kode in part["kode_desa"]], most=_VILLAGES_NAMED)
        known = not fmt.missing(step)
        title = "Belum dilaporkan" if not known else f"{step}. {STEPS[step]}" if step else "Belum satu pun"
        tone: Tone = "diam" if not known else "baik" if step == len(STEPS) else "sedang"
        lines.append(Line(name=f"{title}: {fmt.number(len(part))} desa", words=names, tone=tone))
    return tuple(lines)


def _jumped(rows: pd.DataFrame, areas: Areas) -> tuple[Line, ...]:
    return tuple(
        Line(name=areas.names[row.kode_desa], words=_step_words(row), tone="sedang") for row in rows.itertuples()
    )


def _money(rows: pd.DataFrame, areas: Areas, bulan: str) -> Point:
    known, year = rows[rows["baris"].gt(0)], bulan[:4]
    answer = f"Belum ada desa yang melaporkan anggaran {year}"
    if len(known):
        planned, spent = known["anggaran_terlapor_rp"].sum(), known["realisasi_terlapor_rp"].sum()
        of_what = f"{fmt.rupiah(spent)} dari {fmt.rupiah(planned)}"
        share = f", terpakai {fmt.percent(100 * spent / planned)} ({of_what})" if planned else ""
        answer = (
            f"Anggaran {year}: {fmt.rupiah(known['anggaran_rp'].sum())} di {fmt.number(len(known))} dari "
            f"{fmt.number(len(rows))} desa{share}"
        )
    ordered = rows.sort_values(["serapan_persen", "kode"], na_position="last")
    lines = tuple(_money_line(row, areas) for row in ordered.itertuples())
    return Point(
        id="anggaran", title=TITLES["anggaran"], answer=answer, groups=(Group(lines=lines),),
        note="Terpakai: dari baris yang mencantumkan anggaran dan realisasi. DD: bagian Dana Desa dari anggaran yang "
        "sumber dananya ditulis.",
    )  # fmt: skip


def _money_line(row, areas: Areas) -> Line:
    name = areas.names[row.kode]
    if not row.baris:
        return Line(name=name, words="belum lapor")
    spent = (
        "realisasi belum ditulis" if fmt.missing(row.serapan_persen) else f"terpakai {fmt.percent(row.serapan_persen)}"
    )
    share = "" if fmt.missing(row.dana_desa_persen) else f", DD {fmt.percent(row.dana_desa_persen, decimals=0)}"
    tone: Tone = "sedang" if fmt.missing(row.serapan_persen) or not row.realisasi_rp else "netral"
    return Line(name=name, words=f"{fmt.rupiah(row.anggaran_rp)}, {spent}{share}", tone=tone)


def _data(rows: pd.DataFrame, areas: Areas, catalog: Catalog) -> Point:
    answer = "Tidak ada data yang saling bertentangan"
    if len(rows):
        villages = fmt.number(rows["kode_desa"].nunique())
        answer = f"{fmt.number(len(rows))} catatan saling bertentangan di {villages} desa"
    lines = tuple(
        Line(name=areas.names[row.kode_desa], words=_finding(row, catalog), tone="sedang") for row in rows.itertuples()
    )
    return Point(id="data", title=TITLES["data"], answer=answer, groups=(Group(lines=lines),))


def _finding(row, catalog: Catalog) -> str:
    """Both records in words, with the cells they stand in."""
    what = _FINDINGS[row.temuan].format(indikator=catalog[row.indikator].short if row.indikator in catalog else "")
    sides = [_quoted(row, side) for side in (1, 2)]
    return f"{what}: {'; '.join(side for side in sides if side)}"


_FINDINGS = {
    "rembug_tanpa_k10": "rembug tercatat, kegiatan K10 belum ditandai",
    "k10_tanpa_rembug": "K10 ditandai terlaksana, rembug belum tercatat",
    "rembug_beda_bulan": "bulan rembug dan K10 berbeda",
    "langkah5_tanpa_rembug": "langkah 5 selesai, rembug belum tercatat",
    "rembug_tanpa_langkah5": "rembug tercatat, langkah 5 belum selesai",
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

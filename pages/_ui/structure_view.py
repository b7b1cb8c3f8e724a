"""The structure of each TPPS in words, bars and frames for its screen. Pure; callers escape names."""

from collections.abc import Mapping

import pandas as pd

from geo import codes
from indicators.structure import POSTS
from indicators.villages import written
from pages._ui import format as fmt
from pages._ui.charts.bars import Bar, Part, share

STATES = {"lengkap": "● Lengkap", "belum_lengkap": "▲ Belum lengkap", "belum_lapor": "○ Belum lapor"}
VACANT = "▲ belum terisi"
_MEMBER = ["nomor", "jabatan", "nama", "unsur", "nomor_sk"]
SHORT = POSTS | {
    "koor_lapangan": "Koordinator TPK",
    "anggota_lapangan": "Anggota TPK",
    "koor_data": "Koordinator Data",
    "anggota_data": "Anggota Data",
}
"""Posts as people call them, so that a list of empty ones stands in one cell."""


def title(rows: pd.DataFrame) -> str:
    """'216/304 desa (71,1%) berstruktur lengkap dengan nomor SK; paling sering kosong: Wakil Ketua (31/298 desa)'.

    `rows` as `indicators.structure.structure` gives them.
    """
    counts = rows["keadaan"].value_counts()
    whole, silent = int(counts.get("lengkap", 0)), int(counts.get("belum_lapor", 0))
    words = (
        f"{fmt.share(whole, len(rows))} desa ({fmt.percent(100 * whole / len(rows))}) berstruktur lengkap dan ber-SK"
    )
    missing = rows["kurang"].explode().value_counts()
    if len(missing):
        most = missing.max()
        posts = " dan ".join(SHORT[post] for post in POSTS if missing.get(post) == most)
        words += f"; paling sering kosong: {posts} ({fmt.share(most, len(rows) - silent)} desa)"
    return f"{words}; {fmt.number(silent)} desa belum mengirim susunan tim" if silent else words


def bars_of(rows: pd.DataFrame) -> list[Bar]:
    """One bar per post, and one for the SK: villages that have it, of those that sent their team."""
    sent = rows[rows["keadaan"] != "belum_lapor"]
    have = {POSTS[post]: sum(post not in missing for missing in sent["kurang"]) for post in POSTS}
    have["Nomor SK"] = int(sent["ada_sk"].sum())
    return [_bar(name, number, len(sent)) for name, number in have.items()]


def _bar(name: str, number: int, total: int) -> Bar:
    percent = f" ({fmt.percent(100 * number / total)})" if total else ""
    return Bar(name=name, words=f"{fmt.share(number, total)} desa{percent}", parts=(Part(share(number, total)),))


def village_rows(rows: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """`rows` with kode, desa, kecamatan, kata, kosong and sk in words; the emptiest first, silent ones last."""
    return rows.assign(
        kode=rows["kode_desa"],
        desa=rows["kode_desa"].map(names),
        kecamatan=[names[codes.parent(kode, "kecamatan")] for kode in rows["kode_desa"]],
        kata=rows["keadaan"].map(STATES),
        jabatan=pd.array([pd.NA if fmt.missing(number) else len(POSTS) for number in rows["terisi"]], dtype="Int64"),
        kosong=[empty_words(missing) for missing in rows["kurang"]],
        sk=[_decree(row) for row in rows.itertuples()],
    ).sort_values(["terisi", "ada_sk", "kode_desa"], na_position="last", ignore_index=True)


def empty_words(missing: tuple[str, ...]) -> str:
    """'Wakil Ketua, Anggota TPK'; of more than half of the posts those that are filled: 'semua kecuali Ketua'."""
    if len(missing) <= len(POSTS) // 2:
        return ", ".join(SHORT[post] for post in missing)
    filled = [SHORT[post] for post in POSTS if post not in missing]
    return f"semua kecuali {', '.join(filled)}" if filled else "semua"


def members(team: pd.DataFrame) -> pd.DataFrame:
    """One village's team of a year in the order of the document, every person; a post without a name says so.

    Columns: nomor, jabatan, nama, unsur, nomor_sk, jabatan_singkat (as in SHORT).
    """
    parts = [_holders(team, post).assign(jabatan_singkat=SHORT[post]) for post in POSTS]
    return pd.concat(parts, ignore_index=True)


def _holders(team: pd.DataFrame, post: str) -> pd.DataFrame:
    """Who holds the post; rows without a name count only where nobody is named."""
    rows = team[team["posisi"] == post].sort_values("nomor")
    named = rows[written(rows["nama"])]
    if len(named):
        return named.assign(jabatan=POSTS[post])[_MEMBER]
    vacant = rows.head(1).reindex(columns=_MEMBER) if len(rows) else team.head(0).reindex(index=[0], columns=_MEMBER)
    return vacant.assign(jabatan=POSTS[post], nama=VACANT)


def actors(team: pd.DataFrame) -> pd.DataFrame:
    """Whom the teams are made of, as written: unsur, orang and desa (that have somebody of it), most villages first."""
    named = team[written(team["nama"]) & written(team["unsur"])]
    alike = named["unsur"].str.split().str.join(" ").str.casefold()
    grouped = named.groupby(alike)
    rows = pd.DataFrame(
        {"unsur": grouped["unsur"].first(), "desa": grouped["kode_desa"].nunique(), "orang": grouped.size()}
    )
    return rows.reset_index(drop=True).sort_values(
        ["desa", "orang", "unsur"], ascending=[False, False, True], ignore_index=True
    )


def _decree(row) -> str:
    if row.keadaan == "belum_lapor":
        return fmt.NO_VALUE
    return row.nomor_sk if row.ada_sk else "▲ belum ada"

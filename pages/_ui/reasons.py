"""Why an area needs attention, in words: attention's reasons in, short Indonesian phrases out. Pure."""

import pandas as pd

from geo import codes
from indicators.attention import Attention
from indicators.catalog_model import Catalog, Indicator
from pages._ui import format as fmt
from pages._ui.sentences import above_in, gap_words

_MOST = 3


def attention_table(found: Attention, catalog: Catalog, names: dict[str, str]) -> pd.DataFrame:
    """One row per area with a reason: urutan, kode, nama, kecamatan, alasan (all), alasan_utama (the first), counts."""
    grouped = {kode: _phrases(rows, catalog) for kode, rows in found.reasons.groupby("kode")}
    areas = found.areas[found.areas["alasan_total"] > 0]
    return areas.assign(
        nama=areas["kode"].map(names),
        kecamatan=[names.get(codes.parent(kode, "kecamatan"), "") for kode in areas["kode"]],
        alasan=["; ".join(grouped[kode]) for kode in areas["kode"]],
        alasan_utama=[_first(grouped[kode]) for kode in areas["kode"]],
    )


def _phrases(rows: pd.DataFrame, catalog: Catalog) -> list[str]:
    """One phrase per reason, in their order; a list of silent indicators is one phrase, at the end."""
    silent = rows[rows["alasan"] == "belum_lapor"]
    phrases = [reason_words(row, catalog) for row in rows[rows["alasan"] != "belum_lapor"].itertuples()]
    if len(silent) > 1:
        return [*phrases, f"{fmt.number(len(silent))} indikator belum lapor angkanya"]
    return phrases + [reason_words(row, catalog) for row in silent.itertuples()]


def _first(phrases: list[str]) -> str:
    rest = len(phrases) - _MOST
    return "; ".join(phrases[:_MOST]) + (f"; dan {rest} alasan lain" if rest > 0 else "")


def reason_words(row, catalog: Catalog) -> str:
    """One reason as a phrase: what, n/N, how many people."""
    indicator = catalog[row.indikator]
    if row.alasan == "laporan":
        return _villages(row, one="laporan bulanan bulan ini belum dikirim", many="desa belum mengirim laporan bulanan")
    if row.alasan == "rembug":
        return _villages(row, one="rembug stunting belum tercatat", many="desa belum mengadakan rembug")
    if row.alasan == "rencana" and fmt.missing(row.nilai):
        return "rencana kerja tahun ini belum dikirim"
    if row.alasan == "belum_lapor":
        return f"{indicator.short}: belum lapor angkanya"
    return ", ".join(part for part in (_value(row, indicator), above_in(row)) if part)


def _value(row, indicator: Indicator) -> str:
    value = f"{indicator.short} {fmt.percent(row.nilai)} ({fmt.share(row.pembilang, row.penyebut)})"
    if row.alasan == "periksa":
        return f"{value}: di atas 100%, periksa"
    if row.alasan == "rencana" or fmt.missing(row.kurang_orang):
        return value
    return f"{value}, {gap_words(row, indicator)}"


def _villages(row, *, one: str, many: str) -> str:
    if len(row.kode) == codes.LENGTHS["desa"]:
        return one
    return f"{fmt.number(row.penyebut - row.pembilang)} {many}"

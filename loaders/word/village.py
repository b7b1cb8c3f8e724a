"""The village a document speaks of -> its code. A code wins; a name counts inside its kecamatan only; never a guess."""

from dataclasses import dataclass

import pandas as pd
from rapidfuzz import process

from geo.codes import normalize_desa
from geo.names import comparable
from loaders.word.identity import Identity

_NEAR = 75
_PROPOSED = 3


@dataclass(frozen=True)
class Found:
    """`kode_desa`, or None with the problem's code, value and details. `doubt`: a name that disagrees with the code."""

    kode_desa: str | None
    code: str = ""
    value: str = ""
    why: str = ""
    advice: str = ""
    doubt: str = ""


def find_village(identity: Identity, desa: pd.DataFrame) -> Found:
    """`desa`: kode_desa; for names also nama_desa, nama_kecamatan, and nama_kabupaten where kecamatan share a name."""
    known = set(desa["kode_desa"])
    codes = {kode for raw in (*identity.codes, *identity.labelled_codes) if (kode := normalize_desa(raw)) in known}
    if len(codes) > 1:
        return _unsure(", ".join(sorted(codes)), "lebih dari satu kode desa", "Sisakan satu kode desa di dokumen.")
    if codes:
        return _by_code(codes.pop(), identity, desa)
    wrong = [raw for raw in identity.labelled_codes if normalize_desa(raw)]
    if wrong:
        return Found(None, code="E106", value=wrong[0])
    return _by_name(identity, _list(desa))


def _list(desa: pd.DataFrame) -> pd.DataFrame:
    """The villages with their names, kecamatan and kabupaten made comparable; few distinct ones, so each only once."""
    columns = ["kode_desa", "nama_desa", "nama_kecamatan", "nama_kabupaten"]
    listed = desa.reindex(columns=columns).astype("str").dropna(subset=["kode_desa", "nama_desa"])
    for name, short in (("nama_kecamatan", "_kecamatan"), ("nama_kabupaten", "_kabupaten")):
        listed[short] = listed[name].map({written: comparable(written) for written in listed[name].unique()})
    return listed


def _by_code(kode: str, identity: Identity, desa: pd.DataFrame) -> Found:
    names = desa.loc[desa["kode_desa"] == kode, "nama_desa"] if "nama_desa" in desa else []
    written = _first(identity.villages)
    agrees = not written or not len(names) or comparable(names.iat[0]) in map(comparable, written)
    return Found(kode, doubt="" if agrees else written[0])


def _by_name(identity: Identity, listed: pd.DataFrame) -> Found:
    villages, kecamatan = _first(identity.villages), _first_known(identity.kecamatan, set(listed["_kecamatan"]))
    if not villages:
        return _unsure(
            "", "nama desanya tidak tertulis", "Tulis di halaman judul, misalnya Desa Pacet Kecamatan Pacet."
        )
    if not kecamatan:
        written = _first(identity.kecamatan)
        why = f'kecamatan "{written[0]}" tidak ada di daftar desa' if written else "kecamatannya tidak tertulis"
        return _unsure(villages[0], why, "Tulis di halaman judul, misalnya Desa Pacet Kecamatan Pacet.")
    inside = listed[listed["_kecamatan"].isin({comparable(name) for name in kecamatan})]
    inside = _inside_kabupaten(inside, identity)
    inside = inside.assign(_desa=inside["nama_desa"].map(comparable))
    for tier in identity.villages:
        hits = inside[inside["_desa"].isin({comparable(name) for name in tier})]
        if len(hits) == 1:
            return Found(hits["kode_desa"].iat[0])
        if len(hits) > 1:
            names = ", ".join(f"{row.nama_desa} ({row.kode_desa})" for row in hits.itertuples())
            return _unsure(villages[0], f"lebih dari satu desa cocok: {names}", "Tulis kode desanya di halaman judul.")
    return _unsure(villages[0], f"tidak ada di Kecamatan {kecamatan[0]}", _proposal(villages[0], inside))


def _inside_kabupaten(inside: pd.DataFrame, identity: Identity) -> pd.DataFrame:
    """Two kabupaten may each have a kecamatan of that name: then the kabupaten written decides, where it can."""
    here = inside[inside["_kabupaten"].isin({comparable(name) for name in identity.kabupaten})]
    return here if len(here) else inside


def _first(tiers: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    return next((tier for tier in tiers if tier), ())


def _first_known(tiers: tuple[tuple[str, ...], ...], known: set[str]) -> tuple[str, ...]:
    """The most trusted place that names a kecamatan of the list: of the place itself only those."""
    for tier in tiers:
        if found := tuple(name for name in tier if comparable(name) in known):
            return found
    return ()


def _proposal(name: str, inside: pd.DataFrame) -> str:
    """Near names are different villages more often than slips of the pen: named, never applied."""
    near = process.extract(comparable(name), dict(zip(inside["kode_desa"], inside["_desa"], strict=True)),
                           limit=_PROPOSED, score_cutoff=_NEAR)  # fmt: skip
    names = inside.set_index("kode_desa")["nama_desa"]
    if not near:
        return "Periksa nama desa dan kecamatannya, atau tulis kode desanya."
    listed = ", ".join(f"{names[kode]} ({kode})" for _, _, kode in near)
    return f"Mungkin maksudnya {listed}? Perbaiki namanya, atau tulis kode desanya."


def _unsure(value: str, why: str, advice: str) -> Found:
    return Found(None, code="E402", value=value, why=why, advice=advice)

"""What is written into the form: every value by kind and name, None where the cell stays empty."""

from reports.formulir4.model import COUNTS, INDICATORS, NOT_DUE, Level, Service, VillageForm
from reports.numbers import rounded
from reports.word.wording import clean

_GROUPS = ("ih", "an", "total")
_FUNDS = ("dd_pembangunan", "dd_pemberdayaan")
_DECIMALS = 2  # the form's percentages, as the guideline's worked example writes them


def header_values(form: VillageForm) -> dict[str, str]:
    """What the header asks for -> the answer; '' where it is not known."""
    area, kuartal = form.area, form.kuartal
    known = {
        "kabupaten": area.kabupaten,
        "kecamatan": area.kecamatan,
        "desa": area.nama,
        "kode": area.kode_desa,
        "provinsi": area.provinsi,
        "tahun": kuartal and kuartal[:4],
        "kuartal": kuartal and kuartal[5:],
    }
    return {name: clean(value) if value else "" for name, value in known.items()}


def written_values(form: VillageForm) -> dict[tuple[str, str], int | float | str | None]:
    """(kind, name) -> value. Kinds: 'hitungan' by column of formulir4, 'bagian' (a percentage of tables 4 and 5),
    and 'jumlah', 'laki', 'perempuan', 'persen' by indicator."""
    values: dict[tuple[str, str], int | float | str | None] = {}
    for name in COUNTS:
        values["hitungan", name] = form.hitungan.get(name)
    for group in _GROUPS:
        level = form.tingkat.get(group, Level())
        values["hitungan", f"{group}_diterima"] = level.diterima
        values["hitungan", f"{group}_seharusnya"] = level.seharusnya
        values["bagian", group] = _percent(level.nilai, is_not_due=level.is_not_due)
    for fund in _FUNDS:
        values["bagian", fund] = _share(form.hitungan.get(f"{fund}_stunting"), form.hitungan.get(f"{fund}_total"))
    for id_ in INDICATORS:
        service = form.layanan.get(id_, Service())
        values["jumlah", id_] = service.diterima
        values["persen", id_] = _percent(service.nilai, is_not_due=service.is_not_due)
        values["laki", id_], values["perempuan", id_] = service.laki, service.perempuan
    return values


def _percent(nilai: float | None, *, is_not_due: bool) -> float | str | None:
    if is_not_due:
        return NOT_DUE
    return None if nilai is None else rounded(nilai, decimals=_DECIMALS)


def _share(part: int | None, whole: int | None) -> float | None:
    return rounded(100 * part / whole, decimals=_DECIMALS) if part is not None and whole else None

"""A slow, obvious second implementation of the scorecard, written from domain §5 and not from the package.

Plain loops over dict rows, exact fractions. It repeats the lists of services and denominators, so a slip in the TOML
shows. A village's service is (Y, S, origin), where Y and S are None when unknown; or None when nothing was reported.
"""

from fractions import Fraction

IH = [f"IH-{n}" for n in range(1, 9)]
AN = [f"AN-{n}" for n in range(1, 11)]
SERVICES = [*IH, *AN, "PA-1"]
GROUPS = {"ih": IH, "an": AN}
EVERYBODY_DUE = {
    "IH-5": "ibu_hamil_kek", "AN-5": "anak_gizi",
    **dict.fromkeys(("IH-6", "IH-7", "IH-8"), "ibu_hamil"),
    **dict.fromkeys(("AN-6", "AN-7", "AN-8", "AN-9"), "anak_0_23"),
}  # fmt: skip
NOBODY_WHEN_ZERO = {
    **{id_: "ibu_hamil" for id_ in IH if id_ != "IH-3"},
    **dict.fromkeys(AN, "anak_0_23"),
    "PA-1": "paud_anak",
}


def service(id_, row, form):
    """(Y, S, origin) of one village; `row` and `form` are its rows, or None."""
    form = form or {}
    received = row["diterima"] if row else None
    if row and row.get("seharusnya") is not None:
        return received, row["seharusnya"], row.get("asal_seharusnya") or "ditulis"
    due = form.get(EVERYBODY_DUE.get(id_))
    if due is None and form.get(NOBODY_WHEN_ZERO.get(id_)) == 0 and not received:
        due = 0
    if due is None:
        return None if received is None else (received, None, None)
    if received is None:
        return (0, 0, "tabel1") if due == 0 else None
    return received, due, "tabel1"


def group(name, rows, form):
    """(Y, S, source, services reported, counted services) of one village's group; source None when not known."""
    form = form or {}
    found = {id_: service(id_, rows.get(id_), form) for id_ in GROUPS[name]}
    reported = {id_: each for id_, each in found.items() if each is not None}
    lacking = any(each[1] is None for each in reported.values())
    with_due = [each for each in reported.values() if each[1] is not None]
    sums = sum(each[0] for each in with_due), sum(each[1] for each in with_due)
    totals = form.get(f"{name}_diterima"), form.get(f"{name}_seharusnya")
    written = any(rows.get(id_) for id_ in GROUPS[name])
    nobody = form.get("ibu_hamil" if name == "ih" else "anak_0_23") == 0
    speaks = sums != (0, 0) or len(with_due) == len(GROUPS[name]) or nobody
    if with_due and not lacking and speaks and (written or None in totals):
        return *sums, "layanan", len(reported)
    if None not in totals:
        return *totals, "dilaporkan", len(reported)
    return None, None, "tidak_diketahui" if lacking else None, len(reported)


def total(rows, form):
    """As `group`, for ibu hamil and anak together."""
    form = form or {}
    both = [group(name, rows, form) for name in GROUPS]
    known = [each for each in both if each[2] in ("layanan", "dilaporkan")]
    services = sum(each[3] for each in both)
    lacking = any(each[2] == "tidak_diketahui" for each in both)
    sums = sum(each[0] for each in known), sum(each[1] for each in known)
    if known and not lacking and (sums != (0, 0) or len(known) == 2):
        sources = {each[2] for each in known}
        return *sums, sources.pop() if len(sources) == 1 else "campuran", services
    totals = form.get("total_diterima"), form.get("total_seharusnya")
    if None not in totals:
        return *totals, "dilaporkan", services
    return None, None, "tidak_diketahui" if lacking else None, services


def parts(name, rows, form):
    """The (Y, S) pairs that a village's group was added from: services, or totals as reported."""
    if name != "total":
        above, below, source, _ = group(name, rows, form)
        if source != "layanan":
            return [(above, below)]
        found = [service(id_, rows.get(id_), form or {}) for id_ in GROUPS[name]]
        return [each[:2] for each in found if each is not None]
    above, below, source, _ = total(rows, form)
    known = [each for each in GROUPS if group(each, rows, form)[0] is not None]
    by_groups = source == "campuran" or (known and (above, below) == _added(known, rows, form))
    return [pair for each in known for pair in parts(each, rows, form)] if by_groups else [(above, below)]


def _added(names, rows, form):
    pairs = [group(each, rows, form)[:2] for each in names]
    return sum(y for y, _ in pairs), sum(s for _, s in pairs)


def area_service(id_, villages, kuartal, scorecard, formulir4):
    """What the services frame says of an area, given its villages and the tables as dicts by key."""
    reports = [service(id_, scorecard.get((kode, kuartal, id_)), formulir4.get((kode, kuartal))) for kode in villages]
    known = [each for each in reports if each is not None and each[1] is not None]
    unknown = [each for each in reports if each is not None and each[1] is None]
    described = described_sums([[each[:2]] for each in known], len(unknown), len(villages))
    origins = {each[2] for each in known}
    return described | {
        "asal": _one(origins) if known else "tidak_diketahui" if unknown else None,
        "diterima_tanpa_s": sum(each[0] for each in unknown) if unknown else None,
    }


def area_group(name, villages, kuartal, scorecard, formulir4):
    """What the convergence frame says of an area."""
    reports = []
    for kode in villages:
        rows = {id_: scorecard.get((kode, kuartal, id_)) for id_ in SERVICES}
        form = formulir4.get((kode, kuartal))
        one = total(rows, form) if name == "total" else group(name, rows, form)
        reports.append((*one, [] if one[0] is None else parts(name, rows, form)))
    known = [each for each in reports if each[0] is not None]
    unknown = sum(each[2] == "tidak_diketahui" for each in reports)
    size = 18 if name == "total" else len(GROUPS[name])
    return described_sums([each[4] for each in known], unknown, len(villages)) | {
        "asal": _one({each[2] for each in known}) if known else "tidak_diketahui" if unknown else None,
        "layanan_lapor": sum(each[3] for each in reports),
        "layanan_total": size * len(villages),
        "desa_sebagian": sum(each[2] == "layanan" and each[3] < size for each in known),
        "desa_dilaporkan": sum(each[2] != "layanan" for each in known),
    }


def described_sums(of_villages, unknown, villages):
    """State, share and band of a sum; each village is a list of (Y, S) pairs."""
    known = [(sum(y for y, _ in pairs), sum(s for _, s in pairs)) for pairs in of_villages]
    sound = [pairs for pairs, (y, s) in zip(of_villages, known, strict=True) if y <= s and s > 0]
    lacking = sum(max(0, s - y) for pairs in sound for y, s in pairs)
    above, below = sum(y for y, _ in known), sum(s for _, s in known)
    share = Fraction(100 * above, below) if known and below else None
    return {
        "diterima": above if known else None,
        "seharusnya": below if known else None,
        "nilai": None if share is None else float(share),
        "keadaan": _state(known, unknown, above, below),
        "desa_lapor": len(known) + unknown,
        "desa_total": villages,
        "kurang_semua": lacking if sound else None,
        "desa_lebih": sum(any(y > s for y, s in [*pairs, one]) for pairs, one in zip(of_villages, known, strict=True)),
        "tidak_diketahui": unknown,
        "periksa": above > below,
        "pita": _band(known, unknown, above, below, share),
    }


def _one(names):
    return next(iter(names)) if len(names) == 1 else "campuran"


def _state(known, unknown, above, below):
    if not known:
        return "tanpa_penyebut" if unknown else "belum_lapor"
    if below == 0:
        return "tidak_berlaku"
    return "nol" if above == 0 else "nilai"


def _band(known, unknown, above, below, share):
    if not known or (below == 0 and above == 0):
        return _state(known, unknown, above, below)
    if above > below:
        return "periksa"
    return "rendah" if share < 40 else "sedang" if share < 70 else "baik" if share < 90 else "sangat_baik"

"""A row of the scorecard as a line that explains itself: title, share, state, change, kecamatan, people missing.

Pure. Rows are those of `indicators.scorecard.board`, read by attribute.
"""

from dataclasses import dataclass

from indicators.scorecard.model import KELOMPOK_TITLES, Definitions
from indicators.scorecard.model import Service as Item
from indicators.scorecard.words import ASAL_KATA
from pages._ui import bands, scorecard_words, theme
from pages._ui import format as fmt

_LEFT_UNSAID = ("ditulis", "layanan", "tidak_diketahui")


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A number with the words below it, and what is said when one points at it."""

    value: str
    words: str
    hint: str = ""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line: `pita` is a key of theme.BANDS ('' = no state), `persen` fills the bar; `note` says what to know."""

    title: str
    code: str = ""
    note: str = ""
    pita: str = ""
    value: Fact
    persen: float | None = None
    facts: tuple[Fact, ...] = ()


def service(row, definitions: Definitions) -> Line:
    """A service of one village."""
    item = definitions[row.indikator]
    notes = [_origin(row), _reported_alone(row, item), _no_arrow_note(row)]
    return Line(
        title=item.title,
        code=row.indikator,
        note=" · ".join(note for note in notes if note),
        pita=row.pita,
        value=_share(row, definitions),
        persen=None if fmt.missing(row.nilai) else row.nilai,
        facts=(_change(row, definitions), _kecamatan(row, definitions), *_target(row), _missing(row, item.counted)),
    )


def group(row, definitions: Definitions) -> Line:
    """A row of Tabel 4: ibu hamil, anak 0–23 bulan, or the total."""
    known = not fmt.missing(row.seharusnya)
    notes = [scorecard_words.levels_words(row) if known else "", _inside(row), _no_arrow_note(row)]
    return Line(
        title=KELOMPOK_TITLES[row.kelompok],
        note=" · ".join(note for note in notes if note),
        pita=row.pita,
        value=_share(row, definitions),
        persen=None if fmt.missing(row.nilai) else row.nilai,
        facts=(_change(row, definitions), _kecamatan(row, definitions), *_target(row), _missing(row, "layanan")),
    )


def package(row, definitions: Definitions) -> Line:
    """One of the five packages, with the service that drags it."""
    ids = [id_ for id_, item in definitions.items() if item.package == row.paket]
    above = f" · {fmt.number(row.layanan_periksa)} di atas 100%, tidak ikut" if row.layanan_periksa else ""
    reported = f"{fmt.number(row.layanan_lapor)} di antara {fmt.number(row.layanan_total)} layanan ikut dijumlahkan"
    dragging = Fact(value="", words="")
    if not fmt.missing(row.indikator):
        words = f"{fmt.number(row.kurang_terbanyak)} {definitions[row.indikator].counted} belum menerima"
        dragging = Fact(value=definitions[row.indikator].short, words=f"paling menahan: {words}")
    return Line(
        title=row.paket,
        note=f"{', '.join(ids)} · {reported}{above}",
        value=Fact(value=fmt.percent(row.nilai), words=_package_words(row)),
        persen=None if fmt.missing(row.nilai) else row.nilai,
        facts=(_missing(row, "layanan"), dragging),
    )


def _package_words(row) -> str:
    if row.keadaan in ("nilai", "nol"):
        return f"{fmt.share(row.diterima, row.seharusnya)} layanan diterima"
    return theme.BANDS[row.keadaan].label.lower()


def _share(row, definitions: Definitions) -> Fact:
    """'70,0%' over '28/40'; without a percentage a dash, and what is known."""
    if not fmt.missing(row.nilai):
        return Fact(value=bands.percent(row.nilai, row.pita, definitions.rules),
                    words=fmt.share(row.diterima, row.seharusnya))  # fmt: skip
    if row.keadaan == "tanpa_penyebut" and not fmt.missing(getattr(row, "diterima_tanpa_s", None)):
        return Fact(value=fmt.NO_VALUE, words=f"{fmt.number(row.diterima_tanpa_s)}/?")
    known = not fmt.missing(row.seharusnya)
    return Fact(value=fmt.NO_VALUE, words=fmt.share(row.diterima, row.seharusnya) if known else "")


def _change(row, definitions: Definitions) -> Fact:
    """The change; without one now, what the earlier quarter said."""
    then = fmt.quarter(row.kuartal_lalu, short=True)
    hint = scorecard_words.why_no_arrow(row)
    if not fmt.missing(row.selisih):
        value = f"{fmt.printed_change(row.selisih, row.arah)} poin"
        words = f"dari {bands.plain(row.nilai_lalu, definitions.rules)}, {then}"
        return Fact(value=value, words=words, hint=hint)
    if fmt.missing(row.nilai_lalu):
        return Fact(value=fmt.NO_VALUE, words=f"tanpa angka {then}", hint=hint)
    return Fact(value=bands.plain(row.nilai_lalu, definitions.rules), words=then, hint=hint)


def _kecamatan(row, definitions: Definitions) -> Fact:
    villages = getattr(row, "desa_lapor_kecamatan", None)
    hint = "" if fmt.missing(villages) else f"{fmt.number(villages)} desa di kecamatan ini melapor, desa ini termasuk"
    is_alone = villages == 1 and not fmt.missing(row.nilai)
    words = "kecamatan: hanya desa ini yang melapor" if is_alone else "kecamatan"
    return Fact(value=bands.plain(row.nilai_kecamatan, definitions.rules), words=words, hint=hint)


def _target(row) -> tuple[Fact, ...]:
    if fmt.missing(row.target):
        return ()
    words = f"target {fmt.target(row.target)}"
    if fmt.missing(row.kurang_target):
        return (Fact(value=fmt.NO_VALUE, words=words),)
    return (
        Fact(value="tercapai" if not row.kurang_target else f"kurang {fmt.number(row.kurang_target)}", words=words),
    )


def _missing(row, counted: str) -> Fact:
    if fmt.missing(row.kurang_semua):
        return Fact(value="", words="")
    if row.kurang_semua == 0:
        nobody = row.seharusnya == 0
        return Fact(value="0", words="tidak ada sasaran" if nobody else "semua sudah menerima")
    return Fact(value=fmt.number(row.kurang_semua), words=f"{counted} belum menerima")


def _origin(row) -> str:
    if fmt.missing(row.asal) or row.asal in _LEFT_UNSAID:
        return ""
    words = ASAL_KATA[row.asal]
    return words[0].lower() + words[1:]


def _reported_alone(row, item: Item) -> str:
    if item.group == "paud":
        return "berdiri sendiri, tidak masuk total"
    return "yang menerima lebih banyak daripada yang seharusnya: periksa" if row.periksa else ""


def _inside(row) -> str:
    """A group at a fair share may hold a service that is not."""
    return "⚑ ada layanan di atas 100% di dalamnya: periksa" if row.desa_lebih and not row.periksa else ""


def _no_arrow_note(row) -> str:
    """Why a change in brackets has no arrow; where nothing was reported now there is nothing to explain."""
    if fmt.missing(row.selisih) and row.alasan_arah in ("kuartal_ini_diam", "tanpa_penyebut", "tidak_berlaku"):
        return ""
    words = scorecard_words.why_no_arrow(row)
    return f"tanpa panah: {words}" if words else ""

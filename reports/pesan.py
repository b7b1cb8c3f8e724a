"""Messages to copy into WhatsApp: to one village, and to all villages of a kecamatan. Wording: reports/pesan.toml.

No message names a person: only areas, official activities and dates go in. Own activities of a village are counted,
because their words are free and may hold a name.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from string import Formatter

from loaders.problems import UserError

HERE = Path(__file__).parent
_LONGEST_NAME = 120
# WhatsApp takes these for bold, italic, strike-through and monospace; their wide twins look alike and do nothing.
_WIDE = str.maketrans("*_~`", "＊＿～｀")
_WORD_JOINER = "\u2060"


@dataclass(frozen=True, kw_only=True)
class VillageWords:
    """Texts of the message to a village; see pesan.toml."""

    sapaan: str
    laporan_belum: str
    laporan_belum_berturut: str
    laporan_sudah: str
    kegiatan: str
    butir_kegiatan: str
    kegiatan_desa_sendiri: str
    rembug_menjelang: str
    rembug_lewat: str
    penutup: str
    penutup_lengkap: str


@dataclass(frozen=True, kw_only=True)
class KecamatanWords:
    """Texts of the message to a kecamatan; see pesan.toml."""

    sapaan: str
    belum: str
    semua_sudah: str
    butir: str
    butir_berturut: str
    penutup: str
    penutup_lengkap: str


@dataclass(frozen=True, kw_only=True)
class Wording:
    """Everything the messages say."""

    singkatan: str
    desa: VillageWords
    kecamatan: KecamatanWords


_PLACES = {
    "singkatan", "desa", "kecamatan", "bulan", "sejak", "jumlah", "semua", "tanggal", "hari", "daftar", "nomor",
    "kegiatan", "kapan",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Silence:
    """A village without the month's report: its title, how many months in a row, the first of them in words."""

    desa: str
    berturut: int
    sejak: str


@dataclass(frozen=True, kw_only=True)
class VillageNews:
    """What a village is told; all in words. `kegiatan`: (official title, planned month) still to be done.

    `silence` is None when the report arrived; `rembug_tanggal` None when the rembug was held, else its deadline, with
    the days left at the end of the month (negative: over).
    """

    desa: str
    kecamatan: str
    bulan: str
    silence: Silence | None = None
    kegiatan: tuple[tuple[str, str], ...] = ()
    kegiatan_sendiri: int = 0
    rembug_tanggal: str | None = None
    rembug_hari: int = 0


def read_wording(path: Path = HERE / "pesan.toml", *, label: Path = HERE / "dokumen.toml") -> Wording:
    """The texts of `path`, and the name of the team from `label`. UserError names file and key of the first mistake."""
    raw = tomllib.loads(path.read_text("utf-8"))
    if extra := sorted(set(raw) - {"desa", "kecamatan"}):
        raise UserError(f"{path.name}: bagian '{extra[0]}' tidak dikenal.")
    singkatan = tomllib.loads(label.read_text("utf-8"))["label"]["singkatan"]
    return Wording(
        singkatan=singkatan,
        desa=VillageWords(**_texts(raw, "desa", VillageWords, path)),
        kecamatan=KecamatanWords(**_texts(raw, "kecamatan", KecamatanWords, path)),
    )


def _texts(raw: Mapping, part: str, shape: type, path: Path) -> dict[str, str]:
    found, wanted = raw.get(part, {}), [each.name for each in fields(shape)]
    for name in sorted(set(found) ^ set(wanted)):
        raise UserError(f"{path.name}: [{part}] kunci '{name}' {'tidak ada' if name in wanted else 'tidak dikenal'}.")
    for name, words in found.items():
        if not isinstance(words, str) or not _has_known_places(words):
            raise UserError(f"{path.name}: [{part}] {name}: isian dalam kurung kurawal tidak dikenal.")
    return found


def _has_known_places(words: str) -> bool:
    try:
        return {place for _, place, _, _ in Formatter().parse(words) if place is not None} <= _PLACES
    except ValueError:
        return False


def to_village(news: VillageNews, wording: Wording) -> str:
    """The whole message to one village."""
    words, said = wording.desa, {"singkatan": wording.singkatan, "kecamatan": named(news.kecamatan)}
    said |= {"desa": named(news.desa), "bulan": news.bulan}
    needs = news.silence or news.kegiatan or news.kegiatan_sendiri or news.rembug_tanggal
    parts = [
        f"{words.sapaan} {_report(news, words)}",
        _activities(news, words),
        _rembug(news, words),
        words.penutup if needs else words.penutup_lengkap,
    ]
    silence = {"jumlah": news.silence.berturut, "sejak": news.silence.sejak} if news.silence else {}
    rembug = {"tanggal": news.rembug_tanggal, "hari": news.rembug_hari}
    said |= silence | rembug | {"daftar": _activity_lines(news, words)}
    return _joined(parts, said)


def _report(news: VillageNews, words: VillageWords) -> str:
    if news.silence is None:
        return words.laporan_sudah
    return words.laporan_belum_berturut if news.silence.berturut > 1 else words.laporan_belum


def _activities(news: VillageNews, words: VillageWords) -> str:
    return words.kegiatan if news.kegiatan or news.kegiatan_sendiri else ""


def _activity_lines(news: VillageNews, words: VillageWords) -> str:
    lines = [
        words.butir_kegiatan.format(nomor=nomor, kegiatan=kegiatan, kapan=kapan)
        for nomor, (kegiatan, kapan) in enumerate(news.kegiatan, start=1)
    ]
    if news.kegiatan_sendiri:
        own = words.kegiatan_desa_sendiri.format(jumlah=news.kegiatan_sendiri)
        lines.append(f"{len(lines) + 1}. {own}")
    return "\n".join(lines)


def _rembug(news: VillageNews, words: VillageWords) -> str:
    if news.rembug_tanggal is None:
        return ""
    return words.rembug_menjelang if news.rembug_hari >= 0 else words.rembug_lewat


def to_kecamatan(silent: Sequence[Silence], *, kecamatan: str, villages: int, bulan: str, wording: Wording) -> str:
    """The whole message to a kecamatan: who has not reported, and since when."""
    words = wording.kecamatan
    lines = [
        (words.butir_berturut if each.berturut > 1 else words.butir).format(
            nomor=nomor, desa=named(each.desa), jumlah=each.berturut, sejak=each.sejak
        )
        for nomor, each in enumerate(silent, start=1)
    ]
    said = {
        "singkatan": wording.singkatan, "kecamatan": named(kecamatan), "bulan": bulan, "semua": villages,
        "jumlah": len(silent), "daftar": "\n".join(lines),
    }  # fmt: skip
    told = words.belum if silent else words.semua_sudah
    return _joined([f"{words.sapaan} {told}", words.penutup if silent else words.penutup_lengkap], said)


def _joined(parts: Sequence[str], said: Mapping[str, object]) -> str:
    return "\n\n".join(part.format(**said) for part in parts if part.strip())


def named(name: str) -> str:
    """A name from a file as WhatsApp shows it: one line, no formatting, nothing that becomes a link, not too long."""
    flat = "".join(letter for letter in " ".join(str(name).split()) if letter.isprintable())
    short = flat if len(flat) <= _LONGEST_NAME else flat[: _LONGEST_NAME - 1] + "…"
    return re.sub(r"(:(?=//)|\.(?=[^\W\d]))", rf"\1{_WORD_JOINER}", short.translate(_WIDE))

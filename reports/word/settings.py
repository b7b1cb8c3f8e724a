"""Reads `reports/dokumen.toml`, strictly: labels, looks, legal basis, guideline structure and texts of the document."""

import re
import tomllib
from dataclasses import MISSING, dataclass, fields
from pathlib import Path

from indicators.catalog_keys import one_of, take
from loaders.problems import UserError
from reports.word.wording import check_template

FILE = Path(__file__).parents[1] / "dokumen.toml"
REALISATION = ("tanpa", "tanda", "arsir")
KINDS = ("desa", "kelurahan", "formulir")


@dataclass(frozen=True, kw_only=True)
class Label:
    """What the team is called here."""

    singkatan: str
    tim: str


@dataclass(frozen=True, kw_only=True)
class Look:
    """Type, marks and shades. `realisasi`: 'tanpa', 'tanda' or 'arsir'."""

    huruf: str
    ukuran_pt: int
    tanda_rencana: str
    realisasi: str
    tanda_realisasi: str
    warna_arsir: str


@dataclass(frozen=True, kw_only=True)
class Titles:
    """How a desa, a kelurahan or the empty form calls itself and its officials."""

    jenis: str
    kepala: str
    sekretaris: str


@dataclass(frozen=True, kw_only=True)
class LegalBasis:
    """One rule, and the area code it holds for ('' = everywhere)."""

    teks: str
    wilayah: str = ""


@dataclass(frozen=True, kw_only=True)
class Post:
    """One line of the guideline structure."""

    tingkat: int
    jabatan: str
    unsur: str = ""


@dataclass(frozen=True, kw_only=True)
class Texts:
    """The templates, by section."""

    latar_belakang: tuple[str, ...]
    pengantar_landasan_hukum: str
    pengantar_tujuan: str
    tujuan: tuple[str, ...]
    pengantar_manfaat: str
    manfaat: tuple[str, ...]
    pengantar_tim: str
    pengantar_nama_tim: str
    pengantar_kegiatan: str
    pengantar_timeline: str
    pengantar_anggaran: str
    pengantar_inovasi: str
    penutup: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class DocumentSettings:
    """Everything of the document that is not data."""

    label: Label
    tampilan: Look
    sebutan: dict[str, Titles]
    landasan_hukum: tuple[LegalBasis, ...]
    bagan: tuple[Post, ...]
    teks: Texts


def load_settings(path: Path = FILE) -> DocumentSettings:
    """The settings of `path`. UserError "file: [table] kunci …" on whatever is unknown, missing or wrong."""
    name = path.name
    try:
        block = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(f"{name}: pengaturan dokumen tidak dapat dibaca ({error}).") from error
    tables = {"label": dict, "tampilan": dict, "sebutan": dict, "landasan_hukum": list, "bagan": list, "teks": dict}
    take(block, place=f"{name}:", required=tables)
    kinds = take(block["sebutan"], place=f"{name}: [sebutan]", required=dict.fromkeys(KINDS, dict))
    return DocumentSettings(
        label=_read(Label, block["label"], place=f"{name}: [label]"),
        tampilan=_look(block["tampilan"], place=f"{name}: [tampilan]"),
        sebutan={kind: _read(Titles, kinds[kind], place=f"{name}: [sebutan.{kind}]") for kind in KINDS},
        landasan_hukum=tuple(
            _read(LegalBasis, each, place=f"{name}: [landasan_hukum]") for each in block["landasan_hukum"]
        ),
        bagan=tuple(_post(each, place=f"{name}: [bagan]") for each in block["bagan"]),
        teks=_texts(block["teks"], place=f"{name}: [teks]"),
    )


def _read(kind: type, block: object, *, place: str) -> object:
    """`block` as a dataclass of `kind`, whose fields are texts and whole numbers; those with a default may be left."""
    required = {each.name: each.type for each in fields(kind) if each.default is MISSING}
    optional = {each.name: each.type for each in fields(kind) if each.name not in required}
    return kind(**take(block, place=place, required=required, optional=optional))


def _look(block: dict, *, place: str) -> Look:
    look = _read(Look, block, place=place)
    one_of(look.realisasi, REALISATION, place=f"{place} kunci 'realisasi'")
    if not 8 <= look.ukuran_pt <= 14:
        raise UserError(f"{place} kunci 'ukuran_pt' harus 8 sampai 14.")
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", look.warna_arsir):
        raise UserError(f"{place} kunci 'warna_arsir' harus enam angka heksadesimal, misalnya BFDFDC.")
    return look


def _post(block: dict, *, place: str) -> Post:
    post = _read(Post, block, place=place)
    check_template(post.unsur, place=f"{place} kunci 'unsur'")
    if not 0 <= post.tingkat <= 3:
        raise UserError(f"{place} kunci 'tingkat' harus 0 sampai 3.")
    return post


def _texts(block: dict, *, place: str) -> Texts:
    kinds = {each.name: str if each.type is str else list for each in fields(Texts)}
    block = take(block, place=place, required=kinds)
    for key, value in block.items():
        for template in value if isinstance(value, list) else [value]:
            if not isinstance(template, str) or not template.strip():
                raise UserError(f"{place} kunci '{key}' harus daftar teks.")
            check_template(template, place=f"{place} kunci '{key}'")
    return Texts(**{key: tuple(value) if isinstance(value, list) else value for key, value in block.items()})

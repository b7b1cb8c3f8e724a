"""A zip with shapefiles, unpacked into a temporary folder under names of our own. Nothing in it is trusted."""

import io
import lzma
import struct
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from loaders.problems import UserError

MAX_ENTRIES = 300
MAX_UNPACKED_BYTES = 300 * 1024 * 1024
MAX_RATIO = 200
RATIO_COUNTS_FROM_BYTES = 20 * 1024 * 1024
"""Below this size a high ratio is harmless and common: a .dbf of empty columns shrinks a hundredfold."""

_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, RuntimeError, struct.error)
"""What zipfile raises on a broken, encrypted or unsupported archive."""

_WANTED = (".shp", ".shx", ".dbf", ".prj", ".cpg")
_SHP_MAGIC = b"\x00\x00\x27\x0a"


def unpack_shapefiles(content: bytes, folder: Path) -> dict[str, Path]:
    """Write every shapefile of the zip into `folder`; its name inside the zip -> path of the .shp.

    Raises UserError when the zip is broken, encrypted, too large or not a zip of shapefiles.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _refuse_bombs(archive.infolist())
            layers = _layers(archive)
            return {name: _unpack(archive, parts, folder / f"layer{n}") for n, (name, parts) in enumerate(layers)}
    except _BROKEN as error:
        raise UserError("zip rusak atau memakai kata sandi") from error


def _refuse_bombs(entries: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    if len(entries) > MAX_ENTRIES:
        raise UserError(f"zip berisi lebih dari {MAX_ENTRIES} berkas")
    if unpacked > MAX_UNPACKED_BYTES:
        raise UserError("isi zip terlalu besar")
    if unpacked > RATIO_COUNTS_FROM_BYTES and unpacked / packed > MAX_RATIO:
        raise UserError("isi zip mengembang tidak wajar")
    if any(_climbs(entry.filename) for entry in entries):
        raise UserError("zip berisi alamat berkas yang tidak wajar")


def _climbs(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in name


def _layers(archive: zipfile.ZipFile) -> list[tuple[str, dict[str, str]]]:
    """(name of the shapefile without ending, {ending: entry name}) for every .shp in the zip."""
    groups: dict[str, dict[str, str]] = {}
    for name in archive.namelist():
        path = PurePosixPath(name)
        hidden = path.name.startswith(".") or "__MACOSX" in path.parts
        if path.suffix.lower() in _WANTED and not hidden:
            groups.setdefault(str(path.with_suffix("")).casefold(), {})[path.suffix.lower()] = name
    layers = [(PurePosixPath(parts[".shp"]).stem, parts) for parts in groups.values() if ".shp" in parts]
    if not layers:
        raise UserError("zip tidak berisi shapefile (.shp)")
    if all(".dbf" not in parts for _, parts in layers):
        raise UserError("zip berisi .shp tanpa .dbf, jadi nama desanya tidak ada")
    return layers


def _unpack(archive: zipfile.ZipFile, parts: dict[str, str], folder: Path) -> Path:
    folder.mkdir()
    for ending, name in parts.items():
        (folder / f"layer{ending}").write_bytes(archive.read(name))
    shp = folder / "layer.shp"
    with shp.open("rb") as stream:
        # GDAL tells formats apart by content: a VRT or JSON renamed to .shp must not reach another driver.
        if stream.read(4) != _SHP_MAGIC:
            raise UserError("berkas .shp di dalam zip bukan shapefile")
    return shp

"""The bytes of a Word document -> its body, after every limit was checked. What is no .docx is told in words."""

import io
import re
import zipfile
from xml.sax.saxutils import unescape

from lxml import etree

from loaders.limits import UnreadableError, check_zip
from loaders.word import names as w

MAX_DOCUMENT_BYTES = 25_000_000
"""The text of a real plan takes 0.2 to 2 MB; pictures lie outside it."""
_OLE = b"\xd0\xcf\x11\xe0"
_MAIN = "word/document.xml"
_DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_OFFICE_TARGET = re.compile(rb"""<(?:\w+:)?Relationship\b[^>]{0,500}?/officeDocument["'][^>]{0,500}>""")
_TARGET = re.compile(rb"""\bTarget=["']/?([^"']{1,200})["']""")


def is_word(content: bytes) -> bool:
    """Whether the bytes are a Word document of any age, told by content alone."""
    if content.startswith(b"PK"):
        return _is_word_zip(content)
    return content.startswith(b"{\\rtf") or (content.startswith(_OLE) and _holds(content, "WordDocument"))


def _holds(content: bytes, stream: str) -> bool:
    """Whether an old office file has a stream of that name: its directory keeps names in UTF-16."""
    return stream.encode("utf-16-le") in content


def _is_word_zip(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return b"opendocument.text" in archive.read("mimetype")
            return any(name.startswith("word/") for name in names[:5_000])
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError, EOFError, KeyError):
        # A torn zip has lost its list of contents, which stands at the end; entry names also stand before each entry.
        return b"word/document.xml" in content


def open_body(content: bytes) -> etree._Element:
    """The w:body of the document. Raises UnreadableError: E401 it cannot be read, E113 too large."""
    if not content.startswith(b"PK"):
        raise UnreadableError("E401", _other_kind(content))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            check_zip(archive)
            return _body(_main_part(archive))
    except (zipfile.BadZipFile, etree.XMLSyntaxError, RuntimeError, KeyError, ValueError, OSError, EOFError) as error:
        raise UnreadableError("E401", _why(error)) from error
    except (NotImplementedError, zipfile.zlib.error) as error:
        raise UnreadableError("E401", "isinya rusak") from error


def _other_kind(content: bytes) -> str:
    if content.startswith(b"{\\rtf"):
        return "format RTF"
    if content.startswith(_OLE):
        return "berkas bersandi" if _holds(content, "EncryptedPackage") else "format .doc lama"
    return "bukan dokumen Word" if content.strip() else "berkas kosong"


def _why(error: Exception) -> str:
    return "berkas bersandi" if "password" in str(error) else "isinya rusak"


def _main_part(archive: zipfile.ZipFile) -> bytes:
    names = set(archive.namelist())
    if "mimetype" in names:
        raise UnreadableError("E401", "format OpenDocument")
    name = _main_name(archive) if "_rels/.rels" in names else _MAIN
    if name not in names:
        name = _MAIN
    if archive.getinfo(name).file_size > MAX_DOCUMENT_BYTES:
        size = archive.getinfo(name).file_size // 1_000_000
        raise UnreadableError("E113", f"teksnya {size} MB, paling besar {MAX_DOCUMENT_BYTES // 1_000_000} MB")
    return archive.read(name)


def _main_name(archive: zipfile.ZipFile) -> str:
    """Path of the main text: usually word/document.xml, but some programs call it document2.xml."""
    found = _OFFICE_TARGET.search(archive.read("_rels/.rels")[:100_000])
    target = _TARGET.search(found[0]) if found else None
    return unescape(target[1].decode("utf-8", "replace")) if target else _MAIN


def _body(xml: bytes) -> etree._Element:
    if _DECLARES.search(xml.replace(b"\0", b"")):
        raise UnreadableError("E401", "berisi deklarasi XML yang tidak diizinkan")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(xml.replace(w.STRICT_SPACE, w.SPACE.encode()), parser)
    body = root.find(w.BODY)
    if body is None or root.getroottree().docinfo.doctype:
        raise UnreadableError("E401", "isinya rusak")
    return body

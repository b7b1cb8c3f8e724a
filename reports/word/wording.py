"""Templates with named placeholders, and text made fit for a document. Names from files never become instructions."""

import re
import string

from indicators.catalog_keys import suggestion
from loaders.problems import UserError

PLACEHOLDERS = (
    "jenis", "wilayah", "kepala", "sekretaris", "kecamatan", "kabupaten", "provinsi", "tahun", "singkatan", "tim",
    "tanggal_rembug",
)  # fmt: skip
DOTS = "." * 30
"""Stands where the data says nothing: to be filled in by hand."""
SHORT_DOTS = "." * 12

# What XML cannot hold, and the marks that turn the direction of the text around them.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def clean(text: object) -> str:
    """`text` on one line, without characters that a Word document cannot hold."""
    return re.sub(r"\s+", " ", _UNFIT.sub(" ", str(text))).strip()


def or_dots(text: object, dots: str = DOTS) -> str:
    """`text` cleaned; a dotted line when there is none."""
    return (clean(text) if text is not None else "") or dots


def check_template(template: str, *, place: str) -> None:
    """UserError when the template names a placeholder we do not know, or its braces do not close."""
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError as error:
        raise UserError(f"{place}: kurung kurawal tidak berpasangan; tulis {{{{ atau }}}} untuk kurungnya.") from error
    for _, name, spec, conversion in parts:
        if name is not None and (name not in PLACEHOLDERS or spec or conversion):
            raise UserError(f"{place} tidak mengenal '{{{name}}}'{suggestion(name, PLACEHOLDERS)}.")


def fill(template: str, words: dict[str, str]) -> str:
    """The template with its placeholders replaced once: braces inside a name stay letters."""
    parts = string.Formatter().parse(template)
    return "".join(text + (words[name] if name is not None else "") for text, name, _, _ in parts)


def rupiah(amount: int) -> str:
    """5000000 -> 'Rp 5.000.000,-'."""
    return f"Rp {amount:,}".replace(",", ".") + ",-"

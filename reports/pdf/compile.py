"""One call of the typesetter. The template is code of ours; data reaches it as JSON text and is never read as code."""

import json
from functools import cache
from pathlib import Path
from typing import Literal

import typst

FONTS = Path(__file__).with_name("huruf")
_EPOCH = 0  # the same page is the same file, whenever it is made


def render(
    template: Path,
    data: object,
    *,
    kind: Literal["pdf", "png", "svg"] = "pdf",
    ppi: int = 144,
    tagged: bool = True,
) -> bytes | list[bytes]:
    """`template` (.typ) filled with `data`, which it reads as `json(bytes(sys.inputs.data))`.

    A PDF is one file; 'png' and 'svg' are a list, one for each page. Only fonts that come with the project and with
    the typesetter are used, so that every machine makes the same page. `tagged` keeps the structure that screen readers
    follow; it makes a PDF of many tables six times as large. Raises typst.TypstError on a faulty template.
    """
    made = typst.compile(
        template.read_bytes(),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": _as_json(data)},
        format=kind,
        ppi=ppi,
        timestamp=_EPOCH,
        pdf_tags=tagged,
    )
    return made if kind == "pdf" or isinstance(made, list) else [made]


def _as_json(data: object) -> str:
    """`data` as JSON; half a character (a lone surrogate), which no UTF-8 can hold, becomes a question mark."""
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])

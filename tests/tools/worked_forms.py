"""Formulir 4 of six villages worked by hand from domain §5, as people send it: counts and percentages, no people due.

Baik: 6 pregnant women without risk (IH-5 is due to nobody), 2 of them too early for IH-1, IH-2 and IH-4; 1 mother gave
birth (IH-3); 7 children, 1 just born (not due for AN-2, AN-3, AN-4, AN-10), 2 due for AN-1, 2 with a nutrition problem.
Ibu hamil 28/31, anak 45/56, together 73/87. Total: only Tabel 4. Tanpa: no pregnant woman; its edition has AN-9 before
AN-8. Lebih: 7 of 5. Batas: 224/249 is a little less than 90 %. The kecamatan: 47/56, 323/373, together 370/429.
"""

import io
from collections.abc import Mapping

import openpyxl

from loaders.ledger import Ledger
from loaders.read import read_file
from tests.loaders.formulir4_files import BLANK, IDS, book, form
from tests.tools.districts import TODAY, District, Village, send

BAIK, DIAM, TOTAL, TANPA, LEBIH, BATAS = (f"32.08.01.200{number}" for number in range(1, 7))
NAMES = dict(
    zip((BAIK, DIAM, TOTAL, TANPA, LEBIH, BATAS), ("Baik", "Diam", "Total", "Tanpa", "Lebih", "Batas"), strict=True)
)
KECAMATAN, NOW = "32.08.01", "2026-3"
SWAPPED = (*IDS[:15], "AN-9", "AN-8", *IDS[17:])

Pairs = dict[str, tuple[int, int]]
WORKED: dict[str, Pairs] = {
    BAIK: {
        "IH-1": (3, 4), "IH-2": (4, 4), "IH-3": (1, 1), "IH-4": (3, 4), "IH-5": (0, 0), "IH-6": (6, 6), "IH-7": (5, 6),
        "IH-8": (6, 6), "AN-1": (1, 2), "AN-2": (5, 6), "AN-3": (6, 6), "AN-4": (4, 6), "AN-5": (2, 2), "AN-6": (7, 7),
        "AN-7": (6, 7), "AN-8": (6, 7), "AN-9": (5, 7), "AN-10": (3, 6), "PA-1": (8, 12),
        "ih": (28, 31), "an": (45, 56), "total": (73, 87),
    },
    DIAM: {},
    TOTAL: {"ih": (12, 20), "an": (41, 48), "total": (53, 68)},
    TANPA: {
        **{f"IH-{number}": (0, 0) for number in (1, 2, 4, 5, 6, 7, 8)}, "AN-6": (2, 3), "AN-7": (3, 3), "AN-8": (1, 3),
        "AN-9": (3, 3), "ih": (0, 0), "an": (9, 12), "total": (9, 12),
    },
    LEBIH: {"IH-8": (7, 5), "AN-8": (4, 8), "ih": (7, 5), "an": (4, 8), "total": (11, 13)},
    BATAS: {"AN-8": (224, 249), "an": (224, 249), "total": (224, 249)},
}  # fmt: skip
"""(received, due) by service and group; what is not in it is not reported."""
OF_KECAMATAN: Pairs = {"ih": (47, 56), "an": (323, 373), "total": (370, 429)}
PERCENT = {(3, 4): "75%", (4, 4): 100, (1, 1): 100, (6, 6): "100", (5, 6): "83,33%", (1, 2): 0.5, (4, 6): 66.67,
           (2, 2): "100%", (3, 6): "50,0", (8, 12): 66.67, (224, 249): "89,96%"}  # fmt: skip
"""As different hands write it; where it is not written, Tabel 1 tells how many are due."""
_TABEL1 = {
    BAIK: {"RT": 13, "ih": 6, "kek": 0, "an": 7, "gizi": 2}, TOTAL: {},
    TANPA: {"ih": 0, "kek": 0, "an": 3}, LEBIH: {"ih": 5, "an": 8}, BATAS: {"an": 249},
}  # fmt: skip
_CELLS = {"RT": "D12", "ih": "F12", "kek": "G12", "an": "H12", "gizi": "I12"}
_ROWS = dict(zip(IDS, (*range(18, 30), *range(31, 38)), strict=True))


def _said(kode: str) -> tuple[dict, dict]:
    """Received and percentage by service, of the services the village writes down."""
    services = {id_: pair for id_, pair in WORKED[kode].items() if id_ in IDS and pair != (0, 0)}
    return {id_: y for id_, (y, _) in services.items()}, {id_: PERCENT.get(pair) for id_, pair in services.items()}


def _head(kode: str) -> Mapping[str, str]:
    return {"Kabupaten": "Kuningan", "Kecamatan": "Kadugede", "Desa": NAMES[kode], "Tahun": "2026", "Kuartal": "3"}


def typed(kode: str) -> bytes:
    """The form typed into an empty workbook in the official order, or that of the other edition."""
    received, percent = _said(kode)
    level = {name: (*WORKED[kode][name], None) for name in ("ih", "an", "total")} if kode == TOTAL else {}
    split = (1, received.get("AN-4")) if "AN-4" in received else None
    return book(
        lambda sheet: form(
            sheet, head=_head(kode), received=received, percent=percent, targets=_TABEL1[kode], growth={}, level=level,
            funds={}, order=SWAPPED if kode == TANPA else IDS, split=split,
        )
    )  # fmt: skip


def official(kode: str) -> bytes:
    """The same in the cells of the official blank; where AN-8 and AN-9 are swapped, their words are too."""
    opened = openpyxl.load_workbook(BLANK)
    sheet, (received, percent) = opened.active, _said(kode)
    rows = dict(_ROWS)
    if kode == TANPA:
        rows |= {"AN-8": _ROWS["AN-9"], "AN-9": _ROWS["AN-8"]}
        sheet["D34"], sheet["D35"] = sheet["D35"].value, sheet["D34"].value
    cells = {_CELLS[name]: number for name, number in _TABEL1[kode].items()}
    for id_, number in received.items():
        cells |= {f"G{rows[id_]}": number, f"I{rows[id_]}": percent[id_]}
    if "AN-4" in received:
        cells |= {"G29": "Laki", "G30": 1, "H30": received["AN-4"]}
    if kode == TOTAL:
        for row, name in ((41, "ih"), (42, "an"), (43, "total")):
            cells |= dict(zip((f"E{row}", f"F{row}"), WORKED[kode][name], strict=True))
    head = dict(zip(("D5", "G5", "D6", "G6", "G7"), _head(kode).values(), strict=True))
    for place, value in (cells | {place: f": {words}" for place, words in head.items()}).items():
        sheet[place] = value
    content = io.BytesIO()
    opened.save(content)
    return content.getvalue()


def send_villages(ledger: Ledger) -> None:
    """The village list and its boundaries."""
    villages = tuple(Village(kode=kode, nama=name, kecamatan="Kadugede") for kode, name in NAMES.items())
    send(District(villages=villages), ledger, only=("desa",))


def send_forms(ledger: Ledger, *, by=typed) -> None:
    """A form from every village that is not silent; what the reader refuses fails the test."""
    desa = ledger.read("desa", ("",))
    for kode in WORKED:
        if kode != DIAM:
            name = f"Formulir 4 {NAMES[kode]}.xlsx"
            read = read_file(by(kode), name=name, known_desa=frozenset(desa["kode_desa"]), today=TODAY, desa=desa)
            assert sum(read.refused.values()) == 0, read.problems
            ledger.save(read, sender="Bidan Rini")

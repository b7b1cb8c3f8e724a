"""The sample's quarterly files read a second time, by hand and from domain §5 alone: every sum equals the package's.

Cells by openpyxl, rows as dicts, exact fractions. Files count in the order of their names: a later line holds.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

import openpyxl

from indicators.scorecard.facts import village_facts
from indicators.scorecard.frames import convergence, services
from indicators.scorecard.reader import load_definitions
from loaders.first_start import fill_with_sample
from loaders.ledger import open_ledger
from tests.sample_data.reading import SAMPLE

QUARTERS = [f"{year}-{number}" for year in (2025, 2026) for number in (1, 2, 3, 4)][:7]
WORDS = {
    "IH-1": "periksa kehamilan", "IH-2": "tablet tambah darah", "IH-3": "nifas", "IH-4": "kelas ibu hamil",
    "IH-5": "kekurangan energi", "IH-6": "tangga ibu hamil.*air minum", "IH-7": "ibu hamil.*jamban",
    "IH-8": "ibu hamil.*jaminan", "AN-1": "imunisasi", "AN-2": "berat badannya", "AN-3": "panjang/tinggi",
    "AN-4": "konseling gizi secara rutin", "AN-5": "gizi buruk, gizi kurang", "AN-6": "anak usia.*air minum",
    "AN-7": "anak usia.*jamban", "AN-8": "akta|akte", "AN-9": "anak usia.*jaminan", "AN-10": "pengasuhan",
    "PA-1": "paud",
}  # fmt: skip
TABEL1 = {"IH-5": "kek", "AN-5": "gizi", "IH-6": "ibu", "IH-7": "ibu", "IH-8": "ibu"}
TABEL1 |= dict.fromkeys(("AN-6", "AN-7", "AN-8", "AN-9"), "anak")
WIDE = {"ibu": 5, "kek": 6, "anak": 7, "gizi": 8, "Tih": 14, "Tan": 16, "Ttotal": 18, "paud": 24}
PARTS = {"ih": [n for n in WORDS if n[0] == "I"], "an": [n for n in WORDS if n[0] == "A"]}


def id_of(words: object) -> str:
    return next(name for name, said in WORDS.items() if words == name or re.search(said, str(words).lower()))


def code_of(cell: object) -> str:
    return "{}.{}.{}.{}".format(*re.fullmatch(r"(..)\.?(..)\.?(..)\.?(....)", str(cell)).groups())


def quarter_of(cell: object) -> str:
    name, year = re.fullmatch(r"(?:Kuartal|Triwulan) (\S+) (?:Tahun )?(\d{4})", cell).groups()
    return f"{year}-{ {'I': 1, 'II': 2, 'III': 3, 'IV': 4}.get(name, name) }"


def sent_books(cards: dict) -> None:
    for path in sorted((SAMPLE / "kecamatan_kuartalan").glob("35*.xlsx")):
        book = openpyxl.load_workbook(path, read_only=True)
        services, forms = (list(book[name].values) for name in ("Scorecard", "Formulir 4"))
        for line in (*services[5:], *forms[4:]):
            if line[0] == "JUMLAH" or all(cell is None for cell in line[4:]):
                continue
            if len(line) > 30:
                said = {id_of(services[3][at]): line[at : at + 2] for at in range(4, 42, 2)}
            else:
                said = {name: line[at : at + 2] if name[0] == "T" else line[at] for name, at in WIDE.items()}
            cards.setdefault((code_of(line[0]), quarter_of(line[3])), {}).update(said)


def sent_forms(cards: dict, codes: dict) -> None:
    """Formulir 4 of single villages; S from the column when there is one, else from the percentage if only one fits."""
    for path in sorted((SAMPLE / "kecamatan_kuartalan").glob("Formulir*.xlsx")):
        cell = {each.coordinate: each.value for row in openpyxl.load_workbook(path).active for each in row}
        desa, kecamatan = re.match(r"Formulir 4 Desa (\S+) Kec (\S+)", path.name).groups()
        card = dict(zip(("ibu", "kek", "anak", "gizi"), map(cell.get, ("F12", "G12", "H12", "I12")), strict=True))
        card |= {
            f"T{name}": (cell[f"E{row}"], cell[f"F{row}"]) for row, name in ((41, "ih"), (42, "an"), (43, "total"))
        }
        for row in (*range(18, 30), *range(31, 38)):
            place = f"H{row + 1}" if cell[f"G{row}"] == "Laki" else f"G{row}"
            received, written = int(str(cell[place]).split()[0]), cell["H17"] == "Seharusnya"
            most = 9_999 if row in (20, 37) else card["ibu"] if row < 26 else card["anak"]
            due = cell[f"H{row}"] if written else due_by(received, str(cell[f"I{row}"]), most)
            card[id_of(cell[f"D{row}"])] = (received, due)
        cards[codes[kecamatan, desa], "2026-3"] = card


def due_by(received: int, percent: str, most: int) -> int | None:
    said = percent.replace("%", "").replace(",", ".")
    half = Fraction(1, 2 * 10 ** len(said.partition(".")[2]))
    numbers = range(max(received, 1), most + 1)
    fitting = [due for due in numbers if abs(Fraction(100 * received, due) - Fraction(said)) <= half]
    return fitting[0] if len(fitting) == 1 else None


def service(card: dict, name: str) -> tuple | None:  # (Y, S); S None when nobody knows it, None when silent
    received, due = card.get(name) or (None, None)
    due = card.get(TABEL1.get(name)) if due is None else due
    of = None if name == "IH-3" else {"I": "ibu", "A": "anak", "P": "paud"}[name[0]]
    due = 0 if due is None and card.get(of) == 0 and not received else due
    return (0, 0) if due == 0 and received is None else None if received is None else (received, due)


def group(card: dict, name: str) -> tuple | None:
    """(Y, S) summed over the reported services, else as Tabel 4 says; None when there is neither."""
    if name == "total":
        both = [group(card, part) for part in PARTS]
        unknown = any(said and said[1] is None for said in both)
        return None if not any(both) else card["Ttotal"] if unknown and None not in card["Ttotal"] else added(both)
    said = [pair for each in PARTS[name] if (pair := service(card, each))]
    rows = any(card.get(each, (None,))[0] is not None for each in PARTS[name])
    if rows and all(due is not None for _, due in said):
        return added(said)
    totals = card.get(f"T{name}", (None, None))
    return totals if None not in totals else (None, None) if said else None


def added(pairs: list) -> tuple | None:
    known = [pair for pair in pairs if pair and pair[1] is not None]
    return (sum(y for y, _ in known), sum(s for _, s in known)) if known else None


def expected(cards: dict, codes: list, areas: set) -> Iterator[tuple]:
    of = {name: (lambda card, name=name: service(card, name)) for name in WORDS}
    of |= {name: (lambda card, name=name: group(card, name)) for name in ("ih", "an", "total")}
    for quarter in QUARTERS:
        for name, read in of.items():
            said = {kode: read(cards[kode, quarter]) for kode in codes if (kode, quarter) in cards}
            for area in areas:
                yield (area, quarter, name), added([pair for kode, pair in said.items() if kode.startswith(area)])


def filled_ledger(folder) -> dict:
    for name in ("desa_contoh.csv", "batas_contoh.geojson", "kecamatan_kuartalan"):
        (folder / name).symlink_to(SAMPLE / name)
    ledger = open_ledger(f"sqlite:///{folder / 'pantau.db'}")
    fill_with_sample(ledger, folder=folder)
    frames = {name: ledger.read(name, ("",)) for name in ("desa", "scorecard", "formulir4")}
    ledger.close()
    return frames


def test_every_village_kecamatan_and_quarter_equals_the_second_reading(tmp_path):
    frames, cards = filled_ledger(tmp_path), {}
    desa = frames["desa"].to_dict("records")
    sent_books(cards)
    sent_forms(cards, {(row["nama_kecamatan"], row["nama_desa"]): row["kode_desa"] for row in desa})
    villages = [row["kode_desa"] for row in desa]
    wanted = dict(expected(cards, villages, {kode[:length] for kode in villages for length in (13, 8, 5)}))
    facts = village_facts(frames, desa=frames["desa"], quarters=QUARTERS, definitions=load_definitions())
    compared = 0
    for level in ("desa", "kecamatan", "kabupaten"):
        for frame, id_ in ((services(facts, level=level), "indikator"), (convergence(facts, level=level), "kelompok")):
            for row in frame.astype(object).where(frame.notna(), None).to_dict("records"):
                y, s = wanted.pop((row["kode"], row["kuartal"], row[id_])) or (None, None)
                share = float(Fraction(100 * y, s)) if s else None
                assert (row["diterima"], row["seharusnya"], row["nilai"]) == (y, s, share), row
                compared += (y is not None) + (s is not None) + (share is not None)
    assert (compared, wanted) == (126_395, {})

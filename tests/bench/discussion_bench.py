"""The discussion sheets of 304 villages as PDF, as the button for a whole kabupaten makes them; one village alone.

The plain way starts the typesetter anew for every village: fonts are looked for on the machine each time. Memory is
the most that the process ever held, measured in a process of its own.
"""

import resource
import subprocess
import sys
import time
from dataclasses import asdict, replace
from json import dumps, loads
from pathlib import Path

import typst

from reports.diskusi import DiscussionSheet, pdf_archive, to_pdf
from reports.diskusi.pdf import TEMPLATE
from tests.reports.scorecards import VILLAGES, sheets

VILLAGES_OF_A_KABUPATEN = 304
BUDGET_ALL_S, BUDGET_ONE_S = 60, 1
_PLAIN_SAMPLE, _ROOT = 8, Path(__file__).parents[2]
_WAYS = ("merged", "zip_kecamatan", "zip_desa")


def run() -> list[dict]:
    """One village, then all of them: as one PDF, as a ZIP by kecamatan, as a ZIP by village."""
    made = _kabupaten()
    start = time.perf_counter()
    to_pdf(made[:1], label="TPPS")
    one = time.perf_counter() - start
    plain = _plain(made[:_PLAIN_SAMPLE]) / _PLAIN_SAMPLE
    first = {"name": "discussion_one", "ours_s": one, "plain_s": plain, "ratio": one / plain, "budget_s": BUDGET_ONE_S}
    whole = plain * VILLAGES_OF_A_KABUPATEN
    return [first, *(_all(way, plain_s=whole) for way in _WAYS)]


def _all(way: str, *, plain_s: float) -> dict:
    code = f"from tests.bench.discussion_bench import alone; alone({way!r})"
    done = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, capture_output=True, text=True, check=True)
    told = loads(done.stdout.splitlines()[-1])
    ratio = told["ours_s"] / plain_s
    return {"name": f"discussion_{way}", **told, "plain_s": plain_s, "ratio": ratio, "budget_s": BUDGET_ALL_S}


def alone(way: str) -> None:
    """Makes all sheets in one of the ways, and prints seconds, size and the most memory held as JSON."""
    made = _kabupaten()
    start = time.perf_counter()
    content = _content(made, way)
    taken = time.perf_counter() - start
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(dumps({"ours_s": taken, "megabytes": len(content) / 1e6, "memory_mb": held}))


def _content(made: list[DiscussionSheet], way: str) -> bytes:
    if way == "merged":
        return to_pdf(made, label="TPPS")
    return pdf_archive(made, label="TPPS", per=way.removeprefix("zip_"), progress=lambda _share, _words: None)


def _kabupaten() -> list[DiscussionSheet]:
    """304 sheets that differ, 17 to a kecamatan: the telling villages in turn."""
    six = sheets()
    return [
        replace(
            six[VILLAGES[number % len(VILLAGES)]],
            kode_desa=f"35.16.{1 + number // 17:02d}.{2001 + number % 17}",
            wilayah=f"Desa Nomor {number}",
            ringkas=f"Konvergensi {number / 4:.2f} dari data rekaan.",
        )
        for number in range(VILLAGES_OF_A_KABUPATEN)
    ]


def _plain(made: list[DiscussionSheet]) -> float:
    start = time.perf_counter()
    for sheet in made:
        data = {"title": "x", "author": "x", "sheets": [asdict(sheet)]}
        typst.compile(TEMPLATE.read_bytes(), sys_inputs={"data": dumps(data)})
    return time.perf_counter() - start

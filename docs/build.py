"""Write the generated pages of docs/, or with --check say which of them are out of date (exit 1).

How to add a page: a function that gives its text, and one line in `pages`.
"""

import argparse
import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS.parent))

import indicators.document  # noqa: E402  (run as a script, the project is not on the path yet)
import loaders.document  # noqa: E402
from indicators.catalog_reader import load_catalog  # noqa: E402
from indicators.scorecard import cases, document, reader, talking  # noqa: E402


def pages() -> dict[str, str]:
    """File name -> the text it should have."""
    return {
        "data.md": loaders.document.markdown(),
        "indikator.md": indicators.document.markdown(load_catalog()),
        "scorecard.md": document.markdown(
            reader.load_definitions(), load_catalog().settings, cases=cases.cases(), sentences=talking.load_sentences()
        ),
    }


def stale(folder: Path) -> list[str]:
    """Names of the pages in `folder` that are missing or say something else."""
    return [name for name, text in pages().items() if not _says(folder / name, text)]


def _says(path: Path, text: str) -> bool:
    return path.exists() and path.read_text("utf-8") == text


def main(arguments: list[str]) -> int:
    """Write every page; with --check write nothing and return 1 when one is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say which pages are out of date")
    if parser.parse_args(arguments).check:
        old = stale(DOCS)
        for name in old:
            sys.stderr.write(f"docs/{name} is out of date: run python docs/build.py\n")
        return 1 if old else 0
    for name, text in pages().items():
        (DOCS / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

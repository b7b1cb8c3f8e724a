"""`python -m loaders PATH… [--dry-run] [--report FILE] [--pengirim NAMA]`: files and folders into the ledger."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from loaders.command import Outcome, bring_in
from loaders.command_files import find_files
from loaders.command_report import NOTHING_USABLE, as_json, exit_code, file_lines, last_line, next_step
from loaders.ledger import open_ledger
from loaders.problems import UserError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code: 0 all in, 1 some rows refused, 2 nothing usable."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except UserError as error:
        print(error, file=sys.stderr)
        return NOTHING_USABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m loaders",
        description="Memasukkan berkas data dan batas desa ke buku besar, satu Kiriman tiap berkas.",
        epilog="Kode keluar: 0 semua masuk, 1 sebagian ditolak, 2 tidak ada yang dapat dipakai.",
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="BERKAS", help="berkas, atau folder yang berisi berkas")
    parser.add_argument("--dry-run", action="store_true", help="hanya memeriksa; tidak ada yang disimpan")
    parser.add_argument("--report", type=Path, metavar="JSON", help="tulis laporan lengkap ke berkas ini")
    parser.add_argument("--pengirim", default="Baris perintah", metavar="NAMA", help="nama pengirim yang dicatat")
    return parser


def _run(options: argparse.Namespace) -> int:
    files, left_aside = find_files(options.paths)
    if options.report:
        _write(options.report, "")  # a report that cannot be written must be known before anything is saved
    ledger = open_ledger()
    outcomes = bring_in(ledger, files, sender=options.pengirim, dry_run=options.dry_run, tell=_say)
    if left_aside:
        print(f"{len(left_aside)} berkas lain di folder tidak dibaca: {', '.join(left_aside[:5])[:200]}")
    print(last_line(outcomes, dry_run=options.dry_run))
    if hint := next_step(outcomes, villages=len(ledger.read("desa", ("",)))):
        print(hint)
    if options.report:
        report = as_json(outcomes, left_aside=left_aside, dry_run=options.dry_run)
        _write(options.report, json.dumps(report, ensure_ascii=False, indent=2))
    return exit_code(outcomes)


def _say(outcome: Outcome) -> None:
    for line in file_lines(outcome):
        print(line, flush=True)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UserError(f"Laporan tidak dapat ditulis ke {path}: periksa folder dan izinnya.") from error


if __name__ == "__main__":
    sys.exit(main())

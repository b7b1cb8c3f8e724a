"""python -m indicators --wilayah 35.16.03 --tingkat desa --bulan 2026-09: the screens' numbers, for scripts."""

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from geo.codes import LEVELS, normalize
from indicators.answer import (
    FILL_FIRST,
    TABLES_READ,
    answer,
    as_csv,
    as_json,
    check_indicators,
    check_level,
    check_month,
)
from indicators.catalog_keys import one_of
from indicators.catalog_model import Catalog
from indicators.catalog_reader import load_catalog
from loaders.ledger import Ledger, open_ledger
from loaders.problems import UserError

_FORMATS = {"csv": as_csv, "json": as_json}


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:  # noqa: ARG002 argparse explains itself in English
        raise UserError("Perintah tidak dimengerti. Bantuan: python -m indicators --help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the answer and gives 0; on anything unknown one sentence on stderr and 2."""
    try:
        asked = _parser().parse_args(arguments)
        printed = _answered(asked, load_catalog())
    except UserError as error:
        print(error, file=sys.stderr)
        return 2
    sys.stdout.reconfigure(encoding="utf-8")
    print(printed.rstrip("\n"))
    return 0


def _answered(asked: argparse.Namespace, catalog: Catalog) -> str:
    wilayah = normalize(asked.wilayah)
    if wilayah is None:
        raise UserError(f"--wilayah '{asked.wilayah}' bukan kode wilayah; tulis misalnya 35.16.03.")
    check_level(wilayah, asked.tingkat)
    one_of(asked.format, _FORMATS, place="--format")
    check_indicators(asked.indikator or (), catalog)
    ledger = open_ledger()
    try:
        tables = _read(ledger, wilayah, asked.bulan)
    finally:
        ledger.close()
    rows = answer(tables, catalog=catalog, tingkat=asked.tingkat, bulan=asked.bulan, indikator=asked.indikator)
    return _FORMATS[asked.format](rows)


def _read(ledger: Ledger, wilayah: str, bulan: str) -> dict:
    moment = ledger.revision()
    tables = {name: ledger.read(name, (wilayah,), as_of=moment) for name in TABLES_READ}
    if len(tables["desa"]) == 0:
        if ledger.read("desa", ("",), as_of=moment).empty:
            raise UserError(f"Belum ada data: daftar desa masih kosong. {FILL_FIRST}")
        raise UserError(f"--wilayah {wilayah} tidak ada di daftar desa.")
    try:
        check_month(bulan, tables)
    except UserError:
        # A village may be silent in a month on which others report: that month is known, and the village belum lapor.
        check_month(bulan, {name: ledger.read(name, ("",), as_of=moment) for name in TABLES_READ})
    return tables


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m indicators", description="Angka indikator: sama dengan yang ada di layar.")
    parser.add_argument("--wilayah", default="", metavar="KODE", help="kode wilayah, misalnya 35.16.03")
    parser.add_argument("--tingkat", default="desa", metavar="TINGKAT", help=f"salah satu dari {', '.join(LEVELS)}")
    parser.add_argument("--bulan", default="", metavar="TTTT-BB", help="bulan, misalnya 2026-09")
    parser.add_argument(
        "--indikator", nargs="+", action="extend", metavar="ID", help="satu atau beberapa; bila tidak, semua"
    )
    parser.add_argument("--format", default="csv", help="csv atau json")
    return parser


if __name__ == "__main__":
    sys.exit(main())

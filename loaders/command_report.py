"""What `python -m loaders` says: exit code, Indonesian lines for people, one JSON document for programs."""

from collections.abc import Sequence

from loaders.command import Outcome
from loaders.ledger import Counts
from loaders.problems import Problem
from loaders.schema import TABLES

ALL_IN, SOME_REFUSED, NOTHING_USABLE = 0, 1, 2


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """0 all in, 1 some rows or files refused, 2 nothing usable."""
    if not any(outcome.usable for outcome in outcomes):
        return NOTHING_USABLE
    whole = all(outcome.usable and not outcome.refused for outcome in outcomes)
    return ALL_IN if whole else SOME_REFUSED


def file_lines(outcome: Outcome) -> list[str]:
    """A line about one file, and one for every error in it."""
    intake, total = outcome.intake, outcome.total
    read = sum(intake.read.values())
    words = (
        f"{intake.file}: {read} dibaca, {total.new} baru, {total.changed} berubah, {_ended(total)}{total.same} sama, "
        f"{outcome.refused} ditolak"
    )
    warnings = sum(not problem.is_error for problem in intake.problems)
    words += f", {warnings} peringatan" if warnings else ""
    return [words, *(f"  {problem.sentence}" for problem in intake.problems if problem.is_error)]


def _ended(total: Counts) -> str:
    return f"{total.ended} dihapus, " if total.ended else ""


def last_line(outcomes: Sequence[Outcome], *, dry_run: bool) -> str:
    """The whole run in one sentence."""
    total, refused = Counts.total(outcome.total for outcome in outcomes), sum(outcome.refused for outcome in outcomes)
    done = "Uji coba, tidak ada yang disimpan" if dry_run else "Selesai"
    return (
        f"{done}. {len(outcomes)} berkas, {total.new} baris baru, {total.changed} berubah, {_ended(total)}"
        f"{total.same} sama, {refused} ditolak."
    )


def next_step(outcomes: Sequence[Outcome], *, villages: int) -> str | None:
    """What to do first when nothing got in because no village is known yet; None otherwise."""
    if villages or any(outcome.usable for outcome in outcomes):
        return None
    return (
        "Daftar desa masih kosong, jadi kode desa belum dapat dikenali. Masukkan dahulu daftar desa (kode, nama, "
        "kecamatan) atau berkas batas desa dengan perintah ini, atau sertakan dalam perintah yang sama."
    )


def as_json(outcomes: Sequence[Outcome], *, left_aside: Sequence[str], dry_run: bool) -> dict:
    """The report: every file with its counts per table, and every problem with its place."""
    return {
        "kode_keluar": exit_code(outcomes),
        "uji_coba": dry_run,
        "jumlah": _sums(
            read=sum(sum(outcome.intake.read.values()) for outcome in outcomes),
            counts=Counts.total(outcome.total for outcome in outcomes),
            refused=sum(outcome.refused for outcome in outcomes),
        ),
        "berkas": [_file(outcome) for outcome in outcomes],
        "dilewati": list(left_aside),
    }


def _file(outcome: Outcome) -> dict:
    intake = outcome.intake
    return {
        "berkas": intake.file,
        "sha256": intake.sha256,
        "jenis": "batas" if outcome.boundary else "data",
        "terpakai": outcome.usable,
        "kiriman": outcome.kiriman,
        **_sums(read=sum(intake.read.values()), counts=outcome.total, refused=outcome.refused),
        "tabel": {name: _table(outcome, name) for name in TABLES if name in intake.read},
        "masalah": [_problem(problem) for problem in intake.problems],
    }


def _table(outcome: Outcome, name: str) -> dict[str, int]:
    counts = outcome.counts.get(name, Counts())
    return _sums(read=outcome.intake.read[name], counts=counts, refused=outcome.intake.refused.get(name, 0))


def _sums(*, read: int, counts: Counts, refused: int) -> dict[str, int]:
    return {
        "dibaca": read,
        "baru": counts.new,
        "berubah": counts.changed,
        "dihapus": counts.ended,
        "sama": counts.same,
        "ditolak": refused,
    }


def _problem(problem: Problem) -> dict:
    return {
        "kode": problem.code,
        "menolak": problem.is_error,
        "kalimat": problem.sentence,
        "berkas": problem.file,
        "lembar": problem.sheet,
        "baris": problem.row,
        "kolom": problem.column,
        "nilai": problem.value,
    }

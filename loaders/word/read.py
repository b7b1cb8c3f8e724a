"""One Word document -> one Intake: plan, budget, team, innovations of one village and year. Bad data never raises."""

import hashlib
from datetime import date

import pandas as pd

from loaders.cells import clean
from loaders.intake import Intake
from loaders.limits import UnreadableError
from loaders.parse import OLDEST_YEAR
from loaders.problems import Problem
from loaders.schema import TABLES
from loaders.summary import shortened
from loaders.word.blocks import Document, WordTable, document_of
from loaders.word.budget import budget_head, read_budget
from loaders.word.findings import Findings, Place, frame_of
from loaders.word.identity import identity_of
from loaders.word.innovations import innovation_heads, read_innovations
from loaders.word.opening import open_body
from loaders.word.plan import TABLE as PLAN
from loaders.word.plan import read_plan
from loaders.word.plan_table import plan_parts
from loaders.word.team import read_team, team_heads
from loaders.word.village import find_village

_DATA_ROWS, _DATA_COLUMNS = 4, 3
"""A table at least this large that nothing was read from is mentioned; smaller ones are signatures and frames."""


def read_word(content: bytes, *, name: str, desa: pd.DataFrame, today: date) -> Intake:
    """Everything a village's plan holds: rencana_kerja, anggaran, inovasi, tim.

    `desa`: the village list (kode_desa, nama_desa, nama_kecamatan, nama_kabupaten). When village or year cannot be
    told for sure every record is refused (E402, E403, E106). Unreadable files give E401 or E113 and no tables.
    """
    file, sha256 = clean(name), hashlib.sha256(content).hexdigest()
    try:
        document = document_of(open_body(content))
    except UnreadableError as error:
        broken = Problem(code=error.code, file=file, details={"reason": error.reason})
        return Intake(file=name, sha256=sha256, problems=(broken,))
    findings = Findings(file)
    kode_desa, year = _whose(document, desa, today, findings)
    _read_parts(document, year=year or today.year, today=today, findings=findings)
    return _intake(findings, name=name, sha256=sha256, kode_desa=kode_desa, year=year)


def _whose(document: Document, desa: pd.DataFrame, today: date, findings: Findings) -> tuple[str | None, int | None]:
    identity = identity_of(document)
    found = find_village(identity, desa)
    if found.kode_desa is None:
        findings.say(Place(sheet=""), found.code, found.value, why=found.why, advice=found.advice)
    elif found.doubt:
        findings.say(Place(sheet=""), "W417", found.doubt, other=found.kode_desa)
    years = identity.years
    if len(years) == 1 and OLDEST_YEAR <= years[0] <= today.year + 1:
        return found.kode_desa, years[0]
    findings.say(Place(sheet=""), "E403", ", ".join(map(str, years)) or "–")
    return found.kode_desa, None


def _read_parts(document: Document, *, year: int, today: date, findings: Findings) -> None:
    tables = document.tables
    parts = plan_parts(tables)
    used = [part.table for part in parts]
    if not parts:
        findings.say(Place(sheet=""), "W409")
    read_plan(parts, year=year, today=today, findings=findings)
    team = team_heads(_without(tables, used))
    read_team(document, team, findings)
    used += [head.table for head in team]
    budget = [head for table in _without(tables, used) if (head := budget_head(table))]
    read_budget(budget, findings)
    used += [head.table for head in budget]
    innovations = [head for head in innovation_heads(document) if not _is_in(head.table, used)]
    read_innovations(document, innovations, findings)
    used += [head.table for head in innovations]
    for table in _without(tables, used):
        if len(table.grid) >= _DATA_ROWS and len(table.grid[0]) >= _DATA_COLUMNS:
            findings.say(Place(sheet=table.title), "W205")


def _is_in(table: WordTable, used: list[WordTable]) -> bool:
    return any(table is other for other in used)


def _without(tables: list[WordTable], used: list[WordTable]) -> list[WordTable]:
    return [table for table in tables if not _is_in(table, used)]


def _intake(findings: Findings, *, name: str, sha256: str, kode_desa: str | None, year: int | None) -> Intake:
    applied = kode_desa is not None and year is not None
    if not findings.tables:
        findings.say(Place(sheet=""), "E404")
    tables, read, refused = {}, {}, {}
    for table in findings.tables:
        records = findings.records.get(table, [])
        own = {"kode_desa": kode_desa} if table == PLAN else {"kode_desa": kode_desa, "tahun": year}
        tables[table] = frame_of(table, [{**own, **record} for record in records] if applied else [])
        read[table] = len(records) + findings.refused.get(table, 0)
        refused[table] = read[table] - len(tables[table])
    whole = {table: frozenset({(kode_desa, year)}) for table in _whole(findings, tables, refused)}
    return Intake(
        file=name, sha256=sha256, tables=tables, problems=shortened(findings.problems), read=read, refused=refused,
        whole=whole,
    )  # fmt: skip


def _whole(findings: Findings, tables: dict[str, pd.DataFrame], refused: dict[str, int]) -> list[str]:
    """The tables of which the document is the village's whole list: what it leaves out ends.

    Not one of which a record could not be read, because that may be the one that seems left out (W429).
    """
    filled = [table for table in tables if len(tables[table]) and table not in findings.partial]
    for table in filled:
        if refused[table]:
            findings.say(Place(sheet=""), "W429", TABLES[table].title, refused=str(refused[table]))
    return [table for table in filled if not refused[table]]

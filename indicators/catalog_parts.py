"""Reading the smaller parts of an indicator: due months, dated targets, worked examples."""

import re
from datetime import date

from indicators.catalog_keys import NUMBER, one_of, take
from indicators.catalog_model import Count, Example, Target
from indicators.rules import RULES
from loaders.problems import UserError
from loaders.schema import TABLES

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def read_months(values: list, *, place: str) -> tuple[int, ...]:
    """Months of the year as ascending numbers 1–12; UserError otherwise."""
    right = all(isinstance(each, int) and 1 <= each <= 12 for each in values)
    if not values or not right or sorted(set(values)) != values:
        raise UserError(f"{place} harus daftar angka bulan 1–12, urut dan tanpa ulangan.")
    return tuple(values)


def read_target(block: object, *, place: str) -> Target:
    """A dated target; its value must be 0–100 with at most two decimals, so that comparing can be exact."""
    take(
        block,
        place=place,
        required={"since": date, "value": NUMBER, "source": str, "terverifikasi": bool},
        optional={"months": list, "note": str},
    )
    value = float(block["value"])
    if not (0 <= value <= 100 and round(value, 2) == value):
        raise UserError(f"{place} nilai {block['value']} harus 0–100 dengan paling banyak dua desimal.")
    months = read_months(block["months"], place=f"{place} 'months'") if "months" in block else ()
    return Target(
        since=block["since"],
        value=value,
        source=block["source"],
        terverifikasi=block["terverifikasi"],
        months=months,
        note=block.get("note", ""),
    )


def read_example(block: object, numerator: Count, *, place: str) -> Example:
    """A worked example; its rows are of the numerator's table, or of the table the rule reads."""
    take(block, place=place, required={"name": str, "month": str, "rows": str, "expect": str})
    if not _MONTH.fullmatch(block["month"]):
        raise UserError(f"{place} 'month' harus seperti 2026-09.")
    table = numerator.table or RULES[numerator.rule].table
    one_of(table, TABLES, place=place)
    return Example(
        name=block["name"],
        month=block["month"],
        table=table,
        rows=block["rows"].strip(),
        expect=block["expect"].strip(),
    )

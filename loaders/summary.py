"""A list of problems that a person can read: thousands of the same kind in one sheet end in a count, said in words."""

from collections import Counter
from collections.abc import Iterable

from loaders.problems import Problem

SHOWN_OF_A_KIND = 2_000


def shortened(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The first 2,000 problems of each code and sheet, then one W207 with how many more there are."""
    shown, seen, files = [], Counter(), {}
    for problem in problems:
        kind = (problem.code, problem.sheet)
        seen[kind] += 1
        files[kind] = problem.file
        if seen[kind] <= SHOWN_OF_A_KIND:
            shown.append(problem)
    for (code, sheet), times in seen.items():
        if times > SHOWN_OF_A_KIND:
            more, file = str(times - SHOWN_OF_A_KIND), files[code, sheet]
            shown.append(Problem(code="W207", file=file, sheet=sheet, value=more, details={"other": code}))
    return tuple(shown)

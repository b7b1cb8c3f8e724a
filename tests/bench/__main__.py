"""`python -m tests.bench [NAME …]`: every measurement, ours against the plain way in the same run, as one JSON.

How to add one: a module `<name>_bench.py` here with `run() -> dict | list[dict]`: name, ours_s, plain_s, ratio, budget
(the ratio that is allowed; `budget_s` where the budget is in seconds), and what else is worth knowing.
"""

import importlib
import json
import os
import pkgutil
import platform
import sys
import time
from collections.abc import Sequence

from tests import bench

SUFFIX = "_bench"


def main(names: Sequence[str]) -> int:
    """Run the named measurements (all without names) and print the results; 1 when one of them broke off."""
    found = [m.name for m in pkgutil.iter_modules(bench.__path__) if m.name.endswith(SUFFIX)]
    if unknown := set(names) - {name.removesuffix(SUFFIX) for name in found}:
        print(f"no such measurement: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    results = []
    for module in found:
        if not names or module.removesuffix(SUFFIX) in names:
            results += _run(module)
    print(json.dumps({"machine": _machine(), "results": results}, indent=2, ensure_ascii=False))
    return int(any("error" in result for result in results))


def _run(module: str) -> list[dict]:
    print(f"{module} …", file=sys.stderr, flush=True)
    try:
        result = importlib.import_module(f"{bench.__name__}.{module}").run()
    except Exception as error:  # noqa: BLE001 - one measurement that breaks off must not hide the others
        return [{"name": module.removesuffix(SUFFIX), "error": f"{type(error).__name__}: {error}"}]
    return result if isinstance(result, list) else [result]


def _machine() -> dict:
    return {
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
        "date": time.strftime("%Y-%m-%d"),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Planted events: what a reader of the dashboard should be able to find. Invented.

The villages were drawn by lot; nothing here says anything about a real village.
"""

SILENT_SINCE = {"35.16.02.2009": "2026-06", "35.16.11.2005": "2026-05", "35.16.17.2013": "2026-07"}
"""Villages that sent nothing at all from this month on."""

NEVER_LAYANAN = "35.16.08.2013"
"""Reports weighing and plans, but never one line of services."""

WITHOUT_PLAN_2026 = ("35.16.04.2006", "35.16.12.2003", "35.16.16.2011")

ABOVE_HUNDRED = ("35.16.13.2011", "2026-10", "bumil_ttd")
"""The only record with more served than due: two digits of the numerator swapped by hand."""

TROUBLED = {
    "35.16.02.2011": ("2025-01", -1.3),
    "35.16.02.2012": ("2025-01", -1.6),
    "35.16.05.2007": ("2026-03", -1.8),
    "35.16.09.2010": ("2025-09", -1.5),
    "35.16.14.2008": ("2025-01", -1.9),
    "35.16.15.2016": ("2026-05", -1.7),
    "35.16.17.2004": ("2025-06", -1.6),
    "35.16.18.2009": ("2026-01", -1.4),
}
"""Villages in trouble: since when, and how far their log-odds of being served fall."""

SMALLEST = {"35.16.07.2002": 170, "35.16.10.2001": 240, "35.16.16.2002": 330}
"""Hamlets with few mothers, some months with none: how many people live there."""

IMPROVING = 0.42
"""Log-odds a year in an ordinary kecamatan."""
STAGNANT = {"35.16.04": 0.0, "35.16.10": 0.02, "35.16.16": -0.03}
WORSENING = {"35.16.02": -0.35, "35.16.17": -0.40}

NUMERIC_CODES = "35.16.12"
"""This kecamatan's codes became numbers in Excel; the next one writes them without dots."""
UNDOTTED_CODES = "35.16.16"

PHBS_UNTIL_JULY_2025 = "35.16.05"
"""This kecamatan began to record PHBS in July 2025: before, the cells are empty."""

TEXT_DATES = ("35.16.07", "35.16.14")
"""These kecamatan typed a few arrival dates as text."""

BLANK_LINES = tuple(f"35.16.{number:02d}" for number in range(2, 19, 2))
"""Half of the kecamatan keep the line of a village that did not report, with empty cells; the others leave it out."""

REMBUG_NOT_MARKED = ("35.16.03.2017", "35.16.15.2004")
"""Held a rembug in 2026 and recorded it, but never marked K10 in the plan."""

K10_WITHOUT_REMBUG = {"35.16.03.2008": 6, "35.16.09.2016": 7}
"""The reverse: K10 of 2026 is marked in this month, and there is no rembug."""

UNSETTLED = ("35.16.06.2009", "35.16.13.2005")
"""The sources of these villages never come closer to each other."""

NEVER_COUNTED = {"35.16.04": ("paud",), "35.16.14": ("kua",), "35.16.18": ("tpk",)}
"""Sources that have not counted once in this kecamatan."""

STEP_5_WITHOUT_REMBUG = "35.16.13.2015"
"""Calls step 5 of 2026 finished, and there is no rembug."""

STEP_6_BEFORE_5 = ("35.16.06.2017", "35.16.11.2012")
"""Brought stunting into the Musdes of 2026 without a rembug before it."""

OVERSPENT = "35.16.16.2009"
"""Spent more on the first line of its budget for 2026 than was planned."""

TWO_CHAIRS = "35.16.09.2012"
"""Names two chairs in the team of 2026."""

MEMBERS_NOT_SENT = ("35.16.01.2004", "35.16.07.2010", "35.16.18.2003")
"""Never sent the structure of their team."""

ONE_LINE_FOR_STEPS = tuple(f"35.16.{number:02d}" for number in range(3, 19, 3))
"""These kecamatan keep one line a village for the seven steps; the others one line a step, with evidence."""

SUMS_AS_TEXT = {"35.16.04": "Rp 5.000.000,-", "35.16.09": "5 juta", "35.16.13": "5.000.000"}
"""How these kecamatan write sums of money; the others write numbers."""

YEAR_IN_TITLE_ONLY = ("35.16.06", "35.16.14")
"""These kecamatan have no column for the year in the yearly workbook."""

"""Planted events of the scorecards: what goes wrong in real ones (domain facts, section 9). Invented, drawn by lot."""

GREEN_SLIPS = {("35.16.01.2009", "2026-1"): 1080, ("35.16.15.2011", "2026-3"): 909}
"""More green children than children: the first village has 147 of them."""

ALL_ZERO = (("35.16.07.2004", "2025-3"), ("35.16.13.2008", "2026-3"))
"""Many were due and nobody received anything: probably never filled in."""

BLANK_AS_ZERO = (("35.16.04.2010", "2025-2"), ("35.16.18.2005", "2026-3"))
"""Tabel 1 is filled in; every cell of Tabel 2, 3 and 4 that was left blank came as 0."""

MORE_THAN_DUE = {
    ("35.16.03.2009", "2026-3"): "IH-2",
    ("35.16.05.2003", "2025-4"): "AN-6",
    ("35.16.14.2010", "2026-3"): "PA-1",
}
"""More received this service than were due."""

COPIED = (("35.16.06.2012", "2026-3"), ("35.16.09.2003", "2026-1"), ("35.16.17.2006", "2025-4"))
"""The same numbers as in the quarter before, all of them."""

TABLE_4_SLIPS = {("35.16.02.2005", "2026-3"): 27, ("35.16.11.2009", "2026-1"): -40, ("35.16.16.2009", "2025-2"): 9}
"""Tabel 4 says so many more services of the children than Tabel 3 holds; its TOTAL is added up from that."""

TOTAL_SLIPS = {("35.16.01.2012", "2026-3"): 10}
"""The TOTAL of Tabel 4 is by so much more than its two lines."""

TABLE_2_SLIPS = {("35.16.14.2003", "2026-3"): -6}
"""Tabel 2 is about so many fewer children than Tabel 1."""

NEVER_SCORECARD = ("35.16.08.2010", "35.16.12.2006", "35.16.17.2011")
"""Never sent a scorecard."""

ONLY_RECEIVED = "35.16.10"
"""This kecamatan's sheet has no number of people due; its villages give the totals of Tabel 4."""

ROMAN_QUARTERS = ("35.16.05", "35.16.09", "35.16.15")
"""These kecamatan write 'Triwulan III Tahun 2026'."""

CODES_AS_TITLES = ("35.16.13",)
"""This kecamatan heads its columns with IH-1, IH-2 … instead of the wording."""

LATE_IN = {"35.16.05": "2025-4", "35.16.11": "2026-2"}
"""In this quarter late villages of the kecamatan came in a workbook of their own."""

SINGLE_FORMS = {"35.16.03.2008": "resmi", "35.16.03.2011": "tukar", "35.16.08.2003": "seharusnya"}
"""These villages sent the form itself in the last quarter, in these editions of it."""

PLANTED = frozenset(
    {*GREEN_SLIPS, *ALL_ZERO, *BLANK_AS_ZERO, *MORE_THAN_DUE, *COPIED, *TABLE_4_SLIPS, *TOTAL_SLIPS, *TABLE_2_SLIPS}
)
"""(village, quarter) of everything that is wrong."""

"""The service figures: the promised oddities are there, and only there."""

from collections import defaultdict
from itertools import pairwise

from loaders.schema import LAYANAN
from sample_data.generate.events import ABOVE_HUNDRED, NEVER_LAYANAN, SILENT_SINCE
from tests.sample_data.reading import Service

MONTHS = [f"{year}-{m:02d}" for year in (2025, 2026) for m in range(1, 13)][:22]
TITLES = {item.id: item.title for item in LAYANAN}


def months_with_data(reported: list[Service]) -> dict[str, set[str]]:
    found = defaultdict(set)
    for record in reported:
        found[record.kode].add(record.bulan)
    return found


def test_both_cells_of_a_pair_are_filled_or_both_are_empty(services):
    assert all((record.sasaran is None) == (record.terlayani is None) for record in services)


def test_exactly_one_record_serves_more_than_were_due_and_it_is_new(reported):
    above = [record for record in reported if record.terlayani > record.sasaran]
    kode, bulan, layanan = ABOVE_HUNDRED
    assert [(r.kode, r.bulan, r.layanan) for r in above] == [(kode, bulan, TITLES[layanan])]
    assert bulan in MONTHS[-2:]


def test_silent_villages_sent_nothing_in_the_last_four_months_but_did_before(reported):
    found = months_with_data(reported)
    for kode, since in SILENT_SINCE.items():
        assert since <= MONTHS[-4]
        assert max(found[kode]) < since


def test_one_village_never_reported_services(reported, desa):
    assert set(desa) - set(months_with_data(reported)) == {NEVER_LAYANAN}


def test_months_are_missing_here_and_there_and_more_in_the_last(reported, desa):
    found = months_with_data(reported)
    usual = [kode for kode in desa if kode not in SILENT_SINCE and kode != NEVER_LAYANAN]
    missing = [sum(month not in found[kode] for kode in usual) / len(usual) for month in MONTHS]
    assert 0.03 < sum(missing[:-1]) / 21 < 0.09
    assert missing[-1] > 0.12


def test_nobody_due_and_nobody_served_both_occur(reported):
    nobody_due = [record for record in reported if record.sasaran == 0]
    true_zeros = [record for record in reported if record.sasaran > 0 and record.terlayani == 0]
    assert len(nobody_due) > 1000
    assert all(record.terlayani == 0 for record in nobody_due)
    assert len(true_zeros) > 300


def test_denominators_run_from_three_to_three_hundred(reported):
    newest = [record.sasaran for record in reported if record.bulan == MONTHS[-1]]
    assert sum(0 < due <= 3 for due in newest) > 200
    assert sum(due >= 300 for due in newest) > 200


def test_free_of_open_defecation_never_goes_back(reported):
    course = defaultdict(list)
    for record in sorted(reported):
        if record.layanan == TITLES["desa_odf"]:
            assert record.sasaran == 1
            course[record.kode].append(record.terlayani)
    assert all(earlier <= later for states in course.values() for earlier, later in pairwise(states))
    assert {0, 1} == {state for states in course.values() for state in states}


def test_large_groups_make_no_wild_jumps(reported):
    """Steady services of 100 or more persons move by less than 20 points in a month, save where trouble begins."""
    steady = {TITLES[name] for name in ("balita_idl", "krs_pbi", "krs_air", "krs_sanitasi", "pus_unmet")}
    share = {(r.kode, r.layanan, r.bulan): 100 * r.terlayani / r.sasaran
             for r in reported if r.layanan in steady and r.sasaran >= 100}  # fmt: skip
    jumps = [
        abs(share[kode, layanan, later] - share[kode, layanan, earlier])
        for kode, layanan in {key[:2] for key in share}
        for earlier, later in pairwise(MONTHS)
        if (kode, layanan, earlier) in share and (kode, layanan, later) in share
    ]
    assert sum(jump > 20 for jump in jumps) < 0.002 * len(jumps)


def test_most_kecamatan_improve_some_stand_still_and_two_worsen(reported):
    general = {TITLES[name] for name in ("bumil_ttd", "anak_mpasi", "bayi_asi", "krs_damping", "krs_phbs")}
    sums = defaultdict(lambda: [0, 0])
    for record in reported:
        if record.layanan in general and (record.bulan <= "2025-03" or record.bulan >= "2026-07"):
            key = record.kode[:8], record.bulan >= "2026-07"
            sums[key][0] += min(record.terlayani, record.sasaran)
            sums[key][1] += record.sasaran
    share = {key: 100 * served / due for key, (served, due) in sums.items()}
    gain = {kecamatan: share[kecamatan, True] - share[kecamatan, False] for kecamatan, _ in share}
    assert sum(points > 2 for points in gain.values()) >= 9
    assert [kecamatan for kecamatan, points in sorted(gain.items()) if points < -3] == ["35.16.02", "35.16.17"]

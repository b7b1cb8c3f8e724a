"""The scorecard package equals the oracle on thousands of random villages, in all states, at every level."""

import numpy as np
import pandas as pd
import pytest

from geo.codes import LENGTHS
from indicators.counts import empty_table
from indicators.scorecard.facts import village_facts
from indicators.scorecard.frames import convergence, services
from indicators.scorecard.reader import load_definitions
from indicators.scorecard.states import BANDS, KEADAAN
from tests.indicators import scorecard_oracle as oracle

DEFINITIONS = load_definitions()
QUARTERS = ("2026-1", "2026-2", "2026-3")
TOTALS = [f"{name}_{side}" for name in ("ih", "an", "total") for side in ("diterima", "seharusnya")]
TABEL1 = ["ibu_hamil", "ibu_hamil_kek", "anak_0_23", "anak_gizi", "paud_anak"]
LEVELS = ("desa", "kecamatan", "kabupaten", "provinsi")


def _villages(count):
    return sorted(f"{p}.{k}.{c}.{d}" for p in (98, 99) for k in ("01", "02") for c in ("01", "02", "03")
                  for d in range(2001, 2001 + count // 12))  # fmt: skip


def _maybe(random, chance, high):
    return int(random.integers(0, high)) if random.random() < chance else None


def random_tables(seed, villages):
    """Rows by key, as ragged as each village's own luck says; small numbers, so that zeros are common."""
    random = np.random.default_rng(seed)
    scorecard, formulir4 = {}, {}
    for kode in villages:
        for kuartal in QUARTERS:
            rows, due, forms, high = random.choice([0, 0.1, 0.9, 1], 4) * [1, 1, 1, 12] + [0, 0, 0, 1]
            for id_ in oracle.SERVICES:
                if random.random() < rows:
                    below = _maybe(random, due, high)
                    origin = str(random.choice(["ditulis", "persen"])) if below is not None else None
                    row = {"diterima": int(random.integers(0, high)), "seharusnya": below, "asal_seharusnya": origin}
                    scorecard[kode, kuartal, id_] = row
            if random.random() < forms:
                formulir4[kode, kuartal] = {name: _maybe(random, random.random(), high * 5) for name in TOTALS + TABEL1}
    return scorecard, formulir4


def frames_of(scorecard, formulir4):
    """The dict tables as ledger frames."""
    keys = {"scorecard": ("kode_desa", "kuartal", "indikator"), "formulir4": ("kode_desa", "kuartal")}
    found = {}
    for name, rows in (("scorecard", scorecard), ("formulir4", formulir4)):
        empty = empty_table(name)
        records = [dict(zip(keys[name], key, strict=True)) | row for key, row in rows.items()]
        found[name] = pd.DataFrame(records, columns=list(empty.columns)).astype(empty.dtypes.to_dict())
    return found


def facts_of(scorecard, formulir4, villages):
    desa = pd.DataFrame({"kode_desa": pd.array(villages, dtype="str")})
    return village_facts(frames_of(scorecard, formulir4), desa=desa, quarters=QUARTERS, definitions=DEFINITIONS)


def _plain(value):
    return None if pd.isna(value) else value


SEEDS = range(6)
VILLAGES = _villages(240)


@pytest.mark.parametrize("seed", SEEDS)
def test_services_and_convergence_equal_the_oracle_at_every_level(seed):
    tables = random_tables(seed, VILLAGES)
    facts = facts_of(*tables, VILLAGES)
    for level in LEVELS:
        for frame, column, expected in (
            (services(facts, level=level), "indikator", oracle.area_service),
            (convergence(facts, level=level), "kelompok", oracle.area_group),
        ):
            for row in frame.to_dict("records"):
                inside = [kode for kode in VILLAGES if kode.startswith(row["kode"])]
                wanted = expected(row[column], inside, row["kuartal"], *tables)
                assert {name: _plain(row[name]) for name in wanted} == wanted, (
                    row["kode"],
                    row["kuartal"],
                    row[column],
                )


def test_the_random_villages_meet_every_state_and_band():
    facts = facts_of(*random_tables(0, VILLAGES), VILLAGES)
    for frame in (services(facts, level="desa"), convergence(facts, level="desa")):
        assert set(frame["keadaan"]) == set(KEADAAN)
        assert set(frame["pita"]) == set(BANDS)
    assert set(convergence(facts, level="desa")["asal"].dropna()) == {
        "layanan", "dilaporkan", "campuran", "tidak_diketahui",
    }  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2])
def test_a_parent_equals_the_sum_of_its_children(seed):
    facts = facts_of(*random_tables(seed, VILLAGES), VILLAGES)
    for build, id_ in ((services, "indikator"), (convergence, "kelompok")):
        for parent, child in (("kecamatan", "desa"), ("kabupaten", "kecamatan"), ("provinsi", "kabupaten")):
            below = build(facts, level=child)
            below["kode"] = below["kode"].str.slice(0, LENGTHS[parent])
            summed = [name for name in below if below[name].dtype == "Int64"]
            keys = [id_, "kuartal", "kode"]
            added = below.groupby(keys, as_index=False, sort=False)[summed].sum(min_count=1)
            pd.testing.assert_frame_equal(build(facts, level=parent)[keys + summed], added, check_dtype=False)


def test_row_order_does_not_matter():
    tables = frames_of(*random_tables(3, VILLAGES))
    shuffled = {name: frame.sample(frac=1, random_state=1) for name, frame in tables.items()}
    desa = pd.DataFrame({"kode_desa": pd.array(VILLAGES, dtype="str")})
    one, other = (
        convergence(village_facts(each, desa=desa, quarters=QUARTERS, definitions=DEFINITIONS), level="kecamatan")
        for each in (tables, shuffled)
    )
    pd.testing.assert_frame_equal(one, other)


def test_every_area_quarter_and_service_has_a_row_even_when_nobody_reported():
    facts = facts_of({}, {}, VILLAGES)
    frame = services(facts, level="kecamatan")
    assert len(frame) == 12 * len(QUARTERS) * 19
    assert set(frame["keadaan"]) == {"belum_lapor"}
    assert frame[["diterima", "seharusnya", "nilai", "asal", "diterima_tanpa_s"]].isna().all(axis=None)
    assert set(convergence(facts, level="provinsi")["keadaan"]) == {"belum_lapor"}


@pytest.mark.parametrize("level", LEVELS)
def test_no_village_at_all_gives_empty_frames_with_all_columns(level):
    facts = facts_of({}, {}, [])
    assert len(services(facts, level=level)) == len(convergence(facts, level=level)) == 0
    assert "pita" in services(facts, level=level).columns

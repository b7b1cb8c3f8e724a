"""The kernel equals the oracle on random ledgers, at every level; and the properties every roll-up must have."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.codes import LENGTHS
from indicators.counts import count
from indicators.measures import measure
from indicators.status import KEADAAN, STATUS
from loaders.schema import LAYANAN
from tests.indicators import oracle
from tests.indicators.builders import CATALOG, VILLAGES, desa, table

MONTHS = ("2024-08", "2025-12", "2026-02", "2026-07", "2026-08")
_COUNT = st.none() | st.integers(0, 12)
_MARK = st.sampled_from([None, 0, 1])
_DAY = st.none() | st.sampled_from(
    ["2025-03-31", "2025-12-31", "2026-01-05", "2026-01-06", "2026-02-28", "2026-07-31", "2026-08-01", "2026-09-05"]
)
_NAME = st.sampled_from([None, " ", "Siti <b>"])
_SERVICES = st.sampled_from([item.id for item in LAYANAN])


KEY_COLUMNS = ("kode_desa", "bulan", "layanan", "kegiatan", "tahun", "langkah", "nomor", "tanggal")


def _rows(name: str, **columns: st.SearchStrategy) -> st.SearchStrategy[list[dict]]:
    """Random rows of a ledger table, its key unique as the ledger keeps it."""
    given_columns = {"kode_desa": st.sampled_from(VILLAGES), **columns}
    key = [column for column in KEY_COLUMNS if column in given_columns]
    if name in ("rencana_kerja", "tahapan"):
        key.remove("tanggal")
    return st.lists(st.fixed_dictionaries(given_columns), max_size=25, unique_by=lambda row: tuple(row[k] for k in key))


@st.composite
def _yearly(draw, whole: list[dict], **columns: st.SearchStrategy) -> list[dict]:
    """Random rows of a yearly table; now and then a village gets the `whole` list, or random chance would never."""
    rows = {}
    for kode, year in draw(st.lists(st.tuples(st.sampled_from(VILLAGES), st.sampled_from([2025, 2026])), max_size=6)):
        for place, given_row in enumerate(whole[: draw(st.sampled_from([1, len(whole) - 1, len(whole)]))]):
            row = {"kode_desa": kode, "tahun": year} | given_row
            changed = draw(st.integers(0, 9)) == 0
            rows[kode, year, place] = row | (draw(st.fixed_dictionaries(columns)) if changed else {})
    return list(rows.values())


_MONTH = st.sampled_from(MONTHS)
_MEASURED = ("balita_s", "ditimbang_d", "diukur", "pendek", "sangat_pendek", "gizi_kurang", "gizi_buruk", "bb_kurang")
LEDGERS = st.fixed_dictionaries(
    {
        "layanan": _rows("layanan", bulan=_MONTH, layanan=_SERVICES, sasaran=_COUNT, terlayani=_COUNT),
        "pengukuran": _rows("pengukuran", bulan=_MONTH, **dict.fromkeys(_MEASURED, _COUNT)),
        "rencana_kerja": _rows(
            "rencana_kerja", bulan=_MONTH, kegiatan=st.sampled_from(["K02", "K10", "Kebun <b>gizi</b>"]),
            direncanakan=_MARK, terlaksana=_MARK, tanggal=_DAY,
        ),
        "laporan": _rows("laporan", bulan=_MONTH, tanggal_terima=_DAY),
        "rembug": _rows("rembug", tanggal=_DAY.filter(bool)),
        "tahapan": _yearly(
            [{"langkah": str(step), "status": "selesai", "tanggal": None} for step in range(1, 8)],
            status=st.sampled_from(["belum", "berjalan", "selesai"]), tanggal=_DAY,
        ),
        "tim": _yearly(
            [{"nomor": place, "posisi": post, "nama": "Siti", "nomor_sk": "188/1"}
                    for place, post in enumerate(sorted(oracle.POSTS))],
            nama=_NAME, nomor_sk=_NAME,
        ),
    }
)  # fmt: skip


def _measures(rows: dict[str, list[dict]], level: str) -> pd.DataFrame:
    counts = count(CATALOG, {name: table(name, some) for name, some in rows.items()})
    return measure(counts, catalog=CATALOG, desa=desa(), level=level, months=MONTHS)


def _plain(value: object) -> object:
    return None if pd.isna(value) else value


@settings(max_examples=60, deadline=None)
@given(rows=LEDGERS, level=st.sampled_from(["desa", "kecamatan", "kabupaten", "provinsi"]))
def test_kernel_equals_oracle(rows, level):
    for row in _measures(rows, level).to_dict("records"):
        villages = [kode for kode in VILLAGES if kode.startswith(row["kode"])]
        expected = oracle.area(row["indikator"], villages, row["bulan"], rows)
        assert {name: _plain(row[name]) for name in expected} == expected, (row["kode"], row["indikator"], row["bulan"])


@settings(max_examples=15, deadline=None)
@given(rows=LEDGERS)
def test_a_parent_equals_the_sum_of_its_children(rows):
    summed = ["pembilang", "penyebut", "desa_lapor", "desa_total", "desa_lebih"]
    for parent, child in (("kecamatan", "desa"), ("kabupaten", "kecamatan"), ("provinsi", "kabupaten")):
        below = _measures(rows, child)
        below["kode"] = below["kode"].str.slice(0, LENGTHS[parent])
        added = below.groupby(["kode", "indikator", "bulan"], as_index=False)[summed].sum(min_count=1)
        above = _measures(rows, parent)[["kode", "indikator", "bulan", *summed]]
        keys = ["kode", "indikator", "bulan"]
        pd.testing.assert_frame_equal(
            above.sort_values(keys, ignore_index=True), added.sort_values(keys, ignore_index=True)
        )


@settings(max_examples=15, deadline=None)
@given(rows=LEDGERS, random=st.randoms(use_true_random=False))
def test_row_order_does_not_matter(rows, random):
    shuffled = {name: random.sample(some, len(some)) for name, some in rows.items()}
    pd.testing.assert_frame_equal(_measures(rows, "kecamatan"), _measures(shuffled, "kecamatan"))


@settings(max_examples=15, deadline=None)
@given(rows=LEDGERS)
def test_shares_are_0_to_100_or_flagged_and_states_are_exhaustive(rows):
    frame = _measures(rows, "desa")
    assert set(frame["keadaan"]) <= set(KEADAAN)
    assert set(frame["status"]) <= set(STATUS)
    assert (frame["nilai"].isna() | frame["nilai"].between(0, 100) | frame["status"].eq("periksa")).all()
    assert (frame["nilai"].isna() == frame["keadaan"].isin(["belum_lapor", "tidak_berlaku"])).all()


@pytest.mark.parametrize("level", ["desa", "kabupaten"])
def test_every_due_area_month_and_indicator_has_exactly_one_row(level):
    frame = _measures({"layanan": []}, level)
    areas = {kode[: LENGTHS[level]] for kode in VILLAGES}
    expected = {
        (kode, id_, bulan) for kode in areas for id_ in CATALOG for bulan in MONTHS if oracle.is_due(id_, bulan)
    }
    rows = list(frame[["kode", "indikator", "bulan"]].itertuples(index=False, name=None))
    assert len(rows) == len(expected)
    assert set(rows) == expected

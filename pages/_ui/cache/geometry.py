"""The published map geometry, cached by what it was made from."""

from pathlib import Path
from typing import NamedTuple

import pandas as pd
import streamlit as st

from geo import coverage, publish
from pages._ui.cache.data import KEPT_REVISIONS, Stamp, areas, table

_PUBLIC = Path(__file__).parents[3] / "static" / "geo"


class Shapes(NamedTuple):
    """The published map: villages, kecamatan outlines, how the borders were treated, villages without a polygon."""

    villages: publish.Published | None
    outlines: publish.Published | None
    words: str
    missing: tuple[str, ...]


@st.cache_resource(show_spinner=False, max_entries=KEPT_REVISIONS)
def shapes(at: Stamp) -> Shapes:
    """The map geometry of the villages in the list; recomputed only when boundaries or names changed."""
    desa, batas = table(at, "desa"), table(at, "batas")
    batas = batas[batas["kode_desa"].isin(desa["kode_desa"])]
    missing = tuple(sorted(set(desa["kode_desa"]) - set(batas["kode_desa"])))
    signature = (
        pd.util.hash_pandas_object(batas[["kode_desa", "kiriman"]]).sum(),
        hash(tuple(areas(at).names.items())),
    )
    return _shapes(signature, missing, batas, areas(at).names)


@st.cache_resource(show_spinner="Menyiapkan peta …", max_entries=KEPT_REVISIONS)
def _shapes(
    signature: tuple,  # noqa: ARG001  the cache key, standing for the two arguments Streamlit does not hash
    missing: tuple[str, ...],
    _batas: pd.DataFrame,
    _names: dict[str, str],
) -> Shapes:
    if _batas.empty:
        return Shapes(None, None, "", missing)
    simple = coverage.simplify(coverage.from_batas(_batas))
    outlines = coverage.dissolve(simple.villages, "kecamatan")
    return Shapes(
        publish.publish(simple.villages, names=_names, folder=_PUBLIC),
        publish.publish(outlines, names=_names, folder=_PUBLIC, code="kode"),
        simple.words,
        missing,
    )

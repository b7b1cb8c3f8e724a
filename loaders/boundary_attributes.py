"""Attributes of a boundary file as clean text: codes stored as numbers, control characters, texts without end."""

import re

import geopandas as gpd
import pandas as pd

MAX_TEXT = 500
"""Characters kept of one attribute: a village's name is shorter, whatever is longer is not data."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_EMPTY = {"", "none", "null", "nan", "<na>", "<null>"}


def as_text(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """`frame` with every attribute as text, in the file's order, plus `row`, its 1-based row number."""
    shapes = frame.geometry
    attributes = frame.drop(columns=shapes.name)
    names = _unique([clean(str(name)) or "kolom" for name in attributes.columns])
    columns = {name: _column(attributes.iloc[:, n]) for n, name in enumerate(names)}
    columns["row"] = pd.array(range(1, len(frame) + 1), dtype="Int64")
    return gpd.GeoDataFrame(columns, geometry=list(shapes), crs=frame.crs)


def clean(text: str) -> str:
    """`text` on one line, without control and direction characters, at most MAX_TEXT long."""
    return " ".join(_CONTROL.sub(" ", text[: 4 * MAX_TEXT]).split())[:MAX_TEXT]


def _column(values: pd.Series) -> pd.Series:
    return pd.Series([_text(value) for value in values.tolist()], dtype="str")


def _text(value: object) -> str | None:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = clean(str(value))
    return None if text.casefold() in _EMPTY else text


def _unique(names: list[str]) -> list[str]:
    taken, unique = {"row", "geometry"}, []
    for name in names:
        candidate, n = name, 1
        while candidate in taken:
            candidate, n = f"{name}_{n}", n + 1
        taken.add(candidate)
        unique.append(candidate)
    return unique

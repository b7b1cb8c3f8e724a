"""The reference page of all indicators (docs/indikator.md), drawn from the catalogue alone."""

from itertools import groupby

from indicators.catalog_model import Catalog, Example, Indicator, Target

_DIRECTION = {"naik": "makin tinggi makin baik", "turun": "makin rendah makin baik"}


def markdown(catalog: Catalog) -> str:
    """The whole page in Markdown, in menu order: definition, targets, source and worked examples of every indicator."""
    parts = ["# Indikator", f"Dibuat dari `indicators/catalog/`; jangan disunting di sini. {len(catalog)} indikator."]
    for group, items in groupby(catalog.values(), key=lambda item: item.group):
        parts.append(f"## {group}")
        parts += [_indicator(item) for item in items]
    return "\n\n".join(parts) + "\n"


def _indicator(item: Indicator) -> str:
    lines = [
        f"### {item.title}",
        f"{item.why}",
        "\n".join(f"- {label}: {words}" for label, words in _facts(item)),
        _targets(item.targets),
        *([item.note] if item.note else []),
        *(_example(example) for example in item.examples),
    ]
    return "\n\n".join(lines)


def _facts(item: Indicator) -> list[tuple[str, str]]:
    months = "tiap bulan" if len(item.months) == 12 else "bulan ke-" + ", ".join(str(month) for month in item.months)
    return [
        ("Id", f"`{item.id}`, nama pendek {item.short}"),
        ("Pembilang", item.numerator.words),
        ("Penyebut", item.denominator.words),
        ("Arah", f"{_DIRECTION[item.better]}; dihitung dalam {item.counted}"),
        ("Waktu", months),
        ("Paket", f"{item.package}; intervensi {item.intervention}"),
        ("Sumber", item.source),
        ("Penanggung jawab", item.owner),
    ]


def _targets(targets: tuple[Target, ...]) -> str:
    if not targets:
        return "Tanpa target."
    rows = [
        f"| {target.since.isoformat()} | {_percent(target.value)} | {target.source}{_doubt(target)} |"
        for target in sorted(targets, key=lambda target: target.since)
    ]
    return "\n".join(["| Berlaku sejak | Target | Sumber |", "|---|---|---|", *rows])


def _doubt(target: Target) -> str:
    doubt = "" if target.terverifikasi else " (perlu verifikasi)"
    return f"{doubt}. {target.note}" if target.note else doubt


def _percent(value: float) -> str:
    return f"{value:g} %".replace(".", ",")


def _example(example: Example) -> str:
    return f"Contoh: {example.name} ({example.month}).\n\n```\n{example.rows}\n```\n\n```\n{example.expect}\n```"

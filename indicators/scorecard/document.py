"""The reference page of the scorecard and of data consolidation (docs/scorecard.md), drawn from the definitions."""

from collections.abc import Iterable, Mapping, Sequence

from indicators import consolidation_method
from indicators.catalog_model import Settings
from indicators.scorecard.case_words import INPUTS, case_table
from indicators.scorecard.cases import Case
from indicators.scorecard.checks import TEMUAN
from indicators.scorecard.method import FORMULAS, due_from, group_title, rules_in_words
from indicators.scorecard.model import BANDS_LABEL, Definitions
from indicators.scorecard.talking import Wording


def markdown(
    definitions: Definitions, settings: Settings, *, cases: Sequence[Case], sentences: Mapping[str, Wording]
) -> str:
    """The whole page in Markdown: services, formulas, working rules, talking points, checks, cases, consolidation."""
    parts = [
        "# Scorecard desa dan konsolidasi data",
        "Dibuat dari `indicators/scorecard/*.toml` dan `indicators/consolidation_method.py`; jangan disunting di sini.",
        f"## {len(definitions)} layanan",
        _services(definitions),
        "## Rumus",
        _table(("Apa", "Rumus", "Keterangan"), [(each.what, each.formula, each.words) for each in FORMULAS]),
        "## Aturan kerja",
        f"Semua {BANDS_LABEL}, diubah di `indicators/scorecard/aturan.toml` dan `indicators/catalog/aturan.toml`.",
        _table(
            ("Aturan", "Nilai", "Artinya"),
            [(f"`{rule.key}`", rule.value, rule.words) for rule in rules_in_words(definitions.rules, settings)],
        ),
        "## Bahan diskusi",
        _table(("Aturan", "Kapan disebut"), [(f"`{name}`", each.aturan) for name, each in sentences.items()]),
        "## Pemeriksaan silang",
        _table(("Kode", "Temuan"), [(f"`{code}`", title) for code, title in TEMUAN.items()]),
        "## Contoh uji",
        "Dijalankan setiap kali program diubah. Tiap contoh menjaga dari satu kesalahan yang pernah dijumpai.",
        *(_case(case, definitions) for case in cases),
        "## Konsolidasi data",
        "\n".join(f"- {rule}" for rule in consolidation_method.RULES),
        _table(("Keadaan", "Artinya"), [(f"`{name}`", words) for name, words in consolidation_method.STATES.items()]),
    ]
    return "\n\n".join(parts) + "\n"


def _services(definitions: Definitions) -> str:
    heads = ("Kode", "Layanan", "Kelompok", "Paket", "Seharusnya menerima", "TS: bukan sasaran", "Asal jumlahnya")
    return _table(
        heads,
        [
            (id_, item.title, group_title(item), item.package, item.denominator, item.not_due, due_from(item))
            for id_, item in definitions.items()
        ],
    )


def _case(case: Case, definitions: Definitions) -> str:
    lines = [f"### {case.judul}", case.penjelasan]
    for name, rows in case.masukan.items():
        lines += [f"{INPUTS[name]}:", _rows(case_table(rows, definitions))]
    return "\n\n".join([*lines, "Harapan:", _rows(case_table(case.harapan, definitions))])


def _rows(rows: Sequence[Mapping[str, str]]) -> str:
    return _table(tuple(rows[0]), [tuple(row.values()) for row in rows])


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)

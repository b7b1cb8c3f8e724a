"""Lines and small tables of the village scorecard as HTML: readable from a projector, wrapping on a phone. Pure.

Everything is escaped here; names and numbers come as they are.
"""

import html
from collections.abc import Sequence

from pages._ui import theme
from pages._ui.scorecard_lines import Fact, Line

_FRAME = f"color:{theme.INK};font-size:15px;line-height:1.35;overflow-wrap:anywhere"
_MUTED = f"color:{theme.MUTED};font-size:13px"
_WORDS = "overflow-wrap:normal;word-break:normal"
_NUMBERS = "font-variant-numeric:tabular-nums"


def line(item: Line) -> str:
    """One line: the title takes what is left, the facts stand in columns of equal width."""
    code = f' <span style="{_MUTED};white-space:nowrap">{_text(item.code)}</span>' if item.code else ""
    note = f'<div style="{_MUTED}">{_text(item.note)}</div>' if item.note else ""
    return (
        f'<div style="{_FRAME};display:flex;flex-wrap:wrap;gap:4px 16px;align-items:flex-start;'
        f'padding:5px 0;border-bottom:1px solid {theme.LINE}">'
        f'<div style="flex:4 1 17em;min-width:0"><strong>{_text(item.title)}</strong>{code}{note}</div>'
        f"{_value(item)}{''.join(_fact(fact) for fact in item.facts)}</div>"
    )


def _value(item: Line) -> str:
    look = theme.BANDS.get(item.pita)
    state = ""
    if look:
        state = (
            f'<span style="background:{look.tint};color:{look.tint_ink};border-radius:4px;padding:0 5px;'
            f'font-size:13px;font-weight:600;white-space:nowrap">{look.symbol} {_text(look.label)}</span>'
        )
    return (
        f'<div style="flex:2 1 8.5em;min-width:0"><div style="{_NUMBERS}">'
        f'<strong style="font-size:17px">{_text(item.value.value)}</strong> '
        f'<span style="{_MUTED}">{_text(item.value.words)}</span></div>{_bar(item)}{state}</div>'
    )


def _bar(item: Line) -> str:
    if item.persen is None:
        return ""
    fill = theme.BANDS[item.pita].color if item.pita else theme.ACCENT
    width = min(max(item.persen, 0), 100)
    return (
        f'<div style="height:5px;background:{theme.LINE};margin:2px 0 3px;max-width:11em">'
        f'<div style="height:5px;width:{width:.1f}%;background:{fill}"></div></div>'
    )


def _fact(fact: Fact) -> str:
    hint = f' title="{_text(fact.hint)}"' if fact.hint else ""
    return (
        f'<div style="flex:2 1 7.5em;min-width:0"{hint}><div style="{_NUMBERS}">{_text(fact.value)}</div>'
        f'<div style="{_MUTED}">{_may_break(fact.words)}</div></div>'
    )


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], *, label: str) -> str:
    """A small table of the form: the first column words, the others numbers; a cell that is words is muted."""
    head = "".join(_head(words, number) for number, words in enumerate(headings))
    body = "".join(f"<tr>{''.join(_cell(words, number) for number, words in enumerate(row))}</tr>" for row in rows)
    return (
        f'<div style="overflow-x:auto"><table aria-label="{_text(label)}" style="{_FRAME};border-collapse:collapse;'
        f'width:100%"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def findings(headings: Sequence[str], rows: Sequence[Sequence[str]], *, label: str) -> str:
    """A table of sentences: every cell wraps, on a phone each row becomes a block, and nothing is cut."""
    items = "".join(_finding(headings, row) for row in rows)
    return f'<div role="list" aria-label="{_text(label)}" style="{_FRAME}">{items}</div>'


def _finding(headings: Sequence[str], row: Sequence[str]) -> str:
    first, *rest = zip(headings, row, strict=True)
    cells = "".join(
        f'<div style="flex:2 1 10em;min-width:0"><div style="{_MUTED}">{_text(name)}</div>{_text(words)}</div>'
        for name, words in rest if words
    )  # fmt: skip
    return (
        f'<div role="listitem" style="display:flex;flex-wrap:wrap;gap:4px 16px;padding:6px 0;'
        f'border-bottom:1px solid {theme.LINE}"><div style="flex:3 1 15em;min-width:0">'
        f"<strong>{_text(first[1])}</strong></div>{cells}</div>"
    )


def _head(words: str, number: int) -> str:
    side = "left" if number == 0 else "right"
    return (
        f'<th scope="col" style="text-align:{side};{_MUTED};{_WORDS};font-weight:600;padding:4px 8px;'
        f"vertical-align:bottom;"
        f'border-bottom:1px solid {theme.LINE}">{_text(words)}</th>'
    )


def _cell(words: str, number: int) -> str:
    style = f"padding:5px 8px;border-bottom:1px solid {theme.LINE}"
    if number == 0:
        return f'<th scope="row" style="text-align:left;font-weight:400;{_WORDS};{style}">{_text(words)}</th>'
    weight = "600" if words[:1].isdigit() or words.startswith("Rp") else f"400;color:{theme.MUTED}"
    return (
        f'<td style="text-align:right;white-space:nowrap;{_NUMBERS};font-weight:{weight};{style}">{_text(words)}</td>'
    )


def _text(words: object) -> str:
    """One line without control characters, safe in HTML and in attributes."""
    flat = " ".join("".join(letter if letter.isprintable() else " " for letter in str(words)).split())
    return html.escape(flat)


def _may_break(words: str) -> str:
    """Text of a narrow column: 'gizi buruk/kurang/stunting' breaks after its strokes rather than inside a word."""
    return _text(words).replace("/", "/<wbr>")

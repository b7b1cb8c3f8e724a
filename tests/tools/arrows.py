"""The house rules, read off the syntax tree: a module's dotted name and source in, what breaks a rule out."""

import ast
from collections.abc import Iterator

ROOMS = ("pages._ui", "pages", "dashboard", "reports", "indicators", "geo", "loaders", "sample_data")

MAY_IMPORT = {
    "loaders": set(),
    "geo": set(),
    "indicators": set(),
    "reports": {"indicators", "geo"},
    "sample_data": {"loaders", "geo", "indicators"},
    "pages._ui": {"loaders", "geo", "indicators", "reports"},
    "pages": {"pages._ui", "loaders", "geo", "indicators", "reports"},
    "dashboard": {"pages._ui", "loaders", "geo", "indicators", "reports"},
}
"""Room -> the other rooms it may use. A room not listed here is a mistake of this table."""

LEAVES = ("loaders.schema", "loaders.problems", "geo.codes", "geo.names")
"""Anyone may import these; they use no other project code, but for one another."""

EXCEPTIONS = {"indicators.__main__": {"loaders"}}
"""The command line joins two rooms, as a page does."""

SPEAK_STREAMLIT = ("pages._ui.frame", "pages._ui.cache", "pages._ui.widgets")
STREAMLIT = ("streamlit", "streamlit_folium")


def broken_rules(module: str, source: str) -> list[str]:
    """Everything wrong with one module, as 'module:line what'."""
    tree = ast.parse(source)
    found = [*_imports(module, tree), *_calls(tree)]
    if _is_page(module):
        found += _page(source, tree)
    return [f"{module}:{line} {what}" for line, what in found]


def room_of(module: str) -> str | None:
    """The room a dotted name lies in; None for other people's packages."""
    return next((room for room in ROOMS if _inside(module, room)), None)


def _inside(module: str, room: str) -> bool:
    return module == room or module.startswith(f"{room}.")


def _is_page(module: str) -> bool:
    return room_of(module) in ("pages", "dashboard") and module != "pages"


def _imported(tree: ast.AST) -> Iterator[tuple[int, str, bool]]:
    """(line, dotted name, relative) of every import, lazy ones inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name, False) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}", node.level > 0) for alias in node.names)


def _imports(module: str, tree: ast.AST) -> Iterator[tuple[int, str]]:
    for line, name, relative in _imported(tree):
        if relative:
            yield line, "imports relatively"
        elif name.split(".")[0] in STREAMLIT and not _may_speak_streamlit(module):
            yield line, f"speaks Streamlit ({name})"
        elif not _may_import(module, name):
            yield line, f"imports {name}"


def _may_speak_streamlit(module: str) -> bool:
    return _is_page(module) or any(_inside(module, speaker) for speaker in SPEAK_STREAMLIT)


def _may_import(module: str, name: str) -> bool:
    here, there = room_of(module), room_of(name)
    if any(_inside(name, leaf) for leaf in LEAVES):
        return True
    if any(_inside(module, leaf) for leaf in LEAVES):
        return there is None
    return there in (None, here) or there in MAY_IMPORT[here] | EXCEPTIONS.get(module, set())


def _calls(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "unsafe_allow_html":
            yield node.value.lineno, "uses unsafe_allow_html"
        if isinstance(node, ast.Call) and _fills_with_zero(node):
            yield node.lineno, "fills gaps with zero"


def _fills_with_zero(call: ast.Call) -> bool:
    name = getattr(call.func, "attr", None)
    values = [*call.args[:1], *(word.value for word in call.keywords if word.arg in ("value", "fill_value"))]
    zero = any(isinstance(value, ast.Constant) and value.value == 0 and value.value is not False for value in values)
    return name in ("fillna", "fill_null") and zero


def _page(source: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    if (lines := len(source.splitlines())) > 60:
        yield lines, "is a page of more than 60 lines"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            yield node.lineno, "defines something in a page"

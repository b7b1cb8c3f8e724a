"""How an indicator is called in a list to choose from. Pure."""

from indicators.catalog_model import Catalog, Indicator

_GROUP_WORDS = {"Catin": "Calon pengantin", "PUS": "Pasangan usia subur"}


def in_list(indicator: Indicator) -> str:
    """'Ibu hamil: mengonsumsi …': the group once, and not again at the head of the title."""
    group, title = indicator.group, indicator.title
    for words in (group, _GROUP_WORDS.get(group, group)):
        if title.lower().startswith(f"{words.lower()} "):
            return f"{group}: {title[len(words) + 1 :]}"
    return f"{group}: {title}"


class Titles:
    """Indicator id -> its name in a list; an object, since AppTest cannot carry a lambda."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def __call__(self, id_: str) -> str:
        return in_list(self._catalog[id_])

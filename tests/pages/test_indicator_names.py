"""Names of indicators in a list to choose from."""

from indicators.catalog_reader import load_catalog
from pages._ui import indicator_names


def test_the_list_of_indicators_says_each_group_once_and_no_two_entries_alike():
    catalog = load_catalog()
    names = {id_: indicator_names.in_list(item) for id_, item in catalog.items()}
    assert names["bumil_ttd"] == "Ibu hamil: mengonsumsi tablet tambah darah (TTD) minimal 90 tablet"
    assert names["stunting"] == f"Balita: {catalog['stunting'].title}"
    assert len(set(names.values())) == len(catalog)
    for name in names.values():
        group, _, rest = name.partition(": ")
        assert not rest.lower().startswith(group.lower())
    assert not any("Calon pengantin" in name for name in names.values())

"""Many documents in one ZIP: each under a safe name, none lost."""

import io
import zipfile

import docx
import pytest

from reports.word import file_name, plan_documents
from tests.reports.plans import HOSTILE, SETTINGS, plan


def _ignore(_share: float, _words: str) -> None:
    pass


def test_the_file_is_named_by_code_village_and_year() -> None:
    assert file_name(plan()) == "35.16.03.2005_Pacet_Rencana_Kerja_2026.docx"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_makes_a_harmless_file_name(name: str) -> None:
    made = file_name(plan(nama=name, kode_desa=f"{name}/x"))
    assert set(made) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-")
    assert not made.startswith(".")
    assert len(made) < 200


def test_two_villages_of_one_name_keep_their_own_documents_and_progress_is_told() -> None:
    heard: list[tuple[float, str]] = []
    both = [plan(kode_desa="35.16.03.2005", nama="Sawo"), plan(kode_desa="35.16.07.2001", nama="Sawo")]
    content = plan_documents(both, SETTINGS, progress=lambda share, words: heard.append((share, words)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        documents = {name: docx.Document(io.BytesIO(archive.read(name))) for name in archive.namelist()}
    assert [each.tables[0].cell(0, 1).text for each in documents.values()] == [f": {each.kode_desa}" for each in both]
    assert heard == [(0.0, "Sawo"), (0.5, "Sawo"), (1.0, "")]


def test_the_same_village_and_year_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        plan_documents([plan(), plan()], SETTINGS, progress=_ignore)


def test_no_plan_makes_an_empty_archive() -> None:
    with zipfile.ZipFile(io.BytesIO(plan_documents([], SETTINGS, progress=_ignore))) as archive:
        assert archive.namelist() == []

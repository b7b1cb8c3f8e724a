"""The forms that this project writes itself read back as what was written."""

import pandas as pd
import pytest

from reports.area import Area
from reports.formulir4 import VillageForm, fill, load_layout
from reports.formulir4.model import Level, Service
from reports.word import load_settings
from tests.loaders.formulir4_files import BLANK, DUE, PACET, RECEIVED, codes, read, services, totals

COUNTS = {
    "rumah_tangga_hpk": 45, "ibu_hamil": 12, "ibu_hamil_kek": 3, "anak_0_23": 40, "anak_gizi": 5, "tikar_total": 40,
    "tikar_hijau": 30, "tikar_kuning": 6, "tikar_merah": 4, "dd_pembangunan_total": 500_000_000,
    "dd_pembangunan_stunting": 50_000_000, "dd_pemberdayaan_total": 7, "dd_pemberdayaan_stunting": 0,
}  # fmt: skip
TIED = {"IH-6": "tabel1", "IH-1": "persen"}


def written(blank: bytes | None) -> bytes:
    cards = {}
    for service, received in RECEIVED.items():
        asal, due = TIED.get(service, "ditulis"), DUE[service]
        cards[service] = Service(
            diterima=received, seharusnya=None if asal == "tabel1" else due, asal=None if asal == "tabel1" else asal,
            nilai=100 * received / due,
        )  # fmt: skip
    cards["AN-4"] = Service(diterima=32, laki=15, perempuan=17, seharusnya=40, asal="ditulis", nilai=80.0)
    cards["IH-5"] = Service(diterima=0, seharusnya=0, asal="ditulis", is_not_due=True)
    del cards["AN-10"]
    level = {"ih": Level(diterima=57, seharusnya=74, nilai=100 * 57 / 74)}
    area = Area(kode_desa=PACET, nama="Pacet", kecamatan="Pacet", kabupaten="Mojokerto")
    form = VillageForm(area=area, kuartal="2026-3", layanan=cards, hitungan=COUNTS, tingkat=level)
    return fill(form, load_settings(), load_layout(), blank=blank).content


@pytest.mark.parametrize("edition", ["ours", "official"])
def test_a_form_we_wrote_reads_back_as_what_was_written(edition: str) -> None:
    if edition == "official" and not BLANK.exists():
        pytest.skip("the official blank is not in this checkout")
    intake = read(written(BLANK.read_bytes() if edition == "official" else None))
    assert codes(intake) == []
    expected = {service: count for service, count in RECEIVED.items() if service != "AN-10"} | {"IH-5": 0}
    assert services(intake) == expected
    due = {service: DUE[service] for service in expected} | {"IH-5": 0, "IH-6": None}
    assert services(intake, "seharusnya") == due
    origin = dict.fromkeys(expected, "ditulis") | {"IH-1": "persen", "IH-6": None}
    assert services(intake, "asal_seharusnya") == origin
    assert services(intake, "diterima_laki")["AN-4"] == 15
    assert totals(intake) == COUNTS | {"ih_diterima": 57, "ih_seharusnya": 74}
    assert not pd.isna(intake.tables["scorecard"]["baris"]).any()

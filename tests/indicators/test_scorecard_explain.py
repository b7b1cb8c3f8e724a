"""Every scorecard number can be explained: its parts add up, what is left out is named, its rows are known."""

import pytest

from indicators.explanation import RowKey
from indicators.scorecard.explain import explain_group, explain_service
from indicators.scorecard.frames import convergence, services
from tests.indicators import test_scorecard_against_oracle as random_villages
from tests.indicators.builders import KECAMATAN, V1, V2, V3, V4, V5, V6
from tests.indicators.scorecard_builders import DEFINITIONS, NOW, facts, form, given


def _row(kode: str, indikator: str) -> RowKey:
    key = (("kode_desa", kode), ("kuartal", NOW), ("indikator", indikator))
    return RowKey(tabel="scorecard", kunci=key, kolom=("diterima", "seharusnya"))


def _form_row(kode: str, *columns: str) -> RowKey:
    return RowKey(tabel="formulir4", kunci=(("kode_desa", kode), ("kuartal", NOW)), kolom=columns)


def test_a_kecamatan_s_service_names_its_villages_and_those_left_out():
    rows = [given(7, 10, indikator="IH-1"), given(3, None, indikator="IH-1", kode_desa=V2)]
    told = explain_service(facts(rows, [form(ibu_hamil=12)]), kode=KECAMATAN[0], kuartal=NOW, indikator="IH-1")
    assert (told.pembilang, told.penyebut, told.nilai, told.hitungan) == (7, 10, 70, "7 ÷ 10 × 100 = 70,00 %")
    assert (told.desa_dihitung, told.desa_total) == ((V1,), 3)
    assert [(each.alasan, each.kode, each.jumlah) for each in told.ditinggalkan] == [
        ("belum_lapor", (V3,), None), ("tanpa_penyebut", (V2,), None), ("tidak_sesuai", (V1,), 2),
    ]  # fmt: skip
    assert told.baris == (_row(V1, "IH-1"),)


def test_a_number_due_from_tabel_1_names_that_row_too():
    told = explain_service(facts([given(5)], [form(ibu_hamil=8)]), kode=V1, kuartal=NOW, indikator="IH-8")
    assert told.baris == (_row(V1, "IH-8"), _form_row(V1, "ibu_hamil"))
    assert [each.alasan for each in told.catatan] == ["tabel1"]
    assert told.hitungan == "5 ÷ 8 × 100 = 62,50 %"


@pytest.mark.parametrize(("indikator", "column"), [("IH-8", "ibu_hamil"), ("AN-6", "anak_0_23"), ("PA-1", "paud_anak")])
def test_where_everybody_is_due_fewer_people_due_are_no_people_who_are_not_due(indikator, column):
    told = explain_service(
        facts([given(5, 6, indikator=indikator)], [form(**{column: 9})]), kode=V1, kuartal=NOW, indikator=indikator
    )
    assert told.penyebut == 6
    assert told.ditinggalkan == ()


def test_where_tabel_1_says_nobody_that_column_is_named():
    told = explain_service(facts([], [form(ibu_hamil=0)]), kode=V1, kuartal=NOW, indikator="IH-1")
    assert told.baris == (_form_row(V1, "ibu_hamil"),)
    assert (told.pembilang, told.penyebut, told.nilai, told.keadaan) == (0, 0, None, "tidak_berlaku")
    assert told.hitungan == "Tidak ada yang seharusnya menerima"


def test_a_village_s_group_is_its_services_and_the_silent_ones_are_named():
    rows = [given(5, 6), given(3, 4, indikator="IH-1"), given(9, 9, indikator="AN-8")]
    told = explain_group(facts(rows), kode=V1, kuartal=NOW, kelompok="ih")
    assert [(part.id, part.pembilang, part.penyebut) for part in told.bagian] == [("IH-1", 3, 4), ("IH-8", 5, 6)]
    assert told.baris == (_row(V1, "IH-1"), _row(V1, "IH-8"))
    assert [each.layanan for each in told.ditinggalkan] == [
        (id_,) for id_ in ("IH-2", "IH-3", "IH-4", "IH-5", "IH-6", "IH-7")
    ]


def test_a_village_s_total_is_its_two_groups_and_says_that_paud_is_not_in_it():
    rows = [given(5, 6), given(9, 12, indikator="AN-8"), given(1, 50, indikator="PA-1")]
    told = explain_group(facts(rows), kode=V1, kuartal=NOW, kelompok="total")
    assert [(part.id, part.pembilang, part.penyebut) for part in told.bagian] == [("ih", 5, 6), ("an", 9, 12)]
    assert told.baris == (_row(V1, "IH-8"), _row(V1, "AN-8"))
    assert ("paud", ("PA-1",)) in [(each.alasan, each.layanan) for each in told.ditinggalkan]


def test_reported_totals_are_marked_and_their_row_is_named():
    rows, forms = [given(4, None, indikator="IH-1")], [form(ih_diterima=30, ih_seharusnya=40)]
    told = explain_group(facts(rows, forms), kode=V1, kuartal=NOW, kelompok="ih")
    assert [(each.alasan, each.kode) for each in told.catatan] == [("dilaporkan", (V1,))]
    assert told.baris == (_form_row(V1, "ih_diterima", "ih_seharusnya"),)
    whole = explain_group(facts(rows, forms), kode=V1, kuartal=NOW, kelompok="total")
    assert whole.baris == told.baris


def test_the_total_row_of_tabel_4_is_named_where_it_is_what_counts():
    rows, forms = [given(4, None, indikator="IH-1")], [form(total_diterima=50, total_seharusnya=80)]
    told = explain_group(facts(rows, forms), kode=V1, kuartal=NOW, kelompok="total")
    assert told.baris == (_form_row(V1, "total_diterima", "total_seharusnya"),)
    assert [(part.pembilang, part.penyebut) for part in told.bagian] == [(50, 80)]


def test_a_kecamatan_s_group_says_which_villages_are_silent_above_100_or_without_s():
    rows = [given(5, 6, kode_desa=V4), given(9, 6, kode_desa=V5), given(5, None, indikator="IH-1", kode_desa=V6)]
    told = explain_group(facts(rows), kode=KECAMATAN[1], kuartal=NOW, kelompok="ih")
    assert [(each.alasan, each.kode) for each in told.ditinggalkan[:1]] == [("tanpa_penyebut", (V6,))]
    assert [(each.alasan, each.kode) for each in told.catatan] == [("lebih", (V5,))]
    assert [part.kode for part in told.bagian] == [V4, V5]


def test_a_silent_area_says_belum_lapor_and_rests_on_no_row():
    told = explain_service(facts(), kode=KECAMATAN[0], kuartal=NOW, indikator="IH-1")
    assert (told.pembilang, told.nilai, told.hitungan, told.baris) == (None, None, "Belum lapor", ())
    assert told.ditinggalkan[0].kode == (V1, V2, V3)


@pytest.mark.parametrize("explain", [explain_service, explain_group])
def test_an_area_without_villages_is_an_error(explain):
    asked = {"indikator": "IH-1"} if explain is explain_service else {"kelompok": "ih"}
    with pytest.raises(ValueError, match="98.01"):
        explain(facts(), kode="98.01", kuartal=NOW, **asked)


@pytest.mark.parametrize("level", ["desa", "kecamatan", "provinsi"])
def test_on_random_villages_the_parts_add_up_to_the_number_of_the_frame(level):
    villages = random_villages.VILLAGES[:60]
    known = random_villages.facts_of(*random_villages.random_tables(7, villages), villages)
    for build, explain, column in ((services, explain_service, "indikator"), (convergence, explain_group, "kelompok")):
        rows = build(known.only(NOW), level=level)
        for row in rows.sample(min(len(rows), 150), random_state=1).to_dict("records"):
            told = explain(known, kode=row["kode"], kuartal=NOW, **{column: row[column]})
            assert told.keadaan == row["keadaan"]
            if told.pembilang is not None:
                assert (told.pembilang, told.penyebut) == (row["diterima"], row["seharusnya"])
                assert sum(part.pembilang for part in told.bagian) == told.pembilang
                assert sum(part.penyebut for part in told.bagian) == told.penyebut
            assert bool(told.baris) == bool(told.desa_dihitung)
            assert len(told.baris) == len(set(told.baris))


def test_every_definition_can_be_explained():
    for id_ in DEFINITIONS:
        assert explain_service(facts(), kode=V1, kuartal=NOW, indikator=id_).rumus

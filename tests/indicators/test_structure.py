"""Structure of the team: which posts are missing, is there a decree; and the indicator says the same."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.structure import POSTS, posts, structure
from tests.indicators.builders import V1, V2, desa, measured, only, table


def post(nomor: int, posisi: str, nama: str | None = "Siti", sk: str | None = None, kode: str = V1, **other) -> dict:
    row = {"kode_desa": kode, "tahun": 2026, "nomor": nomor, "posisi": posisi, "nama": nama, "nomor_sk": sk}
    return row | other


def team(sk: str | None = "188/1", without: str = "", kode: str = V1) -> list[dict]:
    names = [name for name in POSTS if name != without]
    return [post(number, name, sk=sk, kode=kode) for number, name in enumerate(names, 1)]


def _structure(*rows: dict) -> dict:
    return only(structure(table("tim", rows), desa(), bulan="2026-03"), kode_desa=V1)


def test_all_eight_posts_and_a_decree_are_complete():
    row = _structure(*team())
    assert (row["keadaan"], row["terisi"], row["kurang"], row["nomor_sk"]) == ("lengkap", 8, (), "188/1")


def test_a_post_without_a_name_or_a_blank_one_is_missing():
    row = _structure(*team(without="koor_data"), post(20, "koor_data", " "))
    assert (row["keadaan"], row["terisi"], row["kurang"], row["ada_sk"]) == ("belum_lengkap", 7, ("koor_data",), True)


def test_without_a_decree_the_structure_is_not_complete():
    row = _structure(*team(sk=None), post(30, "anggota_data", sk=""))
    assert (row["keadaan"], row["kurang"], row["ada_sk"]) == ("belum_lengkap", (), False)


def test_a_village_that_sent_no_team_is_silent_not_incomplete():
    row = _structure(*team(kode=V2), *(each | {"tahun": 2025} for each in team()))
    assert (row["keadaan"], row["kurang"], row["ada_sk"]) == ("belum_lapor", (), False)
    assert pd.isna(row["terisi"])


def test_posts_stand_in_the_order_of_the_document_with_their_people():
    rows = [post(2, "ketua", "Ani <b>"), post(1, "ketua", "Budi"), post(3, "sekretaris", None)]
    frame = posts(table("tim", rows), desa(), bulan="2026-03")
    assert len(frame) == 48
    mine = frame[frame["kode_desa"] == V1]
    assert list(mine["posisi"]) == list(POSTS)
    chair, clerk = only(mine, posisi="ketua"), only(mine, posisi="sekretaris")
    assert (chair["orang"], chair["nama"], chair["keadaan"]) == (2, "Budi", "terisi")
    assert (clerk["orang"], clerk["keadaan"]) == (0, "kosong")
    assert set(frame.loc[frame["kode_desa"] == V2, "keadaan"]) == {"belum_lapor"}


@settings(max_examples=20, deadline=None)
@given(without=st.sampled_from(["", *POSTS]), sk=st.sampled_from([None, " ", "188"]), sent=st.booleans())
def test_the_indicator_agrees(without, sk, sent):
    rows = team(sk, without) if sent else []
    state = _structure(*rows)["keadaan"]
    found = only(measured({"tim": rows}, months=["2026-03"], indicators=["struktur_lengkap"]), kode=V1)
    assert (found["keadaan"] == "belum_lapor") == (state == "belum_lapor")
    if sent:
        assert found["pembilang"] == (state == "lengkap")

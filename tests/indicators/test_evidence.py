"""All documents of a village's year: the plan, the SK and the list of proposals beside those of rembug and steps."""

import pandas as pd

from indicators.evidence import DOCUMENTS, EVIDENCE, PRESENCE, documents, presence, village_documents
from tests.indicators.builders import V1, V2, V3, cell, desa, table

AUGUST = "2026-08"


def _found(bulan: str = AUGUST, **rows: list[dict]) -> pd.DataFrame:
    return village_documents({name: table(name, each) for name, each in rows.items()}, desa(), bulan=bulan)


def _states(frame: pd.DataFrame, kode: str = V1) -> dict[str, str]:
    return frame[frame["kode_desa"] == kode].set_index("dokumen")["keadaan"].to_dict()


def _of_year(kode: str = V1, tahun: int = 2026, **other) -> dict:
    return {"kode_desa": kode, "tahun": tahun, "nomor": 1} | other


def test_every_village_has_every_document_in_order_also_with_nothing_at_all():
    frame = _found()
    assert list(frame["dokumen"][: len(DOCUMENTS)]) == list(DOCUMENTS)
    assert len(frame) == 6 * len(DOCUMENTS)
    assert set(frame["keadaan"]) == {"belum_lapor", "tidak_berlaku"}
    assert _states(frame)["usulan"] == "tidak_berlaku"


def test_the_plan_is_there_when_anything_of_the_year_was_sent_and_else_unknown():
    frame = _found(rencana_kerja=[cell(bulan="2026-12"), cell(bulan="2025-12", kode_desa=V2)])
    assert (_states(frame)["rencana_kerja"], _states(frame, V2)["rencana_kerja"]) == ("ada", "belum_lapor")


def test_a_team_without_sk_lacks_it_and_no_team_is_silence():
    team = [
        _of_year(nama="Ani", posisi="ketua", nomor_sk="188/1"),
        _of_year(V2, nama="Adi", posisi="ketua", nomor_sk=" "),
    ]
    frame = _found(tim=[*team, _of_year(V3, 2025, nama="Aan", posisi="ketua", nomor_sk="188/3")])
    assert [_states(frame, kode)["sk"] for kode in (V1, V2, V3)] == ["ada", "tidak_ada", "belum_lapor"]


def test_the_list_of_usulan_is_owed_once_the_rembug_was_held():
    held = [{"kode_desa": V2, "tanggal": "2026-05-01"}, {"kode_desa": V3, "tanggal": "2026-09-01"}]
    frame = _found(rembug=held, usulan=[_of_year(usulan="Jamban", nasib="diusulkan")])
    assert [_states(frame, kode)["usulan"] for kode in (V1, V2, V3)] == ["ada", "belum_lapor", "tidak_berlaku"]
    assert _states(_found("2026-09", rembug=held), V3)["usulan"] == "belum_lapor"


def test_it_says_of_rembug_and_steps_what_documents_says():
    rows = {
        "rembug": [{"kode_desa": V1, "tanggal": "2026-05-01", "notulen": 0, "daftar_hadir": 1}],
        "tahapan": [{"kode_desa": V1, "tahun": 2026, "status": "selesai", "langkah": "1", "bukti": "foto"}],
    }
    known = documents(table("rembug", rows["rembug"]), table("tahapan", rows["tahapan"]), desa(), bulan=AUGUST)
    frame = _found(**rows)
    same = frame[frame["dokumen"].isin(set(known["dokumen"]))].reset_index(drop=True)
    pd.testing.assert_frame_equal(same, known)


def test_presence_adds_up_and_counts_evidence_in_steps():
    step = {"kode_desa": V1, "tahun": 2026, "status": "selesai"}
    frame = _found(
        rembug=[{"kode_desa": V1, "tanggal": "2026-05-01", "notulen": 0, "daftar_hadir": 1}],
        tahapan=[step | {"langkah": "1", "bukti": "foto"}, step | {"langkah": "2"}],
    )
    counted = presence(frame).set_index("dokumen")
    assert counted[list(PRESENCE)].sum(axis=1).to_dict() == {
        name: 6 * (len(EVIDENCE) if name == "bukti" else 1) for name in counted.index
    }
    assert counted.loc["notulen", ["ada", "tidak_ada", "wajib"]].tolist() == [0, 1, 1]
    assert counted.loc["bukti", ["ada", "tidak_ada", "belum_lapor", "wajib"]].tolist() == [1, 1, 40, 42]

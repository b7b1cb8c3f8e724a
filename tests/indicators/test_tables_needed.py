"""Only what an indicator looks at is read from the ledger, and nothing it looks at is forgotten."""

from indicators.catalog_reader import load_catalog
from indicators.counts import count, tables_needed
from tests.indicators.builders import BULAN, V1, cell, service, table

PLACE = {"kode_desa": V1, "bulan": BULAN}
TABLES = {
    "layanan": [service(3, 4)],
    "pengukuran": [{"balita_s": 10, "ditimbang_d": 8, "diukur": 8, "pendek": 1, "sangat_pendek": 0}],
    "rencana_kerja": [cell(done=1)],
    "laporan": [{"tanggal_terima": f"{BULAN}-20"}],
    "rembug": [{"tanggal": f"{BULAN}-01"}],
    "tahapan": [{"tahun": 2026, "langkah": "1", "status": "selesai"}],
    "tim": [{"tahun": 2026, "nomor": 1, "posisi": "ketua", "nama": "Siti"}],
    "sasaran": [{"kelompok": "ibu_hamil", "sumber": "bidan", "jumlah": 4}],
}


def test_leaving_out_the_other_tables_changes_no_count():
    catalog = load_catalog()
    everything = {name: table(name, [PLACE | row for row in rows]) for name, rows in TABLES.items()}
    needed = {name: frame for name, frame in everything.items() if name in tables_needed(catalog)}
    assert set(everything) - set(needed) == {"sasaran"}
    assert count(catalog, needed).equals(count(catalog, everything))
    assert count(catalog, {}).empty
    for name in needed:
        fewer = {other: frame for other, frame in needed.items() if other != name}
        assert len(count(catalog, fewer)) < len(count(catalog, needed))

"""The table born in the app: what the camat's monthly meeting decided. It stands in no template and no upload."""

from loaders.schema.model import Column, Item, Table

KEADAAN_TINDAK_LANJUT = (
    Item(id="terbuka", title="Terbuka"),
    Item(id="selesai", title="Selesai"),
    Item(id="dibatalkan", title="Dibatalkan"),
    # Entered by mistake: no meeting shows it, the ledger still knows it.
    Item(id="ditarik", title="Ditarik"),
)

TINDAK_LANJUT = Table(
    name="tindak_lanjut", title="Tindak lanjut rapat", key=("kode_desa", "nomor"), in_template=False,
    words="Keputusan rapat kecamatan: apa, siapa, kapan selesainya. Dicatat di layar Rapat Kecamatan, bukan di berkas.",
    columns=(
        # A kecamatan's own follow-ups stand under its own code, so that a reader's scope cuts them as it cuts villages.
        Column(name="kode_desa", kind="code", label="Kode desa atau kecamatan",
               words="Desa yang dimaksud, atau kode kecamatan bila menyangkut seluruh kecamatan."),
        Column(name="nomor", kind="text", label="Nomor", words="Tanda pengenal acak, dibuat saat disimpan."),
        Column(name="apa", kind="text", label="Apa", words="Yang harus dikerjakan."),
        Column(name="siapa", kind="text", label="Siapa", words="Penanggung jawab, sebaiknya jabatannya."),
        Column(name="batas", kind="date", label="Batas waktu", words="Kapan harus selesai; boleh tanggal mendatang.",
               required=False, future=True),
        Column(name="indikator", kind="text", label="Indikator", words="Id indikator yang dimaksud.", required=False),
        Column(name="rapat", kind="month", label="Rapat bulan", words="Bulan rapat yang memutuskannya."),
        Column(name="keadaan", kind="choice", label="Keadaan", words="Terbuka, selesai, dibatalkan, atau ditarik.",
               items=KEADAAN_TINDAK_LANJUT),
        # A meeting about September is held in October: the closing date alone does not say which meeting closed it.
        Column(name="rapat_tutup", kind="month", label="Ditutup pada rapat bulan",
               words="Bulan rapat yang menutupnya; kosong selama masih terbuka.", required=False),
        Column(name="selesai_tanggal", kind="date", label="Tanggal selesai",
               words="Tanggal dicatat selesai atau dibatalkan.", required=False),
    ),
)  # fmt: skip

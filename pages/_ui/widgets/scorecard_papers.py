"""The documents of a quarter, made from what the screens show: discussion sheets and filled forms. No drawing here."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from pages._ui import cache, scorecard_form, scorecard_words, text
from pages._ui import format as fmt
from pages._ui.widgets import scorecard_talk
from reports import diskusi, formulir4
from reports.word.settings import DocumentSettings, load_settings
from reports.zipped import Progress, file_name

_CALLED = {"pdf": "Lembar_Diskusi", "docx": "Lembar_Diskusi", "xlsx": "Formulir_4"}


@dataclass(frozen=True, kw_only=True)
class Papers:
    """Makes each document when somebody asks for it. `warning` is printed on those of invented numbers."""

    at: cache.Stamp
    kuartal: str
    settings: DocumentSettings
    remarks: pd.DataFrame
    revision: int
    warning: str

    @classmethod
    def of(cls, at: cache.Stamp, *, kuartal: str) -> "Papers":
        """UserError when the settings of the documents cannot be read."""
        remarks, revision = cache.remarks(at)
        warning = text.SAMPLE_NOTE if "scorecard" in cache.sample_state() else ""
        return cls(at=at, kuartal=kuartal, settings=load_settings(), remarks=remarks, revision=revision,
                   warning=warning)  # fmt: skip

    @property
    def key(self) -> tuple:
        """What the documents depend on."""
        return self.at, self.kuartal, self.revision, self.warning

    def called(self, kind: str) -> str:
        """The middle of a file's name; invented numbers say so there too."""
        return f"{_CALLED[kind]}_{self.kuartal}{'_CONTOH' if self.warning else ''}"

    def name(self, kode: str, kind: str) -> str:
        """The file of one village."""
        return file_name(kode, cache.areas(self.at).names[kode], self.called(kind), ending=f".{kind}")

    def empty_name(self, kode: str) -> str:
        """The file of one village's blank form."""
        return file_name("Formulir_4_kosong", kode, cache.areas(self.at).names[kode], self.kuartal, ending=".xlsx")

    def pdf(self, kode: str) -> bytes:
        """The discussion sheet, two pages A4."""
        return diskusi.to_pdf(self._sheets([kode]), label=self.settings.label.singkatan)

    def docx(self, kode: str) -> bytes:
        """The same to type into."""
        return diskusi.to_docx(self._sheets([kode])[0], self.settings)

    def form(self, kode: str) -> bytes:
        """Formulir 4 with the village's numbers."""
        return formulir4.fill(self._forms([kode])[0], self.settings, formulir4.load_layout()).content

    def empty_form(self, kode: str) -> bytes:
        """Formulir 4 to fill in, its head with the village and the quarter."""
        area = self._forms([kode])[0].area
        return formulir4.empty_form(self.settings, formulir4.load_layout(), area=area, kuartal=self.kuartal)

    def archive(self, kind: str, codes: Collection[str], progress: Progress) -> bytes:
        """One document for each village as a ZIP."""
        if kind == "xlsx":
            forms = self._forms(codes)
            return formulir4.form_archive(forms, self.settings, formulir4.load_layout(), progress=progress)
        sheets = self._sheets(codes)
        if kind == "docx":
            return diskusi.docx_archive(sheets, self.settings, progress=progress)
        return diskusi.pdf_archive(sheets, label=self.settings.label.singkatan, per="desa", progress=progress)

    def _sheets(self, codes: Collection[str]) -> list[diskusi.DiscussionSheet]:
        board = cache.board(self.at, "desa", self.kuartal)
        cards = {kode: cache.village_card(self.at, kode, self.kuartal) for kode in codes}
        return diskusi.discussion_sheets(
            cache.table(self.at, "desa"),
            layanan=_of(board.services, codes),
            konvergensi=_of(board.groups, codes),
            diskusi=self.remarks[self.remarks["kode_desa"].isin(codes)],
            bahan={kode: scorecard_talk.as_points(card) for kode, card in cards.items()},
            terakhir={kode: self._last_known(kode) for kode in codes},
            diragukan={kode: self._looks_blank(kode, card.findings) for kode, card in cards.items()},
            kuartal=self.kuartal,
            definitions=cache.definitions(),
            settings=self.settings,
            sumber=f"Dicetak {fmt.day(date.today().isoformat())} dari data sampai kiriman nomor {self.revision}.",
            peringatan=self.warning,
            kode_desa=codes,
        )

    def _last_known(self, kode: str) -> str:
        """Of a village silent in this quarter, when it last reported, and what."""
        past = cache.convergence(self.at, "desa")
        return scorecard_words.last_known(past[past["kode"].eq(kode)], self.kuartal, cache.definitions())

    def _looks_blank(self, kode: str, findings: pd.DataFrame) -> str:
        """The sentence the screen opens with where a form of zeros contradicts its own Tabel 1."""
        form = scorecard_form.form_row(cache.table(self.at, "formulir4"), kode=kode, kuartal=self.kuartal)
        words = scorecard_words.suspect_blank(findings, form)
        return f"{words[:1].upper()}{words[1:]}." if words else ""

    def _forms(self, codes: Collection[str]) -> list[formulir4.VillageForm]:
        board = cache.board(self.at, "desa", self.kuartal)
        forms = formulir4.village_forms(
            cache.table(self.at, "desa"),
            scorecard=cache.table(self.at, "scorecard"),
            formulir4=cache.table(self.at, "formulir4"),
            layanan=_of(board.services, codes),
            konvergensi=_of(board.groups, codes),
            kuartal=self.kuartal,
            kode_desa=codes,
        )
        noted = (self.warning,) if self.warning else ()
        return [replace(form, catatan=(*noted, *form.catatan)) for form in forms]


def _of(rows: pd.DataFrame, codes: Collection[str]) -> pd.DataFrame:
    return rows[rows["kode"].isin(codes)]

"""What the village talks about: what moved since the last discussion, what does not add up, the talking points."""

import streamlit as st

from indicators.scorecard.discussed import last_discussed
from indicators.scorecard.gaps import moved
from indicators.scorecard.model import KELOMPOK
from indicators.scorecard.quarters import before
from indicators.scorecard.talking import sentence
from pages._ui import cache, scorecard_findings, scorecard_html, scorecard_words, text
from pages._ui import format as fmt
from pages._ui.cache import VillageCard
from pages._ui.widgets import explain_button, explain_several, scorecard_tables
from pages._ui.widgets import tables as table_widgets
from reports.diskusi import Point


def what_moved(card: VillageCard, at: cache.Stamp, *, kuartal: str) -> None:
    """Services with an arrow since the quarter last discussed; without a discussion, since the quarter before."""
    kode, definitions = card.village.kode, cache.definitions()
    remarks, _ = cache.remarks(at)
    discussed = last_discussed(remarks, kode_desa=kode, kuartal=kuartal)
    against = discussed or before(kuartal)
    since = card.village if against == before(kuartal) else cache.village_since(at, kode, kuartal, against)
    st.subheader(scorecard_words.moved_heading(against, discussed=bool(discussed)), anchor=False)
    rows = moved(since.services, kode=kode)
    with st.container(gap="xxsmall"):
        for words, id_ in zip(scorecard_words.moved_lines(rows, definitions), rows["indikator"], strict=True):
            _said(words, at, kode, kuartal, (id_,), where="bergerak")
    if rows.empty:
        st.markdown("Tidak ada layanan yang berubah cukup besar, dengan sasaran yang cukup banyak, untuk diberi panah.")
    if words := scorecard_words.not_judged(since.services):
        st.caption(text.plain(words))
    if not discussed:
        st.caption("Belum ada diskusi yang dicatat di sini sebelumnya, jadi dibandingkan dengan triwulan lalu.")


def contradictions(card: VillageCard, *, name: str, title: str) -> None:
    """Numbers of the form that do not agree: to settle first."""
    count = len(card.findings)
    if not count and scorecard_words.is_silent(card.village.services):
        st.caption("Belum ada layanan yang dilaporkan, jadi belum ada yang dapat dicocokkan.")
        return
    heading = f"{fmt.number(count)} hal perlu dicocokkan" if count else "Tidak ada angka yang bertentangan"
    st.subheader(f"Periksa dahulu: {heading}" if count else heading, anchor=False)
    if not count:
        st.caption("Tabel 1 sampai 5 saling cocok, juga dengan triwulan sebelumnya, sejauh dilaporkan.")
        return
    rows = scorecard_findings.written(card.findings, cache.definitions())
    columns = scorecard_findings.COLUMNS
    cells = rows[[show.name for show in columns]].itertuples(index=False, name=None)
    headings = [show.heading for show in columns]
    st.html(scorecard_html.findings(headings, list(cells), label="Angka yang perlu dicocokkan"))
    table_widgets.downloads(
        rows, scorecard_findings.COLUMNS, name=f"temuan-{name}", title=f"Yang perlu dicocokkan, {title}",
        kind="scorecard",
    )  # fmt: skip


def points(card: VillageCard, at: cache.Stamp, *, kuartal: str) -> None:
    """The talking points in the order of their rules, each rule to read."""
    sentences = cache.talking_sentences()
    st.subheader("Bahan diskusi", anchor=False)
    with st.container(gap="xxsmall"):
        for number, (point, words) in enumerate(zip(card.points, as_sentences(card), strict=True), start=1):
            _said(f"{number}. {words}", at, card.village.kode, kuartal, point.tentang, where=f"bahan-{number}")
    with st.expander("Bagaimana bahan ini dipilih"):
        for rule in dict.fromkeys(point.aturan for point in card.points):
            st.markdown(f"- {text.plain(sentences[rule].aturan)}")
        st.caption("Angka yang sama selalu memberi bahan yang sama, dengan urutan yang sama.")


def _said(words: str, at: cache.Stamp, kode: str, kuartal: str, about: tuple[str, ...], *, where: str) -> None:
    """A sentence; beside one about a single number, its explanation."""
    definitions = cache.definitions()
    known = len(about) == 1 and (about[0] in definitions or about[0] in KELOMPOK)
    several = [id_ for id_, item in definitions.items() if id_ in about or item.package in about]
    sentence, button = st.columns(scorecard_tables.BESIDE, vertical_alignment="center")
    sentence.markdown(text.plain(words))
    with button:
        if known:
            explain_button.button(at, kode=kode, masa=kuartal, id_=about[0], where=where)
        elif several:
            explain_several.button(at, kode=kode, kuartal=kuartal, title=words, ids=several, where=where)


def as_points(card: VillageCard) -> list[Point]:
    """The same for the printed sheet, each with what it is about."""
    definitions = cache.definitions()
    said = zip(card.points, as_sentences(card), strict=True)
    return [Point(kalimat=words, tentang=scorecard_words.about(point, definitions)) for point, words in said]


def as_sentences(card: VillageCard) -> list[str]:
    """The talking points in words, numbers written as on the screen."""
    sentences = cache.talking_sentences()
    return [sentence(point, sentences, percent=fmt.percent, number=fmt.number) for point in card.points]

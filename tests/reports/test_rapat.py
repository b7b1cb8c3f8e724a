"""The printed page of the meeting: one A4 page whatever it holds, every name as text, nothing fetched."""

import re
from html.parser import HTMLParser

from reports.agenda import Decision, Group, Line, Point
from reports.rapat import MeetingSheet, to_html

HOSTILE = "<img src=http://x.id/a.png onerror=alert(1)></title></style><script>x</script>&amp;\"'{0}=1+1"


def decision(**changes: str) -> Decision:
    usual = {"apa": "Kunjungi 3 bumil KEK", "siapa": "Bidan desa", "batas": "31 Oktober 2026", "tentang": "Desa Sajen"}
    return Decision(**(usual | {"keadaan": "Terbuka"} | changes))


def point(**changes) -> Point:
    usual = {"id": "belum_lapor", "title": "Siapa yang belum lapor", "answer": "2 dari 20 desa belum lapor"}
    return Point(
        **(usual | {"groups": (Group(lines=(Line(name="Desa Sajen", words="sejak Juli", tone="buruk"),)),)} | changes)
    )


def sheet(**changes) -> MeetingSheet:
    usual = {
        "kecamatan": "Kecamatan Pacet", "bulan": "September 2026", "points": (point(),), "brought": (decision(),),
        "decided": (), "made": "Dicetak 3 Oktober 2026.", "singkatan": "TPPS",
    }  # fmt: skip
    return MeetingSheet(**(usual | changes))


def overfull(text: str) -> MeetingSheet:
    """More of everything than any kecamatan has, in the longest words."""
    lines = tuple(Line(name=text, words=text, tone="buruk") for _ in range(60))
    points = tuple(
        point(
            title="Desa terendah tiap paket",
            answer=text,
            groups=tuple(Group(heading=text, lines=lines) for _ in range(9)),
        )
        if number == 3
        else point(answer=text, groups=(Group(lines=lines),))
        for number in range(7)
    )
    rows = tuple(decision(apa=text, siapa=text, tentang=text) for _ in range(50))
    return sheet(points=points, brought=rows, decided=rows, warning=text, kecamatan=text[:40])


class Seen(HTMLParser):
    """Tags, attributes and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags, self.attributes, self.text = [], [], []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.text).split())


def test_the_points_stand_between_what_was_brought_and_what_was_decided():
    page = to_html(sheet(points=(point(), point(title="Anggaran"))))
    assert re.findall(r"<h2>(\d+)\. ([^<]+)</h2>", page) == [
        ("1", "Tindak lanjut rapat sebelumnya"),
        ("2", "Siapa yang belum lapor"),
        ("3", "Anggaran"),
        ("4", "Keputusan rapat ini"),
    ]
    assert "▲ Desa Sajen (sejak Juli)" in Seen(page).words


def test_decisions_have_empty_rows_for_the_hand_and_lines_for_signatures():
    seen = Seen(to_html(sheet(decided=(decision(apa="Undang KUA"),))))
    assert "Undang KUA" in seen.words
    assert seen.attributes.count("class") >= 15
    assert seen.words.count("Nama dan tanda tangan") == 2


def test_what_does_not_fit_in_full_is_named():
    names = tuple(Line(name=f"Desa {number}.", words="x" * 60, tone="diam") for number in range(100))
    words = Seen(to_html(sheet(points=(point(groups=(Group(lines=names),)),)))).words
    shown = [number for number in range(100) if f"Desa {number}. (" in words]
    assert shown == list(range(len(shown)))
    assert 20 < len(shown) < 100
    assert f"dan {100 - len(shown)} desa lain: " in words
    assert all(f"Desa {number}." in words for number in range(100))


def test_where_not_even_the_names_fit_the_others_are_counted():
    names = tuple(Line(name=f"Desa Sumberkembar {number}.", tone="diam") for number in range(900))
    words = Seen(to_html(sheet(points=(point(groups=(Group(lines=names),)),)))).words
    shown = sum(f"Desa Sumberkembar {number}." in words for number in range(900))
    assert 100 < shown < 900
    assert f"dan {900 - shown} lainnya" in words


def test_headings_are_whole():
    heading = "Laporan bulan lain yang juga belum dikirim (12 bulan terakhir)"
    lines = (Line(name="Desa Sajen", words="Mei 2026"),)
    assert f"{heading}:" in Seen(to_html(sheet(points=(point(groups=(Group(heading=heading, lines=lines),)),)))).words


def test_a_short_list_is_whole_beside_a_long_one():
    long = point(groups=(Group(lines=tuple(Line(name=f"Panjang {number}", words="x" * 60) for number in range(200))),))
    short = point(groups=(Group(lines=tuple(Line(name=f"Pendek {number}") for number in range(25))),))
    words = Seen(to_html(sheet(points=(long, short, long)))).words
    assert all(f"Pendek {number}" in words for number in range(25))
    assert words.count("lainnya") == 2


def test_names_are_text_and_nothing_is_fetched_or_run():
    hostile = overfull(HOSTILE)
    seen = Seen(to_html(hostile))
    assert set(seen.tags) <= {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "strong", "table",
                              "tr", "th", "td", "div"}  # fmt: skip
    assert set(seen.attributes) <= {"lang", "charset", "http-equiv", "content", "class", "style"}
    assert "<img src=http://x.id/a.png" in seen.words
    page = to_html(hostile)
    assert "url(" not in page
    assert "@import" not in page

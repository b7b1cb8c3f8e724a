"""The agenda in words: what each point says, escaped on the wall, nothing silent left out."""

from html.parser import HTMLParser

import pandas as pd
import pytest

from indicators.areas import Areas
from indicators.catalog_reader import load_catalog
from indicators.meeting import agenda
from pages._ui import meeting, meeting_html, meeting_size, theme
from reports.agenda import Group, Line, Point
from tests.tools.intakes import rows

BULAN, FIRST = "2026-03", "2026-01"
A, B, C = "35.16.01.2001", "35.16.01.2002", "35.16.01.2003"
HOSTILE = "<img src=x onerror=alert(1)>\"'&"
DESA = rows(
    "desa",
    *({"kode_desa": kode, "nama_desa": nama} for kode, nama in ((A, "Tawar"), (B, "Jatidukuh"), (C, "Wonoploso"))),
)


@pytest.fixture(scope="module")
def catalog():
    return load_catalog()


def measures(*changes: dict) -> pd.DataFrame:
    usual = {
        "kode": A, "indikator": "bumil_ttd", "bulan": BULAN, "pembilang": 4, "penyebut": 10, "nilai": 40.0,
        "keadaan": "nilai", "target": 80.0, "status": "tertinggal", "kurang_orang": 4,
    }  # fmt: skip
    frame = pd.DataFrame([usual | change for change in changes], columns=list(usual))
    return frame.astype(dict.fromkeys(["pembilang", "penyebut", "kurang_orang"], "Int64"))


def told(catalog, *, tables=None, known=None, without_plan=(), desa=DESA) -> dict[str, Point]:
    known = measures() if known is None else known
    sections = agenda(tables or {}, known, desa, catalog=catalog, bulan=BULAN, first_month=FIRST)
    found = meeting.points(
        sections, areas=Areas.of(desa), catalog=catalog, bulan=BULAN, without_plan=list(without_plan)
    )
    return {point.id: point for point in found}


def lines(point: Point) -> dict[str, tuple[str, str]]:
    return {line.name: (line.words, line.tone) for group in point.groups for line in group.lines}


def reports(*sent: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame([{"kode_desa": kode, "bulan": bulan, "tanggal_terima": f"{bulan}-28"} for kode, bulan in sent])


def test_with_nothing_at_all_every_point_still_says_something(catalog):
    points = told(catalog, without_plan=[A, B, C])
    assert list(points) == ["belum_lapor", "kegiatan", "paket", "belum_terlayani", "rembug_tahapan", "anggaran", "data"]
    assert all(point.answer for point in points.values())
    assert set(lines(points["belum_lapor"])) == set(lines(points["kegiatan"])) == {"Tawar", "Jatidukuh", "Wonoploso"}
    assert {tone for _, tone in lines(points["kegiatan"]).values()} == {"diam"}


def test_who_is_silent_and_since_when_longest_first(catalog):
    laporan = reports((A, "2026-01"), (B, "2026-01"), (B, "2026-02"), (C, "2026-03"))
    point = told(catalog, tables={"laporan": laporan})["belum_lapor"]
    assert point.answer.startswith("2 dari 3 desa")
    assert [(line.name, line.words, line.tone) for line in point.groups[0].lines] == [
        ("Tawar", "2 bulan berturut-turut, sejak Februari 2026", "buruk"), ("Jatidukuh", "bulan ini saja", "sedang"),
    ]  # fmt: skip
    assert [(line.name, line.words) for line in point.groups[1].lines] == [("Wonoploso", "Jan 2026, Feb 2026")]


def test_what_was_due_this_month_is_named_and_earlier_months_are_counted(catalog):
    cells = [
        {"kegiatan": "K05", "bulan": BULAN, "direncanakan": 1, "terlaksana": 0},
        {"kegiatan": "K11", "bulan": BULAN, "direncanakan": 1, "terlaksana": 1},
        {"kegiatan": "Kelas ibu", "bulan": "2026-01", "direncanakan": 1, "terlaksana": 0},
        {"kegiatan": "K05", "bulan": "2026-01", "direncanakan": 1, "terlaksana": 0},
        {"kegiatan": "K05", "bulan": "2026-02", "direncanakan": 1, "terlaksana": 0},
        {"kegiatan": "K12", "bulan": "2026-04", "direncanakan": 1, "terlaksana": 0},
    ]
    plan = rows("rencana_kerja", *cells)
    texts = ("tanggal", "tanggal_rencana", "catatan")
    plan = plan.assign(**dict.fromkeys(texts, pd.NA)).astype(dict.fromkeys(texts, "str"))
    point = told(catalog, tables={"rencana_kerja": plan}, without_plan=[B])["kegiatan"]
    assert point.answer == "1 dari 2 kegiatan Maret 2026 terlaksana; 1 belum, di 1 desa"
    assert lines(point) == {
        "Tawar": ("Pendampingan kepada ibu hamil", "buruk"),
        "Jatidukuh": ("belum mengirim rencana kerja", "diam"),
    }
    assert "2 kegiatan" in point.note, "one late this month and before, one only before"
    assert "3 bulan-kegiatan" in point.note


def test_the_lowest_villages_stand_under_their_package_with_what_drags_them(catalog):
    known = measures({}, {"kode": B, "pembilang": 7, "nilai": 70.0, "status": "hampir", "kurang_orang": 1})
    group, stunting = told(catalog, known=known)["paket"].groups
    assert stunting.lines == ()
    assert group.heading.startswith("KIA: tertahan Bumil TTD di 2 dari 2 desa")
    assert [(line.name, line.tone) for line in group.lines] == [("Tawar", "buruk"), ("Jatidukuh", "sedang")]
    assert "40,0% (4/10)" in group.lines[0].words


def test_the_unserved_are_people_and_the_silent_stay_visible(catalog):
    base = {"indikator": "bumil_kek_asupan", "target": 90.0}
    known = measures(
        base | {"pembilang": 2, "penyebut": 6, "status": "tertinggal"},
        base | {"kode": B, "pembilang": 0, "penyebut": 0, "nilai": None, "status": "tidak_berlaku"},
        base | {"kode": C, "pembilang": pd.NA, "penyebut": pd.NA, "nilai": None, "status": "belum_lapor"},
    )
    point = told(catalog, known=known)["belum_terlayani"]
    assert point.answer == "Belum terlayani: 4 ibu hamil"
    assert lines(point) == {"Tawar": ("4 dari 6", "buruk"), "Wonoploso": ("belum lapor angkanya", "diam")}
    assert set(point.marks) == {"buruk", "diam"}


@pytest.mark.parametrize(
    ("status", "tone"),
    [("tercapai", "baik"), ("hampir", "sedang"), ("tertinggal", "buruk"), ("tanpa_target", "netral")],
)
def test_the_mark_of_the_unserved_is_the_status_of_their_number(catalog, status: str, tone: str):
    known = measures({"indikator": "krs_damping", "pembilang": 92, "penyebut": 100, "target": 90.0, "status": status})
    point = told(catalog, known=known)["belum_terlayani"]
    assert lines(point) == {"Tawar": ("8 dari 100", tone)}
    assert point.marks == {tone: theme.STATUS[status].label.lower()}


def test_a_long_list_of_unserved_adds_the_rest_up(catalog):
    codes = [f"35.16.01.{2000 + number}" for number in range(1, 21)]
    desa = rows("desa", *({"kode_desa": kode, "nama_desa": f"Desa {kode}"} for kode in codes))
    known = measures(*({"indikator": "krs_damping", "kode": kode, "pembilang": 1, "penyebut": 3} for kode in codes))
    point = told(catalog, known=known, desa=desa)["belum_terlayani"]
    assert "40 keluarga" in point.answer
    assert lines(point)["8 desa lain"] == ("16 keluarga", None)


def test_the_deadline_of_the_rembug_is_counted_from_the_end_of_the_month(catalog):
    point = told(catalog)["rembug_tahapan"]
    assert "3 dari 3 desa belum rembug" in point.answer
    assert "31 Juli 2026, 122 hari lagi" in point.answer
    assert {words for words, _ in lines(point).values()} >= {"tahapan belum dilaporkan"}


class Texts(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags, self.text = [], ""
        self.feed(html)

    def handle_starttag(self, tag: str, _attrs: list) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_names_reach_the_wall_as_text(catalog):
    desa = DESA.assign(nama_desa=HOSTILE)
    for point in told(catalog, desa=desa, without_plan=[A]).values():
        page = Texts(meeting_html.point(point))
        assert set(page.tags) <= {"section", "p", "ul", "li", "span", "strong", "div"}
    assert HOSTILE in Texts(meeting_html.point(told(catalog, desa=desa)["belum_lapor"])).text
    assert HOSTILE in Texts(meeting_html.place(1, 9, HOSTILE)).text


def test_few_lines_are_written_larger_than_many():
    def sized(count: int) -> float:
        lines = tuple(Line(name="Jatidukuh", words="2 bulan berturut-turut, sejak Februari 2026") for _ in range(count))
        return meeting_size.size_of(Point(id="x", title="x", answer="x", groups=(Group(lines=lines),)))

    assert sized(1) == max(meeting_size.SIZES)
    sizes = [sized(count) for count in range(1, 60)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] == min(meeting_size.SIZES)


def test_the_key_of_a_slide_names_every_mark_on_it_and_no_other(catalog):
    for point in told(catalog, without_plan=[A]).values():
        used = {line.tone for group in point.groups for line in group.lines if line.tone}
        assert set(point.marks) == used
        page = Texts(meeting_html.point(point)).text
        assert all(meaning in page for meaning in point.marks.values())

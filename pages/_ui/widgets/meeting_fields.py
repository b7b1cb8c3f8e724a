"""The fields of a follow-up, the same where one is decided and where one is changed: what, who, when, about what."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from loaders.followups import FollowUp
from pages._ui import cache
from pages._ui.widgets import filters

_FIELDS = ("apa", "siapa", "batas", "tentang", "indikator")


@dataclass(frozen=True)
class Fields:
    """The widgets' keys begin with `name`; what is written in them is kept for the session under `draf_{name}`.

    Streamlit forgets a field that is not on the screen; a half-written decision must outlive a look at another point.
    """

    name: str

    def key(self, field: str) -> str:
        """The key of one field's widget."""
        return f"{self.name}_{field}"

    def start(self, **values: object) -> None:
        """Begin with these values: what stood there before is gone."""
        st.session_state[f"draf_{self.name}"] = {}
        for field, value in values.items():
            st.session_state[self.key(field)] = value
            self.keep(field)

    def keep(self, field: str) -> None:
        """Remember what the field says now."""
        st.session_state.setdefault(f"draf_{self.name}", {})[field] = st.session_state[self.key(field)]

    def said(self, *, rapat: str) -> FollowUp:
        """What is written in the fields, as a follow-up of the meeting of `rapat`."""
        # Streamlit may run the button's callback before those of the fields that changed with the same click.
        draft = {field: st.session_state[self.key(field)] for field in _FIELDS}
        batas: date | None = draft["batas"]
        return FollowUp(
            kode_desa=draft["tentang"], apa=draft["apa"], siapa=draft["siapa"], rapat=rapat,
            batas=batas.isoformat() if batas else None, indikator=draft["indikator"] or None,
        )  # fmt: skip

    def draw(self, *, kecamatan: str, at: cache.Stamp, first: dict[str, object]) -> object:
        """The five fields, with what was written before, else `first`; returns a place for a button beside them."""
        draft = st.session_state.setdefault(f"draf_{self.name}", {})
        for field in _FIELDS:
            draft.setdefault(field, first[field])
            st.session_state.setdefault(self.key(field), draft[field])
        what, who = st.columns([6, 4])
        what.text_input("Apa yang harus dikerjakan", max_chars=500, **self._of("apa"))
        who.text_input(
            "Siapa penanggung jawabnya", placeholder="Jabatan, misalnya Bidan desa", max_chars=100, **self._of("siapa")
        )
        when, place, subject, beside = st.columns([2, 3, 3, 2], vertical_alignment="bottom")
        when.date_input("Batas waktu", format="DD/MM/YYYY", **self._of("batas"))
        places, subjects = _places(kecamatan, at, draft["tentang"]), _subjects(draft["indikator"])
        place.selectbox("Tentang", list(places), format_func=filters.Names(places), **self._of("tentang"))
        subject.selectbox("Indikator", list(subjects), format_func=filters.Names(subjects), **self._of("indikator"))
        return beside

    def _of(self, field: str) -> dict:
        return {"key": self.key(field), "on_change": self.keep, "args": (field,)}


def _places(kecamatan: str, at: cache.Stamp, chosen: str) -> dict[str, str]:
    areas = cache.areas(at)
    names = {kecamatan: f"Seluruh {areas.title(kecamatan)}"}
    names |= {kode: areas.title(kode) for kode in areas.villages(kecamatan)}
    return names | {chosen: names.get(chosen, chosen)}


def _subjects(chosen: str) -> dict[str, str]:
    names = {"": "Tanpa indikator"} | {id_: item.short for id_, item in cache.catalog().items()}
    return names | {chosen: names.get(chosen, chosen)}

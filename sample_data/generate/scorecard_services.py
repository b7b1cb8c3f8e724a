"""How each service of the scorecard behaves: who is due, how many receive it, which monthly service it follows.

How to add a service: one line here for the new id in INDIKATOR_SCORECARD; a test says every id has one.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ScorecardService:
    """`like`: the monthly service whose good and bad villages, trend and season it shares. `share`: received on
    average. `due`: the group of `scorecard_groups`; `not_yet`: the share of it that is not due (TS).
    """

    indikator: str
    like: str
    share: float
    due: str
    not_yet: float = 0.0

    @property
    def group(self) -> str:
        """'IH', 'AN' or 'PA'."""
        return self.indikator[:2]


SCORECARD_SERVICES = (
    ScorecardService(indikator="IH-1", like="bumil_ttd", share=0.80, due="ibu_hamil", not_yet=0.22),
    ScorecardService(indikator="IH-2", like="bumil_ttd", share=0.77, due="ibu_hamil", not_yet=0.05),
    ScorecardService(indikator="IH-3", like="nifas_kbpp", share=0.88, due="ibu_bersalin"),
    ScorecardService(indikator="IH-4", like="krs_damping", share=0.68, due="ibu_hamil", not_yet=0.18),
    ScorecardService(indikator="IH-5", like="bumil_kek_asupan", share=0.82, due="ibu_hamil_kek"),
    ScorecardService(indikator="IH-6", like="krs_air", share=0.91, due="ibu_hamil"),
    ScorecardService(indikator="IH-7", like="krs_sanitasi", share=0.84, due="ibu_hamil"),
    ScorecardService(indikator="IH-8", like="krs_pbi", share=0.82, due="ibu_hamil"),
    ScorecardService(indikator="AN-1", like="balita_idl", share=0.86, due="bayi_imunisasi"),
    ScorecardService(indikator="AN-2", like="balita_pantau", share=0.74, due="anak_0_23", not_yet=0.03),
    ScorecardService(indikator="AN-3", like="balita_pantau", share=0.86, due="anak_0_23", not_yet=0.22),
    ScorecardService(indikator="AN-4", like="anak_mpasi", share=0.66, due="anak_0_23", not_yet=0.03),
    ScorecardService(indikator="AN-5", like="balita_gikur", share=0.78, due="anak_gizi"),
    ScorecardService(indikator="AN-6", like="krs_air", share=0.90, due="anak_0_23"),
    ScorecardService(indikator="AN-7", like="krs_sanitasi", share=0.82, due="anak_0_23"),
    ScorecardService(indikator="AN-8", like="krs_pbi", share=0.89, due="anak_0_23"),
    ScorecardService(indikator="AN-9", like="krs_pbi", share=0.76, due="anak_0_23"),
    ScorecardService(indikator="AN-10", like="krs_phbs", share=0.46, due="anak_0_23", not_yet=0.05),
    ScorecardService(indikator="PA-1", like="krs_phbs", share=0.66, due="paud_anak"),
)

"""What the lawyers see first of the tracks: what one must do stands before what is advised."""

from conftest import ROOT

from macros import content
from macros.registers.review import data, paastand

DOCS = ROOT / "docs"


def test_an_error_in_what_one_must_do_counts_more_than_in_what_is_advised() -> None:
    demands = {
        said.tekst: step.krav
        for track in content.sporene(DOCS).values()
        for step in track.skridt
        for said in step.saetninger
    }
    told = [claim for claim in data.claims(DOCS) if demands.get(claim.tekst) == claim.slags]
    assert told
    for claim in told:
        assert (claim.skade == paastand.ALLOWS) == (claim.slags == "skal"), claim.tekst

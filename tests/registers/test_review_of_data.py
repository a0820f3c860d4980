"""What the lawyers see first of the tracks: what one must do stands before what is advised."""

from conftest import ROOT

from macros import content
from macros.caching.build import run
from macros.registers.review import data, paastand

DOCS = ROOT / "docs"


def test_an_error_in_what_one_must_do_counts_more_than_in_what_is_advised() -> None:
    with run():
        tracks, claims = content.sporene(DOCS).values(), [*data.claims(DOCS)]
    demands = {said.tekst: step.krav for track in tracks for step in track.skridt for said in step.saetninger}
    told = [claim for claim in claims if demands.get(claim.tekst) == claim.slags]
    assert told
    for claim in told:
        assert (claim.skade == paastand.ALLOWS) == (claim.slags == "skal"), claim.tekst

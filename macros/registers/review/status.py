"""How a page stands with its reviewers: who is missing, what was reviewed when, and what has changed since. Pure."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.caching.build import kept
from macros.models import Bedoemmelse, Sidegennemgang
from macros.registers.review import claims
from macros.registers.review.paastand import Paastand

RIGHT = "rigtig"
LIKE = 0.6  # so much of the words must be left for a sentence to be called changed, and not new
WORDS, LAW, NEW = "Teksten er ændret", "Loven bag er ændret eller læst anderledes", "Ny på siden"


class Aendret(NamedTuple):
    """A statement that is open again, or has come since: what it says now, why, and who is to see it."""

    tekst: str
    hvorfor: str
    fag: str


class Senest(NamedTuple):
    """The last review by a profession."""

    fag: str
    dato: dt.date


class Stand(NamedTuple):
    """What a page tells of its reviews. Ids of professions, in the order of the vocabulary."""

    mangler: tuple[str, ...]
    gennemgaaet: tuple[Senest, ...]
    aendret: tuple[Aendret, ...]
    rigtige: int
    i_alt: int


@kept
def of_site(docs: Path, day: dt.date) -> dict[str, Stand]:
    """The stand of every page that has statements."""
    reviews: dict[str, list[Sidegennemgang]] = defaultdict(list)
    for review in content.gennemgange(docs).values():
        reviews[f"{review.side}.md"].append(review)
    order = content.vokabularer(docs)["fag"].ids
    found = claims.of_site(docs, day)
    return {side: of_page(found[side], reviews[side], in_force(docs, side), order) for side in found}


def in_force(docs: Path, side: str) -> bool:
    """Whether a written page is more than a draft."""
    written = content.sider(docs).get(side)
    return bool(written and written.status == "gaeldende")


def of_page(found: Sequence[Paastand], reviews: Sequence[Sidegennemgang], whole: bool, order: Sequence[str]) -> Stand:
    """The stand of one page. `whole` says that all its statements were once found right."""
    answers = latest(reviews)
    wanted = [claim for claim in found if claim.skal_ses]
    still = [claim for claim in wanted if not _right(answers.get(claim.id))]
    last = {review.fag: review.dato for review in sorted(reviews, key=lambda one: one.dato)}
    missing = {claim.fag for claim in still}
    return Stand(
        mangler=tuple(one for one in order if one in missing),
        gennemgaaet=tuple(Senest(one, last[one]) for one in order if one in last),
        aendret=tuple(_changed([one for one in still if one.id not in answers], found, answers.values(), whole)),
        rigtige=len(wanted) - len(still),
        i_alt=len(wanted),
    )


def latest(reviews: Sequence[Sidegennemgang]) -> dict[str, Bedoemmelse]:
    """The last answer to each statement."""
    ordered = sorted(reviews, key=lambda review: review.dato)
    return {answer.id: answer for review in ordered for answer in review.paastande}


def _right(answer: Bedoemmelse | None) -> bool:
    return answer is not None and answer.svar == RIGHT


def _changed(
    still: Sequence[Paastand], found: Sequence[Paastand], answers: Collection[Bedoemmelse], whole: bool
) -> Iterator[Aendret]:
    """Each statement without an answer of its own whose earlier form was found right; on a whole page, each."""
    today = {claim.id for claim in found}
    gone = [answer for answer in answers if answer.svar == RIGHT and answer.id not in today]
    halves, texts = {answer.id.partition("-")[0] for answer in gone}, [answer.tekst for answer in gone]
    for claim in still:
        if claim.ordene in halves:
            yield Aendret(claim.tekst, LAW, claim.fag)
        elif texts and get_close_matches(claim.tekst, texts, n=1, cutoff=LIKE):
            yield Aendret(claim.tekst, WORDS, claim.fag)
        elif whole:
            yield Aendret(claim.tekst, NEW, claim.fag)

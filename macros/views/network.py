"""What the macros on the network show: the status of its recommendations."""

from collections import Counter
from typing import NamedTuple

from macros import content, templates
from macros.models import er_oplyst
from macros.models.anbefaling import Gruppe, Nyt
from macros.models.moede import anker
from macros.registers.site import Site
from macros.text.slugs import slugify

FORMS = {"fremmoede": "Fremmøde", "online": "Online", "begge": "Fremmøde eller online"}
SIGNS = {
    "kan-bruges": "●",
    "delvist": "◐",
    "kraever-beslutning": "◇",
    "kraever-oplysninger": "○",
}  # so colour is not alone


def recommendations(site: Site) -> str:
    """The recommendations as an overview, and row by row with pages, news, and what is missing."""
    found = content.anbefalinger(site.docs)
    return templates.render(
        "anbefalinger.md.j2",
        anbefalinger=found,
        sider=site.sider,
        status=site.words("anbefalingsstatus"),
        tegn=SIGNS,
        antal=Counter(punkt.status for gruppe in found.grupper for punkt in gruppe.punkter),
    )


class Fremdrift(NamedTuple):
    """A recommendation on the sheet for a board: what the site offers, what has happened outside, what is next."""

    gruppe: Gruppe
    antal: Counter[str]
    med_nyt: int
    nyeste: Nyt | None


def board(site: Site) -> str:
    """The recommendations on one side of paper, for those who decide."""
    found = content.anbefalinger(site.docs)
    return templates.render(
        "bestyrelsesark.md.j2",
        raekker=[_on_the_board(gruppe) for gruppe in found.grupper],
        status=site.words("anbefalingsstatus"),
        tegn=SIGNS,
        opdateret=found.opdateret,
    )


def _on_the_board(group: Gruppe) -> Fremdrift:
    news = [nyt for punkt in group.punkter for nyt in punkt.andre]
    return Fremdrift(
        group,
        Counter(punkt.status for punkt in group.punkter),
        sum(bool(punkt.andre) for punkt in group.punkter),
        max(news, key=_when, default=None),
    )


def _when(news: Nyt) -> str:
    """The day it was published; what is undated is older than all."""
    return str(news.kilde.dato) if er_oplyst(news.kilde.dato) else ""


def elsewhere(site: Site) -> str:
    """The solutions of other regions that one may ask to take over."""
    return templates.render("andreregioner.md.j2", loesninger=content.andre_regioner(site.docs))


def progress(site: Site) -> str:
    """How far each recommendation is, in one line each, for the front page."""
    found = content.anbefalinger(site.docs)
    return templates.render(
        "anbefalingsstatus.md.j2",
        grupper=[(gruppe, _anchor(gruppe), Counter(p.status for p in gruppe.punkter)) for gruppe in found.grupper],
        status=site.words("anbefalingsstatus"),
        tegn=SIGNS,
        opdateret=found.opdateret,
    )


def _anchor(group: Gruppe) -> str:
    return slugify(f"{group.id} {group.titel}")  # as its heading on the page of recommendations


def meetings(site: Site) -> str:
    """The meetings to come and those that were, by the day of the build; a cancelled one says so."""
    found = content.moeder(site.docs)
    return templates.render(
        "moeder.md.j2",
        kommende={name: m for name, m in found.items() if m.kommer(site.day)},
        tidligere={name: m for name, m in reversed(found.items()) if not m.kommer(site.day)},
        form=FORMS,
        anker=anker,
    )


def next_meeting(site: Site) -> str:
    """The next meeting in one line, for the front page; nothing when none is announced."""
    coming = [(name, m) for name, m in content.moeder(site.docs).items() if m.kommer(site.day) and not m.aflyst]
    return templates.render("naestemoede.md.j2", naeste=coming[:1], anker=anker)


MACROS = {
    "anbefalinger": recommendations,
    "anbefalingsstatus": progress,
    "bestyrelsesark": board,
    "andreregioner": elsewhere,
    "moeder": meetings,
    "naestemoede": next_meeting,
}

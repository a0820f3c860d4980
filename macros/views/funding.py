"""What the macros on money show: the funds, the small ones to begin with, and the budget for a whole life."""

import datetime as dt
from typing import NamedTuple

from macros import content, templates
from macros.content import dates
from macros.drawings import spans
from macros.exports.lifebudget import ADDRESS
from macros.models import Pulje, Runde, er_oplyst
from macros.numbers import budget as sums
from macros.registers import catalogue
from macros.registers.site import Site
from macros.text.numerals import half_up, whole
from macros.text.order import danish_order

FACETS = {
    "formaal": "Hvad er pengene til?",
    "stoerrelse": "Mest til ét projekt",
    "soeger": "Hvem er du?",
    "faser": "Fase i håndbogen",
    "aabenhed": "Kan den søges?",
}
CLOSED, UNKNOWN = "lukket", "ukendt"
SMALL = ("op-til-100000", "op-til-1-mio")  # what a project can begin with


def funds(site: Site) -> str:
    """The funds that may be open, with filters, and the closed ones out of sight. Complete without the script."""
    every = _ordered(site)
    found = {name: p for name, p in every.items() if not closed(p, site.day)}
    return templates.render(
        "puljer.md.j2",
        puljer=found,
        lukkede={name: p for name, p in every.items() if name not in found},
        navn=site.navn,
        facetter=catalogue.facets(found.values(), site.vokabularer, FACETS),
        felter=list(FACETS),
        vaerdier=catalogue.values,
        dag=site.day,
    )


def small_funds(site: Site) -> str:
    """The funds for a first step, as a table."""
    small = {name: p for name, p in _ordered(site).items() if p.stoerrelse in SMALL and "start" in p.formaal}
    return templates.render("smaamidler.md.j2", puljer=small, navn=site.navn, dag=site.day)


class Kald(NamedTuple):
    """A call that can be applied to now or later, with the fund it is of."""

    pulje_id: str
    pulje: Pulje
    runde: Runde

    @property
    def aaben_fra(self) -> dt.date:
        """The day one may apply from; a call without an opening day is counted as open."""
        return self.runde.aabner or dt.date.min


def calls(site: Site) -> str:
    """The calls whose last day has not passed on the day of the build, and the months in which others closed."""
    found = _ordered(site)
    coming = [Kald(name, p, r) for name, p in found.items() for r in p.runder if r.lukker >= site.day]
    rhythm = {month: [(name, p) for name, p in found.items() if month in p.maaneder] for month in range(1, 13)}
    return templates.render(
        "opslagskalender.md.j2",
        kald=sorted(coming, key=lambda one: (one.runde.lukker, danish_order(one.runde.titel))),
        rytme={dates.MONTHS[month - 1]: funds for month, funds in rhythm.items() if funds},
        dag=site.day,
    )


def _ordered(site: Site) -> dict[str, Pulje]:
    found = content.puljer(site.docs)
    return dict(sorted(found.items(), key=lambda item: danish_order(item[1].navn)))


def closed(fund: Pulje, day: dt.date) -> bool:
    """Whether a source says so, or every day it was told to be open until has passed."""
    last = [*(call.lukker for call in fund.runder), *([fund.frist] if fund.frist else [])]
    return fund.aabenhed == CLOSED or (fund.aabenhed != UNKNOWN and bool(last) and max(last) < day)


def payers(site: Site) -> str:
    """Who has paid for the projects of the catalogue."""
    paid = {slug: p for slug, p in site.projekter.items() if er_oplyst(p.finansiering)}
    return templates.render(
        "hvembetaler.md.j2", projekter=catalogue.newest(paid), antal=len(paid), alle=len(site.projekter)
    )


def calculator(site: Site) -> str:
    """The budget for a whole life: the example as tables and a drawing, which a script makes into a calculator."""
    found = content.budget(site.docs)
    phases = site.words("livscyklus")
    by_phase = sums.by_phase(found, phases)
    lines = {phase: [post for post in found.poster if post.fase == phase] for phase in phases}
    return templates.render(
        "budgetregner.md.j2",
        b=found,
        faser=phases,
        poster={phase: posts for phase, posts in lines.items() if posts},
        post_sum={post.id: sums.line(found, post) for post in found.poster},
        fase_sum=by_phase,
        betaler_sum=sums.by_payer(found),
        ansoeg=sums.application(found),
        ialt=sums.total(by_phase.values()),
        tegning=spans.rows(by_phase),
        ord={**{u.id: u.navn for u in found.usikkerhed}, **{p.id: p.navn for p in found.betalere}},
        procent=lambda value: f"{value:g}".replace(".", ","),
        kroner=lambda value: whole(int(half_up(value))),
        data=found.model_dump(mode="json"),
        regneark=ADDRESS.rpartition("/")[2],
    )


MACROS = {
    "puljer": funds,
    "opslagskalender": calls,
    "smaamidler": small_funds,
    "hvembetaler": payers,
    "budgetregner": calculator,
}

"""What the macros for citizens show: questions with answers, and the catalogue in plain words."""

from collections import Counter

from markupsafe import Markup
from pydantic import BaseModel

from macros import catalogue, content, laws, render, sheets
from macros.models import Projekt
from macros.names import Names
from macros.site import Site
from macros.views.law import citation, day

FACETS = {"stand": "Hvor langt er den?", "hospitaler": "Hospital", "speciale": "Sygdom eller område"}


class Kort(BaseModel):
    """A project as citizens see it: by hospital, by illness, and by how far it is in plain words."""

    slug: str
    projekt: Projekt
    stand: str
    hospitaler: list[str] | str
    speciale: list[str] | str


def question(site: Site, slug: str) -> str:
    """One question: the answer, why, what one can do, what is not known, the law."""
    return render.template(
        "spoergsmaal.md.j2",
        s=content.spoergsmaal(site.docs)[slug],
        projekter=site.projekter,
        sider=content.sider(site.docs),
        henvis=lambda law_id, place: Markup(citation(site, law_id, place)),  # noqa: S704  made by a template of ours
        om=lambda law_id, place: _about(site, law_id, place),
        dag=lambda law_id, place: day(site, law_id, place),
    )


def _about(site: Site, law_id: str, place: str | None) -> str:
    law = site.love[law_id]
    return laws.provision(law, place).titel if place else law.titel


def questions(site: Site) -> str:
    """All questions with their short answers."""
    return render.template("spoergsmaalsliste.md.j2", spoergsmaal=content.spoergsmaal(site.docs).values())


def in_plain_words(site: Site) -> str:
    """The whole catalogue for citizens, what is in use first."""
    stages = site.words("borgerfase")
    cards = [_card(site, slug, projekt) for slug, projekt in site.projekter.items()]
    order = {stage: place for place, stage in enumerate(stages)}
    cards.sort(key=lambda card: order.get(card.stand, len(order)))
    return render.template(
        "borgerkatalog.md.j2",
        kort=cards,
        navn=_plain_names(site),
        facetter=catalogue.facets(cards, site.vokabularer, FACETS),
        vaerdier=catalogue.values,
        stande=stages.values(),
        antal=Counter(card.stand for card in cards),
        navne_i_adressen=" ".join(FACETS),
    )


def _card(site: Site, slug: str, projekt: Projekt) -> Kort:
    stage = next((word.id for word in site.words("borgerfase").values() if projekt.fase in word.samler), projekt.fase)
    return Kort(slug=slug, projekt=projekt, stand=stage, hospitaler=projekt.hospitaler, speciale=projekt.speciale)


def _plain_names(site: Site) -> Names:
    """The plain name of a word where it has one, else its name."""
    plain = {(v, word.id): word.folkeligt for v, words in site.vokabularer.items() for word in words.ord}
    return lambda vocabulary, word: plain.get((vocabulary, word or "")) or site.navn(vocabulary, word)


def sheet_list(site: Site) -> str:
    """Every sheet for the waiting room."""
    pages = ((page, site.sider[page]) for page in content.ark(site.docs))
    found = [{"titel": s.title, "sprog": s.lang, "adresse": sheets.address(page, s.lang)} for page, s in pages]
    return render.template("arkliste.md.j2", ark=found)


MACROS = {
    "arkliste": sheet_list,
    "spoergsmaal": question,
    "spoergsmaalsliste": questions,
    "borgerkatalog": in_plain_words,
}

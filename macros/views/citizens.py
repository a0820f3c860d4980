"""What the macros for citizens show: questions with answers, and the catalogue in plain words."""

from collections import Counter
from functools import partial

from macros import content, templates
from macros.registers import cards, catalogue, laws, sheets
from macros.registers.site import Site
from macros.text.numerals import whole
from macros.views.law import citation, day

PAGE = "borger/ai-paa-hospitalerne.md"
FACETS = {"stand": "Hvor langt er den?", "hospitaler": "Hospital", "speciale": "Sygdom eller område"}


def question(site: Site, slug: str) -> str:
    """One question: the answer, why, what one can do, what is not known, the law."""
    return templates.render(
        "spoergsmaal.md.j2",
        s=content.spoergsmaal(site.docs)[slug],
        projekter=site.projekter,
        sider=content.sider(site.docs),
        henvis=partial(citation, site),
        om=lambda law_id, place: _about(site, law_id, place),
        dag=lambda law_id, place: day(site, law_id, place),
    )


def _about(site: Site, law_id: str, place: str | None) -> str:
    law = site.love[law_id]
    return laws.provision(law, place).titel if place else law.titel


def questions(site: Site) -> str:
    """All questions with their short answers."""
    return templates.render("spoergsmaalsliste.md.j2", spoergsmaal=content.spoergsmaal(site.docs).values())


def in_plain_words(site: Site, side: int = 1) -> str:
    """The catalogue for citizens, what is in use first: the whole list, or one page of it when it is long."""
    found = site.kort[PAGE]
    return templates.render(
        "borgerkatalog.md.j2",
        kort=cards.on_page(found, side),
        liste=cards.paged(PAGE, found, side),
        i_alt=whole(len(found)),
        navn=site.folkeligt,
        facetter=catalogue.facets(found, site.vokabularer, FACETS, cards.Kort.har) if side == 1 else [],
        stande=site.words("borgerfase").values(),
        antal=Counter(card.felter["stand"][0] for card in found),
        navne_i_adressen=" ".join(FACETS),
    )


def sheet_list(site: Site) -> str:
    """Every sheet for the waiting room."""
    pages = ((page, site.sider[page]) for page in content.ark(site.docs))
    found = [{"titel": s.title, "sprog": s.lang, "adresse": sheets.address(page, s.lang)} for page, s in pages]
    return templates.render("arkliste.md.j2", ark=found)


MACROS = {
    "arkliste": sheet_list,
    "spoergsmaal": question,
    "spoergsmaalsliste": questions,
    "borgerkatalog": in_plain_words,
}

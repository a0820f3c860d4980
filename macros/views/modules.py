"""What the macros on teaching modules show: the list of them, the facts of one, and its quiz."""

from functools import partial

from macros import content, templates
from macros.models import Modul
from macros.models.brug import IBRUG
from macros.registers.site import Site
from macros.views.law import citation


def overview(site: Site) -> str:
    """The modules in their order, with time, readers and slides."""
    return templates.render("moduloversigt.md.j2", moduler=sorted(_modules(site), key=lambda found: found[2].nummer))


def facts(site: Site, name: str) -> str:
    """How long a module takes, who it is for, and the way to its slides."""
    module = next(module for slug, _, module in _modules(site) if slug == name)
    return templates.render("modulfakta.md.j2", navn=name, modul=module)


def quiz(site: Site, name: str) -> str:
    """A quiz: questions with their answers folded away, of which a script makes a form that answers."""
    found = content.quizzer(site.docs)[name]
    return templates.render(
        "quiz.md.j2",
        quiz=found,
        titler={question.side: title(site, question.side) for question in found.spoergsmaal},
        henvis=partial(citation, site),
    )


def _modules(site: Site) -> list[tuple[str, str, Modul]]:
    pages = ((name, page) for name, page in site.sider.items() if page.modul)
    return [
        (name.rsplit("/", 1)[1].removesuffix(".md"), page.title, page.modul) for name, page in pages if page.modul
    ]


def title(site: Site, address: str) -> str:
    """What a page that a question rests on is called, whether it is written or made from data."""
    folder, _, slug = address.rpartition("/")
    if folder == "projekter" and slug in site.projekter:
        return site.projekter[slug].titel
    if folder == "lovregister" and slug in site.love:
        return site.love[slug].kort
    if folder == IBRUG and slug in content.brug(site.docs):
        return content.brug(site.docs)[slug].navn
    return site.sider[f"{address}.md"].title


MACROS = {"moduloversigt": overview, "modulfakta": facts, "quiz": quiz}

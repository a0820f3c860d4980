"""What a project's page shows beyond the fields of its file: who speaks of it, its product, and where it leads on."""

from collections import defaultdict
from typing import Any

from macros import content
from macros.content import age, history, stages
from macros.models import Begreb, Produkt, Projekt
from macros.models.projektdrift import Driftssvar
from macros.registers import compare, mentions, past, playbooks, sidecars, summary
from macros.registers.site import Site
from macros.views import english

FOR_PATIENTS = ("borger/kan-jeg-sige-nej.md", "borger/guide-klage.md", "borger/dine-data.md")
USERS = "bruger"  # the role of all who see what the solution answers


def parts(site: Site, slug: str) -> dict[str, Any]:
    """The values of the page's own parts (`post-*.md.j2`)."""
    projekt = site.projekter[slug]
    produkt = content.produkter(site.docs).get(projekt.produkt or "")
    return {
        "omtale": mentions.by_place(
            site.peger("projekt").get(slug, []), mentions.questions_on(content.spoergsmaal(site.docs), slug)
        ),
        "trin": mentions.resting_on(site.haandbog, slug),
        "slags": playbooks.of_project(site.docs, slug),
        "livsfaser": _phases(site, projekt.fase),
        "brugerrolle": site.words("airolle")[USERS],
        "borgerveje": [(page, site.sider[page].title) for page in FOR_PATIENTS if page in site.sider],
        "findes": site.sider.__contains__,
        "gammel": age.is_old(projekt, site.day),
        "kildenumre": source_numbers(projekt),
        "fasedatoer": _dates(projekt),
        "femsvar": five_answers(site, projekt),
        "engelsk": summary.in_english(projekt, english.names(site)),
        "ark": sidecars.sheet(slug) if projekt.fase in summary.IN_USE else None,
        "mangelbrev": letter(site, projekt),
        "sammen": {one.id: compare.page(slug, one.id) for one in projekt.relationer},
        "produkt": produkt,
        "historik": past.by_day(past.shown(history.of_projects(site.docs).get(slug, []), site.navn)),
        **_notices(projekt, produkt),
    }


def letter(site: Site, projekt: Projekt) -> list[str]:
    """What a letter to the department asks for: what the phase asks and no one has told, then the open questions."""
    blank = stages.completeness(projekt, content.faseporte(site.docs), site.vokabularer["fase"]).mangler
    fields = [Projekt.model_fields[field].title or field for field in blank if field != "driftssvar"]
    asked = five_answers(site, projekt)
    return fields + [f"{word.da}: {word.definition}" for word, told in asked if not summary.answered(told)]


def _phases(site: Site, fase: str) -> list[Begreb]:
    """The handbook's phases that a project's phase answers to."""
    return [
        word
        for word in site.words("livscyklus").values()
        if fase in word.faser and f"haandbog/{word.id}.md" in site.sider
    ]


def source_numbers(projekt: Projekt) -> dict[str, list[int]]:
    """Field → the numbers of the sources that carry it."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, kilde in enumerate(projekt.kilder, 1):
        for field in kilde.felter:
            found[field].append(number)
    return found


def _dates(projekt: Projekt) -> list[tuple[str, str]]:
    """The phases whose beginning is known."""
    return [(phase, day) for phase, day in (projekt.fasedatoer or ()) if day]


def five_answers(site: Site, projekt: Projekt) -> list[tuple[Begreb, Driftssvar | None]]:
    """The five questions with their answers, for a system in use or in pilot."""
    if projekt.fase not in summary.IN_USE:
        return []
    told = {answer.spoergsmaal: answer for answer in projekt.driftssvar}
    return [(word, told.get(word.id)) for word in site.words("driftsspoergsmaal").values()]


def _notices(projekt: Projekt, produkt: Produkt | None) -> dict[str, Any]:
    """The notices of the record and of its product, the newest first, and the searches for them."""
    of_product, searched = (produkt.haendelser, produkt.sidst_soegt) if produkt else ([], [])
    notices = sorted([*projekt.haendelser, *of_product], key=lambda one: str(one.dato), reverse=True)
    arts = {one.art for one in projekt.sidst_soegt}
    return {
        "haendelser": notices,
        "soegninger": [*projekt.sidst_soegt, *(one for one in searched if one.art not in arts)],
    }


MACROS: dict[str, Any] = {}

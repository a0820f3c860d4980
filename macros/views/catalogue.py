"""What the macros on the catalogue show: choose and order the values, hand them to the template of the same name."""

from collections import Counter, defaultdict

from macros import content, templates
from macros.content import stages
from macros.drawings import grid
from macros.exports import records
from macros.models import IKKE_OPLYST, Begreb, Projekt, Vokabular, er_oplyst
from macros.registers import cards, catalogue, changes
from macros.registers.site import Site
from macros.text.numerals import whole
from macros.views import record

PAGE = "projekter/index.md"
FINISHED = ("afsluttet", "udfaset")


def _complete(site: Site, projekt: Projekt) -> stages.Fuldstaendighed:
    return stages.completeness(projekt, content.faseporte(site.docs), site.vokabularer["fase"])


def projekt(site: Site, slug: str) -> str:
    """The page of one project."""
    projekter = site.projekter
    return templates.render(
        "projekt.md.j2",
        slug=slug,
        p=projekter[slug],
        navn=site.navn,
        faser=site.words("fase"),
        fasenummer=_place_of(projekter[slug].fase, site),
        projekter=projekter,
        beslaegtede=site.slaegt.relatives(slug),
        fuldstaendighed=_complete(site, projekter[slug]),
        felter=Projekt.model_fields,
        datakilder=site.words("datakilde"),
        kildesider=content.kildesider(site.docs),
        love=site.love,
        **record.parts(site, slug),
    )


def _place_of(phase: str, site: Site) -> int | None:
    """Which of the phases it is, counted from one; none when it is not known."""
    known = list(site.words("fase"))
    return known.index(phase) + 1 if phase in known else None


def projektkatalog(site: Site, side: int = 1) -> str:
    """The list of all projects with its filters, or one page of it when it is long."""
    projekter, found = site.projekter, site.kort[PAGE]
    tells = Counter(field for card in found for field in card.felter["oplyst"])
    return templates.render(
        "projektkatalog.md.j2",
        kort=cards.on_page(found, side),
        liste=cards.paged(PAGE, found, side),
        i_alt=whole(len(found)),
        navn=site.navn,
        facetter=catalogue.facets(projekter.values(), _words(site)) if side == 1 else [],
        aar_antal=catalogue.years(projekter),
        oplyst={field: (Projekt.model_fields[field].title, tells[field]) for field in cards.TELLS},
        navne_i_adressen=" ".join([*catalogue.FACETS, "oplyst", "aar"]),
    )


def _words(site: Site) -> dict[str, Vokabular]:
    """The vocabularies, and the laws as one."""
    laws = [Begreb(id=law_id, da=law.kort, definition=law.kort) for law_id, law in site.love.items()]
    return {**site.vokabularer, "lov": Vokabular(titel="Love", beskrivelse="Lovregistrets love.", ord=laws)}


def projektbillede(site: Site) -> str:
    """Phases by hospital, and projects over the years, as drawings and tables."""
    projekter, vocabularies = site.projekter, site.vokabularer
    fields = {"hospitaler": "Hospital", "fase": "Fase"}
    rows, columns = (
        [choice.id for choice in facet.valg] for facet in catalogue.facets(projekter.values(), vocabularies, fields)
    )
    years = catalogue.years(projekter)
    unknown = years.pop(IKKE_OPLYST)
    return templates.render(
        "projektbillede.md.j2",
        net=grid.grid(
            catalogue.matrix(projekter, rows, columns),
            {row: site.navn("hospital", row) for row in rows},
            {column: site.navn("fase", column) for column in columns},
        ),
        soejler=grid.bars(years),
        ukendt_start=unknown,
    )


def laering(site: Site) -> str:
    """What finished and stopped projects teach, and what others have learnt on the way."""
    told: dict[tuple[bool, bool], dict[str, Projekt]] = defaultdict(dict)
    for slug, p in site.projekter.items():
        told[p.fase in FINISHED, er_oplyst(p.laering)][slug] = p
    groups = {"afsluttede": told[True, True], "tavse": told[True, False], "i_gang": told[False, True]}
    return templates.render(
        "laering.md.j2",
        navn=site.navn,
        antal={name: len(found) for name, found in groups.items()},
        aabne=[phase for phase in (*site.words("fase"), IKKE_OPLYST) if phase not in FINISHED],
        **{name: catalogue.newest(found) for name, found in groups.items()},
    )


def det_ved_vi_ikke(site: Site) -> str:
    """What is not known, per field and per hospital."""
    projekter = site.projekter
    complete = {slug: _complete(site, p) for slug, p in projekter.items()}
    hospitals = [*site.words("hospital"), IKKE_OPLYST]
    by_hospital: dict[str, list[str]] = {hospital: [] for hospital in hospitals}
    for slug in sorted(projekter, key=lambda slug: complete[slug].procent):
        for hospital in catalogue.values(projekter[slug], "hospitaler"):
            by_hospital[hospital].append(slug)
    return templates.render(
        "ukendt.md.j2",
        navn=site.navn,
        huller=catalogue.gaps(site.docs, projekter),
        hospitaler={h: found for h, found in by_hospital.items() if found},
        mest=catalogue.MOST,
        projekter=projekter,
        fuldstaendighed=complete,
        felter=Projekt.model_fields,
    )


def katalogtal(site: Site) -> str:
    """The catalogue in four numbers."""
    projekter = site.projekter
    places = {h for p in projekter.values() for h in catalogue.values(p, "hospitaler")} - {IKKE_OPLYST}
    return templates.render(
        "tal.md.j2",
        antal=len(projekter),
        hospitaler=sum(not place.endswith("-flere") for place in places),
        i_drift=sum(p.fase == "drift" for p in projekter.values()),
        afsluttede=sum(p.fase in FINISHED for p in projekter.values()),
    )


def seneste(site: Site, antal: int = 5) -> str:
    """The pages, projects and laws that came or changed last; without git, the projects read last."""
    found = changes.latest(list(changes.news(site.docs, site.git.history))) or [
        changes.Nyt(r.aendret, f"projekter/{r.id}.md", r.projekt.titel, r.projekt.resume, changes.PROJECT, ny=False)
        for r in records(site.docs, "", site.git)
    ]
    return templates.render("seneste.md.j2", nyt=changes.mixed(found)[:antal])


MACROS = {
    "projekt": projekt,
    "projektkatalog": projektkatalog,
    "projektbillede": projektbillede,
    "laering": laering,
    "det_ved_vi_ikke": det_ved_vi_ikke,
    "katalogtal": katalogtal,
    "seneste": seneste,
}

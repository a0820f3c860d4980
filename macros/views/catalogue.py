"""What the macros on the catalogue show: choose and order the values, hand them to the template of the same name."""

from macros import catalogue, changes, content, drawing, render, stages
from macros.exports import records
from macros.models import IKKE_OPLYST, Projekt, er_oplyst
from macros.site import Site

FINISHED = ("afsluttet", "udfaset")


def _complete(site: Site, projekt: Projekt) -> stages.Fuldstaendighed:
    return stages.completeness(projekt, content.faseporte(site.docs), site.vokabularer["fase"])


def projekt(site: Site, slug: str) -> str:
    """The page of one project."""
    projekter = site.projekter
    return render.template(
        "projekt.md.j2",
        slug=slug,
        p=projekter[slug],
        navn=site.navn,
        faser=site.words("fase").values(),
        projekter=projekter,
        beslaegtede=site.slaegt.relatives(slug),
        fuldstaendighed=_complete(site, projekter[slug]),
        felter=Projekt.model_fields,
        datakilder=site.words("datakilde"),
        kildesider=content.kildesider(site.docs),
        love=site.love,
    )


def projektkatalog(site: Site) -> str:
    """The list of all projects with its filters."""
    projekter = site.projekter
    return render.template(
        "projektkatalog.md.j2",
        projekter=projekter,
        navn=site.navn,
        facetter=catalogue.facets(projekter.values(), site.vokabularer),
        vaerdier=catalogue.values,
        aar=catalogue.year,
        aar_antal=catalogue.years(projekter),
        navne_i_adressen=" ".join([*catalogue.FACETS, "aar"]),
        fuldstaendighed={slug: _complete(site, p) for slug, p in projekter.items()},
    )


def projektbillede(site: Site) -> str:
    """Phases by hospital, and projects over the years, as drawings and tables."""
    projekter, vocabularies = site.projekter, site.vokabularer
    by_field = {facet.felt: facet for facet in catalogue.facets(projekter.values(), vocabularies)}
    rows, columns = ([choice.id for choice in by_field[f].valg] for f in ("hospitaler", "fase"))
    years = catalogue.years(projekter)
    unknown = years.pop(IKKE_OPLYST)
    return render.template(
        "projektbillede.md.j2",
        net=drawing.grid(
            catalogue.matrix(projekter, rows, columns),
            {row: site.navn("hospital", row) for row in rows},
            {column: site.navn("fase", column) for column in columns},
        ),
        soejler=drawing.bars(years),
        ukendt_start=unknown,
    )


def laering(site: Site) -> str:
    """What finished and stopped projects teach, and what others have learnt on the way."""
    projekter = site.projekter
    return render.template(
        "laering.md.j2",
        navn=site.navn,
        afsluttede={slug: p for slug, p in projekter.items() if p.fase in FINISHED},
        i_gang={slug: p for slug, p in projekter.items() if p.fase not in FINISHED and er_oplyst(p.laering)},
    )


def det_ved_vi_ikke(site: Site) -> str:
    """What is not known, per field and per hospital."""
    projekter = site.projekter
    complete = {slug: _complete(site, p) for slug, p in projekter.items()}
    hospitals = [*site.words("hospital"), IKKE_OPLYST]
    by_hospital = {
        h: {s: p for s, p in projekter.items() if h in catalogue.values(p, "hospitaler")} for h in hospitals
    }
    return render.template(
        "ukendt.md.j2",
        navn=site.navn,
        huller=catalogue.gaps(site.docs, projekter),
        hospitaler={
            h: dict(sorted(found.items(), key=lambda item: complete[item[0]].procent))
            for h, found in by_hospital.items()
            if found
        },
        fuldstaendighed=complete,
        felter=Projekt.model_fields,
    )


def katalogtal(site: Site) -> str:
    """The catalogue in four numbers."""
    projekter = site.projekter
    places = {h for p in projekter.values() for h in catalogue.values(p, "hospitaler")} - {IKKE_OPLYST}
    return render.template(
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
    return render.template("seneste.md.j2", nyt=changes.mixed(found)[:antal])


MACROS = {
    "projekt": projekt,
    "projektkatalog": projektkatalog,
    "projektbillede": projektbillede,
    "laering": laering,
    "det_ved_vi_ikke": det_ved_vi_ikke,
    "katalogtal": katalogtal,
    "seneste": seneste,
}

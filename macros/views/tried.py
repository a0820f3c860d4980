"""What the pages across the records show: results on own patients, the five questions, notices, the portfolio."""

from macros import templates
from macros.drawings import strips
from macros.models import er_oplyst
from macros.registers import notices, portfolio, summary
from macros.registers.site import Site
from macros.views import record


def lokalvalidering(site: Site) -> str:
    """Every result on a hospital's own patients, drawn where it is a share."""
    rows = [
        (slug, result, strips.strip(result.vaerdi, result.interval))
        for slug, p in site.projekter.items()
        if isinstance(p.lokal_validering, list)
        for result in p.lokal_validering
    ]
    return templates.render(
        "lokalvalidering.md.j2",
        projekter=site.projekter,
        raekker=rows,
        antal_projekter=len({slug for slug, *_ in rows}),
        uden_interval=sum(not er_oplyst(result.interval) for _, result, _ in rows),
        uden_grupper=sum(not er_oplyst(result.undergrupper) for _, result, _ in rows),
    )


def femspoergsmaal(site: Site) -> str:
    """The five questions for every system in use or in pilot, as a matrix."""
    rows = {slug: record.five_answers(site, p) for slug, p in site.projekter.items()}
    shown = {slug: answers for slug, answers in rows.items() if answers}
    told = [answer for answers in shown.values() for _, answer in answers]
    return templates.render(
        "femspoergsmaal.md.j2",
        navn=site.navn,
        projekter=site.projekter,
        spoergsmaal=site.words("driftsspoergsmaal").values(),
        i_alt=len(told),
        svar_i_alt=sum(map(summary.answered, told)),
        raekker=dict(sorted(shown.items(), key=lambda item: summary.IN_USE.index(site.projekter[item[0]].fase))),
    )


def meddelelser(site: Site) -> str:
    """Every published notice, and every search for them."""
    return templates.render(
        "meddelelser.md.j2",
        navn=site.navn,
        haendelser=notices.every(site.docs),
        soegninger=[
            (page, name, one)
            for page, name, holder in notices.holders(site.docs)
            for one in holder.sidst_soegt
            if one.art == portfolio.NOTICES
        ],
    )


def portefoelje(site: Site) -> str:
    """The catalogue in words: what is in use, how old that is, why projects ended, what was tried locally."""
    told = portfolio.told(site.projekter, site.day)
    return templates.render("portefoelje.md.j2", t=told, navn=site.navn, dag=site.day, projekter=site.projekter)


MACROS = {
    "lokalvalidering": lokalvalidering,
    "femspoergsmaal": femspoergsmaal,
    "meddelelser": meddelelser,
    "portefoelje": portefoelje,
}

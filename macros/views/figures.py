"""What the figures of people and of intervals show, the calculator, and the numbers that articles name."""

from collections.abc import Sequence
from pathlib import Path

from macros import content, templates
from macros.caching.build import kept
from macros.drawings import plots
from macros.models.taleksempel import Andel
from macros.numbers import examples, statistics
from macros.registers.site import Site
from macros.text.numerals import decimal, percent, whole

NAMES = {"sensitivitet": "Sensitivitet", "specificitet": "Specificitet", "praevalens": "Prævalens"}
PEOPLE = 1000  # whom the calculator shows
PREVALENCES = (0.1, 1, 5, 8, 20, 50)  # what its table shows


def taleksempel(site: Site, navn: str) -> str:
    """A number of an example by its name. Raises KeyError for a name that does not exist."""
    return templates.escape(_numbers(site.docs)[navn])


@kept
def _numbers(docs: Path) -> dict[str, str]:
    return examples.values(content.taleksempler(docs))


def figur_opdeling(site: Site) -> str:
    """1,000 patients parted in three."""
    found = examples.parts(content.taleksempler(site.docs))
    return templates.render("figur-opdeling.md.j2", mennesker=plots.people(found), antal=found)


def figur_forvirring(site: Site) -> str:
    """The confusion matrix as people and as a table."""
    found = examples.outcome(content.taleksempler(site.docs))
    return templates.render("figur-forvirring.md.j2", u=found, mennesker=plots.people(found._asdict()))


def praevalensregner(site: Site) -> str:
    """What sensitivity, specificity and prevalence mean for 1,000 patients. Complete without its script."""
    t = content.taleksempler(site.docs)
    found = statistics.outcome(t.test.sensitivitet, t.test.specificitet, t.test.praevalens, PEOPLE)
    ppv, npv = statistics.predictive(t.test.sensitivitet, t.test.specificitet, t.test.praevalens)
    return templates.render(
        "praevalensregner.md.j2",
        felter={name: f"{getattr(t.test, name):g}" for name in NAMES},
        navne=NAMES,
        u=found,
        ppv=percent(ppv),
        npv=percent(npv),
        mennesker=plots.people(found._asdict()),
        raekker=[(p, percent(p), _row(t.test.sensitivitet, t.test.specificitet, p)) for p in PREVALENCES],
    )


def _row(sensitivity: float, specificity: float, prevalence: float) -> list[str]:
    u = statistics.outcome(sensitivity, specificity, prevalence, PEOPLE)
    ppv, npv = statistics.predictive(sensitivity, specificity, prevalence)
    return [whole(u.syge), whole(u.fundet), whole(u.overset), whole(u.falsk_alarm), percent(ppv), percent(npv)]


def figur_usikkerhed(site: Site) -> str:
    """The same share in larger and larger samples."""
    return _shares("figur-usikkerhed.md.j2", content.taleksempler(site.docs).stikproever)


def figur_grupper(site: Site) -> str:
    """The share found in each age group."""
    return _shares("figur-grupper.md.j2", content.taleksempler(site.docs).grupper)


def _shares(template: str, found: Sequence[Andel]) -> str:
    rows = {a.navn: (100 * a.fundet / a.antal, *statistics.interval(a.fundet, a.antal)) for a in found}
    table = [
        [a.navn, f"{whole(a.fundet)} af {whole(a.antal)}", percent(share), f"{decimal(low, 0)}-{decimal(high, 0)} %"]
        for a, (share, low, high) in zip(found, rows.values(), strict=True)
    ]
    return templates.render(template, intervaller=plots.intervals(rows), raekker=table)


MACROS = {
    "taleksempel": taleksempel,
    "praevalensregner": praevalensregner,
    "figur_opdeling": figur_opdeling,
    "figur_forvirring": figur_forvirring,
    "figur_usikkerhed": figur_usikkerhed,
    "figur_grupper": figur_grupper,
}

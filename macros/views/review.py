"""What the macros of the review desk show: how much there is to review, page by page, and when what falls due."""

from typing import Any

from macros import templates
from macros.registers.moved import address
from macros.registers.review import desk, status, wheel
from macros.registers.review.paastand import HARM, SLAGS
from macros.registers.site import Site

MOST = 300  # pages that a list names; of the rest it says how many they are


def gennemgangsbord(site: Site) -> str:
    """What is open, by profession and by harm, with the time it takes."""
    found, first = desk.remaining(site.docs, site.day), desk.first(site.docs, site.day)
    professions = site.words("fag")
    rows = []
    for name, word in professions.items():
        mine = [claim for claim in found if claim.fag == name]
        by_harm = [[claim for claim in mine if claim.skade == harm] for harm in HARM]
        rows.append(
            (name, word, [(len(group), desk.minutes(group)) for group in by_harm], len(mine), desk.hours(mine))
        )
    stands = status.of_site(site.docs, site.day).values()
    return templates.render(
        "gennemgangsbord.md.j2",
        raekker=rows,
        skader=HARM,
        foerste=first,
        dele=[(ark, len(part), desk.minutes(part)) for ark, part in desk.sittings(first).items()],
        minutter=desk.minutes(first),
        timer=desk.hours(found),
        antal=len(found),
        slags=SLAGS,
        sider=sum(bool(stand.mangler) for stand in stands),
        helt=sum(bool(stand.gennemgaaet) and not stand.mangler for stand in stands),
        genaabnet=sum(len(stand.aendret) for stand in stands),
    )


def gennemgangsliste(site: Site, profession: str) -> str:
    """The pages with something open for a profession."""
    found = desk.pages(site.docs, desk.remaining(site.docs, site.day), profession)
    return templates.render(
        "gennemgangsliste.md.j2",
        skader={harm: [page for page in found if page.skade == harm] for harm in HARM},
        navne=HARM,
        mest=MOST,
    )


def aarshjul(site: Site) -> str:
    """What falls due in the year to come, by role, and what the roles would own that nobody has."""
    months = wheel.year(site.docs, site.day)
    open_claims = desk.remaining(site.docs, site.day)
    vacant = [
        (word, [claim for claim in open_claims if claim.fag == name]) for name, word in site.words("fag").items()
    ]
    owned: dict[str, Any] = {word.da: word for word in site.words("ejer").values()}
    return templates.render(
        "aarshjul.md.j2",
        maaneder=months,
        ejere={
            owner: [month for month in months if month.ejer == owner]
            for owner in dict.fromkeys(m.ejer for m in months)
        },
        roller=owned,
        ubesatte=[(word, len(found), desk.hours(found)) for word, found in vacant],
        adresse=address,
        mest=MOST,
    )


MACROS = {"gennemgangsbord": gennemgangsbord, "gennemgangsliste": gennemgangsliste, "aarshjul": aarshjul}

"""What the macros on the network show: the status of its recommendations."""

from collections import Counter

from macros import content, templates
from macros.models.moede import anker
from macros.registers.site import Site

FORMS = {"fremmoede": "Fremmøde", "online": "Online", "begge": "Fremmøde eller online"}
SIGNS = {"kan-bruges": "●", "kraever-beslutning": "◐", "kraever-oplysninger": "○"}  # so colour is not alone


def recommendations(site: Site) -> str:
    """The recommendations as an overview, and row by row with pages, news, and what is missing."""
    found = content.anbefalinger(site.docs)
    return templates.render(
        "anbefalinger.md.j2",
        anbefalinger=found,
        sider=site.sider,
        status=site.words("anbefalingsstatus"),
        tegn=SIGNS,
        antal=Counter(punkt.status for gruppe in found.grupper for punkt in gruppe.punkter),
    )


def meetings(site: Site) -> str:
    """The meetings to come and those that were, by the day of the build; a cancelled one says so."""
    found = content.moeder(site.docs)
    return templates.render(
        "moeder.md.j2",
        kommende={name: m for name, m in found.items() if m.kommer(site.day)},
        tidligere={name: m for name, m in reversed(found.items()) if not m.kommer(site.day)},
        form=FORMS,
        anker=anker,
    )


def next_meeting(site: Site) -> str:
    """The next meeting in one line, for the front page; nothing when none is announced."""
    coming = [(name, m) for name, m in content.moeder(site.docs).items() if m.kommer(site.day) and not m.aflyst]
    return templates.render("naestemoede.md.j2", naeste=coming[:1], anker=anker)


MACROS = {"anbefalinger": recommendations, "moeder": meetings, "naestemoede": next_meeting}

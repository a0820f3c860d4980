"""What the macro on environments shows: where data may lie and be computed on, each page its own part."""

from macros import content, templates
from macros.registers.names import unit
from macros.registers.site import Site

PARTS = ("regnekraft", "lagring", "opgaver")


def environments(site: Site, part: str) -> str:
    """The environments to compute in, the places to keep data in, or those that answer a task.

    Raises ValueError for another part.
    """
    if part not in PARTS:
        raise ValueError(f"'{part}' er ikke en del; skriv en af {', '.join(PARTS)}")
    found = content.miljoeer(site.docs)
    chosen = {
        "regnekraft": [one for one in found if not one.kun_lagring],
        "lagring": found,
        "opgaver": [one for one in found if one.opgave],
    }[part]
    return templates.render(
        "miljoeer.md.j2",
        del_=part,
        miljoeer=chosen,
        ejer={one.id: unit(site.docs, one.organisation, site.day).navn for one in chosen if one.organisation},
        kontakter=content.kontakter(site.docs),
    )


MACROS = {"miljoeer": environments}

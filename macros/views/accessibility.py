"""What the accessibility statement shows of how the site is tried."""

from macros import content, templates
from macros.registers.site import Site


def tried(site: Site) -> str:
    """What is tried at every change, and on which kinds of pages."""
    found = content.afproevning(site.docs)
    return templates.render(
        "afproevning.md.j2",
        overalt=[p for p in found.proever if p.alle_sidetyper],
        enkelte=[p for p in found.proever if not p.alle_sidetyper],
        sidetyper=found.sidetyper,
    )


MACROS = {"afproevning": tried}

"""What the macro on the tracks to data shows: the same steps as a drawing and as a list."""

from functools import partial

from macros import content, templates
from macros.drawings import flow as drawn
from macros.registers.site import Site
from macros.views.law import citation

DEMANDS = {"skal": "Skal", "boer": "Bør"}


def flow(site: Site, name: str) -> str:
    """One track. Raises KeyError for a track that does not exist."""
    track = content.sporene(site.docs)[name]
    return templates.render(
        "forloeb.md.j2",
        spor=track,
        flow=drawn.steps(track),
        krav=DEMANDS,
        henvis=partial(citation, site),
    )


MACROS = {"forloeb": flow}

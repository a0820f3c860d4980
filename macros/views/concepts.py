"""What the macro on concept drawings shows: the drawing, and the same words as a list."""

from macros import content, templates
from macros.drawings import flow
from macros.registers.site import Site


def drawing(site: Site, name: str) -> str:
    """A concept drawing by its name: «tegning-rag.yml» is `rag`."""
    found = content.tegninger(site.docs)[name]
    return templates.render("tegning.md.j2", navn=name, tegning=found, flow=flow.flow(found))


MACROS = {"tegning": drawing}

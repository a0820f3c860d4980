"""Where the whole site is offered as one file."""

from macros import offline, templates
from macros.content import dates
from macros.registers.site import Site


def uden_net(_: Site) -> str:
    """A place for the link to it; the release puts it in when the file is made."""
    file, day = offline.FILE.removesuffix(".zip"), dates.build_date().isoformat()
    return templates.render("hent.md.j2", fil=file, hvad="Filen", dato=day).strip()


MACROS = {"uden_net": uden_net}

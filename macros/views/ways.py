"""What the macro on ways shows: a drawing whose words are text."""

from macros import content, templates
from macros.registers.site import Site


def way(site: Site, name: str) -> str:
    """A way by its name: «vej-mit-billede.yml» is `mit-billede`."""
    return templates.render("vej.md.j2", navn=name, vej=content.veje(site.docs)[name])


MACROS = {"vej": way}

"""What the macro on experience reports shows: every report by its lesson."""

from macros import content, templates
from macros.registers.site import Site
from macros.text.order import danish_order

FOLDER = "netvaerket/erfaringer/"


def erfaringer(site: Site) -> str:
    """The reports, each with its lesson, by title as Danes sort."""
    pages = {
        name: side
        for name, side in content.sider(site.docs).items()
        if name.startswith(FOLDER) and name != f"{FOLDER}index.md"
    }
    rapporter = dict(sorted(pages.items(), key=lambda item: danish_order(item[1].title)))
    return templates.render("erfaringer.md.j2", rapporter=rapporter)


MACROS = {"erfaringer": erfaringer}

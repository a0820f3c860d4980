"""What the macros for contributors show: the fields of a project."""

from macros import templates
from macros.registers import fields
from macros.registers.site import Site


def felter(site: Site) -> str:
    """Every field of a project: what it means, when it is required, and the words it may hold."""
    return templates.render("felter.md.j2", felter=fields.described(site.docs), krav=fields.demands(site.docs))


MACROS = {"felter": felter}

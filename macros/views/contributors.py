"""What the macros for contributors show: the fields of a project, and what should be read again."""

from macros import content, fields, laws, render
from macros.site import Site


def felter(site: Site) -> str:
    """Every field of a project: what it means, when it is required, and the words it may hold."""
    return render.template("felter.md.j2", felter=fields.described(site.docs), krav=fields.demands(site.docs))


def friskhed(site: Site) -> str:
    """What should be read again: laws, pages and records past their day."""
    return render.template(
        "friskhed.md.j2",
        dag=site.day,
        ulaeste=laws.unread(site.love, site.day),
        sider={path: side for path, side in content.sider(site.docs).items() if side.gennemgaas_senest < site.day},
        projekter={s: p for s, p in site.projekter.items() if p.naeste_kontrol and p.naeste_kontrol < site.day},
    )


MACROS = {"felter": felter, "friskhed": friskhed}

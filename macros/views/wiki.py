"""What the macro on the wiki's front shows: every article under its subject."""

from macros import content, templates
from macros.models import Side
from macros.registers.glossary import WIKI
from macros.registers.site import Site
from macros.text.order import danish_order

FRONT = f"{WIKI}index.md"


def wikiindeks(site: Site) -> str:
    """All articles by subject with one line each; an article without a subject stands last, so that none is lost."""
    pages = {p: s for p, s in content.sider(site.docs).items() if p.startswith(WIKI) and p != FRONT}
    ordered = dict(sorted(pages.items(), key=lambda item: danish_order(item[1].title)))
    groups: list[tuple[str, str, dict[str, Side]]] = [
        (subject.da, subject.definition, _under(ordered, subject.id)) for subject in site.words("wikiemne").values()
    ]
    groups.append(("Andre artikler", "", _under(ordered, None)))
    return templates.render("wikiindeks.md.j2", grupper=[group for group in groups if group[2]], antal=len(pages))


def _under(pages: dict[str, Side], subject: str | None) -> dict[str, Side]:
    return {path: side for path, side in pages.items() if side.emne == subject}


MACROS = {"wikiindeks": wikiindeks}

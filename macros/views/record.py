"""What a project's page shows beyond the fields of its file: who speaks of it, and where it leads on."""

from typing import Any

from macros.content import age
from macros.models import Begreb
from macros.registers import mentions
from macros.registers.site import Site

USERS = "bruger"  # the role of all who see what the solution answers


def parts(site: Site, slug: str) -> dict[str, Any]:
    """The values of the page's own parts (`post-*.md.j2`)."""
    projekt = site.projekter[slug]
    return {
        "omtale": mentions.by_place(site.peger("projekt").get(slug, [])),
        "trin": mentions.resting_on(site.haandbog, slug),
        "livsfaser": _phases(site, projekt.fase),
        "brugerrolle": site.words("airolle")[USERS],
        "gammel": age.is_old(projekt, site.day),
    }


def _phases(site: Site, fase: str) -> list[Begreb]:
    """The handbook's phases that a project's phase answers to."""
    return [word for word in site.words("livscyklus").values() if fase in word.faser]


MACROS: dict[str, Any] = {}

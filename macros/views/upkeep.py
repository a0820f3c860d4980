"""What the macros on upkeep show: what should be read again, and what is new."""

import datetime as dt
from collections import Counter, defaultdict
from pathlib import Path

from macros import templates
from macros.content import history
from macros.registers import changes, freshness, past
from macros.registers.freshness import Friskhed, Post
from macros.registers.site import Site

HORIZON = dt.timedelta(days=120)  # what is due later lies folded; it stays fresh until long after the next build
MONTHS, OPEN = 12, 10  # so many months are shown, and so many pages before a list lies folded
MOST = 300  # pages that a list names; of the rest it says how many they are


def friskhed(site: Site) -> str:
    """Every page and record by the role that answers for it, the next due first."""
    by_owner: dict[str, list[Post]] = defaultdict(list)
    posts = freshness.posts(site.docs, site.day)
    for post in posts:
        by_owner[post.ejer].append(post)
    dated = [post.friskhed for post in posts if post.friskhed]
    return templates.render(
        "friskhed.md.j2",
        dag=site.day,
        roller={role.da: role.definition for role in site.words("ejer").values()},
        ejere={owner: _split(found, site.day + HORIZON) for owner, found in by_owner.items()},
        uden_dato=[post for post in posts if not post.friskhed],
        ord=freshness.words(site.docs),
        antal=Counter(f.stand for f in dated),
        mest=MOST,
    )


def chip(docs: Path, of: Friskhed, language: str) -> str:
    """How a page stands, as the frame shows it."""
    return templates.render("friskhedsmaerke.j2", f=of, ord=freshness.words(docs, language))


def _split(posts: list[Post], until: dt.date) -> tuple[list[Post], list[Post]]:
    """What is due by a day, and what is due later."""
    dated = [(post, post.friskhed.frist) for post in posts if post.friskhed]
    return [post for post, due in dated if due <= until], [post for post, due in dated if due > until]


def aendringer(site: Site) -> str:
    """What came and what changed, month by month."""
    found = list(changes.news(site.docs, site.git.history))
    told = {
        f"projekter/{slug}.md": [one for one in past.shown(of_one, site.navn) if one.foer]
        for slug, of_one in history.of_projects(site.docs).items()
    }
    return templates.render(
        "aendringer.md.j2", maaneder=changes.months(found, MONTHS), vist=OPEN, mest=MOST, felter=told
    )


MACROS = {"friskhed": friskhed, "aendringer": aendringer}

"""The weekly look over the site: what someone should see to, in one issue that closes when there is nothing left."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from macros import content, templates
from macros.checks import language, published
from macros.external_links import report
from macros.external_links.report import Fund
from macros.models import Lov
from macros.registers import freshness, laws
from macros.registers.freshness import Post
from macros.text.order import danish_order

TITLE = "Eftersyn: noget på siden skal ses efter"
LABEL = "eftersyn"
AHEAD = dt.timedelta(days=40)  # so long before its last day a contact is asked for again


class Skifter(NamedTuple):
    """A contact or a form that is known to hold until a day, and the pages to ask again."""

    fil: str
    navn: str
    til: dt.date
    sider: list[str]


class Eftersyn(NamedTuple):
    """All that was found on a day."""

    dag: dt.date
    bygget: bool
    links: list[Fund]
    spurgt: int
    love: dict[str, Lov]
    overskredet: list[Post]
    foraeldreloes: list[Post]
    nye_adresser: list[str]
    skifter: list[Skifter]
    lofter: int = 0
    """How many ceilings of the language can be lowered: told with the rest, and alone no reason for an issue."""

    @property
    def rent(self) -> bool:
        """Whether there is nothing to do."""
        waiting = (self.love, self.overskredet, self.foraeldreloes, self.nye_adresser, self.skifter)
        return self.bygget and not report.to_do(self.links) and not any(waiting)


def look(docs: Path, day: dt.date, site: Path | None, links: Path | None) -> Eftersyn:
    """What is found in the content, on the built site, and in the check of outside addresses."""
    built = bool(site and (site / "index.html").is_file())
    found, asked = report.read(links.read_text(encoding="utf-8")) if links and links.is_file() else ([], 0)
    posts = [post for post in freshness.posts(docs, day) if post.friskhed and post.slags != "Lov"]
    return Eftersyn(
        dag=day,
        bygget=built,
        links=found,
        spurgt=asked,
        love=laws.unread(content.love(docs), day),
        overskredet=[post for post in posts if post.friskhed and post.friskhed.stand == "overskredet"],
        foraeldreloes=[post for post in posts if post.friskhed and post.friskhed.stand == "foraeldreloes"],
        nye_adresser=published.new(docs, site) if site and built else [],
        skifter=changing(docs, day + AHEAD),
        lofter=_high(docs),
    )


def _high(docs: Path) -> int:
    now = content.sproglofter(docs)
    return language.room(now, language.lower(now, language.needed(docs)))


def changing(docs: Path, until: dt.date) -> list[Skifter]:
    """What is known to hold only until a day or before, the first first."""
    contacts = [
        Skifter(f"kontakter/{name}.yml", one.navn, one.gyldig_til, [kilde.url for kilde in one.kilder])
        for name, one in content.kontakter(docs).items()
        if one.gyldig_til and one.gyldig_til <= until
    ]
    forms = [
        Skifter("blanketter.yml", one.navn, one.gyldig_til, [one.url])
        for one in content.blanketter(docs).values()
        if one.gyldig_til and one.gyldig_til <= until
    ]
    return sorted([*contacts, *forms], key=lambda one: (one.til, danish_order(one.navn)))


def text(found: Eftersyn) -> str:
    """The issue's text."""
    links = report.as_markdown(found.links, found.spurgt)
    return templates.render("eftersyn.md.j2", e=found, links=Markup(links), vist=report.SHOWN)  # noqa: S704  Markdown of our own

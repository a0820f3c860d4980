"""The heads of pages that are made from data, in the shape of a written page's, so that one frame shows both."""

import datetime as dt
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec

from macros import content
from macros.models import Begreb, Brev, Lov, Produkt, Projekt, Side, Spoergsmaal, er_oplyst
from macros.models.sidehoved import Sidehoved
from macros.registers import framewords, reading
from macros.registers.laws import DUE
from macros.text.lix import lix

OWNER = "Redaktør"  # answers for a record until a project takes it over
P = ParamSpec("P")


def draft(make: Callable[P, Sidehoved]) -> Callable[P, Sidehoved]:
    """A head that says: nobody has reviewed the page yet, and the editor answers for it."""

    @wraps(make)
    def made(*said: P.args, **named: P.kwargs) -> Sidehoved:
        return make(*said, **named).model_copy(update={"ejer": OWNER, "status": "udkast"})

    return made


def project(slug: str, projekt: Projekt) -> Sidehoved:
    """The head of a project's page."""
    reviewed = projekt.kontrolleret
    return Sidehoved(
        title=slug,  # mkdocs-macros runs a page's title as a template, so what people wrote goes under another key
        titel=projekt.titel,
        description=projekt.resume,
        ejer=projekt.ansvarlig_rolle if reviewed and er_oplyst(projekt.ansvarlig_rolle) else OWNER,
        status="gaeldende" if reviewed else "udkast",
        gennemgaaet=reviewed,
        gennemgaas_senest=projekt.naeste_kontrol,
        laest=last_read(projekt),
        post=slug,
    )


@draft
def product(product_id: str, found: Produkt) -> Sidehoved:
    """The head of a product's page."""
    return Sidehoved(
        title=product_id,
        titel=found.navn,
        description=found.resume,
        gennemgaas_senest=found.naeste_kontrol,
        laest=max(kilde.laest for kilde in found.kilder),
    )


@draft
def law(law_id: str, found: Lov) -> Sidehoved:
    """The head of a law's page."""
    return Sidehoved(
        title=law_id,
        titel=found.kort,
        description=f"{found.kort}: hvad den betyder for et AI-projekt på et hospital, og hvad der er uafklaret.",
        gennemgaas_senest=found.laest + DUE,
        laest=found.laest,
        jura=True,
    )


@draft
def letter(found: Brev) -> Sidehoved:
    """The head of a letter's page."""
    return Sidehoved(title=found.titel, description=found.resume, jura=bool(found.lov))


def slides(side: Side) -> Sidehoved:
    """The head of a module's slides: the module's own, without its sources, and out of the search."""
    return Sidehoved(
        title=f"Slides – {side.title}",
        description=f"Modulet som slides til skærm og print. {side.description}",
        ejer=side.ejer,
        status=side.status,
        gennemgaas_senest=side.gennemgaas_senest,
        gennemgaaet=side.gennemgaaet,
        jura=side.jura,
        skjult_i_soegning=True,  # the module itself is found; the same words twice help no one
    )


def further(side: Side, number: int, last: int) -> Sidehoved:
    """The head of a further page of a list: that of the list's page, and out of the search."""
    return Sidehoved(
        title=f"{side.title}, side {number} af {last}",
        description=f"Side {number} af {last}. {side.description}",
        ejer=side.ejer,
        status=side.status,
        maalgruppe=side.maalgruppe,
        skjult_i_soegning=True,
    )


@draft
def question(docs: Path, found: Spoergsmaal) -> Sidehoved:
    """The head of a question's page. What states law is due as soon as law is."""
    return Sidehoved(
        title=found.id,
        titel=found.spoergsmaal,
        description=found.kort,
        gennemgaas_senest=max(kilde.laest for kilde in found.kilder) + DUE,
        maalgruppe=["borger"],
        kilder=found.kilder,
        jura=True,
        lix=lix(reading.answer(docs, found).tekst),
        lix_hoejst=reading.CITIZENS,
    )


def sheet(docs: Path, page: str) -> Sidehoved:
    """The head of a sheet: its page's, but with a name and a frame of its own, and not found by the search."""
    side = content.sider(docs)[page]
    return Sidehoved(
        title=framewords.of(docs)[side.lang]["arktitel"].format(side.title),
        overskrift=side.title,
        description=side.description,
        ejer=side.ejer,
        status=side.status,
        maalgruppe=side.maalgruppe,
        jura=side.jura,
        lang=side.lang,
        laest=max((kilde.laest for kilde in side.kilder), default=None),
        ark_af=page,
        skjult_i_soegning=True,
        template="ark.html",
    )


def desk(word: Begreb) -> Sidehoved:
    """The head of the list of what a profession is to review. It tells of the site, so it has no status."""
    return Sidehoved(
        title=f"Gennemgang: {word.da.lower()}",
        description=f"De sider, der venter på faget {word.da.lower()}, og hvor lang tid hver af dem tager.",
        maalgruppe=["bidragyder"],
        skjult_i_soegning=True,
    )


def last_read(projekt: Projekt) -> dt.date:
    """The day the newest of a project's sources was read."""
    return max(kilde.laest for kilde in projekt.kilder)

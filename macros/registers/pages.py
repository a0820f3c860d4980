"""Pages that exist only as data. `python -m macros.pages docs` writes them to disk, for engines without our hook."""

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import Markup

from macros import content, templates
from macros.content.dates import build_date
from macros.content.text import text as text_of
from macros.models import Ark, Begreb, Brev, Gennemgang, Lov, Produkt, Projekt, Side, Spoergsmaal, er_oplyst
from macros.registers import cards, job_sheets, lessons, playbook_pages, reading, sheets, sidecars
from macros.registers.laws import DUE
from macros.registers.review import status
from macros.text.lix import lix

CATALOGUE_OWNER = "Redaktør"  # answers for a record until a project takes it over


class Generated(NamedTuple):
    """A page without a Markdown file: the data file it comes from, its address, and its text."""

    source: str
    uri: str
    markdown: str


def generated(docs: Path) -> Iterator[Generated]:
    """A page for each project, law, letter and question of citizens; further lists; slides; sheets; tools."""
    for slug, projekt in content.projekter(docs).items():
        yield _page("projekter", slug, "projekt(post)", meta(slug, projekt))  # one text for all is compiled once
    yield from _further(docs)
    for one in sidecars.pages(docs, CATALOGUE_OWNER):
        yield Generated(one.source, one.uri, f"{_front(one.front)}{{{{ {one.call} }}}}\n")
    for product_id, product in content.produkter(docs).items():
        yield _page("produkter", product_id, f"produkt({product_id!r})", product_meta(product_id, product))
    for law_id, law in content.love(docs).items():
        seen = _seen(docs, f"lovregister/{law_id}.md")
        yield _page("lovregister", law_id, f"lovside({law_id!r})", law_meta(law_id, law) | seen)
    for name, letter in content.breve(docs).items():
        yield _page("breve", name, f"brev({name!r})", letter_meta(letter))
    for name, side in content.sider(docs).items():
        if side.modul:
            yield _slides(docs, name, side)
    for question_id, question in content.spoergsmaal(docs).items():
        front = question_meta(docs, question) | _seen(docs, f"borger/spoergsmaal/{question_id}.md")
        made = _page("borger/spoergsmaal", question_id, f"spoergsmaal({question_id!r})", front)
        yield made._replace(source=reading.ANSWERS)  # one file holds them all
    for page, ark in content.ark(docs).items():
        yield _sheet(docs, page, ark)
    yield from _playbooks(docs)
    yield from map(_desk, content.vokabularer(docs)["fag"].ord)


def _playbooks(docs: Path) -> Iterator[Generated]:
    for found in (*playbook_pages.pages(docs), *job_sheets.pages(docs)):
        yield Generated(found.source, found.uri, f"{_front(found.front)}{{{{ {found.call} }}}}\n")


def _desk(word: Begreb) -> Generated:
    """What one profession is to review. One file holds all professions."""
    made = _page("bidrag/gennemgang", word.id, f"gennemgangsliste({word.id!r})", desk_meta(word))
    return made._replace(source="vokabularer/fag.yml")


def _page(folder: str, slug: str, call: str, front: dict[str, Any]) -> Generated:
    text = _front(front) + f"{{{{ {call} }}}}\n"
    return Generated(f"{folder}/{slug}.yml", f"{folder}/{slug}.md", text)


def _seen(docs: Path, uri: str) -> dict[str, Any]:
    """What the front matter says when the reviews leave nothing open on a page that has no file to say it in."""
    stand = status.of_site(docs, build_date()).get(uri)
    if not stand or stand.mangler or not stand.gennemgaaet:
        return {}
    last = max(content.gennemgange(docs).values(), key=lambda one: (f"{one.side}.md" == uri, one.dato))
    review = Gennemgang(dato=last.dato, rolle=last.rolle, hvad=last.hvad)
    return {"status": "gaeldende", "gennemgaaet": review.model_dump(mode="json")}


def _further(docs: Path) -> Iterator[Generated]:
    """The further pages of the lists that the catalogue has outgrown."""
    last = cards.number_of_pages(len(content.projekter(docs)))
    for page, macro in cards.LISTS.items():
        for number in range(2, last + 1):
            front = further_meta(content.sider(docs)[page], number, last)
            yield Generated(page, cards.further(page, number), _front(front) + f"{{{{ {macro}({number}) }}}}\n")


def _sheet(docs: Path, page: str, ark: Ark) -> Generated:
    """A sheet in the language of its page. Its source is the page: that is what one edits and what git dates."""
    uri = sheets.address(page, content.sider(docs)[page].lang)
    text = sheets.short(text_of(docs / page), ark.afsnit)
    return Generated(page, uri, f"{_front(sheet_meta(docs, page))}{text}\n")


def _slides(docs: Path, name: str, side: Side) -> Generated:
    """The module's own text, cut into sheets; it is Markdown with macros, and is run as the module's page is."""
    cut = lessons.slides(text_of(docs / name))
    text = templates.render(
        "slides.md.j2",
        navn=Path(name).stem,
        side=side,
        slides=[(sheet.titel, Markup(sheet.tekst)) for sheet in cut],  # noqa: S704  a page of ours, as written
    )
    return Generated(name, name.replace(".md", "-slides.md"), _front(slide_meta(side)) + text)


def _front(values: dict[str, Any]) -> str:
    lines = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())
    return f"---\n{lines}\n---\n\n"


def meta(slug: str, projekt: Projekt) -> dict[str, Any]:
    """Front matter of a project's page, in the shape of a written page's, so that one frame shows both."""
    reviewed = projekt.kontrolleret
    return {
        "title": slug,  # mkdocs-macros runs a page's title as a template, so what people wrote goes under another key
        "titel": projekt.titel,
        "description": projekt.resume,
        "ejer": projekt.ansvarlig_rolle if reviewed and er_oplyst(projekt.ansvarlig_rolle) else CATALOGUE_OWNER,
        "status": "gaeldende" if reviewed else "udkast",
        **({"gennemgaaet": {**reviewed.model_dump(mode="json")}} if reviewed else {}),
        **({"gennemgaas_senest": projekt.naeste_kontrol.isoformat()} if projekt.naeste_kontrol else {}),
        "laest": last_read(projekt).isoformat(),
        "post": slug,  # not «projekt»: a key with the name of a macro would hide the macro
    }


def product_meta(product_id: str, product: Produkt) -> dict[str, Any]:
    """Front matter of a product's page."""
    return {
        "title": product_id,
        "titel": product.navn,
        "description": product.resume,
        "ejer": CATALOGUE_OWNER,
        "status": "udkast",
        "gennemgaas_senest": product.naeste_kontrol.isoformat(),
        "laest": max(kilde.laest for kilde in product.kilder).isoformat(),
    }


def law_meta(law_id: str, law: Lov) -> dict[str, Any]:
    """Front matter of a law's page."""
    return {
        "title": law_id,
        "titel": law.kort,
        "description": f"{law.kort}: hvad den betyder for et AI-projekt på et hospital, og hvad der er uafklaret.",
        "ejer": CATALOGUE_OWNER,
        "status": "udkast",
        "gennemgaas_senest": (law.laest + DUE).isoformat(),
        "laest": law.laest.isoformat(),
        "jura": True,
    }


def letter_meta(letter: Brev) -> dict[str, Any]:
    """Front matter of a letter's page."""
    return {
        "title": letter.titel,
        "description": letter.resume,
        "ejer": CATALOGUE_OWNER,
        "status": "udkast",
        "jura": bool(letter.lov),
    }


def slide_meta(side: Side) -> dict[str, Any]:
    """Front matter of a module's slides: the module's own, without its sources, and out of the search."""
    kept = side.model_dump(mode="json", include={"ejer", "status", "gennemgaas_senest", "gennemgaaet", "jura"})
    return {
        "title": f"Slides – {side.title}",
        "description": f"Modulet som slides til skærm og print. {side.description}",
        **{key: value for key, value in kept.items() if value},
        "skjult_i_soegning": True,  # the module itself is found; the same words twice help no one
    }


def further_meta(side: Side, number: int, last: int) -> dict[str, Any]:
    """Front matter of a further page of a list: that of the list's page, and out of the search."""
    return {
        "title": f"{side.title}, side {number} af {last}",
        "description": f"Side {number} af {last}. {side.description}",
        "ejer": side.ejer,
        "status": side.status,
        "maalgruppe": side.maalgruppe,
        "skjult_i_soegning": True,
    }


def question_meta(docs: Path, question: Spoergsmaal) -> dict[str, Any]:
    """Front matter of a question's page. What states law is due as soon as law is."""
    read = max(kilde.laest for kilde in question.kilder)
    return {
        "title": question.id,
        "titel": question.spoergsmaal,
        "description": question.kort,
        "ejer": CATALOGUE_OWNER,
        "status": "udkast",
        "gennemgaas_senest": (read + DUE).isoformat(),
        "maalgruppe": ["borger"],
        "kilder": [kilde.model_dump(mode="json", exclude_none=True) for kilde in question.kilder],
        "jura": True,
        "lix": lix(reading.answer(docs, question).tekst),
        "lix_hoejst": reading.CITIZENS,
    }


SHEET_TITLES = {"da": "{} (ark)", "en": "{} (sheet)"}


def sheet_meta(docs: Path, page: str) -> dict[str, Any]:
    """Front matter of a sheet: its page's, but with a name and a frame of its own, and not found by the search."""
    side = content.sider(docs)[page]
    return {
        "title": SHEET_TITLES[side.lang].format(side.title),
        "overskrift": side.title,
        "description": side.description,
        "ejer": side.ejer,
        "status": side.status,
        "maalgruppe": side.maalgruppe,
        "jura": side.jura,
        "lang": side.lang,
        **({"laest": max(kilde.laest for kilde in side.kilder).isoformat()} if side.kilder else {}),
        "ark_af": page,
        "skjult_i_soegning": True,
        "template": "ark.html",
    }


def desk_meta(word: Begreb) -> dict[str, Any]:
    """Front matter of the list of what a profession is to review. It tells of the site, so it has no status."""
    return {
        "title": f"Gennemgang: {word.da.lower()}",
        "description": f"De sider, der venter på faget {word.da.lower()}, og hvor lang tid hver af dem tager.",
        "maalgruppe": ["bidragyder"],
        "skjult_i_soegning": True,
    }


def last_read(projekt: Projekt) -> dt.date:
    """The day the newest of a project's sources was read."""
    return max(kilde.laest for kilde in projekt.kilder)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for _, uri, text in list(generated(folder)):  # all are read before the first is written
        (folder / uri).parent.mkdir(exist_ok=True)
        (folder / uri).write_text(text, encoding="utf-8")

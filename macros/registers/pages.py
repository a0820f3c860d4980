"""Pages that exist only as data."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import Markup

from macros import content, templates
from macros.content.dates import build_date
from macros.content.text import text as text_of
from macros.models import Ark, Begreb, Gennemgang, Side
from macros.models.sidehoved import Sidehoved
from macros.registers import cards, guide_pages, heads, job_sheets, lessons, playbook_pages, reading, sheets, sidecars
from macros.registers.review import status
from macros.text.front import written


class Generated(NamedTuple):
    """A page without a Markdown file: the data file it comes from, its address, and its text."""

    source: str
    uri: str
    markdown: str


def generated(docs: Path) -> Iterator[Generated]:
    """Each project, law, letter and question of citizens; further lists; slides; sheets; tools; guides' examples."""
    for slug, projekt in content.projekter(docs).items():
        yield _page(
            "projekter", slug, "projekt(post)", heads.project(slug, projekt)
        )  # one text for all is compiled once
    yield from _further(docs)
    for one in sidecars.pages(docs):
        yield Generated(one.source, one.uri, f"{written(one.head.front())}{{{{ {one.call} }}}}\n")
    for product_id, product in content.produkter(docs).items():
        yield _page("produkter", product_id, f"produkt({product_id!r})", heads.product(product_id, product))
    for law_id, law in content.love(docs).items():
        seen = _seen(docs, f"lovregister/{law_id}.md")
        yield _page("lovregister", law_id, f"lovside({law_id!r})", heads.law(law_id, law).model_copy(update=seen))
    for name, letter in content.breve(docs).items():
        yield _page("breve", name, f"brev({name!r})", heads.letter(letter))
    for name, side in content.sider(docs).items():
        if side.modul:
            yield _slides(docs, name, side)
    for question_id, question in content.spoergsmaal(docs).items():
        seen = _seen(docs, f"borger/spoergsmaal/{question_id}.md")
        head = heads.question(docs, question).model_copy(update=seen)
        made = _page("borger/spoergsmaal", question_id, f"spoergsmaal({question_id!r})", head)
        yield made._replace(source=reading.ANSWERS)  # one file holds them all
    for page, ark in content.ark(docs).items():
        yield _sheet(docs, page, ark)
    yield from _playbooks(docs)
    yield from map(_desk, content.vokabularer(docs)["fag"].ord)


def _playbooks(docs: Path) -> Iterator[Generated]:
    for found in (*playbook_pages.pages(docs), *job_sheets.pages(docs), *guide_pages.pages(docs)):
        yield Generated(found.source, found.uri, f"{written(found.head.front())}{{{{ {found.call} }}}}\n")


def _desk(word: Begreb) -> Generated:
    """What one profession is to review. One file holds all professions."""
    made = _page("bidrag/gennemgang", word.id, f"gennemgangsliste({word.id!r})", heads.desk(word))
    return made._replace(source="vokabularer/fag.yml")


def _page(folder: str, slug: str, call: str, head: Sidehoved) -> Generated:
    text = written(head.front()) + f"{{{{ {call} }}}}\n"
    return Generated(f"{folder}/{slug}.yml", f"{folder}/{slug}.md", text)


def _seen(docs: Path, uri: str) -> dict[str, Any]:
    """What the front matter says when the reviews leave nothing open on a page that has no file to say it in."""
    stand = status.of_site(docs, build_date()).get(uri)
    if not stand or stand.mangler or not stand.gennemgaaet:
        return {}
    last = max(content.gennemgange(docs).values(), key=lambda one: (f"{one.side}.md" == uri, one.dato))
    review = Gennemgang(dato=last.dato, rolle=last.rolle, hvad=last.hvad)
    return {"status": "gaeldende", "gennemgaaet": review}


def _further(docs: Path) -> Iterator[Generated]:
    """The further pages of the lists that the catalogue has outgrown."""
    last = cards.number_of_pages(len(content.projekter(docs)))
    for page, macro in cards.LISTS.items():
        for number in range(2, last + 1):
            head = heads.further(content.sider(docs)[page], number, last)
            yield Generated(
                page, cards.further(page, number), written(head.front()) + f"{{{{ {macro}({number}) }}}}\n"
            )


def _sheet(docs: Path, page: str, ark: Ark) -> Generated:
    """A sheet in the language of its page. Its source is the page: that is what one edits and what git dates."""
    uri = sheets.address(page, content.sider(docs)[page].lang)
    text = sheets.short(text_of(docs / page), ark.afsnit)
    return Generated(page, uri, f"{written(heads.sheet(docs, page).front())}{text}\n")


def _slides(docs: Path, name: str, side: Side) -> Generated:
    """The module's own text, cut into sheets; it is Markdown with macros, and is run as the module's page is."""
    cut = lessons.slides(text_of(docs / name))
    text = templates.render(
        "slides.md.j2",
        navn=Path(name).stem,
        side=side,
        slides=[(sheet.titel, Markup(sheet.tekst)) for sheet in cut],  # noqa: S704  a page of ours, as written
    )
    return Generated(name, name.replace(".md", "-slides.md"), written(heads.slides(side).front()) + text)

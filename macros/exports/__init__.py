"""Open data: the files that lie beside the pages, made from the same models."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from macros import content
from macros.content import history
from macros.content.dates import UNKNOWN, GitDates, build_date
from macros.exports import (
    calendar,
    feed,
    kin,
    lifebudget,
    linked,
    moved,
    overview,
    paper,
    readiness,
    review,
    schema,
    tables,
)
from macros.exports.record import Record
from macros.models import SKEMA_VERSION
from macros.registers import cards, changes, compare, freshness, notices
from macros.registers.heads import last_read
from macros.registers.names import Names, names
from macros.registers.review import wheel
from macros.registers.site import Site

__all__ = ["files", "records", "review"]
FOLDER = "projekter"
NAMES = f"{schema.FOLDER}/projekt.navne.json"


def records(docs: Path, site_url: str, git: GitDates) -> list[Record]:
    """Every project with the facts that are not typed into its file: address and dates."""
    found = []
    for slug, projekt in content.projekter(docs).items():
        path = (docs / FOLDER / f"{slug}.yml").resolve()
        read = last_read(projekt).isoformat()  # without git, the day the sources were read is the honest date
        changed = git.get_revision_date_for_file(str(path))
        found.append(
            Record(
                id=slug,
                projekt=projekt,
                url=f"{site_url}{FOLDER}/{slug}/",
                oprettet=git.first.get(path, read),
                aendret=read if changed == UNKNOWN else changed,
            )
        )
    return found


Maker = Callable[[], str | bytes]


def files(docs: Path, site_url: str, git: GitDates, styles: str) -> Iterator[tuple[str, Maker]]:
    """(address, what makes the content) of every file to publish. `styles` is the address of the stylesheet.

    Made when it is written: held all at once, the files of ten thousand projects take more than the projects.
    """
    day = build_date()
    found, called = records(docs, site_url, git), names(docs, day)
    yield f"{FOLDER}/projekter.json", partial(tables.as_json, found)
    yield f"{FOLDER}/projekter.csv", partial(tables.as_csv, found)
    yield f"{FOLDER}/projekter.xlsx", partial(tables.as_xlsx, found)
    for record in found:  # the form mends one; at ten thousand projects it cannot fetch them all
        yield f"{FOLDER}/{record.id}/post.json", partial(_post, record)
        yield f"{FOLDER}/{record.id}/sammenlign.json", partial(_side_by_side, record, called)
        yield f"{FOLDER}/{record.id}/{paper.NAME}", partial(paper.as_docx, record, called)
    yield from _histories(docs, found)
    yield NAMES, lambda: tables.as_text({record.id: record.projekt.titel for record in found})
    yield f"{FOLDER}/projekter.jsonld", partial(linked.as_jsonld, found, called)
    yield f"{FOLDER}/projekter.atom", partial(feed.of_projects, found, site_url)
    yield feed.NOTICES.adresse, partial(feed.of_notices, notices.every(docs), site_url)
    site = Site(docs, day, git)
    yield from _indexes(site)
    yield from kin.files(site, styles)
    yield f"{FOLDER}/projekt.schema.json", partial(schema.as_schema, docs)
    yield from schema.files(docs)
    yield "lovregister/skaeringsdatoer.ics", partial(calendar.of_law, content.love(docs), site_url)
    yield "netvaerket/moeder.ics", partial(calendar.of_meetings, content.moeder(docs), site_url)
    yield "samarbejde/puljer.ics", partial(calendar.of_calls, content.puljer(docs), site_url)
    yield "bidrag/gennemgang/aarshjul.ics", lambda: calendar.of_upkeep(wheel.turns(docs, day), site_url)
    yield from moved.pages(content.omdirigeringer(docs), site_url, styles)
    news = list(changes.news(docs, git.history))
    came = {one.uri: one.dag for one in news}  # the earliest is last
    yield feed.CHANGES.adresse, partial(feed.of_changes, changes.latest(news), came, site_url)
    yield (
        feed.FRESHNESS.adresse,
        lambda: feed.of_freshness(freshness.posts(docs, day), day, freshness.words(docs), site_url),
    )
    yield feed.MEETINGS.adresse, partial(feed.of_meetings, content.moeder(docs), site_url)
    yield overview.ADDRESS, partial(overview.as_text, docs, site_url)
    yield readiness.ADDRESS, lambda: readiness.as_xlsx(content.selvtest(docs)["afdeling"])
    yield lifebudget.ADDRESS, lambda: lifebudget.as_xlsx(content.budget(docs), content.vokabularer(docs))


def _post(record: Record) -> str:
    return tables.as_text(record.fields())


def _side_by_side(record: Record, called: Names) -> str:
    return tables.as_text(compare.rows(record.projekt, called))


def _histories(docs: Path, found: list[Record]) -> Iterator[tuple[str, Maker]]:
    """What changed, field by field: of each record beside its page, and of all of them in one file."""
    told = history.of_projects(docs)
    for record in found:
        if record.id in told:
            changed = [one._asdict() for one in told[record.id]]
            yield (
                f"{FOLDER}/{record.id}/historik.json",
                partial(tables.as_text, {"id": record.id, "aendringer": changed}),
            )
    every = {slug: [one._asdict() for one in changed] for slug, changed in sorted(told.items())}
    yield f"{FOLDER}/historik.json", partial(tables.as_text, {"skema_version": SKEMA_VERSION, "projekter": every})


def _indexes(site: Site) -> Iterator[tuple[str, Maker]]:
    """What the filters of a list in several pages read, beside the list."""
    for page, found in site.kort.items():
        if cards.number_of_pages(len(found)) > 1:
            yield f"{cards.folder(page)}liste.json", partial(cards.index, found)
            yield f"{cards.folder(page)}liste-ord.json", partial(cards.words, found)

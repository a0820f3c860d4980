"""The pages of worked examples, one beside each guide: which there are, and what their frames show. Draws nothing."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import reader
from macros.models import Guide, Side
from macros.models.sidehoved import Sidehoved
from macros.registers.heads import draft
from macros.registers.playbook_pages import Made


def of_guides(docs: Path) -> dict[str, str]:
    """Guide → the address inside `docs` of its page, which lies beside its file."""
    pages = {name: path.with_suffix(".md").relative_to(docs).as_posix() for name, path in files(docs).items()}
    return {name: pages[name] for name in content.guider(docs) if pages[name] in content.sider(docs)}


def files(docs: Path) -> dict[str, Path]:
    """Guide → its file."""
    return {reader.file_id(docs, path, Guide): path for path in reader.paths(docs, Guide)}


def examples(page: str) -> str:
    """The page of examples of a guide's page."""
    return f"{page.removesuffix('.md')}-eksempler.md"


def pages(docs: Path) -> Iterator[Made]:
    """The examples of each guide. They are written in the guide's own file."""
    guides, sider = content.guider(docs), content.sider(docs)
    for name, page in of_guides(docs).items():
        source = f"{page.removesuffix('.md')}.yml"
        yield Made(source, examples(page), _head(name, guides[name], sider[page]), f"guidesager({name!r})")


@draft
def _head(name: str, guide: Guide, side: Side) -> Sidehoved:
    return Sidehoved(
        title=f"guide-{name}-eksempler",
        titel=f"Eksempler: {guide.titel}",
        description=f"{len(guide.eksempler)} fiktive sager ført gennem guiden, svar for svar: {guide.titel}",
        gennemgaas_senest=side.gennemgaas_senest,
        maalgruppe=side.maalgruppe,
        laest=guide.laest,
        jura=side.jura,
    )

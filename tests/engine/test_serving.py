"""While one serves, what has not changed is not made anew, and what has changed shows wherever it is shown."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import built
from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page

from macros import content
from macros.caching import background
from macros.caching import build as run
from macros.caching.latest import Latest
from macros.content import dates
from macros.registers.site import Site
from macros.templates import authored

SERVED = "http://127.0.0.1:8000/"
Built = dict[str, str]


@pytest.fixture
def serve(sample: Path, tmp_path: Path) -> Iterator[Callable[[], Built]]:
    """Builds as the server does at each change, in one process, and gives every page by its address."""
    into, started = tmp_path / "ud", False

    def rebuild() -> Built:
        nonlocal started
        config = load_config(str(sample / "mkdocs.yml"), site_dir=str(into))
        if not started:
            config.plugins.on_startup(command="serve", dirty=False)
            started = True
        config.site_url = SERVED
        build(config, serve_url=SERVED)
        return {path.relative_to(into).as_posix(): path.read_text("utf-8") for path in into.glob("**/*.html")}

    yield rebuild
    background.stop()


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that the engine renders, as it does."""
    found: list[str] = []
    engine = Page.render

    def counted(page: Page, *arguments: object) -> None:
        found.append(page.file.src_uri)
        engine(page, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Page, "render", counted)
    return found


def test_a_change_shows_on_every_page_and_only_those_pages_are_rendered(
    sample: Path, tmp_path: Path, serve: Callable[[], Built], rendered: list[str]
) -> None:
    first = serve()
    assert rendered == []  # all was drawn when the small site was built, for another address
    background.finish()
    assert (tmp_path / "ud/pagefind/pagefind.js").is_file()

    # a word on one page: nothing else is rendered, and the search of before is there at once
    rendered.clear()
    page = sample / "docs/om/privatliv.md"
    page.write_text(page.read_text("utf-8") + "\nOrdet er zebrafink.\n", "utf-8")
    second = serve()
    assert (tmp_path / "ud/pagefind/pagefind.js").is_file()
    assert rendered == ["om/privatliv.md"]
    assert [name for name, text in second.items() if text != first[name]] == ["om/privatliv/index.html"]
    assert "zebrafink" in second["om/privatliv/index.html"]

    # who cites a law, and what a page is called, show on other pages though no data has changed
    assert "om/privatliv/" not in second["lovregister/bek-journaldata/index.html"].partition("</main>")[0]
    change(page, "Ordet er zebrafink.", '{{ lov("bek-journaldata") }} er zebrafink.')
    change(page, "title: Privatliv", "title: Zebrafinkens privatliv")
    cited = serve()
    assert "Zebrafinkens privatliv" in cited["lovregister/bek-journaldata/index.html"].partition("</main>")[0]
    assert "Zebrafinkens privatliv" in cited["bidrag/friskhed/index.html"]
    change(page, '{{ lov("bek-journaldata") }} er zebrafink.', "Ordet er zebrafink.")
    change(page, "title: Zebrafinkens privatliv", "title: Privatliv")
    assert serve() == second

    # data that many pages show: none of them shows the old
    slug, projekt = next(iter(content.projekter(sample / "docs").items()))
    change(sample / f"docs/projekter/{slug}.yml", f"titel: {projekt.titel}", "titel: Zebrafink i ny titel")
    change(sample / "overrides/partials/bund.html", "<footer", "<footer data-zebrafink")
    change(sample / "mkdocs.yml", "- Lærdom:", "- Zebrafink i menuen:")
    third = serve()
    assert any(projekt.titel in text for text in second.values())
    assert not [name for name, text in third.items() if projekt.titel in text]
    assert not [name for name, text in third.items() if "<footer class" in text and "zebrafink" not in text]
    assert "Zebrafink i menuen" in third["projekter/index.html"]
    assert "Zebrafink i ny titel" in (tmp_path / f"ud/projekter/{slug}/post.json").read_text("utf-8")

    # and back again is as before
    change(sample / f"docs/projekter/{slug}.yml", "titel: Zebrafink i ny titel", f"titel: {projekt.titel}")
    change(sample / "overrides/partials/bund.html", "<footer data-zebrafink", "<footer")
    change(sample / "mkdocs.yml", "- Zebrafink i menuen:", "- Lærdom:")
    assert serve() == second


def test_a_page_that_comes_or_goes_is_noticed_where_a_link_leads_to_it_and_nowhere_else(
    sample: Path, serve: Callable[[], Built], rendered: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    here, new = sample / "docs/om/privatliv.md", sample / "docs/om/zebrafink.md"
    serve()
    rendered.clear()
    new.write_text(here.read_text("utf-8").replace("title: Privatliv", "title: Zebrafink"), "utf-8")
    menu = sample / "mkdocs.yml"
    change(menu, "om/privatliv.md\n", "om/privatliv.md\n      - Fugl: om/zebrafink.md\n")
    serve()
    assert sorted(rendered) == ["bidrag/friskhed.md", "om/zebrafink.md"]  # the former lists all pages
    rendered.clear()
    here.write_text(here.read_text("utf-8") + "\nSe [fuglen](zebrafink.md).\n", "utf-8")
    assert 'href="../zebrafink/"' in serve()["om/privatliv/index.html"]
    assert rendered == ["om/privatliv.md"]
    new.unlink()
    change(menu, "om/privatliv.md\n      - Fugl: om/zebrafink.md\n", "om/privatliv.md\n")
    with pytest.raises(Abort):
        serve()
    assert "'om/privatliv.md' contains a link 'zebrafink.md'" in caplog.text


def test_a_new_statement_shows_on_the_review_desk_and_only_what_asks_for_statements_is_made_anew(
    sample: Path, serve: Callable[[], Built], monkeypatch: pytest.MonkeyPatch
) -> None:
    expanded: list[str] = []
    engine = authored.Closed.from_string

    def counted(self: authored.Closed, source: str, *arguments: Any, **named: Any) -> Any:
        expanded.append(source)
        return engine(self, source, *arguments, **named)

    monkeypatch.setattr(authored.Closed, "from_string", counted)
    desk, page = sample / "docs/om/privatliv.md", sample / "docs/borger/dine-data.md"
    desk.write_text(desk.read_text("utf-8") + "\nPå bordet: {{ gennemgangsbord() }}\n", "utf-8")
    first, pages = serve(), len(set(expanded))
    assert pages > 30
    expanded.clear()
    page.write_text(page.read_text("utf-8") + "\nHver zebrafink vejer 12 gram hele livet.\n", "utf-8")
    second = serve()
    assert len(expanded) < pages / 4
    changed = {name for name, text in second.items() if text != first.get(name)}
    shown = {
        "borger/dine-data/index.html",
        "om/privatliv/index.html",
        "bidrag/gennemgang/ark/borger/dine-data/index.html",
    }
    assert shown <= changed
    assert "12 gram" in second["bidrag/gennemgang/ark/borger/dine-data/index.html"]
    page.write_text(page.read_text("utf-8").replace("12 gram", "13 gram"), "utf-8")
    third = serve()
    assert not [name for name, text in third.items() if "12 gram" in text]


def test_a_changed_style_shows_on_the_pages_that_are_kept(sample: Path) -> None:
    with (sample / "docs/assets/site.css").open("a", encoding="utf-8") as styles:
        styles.write("p { color: inherit; }")
    built(sample, sample / "to")
    page = html.parse(str(sample / "to/om/index.html")).getroot()
    (address,) = page.xpath("//link[@rel='stylesheet']/@href")
    assert (sample / "to/om" / address).is_file()


def test_what_is_made_from_the_same_is_kept_and_from_another_is_made() -> None:
    made: list[int] = []
    latest: Latest[int] = Latest("proeve")

    def make(value: int) -> int:
        made.append(value)
        return value * 2

    assert [latest.of("a", value, make, value) for value in (1, 1, 2)] == [2, 2, 4]
    assert made == [1, 2]
    latest.forget("a")
    assert latest.of("a", 2, make, 2) == 4
    assert made == [1, 2, 2]


def test_within_a_run_an_answer_is_kept_and_outside_it_is_not() -> None:
    asked: list[str] = []

    @run.kept
    def answer(question: str) -> str:
        asked.append(question)
        return question.upper()

    for _ in range(2):
        answer("uden")
    with run.run():
        with run.run():
            answer("i")
        answer("i")
    with run.run():
        answer("i")
    assert asked == ["uden", "uden", "i", "i"]


def test_who_asks_what_is_kept_is_told_what_it_leans_on_be_it_new_or_not() -> None:
    @run.kept
    def text(name: str) -> str:
        return name

    @run.kept
    def title(name: str) -> str:
        return text(name).title()

    def asked() -> set[str]:
        with run.asking() as names:
            title("en side")
        return {name.rpartition(".")[2] for name in names}

    with run.run():
        assert asked() == asked() == {"text", "title"}
        with run.asking() as names:
            text("en side")
        assert not [name for name in names if name.endswith("title")]


def test_who_asks_a_site_for_what_is_at_hand_leans_on_what_it_was_worked_out_from(sample: Path) -> None:
    site = Site(sample / "docs", dt.date(2026, 11, 1), dates.GitDates(sample))

    def asked(name: str) -> set[str]:
        with run.run(), run.asking() as names:
            getattr(site, name)
        return names

    for name in ("projekter", "kort", "slaegt"):
        assert "projekter" in asked(name), name
        assert asked(name) == asked(name), name
    assert "projekter" not in asked("love")

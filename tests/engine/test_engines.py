"""What is before the pages is the same for every engine: one without our hooks draws what MkDocs draws with them."""

from pathlib import Path

import pytest
from conftest import ROOT, built, sample_of, shared
from jinja2 import Environment, nodes
from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros import documents
from macros.content import settings
from macros.engine import compare, engines
from macros.engine.materialise import MaterialiseError, materialise, relative
from macros.release import version


@pytest.fixture(scope="session")
def without_hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site drawn from its folder of plain Markdown, by an engine that has no plugins and no hooks."""

    def draw(tree: Path) -> None:
        tree.mkdir()
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(documents.SKIP, "1")
            for name in ("SITE_URL", "REPO_URL", "BYGGEDATO"):
                patch.delenv(name, raising=False)
            materialise(sample_of(tmp_path_factory.mktemp("sample")), tree)
            config = load_config(str(tree / "mkdocs.yml"))
            assert list(config.plugins) == []
            build(config)

    return shared(tmp_path_factory, "plain", draw)


def test_two_engines_draw_the_same_pages(sample_site: Path, without_hooks: Path) -> None:
    found, pages = compare.differences(sample_site, without_hooks / "site")
    assert found == []
    assert pages > 50


def test_the_files_beside_the_pages_are_the_same(sample_site: Path, without_hooks: Path) -> None:
    others = (".html", ".xml", ".gz")  # pages; the engine's own map of the site
    made = [path for path in sample_site.rglob("*") if path.is_file() and path.suffix not in others]
    beside = [path.relative_to(sample_site) for path in made if "pagefind" not in path.parts]
    assert len(beside) > 50
    assert [
        one for one in beside if (sample_site / one).read_bytes() != (without_hooks / "site" / one).read_bytes()
    ] == []


def test_the_same_day_gives_the_same_bytes_in_another_folder(tmp_path: Path, sample_site: Path) -> None:
    again = tmp_path / "igen"
    built(sample_of(tmp_path / "et-andet-sted"), again)
    names = [name for name in version.files(sample_site) if not version.ANEW.match(name)]
    assert names == [name for name in version.files(again) if not version.ANEW.match(name)]
    day = (".gz",)  # the sitemap's copy, in which MkDocs writes when it was packed
    assert [
        n for n in names if not n.endswith(day) and (sample_site / n).read_bytes() != (again / n).read_bytes()
    ] == []


def test_nothing_is_left_to_run(without_hooks: Path) -> None:
    told = settings.read(without_hooks / "mkdocs.yml")
    assert told["plugins"] == []
    assert "hooks" not in told
    pages = list((without_hooks / "docs").rglob("*.md"))
    assert pages
    for page in pages:
        assert "{{" not in page.read_text("utf-8"), page


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("[x](/c/d.md#e)", "[x](../c/d.md#e)"),
        ('<a class="k" href="/c.md">', '<a class="k" href="../c.md">'),
        ("[x]: /c.md", "[x]: ../c.md"),
        ("`[x](/c.md)`", "`[x](/c.md)`"),
        ("```md\n[x](/c.md)\n```", "```md\n[x](/c.md)\n```"),
        ("<pre>[x](/c.md)</pre>", "<pre>[x](/c.md)</pre>"),
        ("[x](//c.dk) [y](https://c.dk/d)", "[x](//c.dk) [y](https://c.dk/d)"),
    ],
)
def test_links_are_written_from_the_page(written: str, plain: str) -> None:
    assert relative("a/b.md", written) == plain


PAGE = '<html lang="da"><title>T</title><h1 id="a">A</h1><p>Ord <a href="../b/">b</a></p>'


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (PAGE, []),
        (PAGE.replace("../b/", "../b/index.html"), []),
        (PAGE.replace("Ord", "Andet"), ["a/index.html: text"]),
        (PAGE.replace("../b/", "../c/"), ["a/index.html: links"]),
        (PAGE.replace('id="a"', 'id="b"'), ["a/index.html: headings"]),
        (PAGE.replace("T<", "U<"), ["a/index.html: title, text"]),
        (PAGE.replace('"da"', '"en"'), ["a/index.html: language"]),
        (None, ["a/index.html: mangler i anden"]),
    ],
)
def test_what_a_reader_meets_otherwise_is_told(tmp_path: Path, other: str | None, found: list[str]) -> None:
    for name, text in (("en", PAGE), ("anden", other)):
        (tmp_path / name / "a").mkdir(parents=True)
        if text:
            (tmp_path / name / "a/index.html").write_text(text, "utf-8")
    assert compare.differences(tmp_path / "en", tmp_path / "anden") == (found, 1)


def test_an_engine_that_is_not_known_is_told_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(engines.EngineError, match="'hugo' kendes ikke; vælg en af mkdocs, properdocs, zensical"):
        engines.draw(tmp_path, tmp_path, "hugo")


# MiniJinja's own (minijinja/filters), and the two that Zensical adds.
SHARED = (
    "abs batch bool capitalize chain count d default dictsort e escape first float format groupby indent int items join "
    "last length lines list lower map max min pprint reject rejectattr replace reverse round safe select selectattr "
    "slice sort split string sum title tojson trim unique upper urlencode zip striptags url"
)


@pytest.mark.parametrize("path", sorted((ROOT / "overrides").rglob("*.html")), ids=lambda path: path.name)
def test_the_frame_asks_only_for_what_jinja_and_minijinja_share(path: Path) -> None:
    tree = Environment().parse(path.read_text("utf-8"))
    assert {found.name for found in tree.find_all(nodes.Filter)} <= set(SHARED.split())
    methods = [call.node.attr for call in tree.find_all(nodes.Call) if isinstance(call.node, nodes.Getattr)]
    assert methods == [], "en metode på en værdi (fx .startswith) er Pythons egen"


def test_a_folder_with_something_of_ones_own_is_left_alone(sample: Path) -> None:
    with pytest.raises(MaterialiseError, match="er ikke tom"):
        materialise(sample, sample)
    assert (sample / "docs/index.md").is_file()

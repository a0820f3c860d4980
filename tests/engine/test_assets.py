"""What pages load: named by its content, and one stylesheet."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
import tinycss2
from conftest import ROOT
from lxml import html
from mkdocs.config import load_config
from playwright.sync_api import Page

from macros.engine import assets
from macros.engine.before import Before

LOADED = "//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href | //img/@src"
DRAWN = re.compile(
    r"\b(?:admonition|details|md-typeset)[. ]\.?(?:note|warning|danger|tip|question|info|success|failure|bug|example|quote|abstract)\b"
)
IMPORTED = re.compile(r"""["']\./([\w.-]+\.js)["']""")


@pytest.fixture(scope="module")
def loads(site: Path) -> dict[str, set[Path]]:
    """What each page loads from the folder of assets."""
    found = {}
    for page in sorted(site.rglob("*.html")):
        at = html.parse(str(page)).xpath(LOADED)
        paths = {(site.parent / a.lstrip("/") if a[0] == "/" else page.parent / a).resolve() for a in at}
        found[page.relative_to(site).as_posix()] = {path for path in paths if site / "assets" in path.parents}
    return found


def test_every_asset_is_there_under_the_name_of_its_content(site: Path, loads: dict[str, set[Path]]) -> None:
    asked = set.union(*loads.values())
    scripts = [path for path in asked if path.suffix == ".js"]
    for script in scripts:  # grows while it is gone through: a script that is asked for asks for others
        come = {script.parent / name for name in IMPORTED.findall(script.read_text("utf-8"))} - asked
        scripts += come
        asked |= come
    assert {path.suffix for path in asked} == {".css", ".js", ".svg", ".png"}
    for path in asked:
        assert path.name.split(".")[-2] == hashlib.sha256(path.read_bytes()).hexdigest()[:8], path
    # and nothing is published that no page asks for
    assert {path for path in site.glob("assets/**/*") if path.is_file()} == asked


def test_a_page_loads_one_stylesheet(loads: dict[str, set[Path]]) -> None:
    assert {name: len([p for p in paths if p.suffix == ".css"]) for name, paths in loads.items()} == dict.fromkeys(
        loads, 1
    )


def test_a_changed_script_renames_those_that_load_it() -> None:
    given = {"assets/a.js": b'import { b } from "./b.js";', "assets/b.js": b"export const b = 1;", "assets/c.js": b""}
    before = assets.stamped(given)
    after = assets.stamped(given | {"assets/b.js": b"export const b = 2;"})
    assert {uri for uri in given if before[uri].uri != after[uri].uri} == {"assets/a.js", "assets/b.js"}
    assert f'"./{after["assets/b.js"].uri[7:]}"' in after["assets/a.js"].body.decode()


def test_a_script_is_sent_without_remarks_and_a_stylesheet_without_the_room_between() -> None:
    script = (
        b"/** Says it. */\nexport const say = (a) => {\n  // as it stands\n  return `a: ${a} // b`;\n};\n\nsay(1);\n"
    )
    sent = assets.stamped({"assets/a.js": script})["assets/a.js"].body.decode()
    assert sent == "export const say = (a) => {\nreturn `a: ${a} // b`;\n};\nsay(1);\n"
    ours = '/* a */@media screen and (max-width: 9px) {\n  a :hover, b > c { content: "; : }  /* d */"; width: calc(1px + 2px); }\n}\n'
    sent = assets.stylesheet("", ours)
    assert "a :hover" in sent
    assert "calc(1px + 2px)" in sent
    assert '"; : }  /* d */"' in sent
    assert not [said for said in ("/* a", "\n", "{ ", "; }") if said in sent]


def test_no_text_in_a_script_spans_lines_which_would_lose_their_indents() -> None:
    for script in (ROOT / "docs/assets").glob("*.js"):
        assert [line for line in script.read_text("utf-8").splitlines() if line.count("`") % 2] == [], script.name


def test_a_script_says_what_it_makes_better_and_a_page_asks_by_an_attribute() -> None:
    scripts = {
        "assets/om.js": "// [data-om] What a word means.\n",
        "assets/del.js": "// Used by others: [data-del].\n",
    }
    marks = assets.marks(scripts)
    assert marks == {"data-om": "om.js"}
    both = assets.marks({"assets/to.js": "// [data-a] [data-b-c] Two things: [data-d].\n"})
    assert both == {"data-a": "to.js", "data-b-c": "to.js"}
    assert assets.wanted('<p data-a data-b-c="1">', both) == ["to.js"]
    for page in ('<a href="/" data-om="Et ord">', "<b data-om>", "<p\n data-om=''>", "<br data-om/>"):
        assert assets.wanted(page, marks) == ["om.js"], page
    for page in ("<p>Skriv data-om=</p>", "<b data-omraade=x>", "<code>&lt;a data-om&gt;</code>", "<b x-data-om>"):
        assert assets.wanted(page, marks) == [], page


def test_every_page_with_a_mark_loads_its_script(site: Path, loads: dict[str, set[Path]]) -> None:
    marks = assets.marks({path.name: path.read_text("utf-8") for path in (ROOT / "docs/assets").glob("*.js")})
    for name, paths in loads.items():
        page = html.parse(str(site / name))
        asked = {script.removesuffix(".js") for mark, script in marks.items() if page.xpath(f"//article//@{mark}")}
        assert asked <= {path.name.split(".")[0] for path in paths}, name


def test_no_page_meets_a_rule_of_the_theme_that_was_left_out(site: Path) -> None:
    worn = {name for page in site.rglob("*.html") for name in classes(page)}
    config = load_config(str(ROOT / "mkdocs.yml"))
    theme = next(p for d in config.theme.dirs for p in Path(d).glob("assets/stylesheets/main.*.css")).read_text(
        "utf-8"
    )
    left_out = selectors(theme) - selectors(assets.stylesheet(theme, ""))
    assert len(left_out) > 500
    met = {one for one in left_out if (named := set(assets.CLASS.findall(one))) and named <= worn}
    assert {one for one in met if not assets.OTHERWISE.search(one) and not DRAWN.search(one)} == set(), (
        "tilføj klassen i macros/assets.py, eller kald den noget andet"
    )


def test_a_note_of_any_kind_looks_as_ours(page: Page, at_root: str) -> None:
    page.goto(at_root)
    kinds = ["note", "warning", "danger", "tip", "question"]
    page.evaluate(
        """kinds => document.querySelector("article").insertAdjacentHTML("beforeend", kinds.map(kind =>
        `<div class="admonition ${kind}"><p class="admonition-title">Ord</p></div>`).join(""))""",
        kinds,
    )
    drawn = page.evaluate(
        """() => [...document.querySelectorAll(".admonition")].map(note => [getComputedStyle(note).borderLeftWidth,
        getComputedStyle(note.firstElementChild).backgroundColor,
        ["none", "normal"].includes(getComputedStyle(note.firstElementChild, "::before").content)])"""
    )
    assert drawn == [["4px", "rgba(0, 0, 0, 0)", True]] * len(kinds)


def classes(page: Path) -> set[str]:
    return {name for worn in html.parse(str(page)).xpath("//@class") for name in worn.split()}


def selectors(styles: str) -> set[str]:
    """Every selector of a stylesheet, also those inside a condition."""

    def inside(rules: Any) -> set[str]:
        found = set()
        for rule in rules:
            if rule.type == "qualified-rule":
                found |= {part.strip() for part in tinycss2.serialize(rule.prelude).split(",")}
            elif rule.type == "at-rule" and rule.lower_at_keyword in {"media", "supports", "layer"}:
                found |= inside(tinycss2.parse_rule_list(rule.content, skip_whitespace=True))
        return found

    return inside(tinycss2.parse_stylesheet(styles, skip_comments=True, skip_whitespace=True))


def test_a_value_is_kept_when_it_is_read_and_not_otherwise() -> None:
    theme = ':root{--a:1;--b:url("data:,;}");--c:2}.md-header{color:var(--c)}.md-typeset p,.md-nav p{color:var(--b)}'
    assert assets.stylesheet(theme, "p{margin:var(--a)}") == (
        '@layer tema{:root{--a:1;--b:url("data:,;}")}.md-typeset p{color:var(--b)}}p{margin:var(--a)}'
    )


def test_every_value_that_the_stylesheet_reads_has_been_given_one() -> None:
    ours = (ROOT / "docs/assets/site.css").read_text("utf-8")
    assert set(assets.READ.findall(ours)) - set(re.findall(r"(--[\w-]+)\s*:", ours)) == set()


def test_what_is_being_written_keeps_its_name() -> None:
    served = {uri: asset.uri for uri, asset in Before(ROOT / "docs", stamped=False).assets.items()}
    assert "assets/soegning.js" in served
    assert [uri for uri, at in served.items() if uri != at] == []


def test_a_script_is_run_from_its_new_name(fresh: Page, at_root: str) -> None:
    failed: list[str] = []
    fresh.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    fresh.on("pageerror", lambda error: failed.append(str(error)))
    fresh.goto(f"{at_root}bidrag/tilfoej-et-projekt/")
    fresh.locator("[data-projektformular] input").first.wait_for()
    assert failed == []

"""The built pages, as a browser or a search engine gets them."""

import json
import re
import subprocess
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import imagined
import pytest
from conftest import ROOT
from lxml import html

from macros import content
from macros.models import Projekt

# links out to sources are the readers' to follow; what the page itself loads must be ours
LOADS = "//script/@src | //link[not(@rel='alternate' or @rel='canonical')]/@href | //img/@src | //iframe/@src | //source/@src"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, html.HtmlElement]:
    return {str(p.relative_to(site)): html.parse(str(p)).getroot() for p in sorted(site.rglob("*.html"))}


def test_the_build_says_nothing_of_warnings(build_log: tuple[Path, str]) -> None:
    assert [line for line in build_log[1].splitlines() if re.match(r"WARNING|ERROR", line)] == []


def test_every_project_has_its_page(site: Path) -> None:
    slugs = list(content.projekter(ROOT / "docs"))
    assert len(slugs) > 50
    assert [slug for slug in slugs if not (site / "projekter" / slug / "index.html").is_file()] == []


def test_a_page_says_its_language_title_and_subject(pages: dict[str, html.HtmlElement]) -> None:
    titles: Counter[str] = Counter()
    for name, page in pages.items():
        assert page.get("lang") == ("en" if name.startswith("english/") else "da"), name
        assert page.xpath("count(//h1)") == 1, name
        assert page.xpath("string(//meta[@name='description']/@content)").strip(), name
        titles[page.xpath("string(//title)")] += 1
    assert [title for title, times in titles.items() if times > 1] == []


def test_headings_go_down_one_level_at_a_time(pages: dict[str, html.HtmlElement]) -> None:
    for name, page in pages.items():
        levels = [int(h.tag[1]) for h in page.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")]
        jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert not jumps, (name, jumps)


def test_ids_are_used_once(pages: dict[str, html.HtmlElement]) -> None:
    for name, page in pages.items():
        assert [i for i, times in Counter(page.xpath("//@id")).items() if times > 1] == [], name


def test_the_skip_link_leads_to_the_text(pages: dict[str, html.HtmlElement]) -> None:
    for name, page in pages.items():
        assert page.xpath("//body/a[1]/@href") == ["#indhold"], name
        assert len(page.xpath("//main[@id='indhold']")) == 1, name


def test_nothing_is_loaded_from_others_and_nothing_is_inline(pages: dict[str, html.HtmlElement]) -> None:
    for name, page in pages.items():
        assert [address for address in page.xpath(LOADS) if urlsplit(address).netloc] == [], name
        assert page.xpath("//script[not(@src)] | //style | //@style") == [], name
        assert [a for a in page.xpath("//@*") if a.attrname.startswith("on")] == [], name
        policy = page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
        assert "default-src 'none'" in policy, name
        assert "unsafe-inline" not in policy, name


def test_pictures_say_what_they_show(pages: dict[str, html.HtmlElement]) -> None:
    for name, page in pages.items():
        assert page.xpath("//img[not(@alt)]") == [], name
        assert page.xpath("//svg[not(@aria-label) and not(@aria-hidden='true')]") == [], name


def test_the_drawings_and_their_tables_say_the_same(pages: dict[str, html.HtmlElement]) -> None:
    page = pages["projekter/index.html"]
    for figure in page.xpath("//figure"):
        drawn = sum(
            int(t.text) for t in figure.xpath(".//svg//a/text[contains(@class,'tal') or contains(@class,'over')]")
        )
        known = figure.xpath(".//tbody/tr[not(th='Ikke oplyst') or count(td)>1]/td")
        assert drawn == sum(int(cell.text) for cell in known) > 0


def followed(site: Path, root: Path) -> subprocess.CompletedProcess[str]:
    """What lychee says of the links inside a site that lies in the root of a host."""
    told = ["--offline", "--no-progress", "--include-fragments", "--index-files", "index.html"]
    return subprocess.run(
        ["lychee", *told, "--root-dir", str(root), str(site)],
        env={"PATH": f"{ROOT / '.venv/bin'}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_link_on_the_built_site_leads_somewhere(site: Path) -> None:
    done = followed(site, site.parent)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("link", "errors"), [("../", 0), ("/om/#her", 0), ("../findes-ikke/", 1), ("/findes-ikke/", 1), ("./#der", 1)]
)
def test_a_broken_link_in_the_built_site_would_be_found(tmp_path: Path, link: str, errors: int) -> None:
    (tmp_path / "om").mkdir()
    (tmp_path / "index.html").write_text('<a href="om/">Om</a>', "utf-8")
    (tmp_path / "om/index.html").write_text(f'<h1 id="her">Om</h1><a href="{link}">x</a>', "utf-8")
    done = followed(tmp_path, tmp_path)
    assert bool(done.returncode) == bool(errors), done.stdout
    assert f"🚫 {errors} Error" in done.stdout


def test_a_draft_says_so_and_names_what_it_rests_on(pages: dict[str, html.HtmlElement]) -> None:
    about = pages["om/index.html"]
    assert about.xpath("string(//details[@class='maerkat']/p)").startswith(
        "Udkast skrevet ud fra offentlige kilder, læst november 2026. Ikke fagligt gennemgået endnu."
    )
    facts = " ".join(" ".join(about.xpath("//footer[contains(@class,'sidefakta')]//text()")).split())
    for said in (
        "Ansvarlig for siden Redaktør",
        "Gennemgået Ikke endnu",
        "Efterses senest 23. maj 2027",
        "Læst 23. november 2026",
    ):
        assert said in facts


def test_without_a_repository_there_is_nothing_to_click_in_vain(sample_site: Path) -> None:
    vain = "//footer//a[.='Ret denne side' or .='Meld en fejl']"
    assert [path for path in sample_site.rglob("*.html") if html.parse(str(path)).xpath(vain)] == []


def test_with_a_repository_a_page_leads_to_its_own_file(pages: dict[str, html.HtmlElement]) -> None:
    edits = {
        "om/index.html": "https://github.com/eksempel/ai-wiki/edit/main/docs/om/index.md",
        "projekter/corti-hjertestop-112/index.html": (
            "https://github.com/eksempel/ai-wiki/edit/main/docs/projekter/corti-hjertestop-112.yml"
        ),
    }
    for name, address in edits.items():
        page = pages[name]
        assert page.xpath("//a[.='Ret denne side']/@href") == [address]
        assert page.xpath("//a[.='Meld en fejl']/@href")[0].startswith(
            "https://github.com/eksempel/ai-wiki/issues/new?title="
        )


def test_what_is_not_known_is_shown_and_counted(pages: dict[str, html.HtmlElement]) -> None:
    page = pages["projekter/corti-hjertestop-112/index.html"]
    assert page.xpath("string(//dd[@data-felt='kontakt'])").strip() == "Ikke oplyst"
    assert "Kontakt" in page.xpath("//ul[@class='mangler']/li/text()")


def test_raw_data_is_not_on_the_site(site: Path) -> None:
    assert list(site.rglob("*.yml")) == []


def test_the_page_of_fields_explains_every_field_and_every_word(pages: dict[str, html.HtmlElement]) -> None:
    page = pages["bidrag/felterne/index.html"]
    assert page.xpath("//h2/code/text()") == list(Projekt.model_fields)
    shown = set(page.xpath("//table//th/code/text()"))
    fields = {
        "type",
        "fase",
        "anvendelse",
        "speciale",
        "teknik",
        "autonomi",
        "evidens",
        "hospital",
        "datakilde",
    }
    for name in fields:
        assert set(content.vokabularer(ROOT / "docs")[name].ids) <= shown, name


def test_text_fields_can_say_anything_and_do_nothing(before: Path) -> None:
    _, said = imagined.poisoned((ROOT / "docs/projekter/corti-hjertestop-112.yml").read_text("utf-8"))
    for name in ("projekter/ond", "projekter", "projekter/laering", "projekter/det-ved-vi-ikke", ""):
        page = html.parse(str(before / name / "index.html")).getroot()
        assert page.xpath("//script[not(@src)] | //main//q | //main//img") == [], name
        assert [a for a in page.xpath("//@href") if a.startswith("javascript")] == [], name
    page = html.parse(str(before / "projekter/ond/index.html")).getroot()
    shown = " ".join(page.xpath("string(//main)").split())
    assert [text for text in said if text not in shown] == []
    assert page.xpath("string(//h1)") == imagined.EVIL[:99]
    assert imagined.EVIL[:99] in page.xpath("string(//title)")


def test_the_site_turns_into_the_new_region_by_itself(before: Path, later: Path) -> None:
    told = []
    for built in (before, later):
        front = html.parse(str(built / "index.html")).getroot()
        record = html.parse(str(built / "projekter/corti-hjertestop-112/index.html")).getroot()
        said = front.xpath("string(//div[@class='velkomst'])") + front.xpath("string(//footer[@class='bund'])")
        told.append(
            (
                "Region Hovedstaden" in said,
                "Region Østdanmark" in said,
                record.xpath("string(//dd[@data-felt='organisation'])"),
            )
        )
    assert told == [(True, False, "Region Hovedstaden"), (False, True, "Region Østdanmark")]


def test_a_generated_page_is_dated_by_its_data_file(before: Path) -> None:
    def changed(name: str) -> str:
        page = html.parse(str(before / "projekter" / name / "index.html")).getroot()
        return str(page.xpath("string(//footer[contains(@class,'sidefakta')]//time)"))

    assert [changed(name) for name in ("ward-247", "corti-hjertestop-112", "ny")] == [
        "5. april 2021",
        "3. februar 2020",
        "",
    ]


def test_the_search_knows_every_page_but_not_the_lists(site: Path) -> None:
    entry = json.loads((site / "pagefind/pagefind-entry.json").read_text())
    pages = [p for p in site.rglob("*.html") if "data-pagefind-body" in p.read_text("utf-8")]
    written = (ROOT / "docs/bidrag/gennemgang").glob("*.md")  # a page that somebody wrote is found
    left_out = {
        site / "404.html",
        *(site / one.fra / "index.html" for one in content.omdirigeringer(ROOT / "docs")),  # moved
        *site.glob("kompetencer/moduler/*-slides/index.html"),  # slides repeat their module
        *site.glob("borger/ark/*/index.html"),  # and a sheet its page
        *site.glob("english/sheets/*/index.html"),
        *site.glob("i-brug/*-ark/index.html"),
        *site.glob("i-brug/ark/*/index.html"),
        *site.glob("projekter/ark/*/index.html"),
        *site.glob("projekter/sammenlign/*/index.html"),  # two records side by side
        *site.glob("projekter/*/beslaegtede/index.html"),  # and a record beside its kin
        *site.glob("bidrag/gennemgang/*/**/index.html"),  # what a reader of a page is asked, by page and by role
    }
    left_out -= {site / path.relative_to(ROOT / "docs").with_suffix("") / "index.html" for path in written}
    assert set(pages) ^ {*site.rglob("*.html")} == left_out
    assert sum(language["page_count"] for language in entry["languages"].values()) == len(pages)


def test_no_page_shows_a_link_as_it_is_written(site: Path) -> None:
    """Markdown that a template put among its own HTML, where nobody reads it as Markdown."""
    text = "//main//text()[contains(., '](/') and not(ancestor::code or ancestor::textarea or ancestor::script)]"
    written = (path for path in site.rglob("*.html") if "](/" in path.read_text("utf-8"))
    shown = {path: html.parse(str(path)).getroot().xpath(text) for path in written}
    assert {path.relative_to(site).as_posix(): found[0] for path, found in shown.items() if found} == {}


def test_what_is_past_its_day_is_listed_for_contributors(before: Path, later: Path) -> None:
    def late(built: Path) -> list[str]:
        page = html.parse(str(built / "bidrag/friskhed/index.html")).getroot()
        return [str(title) for title in page.xpath("//main//li[.//*[@data-stand='overskredet']]//a/text()")]

    titles = {"Sundhedsloven", "Om prøverne"}
    assert titles & set(late(before)) == set()
    assert titles <= set(late(later))


def test_a_project_and_its_data_sources_point_to_each_other(site: Path) -> None:
    projects = content.projekter(ROOT / "docs")
    sources = content.kildesider(ROOT / "docs") & set(content.vokabularer(ROOT / "docs")["datakilde"].ids)
    for source in sources:
        page = html.parse(str(site / "dataadgang/kilder" / source / "index.html")).getroot()
        shown = {a.split("/")[-2] for a in page.xpath("//main//li/a/@href") if "/projekter/" in a}
        users = {slug for slug, p in projects.items() if isinstance(p.data, list) and source in p.data}
        assert users <= shown, source
    links = html.parse(str(site / "projekter/pm-heart/index.html")).getroot().xpath("//main//a/@href")
    assert "../../dataadgang/kilder/biobank/" in links

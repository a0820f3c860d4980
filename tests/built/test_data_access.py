"""The comparison of data sources and the drawn tracks: both from data, each saying the same as its page."""

from pathlib import Path

import axe
import pytest
from conftest import ROOT, Look
from lxml import html
from playwright.sync_api import Page

from macros import content
from macros.checks import references
from macros.text.sentences import inside

DOCS = ROOT / "docs"
TRACKS = content.sporene(DOCS)
PAGES = ["dataadgang/kilder/", "dataadgang/saadan-indhenter-du/", "dataadgang/kilder/patologi/"]


def read(site: Path, page: str) -> html.HtmlElement:
    return html.parse(str(site / page / "index.html")).getroot()


def test_the_table_has_a_row_for_every_source_and_leads_to_its_page(site: Path) -> None:
    rows = read(site, "dataadgang/kilder").xpath("//table[@class='kildetabel']/tbody/tr")
    assert [row.xpath(".//th//a/@href")[0] for row in rows] == [
        f"{word.id}/" for word in content.vokabularer(DOCS)["datakilde"].ord
    ]


def test_what_is_unknown_about_a_source_is_said_to_be_unknown(site: Path) -> None:
    page = read(site, "dataadgang/kilder")
    for name, facts in content.datakilder(DOCS).items():
        told = page.xpath(f"//tr[th//a/@href='{name}/']/td[@data-navn='Fra hvornår']")[0].text_content()
        assert told == ("Ikke oplyst" if facts.fra == "ikke-oplyst" else facts.fra)
    assert page.xpath("count(//td//span[@class='ikke-oplyst'])") > 0


def test_a_source_without_a_row_is_told(tree: Path) -> None:
    file = tree / "docs/dataadgang/kilder/index.yml"
    file.write_text(file.read_text("utf-8").replace("  patologi:\n", "  patalogi:\n"), "utf-8")
    assert sorted(fault.hvorfor for fault in references.faults(tree / "docs")) == [
        "der er ingen datakilde med id 'patalogi' i docs/vokabularer/datakilde.yml; ret id'et",
        "mangler en række for datakilden 'patologi'; tilføj den",
    ]


def test_on_a_narrow_screen_every_fact_stands_under_its_name(look: Look, at_root: str) -> None:
    page = look(at_root + "dataadgang/kilder/", width=320, height=640)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    cells = page.locator(".kildetabel td")
    widest = cells.evaluate_all("cells => Math.max(...cells.map(cell => cell.getBoundingClientRect().right))")
    labels = cells.evaluate_all("cells => cells.map(cell => getComputedStyle(cell, '::before').content)")
    names = [name.strip() for name in page.locator(".kildetabel thead th").all_text_contents()][1:]
    assert widest <= 320
    assert labels == [f'"{name}"' for name in names] * (len(labels) // len(names))


def test_the_drawing_and_the_list_of_a_track_have_the_same_steps(site: Path) -> None:
    shown = read(site, "dataadgang/saadan-indhenter-du").xpath("//div[@class='forloeb']")
    assert len(shown) == len(TRACKS)
    for track, place in zip(TRACKS.values(), shown, strict=True):
        points = place.xpath(".//ol/li")
        drawn = place.xpath(".//*[local-name()='g']/@class")
        assert len(points) == len(drawn) == len(track.skridt)
        for step, point, box in zip(track.skridt, points, drawn, strict=True):
            assert box == f"boks boks--{step.krav}"
            assert point.xpath("string(strong)") == {"skal": "Skal:", "boer": "Bør:"}[step.krav]
            assert step.saetninger[0].tekst in point.text_content()
            assert f"Ansvarlig: {inside(step.hvem)}." in point.text_content()
        assert place.xpath("string(.//*[local-name()='svg'])").split() == [
            word
            for number, step in enumerate(track.skridt, start=1)
            for word in f"{number} {step.hvem} {step.kort} {step.frist or ''}".split()
        ]
        assert place.xpath(".//*[local-name()='svg']/@role") == ["img"]
        assert track.titel in place.xpath("string(.//*[local-name()='svg']/@aria-label)")


def test_the_words_of_a_step_stay_in_its_box(page: Page, at_root: str) -> None:
    page.goto(at_root + "dataadgang/saadan-indhenter-du/")
    outside = page.evaluate("""() => [...document.querySelectorAll(".forloeb svg")].flatMap((svg) => {
        const boxes = [...svg.querySelectorAll("rect")].map((box) => box.getBoundingClientRect());
        return [...svg.querySelectorAll("text")].filter((text) => {
            const at = text.getBoundingClientRect();
            return !boxes.some((box) => at.left >= box.left && at.right <= box.right && at.top >= box.top && at.bottom <= box.bottom);
        }).map((text) => text.textContent);
    })""")
    assert outside == []


def test_a_step_that_points_to_a_page_that_is_not_there_is_told(tree: Path) -> None:
    file = tree / "docs/dataadgang/saadan-indhenter-du.yml"
    file.write_text(file.read_text("utf-8").replace("jura-ved-idriftsaettelse.md", "jura-ved-intet.md"), "utf-8")
    assert [fault.hvorfor.partition(";")[0] for fault in references.faults(tree / "docs")] == [
        "der findes ingen docs/dataadgang/jura-ved-intet.md"
    ]


def test_a_law_tells_of_the_tracks_and_the_pages_that_name_it(site: Path) -> None:
    def pointing(law: str) -> list[str]:
        links = read(site, f"lovregister/{law}").xpath("//section[@data-pagefind-ignore]//a/@href")
        return [str(link) for link in links]

    assert "../../dataadgang/saadan-indhenter-du/" in pointing("bek-sekundaere-fund")  # cited by a step alone
    assert "../../dataadgang/kilder/" in pointing("komiteloven")  # named in the page's front matter alone


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_on_the_pages_of_sources_and_tracks(look: Look, at_root: str, path: str) -> None:
    assert axe.findings(look(at_root + path)) == []


@pytest.mark.parametrize("path", PAGES)
def test_pages_of_sources_and_tracks_fit_a_narrow_screen(look: Look, at_root: str, path: str) -> None:
    page = look(at_root + path, width=320, height=640)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320

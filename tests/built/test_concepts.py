"""The wiki's articles on methods, data, risks and rules: drawings that say what their lists say, figures that add up."""

import re
from collections import Counter
from pathlib import Path

import axe
import pytest
from conftest import ROOT, Look
from lxml import html
from playwright.sync_api import Page, expect

from macros import content
from macros.drawings import flow
from macros.models import Tegning
from macros.text import lettering

DOCS = ROOT / "docs"
DRAWINGS = content.tegninger(DOCS)
DRAWN = {
    name: page.relative_to(DOCS).with_suffix("").as_posix()
    for page in sorted(DOCS.rglob("*.md"))
    for name in re.findall(r'\{\{ tegning\("([\w-]+)"\)', page.read_text("utf-8"))
}
SMALLEST = 11.5  # so many px the smallest words are on the narrowest phone


def read(site: Path, page: str) -> html.HtmlElement:
    return html.parse(str(site / page / "index.html")).getroot()


def words(*texts: str) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"[\w-]+", text))


def test_every_drawing_is_shown_once() -> None:
    assert sorted(DRAWN) == sorted(DRAWINGS)


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_and_its_list_say_the_same(site: Path, name: str) -> None:
    figure = read(site, DRAWN[name]).get_element_by_id(f"tegning-{name}")
    drawn = [text.text_content() for text in figure.iterfind(".//text") if text.get("class") != "nr"]
    told = figure.xpath("./*[contains(@class, 'tegneliste')]")[0].itertext()
    assert words(*drawn) == words(*told)
    assert figure.xpath("./svg/@role") == ["img"]
    assert figure.xpath("./svg/@aria-label")[0].startswith(DRAWINGS[name].beskrivelse)


@pytest.mark.parametrize("name", DRAWINGS)
def test_numbers_in_a_drawing_follow_its_list(site: Path, name: str) -> None:
    figure = read(site, DRAWN[name]).get_element_by_id(f"tegning-{name}")
    drawn = figure.xpath(".//text[@class='nr']/text()")
    assert drawn == [str(n + 1) for n in range(len(figure.xpath("./ol/li")))]


SPILLED = """svg => {
  const inside = (a, b) => a.x >= b.x - 1 && a.y >= b.y - 1 && a.x + a.width <= b.x + b.width + 1 && a.y + a.height <= b.y + b.height + 1;
  const cross = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y + 3 < b.y + b.height && b.y + 3 < a.y + a.height;
  const frame = svg.viewBox.baseVal, found = [];
  for (const box of svg.querySelectorAll(".boks"))
    for (const text of box.querySelectorAll("text"))
      if (!inside(text.getBBox(), box.querySelector(".grund").getBBox())) found.push("ud af boksen: " + text.textContent);
  for (const text of svg.querySelectorAll("text"))
    if (!inside(text.getBBox(), frame)) found.push("ud af tegningen: " + text.textContent);
  for (const label of svg.querySelectorAll(".paa-pil"))
    for (const box of svg.querySelectorAll(".grund"))
      if (cross(label.getBBox(), box.getBBox())) found.push("oven i en boks: " + label.textContent);
  return found;
}"""


@pytest.mark.parametrize("name", DRAWINGS)
def test_words_stay_in_their_boxes_and_can_be_read_on_the_narrowest_phone(
    look: Look, at_root: str, name: str
) -> None:
    page = look(f"{at_root}{DRAWN[name]}/", width=320, height=640)
    svg = page.locator(f"#tegning-{name} svg")
    assert svg.evaluate(SPILLED) == []
    sizes = svg.evaluate(
        """svg => [...svg.querySelectorAll("text")].map(
             t => parseFloat(getComputedStyle(t).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)"""
    )
    assert min(sizes) >= SMALLEST
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("article", ["angreb", "ai-forordningen"])
def test_axe_finds_nothing(look: Look, at_root: str, article: str) -> None:
    assert axe.findings(look(f"{at_root}wiki/{article}/")) == []


@pytest.mark.parametrize("name", DRAWINGS)
def test_words_stand_out_from_their_box(look: Look, at_root: str, name: str) -> None:
    """Axe does not look inside a drawing that is an image to it."""
    page = look(f"{at_root}{DRAWN[name]}/")
    pairs: list[list[str]] = []
    for scheme in axe.PALETTES:
        page.emulate_media(color_scheme=scheme)
        pairs += page.locator(f"#tegning-{name} svg").evaluate(
            """svg => [...svg.querySelectorAll(".boks")].flatMap(box => [...box.querySelectorAll("text:not(.nr)")].map(
                 t => [getComputedStyle(t).fill, getComputedStyle(box.querySelector(".grund")).fill]))"""
        )
    assert len({ground for _, ground in pairs}) > 1
    for text, ground in pairs:
        assert contrast(text, ground) >= 4.5, (text, ground)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    shares = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_without_scripts_and_on_paper_the_drawing_and_the_list_are_there(scriptless: Page, at_root: str) -> None:
    page = scriptless
    page.goto(f"{at_root}wiki/rag/")
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        for box in page.locator("#tegning-rag svg .boks rect").all():
            expect(box).to_be_visible()
        expect(page.locator("#tegning-rag ol li").last).to_be_visible()


def test_an_article_states_law_only_with_a_citation() -> None:
    for name, side in content.sider(DOCS).items():
        if not name.startswith("wiki/"):
            continue
        text = (DOCS / name).read_text("utf-8")
        cited = len(re.findall(r"\{\{ lov(?:dato)?\(", text))
        bare = re.findall(r"§ ?\d+|\b(?:artikel|bilag) (?:\d+|[IVX]+)\b", re.sub(r"\{\{.*?\}\}", "", text))
        if side.jura:
            assert cited, name
        else:
            assert (cited, bare) == (0, []), name


def test_a_long_word_gets_a_line_of_its_own_and_none_is_lost() -> None:
    text = "et overordentligt langtrukkent ord"
    lines = lettering.wrap(text, 60, flow.BODY)
    assert " ".join(lines) == text
    assert all(lettering.measure(line, flow.BODY) <= 60 or " " not in line for line in lines)


def test_boxes_side_by_side_are_equally_tall_and_do_not_touch() -> None:
    drawing = Tegning.model_validate(
        {
            "titel": "T",
            "beskrivelse": "B",
            "dele": [{"ved_siden_af": True, "felter": [{"navn": "Kort"}, {"navn": "Et", "tekst": "Lang " * 20}]}],
        }
    )
    first, second = flow.flow(drawing).bokse
    assert first.hoejde == second.hoejde
    assert first.x + first.bredde < second.x

"""The citizens' pages: answered at once, in plain words, with law; the catalogue by filter, keyboard and no scripts."""

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import axe
import pytest
from conftest import ROOT, Look
from lxml import html
from playwright.sync_api import Browser, Page, expect

from macros import content
from macros.checks import gate
from macros.content.faults import ContentError
from macros.registers import reading
from macros.text.lix import average, lix, sentences

DOCS = ROOT / "docs"
QUESTIONS = content.spoergsmaal(DOCS)
WRITTEN = sorted(page.stem for page in (DOCS / "borger").glob("*.md"))
PATHS = [f"borger/{'' if name == 'index' else name + '/'}" for name in WRITTEN]
PATHS += [f"borger/spoergsmaal/{question}/" for question in QUESTIONS]
CATALOGUE = "borger/ai-paa-hospitalerne/"


def read(page: Path) -> html.HtmlElement:
    return html.parse(str(page)).getroot()


def plain(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, html.HtmlElement]:
    return {path: read(site / path / "index.html") for path in PATHS}


# the answer first


def test_every_question_is_listed_and_has_an_address_of_its_own(pages: dict[str, html.HtmlElement]) -> None:
    listed = pages["borger/spoergsmaal/"].xpath("//main//h2/a/@href")
    assert [link.strip("/") for link in listed] == list(QUESTIONS)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_begins_with_an_answer_of_two_sentences(pages: dict[str, html.HtmlElement], path: str) -> None:
    first = next(p for p in pages[path].xpath("//main//p") if p.getparent().get("class") != "maerkat")
    assert 1 <= len(sentences(plain(first))) <= 2, plain(first)


def test_a_question_says_why_what_to_do_and_what_the_law_is(pages: dict[str, html.HtmlElement]) -> None:
    for question in QUESTIONS:
        page = pages[f"borger/spoergsmaal/{question}/"]
        heads = [plain(h) for h in page.xpath("//main//h2")]
        for head in ("Hvorfor er det sådan?", "Det kan du gøre", "Det står i loven", "Se også"):
            assert head in heads, (question, head)
        assert page.xpath("//h2[.='Det står i loven']/following-sibling::ul[1]//a[contains(@href, 'lovregister')]")


def test_a_date_of_law_on_a_question_comes_from_the_register(pages: dict[str, html.HtmlElement]) -> None:
    for question in QUESTIONS.values():
        shown = [plain(dt) for dt in pages[f"borger/spoergsmaal/{question.id}/"].xpath("//dl[@class='lovdage']/dt")]
        days = [
            next(d.dato for d in content.love(DOCS)[day.id].datoer if d.sted == day.sted) for day in question.datoer
        ]
        assert [text.split()[-1] for text in shown] == [str(day.year) for day in days]


# law


def labelled(head: html.HtmlElement) -> dict[str, html.HtmlElement]:
    """The paragraphs up to the next heading that begin with a word in bold, by that word."""
    until_next = head.xpath("following-sibling::p[preceding-sibling::h2[1] = $h]", h=head.text_content())
    return {plain(p[0]): p for p in until_next if len(p) and p[0].tag == "strong" and not (p.text or "").strip()}


def test_every_right_names_its_law_and_says_how(pages: dict[str, html.HtmlElement]) -> None:
    page = pages["borger/dine-rettigheder/"]
    rights = [(head, found) for head in page.xpath("//main//h2") if (found := labelled(head))]
    assert rights
    for head, found in rights:
        assert set(found) >= set(rights[0][1]), plain(head)  # each has what the first has: its law, and what one does
        assert any(p.xpath(".//a[contains(@href, 'lovregister/')]") for p in found.values()), plain(head)
    assert len(rights[0][1]) > 1


def test_every_no_and_every_way_to_complain_names_its_law(pages: dict[str, html.HtmlElement]) -> None:
    refusals = pages["borger/kan-jeg-sige-nej/"]
    for head in refusals.xpath("//main//h3"):
        found = head.xpath("following-sibling::p[preceding-sibling::h3[1] = $h]//a/@href", h=head.text_content())
        assert any("lovregister/" in link for link in found), plain(head)
    for row in pages["borger/naar-noget-gaar-galt/"].xpath("//main//tbody/tr"):
        assert row.xpath("td[2]//a[contains(@href, 'lovregister/')]"), plain(row)


def test_a_page_of_rules_tells_citizens_whom_to_ask(pages: dict[str, html.HtmlElement]) -> None:
    said = plain(pages["borger/dine-rettigheder/"].xpath("//details[@class='maerkat']/p")[0])
    assert "patientvejleder" in said
    assert "før I handler" not in said


# markup for search engines


def items(node: html.HtmlElement) -> list[dict[str, Any]]:
    """The microdata items below a node, as the HTML standard reads them."""
    found = []
    for child in node:
        if child.get("itemscope") is not None and child.get("itemprop") is None:
            found.append({"type": child.get("itemtype"), **properties(child)})
        else:
            found += items(child)
    return found


def properties(node: html.HtmlElement) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for child in node:
        name, scope = child.get("itemprop"), child.get("itemscope") is not None
        if name:
            value = (
                {"type": child.get("itemtype"), **properties(child)}
                if scope
                else child.get("content") or plain(child)
            )
            found.setdefault(name, []).append(value)
        if not scope:
            for key, values in properties(child).items():
                found.setdefault(key, []).extend(values)
    return found


def faq(page: html.HtmlElement) -> dict[str, str]:
    """Question → answer of the page's one FAQPage."""
    (item,) = items(page)
    assert item["type"] == "https://schema.org/FAQPage"
    told = {}
    for question in item["mainEntity"]:
        assert question["type"] == "https://schema.org/Question"
        (answer,) = question["acceptedAnswer"]
        assert answer["type"] == "https://schema.org/Answer"
        (told[question["name"][0]],) = answer["text"]
    return told


def test_the_list_is_marked_up_as_questions_with_their_answers(pages: dict[str, html.HtmlElement]) -> None:
    expected = {q.spoergsmaal: q.kort for q in QUESTIONS.values()}
    assert faq(pages["borger/spoergsmaal/"]) == expected


def test_each_question_is_marked_up_with_its_whole_answer(pages: dict[str, html.HtmlElement]) -> None:
    for question in QUESTIONS.values():
        page = pages[f"borger/spoergsmaal/{question.id}/"]
        ((name, answer),) = faq(page).items()
        assert name == question.spoergsmaal == plain(page.xpath("//h1")[0])
        assert answer.startswith(question.kort)
        assert all(" ".join(part.split()) in answer for part in question.svar)


# readability


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # Grundloven § 1: 9 words, 1 sentence, long: Grundlov, Danmarks. 9 + 22.2
        ("Denne Grundlov gælder for alle Dele af Danmarks Rige.", 31),
        # Grundloven § 3, opening: 22 words, 3 sentences, long: lovgivende, folketinget, forening, udøvende,
        # dømmende, domstolene. 7.3 + 27.3
        (
            "Den lovgivende magt er hos kongen og folketinget i forening. Den udøvende magt er hos kongen. "
            "Den dømmende magt er hos domstolene.",
            35,
        ),
        # H.C. Andersen, Den grimme Ælling (1843): 46 words, 1 sentence; long: deiligt, Storken, snakkede, ægyptisk.
        # 46 + 8.7
        (
            "Der var saa deiligt ude paa Landet; det var Sommer, Kornet stod guult, Havren grøn, Høet var reist i "
            "Stakke nede i de grønne Enge, og der gik Storken paa sine lange, røde Been og snakkede ægyptisk, for det "
            "Sprog havde han lært af sin Moder.",
            55,
        ),
    ],
)
def test_lix_agrees_with_a_count_by_hand(text: str, figure: int) -> None:
    assert lix(text) == figure


def test_what_is_measured_is_what_one_reads() -> None:
    page = '---\ntitle: x\n---\n## Et punkt\n\n| a | b |\n|---|---|\n\n- Se [siden her](/a/b.md), {{ lov("x", "§ 1") }}.\n'
    assert reading.text(page) == "Se siden her, ."
    assert average("En to tre. Fire fem.") == 2.5


def test_the_catalogue_s_own_words_for_citizens_are_measured_too(sample: Path) -> None:
    file = sample / "docs/projekter/ward-247.yml"
    long_one = "Du kan gå ud og ind og op og ned og hen og hid og ud og ind og op og ned og hen og hid og ud."
    text = re.sub(r"(?m)^  hvad: .*$", f"  hvad: {long_one}", file.read_text("utf-8"))
    for name in ("hvorfor", "hvem_bestemmer", "dine_data"):
        text = re.sub(rf"(?m)^  {name}: .*$", f"  {name}: {long_one}", text)
    file.write_text(text, "utf-8")
    with pytest.raises(ContentError) as caught:
        gate.check(sample / "docs")
    (fault,) = caught.value.fejl
    assert (Path(fault.fil).name, fault.felt) == ("ward-247.yml", "borgertekst")
    assert "ord pr. sætning" in fault.hvorfor
    assert long_one.rstrip(".") in fault.hvorfor


def test_the_page_shows_its_own_figure(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        shown = plain(page.xpath("//footer//dt[.='Læsbarhed']/following-sibling::dd")[0])
        question = QUESTIONS.get(path.rstrip("/").split("/")[-1])
        piece = (
            reading.answer(DOCS, question)
            if question and path.startswith("borger/spoergsmaal/")
            else reading.page(DOCS, f"borger/{path.split('/')[1] or 'index'}.md")
        )
        assert shown == f"LIX {lix(piece.tekst)}, højst 40", path


def test_staff_pages_show_their_figure_and_english_pages_have_none(site: Path) -> None:
    page = read(site / "dataadgang/hvem-kan-indhente/index.html")
    assert re.fullmatch(
        r"LIX \d+, højst 50", plain(page.xpath("//footer//dt[.='Læsbarhed']/following-sibling::dd")[0])
    )
    assert read(site / "english/index.html").xpath("//footer//dt[.='Læsbarhed']") == []


def test_no_abbreviation_stands_unexplained(pages: dict[str, html.HtmlElement]) -> None:
    capitals = re.compile(r"\b[A-ZÆØÅ]{2,}\b")
    explained = set(capitals.findall(" ".join(map(plain, pages["borger/ord-forklaret/"].xpath("//main//dt")))))
    for path, page in deepcopy(pages).items():
        if path == CATALOGUE:
            continue  # names of projects; the words about them are the catalogue's
        for node in page.xpath(
            "//main//a | //main//*[@class='maerkat' or @class='kontakt' or @class='ord-paa-siden' or @hidden] | //main//footer"
        ):
            node.drop_tree()
        assert set(capitals.findall(plain(page.xpath("//main")[0]))) <= explained, path


# the catalogue in plain words


def hits(page: Page) -> int:
    return page.locator("[data-kort] > li:not([hidden])").count()


def test_every_project_tells_citizens_what_it_does_and_leads_to_the_rest(
    pages: dict[str, html.HtmlElement],
) -> None:
    page = pages[CATALOGUE]
    cards = page.xpath("//ul[@data-kort]/li")
    assert len(cards) == len(content.projekter(DOCS))
    for card in cards:
        assert plain(card.xpath("p[not(@class)]")[0])
        assert card.xpath(".//h3/a/@href")[0].endswith("#for-patienten")


def test_what_is_in_use_comes_first_and_every_stage_is_counted(pages: dict[str, html.HtmlElement]) -> None:
    page = pages[CATALOGUE]
    stages = page.xpath("//ul[@data-kort]/li/@data-stand")
    assert stages[0] == "i-brug"
    assert [s for i, s in enumerate(stages) if i == 0 or stages[i - 1] != s] == [
        "i-brug",
        "bliver-proevet",
        "paa-vej",
        "slut",
        "ikke-oplyst",
    ]
    told = [int(n) for n in page.xpath("//dl[@class='stande']//span[@class='antal']/text()")]
    assert told == [stages.count(stage) for stage in dict.fromkeys(stages)]


def test_a_phase_that_no_plain_word_gathers_is_a_fault(sample: Path) -> None:
    file = sample / "docs/vokabularer/borgerfase.yml"
    file.write_text(file.read_text("utf-8").replace("samler: [drift]", "samler: [pilot]"), "utf-8")
    with pytest.raises(ContentError) as caught:
        gate.check(sample / "docs")
    told = [fault.hvorfor for fault in caught.value.fejl]
    assert len(told) == 2
    assert all(any(f"'{phase}'" in why for why in told) for phase in ("drift", "pilot"))


def test_citizens_filter_by_hospital_illness_and_stage_in_plain_words(page: Page, at_root: str) -> None:
    page.goto(at_root + CATALOGUE)
    whole = hits(page)
    page.locator("form summary", has_text="Hospital").click()
    page.get_by_role("checkbox", name=re.compile("^Rigshospitalet")).check()
    expect(page).to_have_url(at_root + CATALOGUE + "?hospitaler=rigshospitalet")
    there = hits(page)
    assert 0 < there < whole
    page.locator("form summary", has_text="Sygdom eller område").click()
    page.get_by_role("checkbox", name=re.compile("^Graviditet og fødsel")).check()
    assert 0 < hits(page) < there
    page.get_by_role("button", name="Vis alle igen").click()
    assert hits(page) == whole
    page.get_by_role("link", name=re.compile("^I brug")).click()
    expect(page).to_have_url(at_root + CATALOGUE + "?stand=i-brug#liste")
    stages = [text.split() for text in page.locator("[data-kort] > li:not([hidden]) .fase").all_inner_texts()]
    assert stages == [["Stand:", "I", "brug"]] * hits(page)  # the first word is for those who hear the card


def test_the_catalogue_works_by_keyboard_alone(page: Page, at_root: str) -> None:
    page.goto(at_root + CATALOGUE)
    page.locator("[name=tekst]").focus()
    page.keyboard.type("hjertestop")
    assert 0 < hits(page) < len(content.projekter(DOCS))
    page.locator("[data-kort] > li:not([hidden]) a").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/projekter/.+#for-patienten$"))


def test_the_catalogue_is_complete_without_scripts(scriptless: Page, at_root: str) -> None:
    page = scriptless
    page.goto(at_root + CATALOGUE + "?stand=slut")
    assert page.locator("[data-kort] > li:visible").count() == len(content.projekter(DOCS))
    expect(page.locator("[data-filtre]")).to_be_hidden()
    expect(page.locator("noscript p", has_text="Filtrene kræver scripts")).to_be_visible()


# the guide


def test_the_guide_leads_where_its_own_example_says(page: Page, at_root: str) -> None:
    guide = content.guider(DOCS)["klage"]
    case = next(case for case in guide.eksempler if len(case.svar) > 1)
    page.goto(at_root + "borger/guide-klage/")
    for answer in case.svar:
        page.locator(f"[data-guide] section:not([hidden]) [data-svar='{answer}']").click()
    shown = page.locator("[data-guide] section:not([hidden])")
    expect(shown.locator("[role=heading]")).to_contain_text(guide.udfald[case.udfald].titel)
    expect(page).to_have_url(f"{at_root}borger/guide-klage/#klage={'.'.join(case.svar)}")


def test_the_front_door_leads_citizens_to_their_own_pages(page: Page, at_root: str) -> None:
    page.goto(at_root)
    page.get_by_role("navigation", name="Sektioner").get_by_role("link", name="For borgere").click()
    expect(page).to_have_url(at_root + "borger/")
    cards = page.locator(".linkkort a")
    assert cards.count() >= 5
    for link in cards.all():
        assert "../" not in (link.get_attribute("href") or "")


# eyes and hands


@pytest.fixture(scope="module")
def small(browser: Browser) -> Iterator[Page]:
    """A window of 1280 x 1024 at 400 %."""
    context = browser.new_context(viewport={"width": 320, "height": 256})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_lost_at_400_per_cent(small: Page, at_root: str, path: str) -> None:
    small.goto(at_root + path)
    small.evaluate("document.querySelectorAll('details').forEach((node) => { node.open = true; })")
    assert small.evaluate("document.documentElement.scrollWidth") <= 320
    lost = small.evaluate("""() => [...document.querySelectorAll("main *, header *")].filter((node) => {
        const box = node.getBoundingClientRect();
        const scrolls = (n) => n && n !== document.body && (/(auto|scroll)/.test(getComputedStyle(n).overflowX) || scrolls(n.parentElement));
        return box.width && (box.right > 321 || box.left < -1) && !scrolls(node) && !scrolls(node.parentElement) && !node.closest(".skjult, .soeg-svar");
    }).map((node) => node.outerHTML.slice(0, 90))""")
    assert lost == []
    # nothing that stays in place may cover the little that is seen
    assert (
        small.evaluate("""() => [...document.querySelectorAll("body *")].filter((node) =>
        /(fixed|sticky)/.test(getComputedStyle(node).position) && node.getBoundingClientRect().height > 64).length""")
        == 0
    )


def test_text_in_a_drawing_stays_readable_at_400_per_cent(small: Page, at_root: str) -> None:
    small.goto(at_root + "borger/hvem-bestemmer/")
    sizes = small.locator(".vej > li").evaluate_all(
        "nodes => nodes.map(n => parseFloat(getComputedStyle(n).fontSize))"
    )
    assert min(sizes) >= 12


@pytest.mark.parametrize("path", [*PATHS[: len(WRITTEN)], PATHS[-1], "om/privatliv/"])
def test_axe_finds_nothing_on_the_citizens_pages(look: Look, at_root: str, path: str) -> None:
    assert axe.findings(look(at_root + path)) == []

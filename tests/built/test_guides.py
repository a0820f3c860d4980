"""The decision guides: what a reader clicks, shares, prints, copies and carries on; with scripts off; by keyboard."""

import re
from collections.abc import Iterator
from pathlib import Path

import axe
import pytest
import yaml
from conftest import ROOT, Look
from lxml import html
from playwright.sync_api import Page, expect

from macros import content
from macros.content.faults import ContentError
from macros.models import Guide, Projekt
from macros.models.guidedele import Katalogfelter

GUIDES = sorted(content.guider(ROOT / "docs"))
SPOR = "dataadgang/guide-spor/"
WAY = ["ansat", "formaal-lokalt", "lokalt-ja", "opslag-passer", "opslag-brug-ja"]  # local quality, all conditions fit
QUALITY = f"#spor={'.'.join(WAY)}"
MIDDLE = f"#spor={'.'.join(WAY[:3])}"


def guide(name: str) -> Guide:
    return content.guider(ROOT / "docs")[name]


def address(name: str) -> str:
    page = next((ROOT / "docs").glob(f"**/guide-{name}.md"))
    return page.relative_to(ROOT / "docs").with_suffix("").as_posix() + "/"


def asks(page: Page, text: str) -> None:
    """The one section that is shown has this heading."""
    expect(page.locator("[data-guide] section:not([hidden]) [role=heading]")).to_have_text(text)


def question(name: str, way: list[str]) -> str:
    """What the guide asks after these answers."""
    found = guide(name)
    taken = [answer for _, answer in found.way(way)]
    return found.trin[taken[-1].til if taken else next(iter(found.trin))].spoergsmaal


def answer(name: str, way: list[str]) -> str:
    """The words of the last of these answers."""
    return [taken.tekst for _, taken in guide(name).way(way)][-1]


def outcome(name: str, way: list[str]) -> str:
    found = guide(name)
    return f"Svar: {found.udfald[found.walk(way) or ''].titel}"


def pick(page: Page, way: list[str]) -> None:
    page.get_by_role("link", name=answer("spor", way), exact=True).click()


def at_the_end(page: Page, at_root: str) -> None:
    page.goto(at_root + SPOR + QUALITY)
    asks(page, outcome("spor", WAY))


def ways(found: Guide, step: str) -> Iterator[list[str]]:
    """Every way from a step to an outcome, as the steps on it."""
    for answer in found.trin[step].svar:
        if answer.til in found.udfald:
            yield [step]
        else:
            yield from ([step, *rest] for rest in ways(found, answer.til))


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_promises_the_longest_way_and_no_longer(name: str, site: Path) -> None:
    found = guide(name)
    page = html.parse(str(site / address(name) / "index.html")).getroot()
    for step in found.trin:
        longest = max(len(way) for way in ways(found, step))
        assert page.xpath(f"//section[@id='{name}-{step}']/@data-trin") == [str(longest - 1)]


@pytest.mark.parametrize("name", GUIDES)
def test_every_outcome_names_at_most_seven_pages_that_exist(name: str, site: Path) -> None:
    folder = site / address(name)
    page = html.parse(str(folder / "index.html")).getroot()
    for end in guide(name).udfald:
        links = page.xpath(f"//section[@id='{name}-{end}']/details/ol/li/a/@href")
        assert 1 <= len(links) <= 7
        assert [link for link in links if not (folder / link / "index.html").is_file()] == []


@pytest.mark.parametrize("name", GUIDES)
def test_an_example_clicked_through_ends_where_its_page_says(name: str, page: Page, at_root: str) -> None:
    found = guide(name)
    case = max(found.eksempler, key=lambda example: len(example.svar))
    page.goto(at_root + address(name))
    for chosen in case.svar:
        page.locator(f"section:not([hidden]) [data-svar='{chosen}']").click()
    asks(page, f"Svar: {found.udfald[case.udfald].titel}")
    expect(page.locator("[data-vej] li")).to_have_count(len(case.svar))
    expect(page).to_have_url(re.compile(rf"#{name}={re.escape('.'.join(case.svar))}$"))


@pytest.mark.parametrize("name", GUIDES)
def test_the_examples_stand_on_a_page_of_their_own_under_the_answer_each_ends_in(name: str, site: Path) -> None:
    found, there = guide(name), address(name).removesuffix("/") + "-eksempler"
    page = html.parse(str(site / there / "index.html")).getroot()
    for number, case in enumerate(found.eksempler, start=1):
        (heading,) = page.xpath(f"//h3[@id='eksempel-{number}']")
        answers = heading.xpath("./following-sibling::ol[1]/li/strong")
        assert [" ".join(said.text_content().split()) for said in answers] == [
            taken.tekst for _, taken in found.way(case.svar)
        ]
        end = heading.xpath("./ancestor::section[1]")[0]
        assert end.get("data-slags") == found.udfald[case.udfald].slags
        assert f"../{Path(address(name)).name}/#{name}-{case.udfald}" in end.xpath(".//a/@href")
    assert f"../{Path(there).name}/" in html.parse(str(site / address(name) / "index.html")).xpath("//main//a/@href")


def test_a_guide_asks_one_question_at_a_time_and_says_how_far_there_is(page: Page, at_root: str) -> None:
    page.goto(at_root + SPOR)
    first = question("spor", [])
    asks(page, first)
    status = page.locator("[data-status]")
    expect(status).to_have_text(re.compile(r"^Spørgsmål 1 af højst \d$"))
    pick(page, WAY[:1])
    asks(page, question("spor", WAY[:1]))
    expect(page.locator("[data-guide] section:not([hidden]) [role=heading]")).to_be_focused()
    for number in range(2, len(WAY)):
        pick(page, WAY[:number])
    expect(status).to_have_text(f"Spørgsmål {len(WAY)} af {len(WAY)}")
    page.go_back()
    expect(status).to_have_text(f"Spørgsmål {len(WAY) - 1} af højst {len(WAY)}")
    for _ in range(len(WAY) - 2):
        page.get_by_role("link", name="Tilbage til forrige spørgsmål").click()
    asks(page, first)
    expect(page.get_by_role("link", name="Tilbage til forrige spørgsmål")).to_be_hidden()


def test_a_shared_address_shows_the_same_answer_and_can_be_mended(page: Page, at_root: str) -> None:
    at_the_end(page, at_root)
    expect(page.locator("[data-status]")).to_have_text(f"Svar efter {len(WAY)} spørgsmål")
    expect(page.locator("[data-vej] li").nth(2)).to_contain_text(answer("spor", WAY[:3]))
    page.get_by_role("link", name=f"Ret svaret på: {question('spor', WAY[:2])}").click()
    asks(page, question("spor", WAY[:2]))
    expect(page).to_have_url(f"{at_root}{SPOR}#spor={'.'.join(WAY[:2])}")
    page.go_back()
    page.get_by_role("link", name="Begynd forfra").click()
    asks(page, question("spor", []))


@pytest.mark.parametrize("nonsense", ["#spor=9", "#spor=ansat.x.y", "#spor=", "#spor=constructor", "#andet"])
def test_an_address_that_goes_astray_stops_where_it_was_right(fresh: Page, at_root: str, nonsense: str) -> None:
    troubles: list[str] = []
    fresh.on("pageerror", lambda error: troubles.append(str(error)))
    fresh.goto(at_root + SPOR + nonsense)
    expect(fresh.locator("[data-guide] section:visible")).to_have_count(1)
    expect(fresh.locator("[data-status]")).to_contain_text("Spørgsmål")
    assert troubles == []


def test_a_link_to_one_outcome_shows_it_alone_without_answers_nobody_gave(page: Page, at_root: str) -> None:
    page.goto(at_root + SPOR + "#spor-drift")
    asks(page, f"Svar: {guide('spor').udfald['drift'].titel}")
    expect(page.locator("[data-medbring]")).to_be_hidden()
    page.goto(at_root + SPOR + "#spor-lokalt")
    pick(page, WAY[:3])
    asks(page, question("spor", WAY[:3]))


def test_a_guide_works_by_keyboard_alone(page: Page, at_root: str) -> None:
    page.goto(f"{at_root}{SPOR}#spor={'.'.join(WAY[:-1])}")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate(f"document.activeElement.dataset.svar === '{WAY[-1]}'"):
            break
    page.keyboard.press("Enter")
    asks(page, outcome("spor", WAY))
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.textContent.trim()"))
        if seen[-1].startswith("Brug svarene"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_label("En halvt udfyldt post")).to_be_visible()
    assert "Udskriv" in seen
    assert "Kopiér som tekst" in seen


def test_the_answer_is_copied_as_text(fresh: Page, at_root: str) -> None:
    fresh.context.grant_permissions(["clipboard-read", "clipboard-write"])
    at_the_end(fresh, at_root)
    fresh.get_by_role("button", name="Kopiér som tekst").click()
    expect(fresh.locator("[data-kvittering]")).to_have_text("Teksten er kopieret.")
    copied = fresh.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied[0] == guide("spor").titel
    assert f"3. {question('spor', WAY[:2])} {answer('spor', WAY[:3])}" in copied
    assert outcome("spor", WAY) in copied
    end = guide("spor").udfald["kvalitet"]
    assert f"- {end.foerst[0]}" in copied
    assert any(line.startswith(f"- Skal: {end.skal[0].tekst}") for line in copied)  # also what is folded away
    for name in end.skabeloner:
        title = content.sider(ROOT / "docs")[f"haandbog/skabeloner/{name}.md"].title
        assert f"- {title.removeprefix('Skabelon: ')}" in copied
    assert copied[-1] == at_root + SPOR + QUALITY
    assert "Begynd forfra" not in copied


def test_a_refused_clipboard_leaves_the_text_marked(fresh: Page, at_root: str) -> None:
    fresh.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('nej'))")
    at_the_end(fresh, at_root)
    fresh.get_by_role("button", name="Kopiér som tekst").click()
    expect(fresh.locator("[data-kvittering]")).to_contain_text("tillod ikke at kopiere")
    area = fresh.get_by_label("Svaret som tekst")
    expect(area).to_be_focused()
    assert area.evaluate("node => node.value.slice(node.selectionStart, node.selectionEnd) === node.value")


def test_the_answers_become_the_beginning_of_a_record(page: Page, at_root: str, sample: Path) -> None:
    at_the_end(page, at_root)
    page.get_by_role("button", name="Brug svarene til en ny post").click()
    shown = page.get_by_label("En halvt udfyldt post").input_value()
    with page.expect_download() as download:
        page.get_by_role("link", name="Hent posten som fil").click()
    file = sample / "docs/projekter/nyt-projekt.yml"
    download.value.save_as(file)
    assert download.value.suggested_filename == "nyt-projekt.yml"
    assert file.read_text("utf-8") == shown
    record = yaml.safe_load(shown)
    assert record["projekttype"] == "kvalitet"
    assert record["hospitaler"] == "ikke-oplyst"
    assert set(record) <= set(Projekt.model_fields)
    with pytest.raises(ContentError) as caught:
        content.read(file, Projekt, content.words(sample / "docs"))
    empty = {name for name, value in record.items() if value is None}
    assert {fault.felt for fault in caught.value.fejl} == empty  # what is written is right; the rest is to be written


def test_a_later_answer_overrules_an_earlier_one_in_the_record(page: Page, at_root: str) -> None:
    page.goto(at_root + SPOR + "#spor=ansat.formaal-lokalt.lokalt-nej.forskning-journal")
    page.get_by_role("button", name="Brug svarene til en ny post").click()
    record = yaml.safe_load(page.get_by_label("En halvt udfyldt post").input_value())
    assert (record["projekttype"], record["type"]) == ("forskning", "forskningsprojekt")
    page.goto(at_root + "dataadgang/guide-udstyr/#udstyr=ansat.brug-anvendelse.noedopkald.bilag3-ikke-medicinsk")
    page.get_by_role("button", name="Brug svarene til en ny post").click()
    record = yaml.safe_load(page.get_by_label("En halvt udfyldt post").input_value())
    assert record["ai_risiko"]["klasse"] == "hoejrisiko-bilag-iii"
    assert record["medicinsk_udstyr"]["status"] == "nej"


def test_the_fields_an_answer_can_fill_are_fields_of_a_project() -> None:
    assert set(Katalogfelter.model_fields) <= set(Projekt.model_fields)


def test_a_guide_that_is_about_no_project_offers_no_record(page: Page, at_root: str) -> None:
    page.goto(at_root + "dataadgang/guide-opslag/#opslag=ansat.formaal-nej")
    expect(page.get_by_role("button", name="Udskriv")).to_be_visible()
    expect(page.get_by_role("button", name="Brug svarene til en ny post")).to_have_count(0)


def test_a_guide_has_its_own_words_around_the_answer(site: Path) -> None:
    told = {
        name: html.parse(str(site / address(name) / "index.html")).getroot().xpath("string(//main)")
        for name in ("spor", "vaerktoej")
    }
    assert "Godkendes af:" in told["spor"]
    assert f"{guide('vaerktoej').etiketter.godkender}:" in told["vaerktoej"]
    assert "Godkendes af:" not in told["vaerktoej"]


def test_on_paper_an_answer_stands_alone(fresh: Page, at_root: str) -> None:
    fresh.add_init_script("window.print = () => { window.printed = true }")
    fresh.goto(at_root + SPOR)
    fresh.emulate_media(media="print")
    around = fresh.locator("article > h2").last
    expect(around).to_be_visible()
    at_the_end(fresh, at_root)
    fresh.emulate_media(media="screen")
    fresh.get_by_role("button", name="Udskriv").click()
    assert fresh.evaluate("window.printed")
    fresh.emulate_media(media="print")
    expect(around).to_be_hidden()
    expect(fresh.locator("[data-vej]")).to_be_visible()
    expect(fresh.get_by_role("button", name="Udskriv")).to_be_hidden()


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_reads_whole_without_scripts(scriptless: Page, at_root: str, name: str) -> None:
    found, page = guide(name), scriptless
    page.goto(at_root + address(name))
    expect(page.locator("[data-guide] section:visible")).to_have_count(len(found.trin) + len(found.udfald))
    expect(page.locator("[data-guide] button:visible, [data-guide] textarea:visible")).to_have_count(0)
    step, first = next(iter(found.trin.items()))
    page.locator(f"#{name}-{step} [data-svar='{first.svar[0].id}']").click()
    expect(page).to_have_url(at_root + address(name) + f"#{name}-{first.svar[0].til}")


@pytest.mark.parametrize("name", GUIDES)
def test_an_outcome_says_what_to_do_in_three_lines_and_folds_the_rest(name: str, site: Path) -> None:
    page = html.parse(str(site / address(name) / "index.html")).getroot()
    for end in guide(name).udfald:
        (section,) = page.xpath(f"//section[@id='{name}-{end}']")
        assert 1 <= len(section.xpath("./ul[@class='goer']/li")) <= 3
        assert section.xpath(
            "./details[contains(@class, 'guide-resten')]//strong[@class='skal'] | ./ul//strong[@class='skal']"
        )
        assert section.get("data-slags") in {"ja", "ja-hvis", "spoerg", "stop"}


def test_gaps_on_the_way_are_gathered_to_one_list_and_turn_a_yes_into_not_yet(page: Page, at_root: str) -> None:
    way = [*WAY[:3], "opslag-data-ved-ikke", "opslag-brug-tilladelse"]
    missing = [taken.mangler for _, taken in guide("spor").way(way) if taken.mangler]
    page.goto(f"{at_root}{SPOR}#spor={'.'.join(way)}")
    asks(page, outcome("spor", way))
    assert outcome("spor", way) != outcome("spor", WAY)
    expect(page.locator("section:not([hidden]) [data-mangler-her] li")).to_have_text(missing)
    page.goto(at_root + SPOR + QUALITY)
    expect(page.locator("section:not([hidden]) [data-mangler-her]")).to_be_hidden()


def test_what_an_answer_calls_for_is_open_and_the_next_guide_knows_who_asks(page: Page, at_root: str) -> None:
    page.goto(f"{at_root}{SPOR}#spor={'.'.join(['praksis', *WAY[1:]])}")
    shown = page.locator("section:not([hidden])")
    expect(shown.locator("[data-tillaeg=praksis]")).to_have_attribute("open", "")
    expect(shown.locator("[data-tillaeg=afdoede]")).not_to_have_attribute("open", "")
    shown.locator("[data-videre=opslag]").click()
    expect(page).to_have_url(at_root + "dataadgang/guide-opslag/#opslag=praksis")
    asks(page, question("opslag", ["praksis"]))
    page.goto(at_root + SPOR + QUALITY)
    expect(shown.locator("[data-tillaeg=praksis]")).not_to_have_attribute("open", "")


def test_an_outcome_reads_whole_on_paper(page: Page, at_root: str) -> None:
    page.emulate_media(media="print")
    page.goto(at_root + SPOR + QUALITY)
    rest = page.locator("section:not([hidden]) .guide-resten p").first
    assert rest.evaluate("node => node.getBoundingClientRect().height") > 0


def test_a_visit_to_a_guide_leaves_nothing_behind(fresh: Page, at_root: str) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    at_the_end(fresh, at_root)
    fresh.get_by_role("button", name="Brug svarene til en ny post").click()
    assert [url for url in asked if not url.startswith(at_root)] == []
    assert fresh.evaluate("localStorage.length + sessionStorage.length") == 0
    assert fresh.context.cookies() == []


@pytest.mark.parametrize("place", ["", MIDDLE, QUALITY])
def test_axe_finds_nothing_at_the_start_the_middle_and_the_end(look: Look, at_root: str, place: str) -> None:
    page = look(at_root + SPOR + place)
    if place == QUALITY:
        page.get_by_role("button", name="Brug svarene til en ny post").click()
    assert axe.findings(page) == []


def test_the_end_of_a_guide_fits_a_narrow_screen(look: Look, at_root: str) -> None:
    page = look(at_root + SPOR + QUALITY, width=320, height=640)
    page.get_by_role("button", name="Brug svarene til en ny post").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320

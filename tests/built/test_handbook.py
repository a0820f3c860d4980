"""The handbook: one list of steps seen from many sides, in the built site and in a browser."""

import re
from pathlib import Path

import axe
import pytest
from conftest import ROOT, Look
from lxml import html
from playwright.sync_api import BrowserContext, Page, expect

from macros import content
from macros.checks import references
from macros.content import reader
from macros.models import Haandbogstrin, kind
from macros.registers import steps

DOCS = ROOT / "docs"
HANDBOOK = content.haandbog(DOCS)
EVERY = [placed.trin for placed in steps.every(HANDBOOK)]
ROLES = content.vokabularer(DOCS)["rolle"].ids
FEWEST = 8  # headings of a page of a phase
# The phases a role must be met in: where somebody in that role would be let down by finding nothing.
CONCERNED = {
    "projektejer": set(HANDBOOK),
    "klinisk-ansvarlig": set(HANDBOOK),
    "leder": set(HANDBOOK) - {"data", "udvikling"},
    "data-scientist": set(HANDBOOK) - {"godkendelse"},
    "jurist": set(HANDBOOK) - {"validering", "pilot"},
    "it-og-medico": set(HANDBOOK) - {"ide-og-behov"},
    "forsker": set(HANDBOOK),
    "leverandoer": set(HANDBOOK) - {"ide-og-behov"},
}


def read(site: Path, address: str) -> html.HtmlElement:
    return html.parse(str(site / address / "index.html")).getroot()


def hrefs(element: html.HtmlElement) -> str:
    return " ".join(element.xpath(".//a/@href"))


def test_the_life_cycle_has_a_page_and_steps_for_every_phase() -> None:
    assert tuple(HANDBOOK) == content.vokabularer(DOCS)["livscyklus"].ids
    assert [phase for phase in HANDBOOK if not (DOCS / f"haandbog/{phase}.md").is_file()] == []


@pytest.mark.parametrize("phase", HANDBOOK)
def test_every_phase_has_the_same_headings_in_order(site: Path, phase: str) -> None:
    found, first = (
        read(site, f"haandbog/{name}").xpath("//article/h2/text()") for name in (phase, next(iter(HANDBOOK)))
    )
    assert found == first
    assert len(found) >= FEWEST
    assert read(site, f"haandbog/{phase}").xpath("//div[@class='foerst']/div[@class='svar']")


@pytest.mark.parametrize("phase", HANDBOOK)
def test_a_phase_shows_each_of_its_steps_once_under_its_mark(site: Path, phase: str) -> None:
    page = read(site, f"haandbog/{phase}")
    for mark, shown in zip(("skal", "boer"), page.xpath("//article/ol[@class='trin']"), strict=True):
        wanted = [p.trin.id for p in steps.in_phase(HANDBOOK, phase) if p.trin.maerke == mark]
        assert shown.xpath("./li/@id") == [f"trin-{name}" for name in wanted]


@pytest.mark.parametrize("phase", HANDBOOK)
def test_a_gate_leads_from_every_item_to_what_it_needs(site: Path, phase: str) -> None:
    items = read(site, f"haandbog/{phase}").xpath(f"//*[@data-tjekliste='port-{phase}']//li")
    wanted = steps.gate(HANDBOOK, phase)
    assert [item.xpath("string(.//input/@value)") for item in items] == [placed.trin.id for placed in wanted]
    for item, (_, step) in zip(items, wanted, strict=True):
        assert [need for need in needed(step) if need not in hrefs(item)] == [], step.id


def needed(step: Haandbogstrin) -> list[str]:
    """A piece of the address of everything that a step needs."""
    return [
        f"#trin-{step.id}",
        *(f"/roller/{role}/" for role in step.hvem),
        *(f"/lovregister/{law.id}/" for law in step.lov),
        *([f"/skabeloner/{step.skabelon}/"] if step.skabelon else []),
        *([f"{step.side.removesuffix('/index').split('/')[-1]}/"] if step.side else []),
    ]


def test_a_gate_says_where_to_read_and_what_a_must_rests_on() -> None:
    items = [placed.trin for phase in HANDBOOK for placed in steps.gate(HANDBOOK, phase)]
    assert [step.id for step in items if not step.side] == []
    assert [step.id for step in EVERY if step.maerke == "skal" and not (step.lov or step.kilde)] == []


def test_the_page_of_checklists_holds_every_gate(site: Path) -> None:
    page = read(site, "haandbog/tjeklister")
    for phase in HANDBOOK:
        shown = page.xpath(f"//*[@data-tjekliste='port-{phase}']//input/@value")
        assert shown == [placed.trin.id for placed in steps.gate(HANDBOOK, phase)]


@pytest.mark.parametrize("role", ROLES)
def test_a_role_page_shows_that_role_s_steps_and_no_others(site: Path, role: str) -> None:
    shown = read(site, f"haandbog/roller/{role}").xpath(f"//*[@data-tjekliste='rolle-{role}']//input/@value")
    assert sorted(shown) == sorted(step.id for step in EVERY if role in step.hvem)


@pytest.mark.parametrize("role", ROLES)
def test_no_role_has_more_than_half_of_the_steps(role: str) -> None:
    assert 0 < sum(role in step.hvem for step in EVERY) <= len(EVERY) / 2


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_met_in_at_least_half_of_the_phases_that_concern_it(role: str) -> None:
    met = {placed.fase for placed in steps.every(HANDBOOK) if role in placed.trin.hvem}
    assert len(met & CONCERNED[role]) >= len(CONCERNED[role]) / 2


@pytest.mark.parametrize("role", ROLES)
def test_a_role_reads_at_most_seven_pages_in_the_order_of_the_front_matter(site: Path, role: str) -> None:
    wanted = content.sider(DOCS)[f"haandbog/roller/{role}.md"].laes
    page = read(site, f"haandbog/roller/{role}")
    shown = page.xpath(
        "//h2[@id='laes-i-denne-raekkefoelge']/following-sibling::ol[1]/li/a[not(@class='opslag')]/@href"
    )
    assert 3 <= len(shown) <= 7
    assert len(shown) == len(wanted)
    for href, item in zip(shown, wanted, strict=True):
        assert (site / f"haandbog/roller/{role}" / href).resolve() == (
            site / item.side.removesuffix("/index").removesuffix("index")
        )


def test_a_page_to_read_that_does_not_exist_is_told_with_its_line(tree: Path) -> None:
    page = tree / "docs/haandbog/roller/leder.md"
    text = page.read_text("utf-8")
    second = list(re.finditer(r"(?m)(?<=^  - )side: .+$", text))[1]
    page.write_text(f"{text[: second.start()]}side: haandbog/genvej{text[second.end() :]}", "utf-8")
    line = text[: second.start()].count("\n") + 1
    told = [(fault.linje, fault.felt, fault.hvorfor) for fault in references.faults(tree / "docs")]
    why = "der findes ingen docs/haandbog/genvej.md; mente du 'haandbog/index'?"
    assert told == [(line, "laes.2.side", why)]


def test_a_phase_of_the_catalogue_that_does_not_exist_is_told(tree: Path) -> None:
    file = tree / "docs/vokabularer/livscyklus.yml"
    file.write_text(re.sub(r"faser: \[\w+\]", "faser: [prøve]", file.read_text("utf-8"), count=1), "utf-8")
    told = [fault.hvorfor for fault in reader.faults(tree / "docs", kind.in_order()[0])]
    assert [why for why in told if "må kun have små bogstaver" in why]
    file.write_text(file.read_text("utf-8").replace("faser: [prøve]", "faser: [proeve]"), "utf-8")
    told = [fault.hvorfor for fault in references.faults(tree / "docs")]
    assert told == ["'proeve' findes ikke i docs/vokabularer/fase.yml; ret det, eller slet det"]


def test_the_sum_of_what_rests_on_what_is_the_number_of_steps(site: Path) -> None:
    for phase in HANDBOOK:
        told = read(site, f"haandbog/{phase}").xpath("string(//p[@class='grundlag'])")
        total, *parts = map(int, re.findall(r"\d+", told))
        assert total == sum(parts) == len(steps.in_phase(HANDBOOK, phase))


def test_a_duty_that_comes_shows_the_day_of_the_register(site: Path) -> None:
    page = read(site, "haandbog/idriftsaettelse")
    told = page.xpath("string(//*[@id='trin-udpeg-tilsyn'])")
    step = next(
        placed.trin for placed in steps.in_phase(HANDBOOK, "idriftsaettelse") if placed.trin.id == "udpeg-tilsyn"
    )
    assert step.krav_fra
    for waited in step.krav_fra:
        day = next(day.dato for day in content.love(DOCS)[waited.id].datoer if day.sted == waited.sted)
        assert f"{day.day}. " in told
        assert str(day.year) in told


def test_the_law_knows_which_phases_cite_it(site: Path) -> None:
    cited = hrefs(read(site, "lovregister/mdr").xpath("//section[@data-pagefind-ignore]")[0])
    assert "haandbog/udvikling/" in cited


@pytest.mark.parametrize("phase", HANDBOOK)
def test_a_phase_shows_projects_of_its_own_phases_only(site: Path, phase: str) -> None:
    words = set(content.vokabularer(DOCS)["livscyklus"][phase].faser)
    page = read(site, f"haandbog/{phase}")
    heading = "h2[@id='projekter-i-denne-fase']"
    section = page.xpath(f"//{heading}/following-sibling::ul[1][preceding-sibling::h2[1]/@id=//{heading}/@id]")
    shown = re.findall(r"projekter/([a-z0-9-]+)/", hrefs(section[0])) if section else []
    projects = content.projekter(DOCS)
    assert [slug for slug in shown if projects[slug].fase not in words] == []
    assert bool(shown) == any(project.fase in words for project in projects.values())


def test_the_picture_names_and_links_every_phase_and_marks_the_one_you_are_in(site: Path) -> None:
    names = [f"{n}. {word.da}" for n, word in enumerate(content.vokabularer(DOCS)["livscyklus"].ord, 1)]
    drawn = read(site, "haandbog").xpath("//figure//svg//a")
    assert [link.get("aria-label") for link in drawn] == names
    row = read(site, "haandbog/pilot").xpath("//nav[@class='faser']//a")
    assert [link.text_content() for link in row] == names
    assert [link.text_content() for link in row if link.get("aria-current")] == ["7. Pilot"]
    for address, links in (("haandbog", drawn), ("haandbog/pilot", row)):
        assert all((site / address / link.get("href") / "index.html").is_file() for link in links)


def test_names_on_the_picture_do_not_meet(page: Page, at_root: str) -> None:
    page.goto(at_root + "haandbog/")
    boxes = page.locator("figure svg .navn").evaluate_all(
        "names => names.map(name => name.getBBox()).map(({ x, width }) => ({ x, width }))"
    )
    left, right = boxes[:5], list(reversed(boxes[5:]))
    assert [a["x"] + a["width"] + 4 < b["x"] for a, b in zip(left, right, strict=True)] == [True] * 5


def test_the_example_is_marked_as_made_up_wherever_it_stands(site: Path) -> None:
    for phase, file in HANDBOOK.items():
        box = read(site, f"haandbog/{phase}").xpath("string(//aside[@class='opdigtet'])")
        assert box.strip().startswith("Fiktivt eksempel")
        assert file.eksempel[:40] in " ".join(box.split())


def test_ticks_are_counted_cleared_and_not_kept(fresh: Page, at_root: str) -> None:
    fresh.goto(at_root + "haandbog/pilot/")
    gate = fresh.locator("[data-tjekliste]")
    total = gate.get_by_role("checkbox").count()
    status = gate.get_by_role("status").first
    expect(status).to_have_text(f"0 af {total} krydset af")
    gate.get_by_role("checkbox").nth(1).focus()
    fresh.keyboard.press("Space")
    expect(status).to_have_text(f"1 af {total} krydset af")
    expect(fresh).to_have_url(at_root + "haandbog/pilot/")
    fresh.reload()
    expect(fresh.locator("[data-tjekliste] input:checked")).to_have_count(0)
    gate.get_by_role("checkbox").first.check()
    gate.get_by_role("button", name="Fjern krydser").click()
    expect(status).to_have_text(f"0 af {total} krydset af")
    assert fresh.evaluate("localStorage.length + sessionStorage.length") == 0


def copied(context: BrowserContext, page: Page, button: str) -> str:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=button).first.click()
    expect(page.locator(".kopi-status").first).to_have_text(f"{button}: kopieret")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_list_is_copied_as_text_and_as_markdown_with_its_ticks(
    context: BrowserContext, fresh: Page, at_root: str
) -> None:
    fresh.goto(at_root + "haandbog/data/")
    fresh.locator("[data-tjekliste] input").first.check()
    wanted = [placed.trin for placed in steps.gate(HANDBOOK, "data")]
    text = copied(context, fresh, "Kopiér som tekst")
    assert text.startswith(f"Krav før næste fase: Data\n{at_root}haandbog/data/\n[x] Skal: {wanted[0].tekst}")
    assert text.count("[ ]") == len(wanted) - 1
    assert "    Lov: sundhedsloven § 42 d, stk. 2, nr. 2, " in text
    assert "    Bygger på: lov" in text
    markdown = copied(context, fresh, "Kopiér som Markdown")
    assert f"- [x] Skal: {wanted[0].tekst}" in markdown
    assert f"[forsker]({at_root}haandbog/roller/forsker/)" in markdown


def test_a_role_s_list_is_copied_with_its_phases(context: BrowserContext, fresh: Page, at_root: str) -> None:
    fresh.goto(at_root + "haandbog/roller/leder/")
    text = copied(context, fresh, "Kopiér som tekst")
    assert "\nIdé og behov\n[ ] " in text
    assert text.count("[ ]") == sum("leder" in step.hvem for step in EVERY)


def test_a_link_with_ticks_opens_the_same_ticks(context: BrowserContext, fresh: Page, at_root: str) -> None:
    fresh.goto(at_root + "haandbog/tjeklister/")
    for number in (0, 9):
        fresh.locator("[data-tjekliste] input").nth(number).check()
    address = copied(context, fresh, "Kopiér link med krydser")
    chosen = fresh.locator("[data-tjekliste] input:checked").evaluate_all("boxes => boxes.map(box => box.value)")
    assert address == f"{at_root}haandbog/tjeklister/#kryds={','.join(chosen)}"
    other = context.new_page()
    other.goto(address)
    expect(other.locator("[data-tjekliste] input:checked")).to_have_count(2)
    other.locator("[data-tjekliste] input").nth(0).uncheck()
    expect(other).to_have_url(f"{at_root}haandbog/tjeklister/#kryds={chosen[1]}")


def test_an_address_with_nonsense_ticks_nothing(page: Page, at_root: str) -> None:
    page.goto(at_root + "haandbog/data/#kryds=constructor,<b>,%00,skriv-dataplan")
    ticked = page.locator("[data-tjekliste] input:checked")
    expect(ticked).to_have_count(1)
    assert ticked.get_attribute("value") == "skriv-dataplan"


def test_where_the_clipboard_is_closed_the_reader_is_told(fresh: Page, at_root: str) -> None:
    fresh.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false;"
    )
    fresh.goto(at_root + "haandbog/data/")
    fresh.get_by_role("button", name="Kopiér som tekst").click()
    expect(fresh.locator(".kopi-status")).to_contain_text("Markér teksten")


def test_a_printed_list_stands_alone_and_the_page_comes_back(page: Page, at_root: str) -> None:
    page.goto(at_root + "haandbog/data/")
    around = page.locator("article > h2").first
    expect(around).to_be_visible()
    page.evaluate("window.print = () => {}")
    page.emulate_media(media="print")
    page.get_by_role("button", name="Print listen", include_hidden=True).dispatch_event("click")
    expect(around).to_be_hidden()
    expect(page.locator("[data-tjekliste] li").first).to_be_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(around).to_be_visible()


def test_without_scripts_a_list_is_whole_and_can_be_ticked(scriptless: Page, at_root: str) -> None:
    page = scriptless
    page.goto(at_root + "haandbog/tjeklister/")
    total = sum(len(steps.gate(HANDBOOK, phase)) for phase in HANDBOOK)
    expect(page.locator("[data-tjekliste] li:visible")).to_have_count(total)
    expect(page.locator("[data-tjekliste] button")).to_have_count(0)
    page.locator("[data-tjekliste] input").first.check()


def test_the_picture_is_walked_by_keyboard_and_readable_on_a_phone(look: Look, at_root: str) -> None:
    page = look(at_root + "haandbog/", 320, 700)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    drawing = page.locator("figure.livscyklus svg")
    scale = drawing.evaluate("svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width")
    assert scale * 15 >= 12  # the names, in px
    drawing.locator("a").nth(6).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(at_root + "haandbog/pilot/")
    expect(page.locator(".faser a[aria-current]")).to_have_text("7. Pilot")


@pytest.mark.parametrize(
    "address",
    ["haandbog/", "haandbog/afklaring/", "haandbog/tjeklister/", "haandbog/roller/", "haandbog/roller/jurist/"],
)
def test_handbook_pages_have_no_accessibility_faults(look: Look, at_root: str, address: str) -> None:
    assert axe.findings(look(at_root + address)) == []

"""The network: the status of every recommendation, and meetings as page, calendar and feed."""

from pathlib import Path
from xml.etree import ElementTree

import imagined
from conftest import ROOT
from icalendar import Calendar
from lxml import html

from macros import content

# what the network was asked for; a row that loses its page would be a promise broken
ROWS = {"A": 4, "R1": 5, "R2": 5, "R3": 6, "R4": 4, "R5": 4, "R6": 5, "R7": 3}


def read(page: Path) -> html.HtmlElement:
    return html.parse(str(page)).getroot()


def test_every_row_of_the_recommendations_has_a_page_to_act_on() -> None:
    groups = content.anbefalinger(ROOT / "docs").grupper
    assert {group.id: len(group.punkter) for group in groups} == ROWS
    for group in groups:
        numbers = [row.id for row in group.punkter]
        joint = "" if group.id == "A" else "."
        assert numbers == [f"{group.id}{joint}{n}" for n in range(1, ROWS[group.id] + 1)]


def test_the_overview_leads_to_every_row(site: Path) -> None:
    page = read(site / "netvaerket/anbefalinger/index.html")
    targets = page.xpath("//div[@class='anbefalinger']//a/@href")
    assert len(targets) == sum(ROWS.values())
    assert [t for t in targets if not page.xpath(f"//h3[@id='{t[1:]}']")] == []


def test_meetings_turn_from_coming_to_past_by_their_day(later: Path) -> None:
    page = read(later / "netvaerket/moeder/index.html")
    names = page.xpath("//section[@class='moede']//h3/text()")
    assert names == ["På dagen", "Aflyst møde", "Det sidste før i dag"]
    past = page.xpath("//h2[.='Tidligere møder']/following-sibling::section//h3/text()")
    assert past == ["Det sidste før i dag"]
    assert "Mødet er aflyst." in page.xpath("string(//section[contains(., 'Aflyst møde')])")


def test_the_front_page_names_the_next_meeting_and_only_then(later: Path, site: Path) -> None:
    assert "Næste møde i netværket: På dagen, 3. februar 2030" in " ".join(
        read(later / "index.html").xpath("string(//main)").split()
    )
    assert "Næste møde" not in read(site / "index.html").xpath("string(//main)")


def test_the_calendar_of_meetings_reads_as_a_calendar(later: Path, site: Path) -> None:
    events = Calendar.from_ical((later / "netvaerket/moeder.ics").read_bytes()).walk("VEVENT")
    told = {str(e["summary"]): (str(e.decoded("dtstart")), str(e["status"])) for e in events}
    assert told == {
        "Det sidste før i dag": ("2030-02-02", "CONFIRMED"),
        "På dagen": ("2030-02-03 14:00:00+01:00", "CONFIRMED"),
        "Aflyst møde": ("2030-06-03 09:00:00+02:00", "CANCELLED"),
    }
    assert {str(e["url"]) for e in events} <= {
        f"{imagined.URL}netvaerket/moeder/#moede-2030-{d}" for d in ("02-02-foer", "02-03-nu", "06-03-aflyst")
    }
    written = (later / "netvaerket/moeder.ics").read_text("utf-8")
    assert "RDATE" not in written  # a zone of days is not read by Outlook
    assert [f"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH={month}" in written for month in (3, 10)] == [True, True]
    empty = Calendar.from_ical((site / "netvaerket/moeder.ics").read_bytes())
    assert len(empty.subcomponents) > 0  # RFC 5545 wants at least one component


def test_the_feed_of_meetings_is_atom(later: Path) -> None:
    ns = {"a": "http://www.w3.org/2005/Atom"}
    feed = ElementTree.parse(later / "netvaerket/moeder.atom").getroot()
    for tag in ("a:id", "a:title", "a:updated", "a:author/a:name"):
        assert feed.findtext(tag, namespaces=ns), tag
    links = [link.get("href") for link in feed.findall("a:entry/a:link", ns)]
    assert len(links) == 3
    pages = read(later / "netvaerket/moeder/index.html")
    assert all(pages.xpath(f"//*[@id='{str(link).partition('#')[2]}']") for link in links)


def test_structured_data_names_each_meeting_and_its_day(later: Path) -> None:
    page = read(later / "netvaerket/moeder/index.html")
    events = page.xpath("//*[@itemtype='https://schema.org/Event']")
    assert [e.xpath(".//*[@itemprop='startDate']/@datetime") for e in events] == [
        ["2030-02-03T14:00"],
        ["2030-06-03T09:00"],
        ["2030-02-02"],
    ]

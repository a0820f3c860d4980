"""Calendars that can be subscribed to (RFC 5545): the days of law, the network's meetings, the upkeep of a year."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from macros.models import IKKE_OPLYST, Lov, Moede, Pulje
from macros.models.moede import anker
from macros.registers.laws import days
from macros.registers.review.wheel import Maaned

ZONE = "Europe/Copenhagen"
MOST = 100  # names in one event
# the last Sundays of March and October in the year the rule began to hold in the whole of the EU
SUMMER, WINTER = dt.datetime(1996, 3, 31, 2), dt.datetime(1996, 10, 27, 3)


def of_law(laws: Mapping[str, Lov], site_url: str) -> str:
    """One whole-day event for each date. Ids come from the law and the title, so a moved date moves the event."""
    calendar = _calendar("Skaeringsdatoer", "AI-wiki: datoer i loven")
    for law_id, law, day in days(laws):
        event = _event(f"lovregister/{law_id}/{day.titel}", law.laest, f"{law.kort}: {day.titel}")
        event.add("dtstart", day.dato)
        event.add("description", f"Har betydning for dig, hvis {day.gaelder_dig}.")
        if site_url:
            event.add("url", f"{site_url}lovregister/{law_id}/")
        calendar.add_component(event)
    return _text(calendar)


def of_meetings(meetings: Mapping[str, Moede], site_url: str) -> str:
    """One event for each meeting; whole-day where the hour is not known.

    The zone is there even without meetings: a calendar must hold something (RFC 5545, 3.6), and a subscription must
    not break when the list is empty.
    """
    calendar = _calendar("Moeder", "AI-netværket: møder og webinarer")
    calendar.add_component(_zone())
    for name, meeting in meetings.items():
        event = _event(f"moeder/{name}", max(kilde.laest for kilde in meeting.kilder), meeting.titel)
        event.add("dtstart", _moment(meeting.dato, meeting.start))
        if IKKE_OPLYST not in (meeting.start, meeting.slut):
            event.add("dtend", _moment(meeting.dato, meeting.slut))
        event.add("description", meeting.emne)
        event.add("status", "CANCELLED" if meeting.aflyst else "CONFIRMED")
        if meeting.sted != IKKE_OPLYST:
            event.add("location", meeting.sted)
        if site_url:
            event.add("url", f"{site_url}netvaerket/moeder/#{anker(name)}")
        calendar.add_component(event)
    return _text(calendar)


def of_calls(funds: Mapping[str, Pulje], site_url: str) -> str:
    """One whole-day event for the last day of each call. Ids come from fund and call, so a moved date moves it."""
    calendar = _calendar("Opslag", "AI-wiki: frister for puljer og fonde")
    calendar.add_component(_zone())  # a calendar must hold something, as that of the meetings
    for name, fund in funds.items():
        for call in fund.runder:
            event = _event(f"puljer/{name}/{call.titel}", call.kilde.laest, f"Frist: {call.titel} ({fund.giver})")
            event.add("dtstart", call.lukker)
            event.add("description", f"{fund.stoetter} Kilde: {call.kilde.url}")
            if site_url:
                event.add("url", f"{site_url}samarbejde/finansiering/#{name}")
            calendar.add_component(event)
    return _text(calendar)


def of_upkeep(turns: Iterable[Maaned], site_url: str) -> str:
    """One whole-day event on the first of each month of each role, with what falls due that month."""
    calendar = _calendar("Aarshjul", "AI-wiki: hvad der skal efterses")
    calendar.add_component(Timezone.from_tzid(ZONE))
    for turn in turns:
        event = _event(f"aarshjul/{turn.ejer}/{turn.maaned}", turn.begynder, f"{turn.ejer}: {_told(turn)}")
        event.add("dtstart", turn.begynder)
        event.add("description", "\n".join(f"{post.titel} {site_url}{post.adresse}" for post in turn.poster[:MOST]))
        if site_url:
            event.add("url", f"{site_url}bidrag/gennemgang/aarshjul/")
        calendar.add_component(event)
    return _text(calendar)


def _told(turn: Maaned) -> str:
    return f"efterse {len(turn.poster)} sider og poster"


def _calendar(product: str, title: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", f"-//AI-wiki//{product}//DA")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    return calendar


def _zone() -> Timezone:
    """The hour in Denmark as a rule: a list of days, which the library would write, is not read by Outlook."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    for part, first, before, after in ((TimezoneDaylight(), SUMMER, 1, 2), (TimezoneStandard(), WINTER, 2, 1)):
        part.add("dtstart", first)
        part.add("rrule", {"freq": "yearly", "bymonth": first.month, "byday": "-1su"})
        part.add("tzoffsetfrom", dt.timedelta(hours=before))
        part.add("tzoffsetto", dt.timedelta(hours=after))
        zone.add_component(part)
    return zone


def _event(name: str, stamp: dt.date, summary: str) -> Event:
    event = Event()
    event.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, f"ai-wiki/{name}")))
    event.add("dtstamp", dt.datetime.combine(stamp, dt.time(), dt.UTC))
    event.add("summary", summary)
    return event


def _moment(day: dt.date, clock: str) -> dt.date:
    if clock == IKKE_OPLYST:
        return day
    return dt.datetime.combine(day, dt.time.fromisoformat(clock), ZoneInfo(ZONE))


def _text(calendar: Calendar) -> str:
    return str(calendar.to_ical().decode("utf-8"))

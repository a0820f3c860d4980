"""The days of law as a calendar that can be subscribed to (RFC 5545)."""

import datetime as dt
import uuid
from collections.abc import Mapping

from icalendar import Calendar, Event

from macros.laws import days
from macros.models import Lov


def as_ics(laws: Mapping[str, Lov], site_url: str) -> str:
    """One whole-day event for each date. Ids come from the law and the title, so a moved date moves the event."""
    calendar = Calendar()
    calendar.add("prodid", "-//AI-wiki//Skaeringsdatoer//DA")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "AI-wiki: datoer i loven")
    for law_id, law, day in days(laws):
        event = Event()
        event.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, f"ai-wiki/lovregister/{law_id}/{day.titel}")))
        event.add("dtstamp", dt.datetime.combine(law.laest, dt.time(), dt.UTC))
        event.add("dtstart", day.dato)
        event.add("summary", f"{law.kort}: {day.titel}")
        event.add("description", f"Har betydning for dig, hvis {day.gaelder_dig}.")
        if site_url:
            event.add("url", f"{site_url}lovregister/{law_id}/")
        calendar.add_component(event)
    return str(calendar.to_ical().decode("utf-8"))

"""A calendar as a calendar program reads it."""

import datetime as dt

from conftest import SAMPLES
from icalendar import Calendar

from macros import content
from macros.exports import calendar
from macros.models.pulje import Runde


def test_every_day_of_law_is_a_whole_day_event_that_keeps_its_id_when_the_day_moves() -> None:
    laws = content.love(SAMPLES / "docs")
    first, law = next((law_id, law) for law_id, law in laws.items() if law.datoer)
    events = Calendar.from_ical(calendar.of_law(laws, "https://eksempel.dk/")).walk("VEVENT")
    assert len(events) == sum(len(law.datoer) for law in laws.values())
    one = law.datoer[0]
    (told,) = [event for event in events if event["summary"] == f"{law.kort}: {one.titel}"]
    assert (told.decoded("dtstart"), told["url"]) == (one.dato, f"https://eksempel.dk/lovregister/{first}/")
    assert told.decoded("dtstamp").date() == law.laest
    moved = one.model_copy(update={"dato": one.dato + dt.timedelta(days=9)})
    other = law.model_copy(update={"datoer": [moved]})
    (later,) = Calendar.from_ical(calendar.of_law({first: other}, "")).walk("VEVENT")
    assert (later["uid"], later.decoded("dtstart")) == (told["uid"], moved.dato)
    assert "url" not in later


def test_every_call_is_an_event_on_its_last_day() -> None:
    ((name, fund),) = content.puljer(SAMPLES / "docs").items()
    call = {"titel": "Opslaget", "lukker": dt.date(2027, 3, 1), "beloeb": "ikke-oplyst", "hvem": "Alle"}
    held = fund.model_copy(update={"runder": [Runde.model_validate({**call, "kilde": fund.kilder[0]})]})
    (event,) = Calendar.from_ical(calendar.of_calls({name: held}, "")).walk("VEVENT")
    assert (event["summary"], event.decoded("dtstart")) == (
        f"Frist: Opslaget ({fund.giver})",
        dt.date(2027, 3, 1),
    )
    assert Calendar.from_ical(calendar.of_calls({name: fund}, "")).walk("VEVENT") == []

"""What a view chooses to show, asked without a built site."""

import datetime as dt
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLES
from lxml import html

from macros.content.dates import GitDates
from macros.models.projektdrift import LokalValidering
from macros.registers.site import Site
from macros.views import competences, curves, handbook, tried


def site(docs: Path) -> Site:
    return Site(docs, dt.date(2026, 12, 1), GitDates(docs))


def test_each_month_of_drift_stands_under_its_dot_and_the_limits_cross_the_whole_frame() -> None:
    page = html.fromstring(curves.figur_drift(site(ROOT / "docs")))
    months = [float(text.get("x")) for text in page.find_class("x-tal")]
    dots = [float(dot.get("cx")) for dot in page.xpath(".//g[@class='serie-1']/circle")]
    assert months == dots == sorted(set(dots))
    frame = page.xpath(".//svg[@class='kurve']/line")[0]  # the line of nought
    assert [dots[0], dots[-1]] == [float(frame.get("x1")), float(frame.get("x2"))]
    labels = [text.text.casefold() for text in page.find_class("x-tal")]
    told = [str(cell.text).casefold() for cell in page.xpath(".//tbody//th")][1:]
    assert labels == [month[:3] for month in told]
    for limit in ("serie-2", "serie-3"):
        ends = page.xpath(f"string(.//g[@class='{limit}']/polyline/@points)").split()
        assert [float(end.split(",")[0]) for end in ends] == [dots[0], dots[-1]]


@pytest.mark.parametrize(("intervals", "told"), [(["1-2", "ikke-oplyst", "3-4"], 1), (["ikke-oplyst"] * 2, 2)])
def test_results_without_an_interval_are_counted(intervals: list[str], told: int) -> None:
    shown = site(SAMPLES / "docs")
    slug, project = next(iter(shown.projekter.items()))
    rest = dict.fromkeys(("periode", "antal", "forekomst", "undergrupper", "mod"), "ikke-oplyst")
    rest |= {"sted": "Stedet", "maal": "Sensitivitet", "vaerdi": "60 %", "kilde": "https://www.eksempel.dk/"}
    results = [LokalValidering.model_validate(rest | {"interval": interval}) for interval in intervals]
    vars(shown)["projekter"] = {slug: project.model_copy(update={"lokal_validering": results})}
    said = " ".join(tried.lokalvalidering(shown).split())
    assert f"{len(intervals)} resultater fra 1 projekter." in said
    assert (
        f"{told} af dem er oplyst uden sikkerhedsinterval og {len(intervals)} uden resultat for undergrupper." in said
    )


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (0, "0 minutter"),
        (45, "45 minutter"),
        (60, "1 time"),
        (61, "1 time og 1 minut"),
        (130, "2 timer og 10 minutter"),
    ],
)
def test_time_is_told_as_people_say_it(minutes: int, told: str) -> None:
    assert competences.hours(minutes) == told


def test_of_a_phase_s_projects_those_with_a_lesson_stand_first() -> None:
    shown = site(SAMPLES / "docs")
    phase = next(word for word in shown.words("livscyklus").values() if word.faser)
    project = next(iter(shown.projekter.values())).model_copy(update={"fase": phase.faser[0]})
    lessons = {"a": "ikke-oplyst", "b": "Det lærte de.", "c": "ikke-oplyst", "d": "Det gik bedre."}
    vars(shown)["projekter"] = {
        name: project.model_copy(update={"titel": f"Nr. {name}", "laering": told}) for name, told in lessons.items()
    }
    told = handbook.projects(shown, phase.id)
    assert sorted("abcd", key=lambda name: told.index(f"Nr. {name}")) == ["b", "d", "a", "c"]

"""The small site: what a page must say whatever its content is, and the content that is quoted here is the tests' own."""

from pathlib import Path

import pytest
from lxml import html


def read(site: Path, address: str) -> html.HtmlElement:
    return html.parse(str(site / address / "index.html")).getroot()


def plain(node: html.HtmlElement) -> str:
    return " ".join(node.text_content().split())


def test_a_project_s_phase_is_the_step_one_is_at(sample_site: Path) -> None:
    page = read(sample_site, "projekter/ward-247")
    assert page.xpath("string(//main//p[@class='fasedato']/span)") == "Pilot"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("projekter", "6 projekter"),
        ("samarbejde/finansiering", "1 puljer"),
        ("samarbejde/hvem-hjaelper", "2 enheder"),
        ("lovregister", "11 love og regler"),
        ("borger/ai-paa-hospitalerne", "6 projekter"),
    ],
)
def test_how_many_are_shown_is_said_aloud(sample_site: Path, address: str, told: str) -> None:
    (status,) = read(sample_site, address).xpath("//main//*[@data-traeffere]")
    assert (status.get("role"), plain(status)) == ("status", told)


def test_links_and_folds_of_a_unit_name_it(sample_site: Path) -> None:
    page = read(sample_site, "samarbejde/hvem-hjaelper")
    folds = [plain(fold) for fold in page.xpath("//ul[@data-kort]//summary")]
    assert sorted(folds) == [
        "Hvem, hvad og hvordan: Den anden enhed",
        "Hvem, hvad og hvordan: Enheden til prøver",
    ]
    links = [plain(link) for link in page.xpath("//ul[@data-kort]//a[@href='https://www.eksempel.dk/']")]
    assert {"Enhedens side: Den anden enhed", "Enhedens side: Enheden til prøver"} <= set(links)


def test_a_pipe_in_a_text_does_not_split_its_row(before: Path) -> None:
    rows = read(before, "samarbejde/finansiering").xpath("//details[contains(summary, 'Hvem der betalte')]//tr")
    assert len(rows) > 2
    assert {len(row.xpath("td|th")) for row in rows} == {2}

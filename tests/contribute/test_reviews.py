"""The review desk: what stands on a sheet, what a filled sheet becomes, and what a review covers when words change."""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import axe
import pytest
import yaml
from conftest import ROOT, built, commanded, never_given, serve
from lxml import html
from playwright.sync_api import Page

from macros import content
from macros.caching.build import run
from macros.content.writing import with_fields
from macros.contribute import answer, reviews
from macros.models import Bedoemmelse, Sidegennemgang
from macros.registers.pages import generated
from macros.registers.review import claims, desk, sheets, status
from macros.registers.review.paastand import LAWYER, RIGHTS, Belaeg, Paastand, name

DOCS = ROOT / "docs"
DAY = dt.date(2029, 6, 1)
REVIEWED = "2029-05-12"
PROFESSIONS = ("jurist", "kliniker")
LAW = Belaeg("loven § 1", "lovregister/loven.md#p-1", "", "Det må man.", DAY)


def claim(text: str, *behind: Belaeg, side: str = "wiki/x.md", fag: str = LAWYER) -> Paastand:
    return Paastand(side, "lov", "", text, fag, RIGHTS, behind, name(side, "lov", text, behind))


def review(*found: Paastand, svar: Any = "rigtig", day: str = REVIEWED, fag: str = LAWYER) -> Sidegennemgang:
    told = "Noget er galt" if svar != "rigtig" else None
    answers = [Bedoemmelse(id=one.id, tekst=one.tekst, svar=svar, bemaerkning=told) for one in found]
    said = {"side": "wiki/x", "dato": dt.date.fromisoformat(day), "fag": fag, "rolle": "En", "hvad": "Loven"}
    context = {"vokabularer": {"fag": PROFESSIONS}}
    return Sidegennemgang.model_validate({**said, "paastande": answers}, context=context)


def stand(found: list[Paastand], *reviews: Sidegennemgang, whole: bool = False) -> status.Stand:
    return status.of_page(found, reviews, whole, PROFESSIONS)


# What a review covers


def test_a_page_lacks_each_profession_with_something_open() -> None:
    law, clinic = claim("Man må.", LAW), claim("Det tager 3 dage.", fag="kliniker")
    assert stand([law, clinic]).mangler == ("jurist", "kliniker")
    assert stand([law, clinic], review(law)).mangler == ("kliniker",)
    assert stand([law, clinic], review(law), review(clinic, fag="kliniker")).mangler == ()


@pytest.mark.parametrize("svar", ["forkert", "uklar"])
def test_what_was_not_found_right_is_still_open(svar: str) -> None:
    law = claim("Man må.", LAW)
    assert stand([law], review(law, svar=svar)).mangler == ("jurist",)
    assert stand([law], review(law), review(law, svar=svar, day="2029-05-13")).mangler == ("jurist",)


def test_a_statement_is_open_again_when_the_law_behind_it_has_another_text() -> None:
    before, after = claim("Man må.", LAW), claim("Man må.", LAW._replace(tekst="Det må man ikke."))
    found = stand([after], review(before), whole=True)
    assert found.mangler == ("jurist",)
    assert [(one.tekst, one.hvorfor) for one in found.aendret] == [("Man må.", status.LAW)]
    assert stand([after], review(before), review(after, day="2029-05-20"), whole=True).aendret == ()


def test_a_law_that_is_read_again_and_says_the_same_opens_nothing() -> None:
    before, after = claim("Man må.", LAW), claim("Man må.", LAW._replace(laest=DAY + dt.timedelta(90)))
    assert stand([after], review(before)).mangler == ()


def test_a_statement_is_open_again_when_its_own_words_change() -> None:
    before, after = claim("Man må gerne slå op i journalen.", LAW), claim("Man må ikke slå op i journalen.", LAW)
    assert [one.hvorfor for one in stand([after], review(before)).aendret] == [status.WORDS]


def test_what_nobody_was_asked_about_has_not_changed() -> None:
    seen, other = claim("Man må gerne slå op i journalen.", LAW), claim("Ansøgningen sendes til komitéen.", LAW)
    assert stand([seen, other], review(seen)).aendret == ()
    assert [one.hvorfor for one in stand([seen, other], review(seen), whole=True).aendret] == [status.NEW]


# What stands on the sheets


def test_no_two_statements_have_the_same_name_and_each_law_has_its_words() -> None:
    with run():
        found = [*claims.every(DOCS, DAY)]
    assert len({one.id for one in found}) == len(found) > 0
    assert [one.id for one in found if one.slags in ("lov", "udfald") and not one.belaeg] == []
    assert [one.tekst for one in found if "{{" in one.tekst or "](" in one.tekst] == []


def test_what_a_reader_acts_on_is_drawn_too() -> None:
    """Contacts, forms, limits, letters, products and tools in use: each thing has a statement on its page."""
    with run():
        found = claims.of_site(DOCS, DAY)

    def missing(things: dict[str, str], page: str) -> list[str]:
        return [name for name, said in things.items() if not any(said in one.tekst for one in found[page])]

    contacts = {name: way for name, one in content.kontakter(DOCS).items() for way in one.veje}
    assert not missing(contacts, "samarbejde/kontakter.md")
    assert not missing({name: one.url for name, one in content.blanketter(DOCS).items()}, "samarbejde/blanketter.md")
    assert not missing({name: one.tekst for name, one in content.frister(DOCS).items()}, "samarbejde/frister.md")
    assert {f"breve/{name}.md" for name, one in content.breve(DOCS).items() if one.lov} <= found.keys()
    for slug, tool in content.brug(DOCS).items():
        limits = {watched.maal: watched.graense for watched in tool.afdelingen.overvaagning}
        assert not missing(limits, f"i-brug/{slug}.md")
    for slug, project in content.projekter(DOCS).items():
        tried = project.lokal_validering if isinstance(project.lokal_validering, list) else []
        assert not missing({one.maal: one.vaerdi for one in tried}, f"projekter/{slug}.md")


def test_the_fifty_first_are_a_lawyers_and_none_of_less_harm_goes_before() -> None:
    with run():
        first, rest = desk.first(DOCS, DAY), desk.remaining(DOCS, DAY)
    assert {one.fag for one in first} == {LAWYER}
    named = {one.id for one in first}
    left = [one.skade for one in rest if one.fag == LAWYER and one.id not in named]
    assert max(one.skade for one in first) <= min(left, default=9)


def test_every_page_with_statements_has_a_sheet_with_all_of_them_that_is_not_heavy(site: Path) -> None:
    with run():
        made, wanted = [*sheets.every(DOCS, dt.date.today())], claims.of_site(DOCS, dt.date.today())
    shown: set[str] = set()
    for ark in made:
        path = site / ark.adresse / "index.html"
        shown.update(html.fromstring(path.read_text("utf-8")).xpath("//@data-paastand"))
        assert path.stat().st_size <= 100_000, ark.adresse
        assert (site / f"{ark.adresse}.docx").is_file(), ark.adresse
    assert shown == {one.id for found in wanted.values() for one in found}


def test_the_desk_says_how_long_it_takes(site: Path) -> None:
    text = html.parse(str(site / "bidrag/gennemgang/index.html")).find(".//article").text_content()
    with run():
        found = desk.remaining(DOCS, dt.date.today())
    told = " ".join(text.split())
    assert f"det hele tager cirka {desk.hours(found)} timer" in told
    whole = {f"{one.side}.md" for one in content.gennemgange(DOCS).values()} - {claim.side for claim in found}
    assert f"{len(whole)} sider er gennemgået helt" in told  # a page without anything to see to was not reviewed
    assert f"på {len({claim.side for claim in found})} sider afventer" in told


@pytest.fixture(scope="module")
def sheet(site: Path) -> Iterator[str]:
    for address in serve(site):
        yield f"{address}{desk.FIRST}-1/"


def test_answers_on_the_screen_become_lines_to_copy(page: Page, sheet: str) -> None:
    page.goto(sheet)
    first = page.locator("[data-paastand]").first
    assert page.locator("[data-svar]").input_value() == ""
    first.get_by_text("Forkert").click()
    first.locator("[data-bemaerkning]").fill("Gælder  ikke her")
    first.locator("[data-bemaerkning]").blur()
    assert (
        page.locator("[data-svar]").input_value()
        == f"{first.get_attribute('data-paastand')} forkert: Gælder ikke her"
    )


def test_a_sheet_can_be_used_by_all(page: Page, sheet: str) -> None:
    page.goto(sheet)
    assert axe.findings(page) == []


# From a filled sheet to a proposal


def test_the_form_on_the_code_host_asks_what_is_read() -> None:
    path = ROOT / ".github/ISSUE_TEMPLATE/gennemgang.yml"
    assert yaml.safe_load(path.read_text("utf-8")) == reviews.template(DOCS), "kør 'make forms'"


def test_answers_are_read_as_people_paste_them() -> None:
    a, b, c, d = (f"{digit * 10}-{digit * 6}" for digit in "abcd")
    found, lost = reviews.read(f"```\n- {a} Rigtigt\n\n{b}: forkert – kun læger\nog ikke andre\n{c}\n{d} måske\n```")
    assert found == [(a, "rigtig", ""), (b, "forkert", "kun læger og ikke andre"), (d, "", "måske")]
    assert lost == []


def test_a_field_is_written_in_a_page_and_nothing_else_is_touched() -> None:
    before = "---\ntitle: En # titel\nstatus: udkast\ngennemgaaet:\n  dato: 2020-01-01\nlove: [a,\n  b]\n---\n\nstatus: ja\n"
    after = with_fields(before, {"status": "gaeldende", "gennemgaaet": {"hvad": "Alt: ja"}, "ny": 1})
    assert (
        after
        == "---\ntitle: En # titel\nstatus: gaeldende\ngennemgaaet:\n  hvad: 'Alt: ja'\nlove: [a,\n  b]\nny: 1\n---\n\nstatus: ja\n"
    )


def body(fag: str, lines: list[str], day: str = REVIEWED, role: str = "Jurist i regionen") -> str:
    said = {"fag": fag, "rolle": role, "dato": day, "hvad": "Lovteksten, læst samme dag", "svar": "\n".join(lines)}
    return "\n\n".join(f"### {reviews.ASKED[name]}\n\n{text}" for name, text in said.items())


class Sent:
    """What the robot makes of a review in a copy of the archive."""

    def __init__(self, tree: Path, patch: pytest.MonkeyPatch, text: str) -> None:
        event, self.out = tree / "event.json", tree / "ud"
        self.out.mkdir(exist_ok=True)
        event.write_text(json.dumps({"issue": {"number": 7, "title": "Gennemgang: ", "body": text}}), "utf-8")
        files = (event, self.out / "svar.md", self.out / "galt.md")
        day = {"BYGGEDATO": DAY.isoformat(), "GITHUB_OUTPUT": str(self.out / "output")}
        commanded(tree, patch, "review", *map(str, files), **day)
        self.answer = (self.out / "svar.md").read_text("utf-8")
        self.proposed = "navn=sag-7\n" in (self.out / "output").read_text("utf-8")


PAGE = """---
title: {}
description: Siden findes kun i prøverne.
ejer: Redaktør
status: udkast
gennemgaas_senest: 2027-05-23
maalgruppe: [kliniker]
jura: true
---

Du skal have lov først ({{{{ lov("{}", "{}") }}}}).
Det gælder også om natten ({{{{ lov("{}", "{}") }}}}).
"""
KEPT, CHANGED = "wiki/staar-fast.md", "wiki/bliver-aendret.md"


@pytest.fixture
def archive(sample: Path) -> Path:
    """The small content with two pages that lean on different laws."""
    (sample / "docs/wiki").mkdir()
    (sample / "docs" / KEPT).write_text(PAGE.format("Fast", *("klageloven", "§ 1") * 2), "utf-8")
    (sample / "docs" / CHANGED).write_text(PAGE.format("Ændret", *("sundhedsloven", "§ 15") * 2), "utf-8")
    return sample


Send = Callable[[str], Sent]


@pytest.fixture
def send(archive: Path, monkeypatch: pytest.MonkeyPatch) -> Send:
    return partial(Sent, archive, monkeypatch)


def of_page(archive: Path, side: str) -> list[Paastand]:
    with run():
        return [*claims.of_site(archive / "docs", DAY)[side]]


def change_law(tree: Path, ground: Belaeg) -> None:
    """The register's words on a provision become others."""
    path = (tree / "docs" / ground.side.partition("#")[0]).with_suffix(".yml")
    law = yaml.safe_load(path.read_text("utf-8"))
    for provision in law["bestemmelser"]:
        if ground.titel.endswith(provision["sted"]):
            provision["betyder"] = "Siger nu noget andet."
    path.write_text(yaml.safe_dump(law, allow_unicode=True, sort_keys=False), "utf-8")


def test_from_a_filled_sheet_to_a_page_in_force_that_a_changed_law_opens_again(
    archive: Path, send: Send, tmp_path: Path
) -> None:
    both = [*of_page(archive, KEPT), *of_page(archive, CHANGED)]
    sent = send(body("Jurist", [f"{one.id} rigtig" for one in both]))
    assert sent.proposed, sent.answer
    assert len([*(archive / "docs/gennemgange").glob("*.yml")]) == 2
    for side in (KEPT, CHANGED):
        page = content.sider(archive / "docs")[side]
        assert (page.status, str(page.gennemgaaet and page.gennemgaaet.dato)) == ("gaeldende", REVIEWED)
    change_law(archive, of_page(archive, CHANGED)[0].belaeg[0])
    built(archive, tmp_path / "site", BYGGEDATO=DAY.isoformat())

    def said(side: str) -> str:
        article = html.parse(str(tmp_path / "site" / side.removesuffix(".md") / "index.html")).find(".//article")
        return " ".join(article.text_content().split())

    assert "Gennemgået 12. maj 2029 af jurist." in said(KEPT)
    assert "ting ændret siden" not in said(KEPT)
    assert "Gennemgået 12. maj 2029 af jurist, 2 ting ændret siden." in said(CHANGED)
    assert status.LAW in said(CHANGED)
    assert "Mangler: jurist." in said(CHANGED)


def test_a_part_of_a_page_leaves_it_a_draft_and_what_is_wrong_is_listed(archive: Path, send: Send) -> None:
    before, (first, second) = (archive / "docs" / KEPT).read_text("utf-8"), of_page(archive, KEPT)
    sent = send(body("Jurist", [f"{first.id} rigtig", f"{second.id} forkert: @alle, kun for læger"]))
    assert sent.proposed, sent.answer
    assert (archive / "docs" / KEPT).read_text("utf-8") == before
    listed = (sent.out / "galt.md").read_text("utf-8")
    assert KEPT in listed
    assert "`@alle, kun for læger`" in listed  # as text, so that it calls nobody


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("Kliniker", "{} rigtig", REVIEWED), "hører til faget jurist"),
        (("Jurist", "{} forkert", REVIEWED), "kræver en bemærkning"),
        (("Jurist", "0000000000-000000 rigtig", REVIEWED), "findes ikke mere"),
        (("Jurist", "{} rigtig", "2029-07-01"), "en dag, der har været"),
        (("Jurist", "Alt er fint", REVIEWED), "før det første nummer"),
        (("Hofnar", "{} rigtig", REVIEWED), "et af fagene"),
    ],
)
def test_what_cannot_be_read_is_told_and_nothing_is_written(
    archive: Path, send: Send, said: tuple[str, str, str], told: str
) -> None:
    fag, line, day = said
    sent = send(body(fag, [line.format(of_page(archive, KEPT)[0].id)], day))
    assert told in sent.answer
    assert not sent.proposed
    assert not (archive / "docs/gennemgange").exists()


def test_a_person_in_a_review_is_refused_and_not_repeated(archive: Path, send: Send) -> None:
    born, last = never_given()
    sent = send(body("Jurist", [f"{of_page(archive, KEPT)[0].id} forkert: se {born}-{last}"]))
    assert not sent.proposed
    assert born not in sent.answer
    assert not (archive / "docs/gennemgange").exists()


def test_a_page_says_reviewed_only_by_the_reviews_there_are() -> None:
    reviewed = {f"{one.side}.md" for one in content.gennemgange(DOCS).values()}
    with run():
        said = {side for side, one in status.of_site(DOCS, DAY).items() if one.gennemgaaet or one.rigtige}
    assert said <= reviewed


def test_where_the_archive_itself_has_a_fault_everything_is_laid_back_as_it_was(archive: Path, send: Send) -> None:
    fault = archive / "docs" / CHANGED
    fault.write_text(f"{fault.read_text('utf-8')}\nDet kaldes et “citat”.\n", "utf-8")
    before = {path: path.read_bytes() for path in (archive / "docs").rglob("*") if path.is_file()}
    sent = send(body("Jurist", [f"{one.id} rigtig" for one in of_page(archive, KEPT)]))
    assert not sent.proposed
    assert sent.answer == answer.ours()
    assert {path: path.read_bytes() for path in (archive / "docs").rglob("*") if path.is_file()} == before


def test_a_page_made_of_data_is_in_force_when_a_review_leaves_nothing_open_on_it(
    archive: Path, send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BYGGEDATO", DAY.isoformat())

    def stands() -> dict[str, str]:
        with run():
            made = {page.uri: yaml.safe_load(page.markdown.split("---")[1]) for page in generated(archive / "docs")}
        return {uri: head["status"] for uri, head in made.items() if uri.startswith("lovregister/")}

    before, law = stands(), "lovregister/proeveloven.md"
    assert send(body("Jurist", [f"{one.id} rigtig" for one in of_page(archive, law)])).proposed
    assert before[law] == "udkast"
    assert stands() == before | {law: "gaeldende"}

"""What keeps itself fresh: deadlines, reviews, moved addresses, changes, and the guard against personal data."""

import datetime as dt
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import axe
import imagined
import pytest
import yaml
from conftest import ROOT, never_given
from lxml import html
from playwright.sync_api import Browser, Page, expect

from macros import content
from macros.checks import guard, published, reviews
from macros.checks.guard import history, personal
from macros.content import git
from macros.content.dates import Aendring, GitDates
from macros.registers import changes, freshness
from macros.registers.contacts import allowed
from macros.text import persons

ATOM = "{http://www.w3.org/2005/Atom}"


def parsed(site: Path, address: str) -> html.HtmlElement:
    return html.parse(str(site / address / "index.html")).getroot()


# Moved addresses


def test_no_address_that_ever_was_has_vanished(site: Path) -> None:
    assert len(published.ever(ROOT / "docs")) > 300
    assert published.lost(ROOT / "docs", site) == []


def test_the_writers_check_finds_the_site_in_order(checked: tuple[Path, str]) -> None:
    assert checked[1] == "0: Alt er i orden.\n"


def test_a_vanished_address_is_named_with_the_way_to_mend_it(tmp_path: Path) -> None:
    (tmp_path / "ud/om").mkdir(parents=True)
    (tmp_path / "ud/om/index.html").touch()
    (tmp_path / "adresser.txt").write_text("om/\nwiki/vaek/\n", "utf-8")
    (lost,) = published.lost(tmp_path, tmp_path / "ud")
    assert (lost.linje, lost.felt) == (2, "wiki/vaek/")
    assert "docs/omdirigeringer.yml" in lost.hvorfor


def test_the_list_of_addresses_only_grows_and_says_each_once(tmp_path: Path) -> None:
    for name in ("index.html", "om/index.html", "projekter/projekter.csv", "assets/site.css", "404.html"):
        (tmp_path / "ud" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "ud" / name).touch()
    (tmp_path / "adresser.txt").write_text("wiki/vaek/\nom/\n", "utf-8")
    assert [published.grow(tmp_path, tmp_path / "ud") for _ in range(2)] == [2, 0]
    assert published.ever(tmp_path) == ["/", "om/", "projekter/projekter.csv", "wiki/vaek/"]


def test_a_moved_address_leads_on_without_scripts(browser: Browser, later: Path) -> None:
    page = parsed(later, "om/gammel/adresse")
    assert page.xpath("//script") == []
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://wiki.eksempel.dk/om/privatliv/"]
    assert page.xpath("//main//a/@href") == ["../../../om/privatliv/#kontakt"]
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(f"{(later / 'wiki/kunstig-intelligens/index.html').as_uri()}", wait_until="commit")
    opened.wait_for_url("**/borger/hvad-er-ai/")
    context.close()


# Freshness


@pytest.mark.parametrize(
    ("due", "stand", "told"),
    [
        ("2027-01-01", "frisk", False),
        ("2026-12-31", "snart", False),
        ("2026-12-01", "snart", False),
        ("2026-11-30", "overskredet", False),
        ("2026-10-03", "overskredet", False),
        ("2026-10-02", "overskredet", True),
    ],
)
def test_a_page_turns_on_the_right_day(due: str, stand: str, told: bool) -> None:
    meta = {"gennemgaas_senest": due, "ejer": "Redaktør"}
    found = freshness.of(meta, dt.date(2026, 12, 1), {"Redaktør"})
    assert found
    assert (found.stand, found.sent) == (stand, told)


def test_a_page_whose_owner_is_not_on_the_list_is_an_orphan(later: Path) -> None:
    facts = parsed(later, "om/privatliv").xpath("//footer//span[@class='friskhed']")
    assert [(chip.get("data-stand"), chip.text) for chip in facts] == [("foraeldreloes", "Uden ansvarlig")]
    assert "Museumsinspektør" in parsed(later, "bidrag/friskhed").xpath("//h2/text()")


def test_readers_are_told_at_the_top_when_a_page_is_long_past_its_day(later: Path) -> None:
    (told,) = parsed(later, "om").xpath("//p[contains(@class,'status--over-tid')]")
    assert "hidden" not in told.attrib
    assert told.text == "Siden skulle have været efterset senest 23. maj 2027. Noget på den kan være forældet."


@pytest.mark.parametrize(
    ("now", "word", "banner"),
    [
        ("2027-04-01", "Frisk", 0),
        ("2027-05-23", "Efterses snart", 0),
        ("2027-05-24", "Over tid", 0),
        ("2027-07-21", "Over tid", 0),
        ("2027-07-22", "Over tid", 1),
    ],
)
def test_the_state_is_right_on_the_day_it_is_read(
    fresh: Page, at_root: str, now: str, word: str, banner: int
) -> None:
    fresh.clock.set_fixed_time(f"{now}T12:00:00Z")
    fresh.goto(at_root + "om/")
    expect(fresh.locator(".sidefakta .friskhed")).to_have_text(word)
    expect(fresh.locator(".status--over-tid:visible")).to_have_count(banner)


def test_the_day_is_the_danish_one_wherever_the_clock_stands(browser: Browser, at_root: str) -> None:
    context = browser.new_context(timezone_id="America/Los_Angeles")
    page = context.new_page()
    page.clock.set_fixed_time("2027-05-23T22:30:00Z")  # 00.30 the next day in Copenhagen
    page.goto(at_root + "om/")
    expect(page.locator(".sidefakta .friskhed")).to_have_text("Over tid")
    context.close()


def test_the_list_of_all_pages_counts_and_turns_by_itself(fresh: Page, at_root: str) -> None:
    fresh.clock.set_fixed_time("2040-01-01T12:00:00Z")
    fresh.goto(at_root + "bidrag/friskhed/")
    rows = fresh.locator(".friskhedsliste [data-stand]").count()
    assert rows > 300
    expect(fresh.locator("[data-antal-i='overskredet']")).to_have_text(str(rows))
    expect(fresh.locator("[data-antal-i='frisk']")).to_have_text("0")


def test_the_feeds_links_lead_to_pages_wherever_the_site_lies(before: Path) -> None:
    for name in ("bidrag/aendringer.atom", "projekter/projekter.atom"):
        links = ElementTree.parse(before / name).getroot().findall(f"{ATOM}entry/{ATOM}link")
        assert links, name
        ways = [(before / name).parent / str(link.get("href")) for link in links]
        assert [way for way in ways if not (way / "index.html").is_file()] == []


def test_the_feed_tells_what_is_due_and_who_answers_for_it(later: Path) -> None:
    told = ElementTree.parse(later / "bidrag/friskhed.atom").getroot().findall(f"{ATOM}entry")
    assert len(told) > 20
    assert all("Ansvarlig: " in str(entry.findtext(f"{ATOM}summary")) for entry in told)
    links = [entry.find(f"{ATOM}link") for entry in told]
    assert all(link is not None and link.get("href", "").startswith(imagined.URL) for link in links)


# Reviews


Commit = Callable[[dict[str, str]], str]


@pytest.fixture
def commit(tmp_path: Path) -> Commit:
    """Writes files into a repository of its own and commits them; the commit's id."""
    known = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    who = {f"GIT_{r}_{k}": v for r in ("AUTHOR", "COMMITTER") for k, v in (("NAME", "x"), ("EMAIL", "x@x.invalid"))}
    environment = {**known, **who, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}

    def run(*arguments: str) -> str:
        done = subprocess.run(
            ["git", "-C", str(tmp_path), *arguments], env=environment, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def write(files: dict[str, str]) -> str:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, "utf-8")
        run("add", "-A")
        run("commit", "-qm", "x")
        return run("rev-parse", "HEAD")

    run("init", "-q")
    return write


def a_page(due: str, review: str = "", text: str = "Tekst.") -> str:
    return f"---\ntitle: X\n{review}gennemgaas_senest: {due}\n---\n\n{text}\n"


def reviewed(day: str) -> str:
    return f"gennemgaaet: {{dato: {day}, rolle: Redaktør, hvad: Kilderne læst igen}}\n"


TODAY = dt.date(2027, 5, 20)


@pytest.mark.parametrize(
    ("before", "after", "fields"),
    [
        (a_page("2027-05-23"), a_page("2027-11-23"), ["gennemgaas_senest"]),
        (a_page("2027-05-23"), a_page("2027-11-23", text="Tekst, rettet."), ["gennemgaas_senest"]),
        (
            a_page("2027-05-23", reviewed("2026-11-23")),
            a_page("2027-11-23", reviewed("2026-11-23")),
            ["gennemgaas_senest"],
        ),
        (a_page("2027-05-23"), a_page("2027-11-23", reviewed("2027-05-21")), ["gennemgaaet.dato"]),
        (a_page("2027-05-23"), a_page("2027-11-23", reviewed("2027-05-20")), []),
        (a_page("2027-05-23", reviewed("2026-11-23")), a_page("2027-11-23", reviewed("2027-05-20")), []),
        (a_page("2027-05-23"), a_page("2027-03-01"), []),
        (a_page("2027-05-23"), a_page("2027-05-23", text="En stavefejl rettet."), []),
    ],
)
def test_a_review_date_moves_only_with_a_review(
    tmp_path: Path, commit: Commit, before: str, after: str, fields: list[str]
) -> None:
    since = commit({"docs/om/side.md": before})
    commit({"docs/om/side.md": after})
    assert [fault.felt for fault in reviews.faults(tmp_path, since, TODAY)] == fields


def test_the_fault_names_the_line_and_two_ways_out(tmp_path: Path, commit: Commit) -> None:
    since = commit({"docs/side.md": a_page("2027-05-23")})
    commit({"docs/side.md": a_page("2027-11-23")})
    (fault,) = reviews.faults(tmp_path, since, TODAY)
    assert fault.linje == 3
    assert fault.hvorfor == (
        "er flyttet, uden at der er en ny gennemgang; skriv 'gennemgaaet' med ny dato, rolle og hvad du så efter, "
        "eller sæt datoen tilbage til 2027-05-23"
    )


def test_a_new_name_hides_no_moved_date(tmp_path: Path, commit: Commit) -> None:
    long = "Tekst, der er lang nok til, at git kender den igen.\n" * 9
    since = commit({"docs/gammel.md": a_page("2027-05-23", text=long)})
    (tmp_path / "docs/gammel.md").unlink()
    commit({"docs/ny.md": a_page("2027-11-23", text=long)})
    assert [Path(fault.fil).name for fault in reviews.faults(tmp_path, since, TODAY)] == ["ny.md"]


@pytest.mark.parametrize("after", ["naeste_kontrol: 2027-11-23\n", "titel: X\n"])
def test_a_record_follows_the_same_rule_and_its_date_cannot_be_taken_away(
    tmp_path: Path, commit: Commit, after: str
) -> None:
    since = commit({"docs/projekter/x.yml": "naeste_kontrol: 2027-05-23\n"})
    commit({"docs/projekter/x.yml": after})
    assert [fault.felt for fault in reviews.faults(tmp_path, since, TODAY)] == ["naeste_kontrol"]


def test_what_the_target_branch_did_meanwhile_is_not_the_proposals(tmp_path: Path, commit: Commit) -> None:
    commit({"docs/a.md": a_page("2027-05-23"), "docs/b.md": a_page("2027-05-23")})
    git.ask(tmp_path, "branch", "hoved")
    commit({"docs/a.md": a_page("2027-05-23", text="Rettet.")})
    proposal = git.ask(tmp_path, "rev-parse", "--abbrev-ref", "HEAD")
    git.ask(tmp_path, "checkout", "-q", "hoved")
    commit({"docs/b.md": a_page("2027-05-01")})
    git.ask(tmp_path, "checkout", "-q", proposal)
    since = git.base(tmp_path, "hoved")
    assert since
    assert list(reviews.faults(tmp_path, since, TODAY)) == []


# The guard

BORN, LAST = never_given()
DAY, MONTH, YEAR = BORN[:2], BORN[2:4], BORN[4:]


@pytest.mark.parametrize(
    "written",
    [
        f"{BORN}-{LAST}",
        f"{BORN}{LAST}",
        f"{BORN} {LAST}",
        f"{BORN} - {LAST}",
        f"{BORN}\u2013{LAST}",
        f"{BORN}\u00a0{LAST}",
        f"{BORN}\u200b{LAST}",
        f"{DAY} {MONTH} {YEAR} {LAST}",
        f"{DAY}-{MONTH}-{YEAR}-{LAST}",
        f"{DAY}.{MONTH}.{YEAR}-{LAST}",
        f"{BORN}-\n{LAST}",
        f"{BORN}\n  {LAST}",
        f"{BORN}\n> - {LAST}",
        f"cpr={BORN}{LAST}",
        f"({BORN}-{LAST[0]}AB{LAST[-1]})",
    ],
)
def test_a_personal_number_is_seen_however_it_is_written(written: str) -> None:
    assert list(personal.in_text(f"Linje\nPatient {written}, og mere")) == [(2, persons.CPR)]


@pytest.mark.parametrize(
    "written",
    [
        f"31{2:02}90-{LAST}",  # no such day
        f"29{2:02}01{LAST}",  # 2001 was no leap year
        f"10.1016/j.x.{BORN}{LAST}",
        f"https://eksempel.dk/{BORN}{LAST}",
        f"a{BORN}{LAST}",
        f"{BORN}{LAST}77",
        "2026-11-25 og 25.11.2026",
        "LBK nr. 275 af 12. marts 2025",
        "NCT04219306",
        "2023 2024 2025 2026",
        "25 30 35 40 45",
        "1-1-2, 1813 og 3,14 15 92 65",
        "git@github.com:eksempel/wiki",
        "navn@eksempel.dk",
        "https://$USER:$PASS@host",
    ],
)
def test_what_only_looks_a_little_like_it_is_let_through(written: str) -> None:
    assert [why for _, why in personal.in_text(f"Se {written}.")] == []


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (" ".join(["21", "43", "65", "87"]), persons.PHONE),
        ("+45" + "21436587", persons.PHONE),
        ("Tlf. " + "2143" + "6587", persons.PHONE),
        ("fornavn.efternavn" + "@" + "hospital.dk", persons.MAIL),
        ("-----BEGIN RSA " + "PRIVATE KEY-----", personal.SECRET),
        ("ghp_" + "a1B2" * 9, personal.SECRET),
        ("AKIA" + "ABCD1234" * 2, personal.SECRET),
        ("https://bruger:" + "hemmeligt@eksempel.dk/", personal.SECRET),
    ],
)
def test_numbers_addresses_and_secrets_are_seen(written: str, why: str) -> None:
    assert why in [told for _, told in personal.in_text(f"Skriv til {written} i dag.")]


def test_a_unit_on_the_list_may_be_called_and_written_to() -> None:
    number, address = " ".join(["21", "43", "65", "87"]), "ai" + "@" + "hospital.dk"
    assert list(personal.in_text(f"Ring {number} eller skriv til {address}.", {number, address})) == []


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("docs/patienter-2026.csv", True),
        ("udtræk.xlsx", True),
        ("tests/cpr-liste.txt", True),
        ("docs/billede.dcm", True),
        ("analyse.SAV", True),
        ("deploy/server.pem", True),
        (".env", True),
        ("docs/projekter/patientinddragelse.yml", False),
        ("docs/haandbog/patientinformation.docx", False),
        ("projekter.csv", False),
        ("docs/adresser.txt", False),
    ],
)
def test_a_files_name_tells_what_it_holds(name: str, wrong: bool) -> None:
    assert bool(personal.in_name(name)) is wrong


def test_no_message_repeats_what_it_found(tmp_path: Path) -> None:
    (tmp_path / f"{BORN}-{LAST}.txt").write_text("x")
    (tmp_path / "a.txt").write_text(f"{BORN}-{LAST}\n" + " ".join(["21", "43", "65", "87"]))
    told = "\n".join(map(str, guard.of_files(sorted(tmp_path.iterdir()), ())))
    assert told.count("\n") == 2
    assert not [part for part in (BORN, LAST, "65 87") if part in told]


def test_what_a_later_commit_took_away_is_still_told(tmp_path: Path, commit: Commit) -> None:
    since = commit({"docs/a.md": "Tekst.\n"})
    commit({"docs/a.md": f"Tekst.\nMere.\nPatient {BORN}-{LAST}\n"})
    commit({"docs/a.md": "Tekst.\n"})
    (fault,) = history.of_history(tmp_path, since, ())
    assert (fault.fil, fault.linje, fault.felt) == ("docs/a.md", 3, "historikken")
    assert "Det er ikke nok at slette linjen" in fault.hvorfor


def test_nothing_in_the_repository_looks_like_personal_data() -> None:
    files = [path for path in git.tracked(ROOT) if not path.is_relative_to(ROOT / "docs")]  # which are the gate's
    assert len(files) > 300
    assert list(guard.of_files(files, allowed(ROOT / "docs"))) == []


# Changes

DOCS = (ROOT / "docs").resolve()


def came(day: str, file: str, *, new: bool = False) -> Aendring:
    return Aendring(day, DOCS / file, new)


HISTORY = [
    came("2027-02-03", "projekter/ward-247.yml"),
    came("2027-02-02", "haandbog/trin/data.yml", new=True),
    came("2027-02-01", "projekter/ward-247.yml", new=True),
    came("2027-02-01", "lovregister/gdpr.yml"),
    came("2027-01-09", "om/privatliv.md", new=True),
    came("2027-01-08", "wiki/findes-ikke-mere.md", new=True),
    came("2027-01-07", "assets/site.css"),
]


def told(months: list[changes.Maaned]) -> dict[str, dict[str, list[str]]]:
    return {m.dag: {heading: [one.titel for one in found] for heading, found in m.grupper} for m in months}


def test_changes_are_told_by_month_and_kind_with_titles() -> None:
    ward = content.projekter(DOCS)["ward-247"].titel
    law, private = content.love(DOCS)["gdpr"].kort, content.sider(DOCS)["om/privatliv.md"].title
    data = content.vokabularer(DOCS)["livscyklus"]["data"].da
    assert told(changes.months(list(changes.news(DOCS, HISTORY)), 12)) == {
        "2027-02": {"Nye projekter": [ward], "Ændrede love og regler": [law], "Ændrede retningslinjer": [data]},
        "2027-01": {"Nye sider": [private]},
    }


def test_the_newest_are_told_once_each_and_the_kinds_in_turn() -> None:
    day = "2027-02-03"
    history = [came(day, f"projekter/{slug}.yml") for slug in ("ward-247", "u-sleep-soevnstadier", "aidpro-crc")]
    found = changes.mixed(changes.latest(list(changes.news(DOCS, [*history, *HISTORY, came(day, "om/index.md")]))))
    assert [one.slags for one in found][:5] == [changes.PROJECT, changes.PAGE] + [changes.PROJECT] * 2 + [
        changes.GUIDELINE
    ]
    assert len({one.uri for one in found}) == len(found) == 7


def test_the_history_is_read_with_what_came_and_what_changed(tmp_path: Path, commit: Commit) -> None:
    commit({"docs/ål og å.md": "1", "docs/b.yml": "1"})
    commit({"docs/ål og å.md": "2", "docs/c.yml": "1"})
    found = [(change.fil.name, change.ny) for change in GitDates(tmp_path).history]
    assert sorted(found[:2]) == [("c.yml", True), ("ål og å.md", False)]
    assert sorted(found[2:]) == [("b.yml", True), ("ål og å.md", True)]


def test_a_shallow_copy_says_that_it_does_not_know(tmp_path: Path) -> None:
    subprocess.run(["git", "clone", "-q", "--depth", "1", ROOT.as_uri(), str(tmp_path / "kopi")], check=True)
    assert GitDates(tmp_path / "kopi").history == []


def test_a_site_without_history_says_so_and_still_names_projects(later: Path) -> None:
    assert "Historikken er ikke med" in parsed(later, "bidrag/aendringer").xpath("string(//main)")
    assert len(parsed(later, "").xpath("//ul[@class='seneste']/li/a")) == 5


def test_the_page_of_changes_names_pages_by_their_titles(site: Path) -> None:
    page = parsed(site, "bidrag/aendringer")
    assert "November 2026" in page.xpath("//h2/text()")
    titles = page.xpath("//main//details//li/a/text()")
    assert "GDPR" in titles
    assert [title for title in titles if title.endswith((".md", ".yml"))] == []


@pytest.mark.parametrize("path", ["bidrag/friskhed/", "bidrag/aendringer/"])
def test_axe_finds_nothing_on_the_pages_of_upkeep(fresh: Page, at_root: str, path: str) -> None:
    fresh.clock.set_fixed_time("2027-09-01T12:00:00Z")  # with chips of every kind and the banner
    fresh.goto(at_root + path)
    assert axe.findings(fresh) == []


@pytest.mark.parametrize("path", sorted((ROOT / ".github/workflows").glob("*.yml")), ids=lambda path: path.stem)
def test_a_workflow_pins_what_it_uses_and_may_not_write_everywhere(path: Path) -> None:
    flow = yaml.safe_load(path.read_text("utf-8"))
    used = [step["uses"] for job in flow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert [use for use in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", use)] == []
    assert flow["permissions"] in ({}, {"contents": "read"})


def test_the_weekly_job_that_asks_others_servers_may_only_read() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/eftersyn.yml").read_text("utf-8"))["jobs"]
    asking = {
        name for name, job in jobs.items() if any("macros.external_links" in str(s.get("run")) for s in job["steps"])
    }
    writing = {name for name, job in jobs.items() if "write" in job["permissions"].values()}
    assert asking
    assert writing
    assert not asking & writing

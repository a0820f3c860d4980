"""One build tells everything that is wrong with links, anchors, pictures, macros and the menu, each at its line."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from wsgiref.util import setup_testing_defaults

import pytest
from conftest import ROOT

from macros import documents
from macros.caching import background
from macros.contribute import whole
from macros.engine import serving

FRONT = (ROOT / "tests/vaner/side.md").read_text("utf-8").partition("\n---\n")[0] + "\nemne: data\n---\n"
ABOVE = FRONT.count("\n")
LINES: dict[
    str, dict[str, list[str]]
] = {  # what stands on a page, line by line → the field and how the fault begins; the page is named for the test
    "kalibrering": {
        "## Kort fortalt": ["overskriften: afsnittet »Kort fortalt« har de andre sider af samme slags ikke"],
        "Et tal kan være for højt, og så ved vi det.": [],
    },
    "links": {
        "## Tal": ["overskriften: afsnittet »Tal« har de andre sider af samme slags ikke"],
        "Se [et](kalibrering), og [to](/wiki/kalibreringg.md).": [
            "teksten: linket '/wiki/kalibreringg.md' fører ingen steder hen; mente du '/wiki/kalibrering.md'?",
            "teksten: linket 'kalibrering' fører ingen steder hen; mente du 'kalibrering.md'?",
        ],
        "Se [tal](#tall).": [
            "teksten: der er intet afsnit '#tall' på siden, som linket '#tall' fører til; mente du '#tal'?"
        ],
        "Se [kort](kalibrering.md#kort-fortald).": [
            "teksten: der er intet afsnit '#kort-fortald' på siden, som linket 'kalibrering.md#kort-fortald' fører til; mente du '#kort-fortalt'?"
        ],
        "![Et billede](findes-ikke.png)": ["teksten: billedet 'findes-ikke.png' findes ikke; ret adressen"],
        "Se [posten](/egennavne.yml).": ["teksten: linket 'egennavne.yml' fører til en fil, der ikke er en side"],
    },
    "makroer": {
        "Skriv {{ patient_navn }} her.": ["teksten: kun siders egne makroer kan kaldes"],
        "Se {{ lovv('mdr') }}.": ["lovv: 'lovv' er ingen makro; mente du 'lov'?"],
        "Se [x](/findes/slet-ikke.md).": ["teksten: linket '/findes/slet-ikke.md' fører ingen steder hen"],
    },
    "halv": {"Se {{ lov( .": ["teksten: makroen kan ikke læses"]},
    "blok": {"{% if x %}": ["teksten: "]},
    "skjult": {"Se {#id}": ["teksten: makroen kan ikke læses", "teksten: {# "]},
}


def page(name: str) -> str:
    return FRONT.replace("Udeblivelser", f"Side om {name}") + "".join(f"{line}\n\n" for line in LINES[name])


@pytest.fixture
def broken(sample: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site where much is wrong at once: pages, the menu, a project, and a page that the menu does not have."""
    monkeypatch.setenv(documents.SKIP, "1")
    (sample / "docs/wiki").mkdir()
    for name in LINES:
        (sample / f"docs/wiki/{name}.md").write_text(page(name), "utf-8")
    (sample / "docs/om/alene.md").write_text(
        FRONT.replace("Udeblivelser", "Alene").replace("emne: data\n", ""), "utf-8"
    )
    project = (ROOT / "tests/vaner/projekt.yml").read_text("utf-8").replace("fase: ide", "fase: idee")
    (sample / "docs/projekter/proeve.yml").write_text(project, "utf-8")
    settings = sample / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("om/privatliv.md", "om/privatlivet.md"), "utf-8")
    return sample


def expected() -> Iterator[tuple[str, int, str]]:
    for name, lines in LINES.items():
        for number, faults in enumerate(lines.values()):
            yield from ((f"{name}.md", ABOVE + 1 + 2 * number, fault) for fault in faults)
    yield "alene.md", 1, "filen: siden er ikke i menuen"
    yield "privatliv.md", 1, "filen: siden er ikke i menuen"
    yield "proeve.yml", 15, "fase: 'idee' findes ikke i docs/vokabularer/fase.yml; mente du 'ide'?"
    yield (
        "mkdocs.yml",
        0,
        "nav: menuen henviser til 'om/privatlivet.md', som ikke findes; mente du 'om/privatliv.md'?",
    )


def test_the_whole_check_tells_all_faults_of_all_stages_at_once(
    broken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert whole.check(broken, tmp_path / "fejl.json") == 1
    told = json.loads((tmp_path / "fejl.json").read_text("utf-8"))["fejl"]
    found = [(Path(f["fil"]).name, f["linje"], f"{f['felt']}: {f['hvorfor']}") for f in told]
    missing = [
        e for e in expected() if not any(f[0] == e[0] and e[1] in (0, f[1]) and f[2].startswith(e[2]) for f in found)
    ]
    assert missing == []
    assert len(found) == len(list(expected()))
    said = capsys.readouterr()
    assert "Alt er i orden" not in said.out
    assert "Traceback" not in said.err
    assert f"{len(found)} fejl" in said.err


@contextmanager
def site(tree: Path, tmp_path: Path) -> Iterator[serving.Site]:
    folder = tmp_path / "serveres"
    folder.mkdir()
    try:
        yield serving.Site(tree, folder, "http://127.0.0.1:8000/")
    finally:
        background.stop()


def test_while_one_writes_the_old_page_stays_and_shows_what_is_wrong(sample: Path, tmp_path: Path) -> None:
    written, shown = sample / "docs/om/privatliv.md", "om/privatliv/index.html"
    right, settings = written.read_text("utf-8"), (sample / "mkdocs.yml").read_text("utf-8")
    project = sample / "docs/projekter/proeve.yml"
    # what somebody does → how it is undone, and what is told
    faults: dict[Callable[[], object], tuple[Callable[[], object], str]] = {
        lambda: written.write_text(right + "\nZebrafink {{ lov( \n", "utf-8"): (
            lambda: written.write_text(right, "utf-8"),
            "makroen kan ikke læses",
        ),
        lambda: written.rename(sample / "docs/om/nyt-navn.md"): (
            lambda: (sample / "docs/om/nyt-navn.md").rename(written),
            "som ikke findes",
        ),
        lambda: project.write_text("titel: [\n", "utf-8"): (project.unlink, "docs/projekter/proeve.yml:1"),
        lambda: (sample / "mkdocs.yml").write_text(settings + "nav: [\n", "utf-8"): (
            lambda: (sample / "mkdocs.yml").write_text(settings, "utf-8"),
            "filen kan ikke læses her",
        ),
    }
    with site(sample, tmp_path) as served:

        def look() -> str:
            served.build()
            page = served.shown / shown
            return served.with_faults(page.read_bytes() if page.is_file() else served.missing(404) or b"").decode()

        good = look()
        assert "serverfejl" not in good
        for breaks, (mends, told) in faults.items():
            breaks()
            wrong = look()
            assert told in wrong
            assert "zebrafink" not in wrong.lower()
            mends()
        assert look() == good


def test_the_first_site_is_shown_and_what_is_saved_takes_its_place(sample: Path) -> None:
    written, shown = sample / "docs/om/privatliv.md", list[str]()

    def asked(server: serving.Server) -> None:
        def page() -> str:
            environment: dict[str, object] = {}
            setup_testing_defaults(environment)
            environment["PATH_INFO"] = "/om/privatliv/"
            return b"".join(server.serve_request(environment, lambda *_: None)).decode()

        shown.append(page())
        written.write_text(f"{written.read_text('utf-8')}\nZebrafink.\n", "utf-8")
        server.follow()
        shown.append(page())
        raise KeyboardInterrupt

    assert serving.serve(sample, 8000, asked) == 0
    first, second = shown
    assert "sidefakta" in first
    assert "Zebrafink" not in first
    assert "Zebrafink" in second


def test_what_was_saved_is_shown_before_the_whole_site_and_as_the_whole_site_shows_it(
    sample: Path, tmp_path: Path
) -> None:
    page, project = sample / "docs/borger/dine-data.md", next((sample / "docs/projekter").glob("*.yml"))
    shown = {"borger/dine-data/index.html", f"projekter/{project.stem}/index.html"}

    def files(served: serving.Site) -> dict[str, bytes]:
        pages = served.shown.rglob("*.html")
        return {path.relative_to(served.shown).as_posix(): path.read_bytes() for path in pages}

    with site(sample, tmp_path) as served:
        assert not served.draw(), "no site is built yet"
        served.build()
        first = files(served)
        page.write_text(page.read_text("utf-8") + "\nEn zebrafink vejer lidt.\n", "utf-8")
        project.write_text(project.read_text("utf-8").replace("resume: ", "resume: Zebrafinken kom. ", 1), "utf-8")
        lock = sample / "docs/.#dine-data.md"  # as Emacs marks a file that is being written in
        lock.symlink_to("findes-ikke")
        assert served.draw()
        lock.unlink()
        drawn = files(served)
        assert {name for name in drawn if drawn[name] != first[name]} >= shown
        assert all(b"ebrafink" in drawn[name] for name in shown)
        assert drawn["index.html"] == first["index.html"]
        served.build()
        whole = files(served)
        assert {name: drawn[name] for name in shown} == {name: whole[name] for name in shown}
        # what cannot be drawn is left to the whole site, which says why; and so is what has no page
        for path, text in ((page, "\nSe {{ lovv('mdr') }}.\n"), (sample / "docs/rammeord.yml", "\n")):
            path.write_text(path.read_text("utf-8") + text, "utf-8")
            assert not served.draw()
        # nor are the files of another branch drawn one by one
        for path in (pages := [*(sample / "docs").rglob("*.md")]):
            path.write_text(path.read_text("utf-8") + "\nEn zebrafink synger.\n", "utf-8")
        assert len(pages) > serving.MANY
        assert not served.draw()
        assert files(served) == whole


def test_who_reads_is_answered_with_what_was_saved_while_the_whole_site_is_built(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written, told = sample / "docs/om/privatliv.md", list[bool]()

    def asked(server: serving.Server) -> None:
        def build() -> None:
            told.append(before < server._visible_epoch == server._wanted_epoch)
            told.append("Zebrafink" in (server.site.shown / "om/privatliv/index.html").read_text("utf-8"))

        before = server._visible_epoch
        written.write_text(f"{written.read_text('utf-8')}\nZebrafink.\n", "utf-8")
        server._wanted_epoch = before + 1  # as the server does when it sees a change
        monkeypatch.setattr(server.site, "build", build)
        server.follow()
        told.append(before + 1 < server._visible_epoch == server._wanted_epoch)
        raise KeyboardInterrupt

    assert serving.serve(sample, 8000, asked) == 0
    assert told == [True, True, True]


def test_a_port_that_is_taken_gives_way_to_the_next() -> None:
    with socket.socket() as taken:
        taken.bind((serving.HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert serving.free(port) in range(port + 1, port + serving.PORTS)

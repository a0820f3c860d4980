"""The copy that is read from a disk: scripts without modules, addresses with their file, and its age on every page."""

import datetime as dt
import re
import shutil
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest

from macros import documents, offline
from macros.offline import pages, scripts

DAY = dt.date(2030, 2, 3)
ADDRESS = re.compile(r'\s(?:href|src|action)="([^"]*)"')
PAGE = '<html lang="{language}"><head>{scripts}</head><body dir="ltr">{body}</body></html>'


def test_a_module_becomes_a_script_that_asks_for_what_it_needs_and_gives_what_it_has() -> None:
    module = 'import { a, b as c } from "./x.1a.js";\nexport const d = a;\nexport class E {}\nexport { c, d as f };\n'
    made = scripts.classic("y.js", module)
    assert 'const { a, b: c } = await __need("./x.1a.js");' in made
    assert "return { d, E, c, f: d };" in made
    assert not re.search(r"^(?:import|export)", made, re.MULTILINE)


def test_a_module_that_is_fetched_later_or_knows_its_own_address_is_asked_for_as_a_script() -> None:
    made = scripts.classic("y.js", "const found = await import(where);const own = import.meta.url;export{found};")
    assert "await __need(where)" in made
    assert "const own = __address" in made
    assert "return { found };" in made


@pytest.mark.parametrize("line", ['import x from "./x.js";', "export default 1;", "export * from './x.js';"])
def test_what_no_script_is_made_of_stops_the_copy_and_is_named(line: str) -> None:
    with pytest.raises(scripts.OfflineError, match=r"^y\.js: (?:import|export)"):
        scripts.classic("y.js", f"const a = 1;\n{line}\n")


@pytest.mark.parametrize(
    ("address", "mended"),
    [
        ("../side/", "../side/index.html"),
        ("side/#anker", "side/index.html#anker"),
        ("side/?fase=drift", "side/index.html?fase=drift"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("./", "./index.html"),
        ("../../", "../../index.html"),
        ("fil.csv", "fil.csv"),
        ("#anker", "#anker"),
        ("?fase=drift", "?fase=drift"),
        ("https://eksempel.dk/side/", "https://eksempel.dk/side/"),
        ("mailto:nogen@eksempel.dk", "mailto:nogen@eksempel.dk"),
    ],
)
def test_an_address_of_a_folder_leads_to_its_page(address: str, mended: str) -> None:
    html = PAGE.format(language="da", scripts="", body=f'<a href="{address}">x</a><form action="{address}"></form>')
    made = pages.mended(html, "kopi", DAY)
    assert f'<a href="{mended}">' in made
    assert f'<form action="{mended}">' in made


@pytest.mark.parametrize(("language", "day"), [("da", "3. februar 2030"), ("en", "3 February 2030")])
def test_a_page_says_how_old_the_copy_is(language: str, day: str) -> None:
    made = pages.mended(PAGE.format(language=language, scripts="", body="x"), "kopi", DAY)
    assert day in unescape(made)


def test_the_modules_of_a_page_are_asked_for_by_one_script() -> None:
    two = "".join(f'<script type="module" src="../assets/{name}.js"></script>\n' for name in "ab")
    made = unescape(pages.mended(PAGE.format(language="da", scripts=two, body="x"), "kopi", DAY))
    assert re.findall(r"<script[^>]*>", made) == [
        '<script defer src="../assets/uden-net.js" data-scripts="a.js b.js">'
    ]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, sample_site: Path) -> Path:
    """The small site, which the tests here may write in."""
    return Path(shutil.copytree(sample_site, tmp_path_factory.mktemp("small") / "site"))


def test_every_address_in_the_copy_leads_to_a_file_of_it(copied: Path) -> None:
    lost = [
        (page.relative_to(copied).as_posix(), address)
        for page in copied.rglob("*.html")
        for address in map(urlsplit, map(unescape, ADDRESS.findall(page.read_text("utf-8"))))
        if address.path and not address.scheme and not (page.parent / address.path).is_file()
    ]
    assert lost == []


def test_the_same_site_gives_the_same_bytes_and_the_copy_is_not_in_itself(small: Path) -> None:
    first = offline.write(small, DAY).read_bytes()
    path = offline.write(small, DAY)
    assert path.read_bytes() == first
    with ZipFile(path) as packed:
        assert offline.FILE not in {name.rpartition("/")[2] for name in packed.namelist()}


def test_the_page_that_offers_it_tells_its_size_and_the_copy_tells_that_it_is_read(
    small: Path, tmp_path: Path
) -> None:
    page = small / "her/index.html"
    page.parent.mkdir()
    place = '<span class="hent" data-hent="ai-wiki-uden-net" data-dato="2030-02-03">Ikke lavet</span>'
    page.write_text(PAGE.format(language="da", scripts="", body=place), "utf-8")
    with ZipFile(offline.write(small, DAY)) as packed:
        copied = packed.read("ai-wiki/her/index.html").decode()
    assert "data-hent" not in copied
    assert "<a " not in copied
    documents.fill(small)
    told = unescape(page.read_text("utf-8"))
    assert re.search(rf'href="\.\./{offline.FILE}" download>Zip-fil \(\.zip, [\d,]+ [kM]B\)', told)

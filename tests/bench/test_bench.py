"""What the bench stands on: catalogues that are like ours, a site to compare with, a host that sends the copies."""

import urllib.request
from pathlib import Path

import brotli
import pytest
import yaml
from conftest import ROOT, kept_by_builds

from bench import bare, catalogue
from bench.host import host
from macros import content
from macros.caching import latest
from macros.checks import gate
from macros.exports import compress

MANY = 120  # more than there are real ones


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return catalogue.tree(tmp_path_factory.mktemp("katalog"), MANY, history=False)


def test_a_generated_catalogue_has_the_size_and_passes_the_gate(grown: Path) -> None:
    kept_by_builds(grown / latest.FILE)
    latest.keep_in(grown)
    gate.check(grown / "docs")
    projekter = content.projekter(grown / "docs")
    assert len(projekter) == MANY
    real = set(content.projekter(ROOT / "docs"))
    assert real < set(projekter)
    made = [projekt for slug, projekt in projekter.items() if slug not in real]
    assert [p.titel for p in made if not p.titel.startswith("Genereret")] == []
    assert len({p.resume for p in made}) == len(made)
    assert len({str(p.hospitaler) for p in made}) > len(made) // 3
    assert len({str(p.fase) for p in made}) > 3


def test_the_same_number_and_seed_give_the_same_files(grown: Path, tmp_path: Path) -> None:
    again = catalogue.tree(tmp_path, MANY, history=False)
    for path in sorted((grown / "docs/projekter").glob("*.yml")):
        assert (again / "docs/projekter" / path.name).read_bytes() == path.read_bytes(), path.name


def test_the_bare_site_has_our_pages_and_their_text_and_nothing_else_of_ours(site: Path, tmp_path: Path) -> None:
    bare.tree(tmp_path, ROOT, site)
    pages = {page.relative_to(tmp_path / "docs").as_posix() for page in tmp_path.rglob("*.md")}
    ours = {page for page in site.rglob("index.html") if b"<article" in page.read_bytes()}
    assert len(pages) == len(ours) > 300
    assert {"index.md", "haandbog/index.md", "projekter/ward-247.md"} <= pages
    settings = yaml.safe_load((tmp_path / "mkdocs.yml").read_text("utf-8"))
    assert (settings["theme"], settings["plugins"]) == ({"name": "material"}, ["search"])
    citizens = content.projekter(ROOT / "docs")["ward-247"].borgertekst
    assert citizens.hvad in (tmp_path / "docs/projekter/ward-247.md").read_text("utf-8")  # type: ignore[union-attr]


def test_the_host_sends_the_smallest_copy_a_browser_takes(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    body = b"p{color:red}" * 100
    for name in ("index.html", "assets/a.css"):
        (tmp_path / name).write_bytes(body)
    compress.beside(tmp_path)
    with host(tmp_path) as address:
        for takes, sent in (("gzip, br", "br"), ("gzip", "gzip"), ("identity", None)):
            asked = urllib.request.Request(f"{address}assets/a.css", headers={"Accept-Encoding": takes})
            with urllib.request.urlopen(asked) as answer:
                got = answer.read()
                assert answer.headers["Content-Encoding"] == sent
                assert "immutable" in answer.headers["Cache-Control"]
        assert got == body
        with urllib.request.urlopen(urllib.request.Request(address, headers={"Accept-Encoding": "br"})) as answer:
            assert brotli.decompress(answer.read()) == body
            assert answer.headers["Cache-Control"] == "no-cache"

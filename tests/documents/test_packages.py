"""A whole application as one file: what stands in it, in which order, and that it is the same file each time."""

import io
import zipfile
from pathlib import Path

import pypandoc
import pytest

from macros.documents import package

PAGE = "dataadgang/hele-ansoegningen/index.html"
ARTICLE = "<html><body><main><article>{}</article></main></body></html>"
SECTION = """<section class="pakke" data-pakke="proeve" title="Komplet ansøgning: Prøve"><h3>Prøve</h3><ol>
<li><a href="../../ark/spor/">Ark</a></li>
<li><a href="../../breve/brevet/">Brev</a>: Send det.</li>
<li><a href="https://www.eksempel.dk/blanket">Blanket</a>, hentes hos myndigheden</li>
<li><a href="../../samarbejde/frister/">Frist</a></li>
<li><a href="../../breve/brevet/">Brev igen</a></li>
</ol></section>"""
SHEET = """<div class="ark"><h1>Spor</h1><div class="ark-kode"><svg></svg><p>Læs hele siden</p></div>
<details class="maerkat"><p>Udkast</p></details><h2>Trin</h2><ol><li>Gør det første først</li></ol>
<p class="ark-bund">Lavet i dag</p></div>"""


@pytest.fixture
def built(tmp_path: Path) -> Path:
    pages = {
        PAGE: SECTION,
        "ark/spor/index.html": SHEET,
        "breve/brevet/index.html": "",
        "samarbejde/frister/index.html": "",
    }
    for address, text in pages.items():
        (tmp_path / address).parent.mkdir(parents=True)
        (tmp_path / address).write_text(ARTICLE.format(text), "utf-8")
    (tmp_path / "breve/brevet.docx").write_bytes(b"brevet")
    return tmp_path


def packed(site: Path) -> zipfile.ZipFile:
    package.write(site, PAGE, lambda where, anchor: None)
    return zipfile.ZipFile(io.BytesIO((site / "dataadgang/pakke-proeve.zip").read_bytes()))


def said(archive: zipfile.ZipFile, name: str, folder: Path) -> str:
    (folder / "del.docx").write_bytes(archive.read(name))
    return str(pypandoc.convert_file(str(folder / "del.docx"), "plain"))


def test_a_package_holds_its_documents_once_in_the_order_of_events(built: Path, tmp_path: Path) -> None:
    archive = packed(built)
    assert archive.namelist() == ["0-raekkefoelge.docx", "1-ark-spor.docx", "2-brevet.docx"]
    assert archive.read("2-brevet.docx") == b"brevet"
    order = said(archive, "0-raekkefoelge.docx", tmp_path)
    assert order.index("Ark") < order.index("Send det") < order.index("hentes hos myndigheden") < order.index("Frist")


def test_the_sheet_in_a_package_is_its_text_without_what_only_paper_has(built: Path, tmp_path: Path) -> None:
    told = said(packed(built), "1-ark-spor.docx", tmp_path)
    assert "Gør det første først" in told
    assert not any(gone in told for gone in ("Læs hele siden", "Lavet i dag", "Udkast"))


def test_the_same_site_gives_the_same_package(built: Path) -> None:
    packed(built)
    first = (built / "dataadgang/pakke-proeve.zip").read_bytes()
    packed(built)
    assert (built / "dataadgang/pakke-proeve.zip").read_bytes() == first

"""One template as .docx and .odt. The only module that knows the converter (pandoc, from its wheel)."""

import os
import subprocess
import zipfile
from functools import cache
from pathlib import Path

from lxml import etree, html
from markupsafe import Markup

from macros import templates
from macros.documents import page
from macros.documents.links import Outward
from macros.documents.missing import PANDOC, MissingLibraryError

GUIDANCE = "Vejledning"  # the name of the paragraph style, so that all guidance can be marked and deleted at once
STYLES = Path(__file__).parent / "styles"
MEMBERS = {".docx": ("word/styles.xml", "word/document.xml"), ".odt": ("styles.xml", "content.xml")}
SHEETS = {".docx": "word.xml", ".odt": "opendocument.xml"}
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same content gives the same file

Element = page.Element


def write(site: Path, address: str, outward: Outward) -> None:
    """Write the template of a built page beside the page, in both formats."""
    source = document(site / address, address, outward)
    for suffix in MEMBERS:
        target = (site / address).parent.with_suffix(suffix)
        convert(source, target)


def document(path: Path, address: str, outward: Outward) -> str:
    """The template of a built page as a plain page: title, how to use it, and what is to be filled in."""
    article = page.article(path)
    body = page.form(article)
    page.relink(body, address, lambda where, anchor: None if where == address else outward(where, anchor))
    page.set_widths(body)
    for box in body.xpath(".//div[contains(@class, 'vejledning')]"):
        _mark_guidance(box)
    inner = "".join(html.tostring(child, encoding="unicode") for child in body)
    return templates.render(
        "dokument.html.j2",
        titel=page.title(article),
        status=page.status(article),
        stil=GUIDANCE,
        eksempel="/eksempel-" in address,
        tekst=Markup(inner),  # noqa: S704  the text of our own page, which the build has just made
    )


def plain(body: page.Element, address: str, outward: Outward) -> str:
    """A part of a built page as a plain page of its own, with nothing to fill in or delete."""
    page.relink(body, address, lambda where, anchor: None if where == address else outward(where, anchor))
    inner = html.tostring(body, encoding="unicode", with_tail=False)
    return templates.render("dokumentdel.html.j2", titel=body.get("title", ""), tekst=Markup(inner))  # noqa: S704  our own page's


def _mark_guidance(box: Element) -> None:
    """Paragraphs of the style, the first one saying what it is also to those who do not see the style."""
    box.attrib.clear()
    box.set("data-custom-style", GUIDANCE)
    box.find("p").drop_tree()  # the box's own heading
    for item in box.iter("li"):
        item.tag = "p"
    for items in list(box.iter("ul", "ol")):
        items.drop_tag()
    first = box.find("p")
    first.text = f"{GUIDANCE}: {first.text or ''}"


def convert(source: str, target: Path) -> None:
    """Write a plain page as a document in our styles."""
    subprocess.run(
        [_pandoc(), "--from=html", f"--output={target}", "--metadata=lang:da-DK"],
        input=source.encode(),
        env={**os.environ, "SOURCE_DATE_EPOCH": "0"},
        check=True,
    )
    _restyle(target)


@cache
def _pandoc() -> str:
    try:
        import pypandoc  # noqa: PLC0415  162 MB that who only shows the site does without
    except ImportError as error:
        raise MissingLibraryError(PANDOC, error) from None
    return str(pypandoc.get_pandoc_path())


def ours(suffix: str) -> Element:
    """Our styles for a format, in groups as the files of its archive hold them."""
    return etree.parse(str(STYLES / SHEETS[suffix])).getroot()


def _restyle(target: Path) -> None:
    """Put our styles in the place of the converter's of the same name, and add those it does not have."""
    with zipfile.ZipFile(target) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    for name, chosen in zip(MEMBERS[target.suffix], ours(target.suffix), strict=True):
        root = etree.fromstring(members[name])
        for style in list(chosen):
            _replace(root, style)
        members[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    with zipfile.ZipFile(target, "w") as archive:
        for name, octets in members.items():
            kept = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, LONG_AGO), octets, kept)


def _replace(root: Element, style: Element) -> None:
    same = next((element for element in root.iter(style.tag) if _name(element) == _name(style)), None)
    if same is not None:
        same.getparent().replace(same, style)
        return
    for styles in root.iter("{*}styles"):
        styles.append(style)


def _name(style: Element) -> str | None:
    named = {etree.QName(key).localname: value for key, value in style.attrib.items()}
    return named.get("styleId") or named.get("name") or named.get("family")

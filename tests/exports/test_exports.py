"""The catalogue as open data: the files as others read them."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from conftest import HOSTED, ROOT
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from pyshacl import validate
from rdflib import Graph, Namespace
from rdflib.namespace import DCAT, DCTERMS, RDF

from macros import content
from macros.exports.record import Record
from macros.exports.tables import as_csv

FIRST = ["id", "organisation_id", "url", "skema_version", "aendret", "naeste_kontrol"]
PROJECTS = sorted((ROOT / "docs/projekter").glob("*.yml"))


@pytest.fixture
def folder(site: Path) -> Path:
    return site / "projekter"


def test_json_holds_every_project_with_the_six_columns_first(folder: Path) -> None:
    value = json.loads((folder / "projekter.json").read_text("utf-8"))
    assert [project["id"] for project in value["projekter"]] == [path.stem for path in PROJECTS]
    assert all(list(project)[:6] == FIRST for project in value["projekter"])
    for path, project in zip(PROJECTS, value["projekter"], strict=True):
        record = yaml.safe_load(path.read_text("utf-8"))
        for field in ("kontakt", "fase", "maalt_effekt"):
            assert project[field] == record.get(field, project[field]), (path.stem, field)


def test_every_record_lies_beside_its_page_too(folder: Path) -> None:
    together = {
        project["id"]: project for project in json.loads((folder / "projekter.json").read_text("utf-8"))["projekter"]
    }
    alone = {path.parent.name: json.loads(path.read_text("utf-8")) for path in folder.glob("*/post.json")}
    assert alone == together


@pytest.mark.parametrize("path", PROJECTS, ids=lambda path: path.stem)
def test_every_record_can_be_taken_away_as_a_document(folder: Path, path: Path) -> None:
    with zipfile.ZipFile(folder / path.stem / "post.docx") as archive:
        said = "".join(ElementTree.fromstring(archive.read("word/document.xml")).itertext())
    record = yaml.safe_load(path.read_text("utf-8"))
    for words in (record["titel"], *(source["url"] for source in record["kilder"])):
        assert words in said


def test_programs_get_a_list_of_every_written_page_whose_addresses_hold(site: Path) -> None:
    text = (site / "llms.txt").read_text("utf-8")
    listed = re.findall(r"^- \[[^]]+\]\((?:https?://[^/)]+/)?([^)]*)\): \S", text, re.MULTILINE)
    assert len(listed) > len(content.sider(ROOT / "docs"))
    there = [site.parent / one for one in listed]
    assert [one for one in there if not (one / "index.html").exists() and not one.is_file()] == []


def test_csv_opens_in_a_danish_spreadsheet(folder: Path) -> None:
    raw = (folder / "projekter.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    assert rows[0][:6] == FIRST
    assert len(rows) == len(PROJECTS) + 1
    assert {len(row) for row in rows} == {len(rows[0])}
    assert "æ" in raw.decode("utf-8-sig")


@pytest.mark.parametrize("text", ["=1+1", "+45", "-x", "@SUM(A1)", "=cmd|' /C calc'!A0; \n x"])
def test_a_cell_that_a_spreadsheet_would_run_comes_out_as_text(text: str) -> None:
    project = content.projekter(ROOT / "docs")["corti-hjertestop-112"].model_copy(update={"formaal": text})
    out = as_csv([Record("x", project, "x/", "2026-01-01", "2026-01-01")])
    row = next(csv.DictReader(io.StringIO(out.removeprefix("\ufeff")), delimiter=";"))
    assert row["formaal"] == "'" + " ".join(text.split())


def test_linked_data_has_what_the_danish_profile_demands(folder: Path) -> None:
    graph = Graph().parse(
        folder / "projekter.jsonld", format="json-ld", publicID="https://eksempel.dk/projekter/projekter.jsonld"
    )
    catalogue, dataset = (next(graph.subjects(RDF.type, kind)) for kind in (DCAT.Catalog, DCAT.Dataset))
    for subject in (catalogue, dataset):
        assert graph.value(subject, DCTERMS.title)
        assert graph.value(subject, DCTERMS.description)
        assert graph.value(graph.value(subject, DCTERMS.publisher), Namespace("http://xmlns.com/foaf/0.1/").name)
    assert (catalogue, DCAT.dataset, dataset) in graph
    for distribution in graph.objects(dataset, DCAT.distribution):
        assert (folder / str(graph.value(distribution, DCAT.accessURL)).rsplit("/", 1)[1]).is_file()
    records = list(graph.subjects(RDF.type, DCAT.CatalogRecord))
    assert len(records) == len(PROJECTS)
    topics = {str(graph.value(r, Namespace("http://xmlns.com/foaf/0.1/").primaryTopic)) for r in records}
    assert "https://eksempel.dk/projekter/corti-hjertestop-112/" in topics
    assert all(graph.value(record, DCTERMS.modified) for record in records)


@pytest.mark.parametrize("shapes", ["shapes", "range"])
def test_linked_data_keeps_to_the_shapes_of_dcat_ap(folder: Path, shapes: str) -> None:
    address = "https://eksempel.dk/projekter/projekter.jsonld"
    data = Graph().parse(folder / "projekter.jsonld", format="json-ld", publicID=address)
    rules = Graph().parse(Path(__file__).parent / f"dcat-ap/{shapes}.ttl", format="turtle")
    right, _, told = validate(data, shacl_graph=rules)
    assert right, told[:3000]


def test_the_shapes_of_dcat_ap_refuse_a_record_about_nothing(folder: Path) -> None:
    data = Graph().parse(folder / "projekter.jsonld", format="json-ld", publicID="https://eksempel.dk/p.jsonld")
    data.remove((None, Namespace("http://xmlns.com/foaf/0.1/").primaryTopic, None))
    rules = Graph().parse(Path(__file__).parent / "dcat-ap/shapes.ttl", format="turtle")
    assert not validate(data, shacl_graph=rules)[0]


def test_a_record_is_data_about_a_project(folder: Path) -> None:
    graph = Graph().parse(
        folder / "projekter.jsonld", format="json-ld", publicID="https://eksempel.dk/projekter/projekter.jsonld"
    )
    topics = set(graph.objects(None, Namespace("http://xmlns.com/foaf/0.1/").primaryTopic))
    assert all((topic, RDF.type, DCAT.Dataset) in graph for topic in topics)
    assert all(graph.value(topic, Namespace("https://schema.org/").about) for topic in topics)


def test_what_changed_is_told_field_by_field(folder: Path) -> None:
    told = json.loads((folder / "historik.json").read_text("utf-8"))["projekter"]
    for slug, changes in told.items():
        alone = json.loads((folder / f"{slug}/historik.json").read_text("utf-8"))
        assert alone == {"id": slug, "aendringer": changes}
        assert all(change["foer"] != change["efter"] for change in changes)


def test_every_record_says_the_same_headings_beside_another(folder: Path) -> None:
    headings = {tuple(json.loads(path.read_text("utf-8"))) for path in folder.glob("*/sammenlign.json")}
    assert len(headings) == 1
    assert len(list(folder.glob("*/sammenlign.json"))) == len(PROJECTS)


def test_the_workbook_holds_every_project(folder: Path) -> None:
    sheet = load_workbook(folder / "projekter.xlsx").active
    assert [cell.value for cell in sheet[1]][:6] == FIRST
    assert sheet.max_row == len(PROJECTS) + 1


def test_the_feed_is_atom_with_ids_that_last(folder: Path) -> None:
    ns = {"a": "http://www.w3.org/2005/Atom"}
    feed = ElementTree.parse(folder / "projekter.atom").getroot()
    entries = feed.findall("a:entry", ns)
    ids = [entry.findtext("a:id", namespaces=ns) for entry in entries]
    assert len(entries) == 50
    assert len(set(ids)) == 50
    assert all(i and i.startswith("urn:uuid:") for i in ids)
    for tag in ("a:title", "a:updated", "a:author/a:name", "a:id"):
        assert feed.findtext(tag, namespaces=ns), tag
    updated = [entry.findtext("a:updated", namespaces=ns) for entry in entries]
    assert updated == sorted(updated, key=str, reverse=True)
    links = [str(entry.find("a:link", ns).attrib["href"]) for entry in entries]  # type: ignore[union-attr]
    assert [
        link for link in links if not (folder.parent / link.removeprefix(HOSTED["SITE_URL"]) / "index.html").is_file()
    ] == []


@pytest.fixture
def validator(folder: Path) -> Draft202012Validator:
    schema = json.loads((folder / "projekt.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def plain(path: Path) -> Any:
    """The file as JSON sees it: dates are text."""
    return json.loads(json.dumps(yaml.safe_load(path.read_text("utf-8")), default=str))


def test_the_schema_accepts_what_the_build_accepts(validator: Draft202012Validator) -> None:
    found = {path.stem: [e.message for e in validator.iter_errors(plain(path))] for path in PROJECTS}
    years = {"is not of type 'string'"}  # 2024 without quotation marks is a number to JSON and a year to us
    left = {k: [m for m in v if not any(y in m for y in years)] for k, v in found.items()}
    assert {k: v for k, v in left.items() if v} == {}


@pytest.mark.parametrize(
    "name", ["forkert-ord-i-fase", "ukendt-felt", "manglende-felt", "mangler-i-drift-med-patienter", "tom-liste"]
)
def test_the_schema_refuses_what_the_build_refuses(validator: Draft202012Validator, name: str) -> None:
    assert list(validator.iter_errors(plain(ROOT / f"tests/ugyldige/projekt/{name}.yml")))


def test_the_schema_explains_itself_in_danish(folder: Path) -> None:
    schema = json.loads((folder / "projekt.schema.json").read_text("utf-8"))
    assert (
        schema["properties"]["resume"]["description"]
        == "Én hel sætning til kort og søgning, som en medarbejder fra et andet fag forstår."
    )
    assert "title" not in schema["properties"]["fase"]
    assert '"x-vokabular"' not in json.dumps(schema)

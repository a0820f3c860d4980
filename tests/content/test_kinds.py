"""A kind of file is one declaration: a made-up kind in one file is read, refused, listed, and known by what it points to."""

import json
from pathlib import Path

import pytest
from conftest import SAMPLES, ran

from macros import content
from macros.content.faults import ContentError

MODEL = '''"""A made-up kind."""

from typing import ClassVar

from macros.models.felter import Lovid, Model, Projektid, Tekst
from macros.models.kind import Kind


class Henvisning(Model):
    """A law, as any model may name it."""

    id: Lovid
    sted: Tekst | None = None


class Besoeg(Model):
    """One visit."""

    kind: ClassVar[Kind] = Kind("besoeg/*.yml", page="om/index.md", order=("navn",))

    navn: Tekst
    lov: list[Henvisning] = []
    projekt: Projektid | None = None
'''
ASK = """
import json, sys
from pathlib import Path
from macros.caching.build import run
from macros.checks import gate
from macros.content import reader
from macros.content.faults import ContentError
from macros.contribute import editor
from macros.exports import schema
from macros.models.besoeg import Besoeg
from macros.registers import graph

docs = Path("docs")


def told(visit):
    if visit:
        (docs / "besoeg/c.yml").write_text(visit, "utf-8")
    try:
        gate.check(docs)
    except ContentError as error:
        return [str(fault) for fault in error.fejl]
    return []


with run():  # else who points to whom is read anew for each page
    right = {
        "read": list(reader.every(docs, Besoeg)),
        "schemas": [name for name, _ in schema.files(docs) if "besoeg" in name],
        "editor": editor.container()["customizations"]["vscode"]["settings"]["yaml.schemas"]["site/skemaer/besoeg.schema.json"],
        "law": [citer.side for citer in graph.who_points_to(docs, "lov")["gdpr"]],
        "project": [citer.side for citer in graph.who_points_to(docs, "projekt")["ward-247"]],
    }
print(json.dumps(right | {"told": [told(visit) for visit in json.load(sys.stdin)]}))
"""


def test_a_new_kind_of_file_is_one_declaration(sample: Path) -> None:
    (sample / "macros/models/besoeg.py").write_text(MODEL, "utf-8")
    visits = sample / "docs/besoeg"
    visits.mkdir()
    (visits / "a.yml").write_text("navn: Sidst\nlov:\n  - id: gdpr\nprojekt: ward-247\n", "utf-8")
    (visits / "b.yml").write_text("navn: Først\n", "utf-8")
    wrong = ["nvn: Forkert\n", "navn: Tredje\nprojekt: findes-ikke\nlov:\n  - id: ukendt\n"]
    said = ran(sample, "-c", ASK, put=json.dumps([None, *wrong]))
    assert said.returncode == 0, said.stderr
    found = json.loads(said.stdout)
    assert found["read"] == ["b", "a"]  # in the order it declares
    assert found["schemas"] == ["skemaer/besoeg.schema.json"]
    assert found["editor"] == ["docs/besoeg/*.yml"]
    assert "om/index.md" in found["law"]  # the page that shows it
    assert "om/index.md" in found["project"]
    assert [[line.partition(": ")[0] for line in told] for told in found["told"]] == [
        [],
        ["docs/besoeg/c.yml:1", "docs/besoeg/c.yml:1"],
        ["docs/besoeg/c.yml:2", "docs/besoeg/c.yml:4"],
    ]


def test_a_vocabulary_that_nobody_has_written_is_told_with_its_file() -> None:
    with pytest.raises(ContentError) as told:
        content.vokabularer(SAMPLES / "docs")["farver"]
    [fault] = told.value.fejl
    assert fault.fil.endswith("vokabularer/farver.yml")
    assert "fase" in fault.hvorfor

"""What the frame reads of a page's head has a field of that name: a name that nobody fills is silence on a page."""

import datetime as dt
import re

import pytest
from conftest import ROOT
from pydantic import ValidationError

from macros.models import Side
from macros.models.sidehoved import Sidehoved

READ = re.compile(r"(?:page\.)?\b(?:meta|m)\.(\w+)")
TEXT = re.compile(r"\"(\w+)\"")


def test_the_frame_reads_only_what_a_head_has_or_the_engine_adds() -> None:
    read = {
        name: path.name for path in (ROOT / "overrides").rglob("*.html") for name in READ.findall(path.read_text())
    }
    added = {name for path in (ROOT / "macros/engine").glob("*.py") for name in TEXT.findall(path.read_text())}
    known = {*Side.model_fields, *Sidehoved.model_fields, *added}
    assert {name: file for name, file in read.items() if name not in known} == {}


def test_a_head_says_only_what_it_was_given() -> None:
    head = Sidehoved(title="a", description="b", gennemgaas_senest=dt.date(2030, 1, 2), maalgruppe=["borger"])
    said = {"title": "a", "description": "b", "gennemgaas_senest": "2030-01-02", "maalgruppe": ["borger"]}
    assert head.front() == said


def test_a_name_that_the_frame_does_not_know_is_refused() -> None:
    with pytest.raises(ValidationError, match="skjult_for_soegning"):
        Sidehoved(title="a", description="b", skjult_for_soegning=True)  # type: ignore[call-arg]

"""A field that contributors fill in is shown where the others are: else what they wrote is seen by nobody."""

import re

import pytest
from conftest import ROOT
from pydantic import BaseModel

from macros.models import Enhed, Pulje

SHOWN = [
    (Enhed, ("templates/hvemhjaelper.md.j2", "views/collaboration.py")),
    (Pulje, ("templates/puljer.md.j2", "views/funding.py")),
]


@pytest.mark.parametrize(("model", "files"), SHOWN, ids=[model.__name__ for model, _ in SHOWN])
def test_every_field_is_drawn_or_chosen_by(model: type[BaseModel], files: tuple[str, ...]) -> None:
    text = "".join((ROOT / "macros" / name).read_text("utf-8") for name in files)
    unseen = [name for name in model.model_fields if not re.search(rf"\.{name}\b|\"{name}\"", text)]
    assert unseen == []

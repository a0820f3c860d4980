"""Lowers `docs/sproglofter.yml` to what the text needs. The only module that writes that file."""

import sys
from collections.abc import Mapping
from pathlib import Path

from macros import content
from macros.caching.build import run
from macros.checks import language
from macros.content.faults import ContentError
from macros.content.writing import as_yaml
from macros.models import Sproglofter, kind

HEAD = """\
# Så mange gange må en side på 600 ord i mappen bruge mønstret fra docs/sprog.yml eller docs/termer.yml.
# Tallene må kun sænkes. Det gør `make ceilings`, og den stryger også det, der ikke længere er brug for.
"""


def lower(docs: Path, new: str | None) -> int:
    """Lower every ceiling as far as it goes, and give a rule that is new the ceilings it needs."""
    try:
        with run():
            now, need = content.sproglofter(docs), language.needed(docs)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    lowered = language.lower(now, need)
    for name, of in need.items():
        if new in of:
            lowered[name] = {**lowered.get(name, {}), new: of[new]}
    (docs / kind.of(Sproglofter).pattern).write_text(as_text(lowered), encoding="utf-8")
    print(
        f"{language.room(now, lowered)} lofter er sænket eller strøget, {sum(map(len, lowered.values()))} er tilbage."
    )
    return 0


def as_text(ceilings: Mapping[str, Mapping[str, int]]) -> str:
    """The file."""
    return HEAD + as_yaml({"lofter": {name: dict(sorted(of.items())) for name, of in sorted(ceilings.items())}})

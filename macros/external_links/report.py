"""What the check of outside addresses found, for people and for machines."""

import json
from collections.abc import Mapping
from typing import NamedTuple

from macros import templates
from macros.external_links.asking import Dom, Gruppe

GROUPS: dict[Gruppe, tuple[str, str]] = {
    "doed": ("Død", "Find kilden et andet sted, eller tag påstanden ud."),
    "flyttet": ("Flyttet", "Følg linket, se, at det er det samme, og skriv den nye adresse."),
    "svarer-ikke": ("Svarer ikke", "Kan være forbigående. Se efter næste uge, før du gør noget."),
    "afviser": ("Afviser robotter", "Siden svarer måske mennesker. Åbn den selv."),
}
TO_DO: tuple[Gruppe, ...] = ("doed", "flyttet", "svarer-ikke")  # a refused robot can tell nothing
SHOWN = 40  # so many of a group in one issue, which holds 65,536 signs


class Fund(NamedTuple):
    """An address that someone should look at."""

    url: str
    gruppe: Gruppe
    grund: str
    til: str
    sider: list[str]
    kopi: str


def findings(verdicts: list[Dom], pages: Mapping[str, list[str]], copies: Mapping[str, str]) -> list[Fund]:
    """All that does not simply answer, with the pages that lead there and the copy to use meanwhile."""
    return [
        Fund(dom.url, dom.gruppe, dom.grund, dom.til, pages[dom.url], copies.get(dom.url, ""))
        for dom in verdicts
        if dom.gruppe != "svarer"
    ]


def as_json(found: list[Fund], asked: int) -> str:
    """Everything, to be read again by `read`."""
    told = {"spurgt": asked, "fund": [fund._asdict() for fund in found]}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def read(text: str) -> tuple[list[Fund], int]:
    """What `as_json` wrote."""
    told = json.loads(text)
    return [Fund(**fund) for fund in told["fund"]], told["spurgt"]


def as_markdown(found: list[Fund], asked: int) -> str:
    """Grouped for one issue, what is worst first."""
    groups = [
        (name, mend, [fund for fund in found if fund.gruppe == group]) for group, (name, mend) in GROUPS.items()
    ]
    return templates.render("linktjek.md.j2", grupper=groups, spurgt=asked, vist=SHOWN)


def to_do(found: list[Fund]) -> bool:
    """Whether someone should act."""
    return any(fund.gruppe in TO_DO for fund in found)

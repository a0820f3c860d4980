"""What there is on the site, as one file of plain text that programs read first (llms.txt)."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from macros import content
from macros.models import Side
from macros.registers.moved import address

ADDRESS = "llms.txt"
ROOM = "Forside og søgning"
DATA = {
    "projekter/projekter.json": "Alle projekter med alle felter",
    "projekter/projekter.csv": "De samme som regneark",
    "projekter/projekter.jsonld": "De samme som linkede data, med titel på dansk og engelsk",
    "projekter/projekt.schema.json": "Skemaet for et projekt",
}


def as_text(docs: Path, site_url: str) -> str:
    """Title and purpose, the data, then every written page by the part it stands in."""
    sider = content.sider(docs)
    front = sider["index.md"]
    head = [f"# {front.title}", f"> {front.description}", "## Data"]
    data = [f"- [{name}]({site_url}{name}): {what}" for name, what in DATA.items()]
    return "\n\n".join([*head, "\n".join(data), *_parts(sider, site_url)]) + "\n"


def _parts(sider: dict[str, Side], site_url: str) -> Iterator[str]:
    pages = sorted(((_room(name), name, side) for name, side in sider.items()), key=lambda row: row[:2])
    for room, rows in groupby(pages, key=lambda row: row[0]):
        named = sider.get(f"{room}/index.md")
        yield f"## {named.title if named else room}"
        yield "\n".join(f"- [{side.title}]({site_url}{address(name)}): {side.description}" for _, name, side in rows)


def _room(name: str) -> str:
    return name.partition("/")[0] if "/" in name else ROOM

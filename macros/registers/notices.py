"""Published notices on products, whether they stand at the product or at a record."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.models import Produkt, Projekt
from macros.models.projektdrift import Haendelse

Holder = Projekt | Produkt


def holders(docs: Path) -> Iterator[tuple[str, str, Holder]]:
    """The page, the name and the file of all that may have notices."""
    for product_id, product in content.produkter(docs).items():
        yield f"produkter/{product_id}.md", product.navn, product
    for slug, projekt in content.projekter(docs).items():
        yield f"projekter/{slug}.md", projekt.titel, projekt


def every(docs: Path) -> list[tuple[str, str, Haendelse]]:
    """Every notice with the page and the name of what it is about."""
    return [(page, name, notice) for page, name, holder in holders(docs) for notice in holder.haendelser]

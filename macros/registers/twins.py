"""Which page says the same in the other language. The English page says so; the way back follows."""

from collections.abc import Mapping

from macros.models import Side

ENGLISH = "english/"  # the folder of the English pages


def twins(pages: Mapping[str, Side]) -> dict[str, str]:
    """Page → its twin, both ways. One place says so, hence the two can never disagree."""
    named = {name: side.tvilling for name, side in pages.items() if side.tvilling}
    return named | {danish: english for english, danish in named.items()}

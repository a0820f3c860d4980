"""A page's text says first which page it is: an engine tells its Markdown extensions nothing of that."""

import re

from markdown.preprocessors import Preprocessor

LINE = "<!-- side: {} -->"
FOUND = re.compile(re.escape(LINE).replace(r"\{\}", "(.*?)"))


def named(uri: str, markdown: str) -> str:
    """The text with its page's name before it."""
    return f"{LINE.format(uri)}\n\n{markdown}"


def read(lines: list[str]) -> tuple[str, list[str]]:
    """The page's name, or nothing where none stands first, and the text's own lines."""
    found = FOUND.fullmatch(lines[0]) if lines else None
    return (found[1], lines[1:]) if found else ("", lines)


def address(uri: str, side: str) -> str:
    """The address of a source as the page writes it."""
    return f"{'../' * side.count('/')}{uri}"


class Named(Preprocessor):
    """Reads which page it is, for those after it."""

    side = ""

    def run(self, lines: list[str]) -> list[str]:
        """The page's text without its name."""
        self.side, rest = read(lines)
        return rest

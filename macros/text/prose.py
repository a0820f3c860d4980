"""The text of a page as its readers see it: without front matter and code, with the lines where they were."""

import re
from collections.abc import Iterator

CODE = re.compile(r"`[^`]*`")


def lines(text: str) -> Iterator[tuple[int, str]]:
    """(number, line) of every line of prose, without what stands as code in it."""
    inside = ""
    for number, line in enumerate(text.splitlines(), start=1):
        fence = (
            "---" if line == "---" and (number == 1 or inside == "---") else "```" if line.startswith("```") else ""
        )
        if fence:
            inside = "" if inside == fence else inside or fence
        elif not inside:
            yield number, CODE.sub("", line)

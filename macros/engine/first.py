"""A page's first screen: the answer it gives, what to do next, and whom to ask. Markdown in, Markdown out; no engine.

An author writes the answer under «Kort fortalt», or as the first paragraph of the page. It comes first and without
its heading, whatever else stood before it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from macros import templates
from macros.text.slugs import slugify

SUMMARY = re.compile(r"^## (?:Kort fortalt|In short)[ \t]*(?:\{[^}\n]*\})?[ \t]*$", re.MULTILINE)
HEADING = re.compile(r"^## (?P<text>.+?)[ \t]*(?:\{ ?#(?P<id>[\w-]+) ?\})?[ \t]*$", re.MULTILINE)
ANY_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
TAG = re.compile(r"<(\w+)")
MOST = 70  # words of an answer; what is written beyond them comes after it
BOLD = 170  # signs of a first line that is made bold
BUTTONS = 2
NEXT = re.compile(  # headings under which a reader finds what to do
    r"(?:Det skal I|Krav\b|Sådan (?:gør|foregår|søger|bruger)|Vejen ind|Skabelonen|Læs i denne rækkefølge|Porten\b"
    r"|Tjekliste|Spørgsmål at stille|Det kan (?:du|I)\b|Hvad (?:skal|kan) (?:du|I)|Gør det her først|Øvelse|Quiz"
    r"|Find |What you can|What to do|How to|You can|Whom to)",
)


class Button(NamedTuple):
    """A way on from the answer."""

    text: str
    to: str  # as a link is written in Markdown

    def marked(self) -> "Button":
        """The same, as a template of ours may write it: both come from an author's own page."""
        return Button(Markup(self.text), Markup(self.to))  # noqa: S704  said above


def screen(markdown: str, buttons: list[Button], contact: str) -> str:
    """The page with its first screen in front; as it is, when it has no answer to show."""
    before, summary, after = _parts(markdown)
    if not summary:
        return markdown
    answer, rest = _answer(list(_blocks(summary)))
    if not answer:
        return markdown
    above = list(_blocks(before))
    ready = [block for block in above if block.startswith('<p class="knapper"')]
    stays = [block for block in above if block.startswith("<nav")]
    below = [block for block in above if block not in ready + stays]
    shown = templates.render(
        "foerst.md.j2",
        svar=Markup(_bold("\n\n".join(answer))),  # noqa: S704  the author's own Markdown
        knapper=[] if ready else [one.marked() for one in buttons or _ways(after)][:BUTTONS],
        klar=Markup("\n".join(ready)),  # noqa: S704  drawn by a template of ours
        kontakt=Markup(contact),  # noqa: S704  as above
        anker=slugify(found[0].removeprefix("## ")) if (found := SUMMARY.search(markdown)) else None,
    )
    return "\n\n".join([*stays, shown, *below, *map(_raised, rest), after])


def _parts(markdown: str) -> tuple[str, str, str]:
    """What stands before the answer, the answer's own part, and what comes after it."""
    if found := SUMMARY.search(markdown):
        end = HEADING.search(markdown, found.end())
        stop = end.start() if end else len(markdown)
        return markdown[: found.start()], markdown[found.end() : stop], markdown[stop:]
    first = ANY_HEADING.search(markdown)
    stop = first.start() if first else len(markdown)
    blocks = list(_blocks(markdown[:stop]))
    at = next((i for i, block in enumerate(blocks) if not _is_markup(block)), None)
    if at is None or any(block.startswith("<") and "<nav" not in block for block in blocks[:at]):
        return "", "", markdown
    return "\n\n".join(blocks[:at]), blocks[at], "\n\n".join([*blocks[at + 1 :], markdown[stop:]])


def _answer(blocks: list[str]) -> tuple[list[str], list[str]]:
    """The text that is the answer, and the blocks that are not."""
    answer: list[str] = []
    rest: list[str] = []
    for block in blocks:
        words = sum(len(one.split()) for one in [*answer, block])
        fits = not answer or words <= MOST
        (rest if _is_markup(block) or (rest and answer) or not fits else answer).append(block)
    return answer, rest


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs, lists and whole pieces of HTML, however many empty lines these hold."""
    held: list[str] = []
    for block in re.split(r"\n[ \t]*\n", text.strip("\n")):
        held.append(block)
        whole = "\n\n".join(held)
        tag = TAG.match(whole.lstrip())
        if tag and len(re.findall(rf"<{tag[1]}\b", whole)) > len(re.findall(rf"</{tag[1]}>", whole)):
            continue
        if whole.strip():
            yield whole.strip("\n")
        held = []
    if held:  # a piece that is closed further down the page
        yield "\n\n".join(held).strip("\n")


def _is_markup(block: str) -> bool:
    return block.lstrip().startswith(("<", "|", "!!!", "???", "{", "#", "```"))


def _bold(answer: str) -> str:
    first, _, rest = answer.partition("\n")
    if "**" in first or len(first) > BOLD or re.match(r"[-*\d]", first):
        return answer
    return f"**{first.strip()}**\n{rest}" if rest else f"**{first.strip()}**"


def _raised(block: str) -> str:
    """A block whose headings stood under the answer's own, which is gone."""
    return re.sub(r"^#(##+ )", r"\1", block, flags=re.MULTILINE)


def _ways(markdown: str) -> Iterator[Button]:
    for found in HEADING.finditer(markdown):
        text = re.sub(r"[\[\]*]|\(/[^)]*\)", "", found["text"])
        if NEXT.match(text):
            yield Button(text.split(":")[0], f"#{found['id'] or slugify(text)}")

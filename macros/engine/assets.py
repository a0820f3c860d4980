"""What pages load to look and work as they do: named by their content, so that a browser may keep them for ever.

Pure: bytes in, bytes out. All the theme gives is its stylesheet, and of that only what our pages can use, put before
our own so that there is one to fetch.
"""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

import rcssmin
import tinycss2

FOLDER = "assets/"
STYLES = f"{FOLDER}site.css"
THEME = re.compile(rf"{FOLDER}stylesheets/main\.\w+\.min\.css")
LAYER = "tema"  # the weakest of the layers that our own stylesheet names
DIGITS = 8  # of the hash; as the theme names its own

# The classes that Markdown makes with the extensions of mkdocs.yml. The frame has none of the theme's.
KEPT = frozenset(
    {"md-typeset", "admonition", "admonition-title", "highlight", "filename", "hll", "linenos", "result"}
)
# What no page has (another direction, tables one sorts by), or ours draws itself (icons of notes and folds)
OTHERWISE = re.compile(r"data-md|__|dir=rtl|columnheader|data-preview|(?:admonition-title|summary):(?:before|after)")
CODE = re.compile(r"[a-z]{1,2}\d?")  # what colours a word of code: «k», «s2», «nb»
UNMET = {"charset", "keyframes"}  # files are sent as UTF-8; what moves in the theme is its frame
READ = re.compile(r"var\((--[\w-]+)")
CLASS = re.compile(r"\.([a-zA-Z][\w-]*)")
MARKS = re.compile(r"// (?:\[data-[\w-]+\] ?)+")  # how a script says, before all else, what it makes better
# A script's remarks and indents. The library of the same hand as the one for styles takes the blanks in `…` too.
UNREAD = re.compile(r"^[ \t]*(?://[^\n]*\n|/\*.*?\*/[ \t]*\n)?|\n(?=\n)", re.S | re.M)
SIBLING = re.compile(r"""(?<=["'])\./([\w-]+\.js)(?=["'])""")  # how one script names another


def marks(scripts: Mapping[str, str]) -> dict[str, str]:
    """The scripts that pages ask for by a mark: mark → the script's name. Those without are loaded by another."""
    told = ((MARKS.match(text), uri.removeprefix(FOLDER)) for uri, text in sorted(scripts.items()))
    return {mark: name for said, name in told if said for mark in re.findall(r"data-[\w-]+", said[0])}


def wanted(html: str, marks: Mapping[str, str]) -> list[str]:
    """The scripts that a page asks for: those whose mark is an attribute on it, not a word in its text."""
    asked = (script for mark, script in marks.items() if mark in html and _is_attribute(mark, html))
    return list(dict.fromkeys(asked))


def _is_attribute(mark: str, html: str) -> bool:
    return re.search(rf"<[a-z][^<>]*\s{mark}(?=[\s=/>])", html) is not None


class Asset(NamedTuple):
    """A file as it is published."""

    uri: str
    body: bytes


def stamped(given: Mapping[str, bytes]) -> dict[str, Asset]:
    """Every file by its own address, under a name with the hash of its content. Scripts name each other anew.

    A script is sent without its remarks, which are for who reads it here; no text of its own spans several lines.
    Two scripts that load each other cannot be named so: each name would depend on the other.
    """
    done: dict[str, Asset] = {}

    def stamp(uri: str) -> Asset:
        if uri not in done:
            body = given[uri]
            if uri.endswith(".js"):
                body = SIBLING.sub(lambda found: "./" + _sibling(found[1]), UNREAD.sub("", body.decode())).encode()
            stem, _, ending = uri.rpartition(".")
            done[uri] = Asset(f"{stem}.{hashlib.sha256(body).hexdigest()[:DIGITS]}.{ending}", body)
        return done[uri]

    def _sibling(name: str) -> str:
        return stamp(FOLDER + name).uri.removeprefix(FOLDER)

    for uri in given:
        stamp(uri)
    return done


def stylesheet(theme: str, ours: str) -> str:
    """What of the theme's stylesheet can meet anything in our pages, and then ours."""
    met = "".join(_rules(theme, frozenset()))
    kept = "".join(_rules(met, frozenset(READ.findall(met + ours))))
    shorter: str = rcssmin.cssmin(ours)
    return f"@layer {LAYER}{{{kept}}}" + shorter


def _rules(styles: str | list[tinycss2.ast.Node], read: Collection[str]) -> Iterator[str]:
    """The rules that are kept, and in them the values of those names that are `read`: of all, when none are given."""
    for rule in tinycss2.parse_rule_list(styles, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            selectors = [tinycss2.serialize(part) for part in _selectors(rule.prelude) if _meets(part)]
            if selectors and (said := _declarations(rule.content, read)):
                yield f"{','.join(selectors)}{{{said}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in {"media", "supports"}:
            if kept := "".join(_rules(rule.content, read)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{kept}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword not in UNMET:
            yield rule.serialize()


def _declarations(content: list[tinycss2.ast.Node], read: Collection[str]) -> str:
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return ";".join(one.serialize() for one in found if not read or one.name[:2] != "--" or one.name in read)


def _selectors(prelude: Iterable[tinycss2.ast.Node]) -> Iterator[list[tinycss2.ast.Node]]:
    part: list[tinycss2.ast.Node] = []
    for node in prelude:
        if node == ",":
            yield part
            part = []
        else:
            part.append(node)
    yield part


def _meets(selector: Collection[tinycss2.ast.Node]) -> bool:
    text = tinycss2.serialize(selector)
    return not OTHERWISE.search(text) and all(map(_kept, CLASS.findall(text)))


def _kept(name: str) -> bool:
    return name in KEPT or bool(CODE.fullmatch(name))

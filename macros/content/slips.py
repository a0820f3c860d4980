"""What people write that YAML does not read as they mean it, told at the line of the mistake.

A parser gives up where it no longer understands, which is often long after the mistake.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from macros.content.lines import BLOCK, Line, structure

MERGE = "linjen er et mærke fra en fletning i git; behold den ene udgave, og slet <<<<<<<, ======= og >>>>>>>"
TWICE = "--- må kun stå øverst; en fil holder én post, så læg resten i en fil for sig"
TAB = "linjen er rykket ind med tabulator; brug mellemrum"
HARD = "der står et hårdt mellemrum, som YAML ikke forstår; skriv et almindeligt mellemrum i stedet"
BULLET = "punktet begynder med {sign}; skriv en bindestreg og et mellemrum i stedet: '- {rest}'"
DASH = "der mangler et mellemrum efter bindestregen; skriv '- {rest}'"
COLON = "der mangler et mellemrum efter kolon; skriv '{key}: {rest}'"
NO_COLON = "der mangler et kolon efter '{key}'; skriv '{key}: {rest}'"
CURLY = 'værdien begynder med {sign}, som ikke er YAML\'s anførselstegn; sæt lige anførselstegn om: "…"'
OPEN_QUOTE = "anførselstegnet {sign}, der begynder her, bliver ikke lukket; skriv {sign} efter det sidste ord"
AFTER_QUOTE = "der står tekst efter det lukkende {sign}; sæt {sign} om hele teksten, og skriv »…« om ord inde i den"
BACKSLASH = "\\ betyder noget særligt mellem \" og \"; sæt enkelte anførselstegn om i stedet: '…'"
OPEN_LIST = "listen, der begynder med [, bliver ikke lukket; skriv ] efter det sidste punkt"
AFTER_LIST = "der står tekst efter {sign}; er det hele én tekst, så sæt anførselstegn om den"
OPEN_BRACE = "{, der begynder her, bliver ikke lukket; er det tekst, så sæt anførselstegn om den"
SIGN = "teksten begynder med {sign}, som betyder noget særligt i YAML; sæt anførselstegn om hele teksten"
IN_TEXT = "der står et kolon inde i teksten, eller indrykningen er forkert; sæt anførselstegn om teksten"
SECOND = (
    "linjen hører til intet felt; hører den til teksten ovenfor, så skriv '>-' efter feltets kolon, "
    "og ryk alle tekstens linjer to mellemrum ind"
)
UNEVEN = "indrykningen passer ikke med linjerne omkring; felter, der hører sammen, skal stå lige langt inde"

KEYLIKE = re.compile(r"^\s*(?:- +)*[\w-]+:(?:\s|$)")
HARD_SPACE = re.compile(r"^\s*[\u00a0\u2007\u202f]|^\s*(?:- ?)?[\w-]+:[\u00a0\u2007\u202f]|^\s*-[\u00a0\u2007\u202f]")
WORD_BULLET = re.compile(r"^\s*(?P<sign>[–—•·▪●◦‣∙\uf0b7*])\s+(?P<rest>.*)$")
GLUED_DASH = re.compile(r"^\s*-(?P<rest>[^\W\d][^\n]*|[\"'\[].*)$")
GLUED_COLON = re.compile(r"^\s*(?:- +)?(?P<key>[^\W\d][\w-]*):(?!//)(?P<rest>[^\s:].*)$")
SPECIAL = re.compile(r"[%@`&*!|>?](?=.)|[,\]}]")
CURLIES = "“”„‘’‚"
ESCAPES = re.compile(r"\\(?![0abt\tnvfre \"/\\N_LPxuU\n])")

DEEPEST = 40  # levels

Slip = Callable[[Line, Line | None], str | None]


def merged(line: Line, _: Line | None) -> str | None:
    """Marks of a merge that was not finished."""
    return MERGE if re.match(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$", line.text) else None


def indented(line: Line, _: Line | None) -> str | None:
    """Tabulators and hard spaces where YAML wants spaces."""
    if re.match(r"^ *\t", line.text):
        return TAB
    return HARD if HARD_SPACE.match(line.text) else None


def listed(line: Line, _: Line | None) -> str | None:
    """Points that begin with another sign than a dash, or with a dash that is glued to the word."""
    if found := WORD_BULLET.match(line.text):
        return BULLET.format(**found.groupdict())
    found = GLUED_DASH.match(line.text)
    return DASH.format(**found.groupdict()) if found else None


def coloned(line: Line, _: Line | None) -> str | None:
    """A key glued to its value."""
    found = GLUED_COLON.match(line.text)
    return COLON.format(**found.groupdict()) if found and not line.key else None


def quoted(line: Line, after: Line | None) -> str | None:
    """Quotation marks that are not closed, not YAML's, or closed too early."""
    value, sign = line.value, line.value[:1]
    if sign and sign in CURLIES:
        return CURLY.format(sign=sign)
    if not sign or sign not in "\"'":
        return None
    inside = r'"(?:[^"\\]|\\.)*"' if sign == '"' else r"'(?:[^']|'')*'"
    whole = re.match(inside, value)
    if whole is None:
        ends = after is None or KEYLIKE.match(after.text) or after.column <= line.column
        return OPEN_QUOTE.format(sign=sign) if ends else None
    if sign == '"' and ESCAPES.search(whole[0]):
        return BACKSLASH
    rest = value[whole.end() :]
    return AFTER_QUOTE.format(sign=sign) if re.match(r"\s*[^\s#:,]|[,#]", rest) else None


def bracketed(line: Line, after: Line | None) -> str | None:
    """Lists and braces that are not closed, or that text follows."""
    value = line.value
    if value[:1] not in ("[", "{"):
        return None
    close = {"[": "]", "{": "}"}[value[0]]
    if value.count(close) < value.count(value[0]):
        ends = after is None or (KEYLIKE.match(after.text) and after.column <= line.column)
        return (OPEN_LIST if close == "]" else OPEN_BRACE) if ends else None
    if re.search(rf"\{close}\s*[^\s#\]}},:]", value[value.rindex(close) :]):
        return AFTER_LIST.format(sign=close)
    return None


def begun(line: Line, _: Line | None) -> str | None:
    """A text that begins with a sign of YAML's own."""
    if line.key and line.value.startswith("- "):
        return SIGN.format(sign="-")
    return SIGN.format(sign=line.value[0]) if SPECIAL.match(line.value) and not BLOCK.fullmatch(line.value) else None


def within(line: Line, _: Line | None) -> str | None:
    """A colon inside a text without quotation marks."""
    plain = line.key and line.value[:1] not in ("", '"', "'", "[", "{", "#", "|", ">")
    return IN_TEXT if plain and re.search(r":(?:\s|$)", re.sub(r"\s#.*", "", line.value)) else None


def apart(line: Line, after: Line | None) -> str | None:
    """A line at the margin that is no field."""
    if line.column or line.key or not re.match(r"\w", line.text):
        return None
    first, _, rest = line.text.partition(" ")
    if re.fullmatch(r"[a-z_]+", first) and rest and after and KEYLIKE.match(after.text):
        return NO_COLON.format(key=first, rest=rest)
    return SECOND


SLIPS: tuple[Slip, ...] = (merged, indented, listed, coloned, quoted, bracketed, begun, within, apart)


def told(text: str, until: int, slips: Sequence[Slip] = SLIPS) -> tuple[int, str] | None:
    """The first mistake up to a line: its line, and why. None when no line has one that we know."""
    lines = [line for line in structure(text) if line.number <= until + 1]
    for line, after in pairwise([*lines, None]):
        if line is not None and line.number <= until:
            why = next(filter(None, (slip(line, after) for slip in slips)), None)
            if why:
                return line.number, why
    return None


def second_document(text: str) -> int | None:
    """The line where a file says `---` or `...` though something stands above."""
    above = False
    for line in structure(text):
        if re.fullmatch(r"(?:---|\.\.\.)\s*", line.text) and above:
            return line.number
        above = True
    return None


def depth(text: str) -> int | None:
    """The line where brackets or dashes go deeper than any reader can follow; None when none does."""
    open_now = 0
    for number, line in enumerate(text.split("\n"), start=1):
        deepest = open_now
        for sign in re.findall(r"[][{}]", line):
            open_now += 1 if sign in "[{" else -1
            deepest = max(deepest, open_now)
        if deepest > DEEPEST or len(re.match(r"[ -]*", line)[0]) > 4 * DEEPEST:  # type: ignore[index]
            return number
    return None

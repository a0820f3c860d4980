"""Whoever a text tells its reader to ask has a contact, or stands in the list of those who cannot have one."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.checks.each import Each, data
from macros.content.faults import Fejl, where
from macros.registers import asking

ORG = re.compile(r'\{\{ ?org\("([^"]+)"[^}]*\) ?\}\}')
LINK = re.compile(r"\[([^\]]+)\](?:\([^)]*\))")
FOLDED = re.compile(r"\n[ \t]+(?=[a-zæøå(])(?!\w+:\s)")
# what may follow when nobody is named: a sentence's end, how and what one asks, or a word that points back
NOBODY = re.compile(
    r"\s*(?:$|[.,:;?!»|)«\"\]#]|(?:om|hv\w+|til|efter|i|på|før|uden|aldrig|ved|med|når|sig|så|og|eller|ikke|af|for|at"
    r"|dem|der|dig|jer|den|det|dér|ind|direkte|nogen|mange|tre|et|en|to|mindst|dens|mennesker|hver)\b"
    r"(?! (?:\w+ )?\w*(?:sekretariat|styrelse|center|enhed|kontor|nævn|råd|tilsyn|ministerie)))"
)
WHY = (
    "»spørg {}« har ingen kontakt; skriv ordet under »kaldes« i en fil i docs/kontakter, "
    "eller i docs/uden-kontakt.yml, hvis ingen offentlig side viser vej"
)
_each = Each("spurgt")
SHOWN = 4  # words of what is asked


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each place that names somebody to ask without a way there."""
    called = tuple(sorted(asking.finder(docs).called.items()))
    local = tuple(word for one in content.uden_kontakt(docs) for word in one.ord)
    pages = [docs / name for name, side in content.sider(docs).items() if side.lang == "da"]
    yield from _each.of([*pages, *data(docs)], _in_file, called, local)


def _in_file(path: Path, called: tuple[tuple[str, str], ...], local: tuple[str, ...]) -> Iterator[Fejl]:
    text, finder = path.read_text(encoding="utf-8"), asking.Finder(dict(called))
    return (
        Fejl(where(path), text.count("\n", 0, place) + 1, "teksten", WHY.format(said))
        for place, said in unknown(text, finder, local)
    )


def unknown(text: str, finder: asking.Finder, local: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """(place, whom) for each place that names somebody to ask who is neither a contact nor known to have none."""
    seen = _plain(text)
    found = [hit.start for hit in finder.find(seen)]
    none = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, local)) or '(?!)'})(?![\w-])")
    for verb in asking.ASK.finditer(seen):
        end = asking.ENDS.search(seen, verb.end())
        stop = end.start() if end else len(seen)
        asked = seen[verb.end() : stop]
        if (
            not asked.strip()
            or NOBODY.match(seen, verb.end())
            or none.search(asked)
            or any(verb.end() <= at < stop for at in found)
        ):
            continue
        yield verb.start(), " ".join(asked.split()[:SHOWN])


def _plain(text: str) -> str:
    """The text as it is read, with every sign where it was: links and macros by their words, folded lines as one."""
    text = ORG.sub(lambda hit: hit[1].ljust(len(hit[0])), text)
    text = LINK.sub(lambda hit: f" {hit[1]}".ljust(len(hit[0])), text)
    return FOLDED.sub(lambda hit: " " * len(hit[0]), text).replace("*", " ")

"""A page as it is read from a disk. Pure.

A disk has no page for a folder, and starts no module; and who reads a copy must know how old it is.
"""

import datetime as dt
import re
from html import escape, unescape

from macros import templates
from macros.content import dates

START = "assets/uden-net.js"
ADDRESS = re.compile(r'(?P<before>\s(?:href|action)="|; url=)(?P<address>[^"]*)')
FOLDER = re.compile(r"(?P<path>(?=[^?#])(?:[^:?#]*/)?(?:\.\.?)?)(?P<rest>[?#].*)?")
MODULE = re.compile(r'<script type="module" src="(?P<folder>[^"]*/)?(?P<name>[^"/]+)"></script>\n?')
BODY = re.compile(r"<body[^>]*>")
LANGUAGE = re.compile(r'<html lang="(\w+)"')
PLACE = r'<span class="hent" data-hent="{file}"[^>]*>.*?</span>'


def mended(html: str, file: str, day: dt.date) -> str:
    """The page with whole addresses, its scripts loaded by start.js, and the day of the copy, which is `file`."""
    modules = list(MODULE.finditer(html))
    html = MODULE.sub("", html)
    if modules:
        told = {"folder": unescape(modules[0]["folder"] or ""), "names": [unescape(one["name"]) for one in modules]}
        html = html.replace("</head>", f"{templates.render('uden_net_start.html.j2', **told)}</head>", 1)
    html = ADDRESS.sub(_whole, html)
    html = re.sub(PLACE.format(file=re.escape(file)), _note(html, day, "uden_net_her.html.j2"), html)
    return BODY.sub(lambda found: found[0] + _note(html, day, "uden_net.html.j2"), html, count=1)


def _whole(found: re.Match[str]) -> str:
    folder = FOLDER.fullmatch(unescape(found["address"]))
    if not folder:
        return found[0]
    return found["before"] + escape(f"{folder['path'].rstrip('/')}/index.html{folder['rest'] or ''}")


def _note(html: str, day: dt.date, template: str) -> str:
    found = LANGUAGE.search(html)
    language = found[1] if found else "da"
    return templates.render(template, sprog=language, dag=dates.written(day, language)).strip()

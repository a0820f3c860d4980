"""Modules and data as the scripts that a page on a disk may load. Pure.

Our scripts and Pagefind's write an import and an export in few ways, so that no bundler is needed (none comes as a
wheel, and the best knows no `await` outside functions in what it makes); a way that is not known here stops the copy.
"""

import base64
import json
import re

IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from (?P<path>"\./[\w.-]+");$', re.MULTILINE)
DECLARED = re.compile(r"^export (?=(?:const|class|function) (\w+))", re.MULTILINE)
LISTED = re.compile(r"(?:^|(?<=[;}]))export ?\{(?P<names>[^}]*)\};?", re.MULTILINE)
RENAMED = re.compile(r"(\w+)\s+as\s+(\w+)")
FETCHED = re.compile(r"\bimport\(")
UNKNOWN = re.compile(r"^(?:import|export)\b.*|\bimport\.meta\b.*", re.MULTILINE)


class OfflineError(Exception):
    """A script that cannot be read from a disk. Says which, and what is in the way."""


def classic(name: str, module: str) -> str:
    """A module as a script, which start.js runs: `__need` gives what another exports."""
    given = [*DECLARED.findall(module), *(_renamed(names, r"\2: \1") for names in LISTED.findall(module))]
    body = IMPORT.sub(_needed, module)
    body = FETCHED.sub("__need(", LISTED.sub("", DECLARED.sub("", body))).replace("import.meta.url", "__address")
    if left := UNKNOWN.search(body):
        raise OfflineError(f"{name}: {left[0]}")
    body = f"{body}\nreturn {{ {', '.join(given)} }};"
    return f'"use strict";\noffline.module(async (__need, __address) => {{\n{body}\n}});\n'


def _needed(found: re.Match[str]) -> str:
    names = _renamed(found["names"], r"\1: \2")
    return f"const {{ {names} }} = await __need({found['path']});"


def _renamed(names: str, order: str) -> str:
    """`a, b as c` as in an object."""
    return RENAMED.sub(order, names.strip())


def holding(body: bytes) -> str:
    """A file as a script: text as it is, all else as signs."""
    try:
        return f"offline.file({json.dumps(body.decode(), ensure_ascii=False)});\n"
    except UnicodeDecodeError:
        signs = base64.b64encode(body).decode()
        return f'offline.file(Uint8Array.from(atob("{signs}"), (sign) => sign.charCodeAt()));\n'

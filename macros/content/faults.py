"""Faults in content, told in Danish: file, line, field, and the way to mend it. Reads nothing itself."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MESSAGES = {
    "missing": "feltet mangler; tilføj det",
    "extra_forbidden": "ukendt felt; {near}",
    "string_type": "skal være tekst; sæt anførselstegn om værdien",
    "string_too_short": "er tomt; skriv det, der skal stå",
    "string_too_long": "er for langt: højst {max_length} tegn",
    "list_type": "skal være en liste: hvert punkt på sin egen linje med '- ' foran",
    "too_short": "skal have mindst {min_length} punkt",
    "too_long": "må højst have {max_length} punkter",
    "bool_type": "skal være true eller false",
    "bool_parsing": "skal være true eller false",
    "float_type": "skal være et tal med punktum, fx 12.5",
    "float_parsing": "skal være et tal med punktum, fx 12.5",
    "int_type": "skal være et helt tal",
    "int_from_float": "skal være et helt tal",
    "int_parsing": "skal være et helt tal",
    "less_than_equal": "må højst være {le:g}",
    "greater_than_equal": "skal mindst være {ge:g}",
    "greater_than": "skal være større end {gt:g}",
    "date_type": "skal være en dato, fx 2026-10-01 (uden anførselstegn)",
    "literal_error": "skal være {expected}",
    "model_type": "skal være felter med navn og kolon, ikke {got}",
    "model_attributes_type": "skal være felter med navn og kolon, ikke {got}",
    "dict_type": "skal være felter med navn og kolon, ikke {got}",
    "value_error": "{error}",
}
UNKNOWABLE = "skriv 'ikke-oplyst', hvis det ikke er kendt"
SAYS_NOT_KNOWN = frozenset(("vokabular", "string_too_short", "literal_error"))  # the form has a box for the rest
BULLETS = frozenset("–—•·▪●◦‣")
BULLETED = "punkterne begynder med {sign}; skriv en bindestreg og et mellemrum i stedet: '- '"
KINDS = {
    "str": "tekst",
    "list": "en liste",
    "int": "et tal",
    "float": "et tal",
    "bool": "true eller false",
    "NoneType": "tomt",
}


@dataclass(frozen=True, order=True)
class Fejl:
    """One fault. `felt` is the path of keys, «filen» when the whole file is meant."""

    fil: str
    linje: int
    felt: str
    hvorfor: str

    def __str__(self) -> str:
        return f"{self.fil}:{self.linje}: {self.felt}: {self.hvorfor}"

    @property
    def annotation(self) -> str:
        """The same fault as GitHub Actions shows it on the changed line."""
        text = f"{self.felt}: {self.hvorfor}".replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        return f"::error file={self.fil},line={self.linje}::{text}"


class ContentError(Exception):
    """One or more files break a rule. `fejl` holds every fault found."""

    def __init__(self, fejl: Iterable[Fejl]) -> None:
        self.fejl = sorted(set(fejl))
        super().__init__("\n".join(map(str, self.fejl)))


def announce(error: ContentError) -> None:
    """Where GitHub Actions runs, show each fault on its line of the change."""
    if os.environ.get("GITHUB_ACTIONS"):
        print(*(fault.annotation for fault in error.fejl), sep="\n")


def where(path: Path) -> str:
    """The file's name as a contributor knows it: relative to the folder the command runs in."""
    return Path(os.path.relpath(path)).as_posix()


def danish(error: Mapping[str, Any], near: str = "", unknowable: bool = False) -> str:
    """The Danish sentence for one of pydantic's errors.

    `near` says of a field nobody knows which was meant; `unknowable` that the field may also say «not known».
    """
    told = _sentence(error, near)
    if unknowable and error["type"] in SAYS_NOT_KNOWN and "mente du" not in told:
        return f"{told}, eller {UNKNOWABLE}"
    return told


def _sentence(error: Mapping[str, Any], near: str) -> str:
    template = MESSAGES.get(error["type"])
    if template is None:  # our own errors carry their Danish sentence with them
        return str(error["msg"])
    got = KINDS.get(type(error["input"]).__name__, "noget andet")
    if got == "tomt" and error["type"] != "extra_forbidden":
        return "er tomt; skriv det, der skal stå"
    if error["type"] == "list_type" and str(error["input"])[:1] in BULLETS:
        return BULLETED.format(sign=error["input"][0])
    told = {**error.get("ctx", {}), "got": got, "near": near}
    return template.format_map(told).replace(" or ", " eller ")

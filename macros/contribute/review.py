"""`review`: the answers from a sheet, sent as an issue, as files in the archive and an answer to the issue."""

import argparse
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from macros import content
from macros.caching.build import run
from macros.checks import gate
from macros.checks.guard import personal
from macros.content.dates import build_date
from macros.content.faults import ContentError
from macros.contribute import answer, reviewed, reviews
from macros.contribute.reviewed import Indsendt
from macros.contribute.reviews import ASKED, Fault, Svar
from macros.registers.contacts import allowed
from macros.registers.review import claims
from macros.registers.review.paastand import Paastand

DAY = "skal være en dag, der har været, skrevet som 2027-01-12"
NO_PROFESSION = "skal være et af fagene på listen"


def review(docs: Path, arguments: argparse.Namespace) -> int:
    """A review's answers as files when they are right, and an answer to the issue either way."""
    event = json.loads(Path(arguments.event).read_text(encoding="utf-8"))["issue"]
    body, number = event["body"] or "", int(event["number"])
    if found := list(_personal(docs, str(event.get("title", "")), body)):
        return _done(arguments, answer.to_sender(found))  # before a file is made that holds it
    known = {claim.id: claim for claim in claims.every(docs, build_date())}
    sent, given, wrong = _sent(docs, reviews.answers(body), known, number)
    if wrong or not sent:
        return _done(arguments, answer.to_sender(wrong))
    before = _write(docs, dict(reviewed.reviews(sent, given, known)))
    touched = list(reviewed.by_page(given, known))
    with run():
        before |= _write(docs, dict(reviewed.pages(docs, build_date(), sent, touched)))
    try:
        gate.check(docs)
    except ContentError:
        _restore(docs, before)
        return _done(arguments, answer.ours())
    amiss = [(known[one.id], one) for one in given if one.dom != "rigtig"]
    if amiss:
        Path(arguments.forkerte).write_text(answer.amiss(amiss), encoding="utf-8")
    return _done(arguments, answer.reviewed(len(given), len(touched), len(amiss)), name=f"sag-{number}")


def _personal(docs: Path, title: str, body: str) -> Iterator[Fault]:
    known = allowed(docs)
    said = {"Sagens titel": title} | {ASKED[name]: text for name, text in reviews.answers(body).items()}
    found = [(asked, why) for asked, text in said.items() for _, why in personal.in_text(text, known)]
    whole = {why for _, why in personal.in_text(body, known)} - {why for _, why in found}
    yield from dict.fromkeys([*found, *(("Sagens tekst", why) for why in sorted(whole))])


def _sent(
    docs: Path, said: Mapping[str, str], known: Mapping[str, Paastand], number: int
) -> tuple[Indsendt | None, list[Svar], list[Fault]]:
    """The review and its answers, or what is wrong."""
    professions = {word.da: word.id for word in content.vokabularer(docs)["fag"].ord}
    fag, day = professions.get(said.get("fag", "")), reviews.day(said.get("dato", ""), build_date())
    given, lost = reviews.read(said.get("svar", ""))
    wrong = [(ASKED[name], "skal udfyldes") for name in ASKED if name not in said]
    if "fag" in said and not fag:
        wrong.append((ASKED["fag"], NO_PROFESSION))
    if "dato" in said and not day:
        wrong.append((ASKED["dato"], DAY))
    if fag:
        wrong += [(ASKED["svar"], why) for why in reviews.faults(given, lost, known, fag)]
    if wrong or not fag or not day:
        return None, given, wrong
    return Indsendt(fag, said["rolle"], day, said["hvad"], number), given, []


def _write(docs: Path, files: Mapping[str, str]) -> dict[str, str | None]:
    """Write the files. What stood there before, so that it can be laid back."""
    before: dict[str, str | None] = {}
    for name, text in files.items():
        path = docs / name
        before[name] = path.read_text(encoding="utf-8") if path.is_file() else None
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return before


def _restore(docs: Path, before: Mapping[str, str | None]) -> None:
    for name, text in before.items():
        if text is None:
            (docs / name).unlink()
        else:
            (docs / name).write_text(text, encoding="utf-8")


def _done(arguments: Any, told: str, name: str = "") -> int:
    Path(arguments.svar).write_text(told, encoding="utf-8")
    if output := os.environ.get("GITHUB_OUTPUT"):
        with Path(output).open("a", encoding="utf-8") as file:
            file.write(f"navn={name}\n")
    return 0

"""`python -m macros.contribute`: begin a file, turn an issue into one, and say what the check found."""

import argparse
import json
import os
import sys
from pathlib import Path

from macros import content
from macros.caching import latest
from macros.checks import gate
from macros.content.dates import build_date
from macros.content.faults import ContentError, where
from macros.content.writing import as_file, as_yaml
from macros.contribute import answer, confirm, editor, issues, place, reviews, scaffold, sender, whole
from macros.contribute import ceilings as lowering
from macros.contribute import review as reviewing
from macros.engine import serving

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
FORMS = ROOT / ".github/ISSUE_TEMPLATE"
CONTAINER = ROOT / ".devcontainer/devcontainer.json"
FORM_HEAD = "# Lavet af 'make forms' ud fra modellerne i macros/models. Ret dem, ikke denne fil.\n"


def new(arguments: argparse.Namespace) -> int:
    """Begin a project's file."""
    try:
        path = place.of_project(DOCS, arguments.navn)
    except place.UnfitError as error:
        print(f"Navnet {error}.", file=sys.stderr)
        return 1
    if path.exists():
        print(f"{where(path)} er der allerede. Giv projektet et andet navn.", file=sys.stderr)
        return 1
    try:
        path.write_text(scaffold.text(DOCS, arguments.navn, arguments.fase, build_date()), encoding="utf-8")
    except KeyError:
        print(f"'{arguments.fase}' findes ikke i docs/vokabularer/fase.yml", file=sys.stderr)
        return 1
    print(f"{where(path)} er lavet. Udfyld de tomme felter, og kør 'make check'.")
    return 0


def form(_: argparse.Namespace) -> int:
    """Write anew what is made from the models but must lie in the archive: the forms, the dev container."""
    for name, made in (("projekt", issues), ("gennemgang", reviews)):
        (FORMS / f"{name}.yml").write_text(FORM_HEAD + as_yaml(made.template(DOCS)), encoding="utf-8")
    CONTAINER.write_text(json.dumps(editor.container(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


def issue(arguments: argparse.Namespace) -> int:
    """An issue's answers as a file when they are right, and an answer to the issue either way."""
    event = json.loads(Path(arguments.event).read_text(encoding="utf-8"))["issue"]
    body = event["body"] or ""
    if confirm.LABEL in {label.get("name") for label in event.get("labels", [])}:
        return _confirmed(arguments, body)
    if found := list(sender.personal_data(DOCS, str(event.get("title", "")), body)):
        return _done(arguments, answer.to_sender(found), "")  # before a file is made that holds it
    values = issues.values(DOCS, body, build_date())
    try:
        path = place.of_project(DOCS, str(values.get("titel", "")))
    except place.UnfitError as unfit:
        return _done(arguments, answer.to_sender([(issues.question("titel"), str(unfit))]), "")
    if path.exists():
        return _done(arguments, answer.taken(where(path)), "")
    path.write_text(as_file(values), encoding="utf-8")
    error = _checked()
    if not error:
        return _done(arguments, answer.comment([]), path.stem)
    path.unlink()
    own = [(issues.question(fault.felt), fault.hvorfor) for fault in error.fejl if fault.fil == where(path)]
    return _done(arguments, answer.to_sender(own) if own else answer.ours(), "")


def _confirmed(arguments: argparse.Namespace, body: str) -> int:
    """A record that somebody has looked over gets that written into it, when it is right."""
    told = confirm.read(body, content.projekter(DOCS))
    if told is None or not told.rigtig:
        return _done(arguments, answer.UNCLEAR if told is None else answer.WRONG, "")
    path = DOCS / "projekter" / f"{told.slug}.yml"
    before = path.read_text(encoding="utf-8")
    path.write_text(confirm.applied(before, told, build_date()), encoding="utf-8")
    error = _checked()
    if not error:
        return _done(arguments, answer.comment([]), told.slug)
    path.write_text(before, encoding="utf-8")
    own = [(fault.felt, fault.hvorfor) for fault in error.fejl if fault.fil == where(path)]
    return _done(arguments, answer.to_sender(own) if own else answer.ours(), "")


def _done(arguments: argparse.Namespace, told: str, slug: str) -> int:
    Path(arguments.svar).write_text(told, encoding="utf-8")
    if output := os.environ.get("GITHUB_OUTPUT"):
        with Path(output).open("a", encoding="utf-8") as file:
            file.write(f"slug={slug}\n")
    return 0


def review(arguments: argparse.Namespace) -> int:
    """A review's answers as files when they are right, and an answer to the issue either way."""
    return reviewing.review(DOCS, arguments)


def check(arguments: argparse.Namespace) -> int:
    """Everything a writer wants to know before sending a change; for the robot, in a file, and since a commit."""
    return whole.check(ROOT, Path(arguments.til) if arguments.til else None, arguments.siden)


def serve(arguments: argparse.Namespace) -> int:
    """Show the site, and follow what is written."""
    if not (arguments.port or "8000").isdigit():
        print(f"'{arguments.port}' er ikke en port; skriv et tal, fx make serve PORT=9000", file=sys.stderr)
        return 1
    return serving.serve(ROOT, int(arguments.port or 8000))


def addresses(arguments: argparse.Namespace) -> int:
    """Add the addresses of a built site, or of today's, to the list of all there ever were."""
    return whole.grow(ROOT, Path(arguments.site) if arguments.site else None)


def ceilings(arguments: argparse.Namespace) -> int:
    """Lower the ceilings of the language as far as the text allows; a rule that is new gets its first."""
    return lowering.lower(DOCS, arguments.nyt)


def comment(arguments: argparse.Namespace) -> int:
    """The answer to a proposal, from what `faults` found."""
    print(answer.comment(answer.read(Path(arguments.fra).read_text(encoding="utf-8")), arguments.koersel), end="")
    return 0


def _checked() -> ContentError | None:
    try:
        gate.check(DOCS)
    except ContentError as error:
        return error
    return None


def main() -> int:
    """Read the command, and do it."""
    parser = argparse.ArgumentParser(prog="python -m macros.contribute")
    commands = parser.add_subparsers(required=True)
    for action, names in (
        (new, ("navn", "fase")),
        (form, ()),
        (issue, ("event", "svar")),
        (review, ("event", "svar", "forkerte")),
        (check, ("til?", "siden?")),
        (serve, ("port?",)),
        (addresses, ("site?",)),
        (ceilings, ("nyt?",)),
        (comment, ("fra", "koersel")),
    ):
        command = commands.add_parser(action.__name__, help=action.__doc__)
        command.set_defaults(action=action)
        for name in names:
            command.add_argument(name.rstrip("?"), nargs="?" if name.endswith("?") else None)
    arguments = parser.parse_args()
    latest.keep_in(ROOT)
    return int(arguments.action(arguments))


if __name__ == "__main__":
    sys.exit(main())

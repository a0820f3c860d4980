"""The few things we ask of GitHub about issues, by `gh` as the workflows do: it knows the address and has the key."""

import json
import subprocess
from typing import NamedTuple


class Sag(NamedTuple):
    """An open issue."""

    number: int
    body: str


def open_issue(label: str) -> Sag | None:
    """The oldest open issue with a label."""
    found = json.loads(_gh("issue", "list", "--state=open", f"--label={label}", "--limit=100", "--json=number,body"))
    return min((Sag(**issue) for issue in found), default=None)


def create(title: str, body: str, label: str) -> int:
    """Open an issue; its number, which ends its address."""
    _gh("label", "create", label, "--force", "--color=ededed")  # an issue cannot have one that is not there
    return int(
        _gh("issue", "create", f"--title={title}", f"--label={label}", "--body-file=-", sent=body).split("/")[-1]
    )


def rewrite(number: int, body: str) -> None:
    """Give an issue a new text."""
    _gh("issue", "edit", str(number), "--body-file=-", sent=body)


def close(number: int, comment: str) -> None:
    """Say why, and close."""
    _gh("issue", "close", str(number), f"--comment={comment}", "--reason=completed")


def _gh(*asked: str, sent: str = "") -> str:
    """What it answers. What it says of a fault is shown as it is, and stops us."""
    return subprocess.run(["gh", *asked], input=sent, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout

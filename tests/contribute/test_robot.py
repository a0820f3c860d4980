"""The step that turns an issue into a proposal: it writes over nobody, and answers in one place. Run as it stands."""

import os
import subprocess
from pathlib import Path

import pytest
import yaml
from conftest import ROOT

FLOW = yaml.safe_load((ROOT / ".github/workflows/projekt-fra-sag.yml").read_text("utf-8"))
JOB = FLOW["jobs"]["foreslaa"]
STEP = next(step["run"] for step in JOB["steps"] if step.get("name") == "Ændringsforslag")
ROBOT = JOB["env"]["ROBOT"]
BRANCH = "forslag/sag-7"
GH = """#!/bin/sh
echo "$*" >> "$SAID"
case "$*" in "pr list"*) printf '%s' "$STATE";; esac
"""


def git(folder: Path, *arguments: str, mail: str = ROBOT) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=x", "-c", f"user.email={mail}", "-c", "commit.gpgsign=false", *arguments],
        cwd=folder, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout.strip()


class Host:
    """A code host with one archive, and a program that answers as its own does."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.state, self.runs = folder, "", 0
        self.said = folder / "said"
        self.said.touch()
        (folder / "bin").mkdir()
        (folder / "bin/gh").write_text(GH)
        (folder / "bin/gh").chmod(0o755)
        git(folder, "init", "-q", "--bare", "-b", "main", "origin")
        first = self.clone()
        git(first, "switch", "-q", "-c", "main")
        (first / "docs/projekter").mkdir(parents=True)
        (first / "docs/projekter/a.yml").write_text("a\n")
        git(first, "add", ".")
        git(first, "commit", "-qm", "Først")
        git(first, "push", "-q", "origin", "main")

    def clone(self) -> Path:
        self.runs += 1
        made = self.folder / f"run-{self.runs}"
        git(self.folder, "clone", "-q", "origin", made.name)
        return made

    def answered(self, text: str, slug: str = "ny") -> str:
        """What the robot does when the issue says this: the answer it leaves."""
        tree = self.clone()
        (tree / "ud").mkdir()
        (tree / "ud/projekt.yml").write_text(text)
        (tree / "ud/svar.md").write_text("I orden.")
        env = {**os.environ, "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", "SAID": str(self.said), "STATE": self.state,
               "NUMBER": "7", "MAIN": "main", "SLUG": slug, "ROBOT": ROBOT, "HOME": str(self.folder)}  # fmt: skip
        subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", STEP], cwd=tree, env=env, check=True, capture_output=True
        )
        return (tree / "ud/svar.md").read_text("utf-8")

    def tip(self) -> str:
        return git(self.folder / "origin", "rev-parse", BRANCH)

    def shown(self, file: str = "ny") -> str:
        return git(self.folder / "origin", "show", f"{BRANCH}:docs/projekter/{file}.yml")


@pytest.fixture
def host(tmp_path: Path) -> Host:
    made = Host(tmp_path)
    assert made.answered("et") == "I orden."
    assert made.shown() == "et"
    assert "pr create" in made.said.read_text()
    made.state = "OPEN"
    made.said.write_text("")
    return made


def test_a_changed_answer_changes_the_same_proposal(host: Host) -> None:
    assert host.answered("to", slug="nyt-navn") == "I orden."
    assert host.shown("nyt-navn") == "to"
    assert git(host.folder / "origin", "ls-tree", "--name-only", f"{BRANCH}:docs/projekter") == "a.yml\nnyt-navn.yml"
    assert "pr create" not in host.said.read_text()


def test_the_same_answer_changes_nothing(host: Host) -> None:
    before = host.tip()
    host.answered("et")
    assert host.tip() == before


def test_what_an_editor_wrote_stands(host: Host) -> None:
    tree = host.clone()
    git(tree, "switch", "-q", BRANCH)
    (tree / "docs/projekter/ny.yml").write_text("rettet")
    git(tree, "commit", "-qam", "Rettet", mail="redaktoer@eksempel.invalid")
    git(tree, "push", "-q", "origin", BRANCH)
    before = host.tip()
    assert "En redaktør har rettet" in host.answered("to")
    assert (host.tip(), host.shown()) == (before, "rettet")


@pytest.mark.parametrize("state", ["CLOSED", "MERGED"])
def test_a_proposal_that_is_closed_stays_closed(host: Host, state: str) -> None:
    host.state = state
    before = host.tip()
    assert "afsluttet" in host.answered("to")
    assert host.tip() == before
    assert "pr create" not in host.said.read_text()


def test_the_old_answer_is_replaced() -> None:
    assert "--edit-last --create-if-none" in JOB["steps"][-1]["run"]


def test_what_is_handed_between_jobs_is_not_kept() -> None:
    for path in (ROOT / ".github/workflows").glob("*.yml"):
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
            kept = [step["with"] for step in job["steps"] if "actions/upload" in step.get("uses", "")]
            assert all(1 <= one["retention-days"] <= 30 for one in kept), path.name

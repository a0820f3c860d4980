"""The few things we ask of GitHub about issues. The only module that knows its address and its words."""

import json
import urllib.request
from typing import Any, NamedTuple
from urllib.parse import quote


class Sag(NamedTuple):
    """An open issue."""

    number: int
    body: str


class Github:
    """One repository's issues. Raises urllib's HTTPError when GitHub says no."""

    def __init__(self, api: str, repo: str, token: str) -> None:
        self.base, self.token = f"{api}/repos/{repo}", token

    def open_issue(self, label: str) -> Sag | None:
        """The oldest open issue with a label; pull requests are not meant."""
        found = self._ask("GET", f"/issues?state=open&labels={quote(label)}&sort=created&direction=asc&per_page=100")
        issues = [issue for issue in found if "pull_request" not in issue]
        return Sag(issues[0]["number"], issues[0]["body"] or "") if issues else None

    def create(self, title: str, body: str, label: str) -> int:
        """Open an issue; its number."""
        return int(self._ask("POST", "/issues", {"title": title, "body": body, "labels": [label]})["number"])

    def rewrite(self, number: int, body: str) -> None:
        """Give an issue a new text."""
        self._ask("PATCH", f"/issues/{number}", {"body": body})

    def close(self, number: int, comment: str) -> None:
        """Say why, and close."""
        self._ask("POST", f"/issues/{number}/comments", {"body": comment})
        self._ask("PATCH", f"/issues/{number}", {"state": "closed", "state_reason": "completed"})

    def _ask(self, method: str, path: str, sent: dict[str, Any] | None = None) -> Any:
        request = urllib.request.Request(  # noqa: S310  the address is GitHub's own, from its environment
            f"{self.base}{path}",
            method=method,
            data=json.dumps(sent).encode() if sent else None,
            headers={
                "Authorization": f"Bearer {self.token}",
                "Accept": "application/vnd.github+json",
                "Content-Type": "application/json",
                "X-GitHub-Api-Version": "2022-11-28",
            },
        )
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return json.load(answer)

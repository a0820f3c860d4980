"""The links to mend a page follow the place the archive lies in, or are not there."""

import pytest

from macros.registers import archive


@pytest.mark.parametrize(
    ("repo", "kind", "edit", "tell"),
    [
        ("https://github.com/e/wiki", "", "https://github.com/e/wiki/edit/main/docs/om/x.md", "/issues/new?title="),
        ("https://gitlab.com/e/wiki/", "", "https://gitlab.com/e/wiki/-/edit/main/docs/om/x.md", "/-/issues/new?issue%5Btitle%5D="),
        ("https://codeberg.org/e/wiki", "", "https://codeberg.org/e/wiki/_edit/main/docs/om/x.md", "/issues/new?title="),
        ("https://git.eksempel.dk/wiki", "Forgejo", "https://git.eksempel.dk/wiki/_edit/main/docs/om/x.md", "/issues/new?title="),
        ("https://git.eksempel.dk/wiki", "", "", ""),
        ("https://notgithub.eksempel.dk/wiki", "", "", ""),
        ("", "github", "", ""),
    ],
)  # fmt: skip
def test_a_page_is_mended_where_its_archive_lies(
    repo: str, kind: str, edit: str, tell: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(archive.KIND, kind)
    assert archive.mend(repo, "om/x.md") == edit
    assert archive.of(repo).meld == (repo.rstrip("/") + tell if tell else "")


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("wiki@example.org", "wiki@example.org"),
        (" wiki@example.org ", "wiki@example.org"),
        ("", ""),
        ("ai-wiki", ""),
        ("wiki@example.org?cc=x@example.org", ""),
        ('wiki@example.org"><script>', ""),
    ],
)
def test_a_mailbox_is_shown_only_when_it_is_one(told: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(archive.MAILBOX, told)
    assert archive.mailbox() == shown

"""The links to mend a page follow the place the archive lies in, or are not there."""

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from macros.registers import archive


@pytest.mark.parametrize(
    ("repo", "kind", "edit", "tell"),
    [
        ("https://github.com/e/wiki", "", "https://github.com/e/wiki/edit/main/docs/om/x.md", "/issues/new?title="),
        ("https://gitlab.com/e/wiki/", "", "https://gitlab.com/e/wiki/-/edit/main/docs/om/x.md", "/-/issues/new?issue%5Btitle%5D="),
        ("https://codeberg.org/e/wiki", "", "https://codeberg.org/e/wiki/_edit/main/docs/om/x.md", "/issues/new?title="),
        ("https://git.eksempel.dk/wiki", "Forgejo", "https://git.eksempel.dk/wiki/_edit/main/docs/om/x.md", "/issues/new?title="),
        ("https://git.eksempel.dk/wiki", "", None, ""),
        ("https://notgithub.eksempel.dk/wiki", "", None, ""),
        ("", "github", None, ""),
    ],
)  # fmt: skip
def test_a_page_is_mended_where_its_archive_lies(
    repo: str, kind: str, edit: str | None, tell: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(archive.KIND, kind)
    place = archive.of(repo)
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "repo_url": repo or None, "docs_dir": "."})
    config.validate()
    config.edit_uri = place.ret or None
    assert Page("X", File("om/x.md", "docs", "site", use_directory_urls=True), config).edit_url == edit
    assert place.meld == (repo.rstrip("/") + tell if tell else "")

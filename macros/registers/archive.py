"""Where a page is mended and a fault told, by the kind of place the archive lies in. Nothing where it is unknown."""

import os
import re
from typing import NamedTuple
from urllib.parse import urlsplit

KIND = "ARKIV_SLAGS"  # for an archive under a name that does not tell
MAILBOX = "POSTKASSE"  # the mailbox of whoever answers for the site, for readers without an account
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)


class Arkiv(NamedTuple):
    """Where to mend a page, as it follows the archive's address, and where to tell of a fault, before its title."""

    ret: str = ""
    meld: str = ""


KINDS = {
    "github": Arkiv("edit/main/docs/", "/issues/new?title="),
    "gitlab": Arkiv("-/edit/main/docs/", "/-/issues/new?issue%5Btitle%5D="),
    "forgejo": Arkiv("_edit/main/docs/", "/issues/new?title="),
}
ALSO = {"codeberg": "forgejo", "gitea": "forgejo"}


def of(repo: str | None) -> Arkiv:
    """What is known of an archive by its address, or by the setting."""
    host = urlsplit(repo or "").hostname or ""
    names = [os.environ.get(KIND, "").lower(), *host.split(".")]
    kind = next((ALSO.get(name, name) for name in names if ALSO.get(name, name) in KINDS), None)
    if not repo or not kind:
        return Arkiv()
    return KINDS[kind]._replace(meld=repo.rstrip("/") + KINDS[kind].meld)


def mend(repo: str | None, source: str) -> str:
    """Where a source is mended; nothing where the kind of place is unknown."""
    place = of(repo)
    return f"{(repo or '').rstrip('/')}/{place.ret}{source}" if place.ret else ""


def mailbox() -> str:
    """Where a record can be sent by mail; nothing where no mailbox is set, or it is no address."""
    told = os.environ.get(MAILBOX, "").strip()
    return told if ADDRESS.fullmatch(told) else ""

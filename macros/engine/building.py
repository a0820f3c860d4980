"""One strict build of the whole site into a folder, for those who look at it and throw it away."""

import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from macros.caching import build as run
from macros.content.faults import ContentError, Fejl, where
from macros.engine.telling import Listener

CHECKED = "efterset"  # in the settings' `extra`: a run is on; in it the gate has been passed, and told what it found
UNREAD = "filen kan ikke læses her; se efter en parentes eller et anførselstegn, der ikke er lukket, og indrykningen"
CRASHED = "siden kan ikke bygges: {told}"


def faults(root: Path, into: Path, docs: Path | None = None) -> list[Fejl]:
    """Build the site of `root` strictly, from its own `docs` or another folder. Everything the build has to say.

    The gate is not asked again.
    """
    docs, settings = docs or root / "docs", root / "mkdocs.yml"
    with heard(Listener(docs, settings, into)) as listener:
        try:
            config = load_config(str(settings), site_dir=str(into), docs_dir=str(docs))
            config.extra[CHECKED] = True
            with run.run():
                build(config)
        except ContentError as error:
            return error.fejl
        except (Abort, SystemExit):
            pass  # the listener heard why
        except Exception as error:
            return [*listener.faults(), why(root, error)]
    return listener.faults()


def why(root: Path, error: BaseException) -> Fejl:
    """What stopped a build that said nothing itself."""
    told = str(error).strip() if isinstance(error, MkDocsException) else f"{type(error).__name__}: {error}"
    line = re.search(r'mkdocs\.yml", line (\d+)', told)
    return Fejl(
        where(root / "mkdocs.yml"),
        int(line[1]) if line else 1,
        "siden",
        UNREAD if line else CRASHED.format(told=told),
    )


@contextmanager
def heard(listener: Listener) -> Iterator[Listener]:
    """Hear what MkDocs and its plugins say, in place of those who else would print it."""
    log = logging.getLogger("mkdocs")
    level, propagates = log.level, log.propagate
    log.addHandler(listener)
    log.setLevel(logging.INFO)
    log.propagate = False
    try:
        yield listener
    finally:
        log.removeHandler(listener)
        log.setLevel(level)
        log.propagate = propagates


def built(root: Path, into: Path) -> bool:
    """Build the site of `root` strictly; say why when it cannot be done."""
    found = ContentError(faults(root, into))
    if found.fejl:
        print(found, file=sys.stderr)
    return not found.fejl

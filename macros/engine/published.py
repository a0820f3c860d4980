"""What `before` has beside the written pages, as files that MkDocs publishes and checks links to."""

from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from macros.checks import gate
from macros.content.faults import ContentError, announce
from macros.engine import assets, before, rendered


def pass_the_gate(docs: Path) -> None:
    """End the build where the content is wrong."""
    try:
        gate.check(docs)
    except ContentError as error:
        announce(error)
        raise PluginError(f"\n{error}") from None


def add(sources: before.Before, files: Files, config: MkDocsConfig) -> None:
    """The pages that exist only as data, and every other file. What the theme and we have as assets gives way."""
    for source, uri, markdown in sources.pages():
        page = File.generated(config, uri, content=markdown)
        page.abs_src_path = str(sources.docs / source)  # else git dates the page by the last commit of all
        files.append(page)
    for file in [file for file in files if file.src_uri.startswith(assets.FOLDER)]:
        files.remove(file)
    for one in sources.files():
        files.append(Made(one, config))


class Made(File):
    """A file that is made when it is written, and not held before or after."""

    def __init__(self, made: before.File, config: MkDocsConfig) -> None:
        super().__init__(made.uri, None, config.site_dir, config.use_directory_urls, dest_uri=made.address)
        made_anew = made.uri.startswith(assets.FOLDER)  # it is only read, and has another text while one serves
        self.make = made.make if made_anew else partial(rendered.keep_file, made.uri, made.of, made.make)

    def copy_file(self, dirty: bool = False) -> None:
        """Make it, write it, let it go."""
        made = self.make()
        self.content_bytes = made if isinstance(made, bytes) else made.encode()
        super().copy_file(dirty)
        self.content_bytes = b""

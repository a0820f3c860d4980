"""Template + values → Markdown. The only module that knows Jinja.

Text from data may hold anything; it comes out as that text. Besides HTML's signs, those of Markdown and of
Jinja are written as character references, because the result is read by both after us.
"""

import re
from functools import cache
from typing import Any

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from macros.caching.latest import Latest
from macros.content import dates
from macros.models import er_oplyst
from macros.text import numerals, sentences

SIGNS = re.compile(r"""[\\`*_{}\[\]<>&"'|~^=#]""")
LEADING = re.compile(r"^(\d*)([-+.)>])")  # would start a list or a quotation


def escape(text: object) -> Markup:
    """Any value as text on one line that neither HTML, Markdown nor Jinja reads anything into."""
    line = SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", re.sub(r"\s+", " ", str(text)))
    safe = LEADING.sub(lambda m: f"{m[1]}&#{ord(m[2])};", line)
    return Markup(safe)  # noqa: S704  every sign that means something has just been replaced


def _finalize(value: object) -> object:
    return value if hasattr(value, "__html__") else escape(value)


class _Compiled(BytecodeCache):
    """What templates were compiled to, for the next process."""

    known: Latest[bytes] = Latest("skabeloner")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was compiled from the same text, if it is known."""
        if known := self.known.latest(bucket.key):
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled now."""
        self.known.keep(bucket.key, bucket.checksum, bucket.bytecode_to_string())


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("macros.templates", ""),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        bytecode_cache=_Compiled(),
    )
    environment.filters["dato"] = dates.danish
    environment.filters["tal"] = numerals.whole
    environment.filters["antal"] = numerals.counted
    environment.filters["midt"] = sentences.inside
    environment.filters["helt"] = sentences.whole
    environment.tests["oplyst"] = er_oplyst
    return environment


def render(name: str, **values: Any) -> str:
    """The Markdown of `macros/templates/<name>` with these values. Raises when a value is missing."""
    return _environment().get_template(name).render(**values)


def part(name: str, **values: Any) -> Markup:
    """The same for a part of a page: another template of ours takes it in as it is."""
    return Markup(render(name, **values))  # noqa: S704  everything in it that is not ours has been escaped

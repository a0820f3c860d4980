"""Markdown that somebody wrote: it may call our macros with what it says itself, and nothing else.

Nobody is to know Jinja here (a line for editors, «{# … #}», may stand alone), and a page must not run what it likes
at the build. The same rule twice: told before the build with a line, and held in the build by an environment in which
there is nothing else.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NoReturn

from jinja2 import Environment, StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

RAW = "skriv {% raw %} foran og {% endraw %} bagved, når tegnene skal stå på siden"
ONLY = f'kun siders egne makroer kan kaldes, fx {{{{ lov("gdpr") }}}}, med tekst og tal; {RAW}'
COMMENT = "»{#« begynder en kommentar, som forsvinder fra siden; skriv { #id } med mellemrum, eller slet den"
BLOCK = f"»{{%« bruges kun om raw og endraw; {RAW}"
UNREADABLE = f"makroen kan ikke læses, se efter parenteser og anførselstegn; {RAW}"
_reader = Environment(undefined=StrictUndefined)  # noqa: S701  reads only: nothing is written with it


def faults(text: str) -> Iterator[tuple[int, str]]:
    """(line, what is wrong) for all that is more than a call of a macro with texts and numbers."""
    if "{" not in text:
        return
    try:
        tokens, tree = list(_reader.lex(text)), _reader.parse(text)
    except TemplateSyntaxError as error:
        yield error.lineno, UNREADABLE
        return
    lines = text.split("\n")
    yield from (
        (n, COMMENT) for n, kind, _ in tokens if kind == "comment_begin" and not lines[n - 1].startswith("{# ")
    )
    yield from ((line, BLOCK) for line, kind, _ in tokens if kind == "block_begin")
    for part in tree.body:
        for node in part.nodes if isinstance(part, nodes.Output) else ():
            if not isinstance(node, nodes.TemplateData) and not _is_call(node):
                yield node.lineno, ONLY


def _is_call(node: nodes.Node) -> bool:
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name) or node.dyn_args or node.dyn_kwargs:
        return False
    return all(map(_is_said, [*node.args, *(keyword.value for keyword in node.kwargs)]))


def _is_said(node: nodes.Node) -> bool:
    """Whether a value stands there itself: a text, a number, yes, no or nothing, or a list of them."""
    if isinstance(node, nodes.Neg):
        return isinstance(node.node, nodes.Const)
    if isinstance(node, nodes.List | nodes.Tuple):
        return all(map(_is_said, node.items))
    return isinstance(node, nodes.Const)


class _Page(Template):
    """A page's text: what stands around it at the build is no business of its."""

    def render(self, *_: Any, post: str = "", **__: Any) -> str:
        """The text with what its macros give; no value from outside reaches it, but the id of a record's own page."""
        return super().render(post=str(post)) if post else super().render()


class Closed(ImmutableSandboxedEnvironment):
    """In which there are our macros, and neither attributes, filters, loops without end nor files."""

    template_class = _Page
    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)

    def __init__(self, macros: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__(undefined=StrictUndefined)
        self.globals, self.filters, self.tests = dict(macros), {}, {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Nothing has an attribute here."""
        return False

    def is_safe_callable(self, obj: Any) -> bool:
        """Our macros are called, nothing else."""
        return any(obj is macro for macro in self.globals.values())

    def getitem(self, obj: Any, argument: Any) -> NoReturn:
        """Nothing has parts here."""
        raise SecurityError(ONLY)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> NoReturn:
        """Nothing is reckoned here: a text a million times over would fill the machine."""
        raise SecurityError(ONLY)

"""A page comes apart in its front matter and its prose, and every line keeps its number."""

import pytest

from macros.content.writing import with_fields
from macros.text import front, prose


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: 1\nb: 2\n---\n\nTekst\n", front.Parts("a: 1\nb: 2\n", "\nTekst\n", 5, True)),
        ("---\n---\nTekst", front.Parts("", "Tekst", 3, True)),
        ("---\na: 1\n---\nTekst\n\n---\n\nMere", front.Parts("a: 1\n", "Tekst\n\n---\n\nMere", 4, True)),
        ("Tekst\n---\nmere\n---\n", front.Parts("", "Tekst\n---\nmere\n---\n", 1, False)),
        ("---\na: 1\nTekst", front.Parts("a: 1\nTekst", "", 1, False)),
        ("", front.Parts("", "", 1, False)),
    ],
)
def test_a_page_has_two_parts(text: str, parts: front.Parts) -> None:
    assert front.split(text) == parts
    if parts.closed:
        assert text.split("\n")[parts.first - 1 :] == parts.body.split("\n")


def test_what_is_written_comes_apart_again() -> None:
    text = front.written({"title": 'Æ »ø« "å": {{ x }}', "liste": ["a"]}) + "Tekst\n"
    assert front.split(text) == front.Parts('title: "Æ »ø« \\"å\\": {{ x }}"\nliste: ["a"]\n', "\nTekst\n", 5, True)


def test_prose_keeps_its_line_numbers_and_leaves_out_what_is_open() -> None:
    assert list(prose.lines("---\na: 1\n---\nEn\n`b` to\n")) == [(4, "En"), (5, " to")]
    assert list(prose.lines("---\na: 1\nEn\n")) == []


def test_a_field_is_written_in_the_front_matter_and_the_prose_stays() -> None:
    assert with_fields("---\na: 1\n---\na: 1\n", {"a": 2}) == "---\na: 2\n---\na: 1\n"
    assert with_fields("a: 1\nb: 2\n", {"b": 3}) == "a: 1\nb: 3\n"

"""The terms and the turns of phrase are found where they stand, and nowhere else; the ceilings can only fall."""

import re
import shutil
from pathlib import Path

import pytest
from conftest import ROOT, SAMPLES

from macros import content
from macros.checks import language
from macros.content.faults import ContentError
from macros.registers import said as pieces_of
from macros.registers import turns

TERMS = """\
termer:
  - {id: cloud, skriv: cloud, ikke: sky, moenster: '(?i)\\bsky(?:en)?\\b'}
  - {id: taende, skriv: idriftsætte, ikke: tænde, moenster: '\\btænd\\w*', bortset_fra: [lampe]}
  - {id: leverandoer, skriv: leverandør, om: den, der sælger, ikke: firma, borger: true, moenster: '\\bfirma\\w*'}
""".replace("den, der sælger", "sælgeren")
PATTERNS = """\
moenstre:
  - id: den-der
    moenster: '\\bden, der\\b'
    omfang: personale
    hvad: »den, der …«
    eksempel: Spørg den, der ved det.
    skriv: brug navneordet
    fordi: det er kortere
    pr_side: 2
  - id: kort
    moenster: '(?:(?:^|(?<=\\. ))\\w+ \\w+\\.(?: |$)){2}'
    omfang: afsnit
    hvad: to korte
    eksempel: Mål først. Mål igen.
    skriv: saml dem
    fordi: de hører sammen
  - {id: maerke, moenster: '\\*\\*Skal\\*\\*', omfang: markdown, hvad: x, eksempel: '**Skal**', skriv: y, fordi: z}
"""


@pytest.fixture
def docs(sample: Path) -> Path:
    """The small content, with a few rules of its own."""
    (sample / "docs/termer.yml").write_text(TERMS, "utf-8")
    (sample / "docs/sprog.yml").write_text(PATTERNS, "utf-8")
    return sample / "docs"


def page(docs: Path, *lines: str, name: str = "proeve/side.md") -> int:
    """A page with these lines; the number of the first."""
    path = docs / name
    path.parent.mkdir(exist_ok=True)
    front = (SAMPLES / "side.md").read_text("utf-8").partition("\n---\n")[0] + "\n---\n\n"
    path.write_text(front + "\n".join(lines) + "\n", "utf-8")
    return front.count("\n") + 1


def told(docs: Path, of: str = "proeve/side.md") -> list[tuple[int, str]]:
    return [(fault.linje, fault.hvorfor) for fault in language.faults(docs) if fault.fil.endswith(of)]


def test_a_term_is_told_with_its_line_and_the_better_word(docs: Path) -> None:
    first = page(docs, "Data ligger i", "skyen hos et firma.")
    assert told(docs) == [
        (first + 1, "»skyen«: skriv »cloud«"),
        (first + 1, "»firma«: skriv »leverandør« (sælgeren)"),
    ]


def test_a_term_in_data_is_told_too(docs: Path) -> None:
    (docs / "ordbog/proeve.yml").write_text(
        "emne: Prøve\nord:\n  - id: x\n    term: x\n    definition: Data i skyen.\n    synonymer: [sky]\n", "utf-8"
    )
    assert told(docs, "ordbog/proeve.yml") == [(5, "»skyen«: skriv »cloud«")]


@pytest.mark.parametrize(
    "text",
    [
        "Hun tænder en lampe, før hun læser.",
        "Ordet »sky« er ikke vores.",
        "Se [cloud](/sky.md), `skyen` og {{ lov('sky') }}.",
        "En skygge er ikke en skydeskive.",
        "{# skyen #}",
    ],
)
def test_what_only_looks_like_it_is_left_alone(docs: Path, text: str) -> None:
    page(docs, text)
    assert told(docs) == []


def test_the_right_word_elsewhere_in_the_text_excuses_nothing(docs: Path) -> None:
    first = page(docs, "Hun tænder løsningen. Hun har en lampe.")
    assert told(docs) == [(first, "»tænder«: skriv »idriftsætte«")]


def test_citizens_keep_their_everyday_word_where_the_term_says_so(docs: Path) -> None:
    first = page(docs, "Et firma har lagt data i skyen.", name="borger/proeve.md")
    assert told(docs, "borger/proeve.md") == [(first, "»skyen«: skriv »cloud«")]


def test_english_pages_have_other_words(docs: Path) -> None:
    page(docs, "The firma is in the sky.", name="english/proeve.md")
    assert told(docs, "english/proeve.md") == []


def test_a_turn_of_phrase_is_told_when_the_page_has_it_too_often(docs: Path) -> None:
    first = page(docs, *["Spørg altid den, der har adgang til journalen."] * 2)
    assert told(docs) == []
    page(docs, *["Spørg altid den, der har adgang til journalen."] * 3)
    why = "»den, der …« står 3 gange på siden, højst 2, her »den, der«; brug navneordet, fordi det er kortere"
    assert told(docs) == [(first + 2, why)]


def test_a_long_page_may_have_it_more_often(docs: Path) -> None:
    long = ["Her er ti ord, som intet siger om noget mere." for _ in range(90)]
    page(docs, *["Spørg altid den, der har adgang til journalen."] * 3, *long)
    assert told(docs) == []


def test_only_running_text_is_chopped(docs: Path) -> None:
    first = page(docs, "- Mål først. Mål igen.", "", "## Mål først. Mål igen.", "", "Vent lidt. Mål igen.")
    assert told(docs) == [(first + 4, "»Vent lidt. Mål igen«: saml dem, fordi de hører sammen")]


def test_what_is_written_in_markdown_is_looked_at_as_it_is_written(docs: Path) -> None:
    first = page(docs, "1. **Skal**{ .skal } Ring.", "2. **Skal:**{ .skal } Ring.")
    assert told(docs) == [(first, "»**Skal**«: y, fordi z")]


def test_a_ceiling_lets_a_section_off_and_no_other(docs: Path) -> None:
    (docs / "sproglofter.yml").write_text("lofter:\n  proeve: {cloud: 1}\n", "utf-8")
    page(docs, "Data ligger i skyen.")
    page(docs, "Data ligger i skyen.", name="andet/side.md")
    assert told(docs) == []
    assert len(told(docs, "andet/side.md")) == 1


def test_a_ceiling_falls_to_what_is_needed_and_never_rises(docs: Path) -> None:
    page(docs, "Data ligger i skyen. Skyen er ny.")
    need = language.needed(docs)
    assert need["proeve"] == {"cloud": 2}
    now = {"proeve": {"cloud": 5, "taende": 3}, "borte": {"cloud": 1}}
    assert language.lower(now, need) == {"proeve": {"cloud": 2}}
    assert language.lower({"proeve": {"cloud": 1}}, need) == {"proeve": {"cloud": 1}}
    assert language.room(now, language.lower(now, need)) == 3


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("{id: x, skriv: y, ikke: z, moenster: '('}", "kan ikke læses som et mønster"),
        ("{id: x, skriv: y, ikke: z, moenster: 'q'}", "mønstret finder ikke det, der står i 'ikke'"),
        ("{id: x, skriv: yz, ikke: z, moenster: 'z'}", "mønstret finder også det, der står i 'skriv'"),
    ],
)
def test_a_term_that_cannot_do_its_work_is_refused(docs: Path, said: str, why: str) -> None:
    (docs / "termer.yml").write_text(f"termer:\n  - {said}\n", "utf-8")
    with pytest.raises(ContentError, match=why.replace("(", r"\(")):
        content.termer(docs)


def test_no_rule_is_told_of_its_own_advice() -> None:
    """What the check tells people to write must itself pass the check."""
    rules = turns.rules(ROOT / "docs")
    said = [term.skriv for term in content.termer(ROOT / "docs")]
    pieces = [pieces_of.Stykke(text, "punkt", borger=False, linjer=((0, 1),)) for text in said]
    assert [(piece.tekst, hit) for piece in pieces for hit in turns.in_piece(piece, rules)] == []


def test_the_gate_of_the_real_content_knows_the_rules(tmp_path: Path) -> None:
    for name in ("organisationer.yml", "termer.yml", "sprog.yml", "sproglofter.yml", "om/index.md"):
        (tmp_path / "docs" / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / "docs" / name, tmp_path / "docs" / name)
    with (tmp_path / "docs/om/index.md").open("a", encoding="utf-8") as page:
        page.write("\nVi har tændt løsningen i skyen.\n")
    found = list(language.faults(tmp_path / "docs"))
    assert {fault.hvorfor.partition(":")[0] for fault in found} == {"»tændt«", "»skyen«"}


def shown(path: Path) -> list[str]:
    """The text of a template, line by line, without what is Jinja's or HTML's."""
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}", "", path.read_text("utf-8"), flags=re.DOTALL)
    return re.sub(r"</?(?:a|b|em|span|strong|small|time)\b[^<>]*>", "", text).split("\n")


TEMPLATES = [path for path in sorted((ROOT / "macros/templates").glob("*.j2")) if "_en." not in path.name]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.name))
def test_what_the_templates_say_keeps_to_the_terms(path: Path) -> None:
    rules = turns.as_rules(content.termer(ROOT / "docs"), [])
    lines = [pieces_of.plain(line) for line in shown(path)]
    pieces = [pieces_of.Stykke(line, "punkt", borger=False, linjer=((0, 1),)) for line in lines]
    assert [(piece.tekst, hit.regel) for piece in pieces for hit in turns.in_piece(piece, rules)] == []

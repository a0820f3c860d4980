"""Every word of the frame stands in one file, in both languages; none is missing, and none is left over."""

import re
import shutil
from pathlib import Path

import pytest
from conftest import ROOT

from macros.content.faults import ContentError
from macros.registers import framewords

FRAME = "".join(path.read_text("utf-8") for path in (ROOT / "overrides").rglob("*.html"))
USED = set(re.findall(r"\bt\.(\w+)", FRAME))
WORDS = framewords.of(ROOT / "docs")


def test_every_word_that_the_frame_asks_for_is_there_in_both_languages() -> None:
    for language, words in WORDS.items():
        assert USED - set(words) == set(), language


def test_the_frame_has_no_sentence_of_its_own_for_a_language() -> None:
    assert re.findall(r"\{[{%][^}]*(?:sprog|lang|\ben\b)[^}]*\"[A-Z][a-z]+[^\"]*\"", FRAME) == []


def test_a_word_without_its_english_is_told_with_its_line(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs/vokabularer", tmp_path / "vokabularer")
    shutil.copy(ROOT / "docs/organisationer.yml", tmp_path)
    text = (ROOT / "docs/rammeord.yml").read_text("utf-8")
    lines = text.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("    en: "))
    (tmp_path / "rammeord.yml").write_text("\n".join(lines[:at] + lines[at + 1 :]), "utf-8")
    with pytest.raises(ContentError) as caught:
        framewords.of(tmp_path)
    [fault] = caught.value.fejl
    assert fault.felt.endswith(".en")
    assert fault.hvorfor == "feltet mangler; tilføj det"
    assert fault.linje == at - 1

"""Text: readability, words and sentences, addresses."""

import pytest

from macros.text.lix import lix, sentences, words
from macros.text.slugs import slugify


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # 5 words, 1 sentence, 1 long: 5 + 20
        ("Hun ser på et billede.", 25),
        # 4 words, 2 sentences, 0 long: 2 + 0
        ("Hun ser. Han ler.", 2),
        # 2 words, 1 sentence, both longer than six letters: 2 + 100
        ("Forskningsprojekter kvalitetssikres", 102),
        # 6 words, 1 sentence: the abbreviation ends none, and «2.500» is one word; 1 long: 6 + 16.7
        ("Lægen så bl.a. 2.500 patienter her.", 23),
        ("", 0),
    ],
)
def test_lix_is_words_per_sentence_plus_share_of_long_words(text: str, figure: int) -> None:
    assert lix(text) == figure


def test_a_number_is_one_word_and_a_colon_before_a_capital_ends_a_sentence() -> None:
    assert words("84,1 % af 2.500 høre-prøver") == ["84,1", "af", "2.500", "høre-prøver"]
    assert sentences("Det er svaret: Nej. Og fx 3 ja?") == ["Det er svaret", "Nej", "Og fx 3 ja"]


@pytest.mark.parametrize(
    ("text", "slug"),
    [("Sådan gør du", "saadan-goer-du"), ("Ægte Øl på 1-1-2!", "aegte-oel-paa-1-1-2"), ("Café § 42 d", "cafe-42-d")],
)
def test_danish_text_becomes_a_plain_address(text: str, slug: str) -> None:
    assert slugify(text) == slug

"""What the files under `docs/` may say. The models are the specification; nothing here reads files."""

from macros.models.felter import IKKE_OPLYST, Gennemgang, Kilde, er_oplyst, kan_vaere_ukendt
from macros.models.guide import Guide
from macros.models.lov import Bestemmelse, Lov, Skaeringsdato
from macros.models.ordbog import Egennavne, Opslag, Ordbog
from macros.models.projekt import SKEMA_VERSION, Projekt
from macros.models.side import Side
from macros.models.vokabular import Begreb, Faseport, Faseporte, Organisation, Organisationer, Vokabular

__all__ = [
    "IKKE_OPLYST",
    "SKEMA_VERSION",
    "Begreb",
    "Bestemmelse",
    "Egennavne",
    "Faseport",
    "Faseporte",
    "Gennemgang",
    "Guide",
    "Kilde",
    "Lov",
    "Opslag",
    "Ordbog",
    "Organisation",
    "Organisationer",
    "Projekt",
    "Side",
    "Skaeringsdato",
    "Vokabular",
    "er_oplyst",
    "kan_vaere_ukendt",
]

"""What the files under `docs/` may say. The models are the specification; nothing here reads files."""

from macros.models.anbefaling import Anbefalinger
from macros.models.enhed import Enhed
from macros.models.felter import IKKE_OPLYST, Gennemgang, Kilde, er_oplyst, kan_vaere_ukendt
from macros.models.guide import Guide
from macros.models.lov import Bestemmelse, Lov, Skaeringsdato
from macros.models.modul import Modul, Quiz, Quizspoergsmaal
from macros.models.moede import Moede
from macros.models.projekt import SKEMA_VERSION, Projekt
from macros.models.side import Laes, Side
from macros.models.trin import Fasetrin, Haandbogstrin, Kildeliste
from macros.models.vokabular import Begreb, Faseport, Faseporte, Organisation, Organisationer, Vokabular

__all__ = [
    "IKKE_OPLYST",
    "SKEMA_VERSION",
    "Anbefalinger",
    "Begreb",
    "Bestemmelse",
    "Enhed",
    "Faseport",
    "Faseporte",
    "Fasetrin",
    "Gennemgang",
    "Guide",
    "Haandbogstrin",
    "Kilde",
    "Kildeliste",
    "Laes",
    "Lov",
    "Modul",
    "Moede",
    "Organisation",
    "Organisationer",
    "Projekt",
    "Quiz",
    "Quizspoergsmaal",
    "Side",
    "Skaeringsdato",
    "Vokabular",
    "er_oplyst",
    "kan_vaere_ukendt",
]

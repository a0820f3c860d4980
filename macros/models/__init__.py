"""What the files under `docs/` may say. The models are the specification; nothing here reads files."""

from macros.models.felter import IKKE_OPLYST, Gennemgang, Kilde, er_oplyst, kan_vaere_ukendt
from macros.models.guide import Guide
from macros.models.lov import Bestemmelse, Lov, Skaeringsdato
from macros.models.projekt import SKEMA_VERSION, Projekt
from macros.models.side import Fase, Rolle, Side, Skabelon
from macros.models.vokabular import Begreb, Faseport, Faseporte, Organisation, Organisationer, Vokabular

__all__ = [
    "IKKE_OPLYST",
    "SKEMA_VERSION",
    "Begreb",
    "Bestemmelse",
    "Fase",
    "Faseport",
    "Faseporte",
    "Gennemgang",
    "Guide",
    "Kilde",
    "Lov",
    "Organisation",
    "Organisationer",
    "Projekt",
    "Rolle",
    "Side",
    "Skabelon",
    "Skaeringsdato",
    "Vokabular",
    "er_oplyst",
    "kan_vaere_ukendt",
]

"""What the files under `docs/` may say. The models are the specification; nothing here reads files."""

from macros.models.afproevning import Afproevning
from macros.models.anbefaling import Anbefalinger
from macros.models.andreregioner import AndreRegioner, Loesning
from macros.models.ark import Ark, Arkliste
from macros.models.blanket import Blanket, Blanketliste
from macros.models.brev import Brev, Brevfelt
from macros.models.brug import Brug, Projektvalg
from macros.models.budget import Budget, Budgetpost
from macros.models.datakilde import Datakilde, Datakilder
from macros.models.enhed import Enhed
from macros.models.felter import IKKE_OPLYST, Gennemgang, Kilde, er_oplyst, kan_vaere_ukendt
from macros.models.frist import Frist, Fristliste
from macros.models.guide import Guide
from macros.models.guidedele import Guidetillaeg, Tillaeg
from macros.models.kompetence import Kursus, Kursusliste, Ramme, Selvtest
from macros.models.kontakt import Kontakt
from macros.models.lov import Bestemmelse, Lov, Skaeringsdato
from macros.models.miljoe import Miljoe, Miljoeliste
from macros.models.modul import Modul, Quiz, Quizspoergsmaal
from macros.models.moede import Moede
from macros.models.omdirigering import Omdirigering, Omdirigeringer
from macros.models.opgaveark import Arkdel, Opgaveark
from macros.models.ordbog import Egennavne, Opslag, Ordbog
from macros.models.pakke import Pakke, Pakkeliste
from macros.models.produkt import Produkt
from macros.models.projekt import SKEMA_VERSION, Projekt
from macros.models.pulje import Pulje, Runde
from macros.models.side import Laes, Side
from macros.models.sidegennemgang import Bedoemmelse, Sidegennemgang
from macros.models.skabelon import Skabelon
from macros.models.soegning import Soegning
from macros.models.spoerg import Kontaktkort, Spoerg, Spoergeliste
from macros.models.spoergsmaal import Spoergsmaal, Spoergsmaalsliste
from macros.models.spoergsord import Uden, Ukendt
from macros.models.spor import Spor, Sporene
from macros.models.sprog import Sprog, Sproglofter, Stilmoenster, Term, Termer
from macros.models.taleksempel import Taleksempler
from macros.models.tegning import Del, Felt, Tegning
from macros.models.trin import Fasetrin, Haandbogstrin, Kildeliste
from macros.models.uddannelse import Uddannelse, Uddannelser
from macros.models.vaerktoej import Vaerktoej, Vaerktoejer
from macros.models.vej import Vej
from macros.models.vokabular import Begreb, Faseport, Faseporte, Organisation, Organisationer, Vokabular

__all__ = [
    "IKKE_OPLYST",
    "SKEMA_VERSION",
    "Afproevning",
    "Anbefalinger",
    "AndreRegioner",
    "Ark",
    "Arkdel",
    "Arkliste",
    "Bedoemmelse",
    "Begreb",
    "Bestemmelse",
    "Blanket",
    "Blanketliste",
    "Brev",
    "Brevfelt",
    "Brug",
    "Budget",
    "Budgetpost",
    "Datakilde",
    "Datakilder",
    "Del",
    "Egennavne",
    "Enhed",
    "Faseport",
    "Faseporte",
    "Fasetrin",
    "Felt",
    "Frist",
    "Fristliste",
    "Gennemgang",
    "Guide",
    "Guidetillaeg",
    "Haandbogstrin",
    "Kilde",
    "Kildeliste",
    "Kontakt",
    "Kontaktkort",
    "Kursus",
    "Kursusliste",
    "Laes",
    "Loesning",
    "Lov",
    "Miljoe",
    "Miljoeliste",
    "Modul",
    "Moede",
    "Omdirigering",
    "Omdirigeringer",
    "Opgaveark",
    "Opslag",
    "Ordbog",
    "Organisation",
    "Organisationer",
    "Pakke",
    "Pakkeliste",
    "Produkt",
    "Projekt",
    "Projektvalg",
    "Pulje",
    "Quiz",
    "Quizspoergsmaal",
    "Ramme",
    "Runde",
    "Selvtest",
    "Side",
    "Sidegennemgang",
    "Skabelon",
    "Skaeringsdato",
    "Soegning",
    "Spoerg",
    "Spoergeliste",
    "Spoergsmaal",
    "Spoergsmaalsliste",
    "Spor",
    "Sporene",
    "Sprog",
    "Sproglofter",
    "Stilmoenster",
    "Taleksempler",
    "Tegning",
    "Term",
    "Termer",
    "Tillaeg",
    "Uddannelse",
    "Uddannelser",
    "Uden",
    "Ukendt",
    "Vaerktoej",
    "Vaerktoejer",
    "Vej",
    "Vokabular",
    "er_oplyst",
    "kan_vaere_ukendt",
]

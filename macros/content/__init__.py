"""From a file to a validated model, with faults in Danish. The only package that knows YAML.

Here are the kinds of files by the names the rest of the house calls them; how one is read, `reader` knows.
"""

from pathlib import Path

from macros.caching.build import kept
from macros.content.faults import ContentError, Fejl, where
from macros.content.reader import entries, every, one, read, words
from macros.models import (
    Afproevning,
    Anbefalinger,
    AndreRegioner,
    Ark,
    Arkliste,
    Blanket,
    Blanketliste,
    Brev,
    Brug,
    Budget,
    Datakilde,
    Datakilder,
    Egennavne,
    Enhed,
    Faseporte,
    Fasetrin,
    Frist,
    Fristliste,
    Guide,
    Guidetillaeg,
    Kilde,
    Kildeliste,
    Kontakt,
    Kursus,
    Kursusliste,
    Loesning,
    Lov,
    Miljoe,
    Miljoeliste,
    Moede,
    Omdirigering,
    Omdirigeringer,
    Opgaveark,
    Ordbog,
    Organisationer,
    Pakke,
    Pakkeliste,
    Produkt,
    Projekt,
    Pulje,
    Quiz,
    Ramme,
    Selvtest,
    Side,
    Sidegennemgang,
    Soegning,
    Spoerg,
    Spoergeliste,
    Spoergsmaal,
    Spoergsmaalsliste,
    Spor,
    Sporene,
    Sprog,
    Sproglofter,
    Stilmoenster,
    Taleksempler,
    Tegning,
    Term,
    Termer,
    Tillaeg,
    Uddannelse,
    Uddannelser,
    Uden,
    Ukendt,
    Vaerktoejer,
    Vej,
    Vokabular,
)

NO_LIST = "en facet eller et felt bruger ordlisten, men den findes ikke; lav filen, eller brug en af disse: {known}"

__all__ = ["read", "words"]  # besides the functions below


class Ordlister(dict[str, Vokabular]):
    """Vocabularies by name. The program asks for one that nobody has written: the file to write is told."""

    def __init__(self, docs: Path) -> None:
        super().__init__(every(docs, Vokabular))
        self.docs = docs

    def __missing__(self, name: str) -> Vokabular:
        path = self.docs / "vokabularer" / f"{name}.yml"
        known = ", ".join(sorted(self))
        raise ContentError([Fejl(where(path), 1, "filen", NO_LIST.format(known=known))])


def vokabularer(docs: Path) -> Ordlister:
    """Every vocabulary by the name of its file. Raises ContentError when asked for one that is not there."""
    return Ordlister(docs)


def organisationer(docs: Path) -> Organisationer:
    """The units whose names change over time."""
    return one(docs, Organisationer)


def faseporte(docs: Path) -> Faseporte:
    """When each field of a project is required."""
    return one(docs, Faseporte)


def love(docs: Path) -> dict[str, Lov]:
    """Every law by its id."""
    return every(docs, Lov)


def sider(docs: Path) -> dict[str, Side]:
    """The front matter of every written page by its address inside `docs`."""
    return every(docs, Side)


def gennemgange(docs: Path) -> dict[str, Sidegennemgang]:
    """Every review of a page, statement by statement, the oldest first."""
    return every(docs, Sidegennemgang)


def guider(docs: Path) -> dict[str, Guide]:
    """Every decision guide by its name: «guide-spor.yml» is `spor`."""
    return every(docs, Guide)


def guidetillaeg(docs: Path) -> dict[str, Tillaeg]:
    """What the guides add to an outcome when a fact of the case calls for it, by id."""
    found: dict[str, Tillaeg] = entries(docs, Guidetillaeg)
    return found


def anbefalinger(docs: Path) -> Anbefalinger:
    """The network's recommendations with their status."""
    return one(docs, Anbefalinger)


def andre_regioner(docs: Path) -> list[Loesning]:
    """What other regions use that one may ask to take over, in the order of the file."""
    found: list[Loesning] = entries(docs, AndreRegioner)
    return found


def miljoeer(docs: Path) -> list[Miljoe]:
    """Where data may lie and be computed on, in the order of the file."""
    found: list[Miljoe] = entries(docs, Miljoeliste)
    return found


def enheder(docs: Path) -> dict[str, Enhed]:
    """Every unit that helps AI projects, by its id."""
    return every(docs, Enhed)


def spoerg(docs: Path) -> list[Spoerg]:
    """Whom each part of the site sends its readers to."""
    found: list[Spoerg] = entries(docs, Spoergeliste)
    return found


def puljer(docs: Path) -> dict[str, Pulje]:
    """Every fund and scheme, by its id."""
    return every(docs, Pulje)


def budget(docs: Path) -> Budget:
    """The lines of the budget for a whole life, with the made-up example."""
    return one(docs, Budget)


def brug(docs: Path) -> dict[str, Brug]:
    """Every playbook by its id, in the order they are listed."""
    return every(docs, Brug)


def moeder(docs: Path) -> dict[str, Moede]:
    """Every meeting by the name of its file, in order of time."""
    return every(docs, Moede)


def ramme(docs: Path) -> Ramme:
    """The framework of competences."""
    return one(docs, Ramme)


def selvtest(docs: Path) -> dict[str, Selvtest]:
    """Every self-assessment by its name: «selvtest-dig.yml» is `dig`."""
    return every(docs, Selvtest)


def haandbog(docs: Path) -> dict[str, Fasetrin]:
    """The steps of every phase that has a file, in the order of the life cycle; then files that are no phase."""
    return every(docs, Fasetrin)


def quizzer(docs: Path) -> dict[str, Quiz]:
    """Every quiz by the module it belongs to: «quiz-hvad-er-ai.yml» is `hvad-er-ai`."""
    return every(docs, Quiz)


def veje(docs: Path) -> dict[str, Vej]:
    """Every way that is drawn, by its name: «vej-sige-nej.yml» is `sige-nej`."""
    return every(docs, Vej)


def tegninger(docs: Path) -> dict[str, Tegning]:
    """Every concept drawing by its name: «tegning-rag.yml» is `rag`."""
    return every(docs, Tegning)


def taleksempler(docs: Path) -> Taleksempler:
    """The made-up numbers that the articles on measures count on."""
    return one(docs, Taleksempler)


def projekter(docs: Path) -> dict[str, Projekt]:
    """Every project by its slug, in slug order."""
    return every(docs, Projekt)


def produkter(docs: Path) -> dict[str, Produkt]:
    """Every product by its id."""
    return every(docs, Produkt)


def afproevning(docs: Path) -> Afproevning:
    """What is tried in a browser at every change."""
    return one(docs, Afproevning)


def ordbog(docs: Path) -> dict[str, Ordbog]:
    """The glossary by subject: «ordbog/jura.yml» is `jura`."""
    return every(docs, Ordbog)


def egennavne(docs: Path) -> Egennavne:
    """The capitals in the text that need no explanation."""
    return one(docs, Egennavne)


def soegning(docs: Path) -> Soegning:
    """The words that mean the same, and those a search does without."""
    return one(docs, Soegning)


def datakilder(docs: Path) -> dict[str, Datakilde]:
    """What readers compare the data sources by, by the source's id."""
    found: dict[str, Datakilde] = entries(docs, Datakilder)
    return found


def sporene(docs: Path) -> dict[str, Spor]:
    """The steps of every track to data, by the track's id."""
    found: dict[str, Spor] = entries(docs, Sporene)
    return found


def kurser(docs: Path) -> list[Kursus]:
    """The courses, in the order of the file."""
    found: list[Kursus] = entries(docs, Kursusliste)
    return found


def uddannelser(docs: Path) -> list[Uddannelse]:
    """The programmes that lead to a position, in the order of the file."""
    found: list[Uddannelse] = entries(docs, Uddannelser)
    return found


def haandbogskilder(docs: Path) -> dict[str, Kilde]:
    """The sources the handbook's steps rest on, by id."""
    found: dict[str, Kilde] = entries(docs, Kildeliste)
    return found


def omdirigeringer(docs: Path) -> list[Omdirigering]:
    """Every address that has moved, in the order of the file."""
    found: list[Omdirigering] = entries(docs, Omdirigeringer)
    return found


def kontakter(docs: Path) -> dict[str, Kontakt]:
    """How every unit, role and authority is reached, by id. What may stand on the site as number or address."""
    return every(docs, Kontakt)


def blanketter(docs: Path) -> dict[str, Blanket]:
    """Every form and official template by its id, in the order of the file."""
    return {form.id: form for form in entries(docs, Blanketliste)}


def frister(docs: Path) -> dict[str, Frist]:
    """Every limit and case time by its id, in the order of the file."""
    return {limit.id: limit for limit in entries(docs, Fristliste)}


def breve(docs: Path) -> dict[str, Brev]:
    """Every letter by its id, by group and title."""
    return every(docs, Brev)


def pakker(docs: Path) -> list[Pakke]:
    """The whole application of each track, in the order of the file."""
    found: list[Pakke] = entries(docs, Pakkeliste)
    return found


def opgaveark(docs: Path) -> dict[str, Opgaveark]:
    """Every sheet for staff by its id, in the order they are listed."""
    return every(docs, Opgaveark)


def vaerktoejer(docs: Path) -> Vaerktoejer:
    """What is publicly known of the AI tools at the hospitals."""
    return one(docs, Vaerktoejer)


def uden_kontakt(docs: Path) -> list[Ukendt]:
    """Whom readers are told to ask without a contact, and why."""
    found: list[Ukendt] = entries(docs, Uden)
    return found


@kept
def spoergsmaal(docs: Path) -> dict[str, Spoergsmaal]:
    """Every question of the citizens by its id, in the order of the file."""
    return {question.id: question for question in entries(docs, Spoergsmaalsliste)}


def ark(docs: Path) -> dict[str, Ark]:
    """Every sheet by the page it is a short form of, in the order of the file."""
    return {sheet.side: sheet for sheet in entries(docs, Arkliste)}


@kept
def kildesider(docs: Path) -> frozenset[str]:
    """The data sources that have a page of their own."""
    return frozenset(path.stem for path in (docs / "dataadgang/kilder").glob("*.md"))


def termer(docs: Path) -> list[Term]:
    """The terms of the site, in the order of the file."""
    found: list[Term] = entries(docs, Termer)
    return found


def stilmoenstre(docs: Path) -> list[Stilmoenster]:
    """The turns of phrase that the check looks for, in the order of the file."""
    found: list[Stilmoenster] = entries(docs, Sprog)
    return found


def sproglofter(docs: Path) -> dict[str, dict[str, int]]:
    """How often the pages of a section may still use each of them, by section."""
    found: dict[str, dict[str, int]] = entries(docs, Sproglofter)
    return found

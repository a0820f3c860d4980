"""A statement that can be right or wrong: its words, what they rest on, whose it is to judge, and its name."""

import datetime as dt
import hashlib
from typing import NamedTuple

from macros.models import Kilde, Lov, er_oplyst
from macros.registers import laws

ALLOWS, RIGHTS, FIGURES, REST = 1, 2, 3, 4  # the harm of an error, the greatest first
HARM = {
    ALLOWS: "Afgør, hvad nogen må eller skal",
    RIGHTS: "Borgeres rettigheder",
    FIGURES: "Tal, frister og datoer",
    REST: "Andet",
}
LAWYER, CLINICIAN, DATA, PROJECT, EDITOR = "jurist", "kliniker", "data-it", "projekt", "redaktoer"


class Slags(NamedTuple):
    """A kind of statement: what it is called, and how many minutes it takes to judge one (our estimate)."""

    navn: str
    minutter: int


SLAGS = {
    "udfald": Slags("Udfald i en guide", 4),
    "trin": Slags("Spørgsmål i en guide", 3),
    "skal": Slags("Noget, man skal", 2),
    "boer": Slags("Råd, der bygger på loven", 2),
    "svar": Slags("Svar til borgere", 4),
    "lov": Slags("Udsagn om loven", 2),
    "bestemmelse": Slags("Bestemmelse i lovregisteret", 3),
    "dato": Slags("Dato i loven", 1),
    "tal": Slags("Tal eller dato", 1),
    "frist": Slags("Frist eller sagstid", 2),
    "graense": Slags("Grænse for, hvornår der handles", 3),
    "brug": Slags("Noget, man gør, når værktøjet bruges", 1),
    "patient": Slags("Noget, der siges til patienten", 2),
    "sag": Slags("Fiktiv sag til oplæring", 3),
    "brev": Slags("Brev, klar til at sende", 4),
    "kontakt": Slags("Kontakt", 1),
    "blanket": Slags("Blanket", 1),
    "produkt": Slags("Oplysning om et produkt", 1),
    "fakta": Slags("Oplysning om et projekt", 1),
}


class Belaeg(NamedTuple):
    """What a statement rests on: its name and address, the words, the day they were read, and how sure they are."""

    titel: str
    side: str
    url: str
    tekst: str
    laest: dt.date
    sikkerhed: str = "laest"


class Paastand(NamedTuple):
    """One statement of one page."""

    side: str
    slags: str
    afsnit: str
    tekst: str
    fag: str
    skade: int
    belaeg: tuple[Belaeg, ...]
    id: str
    linje: int = 0

    @property
    def skal_ses(self) -> bool:
        """Whether the page stays a draft until somebody has found this right."""
        return self.skade < REST or self.fag == LAWYER

    @property
    def ordene(self) -> str:
        """The part of the name that follows the words; the other follows what they rest on."""
        return self.id.partition("-")[0]

    @property
    def minutter(self) -> int:
        """How long it takes to judge, by our estimate."""
        return SLAGS[self.slags].minutter


def name(side: str, slags: str, words: str, grounds: tuple[Belaeg, ...]) -> str:
    """The name of a statement: another page, other words, or another text behind them give another name."""
    behind = "\n".join(f"{ground.titel}\n{ground.tekst}" for ground in grounds if ground.side)
    return f"{_digest(' '.join((side, slags, words)), 10)}-{_digest(behind, 6)}"


def _digest(text: str, digits: int) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:digits]


def of_law(law_id: str, law: Lov, place: str | None) -> Belaeg:
    """What the register says of a provision, a day or a whole act, with where and when it was read."""
    title, page = f"{law.i_teksten} {place or ''}".strip(), f"lovregister/{law_id}.md"
    url = law.url if er_oplyst(law.url) else law.set_paa or ""
    provision = next((one for one in law.bestemmelser if one.sted == place), None)
    day = next((one for one in law.datoer if place and one.sted == place), None)
    said = [f"{day.dato.isoformat()}: {day.titel}"] if day else []
    if provision:
        said.append(f"{provision.titel}. {provision.betyder or ''}".strip())
    sure = (provision or day or law).sikkerhed
    page += f"#{laws.anchor(place)}" if provision and place else ""
    return Belaeg(title, page, url, " ".join(said) or law.kort_fortalt, law.laest, sure)


def of_source(source: Kilde) -> Belaeg:
    """A source that the site does not hold itself: its text cannot change behind a statement here."""
    return Belaeg(source.titel, "", source.url, "", source.laest)

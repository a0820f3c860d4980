"""The recommendations row by row: what was asked for, what the site offers, what others did, what is missing."""

from typing import Annotated, ClassVar

from pydantic import Field

from macros.models.felter import Dato, Kilde, Model, Sideadresse, Tekst
from macros.models.felter import Vokabularord as Ord
from macros.models.form import Anbefalingsnummer, Raekkenummer
from macros.models.kind import Kind

Afsnit = Annotated[Tekst, Field(max_length=300)]


class Nyt(Model):
    """Something others have done since, with its source."""

    tekst: Afsnit = Field(description="Hvad der er sket.")
    kilde: Kilde = Field(description="Hvor det er læst.")


class Punkt(Model):
    """One row of a recommendation."""

    id: Raekkenummer = Field(description="Rækkens nummer.", examples=["R2.4"])
    anbefalet: Afsnit = Field(description="Hvad netværket anbefalede, i egne ord.")
    sider: list[Sideadresse] = Field(min_length=1, description="De sider, man kan handle ud fra.")
    andre: list[Nyt] = Field(default=[], description="Hvad andre har gjort siden.")
    mangler: Afsnit = Field(description="Hvad der stadig mangler.")
    status: Annotated[str, Ord("anbefalingsstatus")] = Field(description="Hvor langt punktet er.")
    fordi: Afsnit = Field(description="Grunden til, at status er sat sådan.")


class Gruppe(Model):
    """One recommendation with its rows."""

    id: Anbefalingsnummer = Field(description="Anbefalingens nummer.")
    titel: Tekst = Field(description="Anbefalingen i få ord.")
    punkter: list[Punkt] = Field(min_length=1, description="Anbefalingens rækker.")


class Anbefalinger(Model):
    """The file `docs/netvaerket/anbefalinger.yml`."""

    kind: ClassVar[Kind] = Kind("netvaerket/anbefalinger.yml")

    opdateret: Dato = Field(description="Den dag, status sidst blev gennemgået.")
    grupper: list[Gruppe] = Field(min_length=1, description="Anbefalingerne.")

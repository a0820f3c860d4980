"""The recommendations row by row: what was asked for, what the site offers, what others did, what is missing."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Dato, Kilde, Model, Sideadresse, Tekst
from macros.models.felter import Vokabularord as Ord
from macros.models.form import Anbefalingsnummer, Raekkenummer
from macros.models.kind import Kind

Afsnit = Annotated[Tekst, Field(max_length=300)]


class Nyt(Model):
    """Something others have done since, with its source."""

    tekst: Afsnit = Field(description="Hvad der er sket.")
    kilde: Kilde = Field(description="Hvor det er læst.")


class Beslutning(Model):
    """The next thing to decide, and the role that decides it."""

    hvad: Afsnit = Field(description="Det, der skal besluttes, i bydeform.")
    hvem: Annotated[Tekst, Field(max_length=120)] = Field(description="Rollen eller enheden, aldrig en person.")


class Punkt(Model):
    """One row of a recommendation."""

    id: Raekkenummer = Field(description="Rækkens nummer.", examples=["R2.4"])
    anbefalet: Afsnit = Field(description="Hvad netværket anbefalede, i egne ord.")
    sider: list[Sideadresse] = Field(min_length=1, description="De sider, man kan handle ud fra.")
    andre: list[Nyt] = Field(default=[], description="Hvad der er sket uden for denne side.")
    mangler: Afsnit = Field(description="Hvad der stadig mangler.")
    beslutning: Beslutning = Field(description="Den næste beslutning, og hvem der tager den.")
    status: Annotated[str, Ord("anbefalingsstatus")] = Field(
        description="Hvor meget siden tilbyder; ikke, hvad der er sket på hospitalerne."
    )
    fordi: Afsnit = Field(description="Grunden til, at status er sat sådan.")


class Gruppe(Model):
    """One recommendation with its rows."""

    id: Anbefalingsnummer = Field(description="Anbefalingens nummer.")
    titel: Tekst = Field(description="Anbefalingen i få ord.")
    foerst: Raekkenummer = Field(
        description="Nummeret på den række, hvis beslutning haster mest. Den står på arket til en bestyrelse."
    )
    punkter: list[Punkt] = Field(min_length=1, description="Anbefalingens rækker.")

    @property
    def naeste(self) -> Punkt:
        """The row whose decision comes first."""
        return next(punkt for punkt in self.punkter if punkt.id == self.foerst)

    @model_validator(mode="after")
    def _first_is_one_of_them(self) -> Self:
        if self.foerst not in (ids := [punkt.id for punkt in self.punkter]):
            raise PydanticCustomError("foerst", "'foerst' skal være en af rækkerne: {d}", {"d": ", ".join(ids)})
        return self


class Anbefalinger(Model):
    """The file `docs/netvaerket/anbefalinger.yml`."""

    kind: ClassVar[Kind] = Kind("netvaerket/anbefalinger.yml")

    opdateret: Dato = Field(description="Den dag, status sidst blev gennemgået.")
    grupper: list[Gruppe] = Field(min_length=1, description="Anbefalingerne.")

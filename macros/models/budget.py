"""The budget for a whole life: its lines, how unsure each is, who pays, and the made-up example it starts from."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Model, Tekst, Vokabularord
from macros.models.form import Adressenavn, Slug
from macros.models.kind import Kind

Antal = Annotated[float, Field(ge=0, le=1_000_000_000)]


Navn = Field(description="Fast navn, som kun én har. Det står i de links, folk deler, så det ændres ikke.")


class Usikkerhed(Model):
    """How far from the likely a line may end, as factors of it."""

    id: Adressenavn = Navn
    navn: Tekst
    lav: Annotated[float, Field(gt=0, le=1)] = Field(description="Det laveste som del af det sandsynlige.")
    hoej: Annotated[float, Field(ge=1)] = Field(description="Det højeste som del af det sandsynlige.")
    betyder: Tekst = Field(description="Hvornår man vælger den.")


class Betaler(Model):
    """Whose money a line is."""

    id: Adressenavn = Navn
    navn: Tekst
    bevilling: bool = Field(
        False, description="Sand, når pengene søges hos en fond, der kan blive trukket fondsmoms."
    )


class Budgetpost(Model):
    """One line: hours and kroner, once or every year of operation."""

    id: Adressenavn = Navn
    navn: Tekst
    fase: Annotated[str, Vokabularord("livscyklus")] = Field(description="Den fase, udgiften hører til.")
    hvert_aar: bool = Field(False, description="Om den gentages hvert år i drift.")
    timer: Antal = Field(description="Arbejdstimer, sandsynligt.")
    kr: Antal = Field(description="Andre udgifter i kroner, sandsynligt.")
    usikkerhed: Slug
    betaler: Slug


class Budget(Model):
    """The file `docs/samarbejde/budget.yml`."""

    kind: ClassVar[Kind] = Kind("samarbejde/budget.yml")

    eksempel: Tekst = Field(description="Hvad eksemplet handler om. Det skal fremgå, at eksemplet er fiktivt.")
    timepris: Antal = Field(description="Kroner for en arbejdstime.")
    aar: Annotated[int, Field(ge=1, le=15)] = Field(description="År i drift.")
    stigning: Annotated[float, Field(ge=0, le=20)] = Field(description="Prisstigning om året i procent.")
    fondsmoms: Annotated[float, Field(ge=0, le=50)] = Field(
        0, description="Fondsmoms i procent af en privat fonds bevilling til en region."
    )
    overhead: Annotated[float, Field(ge=0, le=45)] = Field(
        0, description="Det, hospitalet trækker af bevillingen til indirekte udgifter, i procent."
    )
    usikkerhed: list[Usikkerhed] = Field(min_length=1)
    betalere: list[Betaler] = Field(min_length=1)
    poster: list[Budgetpost] = Field(min_length=1)

    @model_validator(mode="after")
    def _lines_use_what_is_there(self) -> Self:
        if not any(word in self.eksempel.lower() for word in ("fiktiv", "opdigtet")):
            raise PydanticCustomError("budget", "eksemplet skal kalde sig fiktivt; skriv ordet i 'eksempel'")
        for field in ("usikkerhed", "betalere", "poster"):
            ids = [one.id for one in getattr(self, field)]
            if again := sorted({name for name in ids if ids.count(name) > 1}):
                raise PydanticCustomError(
                    "budget", "{field}: flere har samme id: {d}", {"field": field, "d": ", ".join(again)}
                )
        for kind in ("usikkerhed", "betaler"):
            known = {one.id for one in (self.usikkerhed if kind == "usikkerhed" else self.betalere)}
            for line in self.poster:
                if (value := getattr(line, kind)) not in known:
                    raise PydanticCustomError(
                        "budget",
                        "posten '{post}': '{value}' findes ikke blandt {kind}: {known}",
                        {"post": line.id, "value": value, "kind": kind, "known": ", ".join(sorted(known))},
                    )
        return self

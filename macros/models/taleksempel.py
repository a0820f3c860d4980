"""The made-up numbers that the articles on measures count on. What follows from them is worked out, never typed."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Model, Tekst
from macros.models.kind import Kind

Procent = Annotated[float, Field(ge=0, le=100)]


class Testtal(Model):
    """A test, and how common the disease is among those who take it."""

    sensitivitet: Procent = Field(description="Procent af de syge, som testen finder.")
    specificitet: Procent = Field(description="Procent af de raske, som testen frikender.")
    praevalens: Procent = Field(description="Procent, der er syge.")
    antal: int = Field(gt=0, description="Hvor mange der bliver testet.")


class Sted(Model):
    """A place where the disease is more or less common."""

    navn: Tekst = Field(description="Hvor testen bruges.")
    praevalens: Procent = Field(description="Procent, der er syge dér.")


class Patient(Model):
    """One patient with the model's score."""

    risiko: Procent = Field(description="Modellens tal for patienten.")
    syg: bool = Field(description="Om patienten viste sig at være syg.")


class Roc(Model):
    """A short list of patients, and the thresholds that the article names."""

    patienter: list[Patient] = Field(min_length=2, description="Patienterne.")
    graenser: list[Procent] = Field(min_length=1, description="De grænser, artiklen nævner.")


class Risikogruppe(Model):
    """Patients who got the same predicted risk."""

    forudsagt: Procent = Field(description="Den risiko, modellen gav.")
    antal: int = Field(gt=0, description="Hvor mange der fik den.")
    syge: int = Field(ge=0, description="Hvor mange af dem der blev syge.")

    @model_validator(mode="after")
    def _part_of_the_whole(self) -> Self:
        if self.syge > self.antal:
            raise PydanticCustomError("del", "'syge' kan ikke være større end 'antal'")
        return self


class Hospital(Model):
    """The same model used at one hospital."""

    navn: Tekst = Field(description="Hospitalets fiktive navn.")
    grupper: list[Risikogruppe] = Field(min_length=2, description="Patienterne efter forudsagt risiko, lavest først.")


class Opdeling(Model):
    """How the patients are parted."""

    antal: int = Field(gt=0, description="Hvor mange patienter der er i alt.")
    traening: Procent = Field(description="Procent til træning.")
    validering: Procent = Field(description="Procent til validering. Resten er til test.")


class Laering(Model):
    """Known and new cases: age, and days in hospital."""

    traening: list[tuple[float, float]] = Field(min_length=2, description="[alder, liggedage] til træning.")
    nye: list[tuple[float, float]] = Field(min_length=2, description="[alder, liggedage] for nye patienter.")


class Maaned(Model):
    """One month's counts."""

    navn: Tekst = Field(description="Månedens navn.")
    antal: list[Annotated[int, Field(gt=0)]] = Field(description="Målinger i hver klasse.")


class Drift(Model):
    """A distribution at the start, and month by month."""

    klasser: list[Tekst] = Field(min_length=2, description="Klassernes navne.")
    start: list[Annotated[int, Field(gt=0)]] = Field(description="Målinger i hver klasse, da modellen blev trænet.")
    maaneder: list[Maaned] = Field(min_length=2, description="De følgende måneder.")

    @model_validator(mode="after")
    def _a_count_for_each_class(self) -> Self:
        wrong = [m.navn for m in self.maaneder if len(m.antal) != len(self.klasser)]
        if wrong or len(self.start) != len(self.klasser):
            where = ", ".join(wrong) or "start"
            raise PydanticCustomError("klasser", "{where}: skal have et antal for hver klasse", {"where": where})
        return self


class Andel(Model):
    """A share counted in a group."""

    navn: Tekst = Field(description="Gruppens navn.")
    fundet: int = Field(ge=0, description="Hvor mange modellen fandt.")
    antal: int = Field(gt=0, description="Hvor mange der var.")

    @model_validator(mode="after")
    def _part_of_the_whole(self) -> Self:
        if self.fundet > self.antal:
            raise PydanticCustomError("del", "'fundet' kan ikke være større end 'antal'")
        return self


class Taleksempler(Model):
    """All examples of `docs/wiki/taleksempler.yml`."""

    kind: ClassVar[Kind] = Kind("wiki/taleksempler.yml")

    test: Testtal = Field(description="Testen, som flere artikler regner på.")
    steder: list[Sted] = Field(min_length=2, description="Den samme test steder med forskellig prævalens.")
    roc: Roc = Field(description="ROC-kurven.")
    hospitaler: list[Hospital] = Field(min_length=2, max_length=2, description="Den samme model to steder.")
    opdeling: Opdeling = Field(description="Træning, validering og test.")
    laering: Laering = Field(description="Overtilpasning.")
    drift: Drift = Field(description="Datadrift.")
    stikproever: list[Andel] = Field(min_length=2, description="Samme andel i stadig større stikprøver.")
    grupper: list[Andel] = Field(min_length=2, description="De syge fra testen, delt i aldersgrupper.")

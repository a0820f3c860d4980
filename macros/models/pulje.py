"""A fund or scheme that can pay for a part of an AI project, as its own pages describe it."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Adresse, Dato, Kilde, Model, Oplyst, Tekst, Vokabularord, er_oplyst
from macros.models.kind import Kind

Kort = Annotated[Tekst, Field(max_length=300)]


class Runde(Model):
    """One call of a fund: when it opens and closes, as its source says."""

    titel: Annotated[Tekst, Field(max_length=120)] = Field(description="Opslagets navn eller trin.")
    aabner: Dato | None = Field(None, description="Den dag, opslaget åbner, når kilden siger det.")
    lukker: Dato = Field(description="Den sidste dag, man kan søge.")
    kl: Tekst | None = Field(None, description="Klokkeslættet for fristen, når kilden siger det.")
    beloeb: Oplyst[Tekst] = Field(description="Beløbet til ét projekt, som kilden skriver det.")
    hvem: Oplyst[Tekst] = Field(description="Hvem der må søge.")
    kilde: Kilde = Field(description="Hvor datoerne er læst.")

    @model_validator(mode="after")
    def _closes_after_it_opens(self) -> Self:
        if self.aabner and self.aabner > self.lukker:
            raise PydanticCustomError("runde", "'aabner' skal ligge før 'lukker'; ret den ene")
        return self


class Pulje(Model):
    """One fund. The file's name is its id."""

    kind: ClassVar[Kind] = Kind("samarbejde/puljer/*.yml", page="samarbejde/finansiering.md")

    navn: Tekst = Field(description="Puljens navn, som giveren skriver det.")
    giver: Tekst = Field(description="Hvem pengene kommer fra.")
    stoetter: Kort = Field(description="Hvad puljen giver penge til, i en eller to sætninger.")
    formaal: list[Annotated[str, Vokabularord("puljeformaal")]] = Field(
        min_length=1, description="Hvad pengene er til."
    )
    faser: list[Annotated[str, Vokabularord("livscyklus")]] = Field(
        min_length=1, description="De faser i håndbogen, som pengene passer til."
    )
    beloeb: Oplyst[Kort] = Field(description="Beløbet, som kilden skriver det, med år.")
    stoerrelse: Oplyst[Annotated[str, Vokabularord("puljestoerrelse")]] = Field(
        description="Det højeste beløb til ét projekt, så man kan filtrere på det."
    )
    hvem: Oplyst[Kort] = Field(description="Hvem der må søge, som kilden skriver det.")
    soeger: list[Annotated[str, Vokabularord("soeger")]] = Field(
        min_length=1, description="Hvem den er værd at kende for."
    )
    rytme: Oplyst[Kort] = Field(description="Hvor tit puljen slås op.")
    daekker_ikke: Oplyst[Kort] = Field(description="Det, puljen ikke betaler, når en kilde siger det.")
    egenbetaling: Oplyst[Kort] = Field(description="Det, man selv skal lægge i, og hvordan pengene udbetales.")
    side: Oplyst[Adresse] = Field(description="Den side, hvor man læser videre.")
    aabenhed: Annotated[str, Vokabularord("puljestatus")] = Field(
        description="Hvad kilden siger om, hvorvidt puljen kan søges."
    )
    frist: Dato | None = Field(None, description="Den seneste frist, der er læst, også når den er passeret.")
    runder: list[Runde] = Field(default=[], description="De opslag, hvis datoer er læst. Passerede vises ikke.")
    maaneder: list[Annotated[int, Field(ge=1, le=12)]] = Field(
        default=[], description="De måneder, hvor fristen plejer at ligge, når en kilde viser det."
    )
    sikkerhed: Annotated[str, Vokabularord("sikkerhed")] = Field(description="Hvor sikre kilderne er.")
    forbehold: Kort | None = Field(None, description="Det, læseren skal vide om oplysningernes alder eller huller.")
    kilder: list[Kilde] = Field(min_length=1, description="Hvor det er læst.")

    @model_validator(mode="after")
    def _a_size_needs_an_amount(self) -> Self:
        if er_oplyst(self.stoerrelse) and not er_oplyst(self.beloeb):
            raise PydanticCustomError(
                "pulje",
                "'stoerrelse' kræver et 'beloeb', som en kilde skriver; skriv ellers ikke-oplyst to steder",
            )
        return self

"""Whom a page sends its reader to, when the page does not say so itself."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Adresse, Dato, Model, Peger, Tekst
from macros.models.form import Sidested, Slug
from macros.models.kind import Kind


class Kontaktkort(Model):
    """What is known of how to reach a unit or a role, never a person. What is not known is left out."""

    navn: Tekst = Field(max_length=80, description="Enheden eller rollen, som læseren skal spørge.")
    til: Tekst | None = Field(None, max_length=120, description="Hvad man spørger den om, i få ord.")
    telefon: Tekst | None = Field(None, description="Enhedens eget nummer.")
    mail: Tekst | None = Field(None, description="Enhedens egen adresse.")
    formular: Adresse | None = Field(None, description="Skemaet, man skriver i.")
    tid: Tekst | None = Field(None, description="Hvornår der bliver svaret.")
    side: Adresse | None = Field(None, description="Enhedens egen side.")
    side_her: Sidested | None = Field(
        None, description="En side her, hvor man finder den rette, fx samarbejde/hvem-hjaelper.md."
    )
    kilde: Adresse | None = Field(None, description="Den offentlige side, oplysningerne står på.")
    laest: Dato | None = Field(None, description="Den dag, kilden blev læst.")


class Spoerg(Model):
    """For the pages whose address begins so: a unit's file, or a card."""

    under: str = Field(description="Begyndelsen af adressen, fx dataadgang/. Den længste, der passer, gælder.")
    sprog: Literal["da", "en"] = Field("da", description="Kortets sprog.")
    enhed: Annotated[Slug, Peger("enhed")] | None = Field(None, description="Id i docs/samarbejde/enheder.")
    kort: Kontaktkort | None = Field(None, description="Når det er en rolle og ikke en enhed med sin egen fil.")

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.enhed is None) == (self.kort is None):
            raise PydanticCustomError("spoerg", "skriv enten 'enhed' eller 'kort'")
        return self


class Spoergeliste(Model):
    """The file `docs/spoerg.yml`."""

    kind: ClassVar[Kind] = Kind("spoerg.yml", entries="spoerg")

    spoerg: list[Spoerg] = Field(default=[], description="Hvem man spørger, efter hvor siden ligger.")

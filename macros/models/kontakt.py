"""How a unit, a role or an authority is reached. Never a person."""

import re
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Adresse, Dato, Kilde, Model, Peger, Tekst, Vokabularord
from macros.models.form import Mail, Slug, Telefon
from macros.models.kind import Kind

Kontaktid = Annotated[Slug, Peger("kontakt")]
TWO_WORDS = re.compile(r"([a-zæøå]+)\.([a-zæøå-]+)")


class Kontakt(Model):
    """One contact. The file's name is its id. What may stand on the site as number or address stands here."""

    kind: ClassVar[Kind] = Kind("kontakter/*.yml", page="samarbejde/kontakter.md")

    navn: Annotated[Tekst, Field(max_length=100)] = Field(description="Enheden, rollen eller myndigheden.")
    kaldes: list[Tekst] = Field(
        default=[],
        description="Ordene, siderne bruger om den. Efter »spørg« bliver de til et link hertil.",
        examples=["komitéens sekretariat"],
    )
    til: Annotated[Tekst, Field(max_length=160)] = Field(description="Det, man spørger om, i få ord.")
    for_hvem: Tekst = Field(description="Hvem der kan bruge den.")
    mail: Mail | None = Field(None, description="Enhedens egen postkasse, aldrig en persons.")
    telefon: Telefon | None = Field(None, description="Enhedens eget nummer.", examples=["12 34 56 78"])
    tid: Tekst | None = Field(None, description="Hvornår der bliver svaret, når kilden siger det.")
    formular: Adresse | None = Field(None, description="Skemaet, man skriver i.")
    side: Adresse | None = Field(None, description="Enhedens egen side.")
    intern: Tekst | None = Field(None, description="Den interne indgang, som en offentlig side nævner.")
    ikke_offentlig: Tekst | None = Field(
        None, description="Kun når ingen vej er fundet: hvad læseren så gør, for der er søgt uden fund."
    )
    soegt: Dato | None = Field(None, description="Den dag, der sidst blev søgt efter en vej uden fund.")
    ellers: Kontaktid | None = Field(None, description="Den kontakt, man bruger, når man ikke kommer videre her.")
    sikkerhed: Annotated[str, Vokabularord("sikkerhed")] = Field(description="Hvor sikker kilden er.")
    gyldig_fra: Dato | None = Field(None, description="Den første dag, oplysningerne gælder.")
    gyldig_til: Dato | None = Field(None, description="Den sidste dag, oplysningerne er kendt at gælde.")
    enhed: Annotated[Slug, Peger("enhed")] | None = Field(None, description="Id i docs/samarbejde/enheder.")
    forbehold: Annotated[Tekst, Field(max_length=400)] | None = Field(None, description="Det, læseren skal vide.")
    kilder: list[Kilde] = Field(default=[], description="De offentlige sider, det står på.")

    @property
    def veje(self) -> list[str]:
        """The number and the address that may stand on the site."""
        return [way for way in (self.mail, self.telefon) if way]

    @property
    def laest(self) -> Dato | None:
        """The day it was last seen to."""
        return max((kilde.laest for kilde in self.kilder), default=self.soegt)

    @model_validator(mode="after")
    def _has_a_way_or_says_why_not(self) -> Self:
        ways = (self.mail, self.telefon, self.formular, self.side)
        if not any(ways) and not (self.ikke_offentlig and self.soegt and self.ellers):
            raise PydanticCustomError(
                "kontakt",
                "skriv mail, telefon, formular eller side; er ingen af dem offentlige, så skriv 'ikke_offentlig', "
                "'soegt' og 'ellers'",
            )
        if any(ways) and self.ikke_offentlig:
            raise PydanticCustomError("kontakt", "har en offentlig vej; slet 'ikke_offentlig'")
        if any(ways) and not self.kilder:
            raise PydanticCustomError("kontakt", "mangler den offentlige side, oplysningerne står på, under 'kilder'")
        return self

    @model_validator(mode="after")
    def _is_no_person(self) -> Self:
        """A mailbox of two words is a person's name, unless the unit's own name holds one of them."""
        parts = TWO_WORDS.fullmatch((self.mail or "").partition("@")[0].lower())
        own = re.sub(r"\W", "", self.navn.lower())
        if parts and not any(part in own for part in parts.groups()):
            raise PydanticCustomError("kontakt", "'mail' ligner en persons; kun enheders egne postkasser må stå her")
        return self

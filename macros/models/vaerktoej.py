"""What is publicly known of the AI tools that hospitals have approved, tried or bought: only what a source says."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.blanket import check_unique
from macros.models.felter import (
    Dato,
    Kilde,
    Model,
    Oplyst,
    Peger,
    Projektid,
    Tekst,
    Tidspunkt,
    Vokabularord,
    er_oplyst,
)
from macros.models.form import Slug
from macros.models.kind import Kind

Kort = Annotated[Tekst, Field(max_length=240)]
DECISION = ("godkendt_til", "oplysninger", "besluttet_af")
"""The fields without which nothing is approved: for what, for which data, and by whom."""


class Vaerktoej(Model):
    """One tool at one or more hospitals. An approval holds only for the tool and the data that it names."""

    id: Slug
    navn: Annotated[Tekst, Field(max_length=80)] = Field(description="Som kilden kalder værktøjet.")
    slags: Annotated[Slug, Peger("brug")] = Field(description="Id i docs/i-brug på den slags værktøj, det er.")
    stand: Literal["godkendt", "afproevet", "indkoebt", "spaerret"] = Field(
        description="Hvad kilden siger: godkendt (til en opgave), afproevet (i en pilot), indkoebt eller spaerret. "
        "Et indkøb og en pilot er ikke en godkendelse."
    )
    hvor: list[Annotated[str, Vokabularord("hospital")]] = Field(min_length=1, description="Hospitalerne.")
    godkendt_til: Oplyst[Kort] = Field(description="De opgaver, godkendelsen gælder.")
    oplysninger: Oplyst[list[Annotated[str, Vokabularord("personoplysninger")]]] = Field(
        description="De oplysninger, som værktøjet er godkendt til eller fik i piloten."
    )
    besluttet_af: Oplyst[Kort] = Field(description="Rollen eller enheden bag beslutningen, aldrig et navn.")
    besluttet: Oplyst[Tidspunkt] = Field(description="Hvornår det blev besluttet, eller piloten fandt sted.")
    forbehold: Kort | None = Field(None, description="Det, læseren skal vide om oplysningernes alder eller huller.")
    projekt: Projektid | None = Field(None, description="Projektet i kataloget, når der er et.")
    kilder: list[Kilde] = Field(min_length=1, description="Offentlige sider, hvor det er læst.")

    @model_validator(mode="after")
    def _an_approval_is_whole(self) -> Self:
        missing = [name for name in DECISION if not er_oplyst(getattr(self, name))]
        if self.stand == "godkendt" and missing:
            raise PydanticCustomError(
                "vaerktoej",
                "en godkendelse skal sige, hvad den gælder; udfyld {d}, eller vælg en anden 'stand'",
                {"d": ", ".join(missing)},
            )
        return self


class Vaerktoejer(Model):
    """The file `docs/dataadgang/vaerktoejer.yml`."""

    kind: ClassVar[Kind] = Kind("dataadgang/vaerktoejer.yml", page="dataadgang/godkendte-vaerktoejer.md")

    sidst_soegt: Dato = Field(description="Den dag, der sidst blev søgt i offentlige kilder.")
    vaerktoejer: list[Vaerktoej] = Field(description="Værktøjerne. Listen må være tom.")

    @property
    def godkendte(self) -> list[Vaerktoej]:
        """The tools that a public source calls approved."""
        return [tool for tool in self.vaerktoejer if tool.stand == "godkendt"]

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        check_unique("værktøjer", [tool.id for tool in self.vaerktoejer])
        return self

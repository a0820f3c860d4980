"""Where data may lie and be computed on, as public pages say. One file, from which three pages show their part."""

from typing import Annotated, ClassVar

from pydantic import Field

from macros.models.felter import Model, Peger, Sideadresse, Tekst
from macros.models.form import Slug
from macros.models.kind import Kind
from macros.models.kontakt import Kontaktid

Celle = Annotated[Tekst, Field(max_length=260)]


class Miljoe(Model):
    """One environment."""

    id: Slug
    navn: Tekst = Field(description="Miljøets navn.")
    organisation: Annotated[Slug, Peger("organisation")] | None = Field(
        None, description="Id i docs/organisationer.yml, når ejeren skifter navn."
    )
    til: Celle = Field(description="Hvad det er til.")
    husk: Celle = Field(description="Værktøjer, grænser og ansvar.")
    adgang: Celle = Field(description="Hvem der kan få adgang, og prisen.")
    opgave: Annotated[Tekst, Field(max_length=80)] | None = Field(
        None, description="Det, man vil, når man vælger det; så står det også på siden om teknologi."
    )
    kun_lagring: bool = Field(False, description="Sand, når der ikke regnes, kun gemmes.")
    side: Sideadresse | None = Field(None, description="Siden, der siger mere.")
    kontakt: Kontaktid | None = Field(None, description="Den, man spørger om adgang.")


class Miljoeliste(Model):
    """The file `docs/samarbejde/miljoeer.yml`."""

    kind: ClassVar[Kind] = Kind("samarbejde/miljoeer.yml", entries="miljoeer", page="samarbejde/it-infrastruktur.md")

    miljoeer: list[Miljoe] = Field(min_length=1)

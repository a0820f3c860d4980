"""AI in other regions that a hospital may ask to take over: what it is, how far it is, and whom to ask."""

from typing import Annotated, ClassVar

from pydantic import Field

from macros.models.felter import Kilde, Model, Oplyst, Tekst
from macros.models.form import Slug
from macros.models.kind import Kind
from macros.models.kontakt import Kontaktid


class Loesning(Model):
    """One solution, as its sources tell of it."""

    id: Slug
    navn: Annotated[Tekst, Field(max_length=100)] = Field(description="Hvad løsningen gør.")
    sted: Tekst = Field(description="Regionen og hospitalet.")
    produkt: Oplyst[Tekst] = Field(description="Produktet, når kilden nævner det.")
    fase: Annotated[Tekst, Field(max_length=200)] = Field(description="Hvor langt den er, som kilden siger det.")
    spoerg: Annotated[Tekst, Field(max_length=160)] = Field(description="Enheden eller rollen, man spørger.")
    kontakt: Kontaktid | None = Field(None, description="Id i docs/kontakter, når enheden har en offentlig vej.")
    kilder: list[Kilde] = Field(min_length=1, description="Hvor det er læst.")


class AndreRegioner(Model):
    """The file `docs/samarbejde/andre-regioner.yml`."""

    kind: ClassVar[Kind] = Kind("samarbejde/andre-regioner.yml", entries="loesninger", page="samarbejde/nationalt.md")

    loesninger: list[Loesning] = Field(min_length=1)

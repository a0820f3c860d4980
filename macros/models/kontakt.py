"""What the list of contacts that may stand on the site may say."""

from typing import Annotated, ClassVar

from pydantic import Field

from macros.models.felter import Adresse, Dato, Model, Tekst
from macros.models.kind import Kind


class Kontakt(Model):
    """A telephone number or an e-mail address that is a unit's own and public, never a person's."""

    kontakt: Annotated[str, Field(pattern=r"^(?:[^@\s]+@[^@\s]+|\+?\d[\d ]{6,})$")] = Field(
        description="Nummeret eller adressen, som den skrives på siden.", examples=["12 34 56 78"]
    )
    hvem: Tekst = Field(description="Den enhed, der svarer, aldrig en person.")
    hvorfor: Tekst = Field(description="Hvorfor læseren har brug for den her.")
    kilde: Adresse = Field(description="Den offentlige side, hvor den står.")
    laest: Dato = Field(description="Den dag, siden blev læst.")


class Kontakter(Model):
    """The file `docs/tilladte-kontakter.yml`."""

    kind: ClassVar[Kind] = Kind("tilladte-kontakter.yml", entries="kontakter")

    kontakter: list[Kontakt] = Field(default=[], description="Alt, hvad der må stå.")

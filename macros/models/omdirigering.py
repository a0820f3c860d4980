"""What the file of moved addresses may say."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Dato, Model, Tekst
from macros.models.form import ADRESSE_HER, Mappeadresse
from macros.models.kind import Kind


class Omdirigering(Model):
    """One address that no longer has a page of its own, and where its readers are led."""

    fra: Mappeadresse = Field(
        description="Den gamle adresse, som den stod efter webstedets navn.", examples=["wiki/gammelt-navn/"]
    )
    til: Annotated[str, ADRESSE_HER] = Field(
        description="Den nye adresse, eventuelt med et anker.", examples=["wiki/nyt-navn/"]
    )
    hvorfor: Tekst = Field(description="Hvorfor siden flyttede eller blev lagt sammen med en anden.")
    dato: Dato = Field(description="Den dag, siden flyttede.")


class Omdirigeringer(Model):
    """The file `docs/omdirigeringer.yml`."""

    kind: ClassVar[Kind] = Kind("omdirigeringer.yml", entries="omdirigeringer")

    omdirigeringer: list[Omdirigering] = Field(default=[], description="Adresser, der er flyttet, nyeste sidst.")

    @model_validator(mode="after")
    def _leads_straight_on(self) -> Self:
        old = [moved.fra for moved in self.omdirigeringer]
        for moved in self.omdirigeringer:
            if old.count(moved.fra) > 1:
                raise PydanticCustomError("dobbelt", "{fra} står to gange; slet den ene", {"fra": moved.fra})
            if moved.til.partition("#")[0] in old:
                told = {"fra": moved.fra, "til": moved.til}
                raise PydanticCustomError(
                    "kaede", "{fra} fører til {til}, som selv er flyttet; skriv den nyeste adresse", told
                )
        return self

"""A drawing of a way: boxes below each other. The same steps stand beside it as a list."""

from typing import Annotated

from pydantic import Field

from macros.models.felter import Model, Slug, Tekst


class Skridt(Model):
    """One box of the drawing."""

    titel: Annotated[Tekst, Field(max_length=28)] = Field(description="Nogle få ord i fed skrift.")
    tekst: Annotated[Tekst, Field(max_length=130)] = Field(description="En eller to korte sætninger.")


class Tegning(Model):
    """What happens first, then, and last."""

    titel: Annotated[Tekst, Field(max_length=90)] = Field(description="Hvad tegningen viser.")
    raekkefoelge: bool = Field(
        True, description="Falsk, når boksene ikke er trin efter hinanden; så er der ingen pile."
    )
    skridt: list[Skridt] = Field(min_length=2, max_length=6)


class Tegninger(Model):
    """The file `docs/borger/tegninger.yml`."""

    tegninger: dict[Slug, Tegning] = Field(min_length=1)

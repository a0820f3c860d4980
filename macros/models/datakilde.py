"""What readers compare data sources by. What each means and where it was read stands on the source's own page."""

from typing import Annotated, ClassVar

from pydantic import Field

from macros.models.felter import Model, Oplyst, Tekst
from macros.models.form import Slug
from macros.models.kind import Kind

Celle = Oplyst[Annotated[Tekst, Field(max_length=120)]]


class Veje(Model):
    """Who says yes in each track."""

    behandling: Celle
    kvalitet: Celle
    forskning: Celle
    statistik: Celle = Field(description="Statistik og planlægning.")


class Datakilde(Model):
    """One row of the comparison."""

    fra: Celle = Field(description="Fra hvornår data findes.")
    identifikation: Celle = Field(description="Om data kan føres til en person, når du får dem.")
    vej: Veje = Field(description="Hvem der godkender i hvert spor.")


class Datakilder(Model):
    """The file `docs/dataadgang/kilder/index.yml`: a row for every word of the vocabulary of sources."""

    kind: ClassVar[Kind] = Kind("dataadgang/kilder/index.yml", entries="kilder")

    kilder: dict[Slug, Datakilde]

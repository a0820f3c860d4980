"""A sheet for staff: one job on one side of A4, put together from what the pages already say."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Model, Peger, Sideadresse, Tekst
from macros.models.form import Slug
from macros.models.guidedele import Lovhenvisning
from macros.models.kind import Kind
from macros.models.kontakt import Kontaktid
from macros.models.trin import Fase

OPGAVEARK = "ark"
"""The folder of the sheets."""
Sporid = Annotated[Slug, Peger("spor")]
Trinid = Annotated[Slug, Peger("trin")]
Linje = Annotated[Tekst, Field(max_length=200)]


class Arklinje(Model):
    """One line of a sheet's own, with the law it rests on and whom it leads to."""

    tekst: Linje = Field(description="Det, man gør, i bydeform.")
    lov: list[Lovhenvisning] = Field(default=[], description="Reglen bag linjen.")
    kontakt: Kontaktid | None = Field(None, description="Den, linjen fører til, fra docs/kontakter.")


class Arkdel(Model):
    """A part of a sheet, from one place: a track, a gate, single steps of the handbook, or lines of its own."""

    overskrift: Annotated[Tekst, Field(max_length=60)]
    forloeb: Sporid | None = Field(None, description="Sporet i docs/dataadgang/saadan-indhenter-du.yml.")
    port: Fase | None = Field(None, description="Fasen, hvis trin før næste fase vises.")
    trin: list[Trinid] = Field(default=[], description="Enkelte trin fra docs/haandbog/trin.")
    linjer: list[Arklinje] = Field(default=[], description="Linjer, der kun står her.")
    skriv: list[Linje] = Field(default=[], description="Det, læseren selv skriver på en tom linje.")

    @model_validator(mode="after")
    def _is_from_one_place(self) -> Self:
        if sum(map(bool, (self.forloeb, self.port, self.trin, self.linjer, self.skriv))) != 1:
            raise PydanticCustomError("arkdel", "skriv netop én af 'forloeb', 'port', 'trin', 'linjer' og 'skriv'")
        return self


class Opgaveark(Model):
    """One sheet. The file's name is its id and its address."""

    kind: ClassVar[Kind] = Kind(f"{OPGAVEARK}/*.yml", own_page=True, order=("nummer",))

    nummer: int = Field(ge=1, description="Arkets plads på listen.")
    titel: Annotated[Tekst, Field(max_length=70)] = Field(description="Opgaven, som personalet kalder den.")
    gruppe: Literal["vagten", "data", "ledelse", "faser"] = Field(description="Hvor arket står på listen.")
    kort: Annotated[Tekst, Field(max_length=300)] = Field(description="Svaret i én eller to sætninger.")
    side: Sideadresse = Field(description="Den side, arket er en kort udgave af, og som QR-koden fører til.")
    ogsaa: list[Sideadresse] = Field(default=[], description="Andre sider, hvor opgaven udføres, og som viser arket.")
    dele: list[Arkdel] = Field(min_length=1, max_length=5)

"""Limits of law, and the case times that authorities have published: each with its day."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.blanket import check_unique
from macros.models.felter import Dato, Kilde, Lovid, Model, Oplyst, Peger, Tekst, Tidspunkt
from macros.models.form import Slug
from macros.models.kind import Kind
from macros.models.kontakt import Kontaktid

Fristid = Annotated[Slug, Peger("frist")]
Tidsenhed = Literal["timer", "dage", "arbejdsdage", "maaneder", "aar"]


class Fristlov(Model):
    """The provision that sets the limit."""

    id: Lovid
    sted: Tekst = Field(description="Som det står i lovens fil.")


class Frist(Model):
    """One limit or case time."""

    id: Slug
    hvad: Annotated[Tekst, Field(max_length=120)] = Field(description="Sagen, fristen gælder.")
    slags: Literal["lov", "oplyst", "maal", "raad"] = Field(
        description="lov: en frist i loven. oplyst: en tid, myndigheden har målt. maal: dens eget mål. raad: et råd."
    )
    tekst: Annotated[Tekst, Field(max_length=240)] = Field(description="Fristen i ord.")
    antal: Annotated[int, Field(ge=1)] | None = Field(None, description="Tallet, når en dato kan regnes ud.")
    enhed: Tidsenhed | None = Field(None, description="Hvad tallet tæller.")
    fra: Tekst = Field(description="Den dag, fristen løber fra.")
    hvem: Kontaktid | None = Field(None, description="Id i docs/kontakter på den, der skal svare eller have svar.")
    lov: Fristlov | None = Field(None, description="Bestemmelsen, når det er en frist i loven.")
    offentliggjort: Oplyst[Tidspunkt] | None = Field(None, description="Hvornår kilden skrev tiden.")
    forbehold: Annotated[Tekst, Field(max_length=400)] | None = Field(None, description="Det, læseren skal vide.")
    kilder: list[Kilde] = Field(default=[], description="Hvor det er læst. Ved en frist i loven er det lovens fil.")

    @property
    def laest(self) -> Dato | None:
        """The day it was last read; of a law, the law's own file tells."""
        return max((kilde.laest for kilde in self.kilder), default=None)

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.antal is None) != (self.enhed is None):
            raise PydanticCustomError("frist", "skriv både 'antal' og 'enhed', eller ingen af dem")
        if not self.lov and not self.kilder:
            raise PydanticCustomError("frist", "skriv 'lov' eller mindst én kilde under 'kilder'")
        return self


class Fristliste(Model):
    """The file `docs/frister.yml`."""

    kind: ClassVar[Kind] = Kind("frister.yml", entries="frister", entry="frist", page="samarbejde/frister.md")

    frister: list[Frist] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        check_unique("frister", [frist.id for frist in self.frister])
        return self

"""A letter that is ready to send: its text with places to fill in, what to attach, and when to expect an answer."""

import re
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.blanket import Blanketid
from macros.models.felter import Kilde, Model, Peger, Sideadresse, Skabelonid, Tekst
from macros.models.form import Slug
from macros.models.frist import Fristid
from macros.models.guidedele import Lovhenvisning
from macros.models.kind import Kind
from macros.models.kontakt import Kontaktid

Brevid = Annotated[Slug, Peger("brev")]
PLACE = re.compile(r"\{([a-z0-9-]+)\}")
Gruppe = Literal["data", "it", "patienter", "samarbejde", "kompetencer"]


class Brevfelt(Model):
    """One place to fill in."""

    id: Slug
    navn: Annotated[Tekst, Field(max_length=60)] = Field(description="Det, der skal stå, som det står i feltet.")
    hjaelp: Annotated[Tekst, Field(max_length=160)] | None = Field(None, description="Én linje om, hvad man skriver.")
    lang: bool = Field(False, description="Sand, når svaret fylder flere linjer.")


class Brev(Model):
    """One letter. The file's name is its id and its address."""

    kind: ClassVar[Kind] = Kind("breve/*.yml", own_page=True, order=("gruppe", "titel"))

    titel: Annotated[Tekst, Field(max_length=80)] = Field(description="Hvad brevet er, fx »Rykker til komitéen«.")
    gruppe: Literal["data", "it", "patienter", "samarbejde", "kompetencer"] = Field(
        description="Hvor det står på listen."
    )
    resume: Annotated[Tekst, Field(max_length=180)] = Field(description="Hvornår man bruger det.")
    til: Kontaktid | None = Field(None, description="Id i docs/kontakter på modtageren.")
    modtager: Tekst | None = Field(None, description="Modtageren, når den er forskellig fra sag til sag.")
    emne: Annotated[Tekst, Field(max_length=120)] = Field(description="Emnelinjen. Felter skrives som {felt}.")
    tekst: Tekst = Field(description="Brevet. Tom linje mellem afsnit, »- « foran punkter, felter som {felt}.")
    felter: list[Brevfelt] = Field(min_length=1, description="Det, afsenderen udfylder.")
    vedlaeg: list[Tekst] = Field(default=[], description="Det, man lægger ved.")
    svar: Tekst = Field(description="Hvornår man kan vente svar, og hvad man gør, hvis det udebliver.")
    skabeloner: list[Skabelonid] = Field(default=[], description="Skabeloner, der hører til.")
    blanketter: list[Blanketid] = Field(default=[], description="Id i docs/blanketter.yml.")
    frister: list[Fristid] = Field(default=[], description="Id i docs/frister.yml.")
    lov: list[Lovhenvisning] = Field(default=[], description="Reglerne bag brevet.")
    laes: list[Sideadresse] = Field(min_length=1, max_length=5, description="Sider, man læser først.")
    kilder: list[Kilde] = Field(default=[], description="Offentlige sider, brevet bygger på.")

    @property
    def steder(self) -> list[str]:
        """The ids of the places in the subject and the text, each once."""
        return list(dict.fromkeys(PLACE.findall(f"{self.emne}\n{self.tekst}")))

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.til is None) == (self.modtager is None):
            raise PydanticCustomError("brev", "skriv enten 'til' eller 'modtager'")
        fields = [field.id for field in self.felter]
        if lost := [place for place in self.steder if place not in fields]:
            raise PydanticCustomError(
                "brev", "teksten har felter, der ikke står under 'felter': {d}", {"d": ", ".join(lost)}
            )
        if idle := [name for name in fields if name not in self.steder]:
            raise PydanticCustomError("brev", "felterne bruges ikke i teksten: {d}", {"d": ", ".join(idle)})
        return self

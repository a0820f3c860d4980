"""The words of the frame in the two languages of the site: every word has both, so that none can be forgotten."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from macros.models.felter import Model, Tekst
from macros.models.kind import Kind

Sprog = Literal["da", "en"]
Ordnavn = Annotated[str, StringConstraints(strip_whitespace=True)]
Ordlyd = Annotated[str, StringConstraints(min_length=1, strip_whitespace=False)]


class Rammeordet(Model):
    """One word, or one sentence, of the frame."""

    da: Ordlyd = Field(description="Som det står på de danske sider.")
    en: Ordlyd = Field(description="Som det står på de engelske sider.")


class Vej(Model):
    """A link of the frame."""

    til: Tekst = Field(description="Adressen efter webstedets navn.", examples=["om/privatliv/"])
    navn: Tekst = Field(description="Linkets ord.")


class Rammeord(Model):
    """The file `docs/rammeord.yml`."""

    kind: ClassVar[Kind] = Kind("rammeord.yml", page="index.md")

    ord: dict[Ordnavn, Rammeordet] = Field(description="Ordene i rammen om siden.")
    soegning: dict[Ordnavn, Rammeordet] = Field(description="Det, søgefeltet siger.")
    kun_dansk: dict[Ordnavn, Ordlyd] = Field(description="Det, søgefeltet kun siger på dansk.")
    roller: dict[Ordnavn, Ordlyd] = Field(description="Engelske navne på de roller, der svarer for sider.")
    bund: dict[Sprog, list[Vej]] = Field(description="Linkene nederst på siden.")
    hjaelp: dict[Sprog, list[Vej]] = Field(description="Steder at gå hen, når søgningen ikke finder noget.")
    afsnit: dict[Sprog, dict[Ordnavn, Ordlyd]] = Field(description="Hvad søgningen kalder webstedets afsnit.")

"""The ten minutes about one kind of tool: three screens, one case, five questions, and what each profession does."""

from typing import Annotated

from pydantic import Field

from macros.models.felter import Model, Tekst, Vokabularord
from macros.models.guidedele import Afsnit, Kort
from macros.models.modul import Quizspoergsmaal


class Skaerm(Model):
    """One screen: what can be read in a minute or two."""

    titel: Annotated[Tekst, Field(max_length=60)]
    punkter: list[Kort] = Field(min_length=2, max_length=4)


class Sag(Model):
    """One made-up case from a shift, with a question of its own."""

    tekst: Afsnit = Field(description="Hvad der sker. Sagen er fiktiv, og det står på siden.")
    spoergsmaal: Quizspoergsmaal


class Rolleudgave(Model):
    """What the kind of tool means to one profession, where there is something of its own to say."""

    faggruppe: Annotated[str, Vokabularord("faggruppe")]
    goer: Annotated[Tekst, Field(max_length=400)] = Field(description="Hvad faggruppen selv gør, sagt til »du«.")


class Laereenhed(Model):
    """The unit of five to ten minutes."""

    minutter: int = Field(ge=5, le=10, description="Skøn over enhedens varighed.")
    skaerme: list[Skaerm] = Field(min_length=3, max_length=3, description="Tre skærme, den vigtigste først.")
    sag: Sag
    spoergsmaal: list[Quizspoergsmaal] = Field(min_length=5, max_length=5)
    roller: list[Rolleudgave] = Field(min_length=1, description="De faggrupper, enheden er skrevet til.")

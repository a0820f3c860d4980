"""What a template of the handbook says of itself."""

from typing import Annotated

from pydantic import Field

from macros.models.felter import Model, Tekst, Vokabularord

Fase = Annotated[str, Vokabularord("livscyklus")]
Rolle = Annotated[str, Vokabularord("rolle")]


class Skabelon(Model):
    """What a template is for."""

    faser: list[Fase] = Field(min_length=1, description="De faser, skabelonen bruges i, den første først.")
    roller: list[Rolle] = Field(min_length=1, description="Dem, der udfylder den, den ansvarlige først.")
    tid: Tekst = Field(max_length=60, description="Skøn over tiden til at udfylde den.")
    resultat: Tekst = Field(max_length=160, description="Hvad I har i hånden bagefter.")

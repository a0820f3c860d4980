"""The head of a page that is made from data: what the frame reads of it, as `Side` is for a written page."""

import datetime as dt
from typing import Any, Literal

from pydantic import Field

from macros.models.felter import Gennemgang, Kilde, Model
from macros.models.side import Maalgruppe


class Sidehoved(Model):
    """What stands at the top of a page without a file. The frame knows these names and those of `Side`."""

    title: str = Field(description="Sidens navn i adresser og lister; bliver kørt som en skabelon.")
    titel: str | None = Field(None, description="Navnet, læseren ser, når det kommer fra det, nogen har skrevet.")
    overskrift: str | None = Field(None, description="Navnet øverst på et ark.")
    description: str = Field(description="Én sætning til søgeresultater.")
    ejer: str | None = Field(None, description="Den rolle, der svarer for siden.")
    status: Literal["udkast", "gaeldende", "udgaaet"] | None = Field(None, description="Som på en skreven side.")
    gennemgaaet: Gennemgang | None = Field(None, description="Den gennemgang, der har fundet sted.")
    gennemgaas_senest: dt.date | None = Field(None, description="Hvornår siden skal efterses næste gang.")
    laest: dt.date | None = Field(None, description="Den dag, den nyeste kilde blev læst.")
    maalgruppe: list[Maalgruppe] = Field([], description="Hvem siden er skrevet til.")
    kilder: list[Kilde] = Field([], description="Alt det, siden bygger på.")
    jura: bool = Field(False, description="Sand, når siden udtaler sig om, hvad loven siger.")
    lang: Literal["da", "en"] = Field("da", description="Sidens sprog.")
    post: str | None = Field(None, description="Projektets id; ikke »projekt«, for det ville skjule en makro.")
    lix: int | None = Field(None, description="Hvor svær siden er at læse.")
    lix_hoejst: int | None = Field(None, description="Hvor svær den må være.")
    ark_af: str | None = Field(None, description="Den side, arket er et ark af.")
    arknote: str | None = Field(None, description="Det, der står nederst på arket.")
    skjult_i_soegning: bool = Field(False, description="Sand, når de samme ord findes på en anden side.")
    template: Literal["ark.html"] | None = Field(None, description="En ramme for sig.")

    def front(self) -> dict[str, Any]:
        """The head as front matter: only what it says."""
        return self.model_dump(mode="json", exclude_defaults=True)

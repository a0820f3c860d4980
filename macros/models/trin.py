"""The steps of the handbook: what to do, who does it, and what it rests on. Every view shows these."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Kilde, Model, Peger, Projektid, Sidesti, Skabelonid, Tekst, Vokabularord
from macros.models.form import Slug
from macros.models.guidedele import Lovhenvisning
from macros.models.kind import Kind

Rolle = Annotated[str, Vokabularord("rolle")]
Kildeid = Annotated[Slug, Peger("haandbogskilde")]
Fase = Annotated[str, Vokabularord("livscyklus")]


class Haandbogstrin(Model):
    """One thing to do. «Skal» is only what law or the region demands; judgement is never more than «bør»."""

    id: Slug = Field(description="Fast navn. Det står i adressen, så det ændres ikke.")
    tekst: Annotated[Tekst, Field(max_length=200)] = Field(
        description="Handlingen i bydeform eller som hel sætning med stort begyndelsesbogstav og uden punktum. "
        "Nummer, mærke og rolle kommer af sig selv."
    )
    forklaring: Annotated[Tekst, Field(max_length=500)] = Field(description="Hvordan og hvorfor, i hele sætninger.")
    maerke: Literal["skal", "boer"] = Field(description="»skal«, når loven eller en regel i regionen kræver det.")
    hvem: list[Rolle] = Field(
        min_length=1, max_length=3, description="Rollerne. Den første er ansvarlig, de andre bidrager."
    )
    grundlag: Literal["lov", "kilde", "vurdering"] = Field(description="Hvad rådet bygger på.")
    lov: list[Lovhenvisning] = Field(default=[], description="De bestemmelser, man skal kende.")
    krav_fra: list[Lovhenvisning] = Field(default=[], description="Datoer i loven, fra hvilke »bør« bliver et krav.")
    kilde: Kildeid | None = Field(None, description="Id fra docs/haandbog/kilder.yml.")
    projekt: Projektid | None = Field(None, description="Et projekt i kataloget, der har vist det.")
    skabelon: Skabelonid | None = Field(None, description="Skabelonen, det skrives i.")
    side: Sidesti | None = Field(None, description="Siden, der siger mere, fx dataadgang/guide-spor.")
    ogsaa_i: list[Fase] = Field(default=[], description="Andre faser, hvor trinnet også hører til.")
    port: bool = Field(False, description="Om det er et krav før næste fase.")

    @model_validator(mode="after")
    def _rests_on_what_it_says(self) -> Self:
        faults = {
            "grundlag »lov« kræver »lov«; tilføj bestemmelsen, eller ret grundlaget": self.grundlag == "lov"
            and not self.lov,
            "grundlag »kilde« kræver »kilde« eller »projekt«; tilføj en af dem, eller ret grundlaget": (
                self.grundlag == "kilde" and not (self.kilde or self.projekt)
            ),
            "»skal« kan ikke bygge på vurdering; skriv »boer«, eller find loven eller reglen": (
                self.maerke == "skal" and self.grundlag == "vurdering"
            ),
            "»krav_fra« hører kun til »boer«; et krav, der gælder nu, er »skal«": (
                self.maerke == "skal" and bool(self.krav_fra)
            ),
        }
        for why, wrong in faults.items():
            if wrong:
                raise PydanticCustomError("grundlag", why)
        return self


class Fasetrin(Model):
    """The file of one phase; its name is the phase."""

    kind: ClassVar[Kind] = Kind(
        "haandbog/trin/*.yml", order_as="livscyklus", entries="trin", entry="trin", page="haandbog/{id}.md"
    )

    eksempel: Annotated[Tekst, Field(max_length=700)] = Field(
        description="Hvad det fiktive projekt gjorde i fasen. Intet i det må ligne et rigtigt hospital."
    )
    trin: list[Haandbogstrin] = Field(min_length=1)


class Kildeliste(Model):
    """The file `docs/haandbog/kilder.yml`: the sources that several steps rest on, each typed once."""

    kind: ClassVar[Kind] = Kind("haandbog/kilder.yml", entries="kilder", entry="haandbogskilde")

    kilder: dict[Slug, Kilde] = Field(min_length=1)

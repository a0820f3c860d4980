"""The front matter of a written page: who owns it, what it rests on, and who has looked at it."""

import re
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import (
    Dato,
    Gennemgang,
    Kilde,
    Model,
    Peger,
    Sideadresse,
    Sidesti,
    Tekst,
    Vokabularord,
)
from macros.models.form import Afsnitsadresse, Regnestykke, Slug
from macros.models.kind import Kind
from macros.models.modul import Modul
from macros.models.skabelon import Skabelon

PERSON = re.compile(r"[A-ZÆØÅ][a-zæøåé]+(?: [A-ZÆØÅ][\wæøåé.-]*)+")  # a role has small letters after the first word


def _is_a_role(value: str) -> str:
    if PERSON.fullmatch(value):
        raise PydanticCustomError("rolle", "ligner en persons navn; skriv en rolle, fx Redaktør")
    return value


class Laes(Model):
    """A page to read, and why."""

    side: Sidesti = Field(description="Adressen inde i docs uden .md, fx dataadgang/guide-spor.")
    hvorfor: Annotated[Tekst, Field(max_length=140)] = Field(description="Hvad man får ud af den.")


class Naeste(Model):
    """A button under the page's answer."""

    tekst: Annotated[Tekst, Field(max_length=40)] = Field(description="Det, læseren gør ved at trykke.")
    til: Afsnitsadresse = Field(
        description="Siden inde i docs, fx dataadgang/guide-spor.md, eller et afsnit på siden selv, fx #skema."
    )


Maalgruppe = Literal["borger", "kliniker", "udvikler", "leder", "bidragyder"]


class Side(Model):
    """What stands between the two lines of dashes at the top of a page."""

    kind: ClassVar[Kind] = Kind("**/*.md")

    title: Tekst = Field(max_length=80, description="Sidens navn.")
    description: Tekst = Field(max_length=200, description="Én sætning til søgeresultater.")
    ejer: Annotated[Tekst, AfterValidator(_is_a_role)] = Field(
        description="Den rolle, der svarer for siden, aldrig et navn."
    )
    status: Literal["udkast", "gaeldende", "udgaaet"] = Field(
        description="Udkast, indtil en fagperson har gennemgået siden."
    )
    gennemgaaet: Gennemgang | None = Field(None, description="Kun når en gennemgang har fundet sted.")
    gennemgaas_senest: Dato = Field(description="Hvornår siden skal efterses næste gang.")
    maalgruppe: list[Maalgruppe] = Field(min_length=1, description="Hvem siden er skrevet til.")
    jura: bool = Field(False, description="Sand, når siden udtaler sig om, hvad loven siger.")
    love: list[Annotated[str, Vokabularord("lov", "mappen docs/lovregister", slags="lov")]] = Field(
        default=[], description="Love, siden handler om, også når de ikke er nævnt med paragraf."
    )  # not «lov»: a key with the name of a macro would hide the macro
    emne: Annotated[str, Vokabularord("wikiemne")] | None = Field(
        None, description="Kun wikiartikler: den gruppe, artiklen står under på listen over alle artikler."
    )
    kilder: list[Kilde] = Field(default=[], description="Alt det, siden bygger på.")
    spoerg: Annotated[Slug, Peger("enhed")] | None = Field(
        None, description="Den enhed, siden sender læseren til, når docs/spoerg.yml ikke passer."
    )
    naeste: Annotated[list[Naeste], Field(max_length=2)] = Field(
        default=[], description="Højst to knapper under svaret. Uden dem fører knapperne til sidens egne afsnit."
    )
    laes: Annotated[list[Laes], Field(max_length=7)] = Field(
        default=[], description="På rollernes sider: højst syv sider at læse, i rækkefølge."
    )
    soegeord: list[Tekst] = Field(
        default=[],
        description="Ord, læserne søger siden med, og som den ikke selv bruger.",
        examples=["fortrolighedsaftale, NDA"],
    )
    regnestykker: list[Regnestykke] = Field(
        default=[],
        description="Regnestykker, som tallene på siden skal passe med. Hvert tal skal også stå på siden.",
        examples=["265 / 415 = 63,9 %"],
    )
    lang: Literal["da", "en"] = Field("da", description="Sidens sprog. Engelske sider ligger i docs/english.")
    tvilling: Sideadresse | None = Field(
        None, description="Kun på engelske sider: den danske side om det samme, fx borger/hvad-er-ai.md."
    )
    modul: Modul | None = Field(None, description="Kun på undervisningsmodulernes sider.")
    skabelon: Skabelon | None = Field(None, description="Kun på en side med en skabelon, der kan hentes.")
    template: Literal["forside.html", "soeg.html"] | None = Field(
        None, description="Kun forside og søgeside har egen ramme."
    )

    @model_validator(mode="after")
    def _in_force_only_after_review(self) -> Self:
        if self.status == "gaeldende" and not self.gennemgaaet:
            raise PydanticCustomError(
                "gennemgang", "status 'gaeldende' kræver 'gennemgaaet' med dato, rolle og hvad; skriv ellers 'udkast'"
            )
        return self

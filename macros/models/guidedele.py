"""What a decision guide is made of: questions, answers, outcomes, the words around them, and worked examples."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import (
    Guideid,
    Lovid,
    Model,
    Oplyst,
    Peger,
    Sideadresse,
    Skabelonid,
    Tekst,
    Tillaegsid,
    Vokabularord,
)
from macros.models.form import Adressenavn, Slug
from macros.models.kind import Kind
from macros.models.kontakt import Kontaktid
from macros.models.projektdele import AiRisiko, MedicinskUdstyr

Kort = Annotated[Tekst, Field(max_length=200)]
Afsnit = Annotated[Tekst, Field(max_length=900)]
FOERST = 3  # how many lines of an outcome stand before what is folded away
Slags = Literal["ja", "ja-hvis", "spoerg", "stop"]


class Lovhenvisning(Model):
    """A law in the register, and a provision of it."""

    id: Lovid
    sted: Tekst | None = Field(None, description="Som det står i lovens fil.")


class Katalogfelter(Model):
    """What an answer says about the project, in the catalogue's own fields (each is a field of `Projekt`)."""

    type: Annotated[str, Vokabularord("type")] | None = None
    projekttype: Annotated[str, Vokabularord("projekttype")] | None = None
    anvendelse: list[Annotated[str, Vokabularord("anvendelse")]] | None = None
    patientpaavirkning: Annotated[str, Vokabularord("patientpaavirkning")] | None = None
    fase: Annotated[str, Vokabularord("fase")] | None = None
    personoplysninger: Annotated[str, Vokabularord("personoplysninger")] | None = None
    data: list[Annotated[str, Vokabularord("datakilde")]] | None = None
    teknik: list[Annotated[str, Vokabularord("teknik")]] | None = None
    autonomi: Annotated[str, Vokabularord("autonomi")] | None = None
    medicinsk_udstyr: Oplyst[MedicinskUdstyr] | None = None
    ai_risiko: Oplyst[AiRisiko] | None = None


class Svar(Model):
    """One answer and where it leads: the id of a step or an outcome."""

    id: Adressenavn = Field(
        description="Fast navn, som kun ét svar i guiden har. Det står i de links, folk deler, så det ændres ikke, "
        "heller ikke når svaret flyttes. Får svaret en anden mening, skal det have et nyt navn.",
        examples=["materiale-ja"],
    )
    tekst: Kort
    til: Slug
    mangler: Kort | None = Field(
        None,
        description="Det, der mangler, når man svarer sådan. Guiden går videre, og manglerne samles i en liste ved "
        "udfaldet.",
    )
    tillaeg: list[Tillaegsid] = Field(
        default=[], description="Id på de tillæg i docs/guidetillaeg.yml, som svaret gør aktuelle ved udfaldet."
    )
    tags: Katalogfelter = Field(
        Katalogfelter(),
        description="Felter i kataloget, som svaret udfylder. Et senere svar går forud for et tidligere.",
    )


class Trin(Model):
    """One question."""

    spoergsmaal: Kort
    hjaelp: Afsnit | None = Field(None, description="Det, man skal vide for at kunne svare.")
    svar: list[Svar] = Field(min_length=2)
    se: Sideadresse | None = Field(None, description="Den side, man slår op på, før man svarer.")
    lov: list[Lovhenvisning] = Field(min_length=1, description="Hvorfor der spørges.")


class Handling(Model):
    """Something to do, by whom. Nobody is named where the reader does it."""

    tekst: Kort = Field(description="Hele sætninger, i bydeform. De skal kunne læses uden mærket foran.")
    hvem: Tekst | None = Field(
        None,
        description="Den ansvarlige rolle uden artikel. Udelades, når det er læseren selv.",
        examples=["projektejer"],
    )
    bidrager: Tekst | None = Field(None, description="Roller, der bidrager, uden artikel.", examples=["jurist"])
    kontakt: Kontaktid | None = Field(None, description="Id i docs/kontakter på den, man skriver eller ringer til.")
    blanket: Annotated[Slug, Peger("blanket")] | None = Field(None, description="Id i docs/blanketter.yml.")
    brev: Annotated[Slug, Peger("brev")] | None = Field(None, description="Id i docs/breve.")
    frist: Annotated[Slug, Peger("frist")] | None = Field(None, description="Id i docs/frister.yml.")

    @property
    def links(self) -> bool:
        """Whether the reader is given somebody to write to, or something to send."""
        return any((self.kontakt, self.blanket, self.brev))


class Guidevej(Model):
    """Another guide to go on with, and when."""

    guide: Guideid = Field(description="Guidens navn: filnavnet uden guide- og .yml.", examples=["udstyr"])
    hvis: Kort = Field(description="Hvornår den anden guide er den næste, som en sætning.")


class Udfald(Model):
    """Where the questions end."""

    titel: Annotated[Tekst, Field(max_length=100)]
    slags: Slags = Field(
        description="Hvad svaret er: ja (det må man), ja-hvis (det må man, når kravene er opfyldt), spoerg (en anden "
        "skal afgøre det først) eller stop (det må man ikke, eller ikke endnu)."
    )
    foerst: list[Kort] = Field(
        default=[],
        max_length=FOERST,
        description="De højst tre linjer, der siger, hvad man gør nu. De står først, og resten er foldet sammen. "
        "Udelades de, vises de tre første under skal.",
    )
    tekst: Afsnit
    skal: list[Handling] = Field(min_length=1, description="Det skal gøres.")
    boer: list[Handling] = Field(default=[], description="Det bør gøres.")
    godkender: Oplyst[Tekst] = Field(description="Hvem der godkender. Er det ikke oplyst, vises linjen ikke.")
    frist: Oplyst[Tekst] = Field(
        description="Lovens frist, eller at den ikke sætter en. Er den ikke oplyst, vises linjen ikke."
    )
    uafklaret: list[Tekst] = Field(default=[], description="Det, der ikke er afgjort.")
    lov: list[Lovhenvisning] = Field(min_length=1)
    laes: list[Sideadresse] = Field(
        min_length=1, max_length=7, description="De sider, man skal læse nu, den vigtigste først."
    )
    skabeloner: list[Skabelonid] = Field(default=[], description="Filnavnet på de skabeloner, der skal udfyldes.")
    tillaeg: list[Tillaegsid] = Field(
        default=[], description="Id på de tillæg i docs/guidetillaeg.yml, der kan gælde ved dette udfald."
    )
    videre: list[Guidevej] = Field(default=[], description="De guider, der kan være de næste.")
    med_mangler: Slug | None = Field(
        None, description="Det udfald, der vises i stedet, når et svar på vejen havde noget under mangler."
    )

    @model_validator(mode="after")
    def _asks_somebody(self) -> Self:
        """An outcome that sends its reader to somebody says whom, or what to send."""
        if self.slags == "spoerg" and not any(step.links for step in (*self.skal, *self.boer)):
            raise PydanticCustomError(
                "udfald", "svaret er at spørge; skriv 'kontakt', 'blanket' eller 'brev' ved mindst én handling"
            )
        return self

    @property
    def skal_foerst(self) -> list[Handling]:
        """The duties that stand before what is folded away, when no lines are written for it."""
        return [] if self.foerst else self.skal[:FOERST]

    @property
    def skal_siden(self) -> list[Handling]:
        """The duties among what is folded away."""
        return self.skal if self.foerst else self.skal[FOERST:]


class Tillaeg(Model):
    """What holds besides, when a fact of the case calls for it. Written once, shown by every guide that names it."""

    hvis: Kort = Field(
        description="Hvornår tillægget gælder. Står som overskrift: Hvis …", examples=["Hvis data handler om ansatte"]
    )
    goer: list[Kort] = Field(min_length=1, max_length=5, description="Det, der så skal gøres eller vides.")
    lov: list[Lovhenvisning] = Field(min_length=1)
    laes: list[Sideadresse] = Field(default=[], max_length=3, description="Sider, der hjælper.")


class Guidetillaeg(Model):
    """The file `docs/guidetillaeg.yml`."""

    kind: ClassVar[Kind] = Kind("guidetillaeg.yml", entries="tillaeg", entry="tillaeg")

    tillaeg: dict[Slug, Tillaeg] = Field(min_length=1)


class Etiketter(Model):
    """The words around an outcome. A guide about money or complaints has its own."""

    hvorfor: Kort = Field("Hvorfor vi spørger", description="Foran lovene ved et spørgsmål.")
    se: Kort = Field("Slå op først", description="Foran den side, man slår op på, før man svarer.")
    foerst: Kort = Field("Gør først", description="Foran de første linjer.")
    resten: Kort = Field(
        "Begrundelse, krav, frister og lovgrundlag", description="Overskriften på det, der er foldet sammen."
    )
    tillaeg: Kort = Field("Gælder også", description="Foran de tillæg, der kan gælde ved et udfald.")
    mangler: Kort = Field("Det mangler", description="Foran det, der mangler efter svarene på vejen.")
    videre: Kort = Field("Gå videre med", description="Foran andre guider.")
    skal: Kort = Field("Skal", description="Foran det, der skal gøres.")
    boer: Kort = Field("Bør", description="Foran det, der bør gøres.")
    godkender: Kort = Field("Godkendes af", description="Foran den, der godkender.")
    ansvarlig: Kort = Field("Ansvarlig", description="Foran den rolle, der gør det.")
    bidrager: Kort = Field("Bidrager", description="Foran dem, der bidrager.")
    frist: Kort = Field("Frist", description="Foran tidsfristen.")
    uafklaret: Kort = Field("Det er ikke afklaret", description="Foran det, der ikke er afgjort, med datoen efter.")
    lov: Kort = Field("Lovgrundlag", description="Foran lovene ved et udfald.")
    laes: Kort = Field("Læs nu", description="Foran siderne.")
    skabeloner: Kort = Field("Udfyld", description="Foran skabelonerne.")


class Eksempel(Model):
    """A realistic case: the answer at each step, and why it ends where it does."""

    sag: Afsnit
    svar: list[Adressenavn] = Field(min_length=1, description="Svarenes id i den rækkefølge, der bliver spurgt.")
    udfald: Slug
    fordi: Afsnit

"""What a decision guide is made of: questions, answers, outcomes, the words around them, and worked examples."""

from typing import Annotated

from pydantic import Field

from macros.models.felter import Lovid, Model, Oplyst, Sideadresse, Skabelonid, Slug, Tekst, Vokabularord
from macros.models.projekt import AiRisiko, MedicinskUdstyr

Kort = Annotated[Tekst, Field(max_length=200)]
Afsnit = Annotated[Tekst, Field(max_length=900)]


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

    tekst: Kort
    til: Slug
    tags: Katalogfelter = Field(
        Katalogfelter(),
        description="Felter i kataloget, som svaret udfylder. Et senere svar går forud for et tidligere.",
    )


class Trin(Model):
    """One question."""

    spoergsmaal: Kort
    hjaelp: Afsnit | None = Field(None, description="Det, man skal vide for at kunne svare.")
    svar: list[Svar] = Field(min_length=2)
    lov: list[Lovhenvisning] = Field(min_length=1, description="Hvorfor der spørges.")


class Handling(Model):
    """Something to do, by whom."""

    tekst: Kort
    hvem: Tekst = Field(description="Rollen, der gør det.")


class Udfald(Model):
    """Where the questions end."""

    titel: Annotated[Tekst, Field(max_length=100)]
    tekst: Afsnit
    skal: list[Handling] = Field(min_length=1, description="Det skal gøres.")
    boer: list[Handling] = Field(default=[], description="Det bør gøres.")
    godkender: Tekst = Field(description="Hvem der skal sige ja.")
    frist: Tekst = Field(description="Hvor lang tid loven giver, eller at den ikke sætter en frist.")
    uafklaret: list[Tekst] = Field(default=[], description="Det, der ikke er afgjort.")
    lov: list[Lovhenvisning] = Field(min_length=1)
    laes: list[Sideadresse] = Field(
        min_length=1, max_length=7, description="De sider, man skal læse nu, den vigtigste først."
    )
    skabeloner: list[Skabelonid] = Field(default=[], description="Filnavnet på de skabeloner, der skal udfyldes.")


class Etiketter(Model):
    """The words around an outcome. A guide about money or complaints has its own."""

    hvorfor: Kort = Field("Hvorfor vi spørger", description="Foran lovene ved et spørgsmål.")
    skal: Kort = Field("Skal", description="Foran det, der skal gøres.")
    boer: Kort = Field("Bør", description="Foran det, der bør gøres.")
    godkender: Kort = Field("Godkendes af", description="Foran den, der siger ja.")
    frist: Kort = Field("Frist", description="Foran tidsfristen.")
    uafklaret: Kort = Field("Det er ikke afklaret", description="Foran det, der ikke er afgjort, med datoen efter.")
    lov: Kort = Field("Lovgrundlag", description="Foran lovene ved et udfald.")
    laes: Kort = Field("Læs nu", description="Foran siderne.")
    skabeloner: Kort = Field("Udfyld", description="Foran skabelonerne.")


class Eksempel(Model):
    """A realistic case: the number of the answer at each step, counted from one, and why it ends where it does."""

    sag: Afsnit
    svar: list[Annotated[int, Field(ge=1)]] = Field(min_length=1)
    udfald: Slug
    fordi: Afsnit

"""What the file of one product may say. The records that use the product share it."""

from typing import Annotated, ClassVar

from pydantic import Field

from macros.models.felter import Adresse, Dato, Kilde, Model, Oplyst, Tekst, Vokabularord
from macros.models.form import Sprogkode
from macros.models.kind import Kind
from macros.models.projektdele import Partnerord
from macros.models.projektdrift import Haendelse, Soegerunde


class Citat(Model):
    """A short quotation of the maker's intended purpose, in the language it was written in."""

    tekst: Annotated[Tekst, Field(max_length=300)] = Field(description="Producentens ord, højst et par sætninger.")
    sprog: Sprogkode = Field(description="Sproget, fx en eller da.")
    kilde: Adresse = Field(description="Siden, hvor det står.")


class Registerpost(Model):
    """The product in a register: EUDAMED, FDA and others."""

    navn: Tekst = Field(description="Registrets navn og nummer.", examples=["FDA, K210404"])
    url: Adresse = Field(description="Adressen i registret, eller hvor posten er gengivet.")
    hvad: Oplyst[Tekst] = Field(description="Hvad posten siger.")


class Traeningsdata(Model):
    """What the vendor says of the data the product was trained on."""

    tekst: Annotated[Tekst, Field(max_length=400)] = Field(description="Hvad leverandøren siger, i egne ord.")
    kilde: Adresse = Field(description="Siden, hvor det står.")


class Produkt(Model):
    """One product. The file's name is its id and its address, and never changes."""

    kind: ClassVar[Kind] = Kind("produkter/*.yml", own_page=True)

    navn: Tekst = Field(description="Produktets navn.")
    resume: Annotated[Tekst, Field(max_length=160)] = Field(description="Hvad produktet gør, i én sætning.")
    producent: Oplyst[Partnerord] = Field(description="Den, der fremstiller produktet.")
    forhandlere: Oplyst[list[Partnerord]] = Field(description="De, der forhandler det.")
    forordning: Oplyst[Annotated[str, Vokabularord("forordning")]] = Field(
        description="Reglerne, det er mærket efter."
    )
    klasse: Oplyst[Annotated[str, Vokabularord("udstyrsklasse")]] = Field(description="Risikoklassen i EU.")
    ce: Oplyst[Tekst] = Field(description="Hvad der er offentligt kendt om CE-mærket.")
    certifikat: Oplyst[Tekst] = Field(description="Certifikatets nummer og bemyndigede organ.")
    udi: Oplyst[Tekst] = Field(description="Udstyrets UDI-DI.")
    erklaeret_formaal: Oplyst[Citat] = Field(description="Det formål, producenten har erklæret.")
    registre: Oplyst[list[Registerpost]] = Field(description="Registre, hvor produktet står.")
    traeningsdata: Oplyst[Traeningsdata] = Field(description="Hvad leverandøren siger om træningsdata.")
    haendelser: list[Haendelse] = Field(default=[], description="Offentliggjorte meddelelser om produktet.")
    sidst_soegt: list[Soegerunde] = Field(default=[], description="Hvornår og hvor der sidst er søgt.")
    naeste_kontrol: Dato = Field(description="Hvornår filen skal efterses næste gang.")
    kilder: list[Kilde] = Field(min_length=1, description="Alt det, filen bygger på.")

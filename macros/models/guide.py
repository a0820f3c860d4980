"""A decision guide: questions, answers, outcomes, and worked examples that double as its tests."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Dato, Model, Oplyst, Slug, Tekst, Vokabularord
from macros.models.projekt import AiRisiko, MedicinskUdstyr

Kort = Annotated[Tekst, Field(max_length=200)]
Afsnit = Annotated[Tekst, Field(max_length=900)]
Sideadresse = Annotated[str, Field(pattern=r"^(?:[a-z0-9-]+/)*[a-z0-9-]+\.md$")]


class Lovhenvisning(Model):
    """A law in the register, and a provision of it."""

    id: Slug
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
    skabeloner: list[Slug] = Field(default=[], description="Filnavnet på de skabeloner, der skal udfyldes.")


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


class Guide(Model):
    """The whole guide. The first step of the file is where it begins."""

    titel: Kort
    indledning: Afsnit
    laest: Dato = Field(description="Den dag, reglerne bag guiden sidst blev læst.")
    etiketter: Etiketter = Etiketter()
    trin: dict[Slug, Trin] = Field(min_length=1)
    udfald: dict[Slug, Udfald] = Field(min_length=1)
    eksempler: list[Eksempel] = Field(min_length=12)

    @model_validator(mode="after")
    def _every_way_leads_to_an_outcome(self) -> Self:
        self._check_targets()
        self._check_loops(next(iter(self.trin)), ())
        lost = [name for name in (*self.trin, *self.udfald) if name not in self._reached()]
        if lost:
            raise PydanticCustomError("guide", "ingen svar fører til: {d}", {"d": ", ".join(lost)})
        for number, example in enumerate(self.eksempler, start=1):
            end = self.walk(example.svar)
            if end != example.udfald:
                raise PydanticCustomError(
                    "guide",
                    "eksempel {n} ender i «{end}», ikke i «{said}»; ret svarene eller udfaldet",
                    {"n": number, "end": end or "ingenting", "said": example.udfald},
                )
        return self

    def walk(self, answers: list[int]) -> str | None:
        """The outcome that the answers (counted from one) lead to, or None when they stop short or go astray."""
        here = next(iter(self.trin))
        for answer in answers:
            if here not in self.trin or answer > len(self.trin[here].svar):
                return None
            here = self.trin[here].svar[answer - 1].til
        return here if here in self.udfald else None

    def left(self, name: str) -> int:
        """How many questions can come after a step, at most."""
        return max((1 + self.left(a.til) for a in self.trin[name].svar if a.til in self.trin), default=0)

    @property
    def fills_catalogue(self) -> bool:
        """Whether any answer says something a record of the catalogue can begin with."""
        return any(answer.tags != Katalogfelter() for step in self.trin.values() for answer in step.svar)

    def _check_targets(self) -> None:
        both = sorted(set(self.trin) & set(self.udfald))
        if both:
            raise PydanticCustomError("guide", "både trin og udfald hedder: {d}", {"d": ", ".join(both)})
        astray = [
            f"{name} → {answer.til}"
            for name, step in self.trin.items()
            for answer in step.svar
            if answer.til not in {*self.trin, *self.udfald}
        ]
        if astray:
            raise PydanticCustomError("guide", "svar fører ingen steder hen: {d}", {"d": ", ".join(astray)})

    def _check_loops(self, name: str, way: tuple[str, ...]) -> None:
        if name in way:
            raise PydanticCustomError("guide", "guiden går i ring: {d}", {"d": " → ".join((*way, name))})
        for answer in self.trin[name].svar if name in self.trin else []:
            self._check_loops(answer.til, (*way, name))

    def _reached(self) -> set[str]:
        found, queue = set(), [next(iter(self.trin))]
        while queue:
            name = queue.pop()
            found.add(name)
            queue += [answer.til for answer in self.trin[name].svar] if name in self.trin else []
        return found

"""Competences: the framework of roles and levels, the self-assessments, and the courses."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Adresse, Kilde, Model, Oplyst, Sidesti, Tekst, Vokabularord
from macros.models.form import Adressenavn, Slug
from macros.models.kind import Kind

VED_IKKE = "v"  # how the answer «ved ikke» is written
Airolle = Annotated[str, Vokabularord("airolle")]
Ainiveau = Annotated[str, Vokabularord("ainiveau")]


class Laeringsskridt(Model):
    """One thing to read or do on the way to a level."""

    side: Sidesti = Field(description="Adressen inde i docs uden .md, fx wiki/sensitivitet-og-specificitet.")
    minutter: Annotated[int, Field(ge=5, le=240)] = Field(description="Skønnet tid.")
    goer: Annotated[Tekst, Field(max_length=160)] = Field(description="Hvad man gør med siden, i bydeform.")


class Kompetenceniveau(Model):
    """What one role can do at one level."""

    niveau: Ainiveau = Field(description="Niveauet.")
    kan: Annotated[Tekst, Field(max_length=240)] = Field(description="Hvad man kan, som én sætning til »du«.")
    viser_sig: Annotated[Tekst, Field(max_length=240)] = Field(description="Hvordan andre kan se det.")
    laer: list[Laeringsskridt] = Field(min_length=2, description="Vejen derhen, i rækkefølge.")


class Kompetencerolle(Model):
    """One role with its levels."""

    rolle: Airolle = Field(description="Rollen.")
    arketype: Tekst = Field(description="Den engelske arketype, rollen er inspireret af.")
    hvem: Annotated[Tekst, Field(max_length=200)] = Field(description="Hvem der ofte har rollen på et hospital.")
    niveauer: list[Kompetenceniveau] = Field(min_length=1, description="Niveauerne i rækkefølge.")


class Faggruppe(Model):
    """A word people use of themselves, and the role that usually fits it."""

    navn: Tekst = Field(description="Som man siger det: sygeplejerske, afdelingsleder.")
    rolle: Airolle = Field(description="Rollen, man begynder i.")


class Ramme(Model):
    """The file `docs/kompetencer/ramme.yml`."""

    kind: ClassVar[Kind] = Kind("kompetencer/ramme.yml", page="kompetencer/rammen.md")

    roller: list[Kompetencerolle] = Field(min_length=1)
    faggrupper: list[Faggruppe] = Field(min_length=1)


class Udsagn(Model):
    """One statement to place oneself on, and what to do when the answer is low."""

    id: Adressenavn = Field(
        description="Fast navn, så gamle svar kan sammenlignes med nye. Det står i de links, folk deler, så det "
        "ændres ikke, heller ikke når udsagnet flyttes. Får udsagnet en anden mening, skal det have et nyt navn."
    )
    tekst: Annotated[Tekst, Field(max_length=200)] = Field(description="Udsagnet.")
    naeste: Annotated[Tekst, Field(max_length=160)] = Field(description="Næste skridt, i bydeform.")
    side: Sidesti = Field(description="Siden, der hjælper, uden .md.")


class Omraade(Model):
    """Statements that are counted together."""

    id: Slug = Field(description="Fast navn.")
    titel: Annotated[Tekst, Field(max_length=40)] = Field(description="Områdets navn.")
    rolle: Airolle | None = Field(None, description="Kun for denne rolle; udelades, når alle svarer.")
    udsagn: list[Udsagn] = Field(min_length=1)


class Svar(Model):
    """One step of the scale."""

    vaerdi: Annotated[int, Field(ge=1, le=9)]
    tekst: Tekst


class Trin(Model):
    """What an average means, from a limit and up."""

    fra: float = Field(description="Laveste gennemsnit på trinnet.")
    navn: Tekst
    betyder: Tekst


class Selvtest(Model):
    """One self-assessment."""

    kind: ClassVar[Kind] = Kind("kompetencer/selvtest-*.yml", prefix="selvtest-")

    titel: Tekst = Field(description="Står øverst, når resultatet kopieres.")
    felter: list[Tekst] = Field(default=[], max_length=2, description="Det, man kan skrive om enheden.")
    skala: list[Svar] = Field(min_length=2, description="Svarene fra lavest til højest.")
    trin: list[Trin] = Field(min_length=2, description="Hvad et gennemsnit betyder, fra lavest til højest.")
    omraader: list[Omraade] = Field(min_length=2)

    @property
    def vaerdier(self) -> list[int | str]:
        """What an answer can be: the numbers of the scale, and »ved ikke«."""
        return [*(answer.vaerdi for answer in self.skala), VED_IKKE]

    @model_validator(mode="after")
    def _counts_right(self) -> Self:
        ids = [s.id for area in self.omraader for s in area.udsagn] + [area.id for area in self.omraader]
        limits = [step.fra for step in self.trin]
        values = [answer.vaerdi for answer in self.skala]
        faults = {
            f"id står mere end én gang: {', '.join(sorted({i for i in ids if ids.count(i) > 1}))}": len(set(ids))
            < len(ids),
            "skalaen skal være 1, 2, 3 … i rækkefølge": values != list(range(1, len(values) + 1)),
            "trinnene skal gå opad og begynde ved skalaens laveste svar": limits != sorted(set(limits))
            or limits[0] != values[0],
        }
        for why, wrong in faults.items():
            if wrong:
                raise PydanticCustomError("selvtest", "{why}", {"why": why})
        return self


class Kursus(Model):
    """A course that someone has read about."""

    id: Slug
    titel: Tekst = Field(description="Kursets eget navn.")
    udbyder: Tekst = Field(description="Hvem der holder det.")
    niveau: Annotated[str, Vokabularord("kursusniveau")]
    sprog: Oplyst[list[Annotated[str, Vokabularord("kursussprog")]]] = Field(description="Undervisningssproget.")
    roller: list[Airolle] = Field(min_length=1, description="Hvem det er nyttigt for (skøn).")
    laengde: Oplyst[Tekst]
    pris: Oplyst[Tekst]
    indhold: Annotated[Tekst, Field(max_length=280)] = Field(description="Hvad man lærer, i egne ord.")
    adresse: Oplyst[Adresse] = Field(description="Kursets egen side.")
    sikkerhed: Annotated[str, Vokabularord("sikkerhed")]
    forbehold: Tekst | None = Field(None, description="Det, vi ikke har kunnet bekræfte.")
    kilder: list[Kilde] = Field(min_length=1)


class Kursusliste(Model):
    """The file `docs/kurser.yml`."""

    kind: ClassVar[Kind] = Kind("kurser.yml", entries="kurser", page="kompetencer/kurser.md")

    kurser: list[Kursus] = Field(min_length=1)

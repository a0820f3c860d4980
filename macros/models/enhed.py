"""A unit that helps AI projects: what it helps with, whom, and what is known of it from public sources."""

from typing import Annotated, ClassVar

from pydantic import Field

from macros.models.felter import Adresse, Dato, Kilde, Model, Oplyst, Organisationsid, Tekst, Vokabularord
from macros.models.kind import Kind

Afsnit = Annotated[Tekst, Field(max_length=600)]


class Hjaelp(Model):
    """One task a unit helps with, and what kind of help it is."""

    opgave: Annotated[str, Vokabularord("opgave")] = Field(description="Opgaven.")
    art: Annotated[str, Vokabularord("hjaelpeart")] = Field(description="Teknisk, juridisk eller anden.")


class Enhed(Model):
    """One unit. The file's name is its id."""

    kind: ClassVar[Kind] = Kind("samarbejde/enheder/*.yml", page="samarbejde/hvem-hjaelper.md")

    navn: Tekst = Field(description="Enhedens navn, som den selv skriver det.")
    organisation: Organisationsid | None = Field(
        None, description="Id i docs/organisationer.yml, når navnet skifter på en bestemt dag; så vises det navn."
    )
    hjaelper_med: Afsnit = Field(description="Hvad enheden hjælper med.")
    hjaelper_ikke_med: Oplyst[Afsnit] = Field(description="Hvad den ikke hjælper med, når en kilde siger det.")
    for_hvem: Oplyst[Tekst] = Field(description="Hvem der må bruge den, som kilden skriver det.")
    soeger: list[Annotated[str, Vokabularord("soeger")]] = Field(min_length=1, description="Hvem den er nyttig for.")
    hjaelp: list[Hjaelp] = Field(min_length=1, description="Opgaverne, den hjælper med.")
    faser: list[Annotated[str, Vokabularord("livscyklus")]] = Field(
        min_length=1, description="De faser i håndbogen, hvor man har brug for den."
    )
    hav_klar: Oplyst[list[Tekst]] = Field(description="Det, man skal have klar, når en kilde siger det.")
    side: Oplyst[Adresse] = Field(description="Den officielle side.")
    sikkerhed: Annotated[str, Vokabularord("sikkerhed")] = Field(description="Hvor sikre kilderne er.")
    gyldig_til: Dato | None = Field(None, description="Den sidste dag, enheden findes i denne form.")
    efter: Tekst | None = Field(None, description="Hvad der træder i stedet, når det er kendt.")
    forbehold: Afsnit | None = Field(None, description="Det, læseren skal vide om oplysningernes alder eller huller.")
    kilder: list[Kilde] = Field(min_length=1, description="Hvor det er læst.")

    @property
    def opgaver(self) -> list[str]:
        """The tasks it helps with, each once."""
        return list(dict.fromkeys(h.opgave for h in self.hjaelp))

    @property
    def arter(self) -> list[str]:
        """The kinds of help it gives, each once."""
        return list(dict.fromkeys(h.art for h in self.hjaelp))

"""The pages made from playbooks: which there are, and what their frames show. Draws nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from macros import content
from macros.models import Begreb, Brug
from macros.models.brug import IBRUG
from macros.models.sidehoved import Sidehoved
from macros.registers import playbooks, reading
from macros.registers.heads import draft
from macros.text.lix import lix

NOTE = "Arket er til personale. Følg afdelingens egne instrukser, når de siger andet."


class Made(NamedTuple):
    """A page made from a playbook: its data file, its address, its head, and the macro that draws it."""

    source: str
    uri: str
    head: Sidehoved
    call: str


def pages(docs: Path) -> Iterator[Made]:
    """Each playbook, its ten minutes and its sheet; every profession's way in; a sheet for every system in use."""
    addresses = playbooks.sheets(docs)
    for name, brug in content.brug(docs).items():
        source, page = f"{IBRUG}/{name}.yml", f"{IBRUG}/{name}.md"
        yield Made(source, page, meta(docs, name, brug), f"brugsside({name!r})")
        yield Made(source, playbooks.unit(name), unit_meta(name, brug), f"brugsenhed({name!r})")
        yield Made(source, addresses[page], sheet_meta(page, brug.navn, brug.kort), f"brugsark({name!r})")
    for word in playbooks.professions(docs):
        head = profession_meta(word)
        yield Made("vokabularer/faggruppe.yml", f"{IBRUG}/for/{word.id}.md", head, f"brugsfaggruppe({word.id!r})")
    for slug, projekt in playbooks.used(content.projekter(docs)).items():
        page = f"projekter/{slug}.md"
        head = sheet_meta(page, projekt.titel, projekt.resume)
        yield Made(f"projekter/{slug}.yml", addresses[page], head, f"systemark({slug!r})")


@draft
def meta(docs: Path, name: str, brug: Brug) -> Sidehoved:
    """The head of a playbook, in the shape of a written page's."""
    level = reading.playbook(docs, name, brug)
    return Sidehoved(
        title=name,  # mkdocs-macros runs a page's title as a template
        titel=brug.navn,
        description=brug.kort,
        gennemgaas_senest=brug.gennemgaas_senest,
        maalgruppe=["kliniker", "leder"],
        kilder=brug.kilder,
        jura=True,
        lix=lix(level.tekst),
        lix_hoejst=level.lix,
    )


@draft
def unit_meta(name: str, brug: Brug) -> Sidehoved:
    """The head of the ten minutes."""
    return Sidehoved(
        title=f"{name}-ti-minutter",
        titel=f"{brug.navn}: {brug.ti_minutter.minutter} minutter før vagten",
        description=f"Tre skærme, en sag og fem spørgsmål om {brug.navn.lower()}, med bevis til udskrift.",
        gennemgaas_senest=brug.gennemgaas_senest,
        maalgruppe=["kliniker", "leder"],
        jura=True,
    )


@draft
def profession_meta(word: Begreb) -> Sidehoved:
    """The head of a profession's way in."""
    return Sidehoved(
        title=f"for-{word.id}",
        titel=f"AI i brug for dig: {word.da.lower()}",
        description=f"{word.da}: hvad der er i brug omkring dig, hvad du skal og må, og ti minutter at lære det.",
        maalgruppe=["kliniker"],
    )


@draft
def sheet_meta(page: str, name: str, description: str) -> Sidehoved:
    """The head of a sheet for staff."""
    slug = Path(page).stem
    return Sidehoved(
        title=f"ark-{slug}",
        titel=f"{name} (ark til personalet)",
        overskrift=name,
        description=description,
        maalgruppe=["kliniker"],
        ark_af=page,
        arknote=NOTE,
        skjult_i_soegning=True,
        template="ark.html",
    )

"""Statements in what a reader acts on: contacts, forms, limits, letters, products, and tools in use."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from macros import content
from macros.models import Blanket, Blanketliste, Brev, Brug, Frist, Fristliste, Kontakt, Produkt, er_oplyst, kind
from macros.models.guidedele import Lovhenvisning
from macros.models.produkt import Citat
from macros.registers.review import paastand
from macros.registers.review.data import Form, behind, made
from macros.registers.review.paastand import Belaeg, Paastand

Said = tuple[str, list[Belaeg]]  # words, and what they rest on


def claims(docs: Path) -> Iterator[Paastand]:
    """Every statement in these data."""
    yield from (_contact(one) for one in content.kontakter(docs).values())
    yield from (_form(one) for one in content.blanketter(docs).values())
    yield from (_limit(docs, one) for one in content.frister(docs).values())
    yield from (_letter(docs, name, one) for name, one in content.breve(docs).items() if one.lov)
    for name, product in content.produkter(docs).items():
        yield from _product(f"produkter/{name}.md", product)
    for name, tool in content.brug(docs).items():
        yield from chain(_use(f"i-brug/{name}.md", tool), _rules(docs, f"i-brug/{name}.md", tool))


def _words(*parts: tuple[str, object]) -> str:
    return " ".join(f"{name}: {value}." if name else f"{value}" for name, value in parts if value)


def _contact(one: Kontakt) -> Paastand:
    ways = [("Mail", one.mail), ("Telefon", one.telefon), ("Tid", one.tid), ("Skema", one.formular)]
    text = _words((one.navn, one.til), ("For", one.for_hvem), *ways, ("Side", one.side), ("", one.ikke_offentlig))
    form = Form("kontakt", "Kontakter", paastand.FIGURES, paastand.EDITOR)
    return made(kind.of(Kontakt).page, form, text, map(paastand.of_source, one.kilder))


def _form(one: Blanket) -> Paastand:
    text = _words((one.navn, one.til), ("For", one.for_hvem), ("Format", one.format), ("Hentes", one.url))
    form = Form("blanket", "Blanketter", paastand.FIGURES, paastand.EDITOR)
    return made(kind.of(Blanketliste).page, form, text, map(paastand.of_source, one.kilder))


def _limit(docs: Path, one: Frist) -> Paastand:
    law = [Lovhenvisning(id=one.lov.id, sted=one.lov.sted)] if one.lov else []
    who = paastand.LAWYER if law else paastand.EDITOR
    text = _words((one.hvad, one.tekst), ("Løber fra", one.fra), ("Forbehold", one.forbehold))
    grounds = [*behind(docs, law), *map(paastand.of_source, one.kilder)]
    return made(kind.of(Fristliste).page, Form("frist", "Frister", paastand.FIGURES, who), text, grounds)


def _letter(docs: Path, name: str, one: Brev) -> Paastand:
    text = _words(("", one.tekst), ("Læg ved", ", ".join(one.vedlaeg)), ("Svar", one.svar))
    grounds = [*behind(docs, one.lov), *map(paastand.of_source, one.kilder)]
    return made(f"breve/{name}.md", Form("brev", "Brevet", paastand.REST), text, grounds)


def _product(side: str, one: Produkt) -> Iterator[Paastand]:
    quoted = one.erklaeret_formaal if isinstance(one.erklaeret_formaal, Citat) else None
    facts = {
        "Producent": one.producent,
        "Mærket efter": one.forordning,
        "Klasse": one.klasse,
        "CE-mærke": one.ce,
        "Certifikat": one.certifikat,
        "UDI-DI": one.udi,
        "Erklæret formål": quoted.tekst if quoted else None,
    }
    for field, value in facts.items():
        if value and er_oplyst(value):
            form = Form("produkt", "Oplysninger", paastand.FIGURES, paastand.DATA)
            yield made(side, form, f"{field}: {value}", map(paastand.of_source, one.kilder))


def _use(side: str, one: Brug) -> Iterator[Paastand]:
    """What a clinician can judge: what to do, when to act, what is said to the patient, and what was shown."""

    def clinical(slags: str, afsnit: str, skade: int, texts: Iterable[Said]) -> Iterator[Paastand]:
        form = Form(slags, afsnit, skade, paastand.CLINICIAN)
        return (made(side, form, text, grounds) for text, grounds in texts)

    for called, points in (("Før", one.foer), ("Imens", one.imens), ("Bagefter", one.bagefter)):
        yield from clinical("brug", called, paastand.ALLOWS, ((point, []) for point in points))
    limits = (f"{watched.maal}. Handl, når: {watched.graense}" for watched in one.afdelingen.overvaagning)
    yield from clinical("graense", "Handl, når", paastand.ALLOWS, ((limit, []) for limit in limits))
    yield from clinical("patient", "Til patienten", paastand.RIGHTS, [(one.patient.tekst, [])])
    shown = ((found.tekst, [paastand.of_source(found.kilde)]) for found in one.vist)
    yield from clinical("tal", "Hvad er vist", paastand.FIGURES, shown)
    yield from clinical("sag", "Sagen", paastand.REST, [(one.ti_minutter.sag.tekst, [])])


def _rules(docs: Path, side: str, one: Brug) -> Iterator[Paastand]:
    form = Form("lov", "Reglerne", paastand.ALLOWS)
    return (made(side, form, rule.tekst, behind(docs, rule.lov)) for rule in one.lov)

"""Records side by side: the facts of each under the same headings. Pure."""

from collections.abc import Iterator, Mapping

from macros.content.dates import danish
from macros.models import Projekt, er_oplyst
from macros.models.projektdele import MaaltEffekt
from macros.models.projektdrift import LokalValidering
from macros.registers import catalogue
from macros.registers.names import NOT_KNOWN, Names

WORDS = (
    *("hospitaler", "speciale", "anvendelse", "type", "teknik", "autonomi", "brugere", "patientpaavirkning"),
    *("personoplysninger", "data", "partner", "overtages"),
)
TITLES = {"partner": "Partnere og leverandører", "overtages": "Kan andre overtage den?"}
TEXTS = ("formaal", "patientgruppe", "menneskelig_kontrol", "laering")


def rows(projekt: Projekt, named: Names) -> dict[str, str]:
    """Heading → what the record says, the same headings for every record."""
    return dict(_rows(projekt, named))


def _rows(projekt: Projekt, named: Names) -> Iterator[tuple[str, str]]:
    yield "Kort fortalt", projekt.resume
    known = f" ({danish(projekt.fase_kendt)})" if er_oplyst(projekt.fase_kendt) else ""
    yield "Fase", f"{named('fase', projekt.fase)}{known}"
    for field in WORDS:
        vocabulary = catalogue.VOCABULARY.get(field, field)
        title = TITLES.get(field) or Projekt.model_fields[field].title or field
        said = ", ".join(named(vocabulary, word) for word in catalogue.values(projekt, field)) or NOT_KNOWN
        yield title, f"{said}: {projekt.teknik_andet}" if field == "teknik" and projekt.teknik_andet else said
    for field in TEXTS:
        value = getattr(projekt, field)
        yield Projekt.model_fields[field].title or field, value if er_oplyst(value) else NOT_KNOWN
    yield "Dokumentation", named("evidens", getattr(projekt.evidens, "niveau", None))
    yield "Prøvet på egne patienter", "; ".join(map(_local, _list(projekt.lokal_validering))) or NOT_KNOWN
    yield "Målt effekt", "; ".join(map(_measured, _list(projekt.maalt_effekt))) or NOT_KNOWN
    yield "Begrænsninger", " ".join(_list(projekt.begraensninger)) or NOT_KNOWN


def _list(value: object) -> list:  # type: ignore[type-arg]
    return value if isinstance(value, list) else []


def _local(result: LokalValidering) -> str:
    return f"{result.maal}: {result.vaerdi} ({result.sted})"


def _measured(figure: MaaltEffekt) -> str:
    return f"{figure.maal}: {figure.vaerdi}"


def pairs(projekter: Mapping[str, Projekt]) -> list[tuple[str, str]]:
    """The pairs that records name as connected: each has a page, complete without scripts."""
    found = {tuple(sorted((slug, relation.id))) for slug, p in projekter.items() for relation in p.relationer}
    return sorted((first, second) for first, second in found)


def page(first: str, second: str) -> str:
    """The file of a pair's page inside `docs`."""
    one, other = sorted((first, second))
    return f"projekter/sammenlign/{one}--{other}.md"

"""From files under `docs/` to validated models."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from macros import source, stages
from macros.faults import ContentError, Fejl, danish
from macros.models import (
    Afproevning,
    Anbefalinger,
    Ark,
    Arkliste,
    Budget,
    Datakilde,
    Datakilder,
    Egennavne,
    Enhed,
    Faseporte,
    Fasetrin,
    Guide,
    Kilde,
    Kildeliste,
    Kontakt,
    Kontakter,
    Kursus,
    Kursusliste,
    Lov,
    Moede,
    Omdirigering,
    Omdirigeringer,
    Ordbog,
    Organisationer,
    Projekt,
    Pulje,
    Quiz,
    Ramme,
    Selvtest,
    Side,
    Spoergsmaal,
    Spoergsmaalsliste,
    Spor,
    Sporene,
    Taleksempler,
    Tegning,
    Vokabular,
)
from macros.models.felter import UNION_TAGS

MODULES = "kompetencer/moduler"

M = TypeVar("M", bound=BaseModel)

# What the other files lean on comes first: with a broken vocabulary every project would look wrong.
FOUNDATION: tuple[tuple[str, type[BaseModel]], ...] = (
    ("vokabularer/*.yml", Vokabular),
    ("organisationer.yml", Organisationer),
    ("faseporte.yml", Faseporte),
)
RULES: tuple[tuple[str, type[BaseModel]], ...] = (
    ("lovregister/*.yml", Lov),
    ("projekter/*.yml", Projekt),
    ("**/guide-*.yml", Guide),
    ("netvaerket/anbefalinger.yml", Anbefalinger),
    ("moeder/*.yml", Moede),
    ("samarbejde/enheder/*.yml", Enhed),
    ("samarbejde/puljer/*.yml", Pulje),
    ("samarbejde/budget.yml", Budget),
    ("haandbog/kilder.yml", Kildeliste),
    ("kompetencer/ramme.yml", Ramme),
    ("kompetencer/selvtest-*.yml", Selvtest),
    ("kurser.yml", Kursusliste),
    ("haandbog/trin/*.yml", Fasetrin),
    (f"{MODULES}/quiz-*.yml", Quiz),
    ("**/tegning-*.yml", Tegning),
    ("wiki/taleksempler.yml", Taleksempler),
    ("borger/spoergsmaal.yml", Spoergsmaalsliste),
    ("borger/ark.yml", Arkliste),
    ("om/afproevning.yml", Afproevning),
    ("dataadgang/kilder/index.yml", Datakilder),
    ("dataadgang/saadan-indhenter-du.yml", Sporene),
    ("omdirigeringer.yml", Omdirigeringer),
    ("tilladte-kontakter.yml", Kontakter),
    ("**/*.md", Side),
    ("ordbog/*.yml", Ordbog),
    ("egennavne.yml", Egennavne),
)


def read(path: Path, model: type[M], words: Mapping[str, tuple[str, ...]] | None = None) -> M:
    """The file as a model. Read once per change of the file, however many pages ask for it.

    `words` are the vocabularies (name → ids) that the model's fields may draw from.
    Raises ContentError with every fault of the file.
    """
    known = tuple(sorted((words or {}).items()))
    return _read(path, path.stat().st_mtime_ns, model, known)  # type: ignore[return-value]


@cache
def _read(
    path: Path, _changed: int, model: type[BaseModel], words: tuple[tuple[str, tuple[str, ...]], ...]
) -> BaseModel:
    found = source.read(path)
    if found.data is None:
        raise ContentError([found.fault([], "er tom; kopiér et eksempel, og ret det, eller slet filen")])
    gated = _gate_faults(path, found) if model is Projekt else []
    try:
        value = model.model_validate(found.data, context={"vokabularer": dict(words)})
    except ValidationError as error:
        told = {fault.felt for fault in gated}  # the gate also says why the field must be there
        typed = [_fault(found, e) for e in error.errors() if told.isdisjoint(e["loc"][:1])]
        raise ContentError(gated + typed) from None
    if gated:
        raise ContentError(gated)
    return value


def _fault(found: source.Source, error: Any) -> Fejl:
    keys = [key for key in error["loc"] if key not in UNION_TAGS]
    return found.fault(keys, danish(error))


def _gate_faults(path: Path, found: source.Source) -> list[Fejl]:
    docs = path.parent.parent
    if not isinstance(found.data, dict):
        return []
    missing = stages.missing(found.data, faseporte(docs), vokabularer(docs)["fase"])
    return [found.fault([field], why) for field, why in missing]


def vokabularer(docs: Path) -> dict[str, Vokabular]:
    """Every vocabulary by the name of its file."""
    return {path.stem: read(path, Vokabular) for path in sorted((docs / "vokabularer").glob("*.yml"))}


def organisationer(docs: Path) -> Organisationer:
    """The units whose names change over time."""
    return read(docs / "organisationer.yml", Organisationer)


def faseporte(docs: Path) -> Faseporte:
    """When each field of a project is required."""
    return read(docs / "faseporte.yml", Faseporte)


def words(docs: Path) -> dict[str, tuple[str, ...]]:
    """Name → ids of all that a field may point to."""
    return {
        **{name: vocabulary.ids for name, vocabulary in vokabularer(docs).items()},
        "organisationer": tuple(o.id for o in organisationer(docs).organisationer),
        "lov": tuple(sorted(path.stem for path in (docs / "lovregister").glob("*.yml"))),
    }


def love(docs: Path) -> dict[str, Lov]:
    """Every law by its id."""
    known = words(docs)
    return {path.stem: read(path, Lov, known) for path in sorted((docs / "lovregister").glob("*.yml"))}


def sider(docs: Path) -> dict[str, Side]:
    """The front matter of every written page by its address inside `docs`."""
    known = words(docs)
    return {path.relative_to(docs).as_posix(): read(path, Side, known) for path in sorted(docs.glob("**/*.md"))}


def kildesider(docs: Path) -> frozenset[str]:
    """The data sources that have a page of their own."""
    return frozenset(path.stem for path in (docs / "dataadgang/kilder").glob("*.md"))


def datakilder(docs: Path) -> dict[str, Datakilde]:
    """What readers compare the data sources by, by the source's id."""
    return read(docs / "dataadgang/kilder/index.yml", Datakilder, words(docs)).kilder


def sporene(docs: Path) -> dict[str, Spor]:
    """The steps of every track to data, by the track's id."""
    return read(docs / "dataadgang/saadan-indhenter-du.yml", Sporene, words(docs)).spor


def guider(docs: Path) -> dict[str, Guide]:
    """Every decision guide by its name: «guide-spor.yml» is `spor`."""
    known = words(docs)
    found = sorted(docs.glob("**/guide-*.yml"))
    return {path.stem.removeprefix("guide-"): read(path, Guide, known) for path in found}


def anbefalinger(docs: Path) -> Anbefalinger:
    """The network's recommendations with their status."""
    return read(docs / "netvaerket/anbefalinger.yml", Anbefalinger, words(docs))


def enheder(docs: Path) -> dict[str, Enhed]:
    """Every unit that helps AI projects, by its id."""
    known = words(docs)
    return {path.stem: read(path, Enhed, known) for path in sorted((docs / "samarbejde/enheder").glob("*.yml"))}


def puljer(docs: Path) -> dict[str, Pulje]:
    """Every fund and scheme, by its id."""
    known = words(docs)
    return {path.stem: read(path, Pulje, known) for path in sorted((docs / "samarbejde/puljer").glob("*.yml"))}


def budget(docs: Path) -> Budget:
    """The lines of the budget for a whole life, with the made-up example."""
    return read(docs / "samarbejde/budget.yml", Budget, words(docs))


def moeder(docs: Path) -> dict[str, Moede]:
    """Every meeting by the name of its file, in order of time."""
    found = {path.stem: read(path, Moede) for path in sorted((docs / "moeder").glob("*.yml"))}
    return dict(sorted(found.items(), key=lambda item: (item[1].dato, str(item[1].start))))


def ramme(docs: Path) -> Ramme:
    """The framework of competences."""
    return read(docs / "kompetencer/ramme.yml", Ramme, words(docs))


def selvtest(docs: Path) -> dict[str, Selvtest]:
    """Every self-assessment by its name: «selvtest-dig.yml» is `dig`."""
    known = words(docs)
    found = sorted((docs / "kompetencer").glob("selvtest-*.yml"))
    return {path.stem.removeprefix("selvtest-"): read(path, Selvtest, known) for path in found}


def kurser(docs: Path) -> list[Kursus]:
    """The courses, in the order of the file."""
    return read(docs / "kurser.yml", Kursusliste, words(docs)).kurser


def haandbog(docs: Path) -> dict[str, Fasetrin]:
    """The steps of every phase that has a file, in the order of the life cycle; then files that are no phase."""
    known = words(docs)
    found = {path.stem: read(path, Fasetrin, known) for path in sorted((docs / "haandbog/trin").glob("*.yml"))}
    return {phase: found.pop(phase) for phase in known["livscyklus"] if phase in found} | found


def haandbogskilder(docs: Path) -> dict[str, Kilde]:
    """The sources the handbook's steps rest on, by id."""
    path = docs / "haandbog/kilder.yml"
    return read(path, Kildeliste).kilder if path.is_file() else {}


def quizzer(docs: Path) -> dict[str, Quiz]:
    """Every quiz by the module it belongs to: «quiz-hvad-er-ai.yml» is `hvad-er-ai`."""
    known, found = words(docs), sorted((docs / MODULES).glob("quiz-*.yml"))
    return {path.stem.removeprefix("quiz-"): read(path, Quiz, known) for path in found}


def tegninger(docs: Path) -> dict[str, Tegning]:
    """Every concept drawing by its name: «tegning-rag.yml» is `rag`."""
    return {path.stem.removeprefix("tegning-"): read(path, Tegning) for path in sorted(docs.glob("**/tegning-*.yml"))}


def taleksempler(docs: Path) -> Taleksempler:
    """The made-up numbers that the articles on measures count on."""
    return read(docs / "wiki/taleksempler.yml", Taleksempler)


def projekter(docs: Path) -> dict[str, Projekt]:
    """Every project by its slug, in slug order."""
    known = words(docs)
    return {path.stem: read(path, Projekt, known) for path in sorted((docs / "projekter").glob("*.yml"))}


def spoergsmaal(docs: Path) -> dict[str, Spoergsmaal]:
    """Every question of the citizens by its id, in the order of the file."""
    path = docs / "borger/spoergsmaal.yml"
    return {s.id: s for s in read(path, Spoergsmaalsliste).spoergsmaal} if path.exists() else {}


def ark(docs: Path) -> dict[str, Ark]:
    """Every sheet by the page it is a short form of, in the order of the file."""
    path = docs / "borger/ark.yml"
    return {a.side: a for a in read(path, Arkliste).ark} if path.exists() else {}


def afproevning(docs: Path) -> Afproevning:
    """What is tried in a browser at every change."""
    return read(docs / "om/afproevning.yml", Afproevning)


def ordbog(docs: Path) -> dict[str, Ordbog]:
    """The glossary by subject: «ordbog/jura.yml» is `jura`."""
    return {path.stem: read(path, Ordbog) for path in sorted((docs / "ordbog").glob("*.yml"))}


def egennavne(docs: Path) -> Egennavne:
    """The capitals in the text that need no explanation."""
    return read(docs / "egennavne.yml", Egennavne)


def omdirigeringer(docs: Path) -> list[Omdirigering]:
    """Every address that has moved, in the order of the file."""
    path = docs / "omdirigeringer.yml"
    return read(path, Omdirigeringer).omdirigeringer if path.exists() else []


def kontakter(docs: Path) -> list[Kontakt]:
    """The telephone numbers and e-mail addresses that may stand on the site."""
    path = docs / "tilladte-kontakter.yml"
    return read(path, Kontakter).kontakter if path.exists() else []


def faults(docs: Path, rules: tuple[tuple[str, type[BaseModel]], ...]) -> Iterator[Fejl]:
    """Every fault in the files that the rules are for."""
    known = {} if rules is FOUNDATION else words(docs)
    for pattern, model in rules:
        for path in sorted(docs.glob(pattern)):
            try:
                read(path, model, known)
            except ContentError as error:
                yield from error.fejl

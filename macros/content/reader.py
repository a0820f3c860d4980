"""From files under `docs/` to validated models."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from macros.caching.build import kept
from macros.content import source, stages
from macros.content.faults import ContentError, Fejl, danish
from macros.content.kinds import FOUNDATION, MODULES
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
    Soegning,
    Spoergsmaal,
    Spoergsmaalsliste,
    Spor,
    Sporene,
    Taleksempler,
    Tegning,
    Vokabular,
)
from macros.models.felter import UNION_TAGS

M = TypeVar("M", bound=BaseModel)


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


@kept
def vokabularer(docs: Path) -> dict[str, Vokabular]:
    """Every vocabulary by the name of its file."""
    return {path.stem: read(path, Vokabular) for path in sorted((docs / "vokabularer").glob("*.yml"))}


@kept
def organisationer(docs: Path) -> Organisationer:
    """The units whose names change over time."""
    return read(docs / "organisationer.yml", Organisationer)


@kept
def faseporte(docs: Path) -> Faseporte:
    """When each field of a project is required."""
    return read(docs / "faseporte.yml", Faseporte)


@kept
def words(docs: Path) -> dict[str, tuple[str, ...]]:
    """Name → ids of all that a field may point to."""
    return {
        **{name: vocabulary.ids for name, vocabulary in vokabularer(docs).items()},
        "organisationer": tuple(o.id for o in organisationer(docs).organisationer),
        "lov": tuple(sorted(path.stem for path in (docs / "lovregister").glob("*.yml"))),
    }


@kept
def _each(docs: Path, pattern: str, model: type[M], prefix: str = "") -> dict[str, M]:
    """Every file of a kind by its name without `prefix` and ending, in order of the names."""
    known = words(docs)
    return {path.stem.removeprefix(prefix): read(path, model, known) for path in sorted(docs.glob(pattern))}


def love(docs: Path) -> dict[str, Lov]:
    """Every law by its id."""
    return _each(docs, "lovregister/*.yml", Lov)


@kept
def sider(docs: Path) -> dict[str, Side]:
    """The front matter of every written page by its address inside `docs`."""
    known = words(docs)
    return {path.relative_to(docs).as_posix(): read(path, Side, known) for path in sorted(docs.glob("**/*.md"))}


@kept
def kildesider(docs: Path) -> frozenset[str]:
    """The data sources that have a page of their own."""
    return frozenset(path.stem for path in (docs / "dataadgang/kilder").glob("*.md"))


@kept
def datakilder(docs: Path) -> dict[str, Datakilde]:
    """What readers compare the data sources by, by the source's id."""
    return read(docs / "dataadgang/kilder/index.yml", Datakilder, words(docs)).kilder


@kept
def sporene(docs: Path) -> dict[str, Spor]:
    """The steps of every track to data, by the track's id."""
    return read(docs / "dataadgang/saadan-indhenter-du.yml", Sporene, words(docs)).spor


def guider(docs: Path) -> dict[str, Guide]:
    """Every decision guide by its name: «guide-spor.yml» is `spor`."""
    return _each(docs, "**/guide-*.yml", Guide, prefix="guide-")


def anbefalinger(docs: Path) -> Anbefalinger:
    """The network's recommendations with their status."""
    return read(docs / "netvaerket/anbefalinger.yml", Anbefalinger, words(docs))


def enheder(docs: Path) -> dict[str, Enhed]:
    """Every unit that helps AI projects, by its id."""
    return _each(docs, "samarbejde/enheder/*.yml", Enhed)


def puljer(docs: Path) -> dict[str, Pulje]:
    """Every fund and scheme, by its id."""
    return _each(docs, "samarbejde/puljer/*.yml", Pulje)


def budget(docs: Path) -> Budget:
    """The lines of the budget for a whole life, with the made-up example."""
    return read(docs / "samarbejde/budget.yml", Budget, words(docs))


@kept
def moeder(docs: Path) -> dict[str, Moede]:
    """Every meeting by the name of its file, in order of time."""
    found = _each(docs, "moeder/*.yml", Moede)
    return dict(sorted(found.items(), key=lambda item: (item[1].dato, str(item[1].start))))


def ramme(docs: Path) -> Ramme:
    """The framework of competences."""
    return read(docs / "kompetencer/ramme.yml", Ramme, words(docs))


def selvtest(docs: Path) -> dict[str, Selvtest]:
    """Every self-assessment by its name: «selvtest-dig.yml» is `dig`."""
    return _each(docs, "kompetencer/selvtest-*.yml", Selvtest, prefix="selvtest-")


def kurser(docs: Path) -> list[Kursus]:
    """The courses, in the order of the file."""
    return read(docs / "kurser.yml", Kursusliste, words(docs)).kurser


@kept
def haandbog(docs: Path) -> dict[str, Fasetrin]:
    """The steps of every phase that has a file, in the order of the life cycle; then files that are no phase."""
    found = dict(_each(docs, "haandbog/trin/*.yml", Fasetrin))
    return {phase: found.pop(phase) for phase in words(docs)["livscyklus"] if phase in found} | found


def haandbogskilder(docs: Path) -> dict[str, Kilde]:
    """The sources the handbook's steps rest on, by id."""
    path = docs / "haandbog/kilder.yml"
    return read(path, Kildeliste).kilder if path.is_file() else {}


def quizzer(docs: Path) -> dict[str, Quiz]:
    """Every quiz by the module it belongs to: «quiz-hvad-er-ai.yml» is `hvad-er-ai`."""
    return _each(docs, f"{MODULES}/quiz-*.yml", Quiz, prefix="quiz-")


def tegninger(docs: Path) -> dict[str, Tegning]:
    """Every concept drawing by its name: «tegning-rag.yml» is `rag`."""
    return _each(docs, "**/tegning-*.yml", Tegning, prefix="tegning-")


def taleksempler(docs: Path) -> Taleksempler:
    """The made-up numbers that the articles on measures count on."""
    return read(docs / "wiki/taleksempler.yml", Taleksempler)


def projekter(docs: Path) -> dict[str, Projekt]:
    """Every project by its slug, in slug order."""
    return _each(docs, "projekter/*.yml", Projekt)


@kept
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


@kept
def ordbog(docs: Path) -> dict[str, Ordbog]:
    """The glossary by subject: «ordbog/jura.yml» is `jura`."""
    return _each(docs, "ordbog/*.yml", Ordbog)


def egennavne(docs: Path) -> Egennavne:
    """The capitals in the text that need no explanation."""
    return read(docs / "egennavne.yml", Egennavne)


def omdirigeringer(docs: Path) -> list[Omdirigering]:
    """Every address that has moved, in the order of the file."""
    path = docs / "omdirigeringer.yml"
    return read(path, Omdirigeringer).omdirigeringer if path.exists() else []


def soegning(docs: Path) -> Soegning:
    """The words that mean the same, and those a search does without."""
    return read(docs / "soegning.yml", Soegning)


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

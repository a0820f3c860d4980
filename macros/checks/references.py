"""Every reference between files leads somewhere."""

from collections.abc import Iterator
from pathlib import Path

from macros import content
from macros.content import source
from macros.content.faults import Fejl, where
from macros.text.slugs import slugify


def faults(docs: Path) -> Iterator[Fejl]:
    """A fault for each reference to something that does not exist."""
    yield from _addresses(docs)
    yield from _relations(docs)
    yield from _successors(docs)
    yield from _places(docs)
    yield from _units(docs)
    yield from _phases(docs)
    yield from _examples(docs)
    yield from _gatherings(docs)
    yield from _sources(docs)


def _addresses(docs: Path) -> Iterator[Fejl]:
    for path in sorted((docs / "projekter").glob("*.yml")):
        if path.stem != slugify(path.stem):
            why = f"filens navn bliver til adressen; kald den {slugify(path.stem)}.yml"
            yield Fejl(where(path), 1, "filen", why)


def _relations(docs: Path) -> Iterator[Fejl]:
    projekter = content.projekter(docs)
    for slug, projekt in projekter.items():
        for index, relation in enumerate(projekt.relationer):
            if relation.id not in projekter:
                found = source.read(docs / "projekter" / f"{slug}.yml")
                why = f"der findes intet projekt med id '{relation.id}'; ret id'et, eller slet linjerne"
                yield found.fault(["relationer", index, "id"], why)


def _successors(docs: Path) -> Iterator[Fejl]:
    units = content.organisationer(docs).organisationer
    ids = {unit.id for unit in units}
    for index, unit in enumerate(units):
        if unit.afloeses_af and unit.afloeses_af not in ids:
            found = source.read(docs / "organisationer.yml")
            why = f"der findes ingen organisation med id '{unit.afloeses_af}' i filen"
            yield found.fault(["organisationer", index, "afloeses_af"], why)


def _places(docs: Path) -> Iterator[Fejl]:
    ids = {unit.id for unit in content.organisationer(docs).organisationer}
    for index, place in enumerate(content.vokabularer(docs)["hospital"].ord):
        if place.organisation not in ids:
            found = source.read(docs / "vokabularer/hospital.yml")
            why = "skal være id'et på en organisation i docs/organisationer.yml"
            yield found.fault(["ord", index, "organisation"], why)


def _units(docs: Path) -> Iterator[Fejl]:
    ids = {unit.id for unit in content.organisationer(docs).organisationer}
    for name, unit in content.enheder(docs).items():
        if unit.organisation and unit.organisation not in ids:
            why = f"der findes ingen organisation med id '{unit.organisation}' i docs/organisationer.yml; ret id'et"
            yield source.read(docs / "samarbejde/enheder" / f"{name}.yml").fault(["organisation"], why)


def _phases(docs: Path) -> Iterator[Fejl]:
    vocabularies = content.vokabularer(docs)
    for index, phase in enumerate(vocabularies["livscyklus"].ord):
        for place, word in enumerate(phase.faser):
            if word not in vocabularies["fase"].ids:
                found = source.read(docs / "vokabularer/livscyklus.yml")
                why = f"'{word}' findes ikke i docs/vokabularer/fase.yml; ret det, eller slet det"
                yield found.fault(["ord", index, "faser", place], why)


def _examples(docs: Path) -> Iterator[Fejl]:
    projekter = content.projekter(docs)
    for number, question in enumerate(content.spoergsmaal(docs).values()):
        for index, example in enumerate(question.eksempler):
            if example.projekt not in projekter:
                why = f"der findes intet projekt med id '{example.projekt}'; ret id'et"
                found = source.read(docs / "borger/spoergsmaal.yml")
                yield found.fault(["spoergsmaal", number, "eksempler", index, "projekt"], why)


def _gatherings(docs: Path) -> Iterator[Fejl]:
    vocabularies = content.vokabularer(docs)
    gathered = [phase for word in vocabularies["borgerfase"].ord for phase in word.samler]
    for phase in vocabularies["fase"].ids:
        if gathered.count(phase) != 1:
            why = f"fasen '{phase}' skal stå under 'samler' ved præcis ét ord, så borgere også kan se de projekter"
            yield source.read(docs / "vokabularer/borgerfase.yml").fault(["ord"], why)


def _sources(docs: Path) -> Iterator[Fejl]:
    for path in docs.glob("dataadgang/kilder/index.yml"):
        rows, known = content.datakilder(docs), content.vokabularer(docs)["datakilde"].ids
        for lost in sorted(set(rows) - set(known)):
            why = f"der er ingen datakilde med id '{lost}' i docs/vokabularer/datakilde.yml; ret id'et"
            yield source.read(path).fault(["kilder", lost], why)
        for missing in [name for name in known if name not in rows]:
            yield source.read(path).fault(["kilder"], f"mangler en række for datakilden '{missing}'; tilføj den")

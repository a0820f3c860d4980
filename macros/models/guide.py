"""A decision guide as a whole: every answer leads to an outcome, and the worked examples are its tests."""

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Dato, Model
from macros.models.form import Slug
from macros.models.guidedele import Afsnit, Eksempel, Etiketter, Katalogfelter, Kort, Svar, Trin, Udfald
from macros.models.kind import Kind


class Guide(Model):
    """The whole guide. The first step of the file is where it begins."""

    kind: ClassVar[Kind] = Kind("**/guide-*.yml", prefix="guide-")

    titel: Kort
    indledning: Afsnit
    laest: Dato = Field(description="Den dag, reglerne bag guiden sidst blev læst.")
    etiketter: Etiketter = Etiketter()
    trin: dict[Slug, Trin] = Field(min_length=1)
    udfald: dict[Slug, Udfald] = Field(min_length=1)
    eksempler: list[Eksempel] = Field(min_length=12)

    @model_validator(mode="after")
    def _every_way_leads_to_an_outcome(self) -> Self:
        self._check_ids()
        self._check_targets()
        self._check_loops(next(iter(self.trin)), ())
        reached = self.reached(next(iter(self.trin)))
        lost = [name for name in (*self.trin, *self.udfald) if name not in reached]
        if lost:
            raise PydanticCustomError("guide", "ingen svar fører til: {d}", {"d": ", ".join(lost)})
        for number, example in enumerate(self.eksempler, start=1):
            end = self.walk(example.svar)
            if end != example.udfald:
                raise PydanticCustomError(
                    "guide",
                    "eksempel {n} ender i »{end}«, ikke i »{said}«; ret svarene eller udfaldet",
                    {"n": number, "end": end or "ingenting", "said": example.udfald},
                )
        return self

    def way(self, answers: list[str]) -> Iterator[tuple[Trin, Svar]]:
        """Each question with the answer taken. Stops at an answer that the question does not have."""
        here = next(iter(self.trin))
        for name in answers:
            step = self.trin.get(here)
            chosen = next((answer for answer in step.svar if answer.id == name), None) if step else None
            if not step or not chosen:
                return
            yield step, chosen
            here = chosen.til

    def walk(self, answers: list[str]) -> str | None:
        """The outcome that the answers lead to, or None when they stop short or go astray."""
        taken = [answer for _, answer in self.way(answers)]
        end = taken[-1].til if taken else ""
        if len(taken) < len(answers) or end not in self.udfald:
            return None
        gaps = any(answer.mangler for answer in taken)
        return (self.udfald[end].med_mangler if gaps else None) or end

    def reached(self, name: str) -> set[str]:
        """Every step and outcome that can come after a step, the step itself included."""
        found, queue = set(), [name]
        while queue:
            here = queue.pop()
            found.add(here)
            if here in self.trin:
                queue += [answer.til for answer in self.trin[here].svar]
            elif instead := self.udfald[here].med_mangler:
                queue.append(instead)
        return found

    @property
    def all_tillaeg(self) -> set[str]:
        """Every addition that an answer or an outcome names."""
        answers = [answer for step in self.trin.values() for answer in step.svar]
        return {name for answer in answers for name in answer.tillaeg} | {
            name for end in self.udfald.values() for name in end.tillaeg
        }

    def tillaeg_at(self, end: str) -> list[str]:
        """What may hold besides at an outcome: its own, and what answers on a way to it call for."""
        called = [
            name
            for step in self.trin.values()
            for answer in step.svar
            if answer.tillaeg and end in self.reached(answer.til)
            for name in answer.tillaeg
        ]
        return list(dict.fromkeys([*self.udfald[end].tillaeg, *called]))

    @property
    def first_answers(self) -> list[str]:
        """The ids of the answers to the first question."""
        return [answer.id for answer in next(iter(self.trin.values())).svar]

    def left(self, name: str) -> int:
        """How many questions can come after a step, at most."""
        return max((1 + self.left(a.til) for a in self.trin[name].svar if a.til in self.trin), default=0)

    @property
    def fills_catalogue(self) -> bool:
        """Whether any answer says something a record of the catalogue can begin with."""
        return any(answer.tags != Katalogfelter() for step in self.trin.values() for answer in step.svar)

    def _check_ids(self) -> None:
        counted = Counter(answer.id for step in self.trin.values() for answer in step.svar)
        again = sorted(name for name, count in counted.items() if count > 1)
        if again:
            raise PydanticCustomError(
                "guide", "flere svar har samme id: {d}; giv det ene et nyt", {"d": ", ".join(again)}
            )

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
        astray += [
            f"{name} → {end.med_mangler}"
            for name, end in self.udfald.items()
            if end.med_mangler and end.med_mangler not in self.udfald
        ]
        if astray:
            raise PydanticCustomError("guide", "svar fører ingen steder hen: {d}", {"d": ", ".join(astray)})

    def _check_loops(self, name: str, way: tuple[str, ...]) -> None:
        if name in way:
            raise PydanticCustomError("guide", "guiden går i ring: {d}", {"d": " → ".join((*way, name))})
        for answer in self.trin[name].svar if name in self.trin else []:
            self._check_loops(answer.til, (*way, name))

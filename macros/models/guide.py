"""A decision guide as a whole: every answer leads to an outcome, and the worked examples are its tests."""

from typing import ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.models.felter import Dato, Model, Slug
from macros.models.guidedele import Afsnit, Eksempel, Etiketter, Katalogfelter, Kort, Trin, Udfald
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
                    "eksempel {n} ender i »{end}«, ikke i »{said}«; ret svarene eller udfaldet",
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

"""The handbook's steps in order, seen by phase, by role and by gate. Pure: no files, no markup."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from macros.models import Fasetrin, Haandbogstrin


class Placed(NamedTuple):
    """A step and the phase whose file it stands in."""

    fase: str
    trin: Haandbogstrin


class Share(NamedTuple):
    """What a role has to do in one phase: the steps it does, and those it helps with."""

    goer: list[Placed]
    hjaelper: list[Placed]


def in_phase(phases: Mapping[str, Fasetrin], phase: str) -> list[Placed]:
    """The steps of a phase: its own, and then those of other phases that belong here too."""
    own = [Placed(phase, step) for step in phases[phase].trin]
    lent = [Placed(name, s) for name, file in phases.items() for s in file.trin if phase in s.ogsaa_i]
    return own + lent


def numbered(phases: Mapping[str, Fasetrin], phase: str) -> dict[int, Placed]:
    """The steps by their number on the phase's page, where what must be done stands before what should."""
    return dict(enumerate(sorted(in_phase(phases, phase), key=lambda placed: placed.trin.maerke != "skal"), 1))


def numbers(phases: Mapping[str, Fasetrin], phase: str) -> dict[str, int]:
    """The number of each step on the phase's page, by its id."""
    return {placed.trin.id: number for number, placed in numbered(phases, phase).items()}


def gate(phases: Mapping[str, Fasetrin], phase: str) -> list[Placed]:
    """What must be in place before one leaves a phase."""
    return [placed for placed in in_phase(phases, phase) if placed.trin.port]


def share(found: Iterable[Placed], role: str) -> Share:
    """The part of the steps that falls to a role."""
    own = [placed for placed in found if role in placed.trin.hvem]
    return Share(
        [placed for placed in own if placed.trin.hvem[0] == role],
        [placed for placed in own if placed.trin.hvem[0] != role],
    )


def grounds(found: Iterable[Placed]) -> Counter[str]:
    """How many steps rest on law, on sources and on judgement."""
    return Counter(placed.trin.grundlag for placed in found)


def every(phases: Mapping[str, Fasetrin]) -> list[Placed]:
    """All steps, each once, in the order of the phases."""
    return [Placed(phase, step) for phase, file in phases.items() for step in file.trin]


def busiest(phases: Mapping[str, Fasetrin], role: str, count: int) -> list[str]:
    """The phases in which a role has most to do, in the order of the life cycle."""
    has = Counter(placed.fase for placed in every(phases) if role in placed.trin.hvem)
    chosen = {phase for phase, _ in has.most_common(count)}
    return [phase for phase in phases if phase in chosen]

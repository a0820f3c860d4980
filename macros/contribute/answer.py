"""What is answered to a proposal, as Markdown. A fault may come from foreign code: shown as text, and cut off."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from macros.checks.guard import personal
from macros.content.faults import ContentError, Fejl
from macros.contribute.reviews import Svar
from macros.registers.review.paastand import Paastand

MOST, LONGEST = 50, 400
MARK = "<!-- ai-wiki: kontrol -->"  # so that the next answer replaces this one
GOOD = "**Robotten har set filerne igennem, og alt er i orden.** Nu ser redaktøren på, om indholdet er rigtigt."
IN_THE_ISSUE = (
    "**Der er {antal} ting at rette.** Ret svarene i sagen (tre prikker, **Edit**), så prøver robotten igen."
)
HISTORY = (
    "**Det, du rettede, kan stadig læses i sagens historik.** Tryk på **edited** over din tekst, vælg den gamle "
    "udgave, og vælg **Delete revision from history**. Det kan du selv, og det kan den, der passer arkivet. "
    "Gør det for hver udgave, der har oplysningen."
)
OURS = (
    "Robotten kan ikke lave filen, for der er fejl i kataloget, som ikke er dine. Dine svar er læst, og du skal ikke "
    "gøre noget. Redaktøren retter kataloget, og så kan sagen prøves igen."
)
UNCLEAR = (
    f"{MARK}\nRobotten kunne ikke finde posten, eller rollen og det, du så efter, mangler. Ret svarene i sagen.\n"
)
WRONG = f"{MARK}\nTak. Redaktøren ser på, hvad der skal rettes, og skriver her i sagen.\n"
BAD = "**Der er {antal} ting at rette.** Ret filen her i ændringsforslaget, så kører robotten igen af sig selv."


def as_json(error: ContentError | None) -> str:
    """The faults, to be handed from a run without rights to one that may write."""
    faults = (
        [{"fil": f.fil, "linje": f.linje, "felt": f.felt, "hvorfor": f.hvorfor} for f in error.fejl] if error else []
    )
    return json.dumps({"fejl": faults}, ensure_ascii=False)


def read(text: str) -> list[Fejl]:
    """The faults back again. Raises ValueError for anything else."""
    told = json.loads(text)
    if not isinstance(told, dict) or not isinstance(told.get("fejl"), list):
        raise ValueError("skal være et objekt med listen 'fejl'")
    return [_fault(one) for one in told["fejl"][:MOST]]


def _fault(one: Any) -> Fejl:
    if not isinstance(one, Mapping) or not isinstance(one.get("linje"), int):
        raise ValueError("en fejl skal have fil, linje, felt og hvorfor")
    return Fejl(str(one.get("fil")), one["linje"], str(one.get("felt")), str(one.get("hvorfor")))


def comment(faults: Sequence[Fejl], run: str = "", bad: str = BAD) -> str:
    """The whole answer. `run` is the address where the built site and the log lie."""
    lines = [MARK, bad.format(antal=len(faults)) if faults else GOOD, ""]
    lines += [f"- {_code(f'{f.fil}:{f.linje}')} {_code(f.felt)}: {_code(f.hvorfor)}" for f in faults[:MOST]]
    if run:
        lines += [
            "",
            f"[Den byggede side og hele kørslen]({run}) ligger på GitHub. Siden er filen **siden** nederst.",
        ]
    return "\n".join(lines) + "\n"


def to_sender(found: Iterable[tuple[str, str]]) -> str:
    """The answer to who filled in the form: (question, what is wrong with its answer). No file or field is named."""
    told = list(dict.fromkeys(found))
    lines = [MARK, IN_THE_ISSUE.format(antal=len(told)), ""]
    lines += [f"- {_code(question)}: {_code(why)}" for question, why in told[:MOST]]
    if any(why in personal.SERIOUS for _, why in told):
        lines += ["", HISTORY]
    return "\n".join(lines) + "\n"


def ours() -> str:
    """The answer when it is the catalogue itself that is not in order."""
    return f"{MARK}\n{OURS}\n"


def taken(file: str) -> str:
    """The answer when the catalogue has a file of that name."""
    return f"{MARK}\nKataloget har allerede filen {_code(file)}. Giv projektet en anden titel, eller ret den fil.\n"


def reviewed(answers: int, pages: int, amiss: int) -> str:
    """The answer to who sent a review that could be read."""
    told = f"**Tak. Robotten har læst {answers} svar på {pages} {'side' if pages == 1 else 'sider'}.**"
    more = f" {amiss} af dem skal der rettes noget efter, og de står i en sag for sig." if amiss else ""
    return (
        f"{MARK}\n{told}{more} Redaktøren kontrollerer, at gennemgangen kommer fra en fagperson, og lægger den på.\n"
    )


def amiss(found: Iterable[tuple[Paastand, Svar]]) -> str:
    """The issue on what a review found wrong or unclear, page by page."""
    lines = ["En gennemgang fandt påstande, som ikke er rigtige eller ikke er klare:", ""]
    for claim, said in found:
        where = f"docs/{claim.side}" + (f":{claim.linje}" if claim.linje else "")
        lines.append(
            f"- [ ] {_code(where)} **{said.dom}**: {_code(claim.tekst)} Bemærkning: {_code(said.bemaerkning)}"
        )
    return "\n".join(lines) + "\n"


def _code(text: str) -> str:
    """Text that the code host reads nothing into: no mention, link or mark; and no number that points at a person."""
    line = " ".join(personal.masked(text).split()).replace("`", "'")
    return f"`{line[:LONGEST]}{'…' if len(line) > LONGEST else ''}`"

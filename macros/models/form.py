"""Texts that must have one shape, each with the sentence that says which. A pattern has no other place."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


@dataclass(frozen=True)
class Form:
    """Marks a text as one of a shape. The sentence and the example are what a contributor is told."""

    moenster: str
    besked: str
    eksempel: str

    @property
    def skal(self) -> str:
        """The whole sentence: what the text must be, with an example."""
        return f"{self.besked}, fx {self.eksempel}"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        # the second is what editors show in place of the pattern
        return {**handler(schema), "pattern": self.moenster, "patternErrorMessage": self.skal}

    def _check(self, value: str) -> str:
        if not re.fullmatch(self.moenster, value):
            raise PydanticCustomError("form", "{skal}", {"skal": self.skal})
        return value


_MAPPE = r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)"
_SMAA = "må kun have små bogstaver fra a til z, tal og bindestreger"

SLUG = Form(r"^[a-z0-9]+(-[a-z0-9]+)*$", f"{_SMAA} (æ skrives ae, ø oe og å aa)", "roentgen-af-haand")
SIDE = Form(
    r"^(?:[a-z0-9-]+/)*[a-z0-9-]+\.md$",
    "skal være en sides adresse inde i docs",
    "dataadgang/konsekvensanalyse.md",
)
SIDE_UDEN_MD = Form(
    r"^[a-z0-9]+([-/][a-z0-9]+)*$", "skal være en sides adresse inde i docs uden .md", "dataadgang/guide-spor"
)
ADRESSE_HER = Form(
    rf"^{_MAPPE}+(?:#[a-z0-9-]+)?$", "skal være en adresse, som den står efter webstedets navn", "wiki/ai/"
)

Slug = Annotated[str, SLUG]
# a name that stands in shared addresses; never a number alone, since old addresses held places
Adressenavn = Annotated[
    str, Form(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", f"skal begynde med et bogstav og {_SMAA}", "materiale-ja")
]
Mappeadresse = Annotated[str, Form(rf"^{_MAPPE}+$", ADRESSE_HER.besked, "wiki/ai/")]
Forsideadresse = Annotated[
    str, Form(rf"^{_MAPPE}*$", "skal være en adresse her, eller tom for forsiden", "projekter/")
]
Afsnitsadresse = Annotated[
    str,
    Form(
        r"^(?=.)(?:[a-z0-9/-]+\.md)?(?:#[a-z0-9-]+)?$",
        "skal være en side inde i docs, eller et afsnit på siden selv",
        "dataadgang/guide-spor.md eller #skema",
    ),
]
Sidested = Annotated[
    str,
    Form(
        r"^[a-z0-9/-]+\.md(#[a-z0-9-]+)?$",
        "skal være en sides adresse inde i docs, eventuelt med et afsnit",
        "samarbejde/hvem-hjaelper.md#data",
    ),
]
Doi = Annotated[
    str, Form(r"^10\.\d{4,9}/\S+$", "skal være en DOI, der begynder med 10. (uden https://)", "10.1000/182")
]
Engelsksaetning = Annotated[
    str,
    Form(
        r"^[A-Z0-9][^\n]*\.$",
        "skal være én hel sætning på engelsk med stort begyndelsesbogstav og punktum",
        "A model reads chest X-rays.",
    ),
]
Klokken = Annotated[str, Form(r"^([01]\d|2[0-3]):[0-5]\d$", "skal være et klokkeslæt", "14:30")]
Mail = Annotated[str, Form(r"^[^@\s]+@[^@\s]+$", "skal være en mailadresse", "enhed@eksempel.dk")]
Telefon = Annotated[
    str, Form(r"^\+?\d[\d ]{6,}$", "skal være et telefonnummer med cifre og mellemrum", "12 34 56 78")
]
Sprogkode = Annotated[str, Form(r"^[a-z]{2}$", "skal være sprogets to bogstaver", "en")]
Raekkenummer = Annotated[str, Form(r"^[A-Z]\d(\.\d)?$", "skal være rækkens nummer", "R2.4")]
Anbefalingsnummer = Annotated[str, Form(r"^(A|R\d)$", "skal være anbefalingens nummer", "R2")]
Paastandsnummer = Annotated[
    str, Form(r"^[0-9a-f]{10}-[0-9a-f]{6}$", "skal være nummeret fra arket", "0123456789-abcdef")
]
Proevenavn = Annotated[
    str,
    Form(
        r"^tests/[a-z_]+/test_[a-z_]+\.py::test_[a-z0-9_]+$",
        "skal være prøvens fil og navn",
        "tests/browser/test_axe.py::test_no_faults",
    ),
]
TAL = r"\d+(?:\.\d{3})*(?:,\d+)?"
# the second is Wilson's 95 per cent interval of a share
Regnestykke = Annotated[
    str,
    Form(
        rf"^(?:[\d.,+*/() √-]+ = -?{TAL}(?: %)?|{TAL} af {TAL} = {TAL}-{TAL} %)$",
        "skal være et regnestykke med tal, regnetegn og ét lighedstegn",
        "265 / 415 = 63,9 % eller 31 af 42 = 58,9-84,7 %",
    ),
]

"""Which files under `docs/` are of which kind. A new kind of file is a model and a line here."""

from pydantic import BaseModel

from macros.models import (
    Afproevning,
    Anbefalinger,
    Arkliste,
    Budget,
    Datakilder,
    Egennavne,
    Enhed,
    Faseporte,
    Fasetrin,
    Guide,
    Kildeliste,
    Kontakter,
    Kursusliste,
    Lov,
    Moede,
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
    Spoergsmaalsliste,
    Sporene,
    Taleksempler,
    Tegning,
    Vokabular,
)

MODULES = "kompetencer/moduler"

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
    ("soegning.yml", Soegning),
    ("tilladte-kontakter.yml", Kontakter),
    ("**/*.md", Side),
    ("ordbog/*.yml", Ordbog),
    ("egennavne.yml", Egennavne),
)

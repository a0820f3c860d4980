"""A project as it leaves the house."""

from typing import Any, NamedTuple

from macros.models import SKEMA_VERSION, Projekt

FIRST_COLUMNS = ("id", "organisation_id", "url", "skema_version", "aendret", "naeste_kontrol")  # for ever


class Record(NamedTuple):
    """A project with what its file does not say: its address, and when it came and changed (ÅÅÅÅ-MM-DD)."""

    id: str
    projekt: Projekt
    url: str
    oprettet: str
    aendret: str

    def fields(self) -> dict[str, Any]:
        """Everything, as plain values, the six fixed columns first. What was left out is None."""
        value = self.projekt.model_dump(mode="json")
        first = {
            "id": self.id,
            "organisation_id": value.pop("organisation"),
            "url": self.url,
            "skema_version": SKEMA_VERSION,
            "aendret": self.aendret,
            "naeste_kontrol": value.pop("naeste_kontrol"),
        }
        return {**first, "oprettet": self.oprettet, **value}

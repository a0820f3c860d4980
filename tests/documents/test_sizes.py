"""How large a file is, as a reader is told."""

import pytest

from macros.documents import links


@pytest.mark.parametrize(
    ("octets", "told"),
    [
        (0, "1 kB"),
        (1499, "1 kB"),
        (18_400, "18 kB"),
        (999_400, "999 kB"),
        (1_000_000, "1,0 MB"),
        (1_240_000, "1,2 MB"),
    ],
)
def test_a_size_is_told_in_thousands(octets: int, told: str) -> None:
    assert links.size(octets) == told

"""Pagefind's index of words cut into smaller files.

Pagefind lays about twenty thousand places in each, 30 kB, and a search fetches one for each of its words. How many is
not to be set, so the files are cut afterwards: a search fetches a sixth as much.
"""

import gzip
import hashlib
import json
from collections.abc import Iterator
from functools import partial
from itertools import chain, pairwise, takewhile
from pathlib import Path
from typing import Any

import cbor2

from macros.caching.beside import mapped

HEAD = b"pagefind_dcd"  # before all that Pagefind packs
PLACES = 2000  # in a file, or a few more
ALIKE = 4  # letters at least, by which a word is found as the beginning of a longer one: those stay together
CHUNK = "{}.pf_index"
CHUNKS = 2  # where in the metadata the files of words are listed: from, to, name


def cut(index: Path) -> None:
    """Cut the files of words of an index, and list the new ones in its metadata."""
    entry = index / "pagefind-entry.json"
    told = json.loads(entry.read_text("utf-8"))
    for language in told["languages"].values():
        listed = index / f"pagefind.{language['hash']}.pf_meta"
        known = _read(listed)
        before = known[CHUNKS]
        known[CHUNKS] = list(chain.from_iterable(mapped(partial(_cut, index / "index"), before)))
        for name in {one[-1] for one in before} - {one[-1] for one in known[CHUNKS]}:
            (index / "index" / CHUNK.format(name)).unlink()
        language["hash"] = _write(known, index, "pagefind.{}.pf_meta")
        listed.unlink()
    entry.write_text(json.dumps(told, separators=(",", ":")), "utf-8")


def _cut(folder: Path, chunk: list[str]) -> list[list[str]]:
    """One file cut in pieces: what each is asked for from and to, and its name. The file itself is left."""
    first, last, name = chunk
    words, *rest = _read(folder / CHUNK.format(name))
    pieces = list(_pieces(words))
    firsts = [first, *(_beginning(a[-1][0], b[0][0]) for a, b in pairwise(pieces))]
    lasts = [*(piece[-1][0] for piece in pieces[:-1]), last]
    cuts = zip(pieces, firsts, lasts, strict=True)
    return [[begins, ends, _write([piece, *rest], folder, CHUNK)] for piece, begins, ends in cuts]


def _pieces(words: list[Any]) -> Iterator[list[Any]]:
    piece: list[Any] = []
    size = 0
    for word in words:
        if size >= PLACES and _alike(piece[-1][0], word[0]) < ALIKE:
            yield piece
            piece, size = [], 0
        piece.append(word)
        size += sum(len(places) + 1 for _, places, *_ in word[1])
    yield piece


def _beginning(before: str, word: str) -> str:
    """As much of a word as tells it from the one before."""
    return word[: _alike(before, word) + 1]


def _alike(before: str, word: str) -> int:
    """How many letters two words begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, word, strict=False)))


def _read(path: Path) -> Any:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(HEAD))


def _write(data: Any, folder: Path, named: str) -> str:
    """Pack as Pagefind does, under a name that changes with what it says; the same data give the same bytes."""
    packed = gzip.compress(HEAD + cbor2.dumps(data), mtime=0)
    name = f"da_{hashlib.sha256(packed).hexdigest()[:10]}"
    (folder / named.format(name)).write_bytes(packed)
    return name

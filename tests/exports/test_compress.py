"""The finished site compressed beside itself."""

import gzip
from pathlib import Path

import brotli
from conftest import asset

from macros.checks import published
from macros.exports import compress


def test_a_text_has_copies_that_hold_it_whole(tmp_path: Path, site: Path) -> None:
    taken = {name: (site / name).read_bytes() for name in ("om/index.html", "projekter/projekter.csv", "404.html")}
    taken[asset(site, "site.css").lstrip("/")] = (site / asset(site, "site.css").lstrip("/")).read_bytes()
    taken |= {"kort.txt": b"kort", "billede.png": b"a" * 5000, "sitemap.xml.gz": b"b" * 5000}
    for _ in range(2):  # a second time it finds the copies of the first
        for name, body in taken.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(body)
        assert compress.beside(tmp_path) == 4
        made = {p.relative_to(tmp_path).as_posix(): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
        copies = {name: body for name, body in made.items() if name not in taken}
        assert len(copies) == 8
        for name, body in copies.items():
            whole = gzip.decompress(body) if name.endswith(".gz") else brotli.decompress(body)
            assert whole == taken[name[:-3]], name
            assert len(body) < len(whole), name
        assert made["om/index.html.gz"][4:8] == bytes(4)  # no time of day
    assert published.on(tmp_path) == ["billede.png", "kort.txt", "om/", "projekter/projekter.csv"]

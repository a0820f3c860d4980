"""`python -m macros.search site docs --output-path site/pagefind`: the index of a built site."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from macros import search

if __name__ == "__main__":
    asked = ArgumentParser(description=__doc__)
    asked.add_argument("site", type=Path)
    asked.add_argument("docs", type=Path)
    asked.add_argument("--output-path", type=Path, required=True)
    told = asked.parse_args()
    try:
        search.build(told.site, told.docs, told.output_path)
    except search.SearchError as error:
        sys.exit(str(error))

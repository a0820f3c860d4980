"""What the site costs as it grows: generated catalogues, built beside a bare site, measured. Run it by `make bench`.

Nothing generated is ever written into the repository.
"""

"""MkDocs: hooks, frames, assets, tooltips. The only package that knows it."""

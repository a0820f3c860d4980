"""A place to write in: the container that an editor opens the archive in, with a schema for every kind of file."""

from typing import Any

from macros.exports import schema

IMAGE = "mcr.microsoft.com/devcontainers/python:3.12-bookworm"
EXTENSIONS = ["redhat.vscode-yaml", "ms-python.python", "charliermarsh.ruff"]


def container() -> dict[str, Any]:
    """The description of the container. The schemas lie in the built site, so it is built once at the start."""
    settings = {
        "python.defaultInterpreterPath": ".venv/bin/python",
        "yaml.schemas": {
            f"site/{schema.FOLDER}/{name}.schema.json": files for name, files in schema.patterns().items()
        },
    }
    return {
        "name": "AI-wiki",
        "image": IMAGE,
        "postCreateCommand": "make .venv/.ready browser build",
        "forwardPorts": [8000],
        "customizations": {"vscode": {"extensions": EXTENSIONS, "settings": settings}},
    }

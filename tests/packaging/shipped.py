"""The project as it is shipped: its tree, and its wheel installed where the tree cannot be seen."""

from __future__ import annotations

import os
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The tree, and what its pyproject.toml says."""

    root: Path
    settings: dict[str, Any]

    @property
    def packages(self) -> list[str]:
        """Our top-level names."""
        return list(self.settings["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"])

    def files(self, *parts: str) -> set[str]:
        """The files below these, as paths from the root; without what Python leaves behind."""
        below = [path for part in parts for path in (self.root / part).rglob("*")]
        alone = [self.root / part for part in parts if (self.root / part).is_file()]
        return {
            str(path.relative_to(self.root))
            for path in (*below, *alone)
            if path.is_file() and "__pycache__" not in path.parts
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """An environment of its own that holds our wheel, and sees the libraries of the present one but not the tree."""

    environment: Path
    elsewhere: Path

    def run(self, *command: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Run one of its programs in a folder that holds nothing of ours."""
        return subprocess.run(
            [self.program(command[0]), *command[1:]],
            cwd=self.elsewhere,
            env=self.variables,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def done(self, *command: str, stdin: str = "") -> str:
        """Run a program that must succeed; its output."""
        result = self.run(*command, stdin=stdin)
        assert result.returncode == 0, result.stderr
        return result.stdout

    def program(self, name: str) -> Path:
        return self.environment / "bin" / name

    @property
    def variables(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return kept | {"FIGUREWATCH_DATA": str(self.elsewhere / "data")}


def free_port() -> int:
    """A port of loopback that nobody listens on just now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])

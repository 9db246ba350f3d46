"""The pages of the documentation, and what can be checked in them."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

_FENCE = re.compile(r"^(```+|~~~+)")
_INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ +(.+?) *#*$")
_SHELL_ENDS = re.compile(r"[|&;<>()]+")
_BEFORE_A_COMMAND = re.compile(r"(?:^|[|&;(]|\bexec(?: -T)? \w+|\bor:)\s*(?:[A-Z_]+=\S*\s+)*$")
_REMARK = re.compile(r"\s# ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One Markdown file."""

    path: Path
    text: str

    @property
    def name(self) -> str:
        return str(self.path.relative_to(ROOT))

    def links(self) -> Iterator[str]:
        """Targets of its links, those to other sites left out."""
        prose = "\n".join(line for line, is_code in self._lines() if not is_code)
        yield from (link for link in _LINK.findall(prose) if not re.match(r"[a-z]+:", link))

    def anchors(self) -> set[str]:
        """What links to its headings end with, as GitHub makes them."""
        titles = [match[1] for line, is_code in self._lines() if not is_code and (match := _HEADING.match(line))]
        return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}

    def section(self, title: str) -> str:
        """The text below a heading, up to the next."""
        _, _, rest = self.text.partition(f"# {title}\n")
        assert rest, f"{self.name} has no section {title}"
        return re.split(r"^#+ ", rest, maxsplit=1, flags=re.MULTILINE)[0]

    def code(self) -> Iterator[str]:
        """Every line of its code blocks (continued ones joined), and every piece of code in its prose."""
        block = ""
        for line, is_code in self._lines():
            if not is_code:
                yield from _INLINE.findall(line)
            elif line.endswith("\\"):
                block += line[:-1] + " "
            else:
                yield (block + line).strip()
                block = ""

    def commands(self) -> Iterator[list[str]]:
        """The arguments of every call of ``figurewatch`` that it shows."""
        for line in self.code():
            shown = line.removeprefix("$ ")
            for found in re.finditer(r"\bfigurewatch(?=\s|$)", shown):
                before, after = shown[: found.start()], shown[found.end() :]
                if _REMARK.search(before):
                    after = re.split(r"[,;:)]", after)[0]
                if _BEFORE_A_COMMAND.search(before):
                    yield list(_words(after))

    def _lines(self) -> Iterator[tuple[str, bool]]:
        """Its lines, each with whether it belongs to a code block."""
        fence, after_blank = "", True
        for line in self.text.splitlines():
            marker = _FENCE.match(line)
            if marker and (not fence or line.startswith(fence)):
                fence = "" if fence else marker[1]
                continue
            indented = line.startswith("    ") and after_blank
            yield line, bool(fence) or indented
            after_blank = indented or not line.strip()


def _words(command_line: str) -> Iterator[str]:
    """The words of a command up to where the shell takes over; brackets of what is optional are taken off."""
    lexer = shlex.shlex(command_line, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    for word in lexer:
        if _SHELL_ENDS.fullmatch(word):
            return
        yield word.removeprefix("[").removesuffix("]")


def pages() -> list[Page]:
    """README and everything in docs/."""
    paths = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    return [Page(path=path, text=path.read_text(encoding="utf-8")) for path in paths]


def page(name: str) -> Page:
    """One page by its path."""
    return next(it for it in pages() if it.name == name)

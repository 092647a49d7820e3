"""What a shell command in a build does, as far as single statements show it.

Out of scope: data flow between statements (``curl -o x && sh x`` is not seen), expansion.

Source: POSIX.1-2024, Shell Command Language, sections 2.2 (quoting) and 2.9 (commands).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum

from muniment.engine.infra.secret_shape import looks_secret

_DOWNLOADERS = frozenset({"curl", "wget", "fetch"})
_SHELLS = frozenset({"sh", "bash", "zsh", "dash", "ash", "ksh"})
_INTERPRETERS = frozenset({"python", "python2", "python3", "perl", "ruby", "node", "php"})
_PREFIXES = frozenset(
    {"sudo", "env", "exec", "command", "time", "nohup", "then", "do", "else", "if"}
)
_ASSIGNMENT = re.compile(r"([A-Za-z_][A-Za-z0-9_-]{0,100})=(.{0,500})", re.DOTALL)
_SUBSTITUTED = re.compile(r"(?:\$\(|`|<\()\s{0,20}(?:curl|wget|fetch)\s")
_EVALUATES = frozenset({"eval", "source", "."})


class ShellTrait(Enum):
    """Something that a command does."""

    DOWNLOAD_TO_SHELL = "download-to-shell"
    NO_CERTIFICATE_CHECK = "no-certificate-check"
    SECRET_LITERAL = "secret-literal"  # noqa: S105 - a name, not a secret


def shell_traits(command: str) -> tuple[ShellTrait, ...]:
    """Return what a command does, each once, in the order of ``ShellTrait``."""
    found: set[ShellTrait] = set()
    for statement in _statements(command):
        programs = [_program(words) for words in statement]
        if _runs_what_it_fetched(programs):
            found.add(ShellTrait.DOWNLOAD_TO_SHELL)
        for words in statement:
            found.update(_word_traits(words))
    return tuple(trait for trait in ShellTrait if trait in found)


def _runs_what_it_fetched(programs: Sequence[tuple[str, Sequence[str]]]) -> bool:
    fetched = False
    for name, arguments in programs:
        if fetched and name in _SHELLS and "-c" not in arguments:
            return True
        # With a script, "-c" or "-m" an interpreter reads the pipe as data.
        if fetched and name in _INTERPRETERS and (not arguments or arguments[0] == "-"):
            return True
        fetched = fetched or name in _DOWNLOADERS
        if name in _SHELLS | _EVALUATES and _SUBSTITUTED.search(" ".join(arguments) + " "):
            return True
    return False


def _word_traits(words: Sequence[str]) -> Iterator[ShellTrait]:
    name, arguments = _program(words)
    if name == "curl" and any(
        argument == "--insecure" or re.match(r"-[A-Za-z]{0,10}k[A-Za-z]{0,10}\Z", argument)
        for argument in arguments
    ):
        yield ShellTrait.NO_CERTIFICATE_CHECK
    if name == "wget" and "--no-check-certificate" in arguments:
        yield ShellTrait.NO_CERTIFICATE_CHECK
    for word in words:
        assigned = _ASSIGNMENT.match(word.lstrip("-"))
        key, value = (assigned[1], assigned[2]) if assigned is not None else ("", "")
        if assigned is None and "://" in word:
            value = word
        # What a variable or a command gives at build time does not stand in the file.
        if value and "$" not in value and "`" not in value and looks_secret(key, value):
            yield ShellTrait.SECRET_LITERAL


def _program(words: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Return the program of a command and its arguments, past assignments, sudo and the like."""
    for position, word in enumerate(words):
        if word in _PREFIXES or _ASSIGNMENT.match(word):
            continue
        if position and words[position - 1] in {"sudo", "env"} and word.startswith("-"):
            continue
        return word.rpartition("/")[2], words[position + 1 :]
    return "", ()


def _statements(command: str) -> Iterator[list[list[str]]]:
    """Yield each statement as its pipeline: commands, each a list of words without quotes.

    A command substitution stays one piece of its word, so that its inner pipes split nothing.
    """
    pipeline: list[list[str]] = [[]]
    word: list[str] = []
    quote = ""
    depth = 0
    inside = False
    length = len(command)
    position = 0

    def end_word() -> None:
        nonlocal inside
        if inside:
            pipeline[-1].append("".join(word))
            word.clear()
            inside = False

    while position < length:
        character = command[position]
        following = command[position + 1] if position + 1 < length else ""
        position += 1
        if character == "\\" and quote != "'":
            word.append(following)
            inside = True
            position += 1
        elif quote:
            if character == quote:
                quote = ""
            else:
                word.append(character)
        elif character in "\"'":
            quote, inside = character, True
        elif character in "(<$" and following == "(":
            word.append(character + "(")
            depth, inside = depth + 1, True
            position += 1
        elif depth:
            depth += (character == "(") - (character == ")")
            word.append(character)
        elif character == "#" and not inside:
            end = command.find("\n", position)
            position = length if end < 0 else end
        elif character in "\n;&" or (character == "|" and following == "|"):
            end_word()
            if pipeline != [[]]:
                yield pipeline
            pipeline = [[]]
            position += character == "|"
        elif character == "|":
            end_word()
            pipeline.append([])
            position += following == "&"
        elif character.isspace() or character in "(){}":
            # Braces of a variable belong to the word; those of a group stand alone.
            if character in "{}" and (inside or following not in " \n\t"):
                word.append(character)
                inside = True
            else:
                end_word()
        else:
            word.append(character)
            inside = True
    end_word()
    if pipeline != [[]]:
        yield pipeline

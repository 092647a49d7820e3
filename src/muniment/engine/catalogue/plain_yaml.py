"""YAML without its traps: no aliases, no key twice, no tags of other languages, no deep nesting.

The catalogue is ours, so its reader refuses what ``parsing.yaml_document`` must put up with in
files of others: there a repeated key, a key that is a list and a tag are dropped before anybody
could name them, and numbers and dates are read more narrowly. So the two share no code.
"""

from __future__ import annotations

from typing import Any

import yaml

from muniment.core.errors import CatalogueError

_MAX_DEPTH = 32


def parse_yaml(file: str, data: bytes) -> Any:
    """Return the value of a plain YAML text: no aliases, no key twice, no tags of other languages.

    Raises:
        CatalogueError: Names the file and the line.
    """
    loader = yaml.CSafeLoader(data)
    try:
        _refuse_depth_and_aliases(file, data)
        root = loader.get_single_node()
        if root is None:
            raise CatalogueError(file, "", "empty")
        _refuse_repeated_keys(file, root)
        return loader.construct_document(root)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}: " if mark else ""
        problem = getattr(error, "problem", None) or str(error).partition("\n")[0]
        raise CatalogueError(file, "", f"{line}not YAML: {problem}") from error
    finally:
        loader.dispose()


def _refuse_depth_and_aliases(file: str, data: bytes) -> None:
    # Before anything is composed: the composer recurses in C, and deep nesting ends the process;
    # ten lines of aliases can unfold to gigabytes. Events come one by one and need no stack.
    depth = 0
    loader = yaml.CSafeLoader(data)
    try:
        while loader.check_event():
            event: Any = loader.get_event()
            line = event.start_mark.line + 1
            if isinstance(event, yaml.AliasEvent):
                raise CatalogueError(file, "", f"line {line}: an alias; write the value out")
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > _MAX_DEPTH:
                    message = f"line {line}: nested deeper than {_MAX_DEPTH}"
                    raise CatalogueError(file, "", message)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    finally:
        loader.dispose()


def _refuse_repeated_keys(file: str, node: yaml.Node) -> None:
    if isinstance(node, yaml.MappingNode):
        keys: set[str] = set()
        for key, value in node.value:
            place = f"line {key.start_mark.line + 1}"
            if not isinstance(key, yaml.ScalarNode):
                raise CatalogueError(file, "", f"{place}: a key that is not a word")
            if key.value in keys:
                raise CatalogueError(file, "", f"{place}: key {key.value} stands twice")
            keys.add(key.value)
            _refuse_repeated_keys(file, value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_repeated_keys(file, item)

"""Which modules of the project a module needs, read from the import statements without running anything."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path


def needed_modules(starts: Iterable[Path], root: Path) -> tuple[Path, ...]:
    """Return the start files and every file of the project that they import, directly or not, sorted."""
    waiting, seen = list(starts), set[Path]()
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            waiting += [file for name in _imported_names(path, root) for file in _files_of(name, root)]
    return tuple(sorted(seen))


def _imported_names(path: Path, root: Path) -> Iterator[str]:
    package = path.relative_to(root).parent.parts
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*above, *filter(None, [node.module])))
            # `from a.b import c`: c may be a module of its own.
            yield from (f"{module}.{alias.name}" for alias in node.names)


def _files_of(name: str, root: Path) -> Iterator[Path]:
    """Yield the files that importing a dotted name runs: every package on the way, then the module."""
    parts = name.split(".")
    for end in range(1, len(parts) + 1):
        place = root.joinpath(*parts[:end])
        for file in (place / "__init__.py", place.with_name(place.name + ".py")):
            if file.is_file():
                yield file

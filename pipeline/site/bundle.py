"""Style sheets and scripts joined into one of each: the page works from a folder, where modules may not be loaded."""

import base64
import hashlib
import re
from importlib.resources import files
from importlib.resources.abc import Traversable

from pipeline.errors import InputError

ASSETS = files(__package__) / "assets"
STYLES = ("base", "text", "card", "charts", "views")
_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([a-z]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:function|class|const) (\w+))", re.MULTILINE)


def read_asset(*path: str) -> str:
    """Return the text of a file of the page's own."""
    place: Traversable = ASSETS.joinpath(*path)
    return place.read_text("utf-8")


def join_styles() -> str:
    """Return all style sheets as one."""
    return "\n".join(read_asset("css", f"{name}.css") for name in STYLES)


def join_scripts(start: str = "main") -> str:
    """Return a module and all that it imports as one script, each in a function of its own, the needed ones first."""
    ordered: dict[str, str] = {}
    _collect(start, ordered, ())
    return '"use strict";\n' + "".join(ordered.values())


def source_hash(text: str) -> str:
    """Return the name by which a content security policy allows a script or style of this very text."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _collect(name: str, ordered: dict[str, str], path: tuple[str, ...]) -> None:
    if name in path:
        raise InputError(f"{name}.js", f"imports itself by way of {' and '.join(path)}", "move what both need")
    if name in ordered:
        return
    text = read_asset("js", f"{name}.js")
    for match in _IMPORT.finditer(text):
        _collect(match[2], ordered, (*path, name))
    ordered[name] = _wrap(name, text)


def _wrap(name: str, text: str) -> str:
    """Turn a module into a constant that holds what it exports."""
    exported = ", ".join(match[1] for match in _EXPORT.finditer(text))
    body = _EXPORT.sub("", _IMPORT.sub(r"const {\1} = \2$;\n", text))
    return f"const {name}$ = (() => {{\n{body}return {{ {exported} }};\n}})();\n"

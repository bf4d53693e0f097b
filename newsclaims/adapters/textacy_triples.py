"""textacy's subject-verb-object triples, without the rest of textacy.

Importing anything of textacy runs its package's `__init__`, which loads topic models and similarity measures and with
them scikit-learn and scipy: six times as long as loading the spaCy pipeline, and 100 MB. The one module that is wanted
needs none of that. It is loaded inside packages that are empty, which are then forgotten: an `import textacy` elsewhere
gives the whole.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import threading
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

_loading = threading.Lock()
_MODULE = "textacy.extract.triples"


@cache
def triples() -> Any:
    """The module `textacy.extract.triples`."""
    with _loading:
        found = None if "textacy" in sys.modules else importlib.util.find_spec("textacy")
        if found is not None and found.origin is not None:
            folder = Path(found.origin).parent
            sys.modules["textacy"] = _empty("textacy", folder)
            sys.modules["textacy.extract"] = _empty("textacy.extract", folder / "extract")
            try:
                return importlib.import_module(_MODULE)
            except ImportError:
                pass  # a textacy that is built in another way: the whole of it, then
            finally:
                _forget()
        return importlib.import_module(_MODULE)


def _empty(name: str, folder: Path) -> ModuleType:
    package = ModuleType(name)
    package.__path__ = [str(folder)]
    return package


def _forget() -> None:
    for name in [name for name in sys.modules if name == "textacy" or name.startswith("textacy.")]:
        del sys.modules[name]

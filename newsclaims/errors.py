"""The exceptions that newsclaims raises, one small family under `NewsclaimsError`."""


class NewsclaimsError(Exception):
    """Base of every exception that newsclaims raises on purpose, but for files that cannot be opened (`OSError`)."""

    index: int | None = None
    """Which of many texts it is about, from 0, where `Extractor.pipe` raises it."""


class ArgumentError(NewsclaimsError, ValueError):
    """An argument is out of its range, or does not go with the others; the message says what it may be."""


class ArgumentTypeError(NewsclaimsError, TypeError):
    """An argument is of another type than can be used; the message says which one was expected."""


class TextError(NewsclaimsError, ValueError):
    """An article cannot be read; the message says which field of it, and what is wrong.

    Its text is missing, or is no text; the bytes are not in UTF-8, or in the encoding that was named; a field is
    malformed; or one holds a lone surrogate, which no UTF-8 text can.
    """


class PageError(TextError):
    """No article can be found in a web page."""


class ModelNotFoundError(NewsclaimsError, LookupError):
    """No usable spaCy pipeline is installed; the message shows the command that installs one."""


class ModelError(NewsclaimsError, ValueError):
    """The spaCy pipeline lacks a component, which the message names; or the learned weights have another format."""


class AnnotationError(NewsclaimsError, ValueError):
    """What somebody has annotated is malformed; the message names the place, and the file where there is one."""


class LexiconError(NewsclaimsError, ValueError):
    """A lexicon entry is malformed; the message names the file, the entry and what was expected."""


class CoreferenceError(NewsclaimsError, ValueError):
    """What a coreference plug-in returned are no clusters of offsets of the text; the message says what is wrong."""


class MissingExtraError(NewsclaimsError, ImportError):
    """A feature needs an optional package; the message shows the command that installs it."""


class UnknownCodeError(NewsclaimsError, ValueError):
    """No lint rule has this code; the message lists those there are."""


class SchemaVersionError(NewsclaimsError):
    """Results were written with another data model than this version of newsclaims reads; the message says what to do.

    It is no `ValueError`: pydantic would make a `ValidationError` of it.
    """


class RunError(NewsclaimsError, ValueError):
    """A run cannot begin or go on: its inputs or settings are not those it began with; the message says what to do."""

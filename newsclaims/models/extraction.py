"""`Extraction`: everything that was read out of one article, linked in memory and by id in JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeVar, get_args

from pydantic import ModelWrapValidatorHandler, ValidationError, model_validator

from newsclaims.arguments import one_of
from newsclaims.errors import SchemaVersionError
from newsclaims.models.article import Article
from newsclaims.models.attribution import Attribution
from newsclaims.models.claim import Claim
from newsclaims.models.quote import Quote
from newsclaims.models.sourcing import Tag
from newsclaims.models.span import Model, brief
from newsclaims.models.speaker import Speaker
from newsclaims.wording import counted

#: Version of the data model that `Extraction.model_dump_json` writes: the second number rises where a field is added,
#: the first where one changes its meaning or goes.
SCHEMA_VERSION = "1.0"

T = TypeVar("T", bound=Model)


class Extraction(Model):
    """Who said what in one article, in whose words, and how well it is sourced."""

    schema_version: str = SCHEMA_VERSION
    """Version of the data model, as `major.minor`: the second number rises where a field is added, the first where one
    changes its meaning or goes. Only results of the same major version are read."""
    model: str
    """Which spaCy pipeline read the text, with its version."""
    article: Article
    """The article and its layout."""
    speakers: tuple[Speaker, ...] = ()
    """The sources, in the order of their first mention."""
    attributions: tuple[Attribution, ...] = ()
    """Who said what, in the order of the text."""
    quotes: tuple[Quote, ...] = ()
    """Words given as somebody's own, in the order of the text."""
    claims: tuple[Claim, ...] = ()
    """Minimal propositions, attributed and in the reporter's own voice, in the order of the text."""

    @model_validator(mode="wrap")
    @classmethod
    def _of_this_version(cls, data: Any, handler: ModelWrapValidatorHandler[Extraction]) -> Extraction:
        """Refuse what a later version wrote and this one cannot read by its version, not by its fields."""
        try:
            return handler(data)
        except ValidationError as e:
            written = data.get("schema_version") if isinstance(data, Mapping) else None
            if isinstance(written, str) and _is_later(written):
                raise _refused(written) from e
            raise

    @model_validator(mode="before")
    @classmethod
    def _link(cls, data: Any) -> Any:
        """Put the objects where JSON has their ids."""
        if not isinstance(data, Mapping):
            return data
        _check_version(data.get("schema_version", SCHEMA_VERSION))
        speakers = [_made(Speaker, s) for s in _listed(data, "speakers")]
        by_id: dict[str, Any] = {s.id: s for s in speakers}
        attributions = [_linked(Attribution, a, by_id) for a in _listed(data, "attributions")]
        by_id |= {a.id: a for a in attributions}
        quotes = [_linked(Quote, q, by_id) for q in _listed(data, "quotes")]
        claims = [_linked(Claim, c, by_id) for c in _listed(data, "claims")]
        return {**data, "speakers": speakers, "attributions": attributions, "quotes": quotes, "claims": claims}

    def __repr__(self) -> str:
        """Short, since one asks for it at a prompt: the whole of it is `model_dump_json(indent=2)`."""
        parts = (counted(len(getattr(self, f"{name}s")), name) for name in ("attribution", "quote", "speaker", "claim"))
        return f"<Extraction of {brief(self.article.title or self.article.text)}: {', '.join(parts)}>"

    __str__ = __repr__

    def by_speaker(self) -> dict[Speaker | None, tuple[Attribution, ...]]:
        """The attributions of each speaker, speakers in the order of their first mention.

        Attributions whose speaker is not known come last, under `None`.
        """
        groups: dict[str | None, list[Attribution]] = {s.id: [] for s in self.speakers}
        for attribution in self.attributions:
            key = attribution.speaker.id if attribution.speaker else None
            groups.setdefault(key, []).append(attribution)
        speakers = {s.id: s for s in self.speakers}
        return {speakers[i] if i else None: tuple(found) for i, found in groups.items() if found}

    def tagged(self, tag: Tag) -> tuple[Attribution, ...]:
        """The attributions with this sourcing tag, in the order of the text.

        Raises:
            ArgumentError: there is no such tag; the message lists those there are.
        """
        one_of("tag", tag, get_args(Tag))
        return tuple(a for a in self.attributions if a.sourcing.tag == tag)

    def to_frame(
        self,
        table: Literal["claims", "attributions", "quotes", "speakers"],
        backend: Literal["pandas", "polars"] | None = None,
    ) -> Any:
        """One table as a data frame, wide and flat: a row for each claim, attribution, quote or speaker.

        Args:
            table: which table.
            backend: `pandas` or `polars`; None takes the first of the two that is installed.

        Raises:
            MissingExtraError: the back-end is not installed; the message shows the command that installs it.
            ArgumentError: there is no such table or back-end.
        """
        from newsclaims.frames import to_frame

        return to_frame(self, table, backend)

    def plot_sourcing(self, ax: Any = None, *, by: Literal["attributions", "words"] = "attributions") -> Any:
        """Shares of the sourcing tags as bars, on matplotlib axes; `newsclaims.plots.plot_sourcing` has the details."""
        from newsclaims.plots import plot_sourcing

        return plot_sourcing(self, ax, by=by)

    def plot_voices(self, ax: Any = None, *, limit: int = 15) -> Any:
        """Who speaks where along the article, on matplotlib axes; `newsclaims.plots.plot_voices` has the details."""
        from newsclaims.plots import plot_voices

        return plot_voices(self, ax, limit=limit)

    def _repr_html_(self) -> str:
        """Article, speakers and claims, as a notebook shows them."""
        from newsclaims.notebook import extraction_html

        return extraction_html(self)


def _check_version(written: Any) -> None:
    """Refuse what was written with another major version of the data model; what is no text is left to pydantic."""
    if isinstance(written, str) and written.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        raise _refused(written)


def _is_later(written: str) -> bool:
    """Whether results were written with a later minor version of the data model."""
    number = written.partition(".")[2]
    return number.isdecimal() and int(number) > int(SCHEMA_VERSION.partition(".")[2])


def _refused(written: str) -> SchemaVersionError:
    return SchemaVersionError(
        f"these results have schema_version {brief(written)}, and this newsclaims reads {SCHEMA_VERSION}: extract "
        "the article again, or read them with the newsclaims that wrote them"
    )


def _listed(data: Mapping[str, Any], name: str) -> Sequence[Any]:
    found = data.get(name, ())
    if not isinstance(found, list | tuple):
        raise ValueError(f"{name} is no list")  # noqa: TRY004 # of the data: pydantic makes a ValidationError of it
    return found


def _made(model: type[T], value: Any) -> T:
    return value if isinstance(value, model) else model.model_validate(value)


def _linked(model: type[T], value: Any, by_id: Mapping[str, Any]) -> T:
    """`value` as a `model`, its `*_id` keys replaced by the objects that they name."""
    if isinstance(value, model) or not isinstance(value, Mapping):
        return _made(model, value)
    fields = dict(value)
    for role in ("speaker", "attribution"):
        key = fields.pop(f"{role}_id", None)
        if key is not None:
            if not isinstance(key, str) or key not in by_id:
                raise ValueError(
                    f"{model.__name__} {fields.get('id')!r} names {role} {key!r}, which is not in the extraction"
                )
            fields[role] = by_id[key]
    return model.model_validate(fields)

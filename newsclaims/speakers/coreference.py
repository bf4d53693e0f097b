"""The place where a coreference package plugs in: a protocol, and the check of what it returns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

from newsclaims.errors import CoreferenceError
from newsclaims.models import Article, Span


class Coreference(Protocol):
    """What resolves coreference in an article, used as further evidence beside newsclaims' own.

    Any callable of this signature will do, so that no package is needed to write one. It must give the same clusters
    whenever it is given the same article; the extraction is only as deterministic as it is. With `n_process` above 1 it
    is pickled and sent to the processes, so that it must be picklable there.
    """

    def __call__(self, article: Article, mentions: Sequence[Span]) -> Iterable[Iterable[tuple[int, int]]]:
        """Say which stretches of the text mean the same.

        Args:
            article: the article, its text and its layout (`article.blocks`).
            mentions: the names, descriptions and pronouns that newsclaims has found, in the order of the text.

        Returns:
            Clusters of stretches, each a pair of character offsets of `article.text` (first, one past the last). They
            may be among `mentions` or not: what is no mention is left aside. No stretch may be in two clusters.
        """
        ...


#: A cluster's number for each stretch of the text.
Clusters = Mapping[tuple[int, int], int]


def read_clusters(plugin: Coreference | None, article: Article, mentions: Callable[[], Sequence[Span]]) -> Clusters:
    """What the plug-in finds, as the number of the cluster of each stretch; nothing without one.

    Args:
        plugin: the caller's coreference.
        article: the article.
        mentions: gives the mentions found, in the order of the text; where there are none the plug-in is not asked.

    Raises:
        CoreferenceError: what it returns are no clusters of offsets of the article's text, or a stretch is in two.
    """
    given = [] if plugin is None else mentions()
    if plugin is None or not given:
        return {}
    returned: Any = plugin(article, given)
    found: dict[tuple[int, int], int] = {}
    for number, cluster in enumerate(_items(returned, "the coreference plug-in returned")):
        for stretch in _items(cluster, f"cluster {number} of the coreference plug-in is"):
            offsets = _offsets(stretch, number, len(article.text))
            if found.setdefault(offsets, number) != number:
                raise CoreferenceError(
                    f"the coreference plug-in puts {offsets} into the clusters {found[offsets]} and {number}; "
                    "a stretch of the text can be in one only"
                )
    return found


def _items(value: Any, what: str) -> Iterable[Any]:
    if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
        raise CoreferenceError(f"{what} {type(value).__name__}; expected clusters of pairs of offsets")
    return value


def _offsets(value: Any, number: int, length: int) -> tuple[int, int]:
    """A pair of offsets that lies in the text."""
    pair = tuple(value) if isinstance(value, Iterable) and not isinstance(value, (str, bytes)) else ()
    if len(pair) != 2 or any(type(n) is not int for n in pair):
        raise CoreferenceError(f"cluster {number} of the coreference plug-in holds {value!r}; expected two int offsets")
    start, end = pair
    if not 0 <= start < end <= length:
        raise CoreferenceError(
            f"cluster {number} of the coreference plug-in holds ({start}, {end}), which is no stretch of a text of "
            f"{length} characters"
        )
    return start, end

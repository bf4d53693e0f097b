"""Texts in, docs out: the components of a pipeline one after the other, over batches of so many words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from newsclaims.adapters.quick.entities import QuickEntities
from newsclaims.adapters.quick.remembered import QuickLemmatizer, QuickRuler
from newsclaims.threads import one_thread

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Step = Callable[[list["Doc"]], list["Doc"]]

#: Tokens that go through the model together: enough to keep it busy, few enough for the processor's cache.
BATCH = 1_500

# Factories of components that leave entities alone: after any other, the recogniser may find some set.
_WITHOUT_ENTITIES = {"tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer", "morphologizer"}


class QuickReader:
    """Parses texts as `nlp.pipe` does, in less time."""

    def __init__(self, nlp: Language) -> None:
        """For any pipeline: components of which nothing is known run as they are."""
        self.nlp = nlp
        self._steps = list(_steps(nlp))

    def __reduce__(self) -> tuple[type[QuickReader], tuple[Language]]:
        """Pickled as its pipeline, out of which the steps are made again."""
        return type(self), (self.nlp,)

    def pipe(self, texts: Iterable[str]) -> Iterator[Doc]:
        """The docs of the texts, in order, as they are asked for."""
        batch: list[Doc] = []
        tokens = 0
        for text in texts:
            batch.append(self.nlp.make_doc(text))
            tokens += len(batch[-1])
            if tokens >= BATCH:
                yield from self._parsed(batch)
                batch, tokens = [], 0
        yield from self._parsed(batch)

    def _parsed(self, docs: list[Doc]) -> list[Doc]:
        if docs:
            with one_thread():
                for step in self._steps:
                    docs = step(docs)
        return docs


def _steps(nlp: Language) -> Iterator[Step]:
    before: set[str] = set()
    for name, component in nlp.pipeline:
        quick = (
            QuickRuler.understood(component, nlp)
            or QuickLemmatizer.understood(component, nlp)
            or (QuickEntities.understood(component) if before <= _WITHOUT_ENTITIES else None)
        )
        yield quick or _as_it_is(component)
        before.add(nlp.get_pipe_meta(name).factory)


def _as_it_is(component: Any) -> Step:
    if hasattr(component, "pipe"):
        return lambda docs: list(component.pipe(docs, batch_size=len(docs)))
    return lambda docs: [component(doc) for doc in docs]

"""The entity recogniser's decisions for many tokens at once.

spaCy's recogniser walks token by token and asks each of its 74 moves whether it is allowed, which takes twice as long
as its network. Outside an entity a decision looks at its token alone, so all of them can be taken in one product;
inside an entity it looks at the first, the last and the next word, and all entities of a batch go on in step.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Span
from thinc.api import NumpyOps

from newsclaims.adapters.quick.products import largest

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FEATURES = 3  # next token, first of the entity, last token of the entity


class Moves(NamedTuple):
    """What each of the recogniser's moves does: `B`egin, `I`n, `L`ast, `U`nit or `O`ut, of which label."""

    kinds: NDArray[Any]
    labels: tuple[str, ...]
    inside: NDArray[np.intp]  # for each Begin the move In of its label
    last: NDArray[np.intp]  # ... and the move Last
    out: int

    @classmethod
    def of(cls, names: Sequence[str]) -> Moves | None:
        """Read spaCy's names of the moves ('B-ORG', 'O'); None where there is one that is not known."""
        number = {name: n for n, name in enumerate(names)}
        if "O" not in number or any(name[:2] not in {"B-", "I-", "L-", "U-", "O"} for name in names):
            return None
        if any(name[:2] == "B-" and not {f"I{name[1:]}", f"L{name[1:]}"} <= number.keys() for name in names):
            return None
        inside, last = (
            np.array([number[f"{kind}{name[1:]}"] if name[:2] == "B-" else -1 for name in names], np.intp)
            for kind in "IL"
        )
        return cls(np.array([name[0] for name in names]), tuple(name[2:] for name in names), inside, last, number["O"])


class QuickEntities:
    """Sets the entities that the recogniser would set."""

    def __init__(self, recogniser: Any, moves: Moves) -> None:
        """For a recogniser that `understood` has seen."""
        self.tok2vec, self.lower, self.upper = recogniser.model.layers
        self.moves = moves
        begins = (moves.kinds == "B") & (np.array(moves.labels) != "")
        units = (moves.kinds == "U") & (np.array(moves.labels) != "")
        outs = moves.kinds == "O"
        # What is not allowed outside an entity: anywhere, on white space, before the edge of a sentence or doc.
        self._never = ~(begins | units | outs)
        self._space = begins | units
        self._edge = begins

    @classmethod
    def understood(cls, recogniser: Any) -> QuickEntities | None:
        """For the recogniser, or None where it is of another make."""
        if type(recogniser) is not EntityRecognizer or recogniser.cfg["beam_width"] != 1 or recogniser.postprocesses:
            return None
        model, moves = (
            recogniser.model,
            Moves.of([recogniser.moves.get_class_name(n) for n in range(recogniser.moves.n_moves)]),
        )
        if moves is None or len(model.layers) != 3 or not model.attrs["has_upper"] or model.attrs["unseen_classes"]:
            return None
        lower = model.layers[1]
        known = lower.get_dim("nF") == _FEATURES and lower.get_dim("nP") > 1 and isinstance(model.ops, NumpyOps)
        return cls(recogniser, moves) if known else None

    def __call__(self, docs: list[Doc]) -> list[Doc]:
        """Set the entities of docs that have none."""
        lengths = [len(doc) for doc in docs]
        if not sum(lengths):
            return docs
        hidden = self.lower.predict(self.tok2vec.predict(docs))
        attributes = np.concatenate([doc.to_array(["IS_SPACE", "SENT_START"]) for doc in docs])
        starts = np.cumsum([0, *lengths])
        edge = np.zeros(len(attributes), bool)  # no entity goes on from here to the next token
        edge[:-1] = attributes[1:, 1].astype(np.int64) == 1
        edge[starts[1:][np.array(lengths) > 0] - 1] = True
        choice = self._outside(hidden, attributes[:, 0] != 0, edge)
        ends = self._ends(hidden, choice, edge)
        busy = np.flatnonzero(choice != self.moves.out).tolist()
        at = 0
        for doc, first, after in zip(docs, starts[:-1].tolist(), starts[1:].tolist(), strict=True):
            spans, free = [], first
            while at < len(busy) and busy[at] < after:
                token = busy[at]
                at += 1
                if token >= free:
                    free = ends[token]
                    label = self.moves.labels[choice[token]]
                    spans.append(Span(doc, token - first, free - first, label=label))
            doc.set_ents(spans, default="outside")
        return docs

    def _scores(self, unmaxed: NDArray[np.float32]) -> NDArray[np.float32]:
        """Scores of all moves, from the summed features of states."""
        state = largest(unmaxed + self.lower.get_param("b"))
        scores: NDArray[np.float32] = self.upper.ops.gemm(state, self.upper.get_param("W"), trans2=True)
        scores += self.upper.get_param("b")
        return scores

    def _outside(
        self, hidden: NDArray[np.float32], space: NDArray[np.bool_], edge: NDArray[np.bool_]
    ) -> NDArray[np.intp]:
        """The move at each token with no entity open."""
        scores = self._scores((hidden[1:, 0] + hidden[0, 1]) + hidden[0, 2])
        scores[:, self._never] = -np.inf
        scores[np.ix_(space, self._space)] = -np.inf
        scores[np.ix_(edge, self._edge)] = -np.inf
        chosen: NDArray[np.intp] = scores.argmax(axis=1)
        return chosen

    def _ends(self, hidden: NDArray[np.float32], choice: NDArray[np.intp], edge: NDArray[np.bool_]) -> dict[int, int]:
        """One past the last token of the entity that begins at each token where one might."""
        kinds = self.moves.kinds[choice]
        ends = {token: token + 1 for token in np.flatnonzero(kinds == "U").tolist()}
        begun = np.flatnonzero(kinds == "B")
        at = begun + 1
        while len(begun):
            scores = self._scores((hidden[at + 1, 0] + hidden[begun + 1, 1]) + hidden[at, 2])
            inside, last = self.moves.inside[choice[begun]], self.moves.last[choice[begun]]
            rows = np.arange(len(begun))
            more, less = scores[rows, inside], scores[rows, last]
            goes_on = ~edge[at] & ((more > less) | ((more == less) & (inside < last)))
            ends.update(zip(begun[~goes_on].tolist(), (at[~goes_on] + 1).tolist(), strict=True))
            begun, at = begun[goes_on], at[goes_on] + 1
        return ends

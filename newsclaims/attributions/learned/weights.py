"""The numbers learned from annotated articles: read from, and written to, one compact data file without pickles."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsclaims.attributions.learned.crf import Crf
from newsclaims.attributions.learned.evidence import Vocabulary
from newsclaims.attributions.learned.indicators import Indicators
from newsclaims.attributions.learned.network import Encoding, Layers, Networks
from newsclaims.attributions.learned.roles import LABELS
from newsclaims.attributions.learned.wording import Pair
from newsclaims.errors import ModelError

FILE = "weights.npz"
#: What the file holds and what it means; another number for every change of either.
FORMAT = 3


@dataclass(frozen=True, slots=True)
class Weights:
    """Everything `learned_candidates` needs to know."""

    others: frozenset[str]  # `POS lemma` of words other than verbs that may be cues
    cue: dict[str, float]  # log-odds of each indicator that a word is a cue
    crf: Crf  # roles of units
    worded: dict[str, Pair]  # log-odds of each indicator of a whole candidate's wording: right, and right to the word
    words: Vocabulary  # what the networks call the words and rules they tell apart
    networks: Networks  # log-odds that content and source are right, and that the content is right to the word
    calibration: tuple[tuple[float, ...], tuple[float, ...]]  # raw probability -> calibrated, by straight lines
    judged: frozenset[str]  # rules of grammar and layout of which enough was seen to judge their candidates
    about: dict[str, Any]  # how it was trained, with what figures
    # The same weights as they are looked up.
    cue_indicators: Indicators = field(init=False, repr=False, compare=False)
    crf_indicators: Indicators = field(init=False, repr=False, compare=False)
    worded_indicators: Indicators = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "cue_indicators", Indicators.of(self.cue))
        object.__setattr__(self, "crf_indicators", self.crf.indicators())
        object.__setattr__(self, "worded_indicators", Indicators.of(self.worded, 2))


@cache
def load_weights() -> Weights:
    """The weights that ship with newsclaims."""
    return from_bytes((resources.files(__package__) / FILE).read_bytes())


def from_bytes(data: bytes) -> Weights:
    """Read what `to_bytes` wrote.

    Raises:
        ModelError: it was written in another format.
    """
    with np.load(BytesIO(data), allow_pickle=False) as kept:
        a = {name: kept[name] for name in kept.files}
    about = json.loads(a["about"].tobytes())
    if about.get("format") != FORMAT:
        raise ModelError(
            f"the learned weights have the format {about.get('format')!r}, and this newsclaims reads {FORMAT}: "
            "install it again, or train them anew with training/train.py"
        )
    names = a["cue_names"].tobytes().decode().split("\n")
    rows = a["crf_names"].tobytes().decode().split("\n")
    worded = a["worded_names"].tobytes().decode().split("\n")
    crf = Crf(
        LABELS, {f: n for n, f in enumerate(rows)}, a["crf_state"].astype(np.float32), a["crf_step"].astype(np.float64)
    )
    x, y = a["calibration"].astype(float).tolist()
    return Weights(
        frozenset(about["others"]),
        dict(zip(names, a["cue_weights"].astype(float).tolist(), strict=True)),
        crf,
        dict(zip(worded, map(tuple, a["worded"].astype(float).tolist()), strict=True)),
        Vocabulary(*(about[name] for name in Vocabulary._fields)),
        Networks(
            Encoding(*(_wide(a[f"encoding_{field}"]) for field in Encoding._fields)),
            _wide(a["usual"]),
            Layers(*(_wide(a[f"layers_{field}"]) for field in Layers._fields)),
        ),
        (tuple(x), tuple(y)),
        frozenset(about["judged"]),
        about,
    )


def to_bytes(weights: Weights) -> bytes:
    """One compressed `.npz` file."""
    rows = sorted(weights.crf.rows, key=lambda f: weights.crf.rows[f])
    about = {
        **weights.about,
        "format": FORMAT,
        "others": sorted(weights.others),
        "judged": sorted(weights.judged),
        **weights.words._asdict(),
    }
    arrays: dict[str, NDArray[Any]] = {
        "about": _text(json.dumps(about, sort_keys=True)),
        "cue_names": _text("\n".join(weights.cue)),
        "cue_weights": np.array(list(weights.cue.values()), np.float16),
        "crf_names": _text("\n".join(rows)),
        "crf_state": weights.crf.state.astype(np.float16),
        "crf_step": weights.crf.step.astype(np.float32),
        "worded_names": _text("\n".join(weights.worded)),
        "worded": np.array(list(weights.worded.values()), np.float16),
        "calibration": np.array(weights.calibration, np.float32),
    }
    networks = weights.networks
    arrays["usual"] = networks.usual.astype(np.float32)
    arrays |= {f"encoding_{field}": _narrow(x, np.float32) for field, x in networks.encoding._asdict().items()}
    arrays |= {f"layers_{field}": _narrow(x, np.float16) for field, x in networks.layers._asdict().items()}
    out = BytesIO()
    np.savez_compressed(out, **arrays)  # type: ignore[arg-type] # numpy takes the arrays for its flag
    return out.getvalue()


def _text(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode(), np.uint8)


def _narrow(x: NDArray[Any], kind: type[np.floating[Any]]) -> NDArray[Any]:
    return x.astype(np.int16 if x.dtype.kind == "i" else kind)


def _wide(x: NDArray[Any]) -> NDArray[Any]:
    return x.astype(np.intp if x.dtype.kind == "i" else np.float64)

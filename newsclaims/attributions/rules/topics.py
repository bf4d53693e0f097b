"""What somebody says on one subject after another: 'On the weather: “Grim.”', 'On his knee: “It holds.”'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import is_finite, run_offsets
from newsclaims.attributions.context import Context
from newsclaims.attributions.voices import WRITTEN, is_among
from newsclaims.marks import MarkedRun
from newsclaims.syntax import NOUN_SUBJECTS, TENSED, Token

#: What ends a sentence, and not a title.
_STOPS = (".", "!", "?", "…")
#: What may stand behind that: marks of a quotation within.
_CLOSING = " \"'’”)"
#: Longest words before the colon, in tokens.
_LONGEST = 20
#: Finite verbs of a sentence that opens with a clause: “What they say does not matter”.
_CLAUSES = 2


def topics(context: Context) -> Iterator[Candidate]:
    """A candidate for the quotations of each paragraph that says first what they are on, and not who says so.

    Its source is whoever spoke last, which is filled in afterwards.
    """
    for block, runs in context.runs_of_block.items():
        if block not in context.block_tokens or runs[0].open is None:
            continue
        first, last = context.block_tokens[block]
        tokens = context.parse.tokens
        _, end = context.parse.within(tokens[first].start, runs[0].open[0])
        lead = tokens[first:end]
        if not _is_topic(context, lead) or _stands_there(context, lead):
            continue
        if any(t.pos not in {"PUNCT", "SPACE"} and context.outer[t.i] < 0 for t in tokens[end:last]):
            continue  # '..., she said': a frame of its own
        content = tuple(run_offsets(context, r) for r in runs)
        if not any(_is_sentence(context, r) or _is_fragment(context, r, lead) for r in runs):
            continue  # 'On sale now: “The Blue Hour”'
        yield Candidate(
            rule="topic-label",
            content=content,
            cue=None,
            source=None,
            cue_head=None,
            source_head=None,
            quote_type="direct",
            kind="statement",
            score=0.8,
            reasons=("rule:topic-label",),
        )


def _is_sentence(context: Context, run: MarkedRun) -> bool:
    """Whether words in marks end as a sentence does, within or behind them, or are a clause, as titles seldom are."""
    text, end = context.article.text, run.close[1] if run.close else run.end
    inside = text[run.start : run.end].rstrip(_CLOSING)
    words = context.parse.tokens[slice(*context.parse.within(run.start, run.end))]
    verbs = [t for t in words if is_finite(t) and t.dep != "relcl"]
    clause = any(t.text.islower() for t in verbs)
    # “How the bank fell”, but “What they say does not matter”
    titled = bool(words) and words[0].lower in context.lexicon.keys("wh_words") and len(verbs) < _CLAUSES
    return inside.endswith(_STOPS) or text.startswith(_STOPS, end) or (clause and not titled)


def _is_fragment(context: Context, run: MarkedRun, lead: Sequence[Token]) -> bool:
    """Whether words in marks answer like 'No comment', on something that cannot hold them.

    They have no capitals, as titles have, behind the first word, and the topic is a clause or has an article, owner or
    name ('On sale: “The grey mare”' has none); a single word answers a clause alone ('On what went wrong: “All”').
    """
    words = [w for w in context.article.text[run.start : run.end].split() if w[0].isalpha()]
    asked = context.lexicon.keys("wh_words")
    if (
        not words
        or words[0].lower() in asked
        or any(w[0].isupper() for w in (words[1:2] + words[-1:]) if w is not words[0])
    ):
        return False
    if lead[1].lower in asked:
        return True
    definite = any(t.tag in {"DT", "PRP$", "POS", "NNP", "NNPS"} for t in lead[1:])
    return len(words) > 1 and definite and not _holds_words(context, lead)


def _stands_there(context: Context, lead: Sequence[Token]) -> bool:
    """'On a banner behind the goal: “Roe must go”': whatever stands on one of several things with words on them."""
    noun = _topic(context, lead)
    clause = noun is not None and context.parse.has_child(noun, "acl", "relcl", "ccomp")  # 'a report that he may go'
    indefinite = noun is not None and any(
        c.lemma in {"a", "one"} for c in context.parse.children(noun, "det", "nummod")
    )
    return indefinite and not clause and _holds_words(context, lead)


def _holds_words(context: Context, lead: Sequence[Token]) -> bool:
    noun = _topic(context, lead)
    return noun is not None and is_among(context.lexicon, noun, WRITTEN)


def _topic(context: Context, lead: Sequence[Token]) -> Token | None:
    """The noun behind 'On'."""
    return context.parse.child(lead[0], "pobj")


def _is_topic(context: Context, lead: Sequence[Token]) -> bool:
    """'On', what the words are on, and a colon; not 'On Monday he wrote:', which has a clause of its own."""
    if not 2 < len(lead) <= _LONGEST or lead[0].lower != "on" or lead[-1].lower != ":":
        return False
    if any(t.lower == "," for t in lead):
        return False
    for verb in (t for t in lead if t.tag in TENSED):
        below = any(
            a.dep in {"pcomp", "relcl", "advcl"} and a.i > lead[0].i for a in (verb, *context.parse.ancestors(verb))
        )
        if not below and context.parse.has_child(verb, *NOUN_SUBJECTS):
            return False
    return True

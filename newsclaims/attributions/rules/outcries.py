"""What is called out: 'There were shouts of “Shame”', '“Not yet,” came the reply from the ministry'."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import run_offsets
from newsclaims.attributions.context import Context
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.marks import MarkedRun
from newsclaims.syntax import TENSED, Token

_PAUSES = (",", "?", "!", "…", "—", "–")
#: What ends words that are called out and no title or phrase.
_CALLED = ("!", "?", "!,", "?,")
#: Words that may stand between two quotations of one outcry: 'shouts of “Shame” and “Resign”'.
_JOINS = frozenset({"and", "or", ","})
#: Farthest that the noun stands behind the verb of coming, in tokens.
_NEAR = 4


def outcries(context: Context) -> Iterator[Candidate]:
    """A candidate for each quotation behind 'shouts of' and before 'came the reply'."""
    table = context.lexicon.table("outcries")
    for noun in context.parse.tokens:
        row = table.get(noun.lemma.lower()) if context.outer[noun.i] < 0 and noun.pos == "NOUN" else None
        if row is None:
            continue
        if (found := _behind(context, noun)) or (row["behind"] and (found := _before(context, noun))):
            yield found


def _behind(context: Context, noun: Token) -> Candidate | None:
    """'shouts of “Shame” and “Resign”': nobody is named who shouted."""
    parse = context.parse
    i = noun.i + 1
    if i + 1 >= len(parse.tokens) or parse.tokens[i].lower != "of" or not context.is_mark(parse.tokens[i + 1]):
        return None
    runs, end = [], parse.tokens[i].end
    for run in context.runs_of_block.get(noun.block, ()):
        if run.open is None or run.open[0] < end:
            continue
        between = context.article.text[end : run.open[0]].split()
        if run.close is None or not all(word in _JOINS for word in between):
            break
        runs.append(run)
        end = run.close[1]
    called = bool(runs) and _is_called_out(context, noun, context.article.text[runs[0].start : runs[0].end].strip())
    return _candidate(context, runs, (noun.i, noun.i + 1), noun, None) if called else None


def _is_called_out(context: Context, noun: Token, words: str) -> bool:
    """'There were shouts of “Shame”', 'cries of “No!”': not 'the scream of “a dying town”', 'a whisper of “hope”'."""
    if words.endswith(_CALLED):
        return True
    if context.lexicon.table("outcries").rows[noun.lemma.lower()]["titled"]:
        return False
    verb = context.parse.head(noun)
    return noun.tag == "NNS" or context.parse.has_child(verb, "expl")


def _before(context: Context, noun: Token) -> Candidate | None:
    """'“Not yet,” came the reply from the ministry': the noun behind its verb, the verb behind a quotation."""
    tokens = context.parse.tokens
    verb = next((t for t in reversed(tokens[max(0, noun.i - _NEAR) : noun.i]) if t.tag in TENSED), None)
    if verb is None or verb.lemma not in context.lexicon.keys("arriving_verbs") or verb.i == 0:
        return None
    between = tokens[verb.i + 1 : noun.i]
    if any(t.pos not in {"DET", "ADJ", "NOUN", "PROPN", "PRON", "PART", "ADV"} for t in between):
        return None
    runs = [r for r in context.runs_of_block.get(verb.block, ()) if r.close and r.close[1] <= verb.start]
    run = runs[-1] if runs else None
    if run is None or run.close is None or context.article.text[run.close[1] : verb.start].strip(" ,"):
        return None
    if not context.article.text[run.start : run.end].rstrip().endswith(_PAUSES):
        return None
    source = noun_phrase(context, noun)
    return _candidate(context, [run], (verb.i, verb.i + 1), noun, (verb.i + 1, max(source[1], noun.i + 1)))


def _candidate(
    context: Context, runs: list[MarkedRun], cue: tuple[int, int], noun: Token, source: tuple[int, int] | None
) -> Candidate:
    return Candidate(
        rule="outcry",
        content=tuple(run_offsets(context, r) for r in runs),
        cue=context.parse.offsets(*cue),
        source=context.parse.offsets(*source) if source else None,
        cue_head=cue[0],
        source_head=noun.i if source else None,
        quote_type="direct",
        kind="statement",
        score=0.85,
        reasons=("rule:outcry", f"cue:{context.parse.tokens[cue[0]].lemma}"),
    )

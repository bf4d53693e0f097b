"""Cues that are no verb: 'according to', 'in her view', 'his claim that'."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import piece, quote_type, unmarked
from newsclaims.attributions.context import Context, kind_in
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.rules.complement import cut
from newsclaims.attributions.rules.described import describes_another, only_describes
from newsclaims.attributions.standing import is_time
from newsclaims.attributions.voices import CITED, is_among
from newsclaims.syntax import SUBJECTS, Token

#: Most words before a phrase in the middle of a sentence whose clause goes on behind it.
_SHORT = 8
#: The commas around a clause that says who a source is.
_AROUND_CLAUSE = 2
_WHO = frozenset({"WP", "WDT", "WP$"})


def according_to(context: Context) -> Iterator[Candidate]:
    """'X, according to Y', 'According to Y, X' and 'X, per Y'; the sentence without the phrase is the content."""
    parse = context.parse
    for token in parse.tokens[:-1]:
        last = _end_of_cue(context, token)
        if last is None:
            continue
        head = parse.child(last, "pobj") or _next_nominal(context, last.i + 1)
        cited = head is not None and _can_say(context, head) and not (_is_unit(context, head) or is_time(head))
        if head is None or (last is token and not cited):
            continue
        start, end = noun_phrase(context, head)
        start, end = max(start, last.i + 1), _with_clause(context, end)
        behind = _behind_clauses(context, token, end)
        if (told := _told_of_it(context, token, head)) is not None:
            end, behind = told
        content = unmarked(context, _around(context, token.i, behind, head))
        if content:
            cue = parse.text[slice(*parse.offsets(token.i, last.i + 1))].lower()
            yield Candidate(
                rule="according-to",
                content=content,
                cue=parse.offsets(token.i, last.i + 1),
                source=parse.offsets(start, end),
                cue_head=token.i,
                source_head=head.i,
                quote_type=quote_type(context, content),
                kind="statement",
                score=0.9,
                reasons=(f"cue:{cue}", "rule:according-to", *(["source:set-off"] if last is token else [])),
            )


def _with_clause(context: Context, end: int) -> int:
    """Where 'two clerks who saw the letter' ends: with the clause that says which ones."""
    tokens = context.parse.tokens
    if end >= len(tokens) or tokens[end].tag not in _WHO or tokens[end].block != tokens[end - 1].block:
        return end
    sentence = context.parse.sentences[tokens[end].sentence]
    return next((t.i for t in tokens[end : sentence.end] if t.lower == ","), end)


def _behind_clauses(context: Context, cue: Token, end: int) -> int:
    """The comma before the main clause of 'According to two clerks, who asked not to be named, the row began'."""
    tokens, sentence = context.parse.tokens, context.parse.sentences[cue.sentence]
    who = end + 1 + (end + 1 < sentence.end and tokens[end + 1].pos == "CCONJ")
    if cue.i != sentence.start or who >= sentence.end or tokens[end].lower != "," or tokens[who].tag not in _WHO:
        return end
    root = next((t for t in tokens[sentence.start : sentence.end] if t.head == t.i), cue)
    subject = next((c for c in context.parse.children(root, *SUBJECTS) if who < c.left), None)
    if subject is None:
        return end
    comma = subject.left - 1
    comma -= context.is_mark(tokens[comma])  # 'who ran the survey, “the eels came back.”'
    return comma if tokens[comma].lower == "," else end


def _told_of_it(context: Context, cue: Token, head: Token) -> tuple[int, int] | None:
    """The two commas of 'According to a study by the Fund, which tracks rents, 40 percent pay late'.

    Where the parser finds no main clause in that and takes all of it for the source.
    """
    tokens, sentence = context.parse.tokens, context.parse.sentences[cue.sentence]
    if cue.i != sentence.start or cue.head != cue.i:
        return None
    commas = [t.i for t in tokens[head.i : sentence.end] if t.lower == "," and context.outer[t.i] < 0]
    if len(commas) < _AROUND_CLAUSE or tokens[commas[0] + 1].tag not in _WHO:
        return None
    return commas[0], commas[1]


def _end_of_cue(context: Context, token: Token) -> Token | None:
    """The 'to' of 'according to', or a 'per' that a comma sets off, unlike that of 'once per year'."""
    tokens = context.parse.tokens
    following = tokens[token.i + 1]
    if following.block != token.block:
        return None
    if token.lower == "according" and following.lower == "to":
        return following
    set_off = token.i > 0 and tokens[token.i - 1].lower in {",", "(", "—", "–"}
    return token if set_off and token.lower in context.lexicon.keys("prepositions", uses="cited") else None


def _is_unit(context: Context, head: Token) -> bool:
    """'£4, per person': one of something, without an article, is no source."""
    return head.tag == "NN" and not context.parse.has_child(head, "det", "poss", "nummod")


def _can_say(context: Context, head: Token) -> bool:
    """Whether it is somebody, a body with a name, or something that is written: not a unit of measure."""
    return head.pos == "PROPN" or is_among(context.lexicon, head, CITED)


def _next_nominal(context: Context, i: int) -> Token | None:
    for start, end in context.chunks_at(i):
        return max(context.parse.tokens[start:end], key=lambda t: t.pos in {"NOUN", "PROPN"} and t.i)
    return None


def _around(context: Context, start: int, end: int, source: Token | None = None) -> tuple[tuple[int, int], ...]:
    """The sentence without the phrase from token `start` to `end`, whose source is headed so, in one or two pieces."""
    parse = context.parse
    token = parse.tokens[start]
    sentence = parse.sentences[token.sentence]
    first, last = sentence.start, sentence.end
    joins = context.lexicon.keys("link_words", role="clause") | {","}
    while first < start and (parse.tokens[first].lower in joins or parse.tokens[first].pos == "SPACE"):
        first += 1
    # A second finite clause after a comma and a conjunction stands on its own; the phrase covers the first.
    spans = []
    if first < start and (before := piece(context, first, start)):
        spans.append(before)
    if end < last and parse.tokens[end].lower == "," and (not spans or start - first < _SHORT):
        stop = cut(context, token, end + 1, last)
        theirs = end + 1 < stop and not (source is not None and describes_another(context, source, end + 1))
        if spans and theirs and only_describes(context, (first, start), (end + 1, stop)):
            return tuple(spans)
        if behind := piece(context, end + 1, stop):
            spans.append(behind)
    return tuple(spans)


def possessed_nouns(context: Context) -> Iterator[Candidate]:
    """'her claim that X', 'his theory is that X', 'the company's plan to Y', 'Smith's warning about Z'."""
    parse, table = context.parse, context.lexicon.table("reporting_nouns")
    for token in parse.tokens:
        row = table.get(token.lemma) if token.pos == "NOUN" else None
        if row is None:
            continue
        owner = parse.child(token, "poss")
        if owner is None:
            continue
        clause = next(
            (c for c in parse.children(token, "acl", "ccomp", "relcl") if c.i > token.i and _fits(context, token, c)),
            _behind_being(context, token),
        )
        wanted = set(row["prepositions"].split())
        governed = clause or next((c for c in parse.children(token, "prep") if c.lower in wanted), None)
        if governed is None:
            continue
        span = piece(context, governed.left, cut(context, token, governed.left, governed.right))
        if span is None:
            continue
        start, end = noun_phrase(context, owner)
        kind = kind_in(row)
        yield Candidate(
            rule="noun-cue",
            content=(span,),
            cue=parse.offsets(token.i, token.i + 1),
            source=parse.offsets(start, end),
            cue_head=token.i,
            source_head=owner.i,
            quote_type=quote_type(context, (span,)),
            kind=kind,
            score=0.6 if clause is not None else 0.35,
            reasons=(f"cue:{token.lemma}", "rule:noun-cue", "source:possessive"),
        )


def ownerless_nouns(context: Context) -> Iterator[Candidate]:
    """'fears that the dam could burst', 'Allegations that votes were bought': nobody is told to be who fears it."""
    parse, table = context.parse, context.lexicon.table("reporting_nouns")
    for token in parse.tokens:
        row = table.get(token.lemma) if token.tag == "NNS" else None
        if row is None or parse.has_child(token, "poss"):
            continue
        if token.dep in {"dobj", "nsubjpass"} and context.verb(parse.head(token)) is not None:
            continue  # 'denied reports that it fell': the verb's content
        clause = next((c for c in parse.children(token, "acl", "ccomp") if c.i > token.i), None)
        if clause is None or not _fits(context, token, clause) or parse.tokens[clause.left].tag == "TO":
            continue
        if any(context.outer[i] >= 0 for i in range(token.i, clause.right)):
            continue  # whose the words in marks are, others tell
        span = piece(context, clause.left, cut(context, token, clause.left, clause.right))
        if span is not None:
            kind = kind_in(row)
            yield Candidate(
                rule="noun-clause",
                content=(span,),
                cue=parse.offsets(token.i, token.i + 1),
                source=None,
                cue_head=token.i,
                source_head=None,
                quote_type=quote_type(context, (span,)),
                kind=kind,
                score=0.7,
                reasons=(f"cue:{token.lemma}", "rule:noun-clause", "source:none"),
            )


def _behind_being(context: Context, noun: Token) -> Token | None:
    """The clause of 'his theory is that ...' and 'her hope is to ...'."""
    being = context.parse.head(noun)
    if noun.dep != "nsubj" or being.lemma != "be":
        return None
    clauses = [c for c in context.parse.children(being, "ccomp", "xcomp") if c.i > being.i]
    openings = (context.parse.tokens[c.left] for c in clauses)
    return next((c for c, t in zip(clauses, openings, strict=True) if t.lower == "that" or t.tag == "TO"), None)


def _fits(context: Context, noun: Token, clause: Token) -> bool:
    """'claim that' and 'plan to', not a relative clause ('the claim that she made')."""
    first = context.parse.tokens[clause.left]
    return clause.left == noun.i + 1 and ((first.lower == "that" and first.dep == "mark") or first.tag == "TO")


def views(context: Context) -> Iterator[Candidate]:
    """'In her view, X', 'By his account, X', 'In the words of one adviser, “X”': the rest of the sentence."""
    parse, nouns = context.parse, context.lexicon.table("view_nouns")
    for token in parse.tokens:
        row = nouns.get(token.lemma) if token.pos == "NOUN" and token.dep == "pobj" else None
        preposition = parse.head(token)
        if row is None or preposition.lower not in row["prepositions"].split() or not _set_off(context, preposition):
            continue
        owner = parse.child(token, "poss")
        of = next((c for c in parse.children(token, "prep") if c.lower == "of"), None)
        owner = owner or next((c for c in parse.children(of, "pobj")), None) if of is not None else owner
        if owner is None or (preposition.lower == "by" and owner.i > token.i):  # not 'by the reading of the meter'
            continue
        start, end = noun_phrase(context, owner)
        kind = kind_in(row)
        stop = max(end, token.i + 1)
        content = _around(context, preposition.i, stop)
        if not content:
            continue
        cue = (preposition.i, start) if owner.i > token.i else (token.i, token.i + 1)
        yield Candidate(
            rule="view",
            content=content,
            cue=parse.offsets(*cue),
            source=parse.offsets(start, end),
            cue_head=token.i,
            source_head=owner.i,
            quote_type=quote_type(context, content),
            kind=kind,
            score=0.7,
            reasons=(f"cue:{token.lemma}", "rule:view"),
        )


def _set_off(context: Context, preposition: Token) -> bool:
    """Whether the phrase opens its sentence or stands between commas."""
    tokens = context.parse.tokens
    first = context.parse.sentences[preposition.sentence].start
    opens = preposition.i == first or tokens[preposition.i - 1].lower == ","
    # The parser takes a quotation behind the owner for an apposition of it.
    end = next((i for i in range(preposition.i, preposition.right) if tokens[i].lower == ","), preposition.right)
    return opens and end < len(tokens) and (tokens[end].pos == "PUNCT" or context.is_mark(tokens[end]))

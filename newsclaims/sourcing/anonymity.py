"""What the article says of an unnamed source: how it knows, why it is not named, whether anonymity was granted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from newsclaims.attributions.candidate import Candidate
from newsclaims.lexicon import Lexicon
from newsclaims.models import Span
from newsclaims.speakers import EntityRecord, Mention
from newsclaims.speakers.details.all_unnamed import conditions
from newsclaims.speakers.mentions.phrases import says
from newsclaims.syntax import FINITE, NOUN_SUBJECTS, TENSED, Parse, Token

#: Characters behind a noun in which how it knows must begin ('officials at the ministry who are familiar with').
ADJOINING = 46
#: Characters between the condition and the reason for it.
_GAP = 60
#: Characters of a subject with what stands in apposition to it.
_SUBJECT = 80
#: Steps up the parse from a condition of anonymity to whom it is of.
_STEPS = 8
#: Words of 'who were', which belongs to 'who were in the room' as 'who have been' does not to 'briefed on the plan'.
_WHO_WERE = 2
_STOP = regex.compile(r"[,;:—–\"“”()]|\s(?:that|who)\s|\.(?=\s|$|[\"”])|\s-\s|\s--")


def near_mentions(record: EntityRecord, candidate: Candidate) -> list[Mention]:
    """The entity's mentions in the prose, those nearest to the attribution first."""
    at = candidate.source[0] if candidate.source else candidate.content[0][0] if candidate.content else 0
    return sorted((m for m in record.near(at) if m.head >= 0), key=lambda m: abs(m.start - at))


def find_basis(parse: Parse, record: EntityRecord, candidate: Candidate, lexicon: Lexicon) -> Span | None:
    """The words that say how the source knows ('with knowledge of the matter'), at any mention of it."""
    for mention in near_mentions(record, candidate):
        if mention.kind == "nominal" and (found := _basis_at(parse, mention, candidate, lexicon)):
            return found
    return None


def _basis_at(parse: Parse, mention: Mention, candidate: Candidate, lexicon: Lexicon) -> Span | None:
    tokens = parse.tokens
    head = tokens[mention.head]
    limit = min(mention.head + 40, parse.sentences[head.sentence].end)
    begin = tokens[mention.head].end
    text = parse.text[begin : tokens[limit - 1].end]
    phrase = lexicon.pattern("sourcing_basis", form="phrase").search(text)
    if phrase and _adjoins(text[_joined(parse, head, begin) : phrase.start()], lexicon):
        start = begin + phrase.start()
        end = _phrase_end(parse, start, begin + phrase.end(), mention, candidate, lexicon)
        opening = _who_are(lexicon).search(text[: phrase.start()])
        whole = opening is not None and len(opening["who"].split()) == _WHO_WERE
        return _span(parse, begin + opening.start("who") if opening is not None and whole else start, end)
    word = lexicon.pattern("sourcing_basis", form="word").match(text.lstrip())
    if word:
        start = begin + len(text) - len(text.lstrip())
        return _span(parse, start, start + word.end())
    return _clause(parse, mention, candidate, lexicon)


@lru_cache(maxsize=4)
def _link(lexicon: Lexicon) -> regex.Pattern[str]:
    """'who are', 'at the ministry', 'directly': what may stand between a noun and how it knows."""
    who, be, adverb = (lexicon.any_of("sourcing_basis_links", uses=use) for use in ("who", "be", "adverb"))
    prepositions = lexicon.any_of("prepositions", uses="basis")
    return regex.compile(rf"{who}\s+{be}|{prepositions}\s[^,]*|{adverb}")


@lru_cache(maxsize=4)
def _who_are(lexicon: Lexicon) -> regex.Pattern[str]:
    """'who were' at the end of a text."""
    who, be = (lexicon.any_of("sourcing_basis_links", uses=use) for use in ("who", "be"))
    return regex.compile(rf"(?P<who>{who}\s+{be}\s+)$")


def _joined(parse: Parse, head: Token, begin: int) -> int:
    """How far behind a noun the last one beside it ends: 'three aides and a lobbyist involved in the talks'."""
    beside = next((c for c in parse.children(head, "conj") if c.i > head.i and c.tag in {"NN", "NNS"}), None)
    return beside.end - begin if beside is not None and beside.end - begin < ADJOINING else 0


@lru_cache(maxsize=4)
def _and_asked(lexicon: Lexicon) -> regex.Pattern[str]:
    """'and described', 'but who asked': where a clause goes on to something else than how they know."""
    acts = lexicon.any_of("sourcing_basis_links", uses="act")
    return regex.compile(rf"\s+(?:and|but)\s+(?:so\s+)?{acts}\b")


@lru_cache(maxsize=4)
def _because(lexicon: Lexicon) -> regex.Pattern[str]:
    """'because they were' at the end of a text."""
    reasons = lexicon.any_of("function_words", uses="reason")
    return regex.compile(rf"\b{reasons}\s+(?:\w+\s+){{1,4}}$", regex.IGNORECASE)


def _adjoins(between: str, lexicon: Lexicon) -> bool:
    """Whether what stands between the noun and the phrase belongs to the noun phrase."""
    if len(between) >= ADJOINING or regex.search(r"[;:.\"“”]", between):
        return False
    return not between.strip(" ,") or _link(lexicon).fullmatch(between.strip(" ,")) is not None


def _phrase_end(parse: Parse, start: int, opened: int, mention: Mention, candidate: Candidate, lexicon: Lexicon) -> int:
    """Where a basis phrase ends: at a comma, at the verb of the clause around it, or at the source's own end."""
    tokens = parse.tokens
    sentence = parse.sentences[tokens[mention.head].sentence]
    stop = tokens[sentence.end - 1].end
    if m := _stop(parse, opened, stop):
        stop = m.start()
    if candidate.source and candidate.source[0] <= start < candidate.source[1]:
        stop = min(stop, candidate.source[1])
    if candidate.cue and start < candidate.cue[0] < stop:
        stop = candidate.cue[0]
    first, last = parse.within(opened, stop)
    clause_verb, said = _verb_above(parse, mention), lexicon.keys("speakers_say_forms")
    for t in tokens[first:last]:
        finite = t.tag in FINITE and t.dep in {"ROOT", "ccomp"}
        if t.i == clause_verb or finite or says(tokens, t, said):
            stop = t.start
            break
    while last > first and tokens[last - 1].start >= stop:
        last -= 1
    while last > first and tokens[last - 1].pos in {"AUX", "PUNCT", "SPACE", "ADV", "CCONJ"}:
        last -= 1
    return tokens[last - 1].end if last > first else opened


def _verb_above(parse: Parse, mention: Mention) -> int:
    head = parse.tokens[mention.head]
    return head.head if head.dep in NOUN_SUBJECTS and head.head > head.i else -1


def _clause(parse: Parse, mention: Mention, candidate: Candidate, lexicon: Lexicon) -> Span | None:
    """'who attended the meeting': a relative clause whose verb says how they know."""
    head = parse.tokens[mention.head]
    known = lexicon.keys("sourcing_basis", form="clause")
    for verb in _clauses(parse, head):
        subject = next((parse.tokens[i] for i in range(verb.left, verb.i) if parse.tokens[i].lower == "who"), None)
        if subject is None:
            continue
        complement = next((c for c in parse.children(verb, "acomp", "attr")), None)
        lemma = complement.lemma if complement is not None and verb.lemma == "be" else verb.lemma
        linked = {f"{lemma} {p.lower}" for p in parse.children(verb, "prep")}
        if lemma not in known and not linked & known and lemma not in lexicon.keys("sourcing_basis", form="word"):
            continue
        end = parse.tokens[verb.right - 1].end
        if m := _stop(parse, verb.end, end):
            end = m.start()
        if m := _and_asked(lexicon).search(parse.text, pos=verb.end, endpos=end):
            end = m.start()
        if candidate.cue and (verb.end <= candidate.cue[0] < end or _lost_object(parse, end, candidate)):
            end = candidate.cue[
                0
            ]  # the parser took the cue for a part of the clause, or its object for the cue's subject
        last = parse.tokens[parse.sentences[subject.sentence].end - 1].end
        condition = lexicon.pattern("sourcing_condition").search(parse.text, pos=subject.start, endpos=last)
        if condition is not None and condition.start() < end:
            continue  # 'who spoke on the condition that she not be named'
        return _span(parse, subject.start, end)
    return None


def _lost_object(parse: Parse, end: int, candidate: Candidate) -> bool:
    """Whether no more than a noun phrase stands between a clause and the cue: 'a banker who advised the firm said'."""
    if candidate.cue is None or candidate.cue_head is None or candidate.cue[0] <= end:
        return False
    between = parse.tokens[slice(*parse.within(end, candidate.cue[0]))]
    plain = all(t.pos in {"DET", "ADJ", "ADP", "NOUN", "PROPN", "PRON"} for t in between)
    return plain and any(t.dep in NOUN_SUBJECTS and t.head == candidate.cue_head for t in between)


def _clauses(parse: Parse, head: Token) -> Iterator[Token]:
    """Relative clauses of a noun, and of the object of its preposition."""
    yield from parse.children(head, "relcl")
    for prep in parse.children(head, "prep"):
        for obj in parse.children(prep, "pobj"):
            yield from parse.children(obj, "relcl")


def is_unnamed_by_wish(parse: Parse, mention: Mention, candidate: Candidate, lexicon: Lexicon) -> bool:
    """'Several MPs, who asked not to be named, said', 'Many staff, speaking anonymously, said': whoever speaks here.

    Neither the aide of 'Residents said an aide, who asked not to be named, had left' nor whom the content is about.
    """
    tokens, last = parse.tokens, parse.sentences[parse.tokens[mention.head].sentence].end - 1
    found = conditions(parse.text, lexicon, tokens[mention.head].end, tokens[last].end)
    return any(
        not any(start <= m.start() < end for start, end in candidate.content)
        and (token := parse.at(m.start())) is not None
        and _hangs_on(parse, token, mention, candidate)
        for m in found
    )


def _hangs_on(parse: Parse, token: Token, mention: Mention, candidate: Candidate) -> bool:
    """Whether a word belongs to a source or to its cue and to nobody in between."""
    for _ in range(_STEPS):
        if token.i == candidate.cue_head or mention.first <= token.i < max(mention.last, mention.head + 1):
            return True
        if token.head == token.i or (token.pos in {"NOUN", "PROPN"} and token.dep not in {"pobj", "conj"}):
            return False
        token = parse.head(token)
    return False


def granted(parse: Parse, record: EntityRecord, candidate: Candidate, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where the article says that anonymity was asked or granted, in a sentence with the source or with all sources."""
    for start, end in _sentences(parse, record, candidate):
        if m := next(conditions(parse.text, lexicon, start, end), None):
            return m.span()
    return None


def _sentences(parse: Parse, record: EntityRecord, candidate: Candidate) -> Iterator[tuple[int, int]]:
    seen = set()
    for mention in near_mentions(record, candidate):
        if mention.sentence not in seen:
            seen.add(mention.sentence)
            s = parse.sentences[mention.sentence]
            yield parse.offsets(s.start, s.end)
    for sentence in record.shared:
        if sentence not in seen:
            s = parse.sentences[sentence]
            yield parse.offsets(s.start, s.end)


def find_reason(
    parse: Parse, record: EntityRecord, candidate: Candidate, lexicon: Lexicon, condition: tuple[int, int] | None
) -> Span | None:
    """The words that say why the source is not named."""
    if condition is not None and (found := _after(parse, condition, lexicon)):
        return found
    alone = lexicon.pattern("sourcing_reasons", use="alone")
    for start, end in _sentences(parse, record, candidate):
        if m := alone.search(parse.text, pos=start, endpos=end):
            return _span(parse, _opening(parse, m.start(), start, lexicon), _reason_end(parse, m.end(), end, candidate))
    return None


def _after(parse: Parse, condition: tuple[int, int], lexicon: Lexicon) -> Span | None:
    """A reason right after the condition, or right before it ('Because ..., the person asked not to be named')."""
    token = parse.at(condition[0])
    if token is None:
        return None
    s = parse.sentences[token.sentence]
    end = parse.tokens[s.end - 1].end
    opening = lexicon.pattern("sourcing_reasons", use="after").search(parse.text, pos=condition[1], endpos=end)
    if opening is None or opening.start() - condition[1] > _GAP or _new_clause(parse, condition[1], opening.start()):
        return None
    return _span(parse, opening.start(), _reason_end(parse, opening.end(), end, None))


def _new_clause(parse: Parse, start: int, end: int) -> bool:
    """Whether a finite verb or a quotation stands in between: 'asked not to be named, said it was “so sad”'."""
    between = parse.tokens[slice(*parse.within(start, end))]
    return any(t.tag in FINITE or t.tag in {"``", "''"} for t in between)


def _opening(parse: Parse, at: int, sentence_start: int, lexicon: Lexicon) -> int:
    """Where 'because they were' before 'not authorized to' begins."""
    before = parse.text[max(sentence_start, at - 40) : at]
    m = _because(lexicon).search(before)
    return at - len(before) + m.start() if m else at


def _reason_end(parse: Parse, opened: int, end: int, candidate: Candidate | None) -> int:
    if m := _stop(parse, _clause_verb(parse, opened, end), end):
        end = m.start()
    if candidate is not None and candidate.cue and opened < candidate.cue[0] < end:
        end = candidate.cue[0]
    first, last = parse.within(opened, end)
    for t in parse.tokens[first:last]:
        if t.dep == "ROOT" and t.pos in {"VERB", "AUX"}:
            end = t.start
            break
        if t.lower == "and" and _goes_on(parse, t, first):
            end = t.start
            break
    return end


def _stop(parse: Parse, start: int, end: int) -> regex.Match[str] | None:
    """The first mark that ends a phrase; neither that of 'Ms.' nor 'that' of 'feared that', 'that night' does."""
    for m in _STOP.finditer(parse.text, start, end):
        token = parse.at(m.start())
        word = parse.at(m.start() + 1) if m.group()[:1].isspace() else None
        if word is not None and word.dep in {"mark", "det"} and word.lower == "that":
            continue
        if not m.group().startswith(".") or token is None or token.text == ".":
            return m
    return None


def _clause_verb(parse: Parse, opened: int, end: int) -> int:
    """The end of the verb of the clause that 'because' opens, so that a comma within its subject does not end it."""
    opening = parse.at(max(0, opened - 1))
    if opening is None or opening.dep != "mark":
        return opened
    verb = parse.tokens[opening.head]
    subject = next(parse.children(verb, "nsubj", "nsubjpass"), None)
    within = opened < verb.start < end and verb.start - opened < _SUBJECT
    return verb.end if within and subject is not None and any(parse.children(subject, "appos")) else opened


def _goes_on(parse: Parse, conjunction: Token, first: int) -> bool:
    """Whether 'and' leads on to what they did ('were not authorised to speak and did so only ...')."""
    verb = next((c for c in parse.children(parse.tokens[conjunction.head], "conj") if c.i > conjunction.i), None)
    return verb is not None and verb.tag in TENSED and conjunction.head < first


def _span(parse: Parse, start: int, end: int) -> Span | None:
    text = parse.text[start:end]
    end = start + len(text.rstrip(" \t\r\n,.;:"))
    return Span.of(parse.text, start, end) if end > start else None

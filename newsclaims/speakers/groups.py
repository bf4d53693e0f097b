"""Who speaks where a mention heads the source: a named member of a group, several people, or whom it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsclaims.speakers.mentions.appositions import named_member
from newsclaims.speakers.records import Mention, Referent
from newsclaims.syntax import Parse, Token

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: Sentences in which two people may be named for 'both', and the longest list of speakers that is read.
_REACH, _LONGEST = 3, 12
#: Sources back to what the others of a group said.
_SPOKE = 4


def source_referent(reader: Reader, mention: Mention, referent: Referent) -> Referent:
    """The speaker of a source that this mention heads."""
    if mention.kind == "nominal" and mention.animacy != "document":
        member = named_member(reader.parse, mention, reader.name_at, reader.lexicon.table("speakers_member_cues"))
        if member:
            found = reader.of_cluster(reader.cluster_of[member], member)
            found.group = referent
            return found
    return coordinated(reader, reader.parse.tokens[mention.head], referent) if mention.head >= 0 else referent


def coordinated(reader: Reader, head: Token, referent: Referent) -> Referent:
    """The speakers of 'Jane Doe and John Roe'; where one member alone is named, that one."""
    named = [referent] if referent.name and referent.animacy == "person" else []
    for name in _joined(reader, head):
        found = reader.of_cluster(reader.cluster(name), name)
        if found not in named:
            named.append(found)
    if len(named) > 1:
        return several(reader, named)
    return named[0] if named else referent


def _joined(reader: Reader, head: Token) -> list[Mention]:
    """The names of people that are coordinated with a name or a description."""
    apposed = [t for a in reader.parse.children(head, "appos") for t in conjuncts(reader.parse, a)[1:]]
    tokens = (*conjuncts(reader.parse, head)[1:], *apposed)  # 'Doe, a cook, and Roe'
    # 'Doe and her co-author, John Roe,'
    names = (reader.name_at.get(t.i) or reader.appositions.get(t.i) for t in tokens)
    return [name for name in names if name is not None and name.animacy == "person"]


def joint_mention(reader: Reader, mention: Mention) -> Mention:
    """The mention of several people together, from the first name to the last: 'Jane Doe and John Roe'."""
    names = [mention, *_joined(reader, reader.parse.tokens[mention.head])]
    start, end = min(names, key=lambda m: m.first), max(names, key=lambda m: m.last)
    return replace(mention, start=start.start, first=start.first, end=end.end, last=end.last, number="plural")


def several(reader: Reader, named: Sequence[Referent]) -> Referent:
    """The referent for several named people together."""
    key = frozenset(id(p) for p in named)
    if key not in reader.together:
        group = Referent("plural", "people", parts=tuple(named), count=len(named), word_class="people")
        reader.together[key] = group
    return reader.together[key]


def pair(reader: Reader, mention: Mention) -> Referent | None:
    """Whom 'both', 'the two', 'each' mean: the two people named last, at most three sentences back."""
    found: list[Referent] = []
    for seen in reversed(reader.history[-24:]):
        if mention.sentence - seen.mention.sentence > _REACH or len(found) > 2:
            break
        if seen.referent.count == len(seen.referent.parts) == 2:
            return seen.referent
        if not found and unnamed_group(seen.referent) and seen.referent.count == 2:
            return seen.referent
        if seen.referent.name and seen.referent.animacy == "person" and seen.referent not in found:
            found.append(seen.referent)
    return several(reader, found[1::-1]) if len(found) > 1 else None


def groups_of(reader: Reader, mention: Mention, referent: Referent) -> list[Referent]:
    """The groups that are spoken of again as one of theirs speaks: of two named together where the other just did."""
    if referent.group is not None:
        return [] if referent.group.name else [referent.group]
    found = []
    for group in list(reader.together.values())[-_LONGEST:]:
        others = [p for p in group.parts if p is not referent]
        near = (any(mention.sentence - m.sentence <= _REACH for m in p.mentions[-3:]) for p in others)
        spoke = all(any(p is s for s in reader.last_sources[-_SPOKE:]) for p in others)
        if len(others) < len(group.parts) and spoke and all(near):
            found.append(group)
    return found


def unnamed_group(referent: Referent) -> bool:
    """Whether it is several people without names ('two officers')."""
    return referent.number == "plural" and not (referent.name or referent.parts) and referent.animacy == "person"


def conjuncts(parse: Parse, head: Token) -> list[Token]:
    """The head and what is coordinated with it, at most twelve."""
    out, queue = [head], [head]
    while queue and len(out) < _LONGEST:
        for child in parse.children(queue.pop(), "conj"):
            out.append(child)
            queue.append(child)
    return out

"""Whom the labels of transcript turns and the handles of posts mean."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from newsclaims.speakers.names.find import bare_label, plain_words
from newsclaims.speakers.records import Mention, Referent

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: Characters between a name and its handle ('Jane Doe (@janedoe'), and mentions looked back over.
_GAP, _BACK = 3, 3
#: The words of a handle, and letters of one that may be a name's.
_PARTS, _LETTERS = regex.compile(r"\p{Lu}\p{Ll}+|\p{Ll}+|\p{Lu}{2,}"), 4
#: The line above the questions of one lawyer, as court reporters set it.
_BY_LINE = regex.compile(r"^[^\S\n]*BY[^\S\n]+(?P<name>\p{Lu}[\p{Lu}.'’ -]{1,60}):[^\S\n]*$", regex.MULTILINE)
#: Blocks looked at on either side of a turn for the turn of somebody else.
_NEAR_TURNS = 5
#: Characters behind a label where the turn begins; tokens of a greeting before the name.
_OPENING, _GREETING = 12, 6


def label_referent(reader: Reader, mention: Mention) -> Referent:
    """The person that a label names ('ROE:', 'JANE ROE, HOST:'), by full name, surname, or first name and surname."""
    text = reader.article.text[mention.start : mention.end]
    name = bare_label(text, reader.lexicon.keys("speakers_titles"))
    words = plain_words(name)
    turn = reader.lexicon.table("speakers_turn_labels").get(" ".join(words))
    if turn is not None and turn["turn"] == "question" and (examiner := _examiner(reader, mention)) is not None:
        return examiner
    if turn is not None and turn["turn"] == "question" and (reporter := _introduced(reader, mention)) is not None:
        return reporter
    if words in reader.by_label:
        return reader.by_label[words]
    asked = turn is not None and turn["floor"] == "yes" and _are_several(reader)
    known = _known(reader, words) or _by_role(reader, words) if turn is None else None
    referent = known if turn is None else None if asked else _turn(reader, mention, turn["turn"])
    if referent is None:
        referent = reader.new(mention)
        nobody = asked or _unnamed(reader, words)
        one = nobody and not asked and words[0] == "the" and not words[-1].endswith("s")
        referent.count = 1 if one else referent.count  # 'THE MODERATOR'
        if not nobody:
            referent.call(words)
        referent.word_class = "label"
    elif referent.name and len(words) > len(referent.name_words):
        referent.call(words)
    reader.by_label[words] = referent
    if len(words) > 1 and referent.name:
        reader.by_label.setdefault(words[-1:], referent)
    if referent.name:
        _note_titles(reader, referent, *text.partition(name)[::2])
    return referent


def _introduced(reader: Reader, mention: Mention) -> Referent | None:
    """Who asks in 'Q. Jane Roe, Norland Courier. Will she play?': reporters give name and outlet before they ask."""
    parse, lexicon = reader.parse, reader.lexicon
    first = parse.within(mention.end, mention.end + _OPENING)[0]
    opening = parse.tokens[first : first + _GREETING]
    names = (n for t in opening if t.block == opening[0].block and (n := reader.name_at.get(t.i)))
    name = next((n for n in names if n.animacy == "person" and (" " in n.key or n.titles)), None)
    if name is None or name.last + 1 >= len(parse.tokens):
        return None
    link, outlet = parse.tokens[name.last], reader.name_at.get(name.last + 1) or reader.name_at.get(name.last + 2)
    named = link.lower in {",", "with"} or link.lower in lexicon.keys("prepositions", uses="home")
    if not named or outlet is None or outlet.last >= len(parse.tokens):
        return None
    short = parse.tokens[outlet.last].lower in {".", ",", ":", ";", "-", "—", "–"}
    return reader.of_cluster(reader.cluster(name), name) if short else None


def _by_role(reader: Reader, words: tuple[str, ...]) -> Referent | None:
    """Whom 'THE PRESIDENT' means where the article has named one person with that office."""
    if len(words) != 2 or words[0] != "the":
        return None
    named = {id(r): r for r in reader.by_head.get(words[1], ()) if r.name and r.animacy == "person"}
    return next(iter(named.values())) if len(named) == 1 else None


def _are_several(reader: Reader) -> bool:
    """Whether two people or more have turns by their names, as at a press briefing."""
    table, titles = reader.lexicon.table("speakers_turn_labels"), reader.lexicon.keys("speakers_titles")
    labels = {reader.article.text[start:end] for start, end in reader.turns.values()}
    names = {plain_words(bare_label(label, titles)) for label in labels}
    return sum(bool(words) and table.get(" ".join(words)) is None for words in names) > 1


def _note_titles(reader: Reader, referent: Referent, before: str, behind: str) -> None:
    """Note what a label tells beside the name: the title of 'SEN. JANE DOE', the role of 'ROE, HOST'."""
    if title := before.strip():
        reader.note_title(referent, title.title() if title.isupper() else title)
    if role := behind.strip(" ,()[]"):
        referent.titles.append(role)
        reader.add_role(referent, (plain_words(role) or (role,))[-1])


def _unnamed(reader: Reader, words: tuple[str, ...]) -> bool:
    """Whether a label says no more than what somebody is: 'CALLER', 'AUDIENCE MEMBER 2'."""
    nouns = [w for n, w in enumerate(words) if not w.isdecimal() and (n or w != "the")]  # 'THE MODERATOR'
    table = reader.lexicon.keys("speakers_people") - reader.lexicon.keys("speakers_people", nation="yes")  # 'DANE:'
    unknown = bool(nouns) and nouns[0] in reader.lexicon.keys("speakers_turn_labels", turn="unnamed")
    plain = all(w.removesuffix("s") in table or w in reader.lexicon.table("speakers_ordinals") for w in nouns)
    return unknown or (bool(nouns) and plain)


def _turn(reader: Reader, mention: Mention, turn: str) -> Referent | None:
    """Who asks and who answers where the labels say no more: the writer, and whoever the article names most.

    A witness answers where lawyers ask ('BY MS. ROE:'), who are not asked themselves; elsewhere it is anybody.
    """
    lawyers = _examiners(reader.article.text)
    if turn == "unnamed" or (turn == "witness" and not lawyers):
        return None
    if turn == "witness" and (answering := reader.by_label.get(("a",))) is not None:
        return answering
    titles = reader.lexicon.keys("speakers_titles")
    asking = {plain_words(bare_label(name, titles))[-1:] for _, name in lawyers}
    named = [
        r
        for r in reader.by_cluster.values()
        if r.animacy == "person" and r.mentions and r.name_words[-1:] not in asking
    ]
    if turn == "question":
        reader.author = reader.author or reader.new(mention)
        reader.author.is_author = True
        return reader.author
    return max(named, key=lambda r: len(r.mentions)) if named else reader.new(mention)  # 'A' stays unnamed


def _examiner(reader: Reader, mention: Mention) -> Referent | None:
    """Who asks in a deposition or a trial: 'BY MS. ROE:' on a line of its own above the questions."""
    lines = _examiners(reader.article.text)
    last = bisect_left(lines, (mention.start,)) - 1
    if last < 0:
        return None
    words = plain_words(bare_label(lines[last][1], reader.lexicon.keys("speakers_titles")))
    found = _known(reader, words) or reader.by_label.get(words)
    if found is None and words:
        found = reader.by_label[words] = reader.new(mention)
        found.call(words)
        found.word_class = "label"
    return found


@lru_cache(maxsize=4)
def _examiners(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((m.start(), m["name"]) for m in _BY_LINE.finditer(text))


def _known(reader: Reader, words: tuple[str, ...]) -> Referent | None:
    """The person of the prose that the words of a label name."""
    fitting = None
    for name, cluster in reader.named_people.items():
        if name == words:
            return reader.of_cluster(cluster, reader.first_mention[id(cluster)])
        ends = name[-1:] == words or (len(words) > 1 and (name[0], name[-1]) == (words[0], words[-1]))
        ends = ends or (len(words) > 1 and name == words[:1])  # the prose knows no more than the first name
        if ends and fitting is None:
            fitting = cluster
    return reader.of_cluster(fitting, reader.first_mention[id(fitting)]) if fitting is not None else None


def turn_speaker(reader: Reader, mention: Mention) -> Referent | None:
    """Whose turn of a transcript a mention stands in; a turn without a label goes on with the speaker before."""
    label = reader.turns.get(reader.parse.tokens[mention.head].block)
    return reader.labels.get(label) if label is not None else None


def other_speaker(reader: Reader, mention: Mention) -> Referent | None:
    """Who speaks in the nearest turn before that is somebody else's, else in the turn behind."""
    own = turn_speaker(reader, mention)
    block = reader.parse.tokens[mention.head].block
    if own is None:
        return None
    for near in (*range(block - 1, block - _NEAR_TURNS, -1), *range(block + 1, block + _NEAR_TURNS)):
        label = reader.turns.get(near)
        if label is None:
            continue
        words = plain_words(bare_label(reader.article.text[slice(*label)], reader.lexicon.keys("speakers_titles")))
        other = reader.labels.get(label) or reader.by_label.get(words)
        other = other or (_known(reader, words) if near > block else None)
        if other is not None and other is not own:
            return other
    return None


def _named_like(reader: Reader, mention: Mention) -> Referent | None:
    """Whom the article names as the handle reads: 'Norland Police' for '@NorlandPolice'."""
    letters = mention.key.strip("@_0123456789").replace("_", "")
    found = (m for m in reader.first_mention.values() if "".join(m.key.split()).replace("-", "") == letters)
    first = next(found, None) if len(letters) > _LETTERS else None
    return reader.of_cluster(reader.cluster_of[first], first) if first is not None else _titled_like(reader, mention)


def _titled_like(reader: Reader, mention: Mention) -> Referent | None:
    """Whom a handle of title and surname means: Governor Jane Doe by '@GovDoe', where no other Doe has a title."""
    parts = _parts(reader, mention)
    titles = reader.lexicon.keys("speakers_titles")
    if len(parts) != 2 or parts[0] not in titles:
        return None
    people = (r for r in reader.by_cluster.values() if r.animacy == "person" and r.titles)
    fitting = [r for r in people if r.name_words[-1:] == (parts[1],)]
    return fitting[0] if len(fitting) == 1 and _bears(reader, fitting[0], parts[0]) else None


def _bears(reader: Reader, referent: Referent, title: str) -> bool:
    """Whether somebody bears the title, in full or short: 'Gov' for 'Governor', but not 'Sen'."""
    borne = {word for own in referent.titles for word in plain_words(own)} | referent.roles
    return _role(reader, title) in {_role(reader, word) for word in borne}


def _role(reader: Reader, title: str) -> str:
    """What a title makes of somebody, man or woman: 'congress' for 'Rep', 'Congresswoman'."""
    row = reader.lexicon.table("speakers_titles").get(title)
    role = (row and row["role"]) or title
    return role.removesuffix("woman").removesuffix("man")


def _body_handle(reader: Reader, mention: Mention) -> bool:
    """Whether a word of the handle says that a body posts: '@NorlandPolice', '@norland_council'."""
    return not reader.lexicon.union("speakers_organization_words", "speakers_bodies").isdisjoint(
        _parts(reader, mention)
    )


def _parts(reader: Reader, mention: Mention) -> tuple[str, ...]:
    """The words that a handle is made of: 'norland', 'police' of '@NorlandPolice'."""
    return tuple(p.lower() for p in _PARTS.findall(reader.article.text[mention.start : mention.end]))


def handle_referent(reader: Reader, mention: Mention) -> Referent | None:
    """The holder of a handle: the name right before it, else the handle itself where it is a source."""
    if mention.key in reader.by_handle:
        return reader.by_handle[mention.key]
    referent = None
    for seen in reversed(reader.history[-_BACK:]):
        between = reader.article.text[seen.mention.end : mention.start]
        if seen.mention.kind in {"name", "label"} and len(between) <= _GAP and "\n" not in between:
            referent = seen.referent
            break
        user = seen.mention.kind == "nominal" and seen.referent.animacy == "person" and not seen.referent.name
        if user and seen.referent.number == "singular" and between == ", ":
            referent = seen.referent  # 'asked one user, @janedoe'
            break
    referent = referent or _named_like(reader, mention)
    if referent is None and mention.start in reader.handle_sources:
        referent = reader.new(mention)
        referent.animacy, referent.word_class = "person", "handle"
        if _body_handle(reader, mention):
            referent.animacy = "body"
            referent.call(_parts(reader, mention), reader.article.text[mention.start : mention.end])
    if referent is not None:
        reader.by_handle[mention.key] = referent
    return referent

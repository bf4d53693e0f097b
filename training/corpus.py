"""Annotated articles for training: brat standoff and parses, read once and kept in a cache folder."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter

from newsclaims.attributions import repaired
from newsclaims.attributions.learned.view import View, view_of
from newsclaims.lexicon import default_lexicon
from newsclaims.marks import pair_marks
from newsclaims.models import Article
from newsclaims.syntax import Parse, Sentence, Token

_PARSES = TypeAdapter(Parse)
_FORM = " ".join((*Token.__annotations__, *Sentence.__annotations__))  # kept in another form, a parse is not read

Spans = list[tuple[int, int]]
Gold = dict[str, Spans]  # source, cue, content


class Document(NamedTuple):
    """One annotated article."""

    name: str
    text: str
    gold: list[Gold]
    article: Article
    parse: Parse
    view: View


def read_ann(path: Path) -> list[Gold]:
    """The attributions of a brat standoff file; `Discard` and `Discuss` marks are left out."""
    lines = path.read_bytes().decode("utf-8").split("\n")
    texts: dict[str, Spans] = {}
    for line in lines:
        if m := re.match(r"(T\d+)\t\S+ ([\d; ]+)\t", line):
            texts[m[1]] = [(int(a), int(b)) for a, b in (s.split() for s in m[2].split(";"))]
    events = []
    for line in lines:
        if m := re.match(r"(E\d+)\t(.+)", line):
            roles: Gold = {"source": [], "cue": [], "content": []}
            for arg in m[2].split():
                role, ref = arg.split(":")
                role = re.sub(r"\d+$", "", role).lower()
                if role in roles:
                    roles[role] += texts[ref]
            events.append({k: sorted(set(v)) for k, v in roles.items()})
    return events


def read_corpus(folder: Path, cache: Path | None) -> list[Document]:
    """All articles of a folder, in the order of their names; parses are taken from and put into `cache`."""
    from newsclaims.adapters.prose import proses_of
    from newsclaims.adapters.spacy_model import installed_models, load_model
    from newsclaims.adapters.spacy_parse import parse
    from newsclaims.layout import read_layout

    nlp, documents = None, []
    model = " ".join(installed_models()[0][:2])
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        article = read_layout(Article(text=text))
        parsed = [model, _FORM, article.model_dump_json(), *(prose.text for prose in proses_of(article))]
        key = hashlib.sha256("\n".join(parsed).encode()).hexdigest()[:24]
        kept = cache / f"{key}.json" if cache else None
        if kept and kept.exists():
            tree = _PARSES.validate_json(kept.read_bytes())
        else:
            nlp = nlp or load_model()
            tree = parse(nlp, article)
            if kept:
                kept.parent.mkdir(parents=True, exist_ok=True)
                kept.write_bytes(_PARSES.dump_json(tree))
        runs = pair_marks(text, article.blocks)
        tree = repaired(tree, runs, default_lexicon())
        gold = read_ann(path.with_suffix(".ann"))
        documents.append(Document(path.stem, text, gold, article, tree, view_of(article, tree, runs)))
    return documents


def role_tokens(view: View, spans: Spans) -> set[int]:
    """The tokens of which at least half lies in the spans."""
    found: set[int] = set()
    for start, end in spans:
        first, last = view.parse.within(start, end)
        for i in range(max(first - 1, 0), last):
            t = view.tokens[i]
            if 2 * (min(t.end, end) - max(t.start, start)) >= t.end - t.start:
                found.add(i)
    return found


def cue_head(view: View, cue: Spans) -> int | None:
    """The head of a cue: its first verb without a head inside the span, else its first content word."""
    inside = sorted(role_tokens(view, cue))
    for i in inside:
        t = view.tokens[i]
        if t.pos in ("VERB", "AUX") and (t.head == i or t.head not in inside):
            return i
    for i in inside:
        if view.tokens[i].pos not in ("PUNCT", "SPACE", "DET", "PART", "ADV", "PRON"):
            return i
    return inside[0] if inside else None

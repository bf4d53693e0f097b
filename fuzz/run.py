"""Fuzz one target with atheris: inputs are bred that reach new lines of the library, until one breaks a promise.

    python fuzz/run.py core                          # until something breaks, or Ctrl-C
    python fuzz/run.py core -max_total_time=600      # ten minutes; further options are libFuzzer's own
    python fuzz/run.py core fuzz/found/core-...      # one input again

What was bred is kept in `fuzz/work/TARGET`, an input that breaks something is written to `fuzz/found/`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

FUZZ = Path(__file__).parent
sys.path.insert(0, str(FUZZ))

with atheris.instrument_imports(include=["newsclaims"]):
    from targets import ARTICLE, TARGETS

from tests.odd_texts import GOLDEN, MARKS, PECULIAR, WORDS  # noqa: E402 # targets.py put the checkout on the path

#: Longest input, in bytes: short ones run faster, and what breaks is rarely a matter of length.
LONGEST = {"layout": 600, "core": 300, "outputs": 300, "model": 200}


def main() -> None:
    """Hand over to libFuzzer, with the seeds, a dictionary and folders of the target."""
    name, *options = sys.argv[1:] or ["--help"]
    if name not in TARGETS:
        sys.exit(f"{__doc__}\ntargets: {', '.join(TARGETS)}")
    if options and Path(options[0]).is_file():
        TARGETS[name](Path(options[0]).read_bytes())
        return
    work, found = FUZZ / "work" / name, FUZZ / "found"
    for folder in (work, found):
        folder.mkdir(parents=True, exist_ok=True)
    kept = FUZZ / "corpus" / name
    with tempfile.TemporaryDirectory() as folder:
        dictionary = Path(folder, "dictionary")
        dictionary.write_text("".join(f'"{_escaped(word)}"\n' for word in words_of(name)), encoding="ascii")
        seeds = Path(folder, "seeds")
        seeds.mkdir()
        for number, seed in enumerate(seeds_of(name)):
            Path(seeds, str(number)).write_bytes(seed)
        atheris.Setup(
            [
                sys.argv[0],
                f"-dict={dictionary}",
                f"-max_len={LONGEST.get(name, 1000)}",
                f"-artifact_prefix={found}/{name}-",
                "-timeout=20",
                "-rss_limit_mb=4096",
                "-print_final_stats=1",
                *options,
                str(work),
                *([str(kept)] if kept.exists() else []),
                str(seeds),
            ],
            TARGETS[name],
        )
        atheris.Fuzz()


def seeds_of(name: str) -> list[bytes]:
    """What to begin with: paragraphs of the golden articles, or a good file of the format."""
    if name in {"layout", "core", "outputs", "model"}:
        return [paragraph.encode() for text in GOLDEN for paragraph in text.split("\n") if paragraph]
    return [seed.encode() if isinstance(seed, str) else seed for seed in FILES[name]]


def words_of(name: str) -> set[str]:
    """The dictionary: what inputs are made of."""
    if name in {"layout", "core", "outputs", "model"}:
        return {*WORDS, *MARKS, *PECULIAR}
    return {word for seed in FILES[name] if isinstance(seed, str) for word in seed.replace('"', " ").split()}


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


_GZIP = bytes.fromhex("1f8b08000000000002ff")
FILES: dict[str, list[str | bytes]] = {
    "brat": [
        "T1\tSource 13 28\tsaid\nT2\tCue 11 15;17 20\tsaid\nT3\tContent 1 9\tIt held,\n"
        "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3 Content2:T3\n#1\tAnnotatorNotes E1\tnote\nA1\tTense E1 Past\n"
    ],
    "citron": [
        '{"text": "It held, she said", "quotes": [{"id": 1, "cue": {"start": 13, "end": 17, "text": "said"}, "sources"'
        ': [{"start": 9, "end": 12, "text": "she"}], "contents": [{"start": 0, "end": 8, "text": "It held,"}], '
        '"coreferences": []}], "coreference_groups": []}',
        '{"quotes": [{"cue": {"start": 11, "end": 15, "text": "said"}, "sources": [], "contents": []}]}',
    ],
    "expectations": [
        '{"speakers": [{"id": "q", "name": "Ada Quill", "sourcing": "named"}], "attributions": [{"id": "a", "source": '
        '"Ada Quill", "cue": {"text": "said", "after": "held"}, "content": ["It held,", {"start": 1, "end": 3, "text": '
        '"It"}], "speaker": "q", "type": "direct", "kind": "statement", "sourcing": "named"}], "not_quotes": [], '
        '"claims": [{"text": "It held", "attribution": "a", "hedged": false}]}'
    ],
    "results": ['{"model": "", "article": {"text": "' + ARTICLE.strip() + '"}, "speakers": [], "attributions": []}'],
    "articles": [
        '\x00{"id": "a", "text": "It held", "title": "T", "published": "2024-02-29"}\n{"text": 1}\n[]\n',
        '\x01id,text,title\n1,"It\nheld",T\n2,It fell\n',
        "\x02id\ttext\n1\tIt held\n",
        "\x03It held",
        b"\x04" + _GZIP + b"\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00",
    ],
    "lexicon": ["# where from\nkey\tmatch\nour pick\tstart\n!read more\n"],
    "labels": ["doc\tevent\tsourcing\tspeaker\tcount\na\tE1\tnamed\tAda Quill\t\nb\tE2\tanonymous\t\ts\n"],
}


if __name__ == "__main__":
    main()

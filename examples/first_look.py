"""A first look: who says what in an article, and how well it is sourced.

python examples/first_look.py [FILE]
"""

from __future__ import annotations

import sys
from pathlib import Path

import newsclaims


def main() -> None:
    """Read the article and print three views of it."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("harbour-tunnel.txt")
    extraction = newsclaims.extract(path.read_text(encoding="utf-8"))

    print("Who says how much, in whose words:")
    for speaker, attributions in extraction.by_speaker().items():
        types = [a.quote_type for a in attributions]
        print(f"  {speaker.label if speaker else 'no source'}: {', '.join(types)}")

    print("\nWhat rests on unnamed sources, and why they are not named:")
    for attribution in extraction.tagged("anonymous"):
        reason = attribution.sourcing.anonymity_reason
        print(f"  {attribution.content[0].text}")
        print(
            f"    source: {attribution.source and attribution.source.text}; reason: {reason.text if reason else 'none'}"
        )

    print("\nWord for word:")
    for quote in extraction.quotes:
        start = quote.spans[0].start
        print(f"  at {start}: {quote.text!r} ({quote.speaker.label if quote.speaker else 'unknown'})")


if __name__ == "__main__":
    main()

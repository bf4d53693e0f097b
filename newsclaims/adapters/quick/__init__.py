"""One pass of a spaCy pipeline, cheaper than `nlp.pipe` and with the same annotations.

What is made cheaper, each part for the components that it knows and for no others (see docs/explanation/speed.md):

- matrix products by numpy's BLAS (`products`),
- the attribute ruler and the lemmatizer remembered by word, tag and dependency (`remembered`),
- the entity recogniser's decisions taken for many tokens at once (`entities`),
- batches of so many words instead of so many docs, small enough for the processor's cache.
"""

from newsclaims.adapters.quick.reader import QuickReader

__all__ = ["QuickReader"]

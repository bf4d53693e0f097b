"""Other people's formats, one small file each: `to_X` writes an extraction, `from_X` reads what others have marked.

    from newsclaims.exchange import to_w3c

    annotations = to_w3c(newsclaims.extract(text))

What others have marked is spans and nothing else - no speaker, no sourcing, no confidence - so `from_X` does not invent
an `Extraction` around them: it gives the `Document` that `newsclaims.evaluation` scores against.
"""

from newsclaims.exchange.arrow import to_arrow, to_parquet
from newsclaims.exchange.brat import from_brat, to_brat
from newsclaims.exchange.citron import from_citron, to_citron
from newsclaims.exchange.csv import to_csv
from newsclaims.exchange.schema_org import to_jsonld
from newsclaims.exchange.w3c import to_w3c

__all__ = [
    "from_brat",
    "from_citron",
    "to_arrow",
    "to_brat",
    "to_citron",
    "to_csv",
    "to_jsonld",
    "to_parquet",
    "to_w3c",
]

"""Where a possible source is mentioned.

| question | module |
| --- | --- |
| Where are names, descriptions, pronouns, labels, handles? | `find.py` |
| How far does a noun phrase reach around its head? | `phrases.py` |
| Which word heads the source of an attribution? | `source_heads.py` |
| Which mentions does the grammar alone join: appositions, titles, predicates? | `appositions.py` |
"""

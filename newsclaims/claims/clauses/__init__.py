"""Which clauses of a sentence make a proposition each.

| question | module |
| --- | --- |
| Where is a stretch cut? | `cut.py` |
| Which words head its clauses, and in what role? | `heads.py` |
| What stands by the way in it, what opens it? | `stretch.py` |
| What does an aside without a verb say: ', the longest since May'? | `asides.py` |
| What does a second verb share with the first? | `coordination.py` |
| Is there a second object whose verb is left out? | `gapped.py` |
| Which is the main clause where the parser has none at the top? | `main_clause.py` |
| What are its subject, predicate and object, and what does it take over? | `parts.py` |
| Is it negated? | `polarity.py` |
"""

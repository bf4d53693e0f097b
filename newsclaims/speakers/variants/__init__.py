"""Which names are one.

| question | module |
| --- | --- |
| What is known of all the places where one name stands? | `name_cluster.py` |
| Who is one: 'Jane Doe', 'Ms Doe', 'Doe'? | `clustering.py` |
| Which body is one: acronym, short form and full name? | `bodies.py` |
| Who are Mr and Mrs Doe? | `couples.py` |
"""

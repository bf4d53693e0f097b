"""Sourcing and speaker labels of a corpus: who the source is, and what the article says of an unnamed one."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from newsclaims.errors import AnnotationError
from newsclaims.evaluation.brat import text_of
from newsclaims.evaluation.marked import label_key
from newsclaims.evaluation.tally import Tally
from newsclaims.lexicon import default_lexicon
from newsclaims.models import Attribution, Sourcing

Label = Mapping[str, str]

#: The figures that labels add, in the order of the report.
LABEL_FIGURES = ("sourcing", "kind", "speaker_named", "speaker_pronoun", "count", "basis", "reason", "granted")


def read_labels(path: str | Path) -> dict[str, dict[str, Label]]:
    """Read a tab-separated table of labels, by document and event.

    Its columns: `doc`, `event`, `sourcing` (a tag, or 'other' for none), and where known `speaker` (several by ';'),
    `kind`, and for anonymous sources `count` ('s' for several without a number), `basis`, `reason` ('-' for none
    stated) and `granted` ('y' where anonymity was granted).

    Raises:
        AnnotationError: the file is no UTF-8, or lacks a column, or a line has too few cells.
    """
    labels: defaultdict[str, dict[str, Label]] = defaultdict(dict)
    rows = csv.DictReader(io.StringIO(text_of(Path(path)), newline=""), delimiter="\t")
    try:
        for row in rows:
            if None in row or None in row.values():
                raise AnnotationError(f"{path}:{rows.line_num}: not as many cells as the header has")
            labels[row["doc"]][row["event"]] = row
    except KeyError as e:
        raise AnnotationError(f"{path} has no column {e.args[0]!r}") from None
    except csv.Error as e:
        raise AnnotationError(f"{path}:{rows.line_num}: {e}") from None
    return dict(labels)


def see_labels(tally: Tally, attribution: Attribution, label: Label, source: str) -> None:
    """Count how one attribution, known to be right, agrees with its label; `source` is the gold source's text."""
    tag = label["sourcing"]
    if tag == "other":
        return
    tally.see("sourcing", attribution.sourcing.tag == tag)
    tally.see(f"sourcing:{tag}", attribution.sourcing.tag == tag)
    if "kind" in label:
        tally.see("kind", attribution.kind == label["kind"])
    speaker = label.get("speaker", "")
    if tag == "named" and speaker and ";" not in speaker:
        ok = attribution.speaker is not None and label_key(attribution.speaker.name) == label_key(speaker)
        tally.see("speaker_named", ok)
        if source.lower() in default_lexicon().keys("speakers_pronouns"):
            tally.see("speaker_pronoun", ok)
    if tag == "anonymous" and "count" in label:
        _see_unnamed(tally, attribution.sourcing, label)


def _see_unnamed(tally: Tally, sourcing: Sourcing, label: Label) -> None:
    count = sourcing.source_count
    if label["count"].isdigit():
        tally.see("count", str(count) == label["count"])
    else:
        tally.see("count", count is None or count > 1)
    for key, span in (("basis", sourcing.basis), ("reason", sourcing.anonymity_reason)):
        have, want = label_key(span.text if span else None), "" if label[key] == "-" else label_key(label[key])
        if have or want:
            tally.see(key, have and want and (have in want or want in have))
    if label["granted"] == "y" or sourcing.on_condition_of_anonymity:
        tally.see("granted", (label["granted"] == "y") == sourcing.on_condition_of_anonymity)

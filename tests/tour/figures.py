"""The figures and promises that a served register shows, without what is another one in each house (ids, times, digests, sources, which name keys) and without version, licence
and note, which say nothing of how much it is: so that two houses that lived the same can be compared.

usage: figures.py ADDRESS      (prints a line for each, sorted)
"""

import csv
import io
import sys
import urllib.request

OWN = {"id", "version", "recorded_at", "digest", "source", "read_as", "licence", "note"}

lines = []
for family in ("observations", "commitments"):
    with urllib.request.urlopen(f"{sys.argv[1]}/api/v1/{family}.csv") as answer:
        rows = csv.DictReader(io.TextIOWrapper(answer, "utf-8-sig", newline=""))
        for row in rows:
            said = "; ".join(f"{name}={value}" for name, value in row.items() if name not in OWN and value)
            lines.append(f"{family}: {said}".replace("\n", " "))
if len(lines) < 300:
    sys.exit(f"{len(lines)} lines are too few for two years: is it the tour that is served?")
print("\n".join(sorted(lines)))

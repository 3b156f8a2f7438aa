#!/usr/bin/env python3
"""Judges random questions in rational numbers and compares every word, reason, test and digest with those of the program
named in the first argument (see examples/judge_lines.rs). Written from the rules as the register and the decision page on
verdicts state them; shares no code with the engine. Exit code 1 on any difference."""

import datetime
import hashlib
import json
import math
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction as F
from functools import lru_cache

SEED = 20121205
WANTED = {
    "growth": 62000, "flow": 16000, "level": 14000, "duration": 6000, "checklist": 5000, "matched": 7000, "vintages": 2000,
    "break": 4000, "promise": 8000,
}
TENTH = F(1, 10)


# --- figures -----------------------------------------------------------------------------------------------------------


class Known:
    """A figure: all values between low and high (None: no end)."""

    def __init__(self, published, precision, counts, factor=F(1)):
        v = F(published)
        sign, low, high = "", v, v
        gap = 1 if counts else 0  # how far a count stays away from the number named
        if precision == "more-than":
            sign, low, high = ">", v + gap, None
        elif precision == "almost":
            sign, low, high = "<", F(gap), v - gap
        elif precision == "rounded":
            unit = last_unit(published)
            sign, low, high = "~", max(F(0), v - unit + gap), max(F(0), v + unit - gap)
        if high is not None and low > high:
            low = high
        self.zero_possible = low == 0 and (counts or (v == 0 and precision != "more-than"))
        self.linked = factor != 1
        self.text = sign + (str(v * factor) if self.linked else published)
        self.low, self.high = low * factor, None if high is None else high * factor

    exact = property(lambda self: self.low == self.high)
    zero = property(lambda self: self.high == 0)
    ends = property(lambda self: (self.low, self.high))

    def count(self):
        return int(self.low) if self.exact and not self.linked and self.low.denominator == 1 else None


def last_unit(published):
    places = len(published.partition(".")[2])
    digits = published.replace(".", "").lstrip("0")
    return F(10 ** (len(digits) - len(digits.rstrip("0"))), 10**places)


def write_span(span, divide=1):
    low, high = (None if end is None else str(end / divide) for end in span)
    if low is None and high is None:
        return "?"
    if low is None:
        return "<=" + high
    if high is None:
        return ">=" + low
    return low if low == high else low + ".." + high


def all_reach(span, least):
    """True: every value is at least that; False: none is; None: some are."""
    low, high = span
    if low is not None and low >= least:
        return True
    return False if high is not None and high < least else None


def all_grow(before, after, factor):
    """The same for after >= before * factor, where both may be any value of their span."""
    worst = None if before[1] is None or after[0] is None else after[0] - before[1] * factor
    best = None if before[0] is None or after[1] is None else after[1] - before[0] * factor
    if worst is not None and worst >= 0:
        return True
    return False if best is not None and best < 0 else None


def add(spans):
    low = high = F(0)
    for a, b in spans:
        low = None if low is None or a is None else low + a
        high = None if high is None or b is None else high + b
    return low, high


def round_up(value, places):
    return shown(math.ceil(value * 10**places), places)


def shown(whole, places):
    return str(whole) if places == 0 else strip(f"{whole // 10**places}.{whole % 10**places:0{places}d}")


def strip(text):
    return text.rstrip("0").rstrip(".")


# --- chance ------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=None)
def upper_tail(n, b, ratio):
    """P(X >= b) for X of Binomial(n, ratio/(1 + ratio)), as (part, whole) in integers."""
    s, f = ratio.numerator, ratio.denominator
    whole = (s + f) ** n
    if n - b < b:
        return few_terms(n, n - b, f, s), whole
    return whole - few_terms(n, b - 1, s, f), whole


def few_terms(n, last, s, f):
    """The sum of C(n, j) s^j f^(n-j) for j from 0 to last, after Horner in f."""
    part, term = 0, 1
    for j in range(last + 1):
        part = part * f + term
        term = term * (n - j) * s // (j + 1)
    return part * f ** (n - last) if last >= 0 else 0


def lower_end_above(a, b, ratio):
    part, whole = upper_tail(a + b, b, ratio)
    return 10 * part < whole


def upper_end_below(a, b, ratio):
    part, whole = upper_tail(a + b, b + 1, ratio) if a else (0, 1)
    return 10 * (whole - part) < whole


def guess(n, b, upper):
    """Where P(X >= b) (or P(X <= b)) is about a tenth: only a place to start looking."""
    ks = range(0, b + 1) if upper else range(b, n + 1)
    logs = [(math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1), k, n - k) for k in ks]

    def tail(p):
        x, y = math.log(p), math.log1p(-p)
        return sum(math.exp(c + k * x + m * y) for c, k, m in logs)

    low, high = 1e-12, 1 - 1e-12
    for _ in range(24):
        p = (low + high) / 2
        if (tail(p) < 0.1) != upper:
            low = p
        else:
            high = p
    return low / (1 - low)


@lru_cache(maxsize=None)
def interval(a, b):
    def settle(k, at_least):
        k = max(k, 0)
        while k and not at_least(F(2 * k - 1, 200)):
            k -= 1
        while at_least(F(2 * k + 1, 200)):
            k += 1
        return shown(k, 2)

    low = settle(round(guess(a + b, b, False) * 100) if b else 0, lambda r: lower_end_above(a, b, r))
    high = settle(round(guess(a + b, b, True) * 100), lambda r: not upper_end_below(a, b, r))
    return low, high


@lru_cache(maxsize=None)
def side(a, b, ratio):
    if lower_end_above(a, b, ratio):
        return "clearly-met"
    return "clearly-not-met" if upper_end_below(a, b, ratio) else "within-chance"


def counted(a, b):
    """Chance can be told of two counts, or why not."""
    if a is None or b is None:
        return "bound"
    return None if a > 0 and b >= 0 and a + b <= 10**8 else "too-large"


def chance_step(working, a, b, why, ratio):
    """Appends the step; returns True for clearly, False for within, None where chance has no say."""
    if why:
        working.append(step("chance", None, undecided=why))
        return None
    clear = side(a, b, ratio) != "within-chance"
    low, high = interval(a, b)
    working.append(step("chance", clear, low=low, high=high, against=round_up(ratio, 4)))
    return clear


# --- workings ----------------------------------------------------------------------------------------------------------


def step(test, holds, **arguments):
    return {"test": test, "holds": holds, **{k: str(v) for k, v in arguments.items() if v is not None}}


def worded(family, holds, clear, exact, by_bound=True):
    if holds is None:
        return "no-evidence", "bounds-do-not-decide"
    word = "met" if holds else "not-met"
    tail = {True: "-clearly", False: "-within-chance", None: "" if exact or not by_bound else "-by-bound"}[clear]
    return word, f"{family}-{word}{tail}"


def rate_of(text):
    p, q = text.split("/")
    return 1 + F(int(p), int(q))


def readable(series, base, until=10**9):
    """Known figures from base to until as (year, figure, breaks without a link so far), on the scale of the last of them."""
    held = [p for p in series["points"] if base <= p["period"] <= until and "value" in p["figure"]]
    breaks = series.get("breaks", [])
    result = []
    for p in held:
        factor = F(1)
        for b in breaks:
            if p["period"] < b["period"] <= held[-1]["period"] and "link" in b:
                factor *= F(b["link"]["new"]) / F(b["link"]["old"])
        unlinked = sum(b["period"] <= p["period"] and "link" not in b for b in breaks)
        result.append((p["period"], Known(p["figure"]["value"], p["precision"], series["counts"], factor), unlinked))
    return result


def break_steps(series, base, last):
    for b in series.get("breaks", []):
        if base < b["period"] <= last:
            link = b.get("link")
            if link:
                factor = F(link["new"]) / F(link["old"])
                yield step("break", True, at=b["period"], year=link["period"], old=link["old"], new=link["new"], factor=factor)
            else:
                yield step("break", False, at=b["period"])


def no_chance(series):
    if series["measure"] == "stock":
        return "stock"
    return None if series["counts"] else "not-counts"


# --- rules -------------------------------------------------------------------------------------------------------------


def growth(q):
    series, base, g = q["series"], q["base"], rate_of(q["rate"])
    known = readable(series, base)
    if not known or known[0][0] != base:
        return "no-evidence", "base-unknown", []
    if len(known) == 1:
        return "no-evidence", "no-later-figure", []
    working = list(break_steps(series, base, known[-1][0]))

    # From where growth is counted.
    outcome, start = None, 0
    if known[0][1].zero_possible:
        start = None
        if not known[0][1].zero:
            outcome = "no-evidence", "bounds-do-not-decide"
        else:
            for i in range(1, len(known) - 1):
                ten = all_reach(known[i][1].ends, 10)
                if ten:
                    start = i
                elif ten is None:
                    outcome = "no-evidence", "bounds-do-not-decide"
                if ten is not False:
                    break
            if start is None and outcome is None:
                outcome = ("no-change", "stayed-at-zero") if known[-1][1].zero else ("not-comparable", "from-zero")

    def single(test, older, newer):
        k = newer[0] - older[0]
        same = older[2] == newer[2]
        holds = all_grow(older[1].ends, newer[1].ends, g**k) if same else None
        needs = None
        if same and older[1].high is not None:
            needs = round_up(older[1].high * g**k, 0 if series["counts"] and not newer[1].linked else 4)
        why = None if holds is not None else "bound" if same else "break"
        return step(test, holds, **{"from": older[0]}, to=newer[0], before=older[1].text, after=newer[1].text, years=k,
                    needs=needs, undecided=why)

    def why_no_chance(older, newer):
        return no_chance(series) or ("linked" if older[1].linked or newer[1].linked else None) or counted(
            older[1].count(), newer[1].count())

    for i, (older, newer) in enumerate(zip(known, known[1:])):
        k = newer[0] - older[0]
        if older[1].zero_possible:
            working.append(step("from-zero", None, **{"from": older[0]}, to=newer[0], after=newer[1].text))
        elif start is None or i < start:
            working.append(step("year" if k == 1 else "gap", None, **{"from": older[0]}, to=newer[0], undecided="below-ten"))
        else:
            one = single("year" if k == 1 else "gap", older, newer)
            if older[2] == newer[2] and not why_no_chance(older, newer):
                a, b = older[1].count(), newer[1].count()
                one["chance"] = "too-few" if a + b < 20 else side(a, b, g**k)
            working.append(one)
    if outcome:
        if outcome[1] != "bounds-do-not-decide":
            working.append(step("from-zero", None, **{"from": base}, to=known[-1][0], after=known[-1][1].text))
        return *outcome, working

    origin, last = known[start], known[-1]
    for later in known[start + 1:]:
        working.append(single("path", origin, later))
    path = working[-1]["holds"]
    if origin[2] != last[2]:
        return "not-comparable", "break-in-series", working

    six = known[-6:] if len(known) - start >= 6 else []
    pool = None
    if not no_chance(series) and six and six[-1][0] - six[0][0] == 5 and six[0][2] == six[-1][2]:
        before, after = add(k[1].ends for k in six[:3]), add(k[1].ends for k in six[3:])
        holds = all_grow(before, after, g**3)
        ratio = after[0] / before[0] if before[0] == before[1] != 0 and after[0] == after[1] else None
        working.append(step("pooled", holds, **{"from": six[0][0]}, to=six[-1][0], before=write_span(before),
                            after=write_span(after), ratio=ratio, factor=g**3, undecided="bound" if holds is None else None))
        pool = before, holds
    if not no_chance(series):
        total = add([origin[1].ends, last[1].ends])
        enough = all_reach(total, 20)
        working.append(step("enough", enough, sum=write_span(total), needs=20, undecided="bound" if enough is None else None))
        if not enough:
            if pool is None:
                return "too-few", "too-few-cases", working
            before, holds = pool
            if not all_reach(before, 20):
                return "too-few", "pooled-too-few", working
            if holds is None or path is None:
                return "no-evidence", "bounds-do-not-decide", working
            if holds != path:
                return "too-few", "pooled-and-path-differ", working
            if any(k[1].linked for k in six):
                clear = chance_step(working, 0, 0, "linked", None)
            else:
                each = [k[1].count() for k in six]
                a = None if None in each[:3] else sum(each[:3])
                b = None if None in each[3:] else sum(each[3:])
                clear = chance_step(working, a, b, counted(a, b), g**3)
            return *worded("pooled", holds, clear, True), working
    clear = chance_step(working, origin[1].count(), last[1].count(), why_no_chance(origin, last), g ** (last[0] - origin[0]))
    return *worded("growth", path, clear, origin[1].exact and last[1].exact), working


def flow(q):
    series, base, g = q["series"], q["base"], rate_of(q["rate"])
    if series["measure"] != "stock":
        return "not-comparable", "not-a-stock", []
    known = readable(series, base)
    if not known or known[0][0] != base:
        return "no-evidence", "base-unknown", []
    working = list(break_steps(series, base, known[-1][0]))
    if known[0][2] != known[-1][2]:
        return "not-comparable", "break-in-series", working
    spans = []
    for (s, x, _), (e, y, _) in zip(known, known[1:]):
        change = (None if x.high is None else y.low - x.high, None if y.high is None else y.high - x.low)
        weight = sum(g ** (year - base) for year in range(s + 1, e + 1))
        spans.append((f"{s}..{e}", change, weight, x.count() is not None and y.count() is not None))
        working.append(step("span", None, **{"from": s}, to=e, years=e - s, change=write_span(change),
                            per_year=write_span(change, e - s)))
    if len(spans) < 2:
        return "too-few", "too-few-points", working

    def flows(span):
        return span[1][0] is not None and span[1][0] > 0

    def against(test, older, newer):
        ratio = newer[2] / older[2]
        holds = all_grow(older[1], newer[1], ratio) if flows(older) else None
        why = None if holds is not None else "bound" if flows(older) else "no-ratio"
        return step(test, holds, **{"from": older[0]}, to=newer[0], before=write_span(older[1]), after=write_span(newer[1]),
                    factor=round_up(ratio, 4), undecided=why)

    for older, newer in zip(spans, spans[1:]):
        working.append(against("span-growth", older, newer))
    first, last = spans[0], spans[-1]
    working.append(against("flow-path", first, last))
    holds = working[-1]["holds"]
    if not flows(first):
        if first[1] == (0, 0):
            return "not-comparable", "from-zero", working
        if first[1][1] is not None and first[1][1] < 0:
            return "not-comparable", "stock-fell", working
        return "no-evidence", "bounds-do-not-decide", working
    exact = first[1][0] == first[1][1] and last[1][0] == last[1][1] and last[1][0] is not None
    if not series["counts"]:
        clear = chance_step(working, 0, 0, "not-counts", None)
        return *worded("flow", holds, clear, exact), working
    total = add([first[1], last[1]])
    enough = all_reach(total, 20)
    working.append(step("enough", enough, sum=write_span(total), needs=20, undecided="bound" if enough is None else None))
    if last[1][1] is not None and last[1][1] < 0:
        return *worded("flow", holds, None, exact), working
    if not enough:
        return "too-few", "too-few-cases", working
    if first[3] and last[3]:
        a, b = int(first[1][0]), int(last[1][0])
        clear = chance_step(working, a, b, counted(a, b), last[2] / first[2])
    else:
        clear = chance_step(working, 0, 0, "linked" if exact else "bound", None)
    return *worded("flow", holds, clear, exact), working


def level(q):
    series, base, deadline, target = q["series"], q["base"], q["deadline"], F(q["target"])
    known = readable(series, base, deadline)
    if not known or known[0][0] != base:
        return "no-evidence", "base-unknown", []
    if len(known) == 1:
        return "no-evidence", "no-later-figure", []
    year, now, segment = known[-1]
    start = known[0][1]
    working = list(break_steps(series, base, year))
    if segment != known[0][2]:
        return "not-comparable", "break-in-series", working
    if start.exact and start.low == target:
        return "not-comparable", "target-is-base", working
    time = F(year - base, deadline - base)
    head = dict({"from": base}, to=year, before=start.text, after=now.text, target=q["target"], deadline=deadline, time=time)
    undecided = "no-evidence", "bounds-do-not-decide"
    rising = start.high is not None and start.high < target
    if not rising and start.low <= target:
        working.append(step("progress", None, **head, undecided="bound"))
        return *undecided, working
    # Corners of the box of what both figures may be; a base without end stands for its limit, 1.
    lows, highs = [], []
    for b in (start.low, start.high):
        for value, bad in ((now.low, rising), (now.high, not rising)):
            into = lows if bad else highs
            into.append(None if value is None else F(1) if b is None else (value - b) / (target - b))
    span = tuple(None if None in side_ else pick(side_) for side_, pick in ((lows, min), (highs, max)))
    working.append(step("progress", None, **head, progress=write_span(span)))
    on, near = all_reach(span, time), all_reach(span, time * 9 / 10)
    moving = True if span[0] is not None and span[0] > 0 else False if span[1] is not None and span[1] <= 0 else None
    for test, holds, needs in (("on-path", on, time), ("near-path", near, time * 9 / 10), ("moving", moving, None)):
        working.append(step(test, holds, needs=needs, undecided="bound" if holds is None else None))
    if year == deadline:
        reached = {True: ("met", "level-reached"), False: ("not-met", "level-not-reached"), None: undecided}
        return *reached[on], working
    for holds, found in ((on, ("on-path", "level-on-path")), (near, ("near-path", "level-near-path")),
                         (moving, ("moving-below-path", "level-below-path"))):
        if holds is None:
            return *undecided, working
        if holds:
            return *found, working
    if span == (0, 0):
        return "no-change", "level-unchanged", working
    return *(("away", "level-away") if span[1] < 0 else undecided), working


def duration(q):
    cases = [(c["lasted"], c["done"], c["open"]) for c in q["cases"]]
    done, still = sum(c[1] for c in cases), sum(c[2] for c in cases)
    working = [step("cases", done + still >= 20, done=done, open=still, needs=20, unit=q["unit"])]
    # The survival curve, event by event.
    at_risk, share, curve = done + still, F(1), []
    for lasted, d, o in cases:
        if d:
            share *= F(at_risk - d, at_risk)
            curve.append((lasted, share))
        at_risk -= d + o
    longest = max((c[0] for c in cases if c[1] + c[2]), default=0)
    within = []
    for test, part in (("median", F(1, 2)), ("ninetieth-percentile", F(1, 10))):
        at = next((t for t, s in curve if s <= part), None)
        holds = at <= q["limit"] if at is not None else False if longest >= q["limit"] else None
        within.append(holds)
        working.append(step(test, holds, limit=q["limit"], at="not-reached" if at is None else at,
                            undecided="still-open" if holds is None else None))
    median, ninetieth = within
    if done + still < 20:
        return "too-few", "too-few-cases", working
    if ninetieth:
        return "met", "duration-within", working
    if median is False:
        return "not-met", "duration-beyond", working
    if median and ninetieth is False:
        return "not-met", "duration-median-only", working
    return "no-evidence", "duration-still-open", working


def checklist(q):
    working, marks = [], []
    for item in q["items"]:
        shows = bool(item.get("evidence", "").strip())
        if item["stage"] == "unknown":
            mark = None
        else:
            mark = item["stage"] == "done" and shows and item.get("on", "9999") <= q["as_of"] and "on" in item
        marks.append(mark)
        working.append(step("item", mark, name=item["name"], stage=item["stage"], on=item.get("on", "undated"),
                            evidence="given" if shows else "none", undecided="unknown" if mark is None else None))
    done, unknown = marks.count(True), marks.count(None)
    whole = bool(marks) and all(marks)
    holds = True if whole else None if False not in marks else False
    working.append(step("checklist", holds, done=done, all=len(marks), unknown=unknown,
                        undecided="unknown" if holds is None else None))
    if whole:
        return "met", "checklist-complete", working
    if done:
        return "partly-kept", "checklist-partly", working
    if unknown or not marks:
        return "no-evidence", "checklist-unknown", working
    return "not-met", "checklist-none", working


def matched(q):
    counts, g = q["counts"], rate_of(q["rate"])
    have = {}
    for pair in q["pairs"]:
        have[pair["member"]] = [
            Known(e["figure"]["value"], e["precision"], counts) if "value" in e["figure"] else None
            for e in (pair["before"], pair["after"])
        ]
    published = {p["member"]: F(p["before"]["figure"]["value"]) for p in q["pairs"] if "value" in p["before"]["figure"]}
    both = {m: v for m, v in have.items() if None not in v}
    everyone, these = sum(published.values()), sum(v for m, v in published.items() if m in both)
    share = None
    if everyone:
        share = shown(math.floor(1000 * F(these) / everyone + F(1, 2)), 1)
    working = [step("matched", None, matched=len(both), members=q["members"], percent_of_before=share)]
    if not both:
        return "no-evidence", "matched-none", working
    before, after = add(v[0].ends for v in both.values()), add(v[1].ends for v in both.values())
    factor = g ** (q["to"] - q["from"])
    zero = all(v[0].zero_possible for v in both.values())
    holds = None if zero else all_grow(before, after, factor)
    needs = None if before[1] is None else round_up(before[1] * factor, 0 if counts else 4)
    working.append(step("total", holds, **{"from": q["from"]}, to=q["to"], before=write_span(before), after=write_span(after),
                        needs=needs, undecided=None if holds is not None else "no-ratio" if zero else "bound"))
    if zero:
        if before != (0, 0):
            return "no-evidence", "bounds-do-not-decide", working
        return *(("no-change", "stayed-at-zero") if after == (0, 0) else ("not-comparable", "from-zero")), working
    if counts and q["measure"] == "flow":
        total = add([before, after])
        enough = all_reach(total, 20)
        working.append(step("enough", enough, sum=write_span(total), needs=20, undecided="bound" if enough is None else None))
        if not enough:
            return "too-few", "too-few-cases", working
    return *worded("matched", holds, None, True), working


def vintages(q):
    names = [n for n in ("first", "close", "latest") if n in q]
    found = {n: RULES[q[n]["rule"]](q[n]) for n in names}
    working = [step("vintage", None, vintage=n, word=found[n][0], because=found[n][1], digest=digest(q[n])) for n in names]
    now = found["latest"][:2]
    if "close" not in q:
        return now[0], "round-open", working
    same = found["close"][:2] == now
    working.append(step("stands", same, would_now_be=now[0], because=now[1]))
    return found["close"][0], "vintages-agree" if same else "would-now-be", working


def broken(q):
    def sure(p):
        return p["precision"] == "exact" and F(p["figure"].get("value", "0")) != 0

    old, new = q["old"], q["new"]
    olds = {p["period"]: p for p in old["points"]}
    shared = [p["period"] for p in new["points"] if p["period"] in olds and sure(p) and sure(olds[p["period"]])]
    if not shared:
        return "not-comparable", "break-in-series", [step("overlap", False)]
    at = shared[0]
    a = olds[at]["figure"]["value"]
    b = next(p["figure"]["value"] for p in new["points"] if p["period"] == at)
    points = [p for p in old["points"] if p["period"] < at] + [p for p in new["points"] if p["period"] >= at]
    joined = dict(new, points=points, counts=old["counts"] and new["counts"],
                  breaks=[{"period": at, "link": {"period": at, "old": a, "new": b}}] if points[0]["period"] < at else [])
    word, reason, working = growth({"series": joined, "base": q["base"], "rate": q["rate"]})
    return word, reason, [step("overlap", True, year=at, old=a, new=b, factor=F(b) / F(a))] + working


def promise(q):
    required = [m for m in q["milestones"] if m["required"]]
    target, grade = q.get("target_met"), q["evidence_grade"]
    verifiable = bool(required) or target is not None
    working = [step("verifiable", verifiable, milestones=len(required),
                    target={None: "unknown", True: "met", False: "not-met"}[target]),
               step("grade", grade >= 2, grade=grade, needs=2)]
    if not verifiable:
        return "no-evidence", "not-verifiable-as-written", working
    due, today, made = q.get("due"), q.get("as_of"), q.get("submitted")
    if due is None or today is None:
        return "no-evidence", "deadline-unknown", working + [step("due", None, undecided="unknown")]
    working.append(step("due", today > due, due=due, as_of=today))
    if today <= due:
        return "not-yet-due", "before-deadline", working
    states = []
    for m in required:
        day = m.get("done")
        if day is None or day > today:
            state = "open"
        elif day > due:
            state = "late"
        elif made is None:
            state = "submission-unknown"
        else:
            state = "baseline" if day < made else "counts"
        states.append(state)
        holds = {"counts": True, "submission-unknown": None}.get(state, False)
        working.append(step("milestone", holds, name=m["name"], done=day or "not", standing=state))
    lacking = [s for s in states if s in ("open", "late", "baseline")]
    every = False if lacking else None if "submission-unknown" in states else True
    working.append(step("milestones", every, done=states.count("counts"), all=len(states)))
    working.append(step("target", target))
    heard = q.get("reported")
    heard = heard if heard is not None and heard <= today else None
    working.append(step("report", heard is not None, reported=heard or "nothing"))
    if every and target and grade >= 2:
        return "kept", "all-done", working
    if heard is None:
        late = (datetime.date.fromisoformat(today) - datetime.date.fromisoformat(due)).days > 30
        return *(("no-evidence", "silence") if late else ("not-yet-due", "report-awaited")), working
    if "submission-unknown" in states:
        return "no-evidence", "submission-unknown", working
    if every and target is None:
        return "no-evidence", "target-unknown", working
    if target or "counts" in states or "late" in states:
        if grade < 2:
            return "no-evidence", "evidence-too-weak", working
        return "partly-kept", "target-not-met" if every else "milestones-missing", working
    if target is None:
        return "no-evidence", "target-unknown", working
    if "baseline" in states:
        return "not-kept", "only-baseline", working
    return "not-kept", "nothing-done" if states else "target-not-met", working


RULES = {
    "growth": growth, "flow": flow, "level": level, "duration": duration, "checklist": checklist, "matched": matched,
    "vintages": vintages, "break": broken, "promise": promise,
}


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(q):
    return hashlib.sha256(canonical(q).encode()).hexdigest()


def verdict(q):
    word, reason, working = RULES[q["rule"]](q)
    return {"word": word, "reason": reason, "rule": {"name": q["rule"], "version": 1}, "inputs_digest": digest(q),
            "working": working}


# --- questions ---------------------------------------------------------------------------------------------------------

dice = random.Random(SEED)
RATES = ["10/100"] * 6 + ["0/1", "1/4", "7/100", "3/2"]
PRECISIONS = ["exact", "more-than", "almost", "rounded"]


def figure(value, bounds):
    if dice.random() < bounds:
        return value, dice.choice(PRECISIONS if F(value) else ["exact", "more-than", "rounded"])
    return value, "exact"


def values(n, counts):
    """A path of values that often comes close to what is asked."""
    style = dice.random()
    if style < 0.12:
        xs = [dice.choice([0, 0, dice.randint(0, 12), dice.randint(0, 40)]) for _ in range(n)]
    elif style < 0.45:
        xs = [dice.randint(1, 30) for _ in range(n)]
    elif style < 0.6:
        xs = [dice.choice([10, 20, 40, 44, 60, 100, 110, 121, 133, 134, 300, 330, 400]) for _ in range(n)]
    else:
        x, xs = float(dice.choice([5, 10, 20, 40, 100])), []
        for _ in range(n):
            xs.append(max(0, round(x)))
            x = min(x * dice.choice([0.9, 1, 1.1, 1.1, 1.15, 1.3]), 180)
    if counts:
        return [str(x) for x in xs]
    return [f"{x}.{dice.randint(0, 99):02d}" if dice.random() < 0.5 else str(x) for x in xs]


def series(measure=None, counts=None, base=2012, cumulative=False, bounds=None):
    counts = dice.random() < 0.8 if counts is None else counts
    n = dice.choice([2, 2, 3, 4, 6, 6, 7, 8, 10])
    gaps = dice.choice([0, 0, 0, 0.2])
    bounds = dice.choice([0, 0, 0, 0.3]) if bounds is None else bounds
    xs = values(n, counts)
    if cumulative:
        total, sums = F(dice.choice([0, 0, 100, 1000])), []
        for x in xs:
            total += F(x) if dice.random() < 0.97 else -F(x) / 2 if not counts else -(int(F(x)) // 2)
            total = max(total, F(0))
            sums.append(strip(f"{float(total):.3f}") if not counts else str(total))
        xs = sums
    points, year = [], base - dice.choice([0, 0, 0, 0, 1, 2])
    for x in xs:
        if dice.random() < 0.08:
            points.append({"period": year, "figure": {"missing": "not-published"}, "precision": "exact"})
        else:
            v, p = figure(x, bounds)
            points.append({"period": year, "figure": {"value": v}, "precision": p})
        year += dice.choice([2, 3, 5]) if dice.random() < gaps else 1
    it = {"definition": "invented", "measure": measure or dice.choice(["flow", "flow", "flow", "stock"]), "counts": counts,
          "points": points}
    if dice.random() < 0.08 and len(points) > 2:
        marks = sorted(dice.sample([p["period"] for p in points[1:]], dice.choice([1, 1, 2])))
        it["breaks"] = []
        for mark in marks:
            one = {"period": mark}
            if dice.random() < 0.6:
                one["link"] = {"period": mark, "old": str(dice.randint(1, 50)), "new": str(dice.randint(1, 50))}
            it["breaks"].append(one)
    return it


def day(low=2012, high=2016):
    return str(datetime.date(low, 1, 1) + datetime.timedelta(days=dice.randint(0, (high - low) * 365)))


def ask_growth():
    return {"rule": "growth", "series": series(), "base": 2012, "rate": dice.choice(RATES)}


def ask_flow():
    measure = "stock" if dice.random() < 0.98 else "flow"
    return {"rule": "flow", "series": series(measure, cumulative=True), "base": 2012, "rate": dice.choice(RATES)}


def ask_level():
    it = series(counts=dice.random() < 0.5)
    return {"rule": "level", "series": it, "base": 2012, "deadline": 2012 + dice.choice([1, 3, 5, 9, 15]),
            "target": dice.choice(["0", "0", "10", "50", "100.5", "200"])}


def ask_duration():
    lasted = sorted(dice.sample(range(0, 60), dice.randint(0, 20)))
    some = dice.choice([1, 3, 6])
    cases = [{"lasted": t, "done": dice.randint(0, some), "open": dice.choice([0, 0, dice.randint(0, some)])} for t in lasted]
    return {"rule": "duration", "cases": cases, "limit": dice.randint(0, 70), "unit": "hours"}


def ask_checklist():
    items = []
    for n in range(dice.choice([0, 1, 2, 3, 6])):
        item = {"name": f"item {n}", "stage": dice.choice(["unknown", "absent", "draft", "done", "done", "done"])}
        if dice.random() < 0.85:
            item["on"] = day()
        if dice.random() < 0.85:
            item["evidence"] = dice.choice(["law of 2014", "sha256:00", " "])
        items.append(item)
    return {"rule": "checklist", "items": items, "as_of": day(2014, 2017)}


def ask_matched():
    counts = dice.random() < 0.8

    def entry(value):
        if dice.random() < 0.15:
            return {"figure": {"missing": "not-collected"}, "precision": "exact"}
        v, p = figure(value, 0.08)
        return {"figure": {"value": v}, "precision": p}

    n = dice.choice([0, 1, 2, 3, 10, 30])
    top = dice.choice([0, 2, 40, 400])
    pairs = []
    for k in range(n):
        x = dice.randint(0, top)
        y = int(x * dice.choice([1, 1.1, 1.1, 1.2])) + dice.randint(0, 1 if top else 0)
        pairs.append({"member": f"{chr(65 + k // 26)}{chr(65 + k % 26)}", "before": entry(str(x)), "after": entry(str(y))})
    year = dice.choice([1, 1, 1, 2])
    return {"rule": "matched", "from": 2013, "to": 2013 + year, "measure": dice.choice(["flow", "stock"]), "counts": counts,
            "rate": dice.choice(RATES), "members": 54, "pairs": pairs}


def ask_vintages():
    ask = dice.choice([ask_growth, ask_promise, ask_level])
    it = {"rule": "vintages", "first": ask(), "latest": ask()}
    if dice.random() < 0.7:
        it["close"] = ask()
    if dice.random() < 0.3:
        it["latest"] = it.get("close", it["first"])
    return it


def ask_break():
    measure, counts = dice.choice(["flow", "stock"]), dice.random() < 0.8
    old, new = series(measure, counts), series(measure, counts, base=2012 + dice.choice([1, 3, 5]))
    old.pop("breaks", None), new.pop("breaks", None)
    return {"rule": "break", "old": old, "new": new, "base": 2012, "rate": dice.choice(RATES)}


def ask_promise():
    milestones = []
    for n in range(dice.choice([0, 1, 1, 2, 3])):
        one = {"name": f"milestone {n}", "required": dice.random() < 0.8}
        if dice.random() < 0.75:
            one["done"] = day()
        milestones.append(one)
    it = {"rule": "promise", "milestones": milestones, "evidence_grade": dice.choice([0, 1, 2, 2, 3, 4, 5])}
    for name, chance, make in (("target_met", 0.8, lambda: dice.random() < 0.7), ("submitted", 0.9, lambda: day(2012, 2013)),
                               ("due", 0.95, lambda: day(2014, 2016)), ("reported", 0.7, lambda: day(2014, 2017)),
                               ("as_of", 0.97, lambda: day(2015, 2017))):
        if dice.random() < chance:
            it[name] = make()
    if "due" in it and dice.random() < 0.1:
        it["as_of"] = str(datetime.date.fromisoformat(it["due"]) + datetime.timedelta(days=dice.choice([0, 1, 30, 31])))
    return it


ASK = {"growth": ask_growth, "flow": ask_flow, "level": ask_level, "duration": ask_duration, "checklist": ask_checklist,
       "matched": ask_matched, "vintages": ask_vintages, "break": ask_break, "promise": ask_promise}


def great_counts():
    """A few counts for which the engine no longer sums exactly."""
    for a, b in [(5000, 4800), (5000, 5500), (5000, 5380), (5000, 5381), (3000, 3411), (6000, 6600), (1, 999), (999, 1), (400, 0)]:
        points = [{"period": y, "figure": {"value": str(v)}, "precision": "exact"} for y, v in ((2012, a), (2013, b))]
        it = {"definition": "", "measure": "flow", "counts": True, "points": points}
        yield {"rule": "growth", "series": it, "base": 2012, "rate": "10/100"}


def main():
    # Where a machine waits for all tests, a fourth of the questions.
    share = 4 if "CI" in os.environ else 1
    questions = [ASK[rule]() for rule, wanted in WANTED.items() for _ in range(wanted // share)] + list(great_counts())
    with tempfile.TemporaryFile("w+", encoding="utf-8") as lines:
        lines.writelines(canonical(q) + "\n" for q in questions)
        lines.seek(0)
        done = subprocess.run([sys.argv[1]], stdin=lines, stdout=subprocess.PIPE, check=True)
    answers = done.stdout.decode().splitlines()
    differences, words = 0, {}
    for question, answer in zip(questions, answers, strict=True):
        wanted = canonical(verdict(question))
        reason = (question["rule"], json.loads(wanted)["word"], json.loads(wanted)["reason"])
        words[reason] = words.get(reason, 0) + 1
        if wanted != answer:
            differences += 1
            if differences <= 5:
                print(f"question {canonical(question)}\n  here     {wanted}\n  program  {answer}")
    if "--reasons" in sys.argv:
        for reason, count in sorted(words.items()):
            print(count, *reason)
    print(f"seed {SEED}: {len(questions)} questions, {len({w[1:] for w in words})} words and reasons, {differences} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Compares the takedown figures of the program named in the first argument (see examples/survival_lines.rs) with three others:

1. where every end is known: Kaplan and Meier in rational numbers, written here from their paper, digit by digit;
2. the same by lifelines (Cam Davidson-Pilon), to nine digits. Its estimate between two looks takes both of them for possible ends, and
   is not compared;
3. where ends lie between two looks: the likeliest distribution by floating point, written here, with a proof that there is no likelier
   one (Gentleman and Geyer, Biometrika 81, 1994: no interval explains more than its share). The program's shares have to lie
   within a thousandth of it.

Exit code 1 on any difference."""

import json
import os
import random
import subprocess
import sys
from fractions import Fraction as F

import numpy as np
from lifelines import KaplanMeierFitter

SEED = 20121205
HORIZONS = [3600, 86400, 3 * 86400, 7 * 86400]
random.seed(SEED)


def known(size):
    """Cases whose end is known, many of them at the same times as others."""
    top = random.choice([10, 5_000, 100_000, 1_000_000])
    step = random.choice([1, 60, 3600])
    cases = []
    for _ in range(size):
        at = random.randint(0, top // step) * step
        open_ = random.random() < random.choice([0.0, 0.2, 0.7])
        cases.append({"after": at, "by": None if open_ else at, "count": random.choice([1, 1, 2, 7])})
    return cases


def looked(size):
    """Cases that were looked at now and then; some not at all before they were gone, some still there, some known."""
    cases = []
    scale = random.choice([2_000, 40_000, 300_000])
    every = random.choice([60, 900, 3600, 86400])
    for _ in range(size):
        gone = random.expovariate(1 / scale)
        follow = random.choice([scale / 2, scale * 3, scale * 20])
        if gone > follow:
            after = int(follow // every) * every
            cases.append({"after": after, "by": None, "count": 1})
        elif random.random() < 0.1:
            cases.append({"after": int(gone), "by": int(gone), "count": 1})
        else:
            after = int(gone // every) * every
            cases.append({"after": after, "by": after + every * random.choice([1, 1, 2]), "count": 1})
    return cases


def exact(cases):
    """Kaplan and Meier in fractions: times and the share that is left after each."""
    times = sorted({c["after"] for c in cases if c["by"] is not None})
    left, steps = F(1), []
    for t in times:
        risk = sum(c["count"] for c in cases if c["after"] >= t)
        done = sum(c["count"] for c in cases if c["by"] == t)
        left *= 1 - F(done, risk)
        steps.append((t, left))
    return steps


def check_known(cases, told):
    steps = exact(cases)
    last = max(c["after"] for c in cases)
    for name, part in (("median", F(1, 2)), ("ninetieth", F(1, 10))):
        at = next((t for t, left in steps if left <= part), None)
        want = {"is": "not-reached"} if at is None else {"is": "between", "low": at, "high": at}
        assert told[name] == want, (name, told[name], want)
    for (seconds, low, high), horizon in zip(told["within"], HORIZONS):
        left = next((left for t, left in reversed(steps) if t <= horizon), F(1))
        assert (seconds, F(low)) == (horizon, 1 - left), (low, left)
        assert F(high) == (1 - left if last >= horizon else 1), (high, left, last)
    fitted = KaplanMeierFitter().fit(
        [c["after"] for c in cases], [c["by"] is not None for c in cases], weights=[c["count"] for c in cases]
    )
    for seconds, low, _ in told["within"]:
        assert abs(1 - fitted.predict(seconds) - float(F(low))) < 1e-9


def points(case):
    if case["by"] is None:
        return case["after"] * 2 + 1, float("inf")
    if case["by"] == case["after"]:
        return case["by"] * 2, case["by"] * 2
    return case["after"] * 2 + 1, case["by"] * 2


def likeliest(cases):
    """The innermost intervals and their shares, by floating point."""
    ends = [points(c) for c in cases]
    marks = sorted({(a, 0) for a, _ in ends} | {(b, 1) for _, b in ends})
    inner = [(p[0], q[0]) for p, q in zip(marks, marks[1:]) if p[1] == 0 and q[1] == 1]
    inside = np.array([[a <= l and r <= b for l, r in inner] for a, b in ends], float)
    weight = np.array([c["count"] for c in cases], float)
    n = weight.sum()

    def step(w):
        return w * (inside.T @ (weight / (inside @ w))) / n

    def height(w):
        return float(weight @ np.log(inside @ w))

    w = np.full(len(inner), 1 / len(inner))
    for _ in range(20_000):
        one = step(w)
        two = step(one)
        r, v = one - w, two - one - (one - w)
        if np.abs(r).max() < 1e-13 or not np.abs(v).max():
            break
        a = -np.linalg.norm(r) / np.linalg.norm(v)
        far = np.maximum(w - 2 * a * r + a * a * v, 0)
        far = step(far / far.sum()) if far.sum() > 0 and (inside @ far > 0).all() else two
        w = far if height(far) >= height(two) else two
    explained = inside.T @ (weight / (inside @ w)) / n
    assert explained.max() < 1 + 1e-6, explained.max()
    return inner, w


def check_looked(cases, told):
    inner, w = likeliest(cases)
    worst = 0.0
    for seconds, low, high in told["within"]:
        want_low = sum(s for (_, r), s in zip(inner, w) if r <= seconds * 2)
        want_high = sum(s for (l, _), s in zip(inner, w) if l <= seconds * 2)
        worst = max(worst, abs(want_low - float(F(low))), abs(want_high - float(F(high))))
    for name, need in (("median", 0.5), ("ninetieth", 0.9)):
        said = told[name]
        # Where the sum comes within a thousandth of what is needed, either neighbour is right.
        sums, right = 0.0, []
        for (l, r), s in zip(inner, w):
            before, sums = sums, sums + s
            if before < need + 1e-3 and sums > need - 1e-3 and s > 1e-9:
                right.append({"is": "not-reached"} if r == float("inf") else {"is": "between", "low": int(l // 2), "high": int(r // 2)})
        assert said in right, (name, said, right)
    assert worst < 1e-3, worst
    return worst


def main():
    program = sys.argv[1]
    # Where a machine waits for all tests, a fourth of the sets.
    share = 4 if "CI" in os.environ else 1
    sets = [("known", known(random.randint(1, 60))) for _ in range(600 // share)]
    sets += [("known", known(1_500)) for _ in range(4 // share)]
    sets += [("looked", looked(random.randint(2, 150))) for _ in range(300 // share)]
    wrong = [[], [{"after": 5, "by": 4, "count": 1}], [{"after": 0, "by": 10**12, "count": 1}]]
    lines = "\n".join(json.dumps(cases) for _, cases in sets) + "\n" + "\n".join(map(json.dumps, wrong)) + "\n"
    told = [json.loads(line) for line in subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()]
    assert len(told) == len(sets) + len(wrong)
    assert all("refused" in answer for answer in told[len(sets) :]), told[len(sets) :]
    methods, worst = {}, 0.0
    for (kind, cases), answer in zip(sets, told):
        methods[answer["method"]] = methods.get(answer["method"], 0) + 1
        if kind == "known":
            check_known(cases, answer)
        elif answer["method"] == "turnbull":
            worst = max(worst, check_looked(cases, answer))
    print(f"{methods}: every fraction of Kaplan and Meier the same; Turnbull within {worst:.1e} of the likeliest")
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Attacks what the program named in the first argument publishes of random tables (see examples/protect_lines.rs) with linear
programmes of its own (HiGHS), over all tables and vintages at once. Shares no code with the program. Exit code 1 if any hidden
cell can be narrowed down to less than 5, or to less than the indicator's smallest cell where that is more."""

import json
import multiprocessing
import os
import random
import subprocess
import sys
import time

import numpy
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import block_diag, csr_matrix

from tables import alliance, random_tables

SEED = 20121205
TABLES = 10_000
BATCH = 250  # tables a worker takes at once
COMPARED = 12  # tables of each batch whose every interval is compared with the program's own
LARGE = 6  # tables of 54 members and ten years, attacked first
LEAST = 8  # ... for which the fewest cells that could be hidden are looked for


class Attack:
    """All counts that hidden cells can have: what is published, as sums, less what is shown."""

    def __init__(self, tables, marks):
        self.tables, self.marks = tables, marks
        self.hidden = [name for name in tables.truth if not isinstance(marks[name], int)]
        self.width = max(tables.smallest, 5)
        column = {name: i for i, name in enumerate(self.hidden)}
        rows, right = {}, {}
        for total, parts in tables.sums():
            row, known = {}, 0
            for name, sign in [(part, 1) for part in parts] + [(total, -1)]:
                if name in column:
                    row[column[name]] = row.get(column[name], 0) + sign
                else:
                    known -= sign * marks[name]
            key = tuple(sorted(row.items()))
            if not key:
                assert known == 0, f"{total}: shown parts do not come to the shown total"
                continue
            assert right.get(key, known) == known, f"{total}: contradiction"
            rows[key], right[key] = row, known
        self.right = numpy.array([right[key] for key in rows], dtype=float)
        entries = [(i, j, sign) for i, row in enumerate(rows.values()) for j, sign in row.items()]
        i, j, sign = zip(*entries) if entries else ((), (), ())
        self.matrix = csr_matrix((sign, (i, j)), shape=(len(rows), len(self.hidden)), dtype=float)
        # Where zeros are shown everybody knows that what is hidden is not zero.
        known_least = 1 if tables.zeros == "shown" else 0
        self.low = numpy.array([0 if marks[name] == "unlisted" else known_least for name in self.hidden], dtype=float)
        # A box far away stands for "no end".
        self.far = 1000.0 + 4 * sum(tables.truth.values())
        self.protected = [i for i, name in enumerate(self.hidden) if self.is_protected(name)]

    def is_protected(self, name):
        count = self.tables.truth[name]
        small = count < self.tables.smallest and not (count == 0 and self.tables.zeros == "shown")
        return small if self.marks[name] == "unlisted" else True

    def solve(self, objectives):
        """The corners of least objective, all from one programme of independent blocks."""
        return solve([(self, objective) for objective in objectives])

    def interval(self, i):
        unit = numpy.zeros(len(self.hidden))
        unit[i] = 1.0
        low, high = (corner[i] for corner in self.solve([unit, -unit]))
        return low, high

    def whole(self, low, high):
        return int(numpy.ceil(low - 1e-6)), int(numpy.floor(high + 1e-6))


def solve(wanted):
    if not wanted:
        return []
    matrix = block_diag([it.matrix for it, _ in wanted], format="csr")
    bounds = numpy.concatenate([numpy.column_stack([it.low, numpy.full(len(it.low), it.far)]) for it, _ in wanted])
    objective = numpy.concatenate([objective for _, objective in wanted])
    right = numpy.concatenate([it.right for it, _ in wanted])
    found = linprog(objective, A_eq=matrix, b_eq=right, bounds=bounds, method="highs-ds")
    assert found.status == 0, found.message
    return numpy.split(found.x, numpy.cumsum([len(it.low) for it, _ in wanted])[:-1])


def narrow(attacks, draw):
    """The protected cells of each attack that are too narrow, with their ends. Corners found on the way prove most cells
    wide; every other cell is attacked by two programmes of its own."""
    attacks = [it for it in attacks if it.hidden]
    low = [numpy.full(len(it.hidden), numpy.inf) for it in attacks]
    high = [numpy.full(len(it.hidden), -numpy.inf) for it in attacks]
    for _ in range(4):
        objectives = [numpy.array([draw.choice([-1.0, 1.0]) * draw.random() for _ in it.hidden]) for it in attacks]
        pairs = [(it, sign * o) for it, o in zip(attacks, objectives) for sign in (1, -1)]
        for n, corner in enumerate(solve(pairs)):
            numpy.minimum(low[n // 2], corner, out=low[n // 2])
            numpy.maximum(high[n // 2], corner, out=high[n // 2])
    doubtful = [
        (n, i) for n, it in enumerate(attacks) for i in it.protected
        if numpy.floor(high[n][i] - 1e-6) - numpy.ceil(low[n][i] + 1e-6) < it.width
    ]
    wanted = []
    for n, i in doubtful:
        unit = numpy.zeros(len(attacks[n].hidden))
        unit[i] = 1.0
        wanted += [(attacks[n], unit), (attacks[n], -unit)]
    corners = []
    for begin in range(0, len(wanted), 400):
        corners += solve(wanted[begin:begin + 400])
    found = []
    for (n, i), least, most in zip(doubtful, corners[::2], corners[1::2]):
        ends = attacks[n].whole(least[i], most[i])
        if ends[1] - ends[0] < attacks[n].width:
            found.append((attacks[n], attacks[n].hidden[i], ends))
    return found, len(doubtful)


def small_only(tables):
    """What would be published if nothing but small counts were hidden."""
    def mark(name, count):
        if name in tables.is_unlisted:
            return "unlisted"
        return "suppressed" if count < tables.smallest and not (count == 0 and tables.zeros == "shown") else count
    return {name: mark(name, count) for name, count in tables.truth.items()}


def around(tables):
    """Cells hidden where everything is hidden that shares a sum with a small count, its total too."""
    small = {name for name, mark in small_only(tables).items() if mark == "suppressed"}
    hidden = set(small)
    for total, parts in tables.sums():
        if small & {total, *parts}:
            hidden |= {total, *parts} - tables.is_unlisted
    return hidden


def fewest(tables):
    """No fewer cells than this can be hidden: every small one is, and no sum has just one hidden cell. Proved by HiGHS; none
    where it takes too long."""
    names = list(tables.truth)
    column = {name: i for i, name in enumerate(names)}
    marks = small_only(tables)
    low = numpy.array([0.0 if isinstance(marks[name], int) else 1.0 for name in names])
    high = numpy.array([0.0 if marks[name] == 0 else 1.0 for name in names])
    rows = []
    for total, parts in tables.sums():
        members = [column[name] for name in [total, *parts]]
        for one in members:
            row = numpy.zeros(len(names))
            row[members] = 1.0
            row[one] = -1.0
            rows.append(row)
    found = milp(
        numpy.ones(len(names)), constraints=LinearConstraint(numpy.array(rows), lb=0), integrality=numpy.ones(len(names)),
        bounds=Bounds(low, numpy.maximum(low, high)), options={"time_limit": 2.0},
    )
    return round(found.fun) - len(tables.is_unlisted) if found.status == 0 else None


def checked(tables, answer):
    """What is published is true, shows nothing small, and takes nothing back."""
    shown_before, hidden_before = set(), set()
    for marks in answer["vintages"]:
        for name, mark in marks.items():
            count = tables.truth[name]
            if isinstance(mark, int):
                assert mark == count, f"{name}: {mark} shown, {count} counted"
                zero = count == 0 and tables.zeros == "shown"
                assert count >= tables.smallest or zero or name in shown_before, f"{name}: {count} shown"
                assert name not in hidden_before, f"{name}: hidden once, shown later"
            else:
                assert mark in ("suppressed", "unlisted") and name not in shown_before, f"{name}: shown once, hidden later"
        shown_before |= {name for name, mark in marks.items() if isinstance(mark, int)}
        hidden_before |= {name for name, mark in marks.items() if mark == "suppressed"}


def published_before(tables, answer):
    """Tables as far as they were published, for those of which a later vintage was refused."""
    known = answer["vintages"]
    it = type(tables)(tables.kind, tables.smallest, tables.zeros)
    it.vintages = tables.vintages[:len(known)]
    it.truth = {name: tables.truth[name] for name in known[-1]}
    it.is_unlisted = {name for name in tables.is_unlisted if name in it.truth}
    return it


def hopeless(tables, answer):
    """Whether a refused vintage gives a cell away even where every new cell is hidden, zeros that are shown left aside."""
    before = answer["vintages"][-1] if answer["vintages"] else {}
    it = type(tables)(tables.kind, tables.smallest, tables.zeros)
    it.vintages = tables.vintages[:len(answer["vintages"]) + 1]
    added = [name for vintage in it.vintages for name, _ in vintage["cells"] + vintage["unlisted"]]
    it.truth = {name: tables.truth[name] for name in added}
    it.is_unlisted = tables.is_unlisted
    shown_zero = lambda name: tables.zeros == "shown" and tables.truth[name] == 0
    blank = lambda name: "unlisted" if name in tables.is_unlisted else 0 if shown_zero(name) else "suppressed"
    marks = {name: before.get(name, blank(name)) for name in it.truth}
    return bool(narrow([Attack(it, marks)], random.Random(1))[0])


def batch(job):
    program, number = job
    draw = random.Random(SEED * 1000 + number)
    tables = [random_tables(draw) for _ in range(BATCH)] if number else [alliance(draw) for _ in range(LARGE)]
    lines = "".join(json.dumps(it.line()) + "\n" for it in tables)
    made = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(made) == len(tables)
    sums, attacks, compared, problems = {}, [], 0, []
    add = lambda key, by=1: sums.__setitem__(key, sums.get(key, 0) + by)
    for index, (it, line) in enumerate(zip(tables, made)):
        answer = json.loads(line)
        add("kind " + it.kind)
        add("micros", answer["micros"])
        if answer["refused"]:
            add("refused")
            if not hopeless(it, answer):
                problems.append(f"refused without need: {json.dumps(it.line())}: {answer['refused']}")
            if not answer["vintages"]:
                continue
            it = published_before(it, answer)
        checked(it, answer)
        marks = answer["vintages"][-1]
        attack = Attack(it, marks)
        attacks.append(attack)
        small = [name for name, mark in small_only(it).items() if mark == "suppressed"]
        added = [name for name, mark in marks.items() if mark == "suppressed" and name not in small]
        add("cells", len(it.truth) - len(it.is_unlisted))
        add("small", len(small))
        add("hidden besides", len(added))
        add("sum of all", sum(it.truth.values()))
        add("sum hidden besides", sum(it.truth[name] for name in added))
        wide = around(it) - set(small)
        add("around besides", len(wide))
        add("sum around besides", sum(it.truth[name] for name in wide))
        if index < LEAST and len(it.vintages) == 1 and it.kind != "alliance":
            least = fewest(it)
            if least is not None:
                add("fewest tables")
                add("fewest besides", least - len(small))
                add("fewest compared", len(added))
        if index < COMPARED and attack.hidden and it.kind != "alliance":
            units = numpy.eye(len(attack.hidden))
            corners = attack.solve([sign * unit for unit in units for sign in (1, -1)])
            for i, name in enumerate(attack.hidden):
                low, high = attack.whole(corners[2 * i][i], corners[2 * i + 1][i])
                own = answer["intervals"][name]
                same = own[0] == low and (own[1] == high or own[1] is None and high > attack.far / 2)
                compared += 1
                if not same:
                    problems.append(f"interval of {name}: {own}, and here {low}..{high}: {json.dumps(it.line())}")
    found, own = narrow(attacks, draw)
    add("attacked", sum(len(it.protected) for it in attacks))
    add("attacked one by one", own)
    add("narrow", len(found))
    problems += [f"{name} lies in {ends}: {json.dumps(it.tables.line())}" for it, name, ends in found]
    alone, _ = narrow([Attack(it, small_only(it)) for it in tables], draw)
    alone = [entry for entry in alone if entry[0].tables.truth[entry[1]] < entry[0].tables.smallest]
    add("small in all", sum(len(Attack(it, small_only(it)).protected) for it in tables))
    add("alone narrow", len(alone))
    add("alone given back", sum(ends[0] == ends[1] for _, _, ends in alone))
    add("compared", compared)
    return sums, problems


def main():
    program, wanted = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else TABLES
    begin, numbers = time.monotonic(), range(-(-wanted // BATCH))
    large, sums, problems = {}, {}, []
    with multiprocessing.Pool(2) as pool:
        jobs = [(program, number) for number in range(len(numbers) + 1)]
        for number, (part, wrong) in enumerate(pool.imap(batch, jobs)):
            problems += wrong
            for key, value in part.items():
                into = sums if number else large
                into[key] = into.get(key, 0) + value
    ok = report(f"{BATCH * len(numbers):,} tables", sums) & report(f"{LARGE} tables of 54 members and ten years", large)
    print(f"{sums['compared']:,} intervals compared with the program's own attacker; "
          f"{time.monotonic() - begin:.0f} s, {sum(os.times()[:4]):.0f} s of them computing, on two cores")
    for problem in problems[:5]:
        print("PROBLEM", problem[:2000])
    return 0 if ok and not problems else 1


def report(what, sums):
    get = lambda key: sums.get(key, 0)
    percent = lambda a, b: f"{100 * a / b:.1f} %" if b else "-"
    kinds = ", ".join(f"{key[5:]} {value:,}" for key, value in sorted(sums.items()) if key.startswith("kind "))
    print(f"{what} ({kinds}), {get('cells'):,} cells, {get('refused'):,} refused because earlier vintages or shown zeros leave no way")
    print(f"{get('attacked'):,} hidden cells attacked, {get('attacked one by one'):,} of them one by one: {get('narrow'):,} narrower than allowed")
    print(f"hiding small cells alone: {percent(get('alone given back'), get('small in all'))} of them given back, "
          f"{percent(get('alone narrow'), get('small in all'))} narrower than allowed")
    print(f"hidden besides the small ones: {get('hidden besides'):,} cells ({percent(get('hidden besides'), get('cells'))} of all), "
          f"{percent(get('sum hidden besides'), get('sum of all'))} of all that is counted; "
          f"hiding all that shares a sum with a small cell: {get('around besides'):,} cells ({percent(get('around besides'), get('cells'))}), "
          f"{percent(get('sum around besides'), get('sum of all'))}")
    if get("fewest tables"):
        print(f"on {get('fewest tables'):,} of them {get('fewest compared'):,} hidden besides; "
              f"fewer than {get('fewest besides'):,} would leave a sum with one hidden cell")
    print(f"protected in {get('micros') / 1e6:.1f} s")
    return get("narrow") == 0 and get("attacked") > 0


if __name__ == "__main__":
    sys.exit(main())

"""Random tables of small counts, as the alliance publishes them: with totals, hierarchies, links and several vintages."""

import itertools


class Tables:
    """Vintages of named counts and sums; each vintage names what is new in it."""

    def __init__(self, kind, smallest, zeros):
        self.kind, self.smallest, self.zeros = kind, smallest, zeros
        self.truth, self.vintages, self.is_unlisted = {}, [], set()

    def vintage(self):
        self.vintages.append({"cells": [], "unlisted": [], "sums": []})

    def cell(self, name, count, unlisted=False):
        if name in self.truth:
            assert self.truth[name] == count
            return name
        self.truth[name] = count
        self.vintages[-1]["unlisted" if unlisted else "cells"].append([name, count])
        if unlisted:
            self.is_unlisted.add(name)
        return name

    def sum(self, name, parts, unlisted=False):
        self.cell(name, sum(self.truth[part] for part in parts), unlisted)
        self.vintages[-1]["sums"].append([name, list(parts)])
        return name

    def sums(self):
        return [s for vintage in self.vintages for s in vintage["sums"]]

    def line(self):
        return {"smallest": self.smallest, "zeros": self.zeros, "vintages": self.vintages}


def count(draw, mean):
    kind = draw.random()
    if kind < 0.15:
        return 0
    if kind < 0.75:
        return int(draw.expovariate(1 / mean))
    return int(draw.lognormvariate(3, 1.2))


def grid(tables, name, axes, counts):
    """All cells of a table with all totals; `counts` by the tuple of names."""
    tree = [list(axis) + ["*"] for axis in axes]
    for at in sorted(itertools.product(*tree), key=lambda at: sum(a == "*" for a in at)):
        label = f"{name}[{','.join(at)}]"
        if "*" not in at:
            tables.cell(label, counts[at])
            continue
        for axis in (i for i, a in enumerate(at) if a == "*"):
            parts = [f"{name}[{','.join(at[:axis] + (one,) + at[axis + 1:])}]" for one in axes[axis]]
            tables.sum(label, parts)


def names(letter, number):
    return [f"{letter}{i}" for i in range(number)]


def draw_counts(draw, axes, mean):
    return {at: count(draw, mean) for at in itertools.product(*axes)}


def flat(draw, tables):
    axes = [names("m", draw.randint(2, 9)), names("y", draw.randint(2, 6))]
    tables.vintage()
    grid(tables, "t", axes, draw_counts(draw, axes, draw.choice([3, 8, 20])))


def deep(draw, tables):
    axes = [names("m", draw.randint(2, 5)), names("a", draw.randint(2, 4)), names("s", draw.randint(2, 3))]
    tables.vintage()
    grid(tables, "t", axes, draw_counts(draw, axes, draw.choice([3, 8, 20])))


def single(draw, tables):
    tables.vintage()
    axes = [names("m", draw.randint(2, 12))]
    grid(tables, "t", axes, draw_counts(draw, axes, draw.choice([3, 8, 20])))


def hierarchy(draw, tables):
    """Regions of members, in each year."""
    tables.vintage()
    years, regions = names("y", draw.randint(2, 4)), names("r", draw.randint(2, 4))
    members = {region: names(region + "m", draw.randint(1, 4)) for region in regions}
    everyone = [m for region in regions for m in members[region]]
    grid(tables, "t", [everyone, years], draw_counts(draw, [everyone, years], draw.choice([3, 8, 20])))
    for year in years + ["*"]:
        for region in regions:
            tables.sum(f"t[{region},{year}]", [f"t[{m},{year}]" for m in members[region]])
        tables.sum(f"t[*,{year}]", [f"t[{region},{year}]" for region in regions])
    for region in regions:
        tables.sum(f"t[{region},*]", [f"t[{region},{year}]" for year in years])


def linked(draw, tables):
    """Members by year; the last year by age and by sex; and a total over the members matched in the last two years."""
    tables.vintage()
    members, years = names("m", draw.randint(2, 7)), names("y", draw.randint(2, 4))
    by_year = draw_counts(draw, [members, years], draw.choice([3, 8, 20]))
    grid(tables, "t", [members, years], by_year)
    last = years[-1]
    for name, parts in (("age", names("a", draw.randint(2, 4))), ("sex", ["f", "m", "x"])):
        for member in members:
            left = by_year[member, last]
            for part in parts[:-1]:
                some = draw.randint(0, left)
                tables.cell(f"{name}[{member},{part}]", some)
                left -= some
            tables.cell(f"{name}[{member},{parts[-1]}]", left)
            tables.sum(f"t[{member},{last}]", [f"{name}[{member},{part}]" for part in parts])
        for part in parts:
            tables.sum(f"{name}[*,{part}]", [f"{name}[{member},{part}]" for member in members])
        tables.sum(f"t[*,{last}]", [f"{name}[*,{part}]" for part in parts])
    matched = [m for m in members if draw.random() < 0.7]
    others = [m for m in members if m not in matched]
    if matched and others:
        for year in years[-2:]:
            tables.sum(f"matched[{year}]", [f"t[{m},{year}]" for m in matched])
            tables.sum(f"unmatched[{year}]", [f"t[{m},{year}]" for m in others], unlisted=True)
            tables.sum(f"t[*,{year}]", [f"matched[{year}]", f"unmatched[{year}]"])


def differences(draw, tables):
    """Only totals are published, over all members and over the matched ones: the others can be worked out by subtraction."""
    tables.vintage()
    years = names("y", draw.randint(1, 6))
    for year in years:
        tables.cell(f"matched[{year}]", count(draw, 20))
        tables.cell(f"others[{year}]", count(draw, draw.choice([2, 8])), unlisted=True)
        tables.sum(f"all[{year}]", [f"matched[{year}]", f"others[{year}]"])
    for name in ("matched", "others", "all"):
        tables.sum(f"{name}[*]", [f"{name}[{year}]" for year in years], unlisted=name == "others")
    tables.sum("all[*]", ["matched[*]", "others[*]"])


def vintages(draw, tables):
    """Members by year, published two or three times; each time some cells are revised and the totals with them."""
    members, years = names("m", draw.randint(2, 6)), names("y", draw.randint(2, 5))
    counts = draw_counts(draw, [members, years], draw.choice([3, 8, 20]))
    name = {at: f"{at[0]},{at[1]}" for at in itertools.product(members + ["*"], years + ["*"])}
    for number in range(draw.randint(2, 3)):
        tables.vintage()
        revised = set()
        if number:
            for at in draw.sample(sorted(counts), draw.randint(1, max(1, len(counts) // 5))):
                change = draw.choice([-3, -2, -1, 1, 1, 2, 3, 8])
                counts[at] = max(0, counts[at] + change)
                revised |= {at, (at[0], "*"), ("*", at[1]), ("*", "*")}
            if draw.random() < 0.5 and number:
                year = f"late{number}"  # a further year is published with the revision
                years.append(year)
                counts |= {(m, year): count(draw, 8) for m in members}
                revised |= {(m, year) for m in members} | {(m, "*") for m in members + ["*"]} | {("*", year)}
        for at in itertools.product(members + ["*"], years + ["*"]):
            if not number or at in revised:
                name[at] = f"{at[0]},{at[1]}/v{number}"
        for at in itertools.product(members, years):
            tables.cell(name[at], counts[at])
        for member in members:
            tables.sum(name[member, "*"], [name[member, year] for year in years])
        for year in years:
            tables.sum(name["*", year], [name[member, year] for member in members])
        tables.sum(name["*", "*"], [name["*", year] for year in years])
        tables.sum(name["*", "*"], [name[member, "*"] for member in members])


KINDS = [flat, deep, single, hierarchy, linked, differences, vintages, vintages]


def random_tables(draw):
    make = draw.choice(KINDS)
    tables = Tables(make.__name__, draw.choice([5, 5, 5, 5, 3, 10]), draw.choice(["hidden", "hidden", "shown"]))
    make(draw, tables)
    return tables


def alliance(draw):
    """The 54 members over ten years."""
    tables = Tables("alliance", 5, "hidden")
    tables.vintage()
    axes = [names("m", 54), names("y", 10)]
    grid(tables, "t", axes, draw_counts(draw, axes, draw.choice([8, 20, 60])))
    return tables

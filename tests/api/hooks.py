"""What schemathesis is told beside the document: it counts what each operation answered, and looks that a role finds what it may see and
nothing else."""

import atexit
import json
import os
import re

import schemathesis

from house import XLSX

MAY = set(json.loads(os.environ["ACCORD_MAY"]))
COUNTS = {}
# The values that the document lists for a parameter of a path.
LISTED = {
    (path, parameter["name"]): set(parameter["schema"]["enum"])
    for path, item in json.load(open(os.environ["ACCORD_DOCUMENT"]))["paths"].items()
    for operation in item.values()
    for parameter in operation.get("parameters", [])
    if parameter["in"] == "path" and "enum" in parameter["schema"]
}

# What may be answered 404 to whoever may do it, although the address names what is there.
GONE = {
    "/reports/{id}/remarks/{remark}/": "the remark is one of another report",
    "/reports/{id}/history/{field}": "the question is one of another report",
    "/figures/{id}/return": "the secretariat sends back what was submitted",
    "/commitments/{id}": "the secretariat sees what was submitted",
    "/reviews/{id}": "a member sees a review once it was sent, a reviewer their own",
}


def operation(case):
    return f"{case.operation.method.upper()} {case.operation.path}"


@schemathesis.serializer(XLSX)
def workbook(context, value):
    """Bytes that are no workbook: real ones are sent by the story."""
    return value if isinstance(value, bytes) else str(value).encode()


@schemathesis.hook
def after_call(context, case, response):
    of = COUNTS.setdefault(operation(case), {})
    of[str(response.status_code)] = of.get(str(response.status_code), 0) + 1


@schemathesis.hook
def filter_case(context, case):
    """Leaves out calls for a well-formed id that is not listed: it is no fault of a call, and may be of what another call has made since."""
    made_up = lambda name, value: re.fullmatch("[A-Za-z0-9._-]+", str(value)) and str(value) not in LISTED[case.operation.path, name]
    return not any(
        (case.operation.path, name) in LISTED and made_up(name, value) for name, value in (case.path_parameters or {}).items()
    )


@atexit.register
def keep():
    with open(os.environ["ACCORD_COUNTS"], "w") as file:
        json.dump(COUNTS, file)


@schemathesis.check
def found_and_hidden(ctx, response, case):
    """Of what is well-formed: whoever may do it is not told that it is not there, and whoever may not is told nothing else."""
    mode = case.meta.generation.mode if case.meta else None
    if getattr(mode, "value", mode) != "positive" or response.status_code in (401, 429):
        return
    name = operation(case)
    if name not in MAY:
        assert response.status_code == 404, f"{name} answers {response.status_code} to a role that may not do it"
    elif response.status_code == 404:
        assert any(part in name for part in GONE), f"{name} says that what is listed is not there"

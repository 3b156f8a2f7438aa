"""What is really there, for a role: ids as the lists have them. They stand in its document as the values that an address and a body may
name, so that what schemathesis makes up meets things that exist."""

import copy
import re

from house import ROOT

# So many of each.
MOST = 12
# Where an id of an address is listed, by how the address begins.
LISTS = {
    f"{ROOT}/{name}/{{id}}": f"/{name}"
    for name in ("rounds", "reports", "commitments", "reviews", "figures", "definitions", "people", "organisations")
}


class Known:
    """What a machine finds; where its lists are not there for it, what another one finds."""

    def __init__(self, machine, others=None):
        self.ids = {begins: listed(machine, name) or (others.ids[begins] if others else []) for begins, name in LISTS.items()}
        members = [role["member"] for role in machine.get("/me")[1]["roles"] if role["member"]]
        self.members = members or ["DE"]
        self.seqs = [str(entry["seq"]) for entry in machine.all("/journal")[:MOST]] or (others.seqs if others else ["1"])
        self.fields, self.remarks = (others.fields, others.remarks) if others else ([], [])
        for report in self.ids[f"{ROOT}/reports/{{id}}"][:3]:
            status, told = machine.get("/reports/{id}", id=report)
            if status == 200:
                self.fields = sorted({*self.fields, *list(told["answers"])[:MOST], *told["missing"][:MOST]})[: 3 * MOST]
                self.remarks = sorted({*self.remarks, *(remark["id"] for remark in told["remarks"])})[:MOST]
        status, told = machine.get("/takedown")
        waiting = [one["id"] for one in told["first"] + told["own"]][:MOST] if status == 200 else []
        self.ids[f"{ROOT}/items/{{id}}"] = waiting or (others.ids[f"{ROOT}/items/{{id}}"] if others else [])
        status, told = machine.get("/police")
        told = told["asked"] + told["coming"] if status == 200 else []
        self.ids[f"{ROOT}/police/{{id}}"] = [one["id"] for one in told][:MOST] or (others.ids[f"{ROOT}/police/{{id}}"] if others else [])
        # What a body may name.
        self.named = {
            "reviewer": ["exercise.reviewer"],
            "indicator": others.named["indicator"] if others else [],
            "field": [field for field in self.fields if not field.endswith(".explanation")],
        }

    def of(self, path, name):
        """The values of a path's parameter."""
        if name == "id":
            return next((ids for begins, ids in self.ids.items() if path.startswith(begins)), [])
        return {"member": self.members, "seq": self.seqs, "field": self.fields, "remark": self.remarks}.get(name, [])

    def names(self, path):
        """Whether there is a value for each parameter of a path."""
        return all(self.of(path, name) for name in re.findall(r"{(\w+)}", path))

    def put_into(self, document):
        """The document with what is known; what is known of nothing stays as it was."""
        document = copy.deepcopy(document)
        for path, item in document["paths"].items():
            for operation in item.values() if path.startswith(ROOT) else ():
                for parameter in operation.get("parameters", []):
                    values = self.of(path, parameter["name"]) if parameter["in"] == "path" else []
                    if values:
                        parameter["schema"] = {"type": "string", "enum": values}
        for shape, name in (("WorkAssignment", "reviewer"), ("WorkFiguresOf", "indicator"), ("WorkRemarkSent", "field")):
            shape = document["components"]["schemas"].get(shape, {}).get("properties", {})
            if name in shape and self.named[name]:
                shape[name] = {"type": "string", "enum": self.named[name]}
        return document


def listed(machine, name):
    """Ids of a list, from its beginning, its middle and its end."""
    ids = [one.get("id") or one.get("account") for one in machine.all(name)]
    return ids if len(ids) <= MOST else ids[:4] + ids[len(ids) // 2 : len(ids) // 2 + 4] + ids[-4:]

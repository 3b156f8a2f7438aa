"""The working rooms by token in the order in which they are worked in: each operation as it should go, at least once. What takes a fresh
proof is done by people in between."""

import json

from house import XLSX, Person


def terms(text):
    return {
        "goals": ["G2"], "kind": "law", "authoritative": "en", "authority": "Ministry of Justice",
        "text": {"en": {"text": text, "checked": "human-checked"}},
        "actions": [{"id": "a1", "what": "A draft is written", "lead": "Ministry of Justice", "due": "2027-01-31"}],
        "milestones": [{"id": "m1", "what": "A draft", "required": True, "due": "2027-01-31", "criterion": "It is published"}],
        "deadline": "2029-12-31",
    }


REASON = {"code": "resources", "text": "The budget was cut."}


class Story:
    """Who tells it: machines by name, and what went otherwise than it should."""

    def __init__(self, address, machines):
        self.address, self.machines, self.faults = address, machines, []

    def does(self, who, method, pattern, body=None, want=(200, 201, 204), **place):
        status, told = self.machines[who].send(method, pattern, body, **place)
        if status not in want:
            self.faults.append(f"{who} {method} {pattern} {place}: {status} {str(told)[:600]}")
            return {}
        return told

    def get(self, who, pattern, **place):
        return self.does(who, "GET", pattern, **place)

    def post(self, who, pattern, body=None, **place):
        return self.does(who, "POST", pattern, body, **place)

    def person(self, who):
        return Person(self.address, who)

    def tell(self, today):
        parts = [
            self.people, lambda: self.rounds(today), self.report, self.reviews, self.commitments, self.figures, self.definitions,
            self.takedown,
        ]
        for part in parts:
            try:
                part()
            except KeyError as missing:
                # What went otherwise stands before it.
                self.faults.append(f"the story does not go on without {missing}")
        return self.faults

    def people(self):
        place = {"name": "Ministry of the Interior", "kind": "ministry"}
        for who in ("member-admin.de", "operator"):
            self.post(who, "/organisations", place)
            first = self.get(who, "/organisations")["items"][0]
            self.post(who, "/organisations/{id}", {"name": "Federal Ministry", "kind": "authority"}, id=first["id"])
        self.post("operator", "/mail/retry")

    def rounds(self, today):
        days = {"opens": today, "closes": "2099-12-31", "conference": "2100-03-01"}
        self.post(
            "secretariat", "/rounds", {"id": "story", "event": "The story's conference", "questionnaire": "2026.1", **days}
        )
        self.post("secretariat", "/rounds/{id}/step", {"step": "open"}, id="story")

    def takedown(self):
        """What a provider hands over, and what two analysts find."""
        csv = b"address,reference\n" + b"".join(b"https://story.example.org/%d,r-%d\n" % (n, n // 2) for n in range(12))
        self.does("provider-operator.de", "POST", "/intake", csv, kind="text/csv", key="story")
        label = {"scheme": "interpol-baseline", "version": "1", "level": "baseline"}
        for who in ("analyst.de", "lead-analyst.de"):
            for step in ({"step": "in-scope", "labels": [label]}, {"step": "out-of-scope"}, {"step": "put-back"}):
                taken = self.post(who, "/takedown/next")["item"]
                self.get(who, "/items/{id}", id=taken)
                self.post(who, "/items/{id}/assess", step, id=taken)
                self.post(who, "/items/{id}/look", {"saw": "there"}, id=taken)
        self.get("analyst.de", "/takedown")
        # A lead stops one for a time and lets it go on; the police are called for it.
        self.post("lead-analyst.de", "/items/{id}/freeze", {"reason": "A court says so.", "hours": 24}, id=taken)
        self.post("lead-analyst.de", "/items/{id}/thaw", id=taken)
        self.post("analyst.de", "/items/{id}/emergency", id=taken)
        self.get("provider-operator.de", "/notices")
        # A lead proposes another table of the country, an officer one of the police, and both drop it: machines confirm nothing.
        seen = self.get("lead-analyst.de", "/takedown/rules/{member}", member="DE")
        table = {"seen": seen["edition"], "reason": "Agreed with the ministry.", "table": {**seen["table"], "retention_days": 91}}
        self.post("lead-analyst.de", "/takedown/rules/{member}", table, member="DE")
        self.post("lead-analyst.de", "/takedown/rules/{member}/drop", member="DE")
        seen = self.get("police-liaison.de", "/police-table/{member}", member="DE")
        table = {"seen": seen["edition"], "reason": "As agreed in the force.", "table": {"at_end": "ask", "silence": []}}
        self.post("police-liaison.de", "/police-table/{member}", table, member="DE")
        self.post("police-liaison.de", "/police-table/{member}/drop", member="DE")
        # What is assessed or waits for it is on the police's list; they have nothing against it.
        listed = self.get("police-liaison.de", "/police")
        for one in (listed["asked"] + listed["coming"])[:1]:
            self.get("police-liaison.de", "/police/{id}", id=one["id"])
            self.post("police-liaison.de", "/police/{id}/answer", {"answer": "clear"}, id=one["id"])

        # A force asks another to compare; what follows is signed by both, and asked elsewhere.
        forces = self.get("police-liaison.de", "/deconfliction/forces")["forces"]
        proposal = {"to": forces[0]["organisation"], "key": "58" * 32, "nonce": "ab" * 32, "most": 100}
        self.post("police-liaison.de", "/deconfliction", proposal)
        self.get("police-liaison.de", "/deconfliction")
        self.get("secretariat", "/deconfliction/counts")

    def report(self):
        """A member's report from its first answer to the authorities and back."""
        who, at = "coordinator.de", {"id": "exercise-now.DE"}
        found = self.get(who, "/reports/{id}", **at)
        # Last round's answers still hold: each is looked at.
        answers = [
            {"field": field, "base": answer["no"], "value": answer["value"]} for field, answer in found["answers"].items()
        ]
        self.post(who, "/reports/{id}/answers", {"answers": answers}, **at)
        self.settle(who, at)
        _, sheets = self.machines[who].get("/reports/{id}/workbook", query="?language=en", **at)
        for path in ("/reports/{id}/workbook", "/reports/{id}/workbook/apply"):
            self.post(who, path, sheets, kind=XLSX, **at)
        self.post("secretariat", "/reports/{id}/remarks", {"field": "g1.actions", "text": "Which year?"}, **at)
        remark = self.get(who, "/reports/{id}", **at)["remarks"][-1]["id"]
        self.post(who, "/reports/{id}/remarks/{remark}/answer", {"text": "2025."}, remark=remark, **at)
        self.post(who, "/reports/{id}/remarks/{remark}/settle", remark=remark, **at)
        self.post(who, "/reports/{id}/ask", **at)
        self.post("signer.de", "/reports/{id}/return", {"from": "authorities", "reason": "Say which year."}, **at)

    def settle(self, who, at):
        """Whatever holds the report back: what is missing is said to be missing, what is unusual is explained."""
        for _ in range(5):
            found = self.get(who, "/reports/{id}", **at)
            asked = self.get(who, "/reports/{id}/questions", **at)
            kinds = {question["field"]: question for section in asked["sections"] for question in section["questions"]}
            wanted = {field: value(kinds[field]) for field in found["missing"]}
            for finding in found["findings"]:
                if finding["severity"] == "explain" and not finding["settled"]:
                    wanted[f"{finding['field']}.explanation"] = {"text": "As last year."}
            if not wanted:
                return
            base = {field: answer["no"] for field, answer in found["answers"].items()}
            answers = [{"field": field, "base": base.get(field, 0), "value": said} for field, said in wanted.items()]
            self.post(who, "/reports/{id}/answers", {"answers": answers}, **at)

    def reviews(self):
        """Last round's reports before reviewers: with a conflict that is allowed, and with a reviewer who is released."""
        for at in ({"id": "exercise-last.DE"}, {"id": "exercise-last.RS"}):
            self.post("secretariat", "/reports/{id}/step", {"step": "check"}, **at)
            self.get("secretariat", "/reports/{id}/reviewers", **at)
        chosen = {"reviewer": "exercise.reviewer"}
        released = self.post("secretariat", "/reports/{id}/reviewers", chosen, id="exercise-last.RS")
        self.post("secretariat", "/reviews/{id}/release", {"reason": "On leave."}, id=released["id"])
        at = {"id": self.post("secretariat", "/reports/{id}/reviewers", chosen, id="exercise-last.DE")["id"]}
        self.post("reviewer", "/reviews/{id}/declare", {"conflict": "I taught one of its authors.", "named": True}, **at)
        self.post("secretariat", "/reviews/{id}/allow", **at)
        review = self.get("reviewer", "/reviews/{id}", **at)
        marks = {
            "verifiability": {"mark": "verifiable", "working": "It names a law and a day."},
            "potential": {"mark": "moderate", "working": "One part changes."},
            "completion": {"mark": "no-evidence", "working": "Nothing was found."},
            "evidence": {"mark": 0, "working": "Nothing was found."},
        }
        findings = {subject["id"]: marks for subject in review["subjects"]}
        written = self.post(
            "reviewer", "/reviews/{id}/findings", {"no": review["no"], "findings": findings, "named": True}, **at
        )
        self.person("reviewer").does(f"/work/review/{at['id']}/submit", no=written["no"])
        self.post("coordinator.de", "/reviews/{id}/reply-draft", {"no": 0, "text": "The law was published in May."}, **at)
        self.post("coordinator.de", "/reports/{id}/reply", id="exercise-last.DE")

    def commitments(self):
        """Two promises until they are public, and every change of one of them prepared and dropped."""
        who, public = "coordinator.de", []
        signer, secretariat = self.person("signer.de"), self.person("secretariat")
        for text in ("We will write a law.", "We will write two laws."):
            begun = self.post(who, "/members/{member}/commitments", terms(text), member="DE")
            at = {"id": begun["id"]}
            self.post(who, "/commitments/{id}/terms", {"no": 1, "terms": terms(f"{text} Soon.")}, **at)
            self.post(who, "/commitments/{id}/clear", **at)
            if not public:
                self.post("signer.de", "/commitments/{id}/return", {"reason": "Say which law."}, **at)
                self.post(who, "/commitments/{id}/clear", **at)
            signer.does(f"/work/commitment/{at['id']}/submit", digest=self.get("signer.de", "/commitments/{id}", **at)["digest"])
            self.post("secretariat", "/commitments/{id}/screen", **at)
            secretariat.does(f"/work/commitment/{at['id']}/publish")
            public.append(at["id"])
        at = {"id": public[0]}
        self.post(who, "/commitments/{id}/done", {"milestone": "m1", "on": "2026-02-01", "evidence": ["A draft"]}, **at)
        self.post(who, "/commitments/{id}/class", terms("We will write three laws."), **at)
        changes = {
            "amend": {"terms": terms("We will write three laws."), "reason": REASON},
            "withdraw": REASON,
            "replace": {"by": public[1], "reason": REASON},
        }
        for act, body in changes.items():
            self.post(who, "/commitments/{id}/" + act, body, **at)
            self.post(who, "/commitments/{id}/drop", **at)

    def figures(self):
        who, at = "coordinator.de", {"id": "figures.DE.exercise_victims_identified"}
        found = self.get(who, "/figures/{id}", **at)
        entries = found["entries"]
        self.post(who, "/figures/{id}/entries", {"no": found["no"], "entries": entries}, **at)
        self.post(who, "/figures/{id}/ask", **at)
        self.post("signer.de", "/figures/{id}/return", {"reason": "Which police?"}, **at)
        begun = {"indicator": "exercise_victims_identified"}
        self.post("coordinator.rs", "/members/{member}/figures", begun, member="RS")

    def definitions(self):
        begun = self.post("secretariat", "/definitions", {"id": "story_cases"})
        body = {
            "title": "Cases of the story", "definition": "Invented.", "unit": "cases", "measure": "flow", "direction": "up",
            "goal": "G1", "smallest_cell": 5, "source": "Nobody",
            "breakdowns": [{"by": "sex", "parts": ["female", "male"]}],
        }
        self.post("secretariat", "/definitions/{id}/terms", {"no": begun["no"], "terms": body}, id="story_cases")


def value(question):
    """An answer to a question that has to be answered."""
    if question["kind"] == "number":
        return {"missing": {"code": "not-collected", "text": "Not counted yet."}}
    said = {"text": "Invented.", "yes-no": True, "date": "2025-06-30"}
    return {question["kind"]: question["codes"][0] if question["kind"] == "choice" else said[question["kind"]]}


def revoke(machine):
    """A token that revokes itself, which ends it."""
    own = machine.all("/tokens")
    status, told = machine.post("/tokens/{id}/revoke", id=own[-1]["id"])
    return [] if status == 200 else [f"revoking: {status} {json.dumps(told)}"]

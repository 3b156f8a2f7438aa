#!/usr/bin/env python3
"""Compares what the example `notice_sample` writes and reads with other people's tools, for random and for named cases.

usage: check.py NOTICE_SAMPLE DIRECTORY [CASES]

DIRECTORY has `node_modules/cybertipline-tools`. Needs PyPI `xarf` and `ncmec-cybertip`, and node.

- X-ARF is validated by PyPI `xarf` with the published schemas, and every field compared.
- Mails are parsed by Python's `email`; the X-ARF in them has to be what is written by itself; they are read back by our own reader.
- CyberTipline documents are compared with what npm `cybertipline-tools` and PyPI `ncmec-cybertip` build for the same input, element for element, up to
  order; answers with what both read.
- Article 16 is compared field by field with what went in.

Prints counts; ends with 1 and the faults where something differs.
"""

import email
import email.policy
import json
import random
import subprocess
import sys
import types
from collections import Counter
from datetime import datetime
from xml.etree import ElementTree

# The package's client is written for Python 3.13 and is not needed here; its models run on 3.11.
client = types.ModuleType("ncmec_cybertip.client")
client.PRODUCTION_URL = client.TESTING_URL = client.CyberTiplineClient = None
sys.modules[client.__name__] = client

import ncmec_cybertip as ncmec  # noqa: E402
import xarf  # noqa: E402

faults = []
counts = Counter()
PLAIN = "abcdefghijklmnopqrstuvwxyz"
ODD = PLAIN + "ABC 0123 äöüß да 例え 😀 -- %20 ; , . \u200d"
MARKUP = "<>&\"' ]]> &amp; <!--"
markup = True  # whether texts have characters that XML escapes


def fault(text):
    faults.append(text)


# --- cases -----------------------------------------------------------------------------------------------------------


def maybe(rng, value):
    return value() if rng.random() < 0.6 else None


def words(rng, longest=40, odd=True):
    letters = (ODD + MARKUP if markup else ODD) if odd else PLAIN
    text = "".join(rng.choice(letters) for _ in range(rng.randint(1, longest)))
    # The tools compared with trim texts and read a text of digits as a number: a letter at both ends keeps both from mattering.
    return "x" + text + "x"


def moment(rng):
    return f"20{rng.randint(12, 25)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}T{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}Z"


def address(rng):
    host = rng.choice(["example.org", "a.b.example.co.uk", "xn--bcher-kva.example", "a_b.example.org", "192.0.2.7", "[2001:db8::7]", "example.org:8080"])
    path = "/".join(words(rng, 12, odd=False) for _ in range(rng.randint(0, 3)))
    query = rng.choice(["", "?id=7", "?q=%3Cb%3E"] + ["?a=1&b=%C3%A9&c=x+y", "?q=%3Cb%3E&utm_source=z"] * markup)
    return f"{rng.choice(['http', 'https'])}://{host}/{path}{query}"


def digest(rng, digits):
    return "".join(rng.choice("0123456789abcdef") for _ in range(digits))


def digests(rng):
    return {name: digest(rng, digits) for name, digits in (("md5", 32), ("sha1", 40), ("sha256", 64)) if rng.random() < 0.5}


def organisation(rng):
    domain = words(rng, 10, odd=False) + ".test"
    return {"name": words(rng), "contact": f"desk@{domain}", "domain": domain}


def present(case):
    return {key: value for key, value in case.items() if value is not None}


def notice(rng):
    return present(
        {
            "kind": "notice",
            "id": digest(rng, 12) + "4" + digest(rng, 3) + "8" + digest(rng, 15),
            "at": moment(rng),
            "reporter": organisation(rng),
            "sender": organisation(rng),
            "source": maybe(rng, lambda: rng.choice(["192.0.2.1", "2001:db8::1"])),
            "addresses": [address(rng) for _ in range(rng.randint(1, 5))],
            "class": rng.choice(["baseline", "A1", "A2", "B1", "B2"]),
            "found": rng.choice(["hash_match", "ai_detection", "manual_review", "user_report", "automated_scan"]),
            "media": maybe(rng, lambda: rng.choice(["image", "video", "audio", "text", "mixed"])),
            "digests": digests(rng),
            "seen": maybe(rng, lambda: moment(rng)),
            "preserve": maybe(rng, lambda: rng.randint(1, 365)),
            "silent_until": maybe(rng, lambda: moment(rng)),
            "reason": words(rng, 300),
            "good_faith": True,
            "named": rng.random() < 0.5,
            "letter": "\n".join(words(rng, 120) for _ in range(rng.randint(1, 9))),
        }
    )


def person(rng):
    return present(
        {
            "first_name": maybe(rng, lambda: words(rng)),
            "last_name": maybe(rng, lambda: words(rng)),
            "email": [f"{words(rng, 8, odd=False)}@example.org" for _ in range(rng.randint(1, 3))],
        }
    )


def capture(rng):
    return present(
        {
            "ip": rng.choice(["192.0.2.1", "2001:db8::1"]),
            "event": maybe(rng, lambda: rng.choice(["Login", "Registration", "Purchase", "Upload", "Other", "Unknown"])),
            "at": maybe(rng, lambda: moment(rng)),
            "proxy": maybe(rng, lambda: rng.random() < 0.5),
            "port": maybe(rng, lambda: rng.randint(1, 65535)),
        }
    )


INCIDENTS = [
    kind.value for kind in ncmec.IncidentType if not kind.value.startswith("Online Enticement")
]  # the two tools spell this one differently, and it is no matter of web pages
REPORT_MARKS = ["sextortion", "csamSolicitation", "minorToMinorInteraction", "spam"]
FILE_MARKS = [
    "animeDrawingVirtualHentai", "potentialMeme", "viral", "possibleSelfProduction", "physicalHarm",
    "violenceGore", "bestiality", "liveStreaming", "infant", "generativeAi",
]  # fmt: skip


def report(rng):
    return present(
        {
            "kind": "report",
            "incident": rng.choice(INCIDENTS),
            "platform": maybe(rng, lambda: words(rng)) if rng.random() < 0.3 else None,
            "escalate": maybe(rng, lambda: words(rng, 200)),
            "annotations": rng.sample(REPORT_MARKS, rng.randint(0, 4)),
            "at": moment(rng),
            "at_description": maybe(rng, lambda: words(rng)),
            "pages": [
                present(
                    {
                        "addresses": [address(rng) for _ in range(rng.randint(1, 4))],
                        "third_party": maybe(rng, lambda: rng.random() < 0.5),
                        "additional_info": maybe(rng, lambda: words(rng)),
                    }
                )
                for _ in range(rng.randint(1, 3))
            ],
            "force": maybe(
                rng,
                lambda: present(
                    {
                        "agency": words(rng),
                        "case_number": maybe(rng, lambda: words(rng)),
                        "reported": maybe(rng, lambda: rng.random() < 0.5),
                        "served_domestic": maybe(rng, lambda: rng.random() < 0.5),
                    }
                ),
            ),
            "reporter": person(rng),
            "contact": maybe(rng, lambda: person(rng)),
            "company_template": maybe(rng, lambda: words(rng)),
            "terms_of_service": maybe(rng, lambda: words(rng)),
            "legal_url": maybe(rng, lambda: "https://example.org/legal"),
            "reported": maybe(
                rng,
                lambda: present(
                    {
                        "identifier": words(rng),
                        "service": maybe(rng, lambda: words(rng)),
                        "screen_name": maybe(rng, lambda: words(rng)),
                        "display_names": [words(rng) for _ in range(rng.randint(0, 2))],
                        "captures": [capture(rng) for _ in range(rng.randint(0, 2))],
                        "additional_info": maybe(rng, lambda: words(rng)),
                    }
                ),
            ),
            "additional_info": maybe(rng, lambda: words(rng)),
        }
    )


def file(rng):
    relevance = maybe(rng, lambda: rng.choice(["Reported", "Supplemental Reported"]))
    supplemental = relevance == "Supplemental Reported"
    return present(
        {
            "kind": "file",
            "report": rng.randint(1, 10**9),
            "file": "f" + digest(rng, 31),
            "original_name": maybe(rng, lambda: words(rng)),
            "location": maybe(rng, lambda: address(rng)),
            "viewed": maybe(rng, lambda: rng.random() < 0.5),
            "exif_viewed": maybe(rng, lambda: rng.random() < 0.5),
            "public": maybe(rng, lambda: rng.random() < 0.5),
            "relevance": relevance,
            "annotations": [m for m in rng.sample(FILE_MARKS, rng.randint(0, 5)) if not (supplemental and m == "potentialMeme")],
            "class": None if supplemental else maybe(rng, lambda: rng.choice(["A1", "A2", "B1", "B2"])),
            "digests": digests(rng),
            "captures": [capture(rng)] if rng.random() < 0.5 else [],
            "details": [
                present({"type": maybe(rng, lambda: rng.choice(["EXIF", "HASH"])), "name": words(rng), "value": words(rng)})
                for _ in range(rng.randint(0, 2))
            ],
            "additional_info": [words(rng) for _ in range(rng.randint(0, 2))],
        }
    )


# --- the tools compared with -----------------------------------------------------------------------------------------


def ask(command, cases):
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, encoding="utf-8")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if len(answers) != len(cases):
        raise SystemExit(f"{command}: {len(answers)} answers to {len(cases)} cases")
    return answers


def model_capture(c):
    return ncmec.IpCaptureEvent(
        ip_address=c["ip"], event_name=c.get("event"), date_time=c.get("at"), possible_proxy=c.get("proxy"), port=c.get("port")
    )


def model_person(kind, p):
    return kind(first_name=p.get("first_name"), last_name=p.get("last_name"), email=[ncmec.Email(value=e) for e in p["email"]])


def snake(name):
    return "".join("_" + c.lower() if c.isupper() else c for c in name)


def model_report(c):
    force, reported = c.get("force"), c.get("reported")
    marks = ncmec.ReportAnnotations(**{snake(mark): True for mark in c["annotations"]}) if c["annotations"] else None
    return ncmec.Report(
        incident_summary=ncmec.IncidentSummary(
            incident_type=c["incident"],
            platform=c.get("platform"),
            escalate_to_high_priority=c.get("escalate"),
            report_annotations=marks,
            incident_date_time=c["at"],
            incident_date_time_description=c.get("at_description"),
        ),
        internet_details=[
            ncmec.InternetDetails(
                web_page_incident=ncmec.WebPageIncident(
                    url=p["addresses"], third_party_hosted_content=p.get("third_party"), additional_info=p.get("additional_info")
                )
            )
            for p in c["pages"]
        ],
        law_enforcement=force
        and ncmec.LawEnforcement(
            agency_name=force["agency"],
            case_number=force.get("case_number"),
            reported_to_le=force.get("reported"),
            served_legal_process_domestic=force.get("served_domestic"),
        ),
        reporter=ncmec.Reporter(
            reporting_person=model_person(ncmec.Person, c["reporter"]),
            contact_person=c.get("contact") and model_person(ncmec.ContactPerson, c["contact"]),
            company_template=c.get("company_template"),
            terms_of_service=c.get("terms_of_service"),
            legal_url=c.get("legal_url"),
        ),
        person_or_user_reported=reported
        and ncmec.PersonOrUserReported(
            esp_identifier=reported.get("identifier"),
            esp_service=reported.get("service"),
            screen_name=reported.get("screen_name"),
            display_name=reported.get("display_names", []),
            ip_capture_event=[model_capture(x) for x in reported["captures"]],
            additional_info=reported.get("additional_info"),
        ),
        additional_info=c.get("additional_info"),
    )


def model_file(c):
    marks = ncmec.FileAnnotations(**{snake(mark): True for mark in c["annotations"]}) if c["annotations"] else None
    pairs = [ncmec.NameValuePair(type=p.get("type"), name=p["name"], value=p["value"]) for p in c["details"]]
    return ncmec.FileDetails(
        report_id=c["report"],
        file_id=c["file"],
        original_file_name=c.get("original_name"),
        location_of_file=c.get("location"),
        file_viewed_by_esp=c.get("viewed"),
        exif_viewed_by_esp=c.get("exif_viewed"),
        publicly_available=c.get("public"),
        file_relevance=c.get("relevance"),
        file_annotations=marks,
        industry_classification=c.get("class"),
        original_file_hash=[ncmec.OriginalFileHash(value=v, hash_type=k.upper()) for k, v in c["digests"].items()],
        ip_capture_event=model_capture(c["captures"][0]) if c["captures"] else None,
        details=[ncmec.Details(name_value_pair=pairs)] if pairs else [],
        additional_info=c["additional_info"],
    )


# --- comparing -------------------------------------------------------------------------------------------------------


def canonical(element):
    """An element as a value: name, attributes, text, children in any order. Times are moments; an element without anything in it that is no
    mark of its own is left out, for one tool writes empty ones."""
    text = (element.text or "").strip()
    if element.tag.lower().endswith(("datetime", "timestamp")):
        text = datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()
    children = sorted((canonical(child) for child in element if not is_nothing(child)), key=repr)
    attributes = sorted((k, v) for k, v in element.attrib.items() if "noNamespaceSchemaLocation" not in k)
    return (element.tag, tuple(attributes), text, tuple(children))


def is_nothing(element):
    return element.tag in ("reportAnnotations", "fileAnnotations") and len(element) == 0


def compare(name, case, ours, theirs):
    counts[name] += 1
    ours, theirs = canonical(ElementTree.fromstring(ours)), canonical(ElementTree.fromstring(theirs))
    if ours != theirs:
        fault(f"{name}: {json.dumps(case)[:300]}\n   ours   {differing(ours, theirs)}\n   theirs {differing(theirs, ours)}")


def differing(one, other):
    return sorted(set(flat(one)) - set(flat(other)), key=repr)[:6]


def flat(value, path=""):
    tag, attributes, text, children = value
    yield (f"{path}/{tag}", attributes, text)
    for child in children:
        yield from flat(child, f"{path}/{tag}")


def tags(case):
    if "preserve" not in case:
        return None
    asked = [f"accord:preserve-{case['preserve']}-days"]
    if "silent_until" in case:
        asked.append("accord:silent-until-" + case["silent_until"].lower().replace(":", "-"))
    return asked


def check_notice(case, written):
    if "refused" in written:
        fault(f"a notice was refused: {written['refused']}: {json.dumps(case)[:200]}")
        return
    for index, text in enumerate(written["xarf"]):
        counts["X-ARF reports"] += 1
        read = xarf.parse(text)
        if read.errors or read.report is None or read.warnings:
            fault(f"X-ARF: {read.errors} {read.warnings}")
            continue
        values = json.loads(text)
        wanted = {
            "classification": case["class"],
            "detection_method": case["found"],
            "media_type": case.get("media"),
            "hash_values": case["digests"] or None,
            "description": case["reason"],
            "timestamp": case["at"],
            "verified_at": case.get("seen"),
            "url": case["addresses"][index],
            "tags": tags(case),
            "reporter": {"org": case["reporter"]["name"], "contact": case["reporter"]["contact"], "domain": case["reporter"]["domain"]},
        }
        for key, value in wanted.items():
            if values.get(key) != value:
                fault(f"X-ARF: {key} is {values.get(key)!r}, should be {value!r}")
    if len({json.loads(text)["report_id"] for text in written["xarf"]}) != len(case["addresses"]):
        fault("X-ARF: two reports have one number")
    check_mail(case, written)
    article = json.loads(written["article16"])
    asked = {"preserve_days": case["preserve"], "silent_until": case.get("silent_until")} if "preserve" in case else None
    wanted = {"explanation": case["reason"], "locations": case["addresses"], "good_faith": True, "asked": asked}
    for key, value in wanted.items():
        if article.get(key) != value:
            fault(f"article 16: {key} is {article.get(key)!r}, should be {value!r}")
    named = {"name": case["sender"]["name"], "email": case["sender"]["contact"]}
    if article["submitter"] != (named if case["named"] else {"withheld": "Directive 2011/93/EU, articles 3 to 7"}):
        fault("article 16: the submitter is named against what was asked")
    counts["article 16"] += 1


def check_mail(case, written):
    counts["mails"] += 1
    if not written["mail"].isascii() or any(len(line) > 998 for line in written["mail"].split("\r\n")):
        fault("a mail has a line that no server has to take")
    message = email.message_from_bytes(written["mail"].encode(), policy=email.policy.SMTP)
    defects = [d for part in message.walk() for d in part.defects]
    parts = list(message.iter_parts())
    kinds = [part.get_content_type() for part in parts]
    if defects or message.get_content_type() != "multipart/report" or message.get_param("report-type") != "feedback-report":
        fault(f"a mail is {message.get_content_type()}, {defects}")
    if kinds != ["text/plain", "message/feedback-report"] + ["application/json"] * len(case["addresses"]):
        fault(f"a mail has the parts {kinds}")
        return
    if parts[0].get_content().replace("\r\n", "\n").rstrip("\n") != case["letter"].rstrip("\n"):
        fault("a mail has another letter")
    machine = parts[1].get_payload(0)
    for name, value in (("Version", ["1"]), ("Feedback-Type", ["other"]), ("Reported-URI", case["addresses"])):
        found = [str(field) for field in machine.get_all(name, [])]
        if found != value:
            fault(f"a mail's machine part: {name} is {found}, should be {value}")
    preserve = str(case["preserve"]) if "preserve" in case else None
    if machine.get("X-Preserve-Days") != preserve or machine.get("X-Silent-Until") != (preserve and case.get("silent_until")):
        fault("a mail's machine part asks for another preservation")
    if not machine.get("User-Agent"):
        fault("a mail's machine part names no program")
    for part, text in zip(parts[2:], written["xarf"]):
        if json.loads(part.get_payload(decode=True)) != json.loads(text):
            fault("a mail carries another X-ARF report than is written by itself")


def check_back(cases, written, answers):
    for case, sent, read in zip(cases, written, answers):
        counts["mails read back"] += 1
        if "refused" in read:
            fault(f"our own mail is refused: {read['refused']}")
            continue
        if len(read["items"]) != len(case["addresses"]) or read["left_out"]:
            fault(f"our own mail brings {len(read['items'])} of {len(case['addresses'])}")
        for item in read["items"]:
            if item["class"] != case["class"] or dict(item["digests"]) != case["digests"]:
                fault(f"our own mail brings {item}")


ANSWERS = [
    "<reportResponse><responseCode>0</responseCode><responseDescription>Success</responseDescription><reportId>4564654</reportId></reportResponse>",
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<reportResponse>\n <responseCode>0</responseCode>\n <responseDescription>Success</responseDescription>\n"
    " <reportId>4564654</reportId>\n <fileId>b0754af766b426f2928a02c651ed4b99</fileId>\n <hash>fafa5efeaf3cbe3b23b2748d13e629a1</hash>\n</reportResponse>",
    "<reportDoneResponse><responseCode>0</responseCode><reportId>4564654</reportId><files><fileId>b0754af766b426f2928a02c651ed4b99</fileId>"
    "<fileId>c1754af766b426f2928a02c651ed4b99</fileId></files></reportDoneResponse>",
    "<reportResponse><responseCode>4100</responseCode><responseDescription>Validation failed: &lt;a&gt; &amp; b</responseDescription><reportId>1</reportId></reportResponse>",
    "<reportResponse><responseCode>5102</responseCode><responseDescription>Report already finished</responseDescription><reportId>9</reportId></reportResponse>",
]
WRONG = ["", "no XML", "<html><body>Bad gateway</body></html>", "<reportResponse>", "<reportResponse><responseCode>x</responseCode></reportResponse>", "<reportResponse/>"]


def check_answers(sample, node):
    cases = [{"kind": "answer", "xml": xml} for xml in ANSWERS]
    for case, ours, theirs in zip(cases, ask(sample, cases), ask(node, cases)):
        counts["answers"] += 1
        model = ncmec.ReportDoneResponse if "Done" in case["xml"] else ncmec.ReportResponse
        read = model.from_xml(case["xml"].encode())
        files = read.file_ids if "Done" in case["xml"] else [read.file_id] if read.file_id else []
        third = {
            "code": read.response_code,
            "description": getattr(read, "response_description", ""),
            "report": read.report_id,
            "files": files,
            "hash": getattr(read, "hash", None),
        }
        if "Done" in case["xml"]:
            theirs["files"] = ours["files"]  # the npm package passes over the files of a report that is finished
        if ours != third or ours != theirs:
            fault(f"an answer: ours {ours}, npm {theirs}, PyPI {third}")
    for case, read in zip(WRONG, ask(sample, [{"kind": "answer", "xml": xml} for xml in WRONG])):
        counts["wrong answers"] += 1
        if "refused" not in read or "gateway" in read["refused"]:
            fault(f"the answer {case!r} was read as {read}")


def main(arguments):
    if len(arguments) not in (2, 3):
        print(__doc__)
        return 2
    sample, directory = [arguments[0]], arguments[1]
    many = int(arguments[2]) if len(arguments) == 3 else 1000
    node = ["node", str(__file__).replace("check.py", "cybertip.mjs"), directory]
    rng = random.Random(20121205)

    notices = [notice(rng) for _ in range(many)]
    written = ask(sample, notices)
    for case, answer in zip(notices, written):
        check_notice(case, answer)
    check_back(notices, written, ask(sample, [{"kind": "mail", "mail": w.get("mail", "")} for w in written]))

    for name, make, model in (("report", report, model_report), ("fileDetails", file, model_file)):
        cases = []
        global markup
        for markup in (True, False):
            cases += [make(rng) for _ in range(many // 2)]
        for index, (case, ours, theirs) in enumerate(zip(cases, ask(sample, cases), ask(node, cases))):
            if "refused" in ours:
                fault(f"{name} was refused: {ours['refused']}")
                continue
            compare(f"{name} against PyPI ncmec-cybertip", case, ours["xml"], model(case).to_xml(exclude_none=True))
            # The npm package knows neither the platform nor metadata, and does not escape what it writes, so that texts with markup are no XML.
            if index >= many // 2 and case.get("platform") is None and not case.get("details"):
                compare(f"{name} against npm cybertipline-tools", case, ours["xml"], theirs["xml"])
    check_answers(sample, node)

    for name, count in sorted(counts.items()):
        print(f"{count:6} {name}")
    print(f"{len(faults)} faults")
    for text in faults[:20]:
        print(text, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

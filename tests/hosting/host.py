"""`accord host` against a real name server, a registry that answers as RFC 9083's examples do, and a table made by another program.

Usage: host.py PROGRAM WORK-DIR
"""

import json
import shutil
import socket
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from mmdb_writer import MMDBWriter
from netaddr import IPSet

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "api"))
import house  # noqa: E402

program, work = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)


def free_port():
    with socket.socket() as one, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other:
        one.bind(("127.0.0.1", 0))
        other.bind(one.getsockname())
        return one.getsockname()[1]


# --- a name server (Knot DNS) -------------------------------------------------------------------------------------------

dns = free_port()
(work / "example.zone").write_text("""$ORIGIN example.
$TTL 300
@       IN SOA ns1.example. root.example. 1 60 60 60 300
        IN NS ns1.example.
ns1     IN A 127.0.0.1
site    IN NS ns1.example.
""")
(work / "site.zone").write_text(
    """$ORIGIN site.example.
$TTL 300
@       IN SOA ns1.example. root.example. 1 60 60 60 300
        IN NS ns1.example.
        IN NS ns2.example.
        IN MX 20 mail2.site.example.
        IN MX 10 mail1.site.example.
        IN A 9.1.2.3
www     IN CNAME www.site.example.cdn.cloudflare.net.example.
direct  IN A 9.1.2.3
direct  IN AAAA 2a00:1234::5
front   IN CNAME shop.site.example.b-cdn.net.
inside  IN A 192.168.7.7
half    IN A 192.168.7.7
half    IN A 9.1.2.4
bare    IN TXT "no address"
"""
    + "".join(f"many    IN AAAA 2a00:1234::{n:x}\n" for n in range(1, 200))
)
(work / "b-cdn.zone").write_text("""$ORIGIN b-cdn.net.
$TTL 300
@       IN SOA ns1.example. root.example. 1 60 60 60 300
        IN NS ns1.example.
shop.site.example IN A 9.9.1.1
""")
zones = {"example": "example.zone", "site.example": "site.zone", "b-cdn.net": "b-cdn.zone"}
(work / "knot.conf").write_text(
    f'server:\n    rundir: "{work}"\n    listen: 127.0.0.1@{dns}\ndatabase:\n    storage: "{work}"\n'
    + f'log:\n  - target: "{work}/knot.log"\n    any: info\nzone:\n'
    + "".join(
        f'  - domain: {zone}\n    storage: "{work}"\n    file: {file}\n    zonefile-load: whole\n    journal-content: none\n'
        for zone, file in zones.items()
    )
)
knot = subprocess.Popen(["knotd", "-c", work / "knot.conf"])

# --- a registry ---------------------------------------------------------------------------------------------------------


def entity(handle, role, name, mail, within=()):
    card = [["version", {}, "text", "4.0"], ["fn", {}, "text", name], ["kind", {}, "text", "group"]]
    card.append(["email", {"type": "work"}, "text", mail])
    return {"objectClassName": "entity", "handle": handle, "vcardArray": ["vcard", card], "roles": [role], "entities": list(within)}


def event():
    return [{"eventAction": "registration", "eventDate": "1990-12-31T23:59:59Z"}]


# As in RFC 9083, sections 5.3 and 5.4, with names of the test.
domain = {
    "objectClassName": "domain", "handle": "EXAMPLE", "ldhName": "site.example", "status": ["active"], "events": event(),
    "entities": [entity("R1", "registrar", "Example Registrar", "office@registrar.example",
                        [entity("R2", "abuse", "Registrar's Desk", "abuse@registrar.example")])],
}
networks = {
    "9.1.0.0/16": {
        "objectClassName": "ip network", "handle": "EXAMPLE-RIR", "startAddress": "9.1.0.0", "endAddress": "9.1.255.255", "ipVersion": "v4",
        "name": "NET-RTR-1", "type": "DIRECT ALLOCATION", "country": "NL", "status": ["active"], "events": event(),
        "entities": [entity("N1", "registrant", "Example Networks", "office@networks.example",
                            [entity("N2", "abuse", "Networks' Desk", "abuse@networks.example")])],
    },
    "2a00:1234::/32": {
        "objectClassName": "ip network", "handle": "YYYY-RIR", "startAddress": "2a00:1234::", "endAddress": "2a00:1234:ffff:ffff:ffff:ffff:ffff:ffff",
        "ipVersion": "v6", "name": "NET-RTR-2", "type": "ASSIGNED PA", "country": "DE", "status": ["active"], "events": event(),
        "entities": [entity("N3", "abuse", "Six' Desk", "abuse@six.example")],
    },
}
asked = []


class Registry(BaseHTTPRequestHandler):
    def do_GET(self):
        asked.append(self.path)
        kind, _, what = self.path.lstrip("/").partition("/")
        found = None
        if kind == "domain" and what == "site.example":
            found = domain
        elif kind == "ip":
            found = next((net for cidr, net in networks.items() if what in IPSet([cidr])), None)
        body = json.dumps(
            {"rdapConformance": ["rdap_level_0"], **(found or {"errorCode": 404, "title": "Not Found", "description": ["nothing here"]})}
        ).encode()
        self.send_response(200 if found else 404)
        self.send_header("content-type", "application/rdap+json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


registry = ThreadingHTTPServer(("127.0.0.1", 0), Registry)
threading.Thread(target=registry.serve_forever, daemon=True).start()
ours = f"http://127.0.0.1:{registry.server_port}"

# --- tables of networks -------------------------------------------------------------------------------------------------


def table(name, kind, rows):
    writer = MMDBWriter(ip_version=6, ipv4_compatible=True, database_type=kind, languages=["en"], description={"en": "Invented"})
    for cidr, row in rows.items():
        writer.insert_network(IPSet([cidr]), row)
    writer.to_db_file(str(work / name))
    return work / name


numbers = table("asn.mmdb", "Example-ASN", {
    "9.1.0.0/16": {"autonomous_system_number": 64496, "autonomous_system_organization": "Example Networks"},
    "9.9.1.0/24": {"autonomous_system_number": 200325, "autonomous_system_organization": "Example Edge"},
})
countries = table("country.mmdb", "Example-Country", {
    "9.1.0.0/16": {"country": {"iso_code": "NL"}}, "2a00:1234::/32": {"country": {"iso_code": "DE"}},
})


def host(*names, rdap=ours, code=0, stdin=None, tables=(numbers, countries)):
    command = [program, "host", *names, "--resolver", f"127.0.0.1:{dns}", "--json"]
    for file in tables:
        command += ["--networks", file]
    if rdap:
        command += ["--rdap", rdap]
    done = subprocess.run(command, capture_output=True, text=True, input=stdin, cwd=work)
    assert done.returncode == code, (names, done.returncode, done.stdout, done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def mails(found):
    return [(one["mail"], one["confidence"]) for one in found["contacts"]]


def told(rdap, who):
    [found] = host("https://user@WWW.Direct.site.example/".replace("WWW.", ""), rdap=rdap)
    assert found["outcome"] == "attributed", found
    assert [one["address"] for one in found["addresses"]] == ["9.1.2.3", "2a00:1234::5"]
    assert found["addresses"][0]["network"]["asn"] == 64496 and found["addresses"][1]["network"]["country"] == "DE"
    assert [table["name"] for table in found["addresses"][0]["network"]["sources"]] == ["Example-ASN", "Example-Country"]
    assert found["dns"]["zone"] == "site.example" and found["dns"]["mail"] == ["mail1.site.example", "mail2.site.example"]
    assert mails(found) == [
        ("abuse@networks.example", "high"), ("abuse@six.example", "high"), ("abuse@registrar.example", "medium"), (None, "low"),
        ("abuse@site.example", "guess"),
    ], mails(found)
    assert found["addresses"][0]["registered"]["told"]["handle"] == "EXAMPLE-RIR"
    assert found["domain"]["told"]["registrar"] == "Example Registrar"
    print(f"a host with two addresses and five contacts, told by {who}")


try:
    for _ in range(100):
        if (work / "knot.log").exists() and "started" in (work / "knot.log").read_text():
            break
        time.sleep(0.1)
    told(ours, "a registry after RFC 9083")
    assert [path for path in asked if path.startswith("/domain")] == ["/domain/site.example"], asked

    # Somebody stands before it: told by the alias, and by the number of the network where there is no alias.
    [found] = host("front.site.example")
    assert found["delivery"]["provider"] == "Bunny" and found["delivery"]["by"] == "shop.site.example.b-cdn.net", found["delivery"]
    assert found["dns"]["zone"] == "site.example", "the zone of the name, not of where it leads"
    [found] = host("shop.site.example.b-cdn.net")
    assert found["delivery"]["by"] == "AS200325", found["delivery"]

    # 199 addresses come by TCP; the registry is asked once for their network.
    del asked[:]
    [found] = host("many.site.example")
    assert len(found["addresses"]) == 199 and len([path for path in asked if path.startswith("/ip/")]) == 1, asked

    # What is not found is said, with exit code 1; nothing is asked of anybody about hosts that are nowhere.
    del asked[:]
    for name, outcome in [
        ("nobody.site.example", {"not-answered": "no-such-name"}),
        ("bare.site.example", "no-address"),
        ("inside.site.example", {"not-routable": "inside"}),
        ("abcdefghijklmnop.onion", {"not-routable": "onion"}),
        ("printer.local", {"not-routable": "internal"}),
        ("10.0.0.1", {"not-routable": "inside"}),
    ]:
        [found] = host(name, code=1)
        assert found["outcome"] == outcome, found
    assert not [path for path in asked if path.startswith("/ip/")], asked
    [found] = host("half.site.example")
    assert [one["public"] for one in found["addresses"]] == [True, False] and found["addresses"][1]["registered"] == "not-asked"
    found = host("-", rdap=None, stdin="direct.site.example\n\nsite.example\n")
    assert [one["host"]["name"] for one in found] == ["direct.site.example", "site.example"]
    [found] = host("9.1.2.3")
    assert found["dns"] is None and mails(found)[0] == ("abuse@networks.example", "high")

    # Wrong use is exit code 2, and says the remedy.
    for options in (["a b"], ["site.example", "--networks", "knot.conf"], ["site.example", "--rdap", "nowhere"],
                    ["site.example", "--rdap", "http://rdap.example.org/"], ["site.example", "--resolver", "ns1"], []):
        done = subprocess.run([program, "host", *options], capture_output=True, text=True, cwd=work)
        assert done.returncode == 2 and done.stderr.strip(), (options, done)

    # Where registries lie inside and the operator did not name them, the gate refuses them.
    (work / "files").mkdir()
    for name, entry in [("dns.json", "example"), ("ipv4.json", "9.0.0.0/8"), ("ipv6.json", "2a00::/12")]:
        (work / "files" / name).write_text(json.dumps({"version": "1.0", "services": [[[entry], [ours.replace("http:", "https:")]]]}))
    del asked[:]
    [found] = host("direct.site.example", rdap="files")
    assert "refused" in found["domain"]["not-told"] and not asked, (found["domain"], asked)
    (work / "accord.toml").write_text(f'[hosting]\nresolvers = ["127.0.0.1:{dns}"]\nnetworks = ["{numbers}"]\nrdap = "{ours}"\n')
    done = subprocess.run([program, "host", "direct.site.example"], capture_output=True, text=True, cwd=work)
    assert done.returncode == 0 and "abuse@networks.example" in done.stdout, done
    print(done.stdout)

    # What is reported is looked up by the program that serves, by the same settings.
    data = str(work / "data")
    house.accord(program, "exercise", "--people", "--scale", "1000", "--data", data)
    provider, analyst = (house.token_of(program, data, who) for who in ("provider-operator.de", "analyst.de"))
    server, address = house.serve(program, data, "--config", str(work / "accord.toml"))
    try:
        counts = {}
        provider, analyst = (house.Machine(address, token, counts) for token in (provider, analyst))
        names = ("direct.site.example", "front.site.example", "nobody.site.example", "inside.site.example")
        reported = [{"items": [f"https://{name}/some/page"]} for name in names]
        # An address that only means something inside is refused where it is reported; one whose name leads inside is not asked for.
        status, taken = provider.post("/intake", reported, key="hosts")
        assert status == 201, (status, taken)
        began, seen = time.time(), {}
        while time.time() - began < 60 and len(seen) < len(names):
            for one in analyst.get("/takedown")[1]["first"]:
                item = analyst.get("/items/{id}", id=one["id"])[1]
                if item["hosting"]["state"] != "unknown":
                    seen[one["id"]] = item["hosting"]
            time.sleep(0.1)
        states = sorted(hosting["state"] for hosting in seen.values())
        assert states == ["attributed", "behind-cdn", "not-routable", "not-routable"], seen
        [found] = [hosting for hosting in seen.values() if hosting["state"] == "attributed"]
        chain = [(link["party"], link["provider"], link["country"]) for link in found["chain"]]
        assert chain == [("host", "AS64496", "NL"), ("host", "YYYY-RIR", "DE"), ("registrar", "Example Registrar", None)], chain
        assert found["confidence"] == "sure", found
        print(f"four reported items looked up by the program that serves: {', '.join(states)}; the host of one is {found['chain'][0]['provider']}")
    finally:
        server.terminate()
        assert server.wait(60) == 0
finally:
    knot.terminate()

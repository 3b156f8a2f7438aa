"""A server that answers as NCMEC's public description of the CyberTipline's Reporting API says: for tests, over TLS, on this machine.

It knows one user. What is opened has to be ended within a time, or it is deleted. Documents are read by PyPI `ncmec-cybertip`, whose models know which elements there are, in which form;
whatever it would write otherwise is refused. Whatever a file would be sent by is a fault of whoever sends it here.
"""

import base64
import email
import email.policy
import http.server
import random
import ssl
import sys
import threading
import time
import types
from xml.etree import ElementTree

# The package's client is written for Python 3.13 and is not needed here; its models run on 3.11.
client = types.ModuleType("ncmec_cybertip.client")
client.PRODUCTION_URL = client.TESTING_URL = client.CyberTiplineClient = None
sys.modules[client.__name__] = client

import ncmec_cybertip as ncmec  # noqa: E402

USER, PASSWORD = "exercise", "qzsecretpassword"


class Book:
    """Reports as they stand."""

    def __init__(self, expires):
        self.lock, self.expires = threading.Lock(), expires
        self.reports, self.next, self.faults, self.calls = {}, 4564654, [], []

    def open(self, document):
        with self.lock:
            self.next += 1
            self.reports[self.next] = {"document": document, "state": "open", "at": time.monotonic()}
            return self.next

    def turn(self, number, to):
        """The code of an answer."""
        with self.lock:
            one = self.reports.get(number)
            if one is None or (one["state"] == "open" and time.monotonic() - one["at"] > self.expires):
                if one is not None:
                    one["state"] = "expired"
                return 5001
            if one["state"] == "expired":
                return 5001
            if one["state"] == "finished":
                return 5102
            if one["state"] == "retracted":
                return 5101
            one["state"] = to
            return 0

    def expire(self):
        """All that is open is deleted, as after a day."""
        with self.lock:
            for one in self.reports.values():
                if one["state"] == "open":
                    one["state"] = "expired"

    def finished(self):
        with self.lock:
            return {number: one["document"] for number, one in self.reports.items() if one["state"] == "finished"}

    def states(self):
        with self.lock:
            return [one["state"] for one in self.reports.values()]


def elements(element):
    """An element as a value, its children in any order."""
    text = (element.text or "").strip()
    return (element.tag, tuple(sorted((k, v) for k, v in element.attrib.items() if "noNamespaceSchemaLocation" not in k)), text, tuple(sorted(map(elements, element))))


def read(body):
    """What PyPI `ncmec-cybertip` reads of a report: it has to be all that stands there."""
    model = ncmec.Report.from_xml(body)
    there, again = elements(ElementTree.fromstring(body)), elements(ElementTree.fromstring(model.to_xml(exclude_none=True)))

    def names(value):
        return sorted([value[0]] + [name for child in value[3] for name in names(child)])

    if names(there) != names(again):
        raise ValueError("an element that the description does not know")
    return model


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60
    book = None
    dice = random.Random(20121205)
    # What happens to calls: by path, the chance that the answer is lost after it was done, that the server fails before it, and that ending is refused.
    moods = {}

    def do_GET(self):
        if not self.let_in():
            return
        if self.path.endswith("/status"):
            return self.say(0, 0)
        self.say(1210, status=404)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if not self.let_in():
            return
        call = self.path.removeprefix("/ispws/")
        self.book.calls.append(call)
        lost, fails, refused = self.moods.get(call, (0, 0, 0))
        fate = self.dice.random()
        if fate < fails:
            if fate < fails / 2:
                return self.hang_up()
            return self.say(1000, status=500)
        if fate < fails + refused:
            return self.say(4100, status=400)
        match call:
            case "submit":
                code, number = self.submitted(body)
            case "finish" | "retract":
                code, number = self.turned(call, body)
            case _:
                self.book.faults.append(f"the call {call}: no file is ever sent, and nothing is said of one")
                code, number = 1210, None
        if self.dice.random() < lost:
            return self.hang_up()
        self.say(code, number, done=call == "finish" and code == 0)

    def let_in(self):
        wanted = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        if self.headers["Authorization"] == wanted:
            return True
        self.send_response(401)
        self.send_header("Content-Length", "0")
        self.end_headers()
        return False

    def submitted(self, body):
        if self.headers["Content-Type"].replace(" ", "").lower() != "text/xml;charset=utf-8":
            self.book.faults.append(f"submit as {self.headers['Content-Type']}")
            return 4000, None
        try:
            model = read(body)
        except Exception as error:  # whatever the models refuse
            self.book.faults.append(f"submit: {type(error).__name__}: {error}")
            return 4100, None
        return 0, self.book.open(model)

    def turned(self, call, body):
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        form = email.message_from_bytes(head + body, policy=email.policy.HTTP)
        parts = list(form.iter_parts()) if form.is_multipart() else []
        if len(parts) != 1 or parts[0].get_param("name", header="content-disposition") != "id":
            self.book.faults.append(f"{call}: the form {self.headers['Content-Type']} has not the one field id")
            return 4000, None
        number = int(parts[0].get_payload())
        return self.book.turn(number, "finished" if call == "finish" else "retracted"), number

    def say(self, code, number=None, status=None, done=False):
        root = "reportDoneResponse" if done else "reportResponse"
        number = f"<reportId>{number}</reportId>" if number is not None else ""
        words = "" if done else "<responseDescription>qzsecretanswer</responseDescription>"
        text = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><{root}><responseCode>{code}</responseCode>{words}{number}</{root}>'.encode()
        self.send_response(status or (200 if code == 0 else 400))
        self.send_header("Content-Type", "text/xml; charset=utf-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)
        self.close_connection = True

    def hang_up(self):
        self.close_connection = True
        self.connection.close()

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, address):
        pass  # whoever hangs up, or is killed


def serve(authority, port, expires=3600):
    """A server with a certificate of this authority, and its book."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    Handler.book = Book(expires)
    server = Server(("127.0.0.1", port), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, Handler.book

"""`/h`: from bytes to hashes."""

import urllib.parse

from pictures import BROKEN, HILLS_PDQ, PLAIN, TEXT, TEXT_MD5, TEXT_SHA256, photo, video


def facts(server, run, pictures):
    uploads(server, run)
    refusals(server, run)
    by_address(server, run, pictures)


def uploads(server, run):
    answer = server.ask("POST", "/h/hash", form=[photo()])
    run.so("a photo: 200", answer.status, 200)
    run.so("a photo: its PDQ and nothing else", answer.json, {"pdq": HILLS_PDQ})
    run.so("a photo, the slash doubled", server.ask("POST", "//h/hash", form=[photo()]).json, {"pdq": HILLS_PDQ})
    run.so("a photo by types=pdq", server.ask("POST", "/h/hash?types=pdq", form=[photo()]).json, {"pdq": HILLS_PDQ})
    run.so("a plain picture has an empty PDQ", server.ask("POST", "/h/hash", form=[photo(PLAIN)]).json, {"pdq": ""})
    answer = server.ask("POST", "/h/hash", form=[video()])
    run.so("a video: its MD5", answer.json and answer.json.get("video_md5"), TEXT_MD5)
    both = server.ask("POST", "/h/hash?types=video_md5,%20video_sha256", form=[video()])
    run.so("a video by two types, a space between", both.json, {"video_md5": TEXT_MD5, "video_sha256": TEXT_SHA256})
    one = server.ask("POST", "/h/hash?types=video_sha256", form=[video()])
    run.so("a video by one type", one.json, {"video_sha256": TEXT_SHA256})


def refusals(server, run):
    def post(query="", **what):
        return server.ask("POST", f"/h/hash{query}", **what)

    run.message("nothing sent", post(), 400)
    run.message("a body that is no form", post(body=b"x", kind="text/plain"), 400)
    run.message("a field of another name", post(form=[video(field="file")]), 400)
    run.message("two files", post(form=[photo(), video()]), 400)
    run.message("two files of one name", post(form=[photo(), photo()]), 400)
    run.message("a type that a video has not", post("?types=pdq", form=[video()]), 400)
    run.message("a type that a photo has not", post("?types=video_md5", form=[photo()]), 400)
    run.message("no type at all", post("?types=", form=[photo()]), 400)
    run.message_or_500("a broken picture", post(form=[photo(BROKEN)]), 400)
    run.message_or_500("a text as a photo", post(form=[photo(TEXT)]), 400)


def by_address(server, run, pictures):
    """`pictures`: where this run serves its pictures, if the server may fetch from there."""

    def get(**query):
        return server.ask("GET", f"/h/hash?{urllib.parse.urlencode(query)}")

    if pictures is None:
        if server.is_accord:
            run.message("fetching is off", get(url="http://pictures.example.org/hills.png"), 403, "test_api.test_lookup_without_role")
        return
    run.shape("no address", server.ask("GET", "/h/hash"), ["url"])
    for bad in ["", "not an address", "ftp://example.org/a", "file:///etc/passwd", "//example.org", "http://", "http://evil.example/a.png"]:
        run.message(f"the address {bad!r}", get(url=bad), 400, "test_hashing.test_invalid_schemes, …missing_scheme_or_netloc, …allowed_hostnames")
    run.so("a picture by its address", get(url=f"{pictures}/hills.png").json, {"pdq": HILLS_PDQ})
    run.so("the slash doubled", server.get("//h/hash", url=f"{pictures}/hills.png").json, {"pdq": HILLS_PDQ})
    run.so("by types=pdq", get(url=f"{pictures}/hills.png", types="pdq").json, {"pdq": HILLS_PDQ})
    run.message("a type that it has not", get(url=f"{pictures}/hills.png", types="video_md5"), 400)
    run.message("no type at all", get(url=f"{pictures}/hills.png", types=""), 400)
    run.message("an unknown kind of content", get(url=f"{pictures}/hills.png", content_type="film"), 400)
    run.message("a text, whose kind is not known", get(url=f"{pictures}/hello.txt"), 400)
    run.so("a text, said to be a video", get(url=f"{pictures}/hello.txt", content_type="video", types="video_md5").json, {"video_md5": TEXT_MD5})
    run.message("nothing there", get(url=f"{pictures}/nothing.png"), 400)
    run.message_or_500("a broken picture by its address", get(url=f"{pictures}/broken.png"), 400)
    # Who stands before the `@` is a name and a password, and not the host.
    host = urllib.parse.urlsplit(pictures)
    tricked = get(url=f"http://{host.hostname}:80:x@localhost:{host.port}/hills.png")
    run.differs("a host behind a name and password is not fetched", tricked.status == 400, hma=False, accord=True)

"""Measures exact radius search beside FAISS, on one core, and prints the table of docs/performance.md.

usage: hamming.py WORK_DIRECTORY [ENTRIES...]      (default: 100000 1000000 10000000)

The bench of the crate is built first; it makes the sets (see crates/hamming/benches/hamming.rs) and leaves them for the peer. The peer is PyPI
`faiss-cpu`, which the Python that runs this must have. Each index is measured in a process of its own, asked the same queries in the same order with
the same radius, in batches; a rate is lookups a second that the process had a processor, so that other programs on the machine do not count. What the
first thousand queries find must be the same number everywhere.
"""

import json
import os
import pathlib
import resource
import subprocess
import sys
import time

RADIUS = 31
SECONDS = 10  # of processor, for each index
# Exact by the pigeonhole: so many hashes, of so many bits, probed to so many flips, that hashes * (flips + 1) > RADIUS.
PEERS = {
    "Flat": None,
    "MultiHash 16 x 16, 1 flip": (16, 16, 1),
    "MultiHash 11 x 23, 2 flips": (11, 23, 2),
    "MultiHash 32 x 8, no flip": (32, 8, 0),
}
MOST = {"MultiHash 11 x 23, 2 flips": 1_000_000, "MultiHash 32 x 8, no flip": 1_000_000, "MultiHash 16 x 16, 1 flip": 10_000_000}  # memory, or hours


def peer(name, directory):
    import faiss
    import numpy

    faiss.omp_set_num_threads(1)
    codes = numpy.fromfile(directory / "codes", dtype=numpy.uint8).reshape(-1, 32)
    queries = numpy.fromfile(directory / "queries", dtype=numpy.uint8).reshape(-1, 32)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    if PEERS[name]:
        hashes, bits, flips = PEERS[name]
        index = faiss.IndexBinaryMultiHash(256, hashes, bits)
        index.nflip = flips
    else:
        index = faiss.IndexBinaryFlat(256)
    index.add(codes)
    build = time.process_time() - begun
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 2**20
    # FAISS finds what is nearer than the number given, and not what is at it.
    asked, hits, first, batch = 0, 0, None, 64
    begun = time.process_time()
    while time.process_time() - begun < SECONDS:
        limits, _, _ = index.range_search(queries[asked % len(queries) : asked % len(queries) + batch], RADIUS + 1)
        hits += int(limits[-1])
        asked += batch
    rate = asked / (time.process_time() - begun)
    times = []
    while sum(times) < SECONDS / 4 and len(times) < 2000:
        begun = time.perf_counter()
        index.range_search(queries[len(times) : len(times) + 1], RADIUS + 1)
        times.append(time.perf_counter() - begun)
    compared = min(1000, max(64, int(rate * 60)))
    first = int(index.range_search(queries[:compared], RADIUS + 1)[0][-1])
    p50 = sorted(times)[len(times) // 2] * 1e6
    print(json.dumps({"rate": rate, "p50_us": p50, "gib": memory, "build_s": build, "compared": compared, "hits": first}))


def measured(command):
    answer = subprocess.run(["nice", "-n", "5", *command], stdout=subprocess.PIPE, text=True)
    if answer.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {answer.returncode}")
    return json.loads(answer.stdout.splitlines()[-1])


def built():
    command = ["cargo", "build", "--quiet", "--release", "-p", "hamming", "--bench", "hamming", "--message-format=json"]
    here = pathlib.Path(__file__).resolve().parent.parent
    lines = subprocess.run(command, cwd=here, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    return [made for made in (json.loads(line).get("executable") for line in lines) if made][-1]


def table(program, work, entries, kind):
    directory = work / f"{kind}-{entries}"
    ours = measured([program, directory, kind, str(entries)])
    print(f"\n### {entries:,} codes, {kind}; {ours['hits_a_query']} hits a query, {ours['instructions']}\n")
    print("| index | lookups a second of processor | ours is so many times faster | one query, p50, µs | GiB | made in s |")
    print("|---|---:|---:|---:|---:|---:|")
    for batch in (16384, 1024, 64, 1):
        single = f"{ours['p50_us']:.0f}" if batch == 1 else ""
        last = f"{ours['gib']:.2f} | {ours['build_s']:.1f}" if batch == 1 else " | "
        print(f"| ours, {batch:,} at once | {ours[f'batch_{batch}']:,.0f} | | {single} | {last} |")
    for name in PEERS:
        if entries > MOST.get(name, entries):
            continue
        theirs = measured([sys.executable, __file__, "--peer", name, directory])
        ratio = ours["batch_1024"] / theirs["rate"]
        print(
            f"| FAISS {name} | {theirs['rate']:,.0f} | {ratio:,.0f} | {theirs['p50_us']:,.0f} | {theirs['gib']:.2f} | {theirs['build_s']:.1f} |",
            flush=True,
        )
        if theirs["compared"] == 1000 and theirs["hits"] != ours["hits_of_1000"]:
            sys.exit(f"{name} finds {theirs['hits']} of the first thousand queries, ours {ours['hits_of_1000']}")
    for left in directory.iterdir():
        left.unlink()
    directory.rmdir()


def main():
    if sys.argv[1:2] == ["--peer"]:
        return peer(sys.argv[2], pathlib.Path(sys.argv[3]))
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program, work = built(), pathlib.Path(sys.argv[1])
    print(f"load before: {os.getloadavg()}")
    for entries in [int(word) for word in sys.argv[2:]] or [100_000, 1_000_000, 10_000_000]:
        for kind in ("random", "clustered"):
            table(program, work, entries, kind)


if __name__ == "__main__":
    main()

"""Random pairs of sets: what our two sides learn is what OpenMined's PSI learns, and what plain sets have in common.

    peer.py PSI_LINES DIRECTORY [PAIRS]

PSI_LINES is the example of crates/deconflict; the peer is PyPI's openmined-psi, by its raw data structure, which has no false positives.
"""

import hashlib
import os
import random
import subprocess
import sys

import private_set_intersection.python as psi

KINDS = {"sha256": 64, "sha1": 40, "md5": 32, "pgp": 40}


def pool(dice, size):
    """So many invented identifiers, of all kinds; some values are of two kinds, which are two identifiers."""
    made = set()
    while len(made) < size:
        kind = dice.choice(list(KINDS))
        digest = hashlib.sha512(f"Exercise, invented: {dice.randrange(4 * size)}".encode()).hexdigest()
        made.add(f"{kind}:{digest[: KINDS[kind]]}")
    return sorted(made)


def of_the_peer(asker, answerer):
    """What whoever asks learns of its own lines."""
    client, server = psi.client.CreateWithNewKey(True), psi.server.CreateWithNewKey(True)
    request = psi.Request()
    request.ParseFromString(client.CreateRequest(asker).SerializeToString())
    response = psi.Response()
    response.ParseFromString(server.ProcessRequest(request).SerializeToString())
    setup = psi.ServerSetup()
    made = server.CreateSetupMessage(1e-9, len(asker), answerer, psi.DataStructure.RAW)
    setup.ParseFromString(made.SerializeToString())
    return {asker[at] for at in client.GetIntersection(setup, response)}


def of_ours(program, directory, asker, answerer):
    paths = []
    for name, lines in (("asker", asker), ("answerer", answerer)):
        paths.append(os.path.join(directory, name))
        with open(paths[-1], "w") as file:
            file.write("".join(f"{line}\n" for line in lines))
    done = subprocess.run([program, *paths], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"psi_lines: {done.stderr}")
    return done.stdout.split()


def main():
    program, directory = sys.argv[1:3]
    pairs = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    os.makedirs(directory, exist_ok=True)
    dice, met = random.Random(20121205), 0
    for pair in range(pairs):
        known = pool(dice, dice.randint(2, 200))
        asker, answerer = (dice.sample(known, dice.randint(1, len(known))) for _ in range(2))
        ours, theirs, plain = of_ours(program, directory, asker, answerer), of_the_peer(asker, answerer), set(asker) & set(answerer)
        if sorted(ours) != sorted(plain) or theirs != plain or len(ours) != len(set(ours)):
            sys.exit(f"pair {pair}: ours {len(ours)}, the peer's {len(theirs)}, plain {len(plain)}: {asker} {answerer}")
        met += len(plain)
    # One side has nothing: the peer takes no empty set, ours does.
    some = pool(dice, 5)
    for asker, answerer in (([], some), (some, []), ([], [])):
        if of_ours(program, directory, asker, answerer):
            sys.exit("an empty set meets something")
    if not met:
        sys.exit("no pair had anything in common: nothing was compared")
    print(f"{pairs} pairs of sets: {met} identifiers in both, the same by ours, by openmined-psi and by plain sets")


main()

#!/usr/bin/env python3
"""
Kills the portal (SIGKILL) while people save, send files, release decisions and bring in a list, and looks afterwards:
what was acknowledged is there, and nothing is there by half.

    python3 tests/crash/crash.py --program src/ProjectPortal.Web/bin/Debug/net10.0/ProjectPortal.Web.dll --rounds 50
"""
import argparse
import os
import random
import shutil
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(__file__))
import deeds
from portal import Portal


def play(portal, random_):
    """One round: everybody at work at once, then the kill at a random moment. Returns those who worked, with what they were told."""
    portal.start()
    people = [kind(portal) for kind in deeds.ALL]
    moment = random_.uniform(0.05, 2.5)
    # Those who press one button press it around the moment of the kill; half of all kills are to come a little before the answer.
    for person in people:
        person.at = max(0.0, moment + random_.uniform(-0.6, 0.1)) if person.once else 0.0
    begin = threading.Barrier(len(people) + 1)
    threads = [threading.Thread(target=person.work, args=(begin,)) for person in people]
    for thread in threads:
        thread.start()
    begin.wait()
    time.sleep(moment)
    portal.kill()
    for thread in threads:
        thread.join()
    for person in people:
        if person.failure:
            raise AssertionError(f"{type(person).__name__} met something else than the kill: {person.failure!r}")
    return people


def check(portal, people):
    assert portal.rows("PRAGMA integrity_check") == [("ok",)], "the database is damaged"
    assert portal.rows("PRAGMA foreign_key_check") == [], "a row points to nothing"
    for person in people:
        person.check()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--program", required=True)
    options.add_argument("--rounds", type=int, default=50)
    options.add_argument("--port", type=int, default=5980)
    options.add_argument("--seed", type=int, default=None)
    chosen = options.parse_args()
    seed = chosen.seed if chosen.seed is not None else random.SystemRandom().randrange(1_000_000)
    print(f"seed {seed}", flush=True)
    random_ = random.Random(seed)
    folder = tempfile.mkdtemp(prefix="portal-crash-")
    template = Portal(os.path.abspath(chosen.program), os.path.join(folder, "template"), chosen.port)
    portal = template
    try:
        template.start()
        template.stop()
        seen = {}
        for number in range(1, chosen.rounds + 1):
            portal = template.copy_to(os.path.join(folder, "round"))
            people = play(portal, random_)
            check(portal, people)
            portal.start()
            check(portal, people)
            portal.kill()
            told = ", ".join(person.tell() for person in people)
            for person in people:
                seen[person.outcome()] = seen.get(person.outcome(), 0) + 1
            print(f"{number}: {told}", flush=True)
        print("; ".join(f"{what}: {count}" for what, count in sorted(seen.items())))
        print(f"{chosen.rounds} kills: nothing acknowledged was lost, nothing was left by half.")
        shutil.rmtree(folder)
    finally:
        portal.kill()
        template.kill()


if __name__ == "__main__":
    main()

"""Milliseconds a page that Pressclip, jsoup's bare parse and extractors of other languages take, in turn.

    pip install trafilatura resiliparse lxml_html_clean
    python3 bench/peers.py MANIFEST

Parse and extract, one thread, pages in memory; from the bytes that pages come as, charset found out, and from text that
somebody has decoded. Each goes through all pages before the next one does, ROUNDS times, so that what else the machine
does slows all alike; Pressclip and jsoup in one virtual machine that has gone through them WARM_UP times. The mean of a
page in the middle round counts, and the middle of what a round took to what Pressclip's beside it took. A trafilatura
round is fifteen times as long as the others and runs in every third only.
"""
import os
import statistics
import subprocess
import sys
import time

from dumps import pages, text, with_resiliparse, with_trafilatura

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WARM_UP, ROUNDS = 40, 15


class VirtualMachine:
    """Rounds of RoundsOnRequest, one at a time."""

    def __init__(self, manifest):
        build = ["mvn", "-B", "-q", "-ntp", "-pl", "bench", "-am", "-Dmaven.test.skip=true",
                 "-Dspotless.check.skip=true", "package"]
        subprocess.run(build, cwd=HOME, check=True)
        path = os.path.join(HOME, "bench/target/classes") + ":" + os.path.join(HOME, "bench/target/lib/*")
        command = ["java", "-cp", path, "dev.pressclip.bench.RoundsOnRequest", manifest]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def round(self, what):
        self.process.stdin.write(what + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit("the virtual machine ended; see above")
        return float(line.split()[0])

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def timed(extract, given):
    start = time.perf_counter()
    for page in given:
        extract(page)
    return (time.perf_counter() - start) * 1000


def main():
    manifest = os.path.abspath(sys.argv[1])
    data = [page for _, page in pages(manifest)]
    forms = {"bytes": data, "text": [text(page) for page in data]}
    machine = VirtualMachine(manifest)
    inside = {"Pressclip, all fields": "extract", "jsoup, parse alone": "parse"}
    outside = {"resiliparse, body text alone": with_resiliparse, "trafilatura, all fields": with_trafilatura}
    rare = "trafilatura, all fields"
    for _ in range(WARM_UP):
        for what in inside.values():
            for form in forms:
                machine.round(f"{what} {form}")
    taken = {(name, form): {} for name in [*inside, *outside] for form in forms}
    for n in range(ROUNDS):
        for form, given in forms.items():
            for name, what in inside.items():
                taken[name, form][n] = machine.round(f"{what} {form}")
            for name, extract in outside.items():
                if name != rare or n % 3 == 0:
                    taken[name, form][n] = timed(extract, given)
    machine.close()
    print("| | from bytes, ms | to Pressclip | from text, ms | to Pressclip |\n|---|---|---|---|---|")
    for name in [*inside, *outside]:
        cells = []
        for form in forms:
            ours = taken["Pressclip, all fields", form]
            of = taken[name, form]
            cells.append(f"{statistics.median(of.values()) / len(data):.2f}")
            cells.append(f"{statistics.median(t / ours[n] for n, t in of.items()):.2f}")
        print(f"| {name} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()

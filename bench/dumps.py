"""Throughput of pressclip batch over one WARC file, beside other extractors on the same file.

    pip install trafilatura lxml_html_clean resiliparse fastwarc
    python3 bench/dumps.py MANIFEST [--times N] [--peers]

The WARC file holds the HTML pages of the manifest N times over (20 by default), each record packed. Whole
processes are timed from outside, three rounds in turn, the middle one counts: pressclip on one core with one thread and
on two with two (taskset: a virtual machine uses every core it is given, for compiling and collecting), with a short file
and one ten times as long, to take the start of the virtual machine out; with --peers trafilatura and resiliparse with two
processes. Build first: ./pressclip --version.
"""
import argparse
import gzip
import io
import json
import multiprocessing
import os
import statistics
import subprocess
import tempfile
import time


def pages(manifest):
    folder = os.path.dirname(manifest)
    for line in open(manifest, encoding="utf-8"):
        entry = json.loads(line)
        path = os.path.join(folder, entry["page"])
        data = open(path, "rb").read()
        data = gzip.decompress(data) if path.endswith(".gz") else data
        yield entry.get("url") or "https://unknown.example/" + entry["id"], data


def write(path, found, times):
    """Records packed one by one, as crawls write them."""
    with open(path, "wb") as out:
        for n in range(times):
            for i, (url, body) in enumerate(found):
                http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body) + body
                head = (
                    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
                    "WARC-Record-ID: <urn:uuid:00000000-0000-0000-%04d-%012d>\r\n"
                    "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
                    % (url.encode("ascii", "ignore").decode(), n, i, len(http))
                ).encode()
                packed = io.BytesIO()
                with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0, compresslevel=6) as member:
                    member.write(head + http + b"\r\n\r\n")
                out.write(packed.getvalue())


def pressclip(warc, threads, options=""):
    out = warc + ".out"
    cores = "0" if threads == 1 else "0,1"
    launcher = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pressclip")
    command = ["taskset", "-c", cores, launcher, "batch", "--quiet", "--threads", str(threads), warc, "-o", out]
    start = time.perf_counter()
    process = subprocess.Popen(command, env={**os.environ, "PRESSCLIP_JAVA_OPTS": options})
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit("pressclip batch failed")
    return time.perf_counter() - start, usage.ru_maxrss >> 10


def records(warc):
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    for record in ArchiveIterator(open(warc, "rb"), record_types=WarcRecordType.response):
        yield record.reader.read()


def with_trafilatura(page):
    import trafilatura

    return trafilatura.extract(page, with_metadata=True, output_format="json")


def with_resiliparse(page):
    from resiliparse.extract.html2text import extract_plain_text

    return extract_plain_text(page if isinstance(page, str) else text(page), main_content=True)


def text(page):
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return bytes_to_str(page, detect_encoding(page))


def peer(warc, extract):
    start = time.perf_counter()
    with multiprocessing.Pool(2) as pool:
        for _ in pool.imap(extract, records(warc), chunksize=8):
            pass
    return time.perf_counter() - start


def main():
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    a.add_argument("manifest"), a.add_argument("--times", type=int, default=20)
    a.add_argument("--peers", action="store_true")
    a = a.parse_args()
    found = list(pages(os.path.abspath(a.manifest)))
    with tempfile.TemporaryDirectory() as folder:
        short, long_ = os.path.join(folder, "short.warc.gz"), os.path.join(folder, "long.warc.gz")
        write(short, found, max(1, a.times // 10)), write(long_, found, a.times)
        few, many = len(found) * max(1, a.times // 10), len(found) * a.times
        rounds = {(w, t): [] for w in (short, long_) for t in (1, 2)}
        for _ in range(3):
            for w, t in rounds:
                rounds[w, t].append(pressclip(w, t)[0])
        middle = {k: statistics.median(v) for k, v in rounds.items()}
        print(f"{many} pages, {os.path.getsize(long_) >> 20} MB packed\n\n| | seconds | pages a second |\n|---|---|---|")
        for t in (1, 2):
            s = middle[long_, t]
            warm = (many - few) / (s - middle[short, t])
            print(f"| pressclip batch, {t} core{'s' if t > 1 else ''} | {s:.1f} | {many / s:.0f}, warm {warm:.0f} |")
        if a.peers:
            for name, extract in (("trafilatura", with_trafilatura), ("resiliparse", with_resiliparse)):
                s = statistics.median(peer(short, extract) for _ in range(3))
                print(f"| {name}, 2 processes | {s:.1f} for {few} | {few / s:.0f} |")
        for name, path in (("short", short), ("long", long_)):
            print(f"-Xmx256m, 2 cores, {name} file: {pressclip(path, 2, '-Xmx256m')[1]} MB at the most")


if __name__ == "__main__":
    main()

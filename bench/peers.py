"""Milliseconds a page that extractors of other languages take, parse and extract, one thread, pages in memory.

    pip install trafilatura resiliparse lxml_html_clean
    python3 bench/peers.py MANIFEST

The median and mean over three rounds, the first left out. Compare with bench/run's ParseAndExtract over the same
pages: its score divided by their number is Pressclip's mean.
"""
import gzip
import json
import os
import statistics
import sys
import time

import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding

ROUNDS = 3


def pages(manifest):
    folder = os.path.dirname(manifest)
    for line in open(manifest, encoding="utf-8"):
        path = os.path.join(folder, json.loads(line)["page"])
        data = open(path, "rb").read()
        yield gzip.decompress(data) if path.endswith(".gz") else data


def main():
    data = [bytes_to_str(p, detect_encoding(p)) for p in pages(sys.argv[1])]
    peers = {
        "trafilatura": lambda p: trafilatura.extract(p, with_metadata=True, output_format="json"),
        "resiliparse": lambda p: extract_plain_text(p, main_content=True),
    }
    print("| extractor | median ms | mean ms |\n|---|---|---|")
    for name, extract in peers.items():
        times = []
        for round_ in range(ROUNDS):
            for page in data:
                start = time.perf_counter()
                extract(page)
                if round_ > 0:
                    times.append((time.perf_counter() - start) * 1000)
        print(f"| {name} | {statistics.median(times):.1f} | {statistics.mean(times):.1f} |")


if __name__ == "__main__":
    main()

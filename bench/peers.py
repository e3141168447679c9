"""Milliseconds a page that extractors of other languages take, parse and extract, one thread, pages in memory.

    pip install trafilatura resiliparse lxml_html_clean
    python3 bench/peers.py MANIFEST

The median and mean over three rounds, the first left out: from the bytes that pages come as, charset found out, and from
text that somebody has decoded. Compare with bench/run's ParseAndExtract over the same pages: the score of extractBytes
or extract divided by their number is Pressclip's mean.
"""
import statistics
import sys
import time

from dumps import pages, text, with_resiliparse, with_trafilatura

ROUNDS = 3


def main():
    data = [page for _, page in pages(sys.argv[1])]
    forms = {"bytes": data, "text": [text(page) for page in data]}
    peers = {"trafilatura": with_trafilatura, "resiliparse": with_resiliparse}
    print("| extractor | from | median ms | mean ms |\n|---|---|---|---|")
    for name, extract in peers.items():
        for form, given in forms.items():
            times = []
            for round_ in range(ROUNDS):
                for page in given:
                    start = time.perf_counter()
                    extract(page)
                    if round_ > 0:
                        times.append((time.perf_counter() - start) * 1000)
            print(f"| {name} | {form} | {statistics.median(times):.1f} | {statistics.mean(times):.1f} |")


if __name__ == "__main__":
    main()

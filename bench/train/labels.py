"""Which blocks of a page are its gold body: labels for training, by aligning the two texts."""
import re
import zlib

WORD = re.compile(r"\w+", re.UNICODE)
SPACELESS = re.compile(r"([\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f])")


LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
STOPS = {".": "\u3002", ",": "\uff0c", "?": "\uff1f", "!": "\uff01", ":": "\uff1a"}


def pseudo_han(text):
    """What PseudoHan.java makes of a text; line ends stay."""

    def word(m):
        w = m.group()
        h = zlib.crc32(w.lower().encode())
        return chr(0x4E00 + h % 3000) + ("" if len(w) <= 3 else chr(0x4E00 + (h >> 12) % 3000))

    text = re.sub(r"([.,?!:])(?=\s|$)", lambda m: STOPS[m.group(1)], text)
    return re.sub(r"[^\S\n]+", "", LATIN.sub(word, text))


def words(text):
    return WORD.findall(SPACELESS.sub(r" \1 ", (text or "").lower()))


def occurrences(needle, hay, most=6):
    found, at = [], hay.find(needle)
    while at >= 0 and len(found) < most:
        found.append(at)
        at = hay.find(needle, at + 1)
    return found


def body_labels(texts, gold):
    """1 for blocks of the body, 0 for others: the heaviest set of blocks that stand in the gold in the
    page's own order, so that of several copies of one text only one counts."""
    hay = " " + " ".join(words(gold)) + " "
    tokens = [words(t) for t in texts]
    gold_shingles = set(zip(*(hay.split()[i:] for i in range(4))))
    labels = [0] * len(texts)
    candidates = []  # block, position in gold, weight
    loose = []
    for i, t in enumerate(tokens):
        if not t:
            continue
        needle = " " + " ".join(t) + " "
        places = occurrences(needle, hay)
        if places:
            candidates += [(i, p, len(t)) for p in places]
            continue
        if len(t) >= 6:
            shingles = list(zip(*(t[k:] for k in range(4))))
            share = sum(s in gold_shingles for s in shingles) / len(shingles)
            if share > 0.55:
                hit = next(k for k, s in enumerate(shingles) if s in gold_shingles)
                p = hay.find(" " + " ".join(shingles[hit]) + " ")
                candidates.append((i, p, len(t)))
            elif share > 0.25:
                loose.append(i)
    best = chain(candidates, len(hay))
    taken = set()
    for i in best:
        labels[i] = 1
        taken.add(tuple(tokens[i]))
    # Out of order, but long and nowhere else: the gold puts a deck first that the page prints later.
    for i, _, weight in candidates:
        if not labels[i] and weight >= 8 and tuple(tokens[i]) not in taken:
            labels[i] = 1
            taken.add(tuple(tokens[i]))
    return labels, set(loose)


def chain(candidates, length):
    """Blocks of the heaviest chain in which both block number and gold position rise."""
    tree = [(0.0, -1)] * (length + 2)

    def query(p):
        b = (0.0, -1)
        while p > 0:
            b = max(b, tree[p])
            p -= p & -p
        return b

    back, done = [], []
    group = 0
    while group < len(candidates):
        end = group
        while end < len(candidates) and candidates[end][0] == candidates[group][0]:
            end += 1
        found = []
        for k in range(group, end):
            i, p, w = candidates[k]
            value, prev = query(p + 1)
            found.append((k, p, value + w ** 1.2, prev))
        for k, p, value, prev in found:
            back.append((k, prev))
            q = p + 2
            entry = (value, len(back) - 1)
            while q < len(tree):
                if tree[q] < entry:
                    tree[q] = entry
                q += q & -q
        group = end
    _, at = query(length + 1)
    while at >= 0:
        k, prev = back[at]
        done.append(candidates[k][0])
        at = prev
    return done


def snippet_labels(texts, wanted, unwanted):
    """1 and 0 where a wanted or unwanted snippet stands in a block, None where nothing is known."""
    squeeze = lambda s: re.sub(r"\s+", " ", s)
    wanted = [squeeze(s) for s in wanted or [] if s.strip()]
    unwanted = [squeeze(s) for s in unwanted or [] if s.strip()]
    labels = []
    for t in texts:
        t = squeeze(t)
        yes = any(s in t for s in wanted)
        no = any(s in t for s in unwanted)
        labels.append(1 if yes and not no else 0 if no and not yes else None)
    return labels


def title_labels(texts, title):
    """1 for blocks that are the gold headline; where none is, for a first line that begins with it."""
    wanted = words(title)
    labels = [int(words(t) == wanted) for t in texts]
    if not any(labels) and texts and wanted and words(texts[0])[:len(wanted)] == wanted:
        labels[0] = 1
    return labels if any(labels) else [-1] * len(texts)


def byline_labels(texts, authors, body):
    """1 for short blocks outside the body that name a gold author; -1 for all where none does."""
    names = [" " + " ".join(words(a)) + " " for a in authors]
    names = [n for n in names if len(n) > 6]
    labels = []
    for text, in_body in zip(texts, body):
        hay = " " + " ".join(words(text)) + " "
        labels.append(int(in_body != 1 and len(text) <= 160 and any(n in hay for n in names)))
    return labels if any(labels) else [-1] * len(texts)


def caption_labels(texts, captions):
    """1 for blocks that are, or make up most of, a gold caption; copies of one caption all count."""
    gold = [words(c) for c in captions]
    joined = [" " + " ".join(c) + " " for c in gold]
    labels = []
    for text in texts:
        t = words(text)
        needle = " " + " ".join(t) + " "
        hit = False
        for c, j in zip(gold, joined):
            if c and t and (needle in j or j in needle):
                hit = hit or min(len(c), len(t)) / max(len(c), len(t)) > 0.5
        labels.append(int(hit))
    return labels

package dev.pressclip.lexicon;

import dev.pressclip.block.TextShape;
import java.util.Arrays;

/**
 * Words of a text as hashes, case folded: quick to compare, nothing to allocate a word. In scripts
 * written without spaces each character is a word. Not thread-safe; reuse one per page.
 */
public final class Tokens {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] hashes = new long[64];
  private char[] chars = new char[512];
  private int size;

  /** Reads the words of a text, at most the given number of them. */
  public Tokens read(String text, int most) {
    size = 0;
    long hash = START;
    boolean inWord = false;
    int n = text.length();
    if (chars.length < n) {
      chars = new char[Math.max(n, chars.length * 2)];
    }
    text.getChars(0, n, chars, 0);
    for (int i = 0; i < n && size < most; i++) {
      char c = chars[i];
      if (c >= 'a' && c <= 'z') { // most of most texts
        hash = inWord ? hash : START;
        inWord = true;
        do {
          hash = (hash ^ c) * PRIME;
          c = ++i < n ? chars[i] : 0;
        } while (c >= 'a' && c <= 'z');
        i--;
        continue;
      }
      if (c == ' ') {
        if (inWord) {
          add(hash);
          inWord = false;
        }
        continue;
      }
      if (c >= 0x2E80 && TextShape.isSpaceless(c)) {
        if (inWord) {
          add(hash);
          inWord = false;
        }
        add((START ^ c) * PRIME);
        hash = START;
        continue;
      }
      boolean word =
          c < 128 ? c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' : BylineWords.isWordPart(c);
      if (word) {
        char low =
            c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
        hash = ((inWord ? hash : START) ^ low) * PRIME;
        inWord = true;
      } else if (inWord && c != '\'' && c != '’') {
        add(hash);
        inWord = false;
      }
    }
    if (inWord && size < most) {
      add(hash);
    }
    return this;
  }

  private void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = hash;
  }

  /** Number of words read. */
  public int size() {
    return size;
  }

  /** The hash of a word. */
  public long get(int i) {
    return hashes[i];
  }

  /** The hashes, in a new array. */
  public long[] toArray() {
    return Arrays.copyOf(hashes, size);
  }
}

package dev.pressclip.likeness;

import java.util.Arrays;

/**
 * The hashes of many texts, to find those of nearly the same text: hashes that differ in three bits
 * at most agree in one of four bands. Takes about 30 bytes a text. Not thread-safe.
 */
public final class NearTexts {
  private static final int BANDS = 4;
  private static final int BAND_BITS = Long.SIZE / BANDS;
  private static final int BAND_MASK = (1 << BAND_BITS) - 1;

  private long[] hashes = new long[1024];

  /** For each band and value the last text with it, and for each text the one before; from 1. */
  private final int[][] lastWith = new int[BANDS][];

  private final int[][] before = new int[BANDS][];
  private int size;

  /** None yet. */
  public NearTexts() {
    for (int b = 0; b < BANDS; b++) {
      lastWith[b] = new int[1 << BAND_BITS];
      before[b] = new int[hashes.length];
    }
  }

  /** The number of texts; the next one added gets it as its number. */
  public int size() {
    return size;
  }

  /** The number of a text nearly the same, or -1; a hash of 0 is like no other. */
  public int find(long hash) {
    if (hash == 0) {
      return -1;
    }
    int first = Integer.MAX_VALUE;
    for (int b = 0; b < BANDS; b++) {
      for (int i = lastWith[b][band(hash, b)]; i > 0; i = before[b][i - 1]) {
        if (SimHash.near(hashes[i - 1], hash)) {
          first = Math.min(first, i - 1);
        }
      }
    }
    return first == Integer.MAX_VALUE ? -1 : first;
  }

  /** Adds a text; its number is its place in the order of adding. */
  public void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      for (int b = 0; b < BANDS; b++) {
        before[b] = Arrays.copyOf(before[b], size * 2);
      }
    }
    hashes[size++] = hash;
    if (hash == 0) {
      return;
    }
    for (int b = 0; b < BANDS; b++) {
      int band = band(hash, b);
      before[b][size - 1] = lastWith[b][band];
      lastWith[b][band] = size;
    }
  }

  private static int band(long hash, int number) {
    return (int) (hash >>> number * BAND_BITS) & BAND_MASK;
  }
}

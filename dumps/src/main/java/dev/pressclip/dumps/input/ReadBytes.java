package dev.pressclip.dumps.input;

import java.util.function.LongConsumer;

/** Tells how far a file is read, each byte once, wherever reading goes on. Not thread-safe. */
final class ReadBytes {
  private final LongConsumer told;
  private long upTo;

  /**
   * Counts from a file's start.
   *
   * @param told given the number of bytes that were read since it was told last
   */
  ReadBytes(LongConsumer told) {
    this.told = told;
  }

  /** Reading stands at a place. */
  void upTo(long place) {
    told.accept(Math.max(0, place - upTo));
    upTo = Math.max(upTo, place);
  }
}

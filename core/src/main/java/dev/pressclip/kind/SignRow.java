package dev.pressclip.kind;

/** A number for each {@link Sign}, 0 until it is set. For one page and thread. */
final class SignRow {
  private final float[] numbers = new float[Sign.values().length];

  void set(Sign sign, float value) {
    numbers[sign.ordinal()] = value;
  }

  void add(Sign sign, float value) {
    numbers[sign.ordinal()] += value;
  }

  /** The numbers in the order of the signs; not a copy. */
  float[] numbers() {
    return numbers;
  }
}

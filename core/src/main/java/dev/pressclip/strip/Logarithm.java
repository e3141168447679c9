package dev.pressclip.strip;

/**
 * Natural logarithms of one and a number, most from a table: features need many, exact ones none.
 */
final class Logarithm {
  private static final float[] TABLE = new float[4096];

  static {
    for (int i = 0; i < TABLE.length; i++) {
      TABLE[i] = (float) Math.log(1.0 + i);
    }
  }

  private Logarithm() {}

  /** The logarithm of 1 + x, 0 below 0. */
  static float of(int x) {
    return x <= 0 ? 0 : x < TABLE.length ? TABLE[x] : (float) Math.log(1.0 + x);
  }

  /** The logarithm of 1 + |x| with the sign of x. */
  static float signed(float x) {
    return (float) (x < 0 ? -Math.log(1.0 - x) : Math.log(1.0 + x));
  }
}

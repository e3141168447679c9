package dev.pressclip.segment;

/**
 * Names by a number that tells names of up to nine characters apart, and longer ones but for a
 * chance in 2^64; case does not count. Immutable.
 */
final class NameKeys {
  private static final int BASE = 131;
  private static final int SLOTS = 256;

  private final long[] slots = new long[SLOTS];
  private final String[] names = new String[SLOTS];

  NameKeys(String... known) {
    for (String name : known) {
      add(name);
    }
  }

  private void add(String name) {
    long key = key(name);
    int at = slot(key);
    while (slots[at] != 0 && slots[at] != key) {
      at = (at + 1) % SLOTS;
    }
    slots[at] = key;
    names[at] = name;
  }

  /** The key of a name, a letter at a time. */
  static long key(long before, char letter) {
    return BASE * before + (letter | 0x20);
  }

  /** The key of a name. */
  static long key(String name) {
    long key = 0;
    for (int i = 0; i < name.length(); i++) {
      key = key(key, name.charAt(i));
    }
    return key;
  }

  boolean has(long key) {
    return !of(key).isEmpty();
  }

  /** The name that has a key, or an empty text. */
  String of(long key) {
    int at = slot(key);
    while (slots[at] != 0) {
      if (slots[at] == key) {
        return names[at];
      }
      at = (at + 1) % SLOTS;
    }
    return "";
  }

  private static int slot(long key) {
    return (int) (key ^ key >>> 7 ^ key >>> 21) & SLOTS - 1;
  }
}

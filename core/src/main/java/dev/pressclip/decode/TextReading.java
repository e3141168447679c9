package dev.pressclip.decode;

/** Copies ranges of a text. Not thread-safe. */
final class TextReading implements PageReading {
  private final String text;
  private int at;

  TextReading(String text) {
    this.text = text;
  }

  @Override
  public void position(int place) {
    at = place;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public int read(int end, char[] to, int offset, int length) {
    int n = Math.min(end - at, length);
    text.getChars(at, at + n, to, offset);
    at += n;
    return n;
  }
}

package dev.pressclip.dumps.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of any length, however the stream hands its bytes out. */
class LineReaderTest {
  private static final int BUFFER = 1 << 16;

  private static List<String> lines(InputStream in) throws IOException {
    LineReader reader = new LineReader(in);
    List<String> lines = new ArrayList<>();
    for (byte[] line = reader.next(); line != null; line = reader.next()) {
      lines.add(new String(line, StandardCharsets.US_ASCII));
      assertThat(reader.number()).isEqualTo(lines.size());
      assertThat(reader.isCut()).isFalse();
    }
    return lines;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void the_last_line_needs_no_end_and_blank_lines_count() throws IOException {
    assertThat(lines(stream(""))).isEmpty();
    assertThat(lines(stream("\n"))).containsExactly("");
    assertThat(lines(stream("a\n\nb"))).containsExactly("a", "", "b");
    assertThat(lines(stream("a\nb\n"))).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(ints = {BUFFER - 2, BUFFER - 1, BUFFER, BUFFER + 1, 2 * BUFFER, 3 * BUFFER + 7})
  void lines_around_the_buffers_size_are_whole(int length) throws IOException {
    String line = "x".repeat(length);
    assertThat(lines(stream(line))).containsExactly(line);
    assertThat(lines(stream(line + "\n"))).containsExactly(line);
    assertThat(lines(stream("a\n" + line + "\n" + line + "\nb")))
        .containsExactly("a", line, line, "b");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void bytes_that_come_in_pieces_are_the_same_lines(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      expected.add(Integer.toString(i % 10).repeat(random.nextInt(random.nextInt(120_000) + 1)));
    }
    InputStream pieces =
        new FilterInputStream(stream(String.join("\n", expected) + "\n")) {
          @Override
          public int read(byte[] buffer, int from, int length) throws IOException {
            return in.read(buffer, from, Math.min(length, 1 + random.nextInt(9_000)));
          }
        };
    assertThat(lines(pieces)).isEqualTo(expected);
  }
}

package dev.pressclip.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles of pages that hold nothing to read. */
class ClosedPagesTest {
  private static final ClosedPages CLOSED = ClosedPages.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404",
        "Error 404 (Not Found)",
        "404 | The Saltby Post",
        "The Saltby Post – Page not found",
        "Saltby Post: Sign in",
        "Sign in to Saltby Post",
        "LOGIN",
        "页面不存在 - 河口报",
        "페이지를 찾을 수 없습니다"
      })
  void errors_and_logins_are_told(String title) {
    assertThat(CLOSED.hold(title)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "404 swans counted on the lake",
        "Maintenance of the lock takes until May",
        "Register of lost boats grows",
        "Why nobody could log in on Monday",
        "Signs in Welsh for the ferry"
      })
  void headlines_are_left_alone(String title) {
    assertThat(CLOSED.hold(title)).isFalse();
  }
}

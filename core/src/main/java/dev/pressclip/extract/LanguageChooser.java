package dev.pressclip.extract;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The language of an article: what the page declares; failing that, what Tika's detector says where
 * one is on the class path; failing that, the function words that fit. Thread-safe.
 */
final class LanguageChooser {
  private static final Logger LOG = LoggerFactory.getLogger(LanguageChooser.class);
  private static final int SAMPLE_CHARS = 2_000;

  private final @Nullable LanguageDetector detector;

  LanguageChooser() {
    this.detector = loadDetector();
  }

  private static @Nullable LanguageDetector loadDetector() {
    try {
      return LanguageDetector.getDefaultLanguageDetector().loadModels();
    } catch (IllegalStateException noneOnClassPath) {
      return null;
    } catch (IOException broken) {
      LOG.warn(
          "language detector on the class path cannot load its models: {}", broken.getMessage());
      return null;
    }
  }

  @Nullable String choose(List<String> declared, String text, @Nullable String byWords) {
    String tag = null;
    for (String d : declared) {
      tag = wellFormed(d);
      if (tag != null) {
        break;
      }
    }
    String primary = tag == null ? null : tag.split("-")[0];
    if (primary != null && (byWords == null || byWords.equals(primary) || text.length() < 200)) {
      return tag;
    }
    if (detector != null && text.length() >= 40) {
      LanguageResult result = detect(detector, text);
      if (result != null && result.isReasonablyCertain()) {
        return primary != null && primary.equals(result.getLanguage()) ? tag : result.getLanguage();
      }
    }
    for (String d : declared) {
      String other = wellFormed(d);
      if (byWords != null && other != null && other.split("-")[0].equals(byWords)) {
        return other;
      }
    }
    return tag != null && byWords != null && near(primary, byWords)
        ? tag
        : byWords == null ? tag : byWords;
  }

  /** Languages whose function words are too alike to overrule what a page declares. */
  private static boolean near(@Nullable String a, String b) {
    return a != null
        && List.of(
                "nb no nn da",
                "sr hr bs",
                "cs sk",
                "id ms",
                "gl pt es",
                "ca es",
                "uk ru bg mk",
                "fo is da",
                "kl da",
                "lb de",
                "af nl",
                "fa ar ur")
            .stream()
            .anyMatch(g -> List.of(g.split(" ")).contains(a) && List.of(g.split(" ")).contains(b));
  }

  private static @Nullable LanguageResult detect(LanguageDetector detector, String text) {
    // Detectors keep what they read between calls, so that two threads must not share one at a
    // time.
    synchronized (detector) {
      detector.reset();
      return detector.detect(text.substring(0, Math.min(text.length(), SAMPLE_CHARS)));
    }
  }

  /** A BCP 47 tag in its usual letter case, or null where the text is none. */
  static @Nullable String wellFormed(String declared) {
    String s = declared.strip().replace('_', '-');
    int end = s.indexOf(',');
    s = end < 0 ? s : s.substring(0, end);
    Locale locale = Locale.forLanguageTag(s);
    String tag = locale.toLanguageTag();
    String language = locale.getLanguage();
    return language.length() < 2 || language.length() > 3 || tag.startsWith("und") ? null : tag;
  }
}

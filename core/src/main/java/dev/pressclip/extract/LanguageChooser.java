package dev.pressclip.extract;

import dev.pressclip.lexicon.Languages;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The language of an article: what the page declares, unless its words say otherwise; then what
 * Tika's detector says where one is on the class path; then the function words, or the script.
 * Thread-safe.
 */
final class LanguageChooser {
  private static final Logger LOG = LoggerFactory.getLogger(LanguageChooser.class);
  private static final int SAMPLE_CHARS = 2_000;
  private static final int SURE_CHARS = 200;
  private static final int DETECT_CHARS = 40;

  private final Languages languages = Languages.load();

  /**
   * Detectors keep what they read between calls, so that each is used by one thread at a time; as
   * many are made as threads ever asked at once.
   */
  private final Queue<LanguageDetector> idle = new ConcurrentLinkedQueue<>();

  private final boolean detects;

  /** Codes that Java writes another way. */
  private static final Set<String> RENAMED = Set.of("iw", "in", "ji");

  LanguageChooser() {
    LanguageDetector first = load();
    this.detects = first != null;
    if (first != null) {
      idle.add(first);
    }
  }

  private static @Nullable LanguageDetector load() {
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

  /**
   * Chooses.
   *
   * @param declared tags the page gives, surest first
   * @param text the article's text
   * @param byWords the language whose function words fit the page, or null
   */
  @Nullable String choose(List<String> declared, String text, @Nullable String byWords) {
    String tag = firstWellFormed(declared);
    String primary = tag == null ? null : primary(tag);
    if (tag != null && (byWords == null || byWords.equals(primary) || text.length() < SURE_CHARS)) {
      return tag;
    }
    String detected = detect(text);
    if (detected != null) {
      return detected.equals(primary) ? tag : detected;
    }
    if (byWords == null) {
      return tag == null ? languages.byScript(text) : tag;
    }
    for (String d : declared) {
      String other = wellFormed(d);
      if (other != null && primary(other).equals(byWords)) {
        return other;
      }
    }
    return primary != null && languages.areNear(primary, byWords) ? tag : byWords;
  }

  /**
   * What a page declares first, or else what its function words say: known before there is a text
   * to look at. Null where neither tells.
   */
  static @Nullable String likely(List<String> declared, @Nullable String byWords) {
    String tag = firstWellFormed(declared);
    return tag == null ? byWords : tag;
  }

  private static @Nullable String firstWellFormed(List<String> declared) {
    for (String d : declared) {
      String tag = wellFormed(d);
      if (tag != null) {
        return tag;
      }
    }
    return null;
  }

  /** The first part of a tag: its language. */
  static String primary(String tag) {
    int end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }

  private @Nullable String detect(String text) {
    if (!detects || text.length() < DETECT_CHARS) {
      return null;
    }
    LanguageDetector detector = idle.poll();
    if (detector == null) {
      detector = load();
    }
    if (detector == null) {
      return null;
    }
    detector.reset();
    LanguageResult result =
        detector.detect(text.substring(0, Math.min(text.length(), SAMPLE_CHARS)));
    idle.add(detector);
    return result != null && result.isReasonablyCertain() ? result.getLanguage() : null;
  }

  /** A BCP 47 tag in its usual letter case, or null where the text is none. */
  static @Nullable String wellFormed(String declared) {
    String s = declared.strip().replace('_', '-');
    int end = s.indexOf(',');
    s = end < 0 ? s : s.substring(0, end);
    if (isUsual(s)) {
      return s;
    }
    Locale locale = Locale.forLanguageTag(s);
    String tag = locale.toLanguageTag();
    String language = locale.getLanguage();
    return language.length() < 2 || language.length() > 3 || tag.startsWith("und") ? null : tag;
  }

  /** Whether a tag is in its usual form at sight: "de", "de-AT", but none that has been renamed. */
  private static boolean isUsual(String tag) {
    int n = tag.length();
    boolean language = n >= 2 && isBetween(tag, 0, 'a', 'z') && isBetween(tag, 1, 'a', 'z');
    boolean region =
        n == 5
            && tag.charAt(2) == '-'
            && isBetween(tag, 3, 'A', 'Z')
            && isBetween(tag, 4, 'A', 'Z');
    return language && (n == 2 || region) && !RENAMED.contains(tag.substring(0, 2));
  }

  private static boolean isBetween(String tag, int at, char first, char last) {
    return tag.charAt(at) >= first && tag.charAt(at) <= last;
  }
}

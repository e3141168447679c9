package dev.pressclip.extract;

import dev.pressclip.lexicon.DateWords;
import java.net.URI;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In what order a page's language and country write the day and the month of a date in numbers,
 * from CLDR by way of java.time: 04/03/2026 is in April in the United States and in March in most
 * other places. Immutable.
 */
final class NumberOrder {
  private static final int COUNTRY_LETTERS = 2;

  /** A language with a country, as the first part of a path. */
  private static final Pattern EDITION = Pattern.compile("/[a-z]{2}[-_]([A-Za-z]{2})(?:/|$)");

  private final @Nullable String tag;
  private final @Nullable URI address;
  private final DateWords words;

  /**
   * The order of a page: day first, where nothing is known of its language.
   *
   * @param tag BCP 47, or null; where it names no country, the address may
   */
  NumberOrder(@Nullable String tag, @Nullable URI address, DateWords words) {
    this.tag = tag;
    this.address = address;
    this.words = words;
  }

  /** Whether the month comes before the day, and both before the year. */
  boolean isMonthFirst() {
    if (tag == null) {
      return false;
    }
    Locale locale = Locale.forLanguageTag(tag);
    String country = locale.getCountry().isEmpty() ? country() : "";
    if (!country.isEmpty()) {
      locale = new Locale.Builder().setLocale(locale).setRegion(country).build();
    }
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    int month = pattern.indexOf('M');
    return month < pattern.indexOf('d') && month < pattern.indexOf('y');
  }

  /** The country that the address names in its path or by its domain, or nothing. */
  private String country() {
    String edition = address == null ? "" : edition(address.getPath());
    return edition.isEmpty() ? countryOfDomain() : edition;
  }

  /** The country of a site's edition, the first part of a path: "/en-gb/news/". */
  private static String edition(@Nullable String path) {
    Matcher edition = EDITION.matcher(path == null ? "" : path);
    return edition.lookingAt() ? edition.group(1).toUpperCase(Locale.ROOT) : "";
  }

  private String countryOfDomain() {
    String host = address == null ? null : address.getHost();
    String domain = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
    boolean country = domain.length() == COUNTRY_LETTERS && words.isCountryDomain(domain);
    return !country ? "" : domain.equalsIgnoreCase("uk") ? "GB" : domain.toUpperCase(Locale.ROOT);
  }
}

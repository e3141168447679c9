package dev.pressclip.extract;

import dev.pressclip.lexicon.DateWords;
import java.net.URI;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In what order a page's language and country write the day and the month of a date in numbers,
 * from CLDR by way of java.time: 04/03/2026 is in April in the United States and in March in most
 * other places. Immutable.
 */
final class NumberOrder {
  private static final int COUNTRY_LETTERS = 2;

  private final @Nullable Locale locale;

  private NumberOrder(@Nullable Locale locale) {
    this.locale = locale;
  }

  /** Day first, where nothing is known of a page. */
  static NumberOrder unknown() {
    return new NumberOrder(null);
  }

  /**
   * The order of a page.
   *
   * @param tag BCP 47; where it names no country, the address may
   */
  static NumberOrder of(@Nullable String tag, @Nullable URI address, DateWords words) {
    if (tag == null) {
      return unknown();
    }
    Locale locale = Locale.forLanguageTag(tag);
    String country = locale.getCountry().isEmpty() ? country(address, words) : "";
    return new NumberOrder(
        country.isEmpty()
            ? locale
            : new Locale.Builder().setLocale(locale).setRegion(country).build());
  }

  private static String country(@Nullable URI address, DateWords words) {
    String host = address == null ? null : address.getHost();
    String domain = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
    boolean country = domain.length() == COUNTRY_LETTERS && words.isCountryDomain(domain);
    return !country ? "" : domain.equalsIgnoreCase("uk") ? "GB" : domain.toUpperCase(Locale.ROOT);
  }

  /** Whether the month comes before the day, and both before the year. */
  boolean isMonthFirst() {
    if (locale == null) {
      return false;
    }
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    int month = pattern.indexOf('M');
    return month < pattern.indexOf('d') && month < pattern.indexOf('y');
  }
}

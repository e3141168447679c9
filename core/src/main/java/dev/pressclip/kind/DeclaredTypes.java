package dev.pressclip.kind;

import dev.pressclip.metadata.PageMetadata;
import java.util.Locale;
import java.util.stream.Stream;

/** What kind of page the schema.org and OpenGraph types of a page say it is. Stateless. */
final class DeclaredTypes {
  private DeclaredTypes() {}

  static boolean article(PageMetadata metadata) {
    return !forum(metadata)
        && types(metadata)
            .anyMatch(
                type ->
                    type.contains("article")
                        || type.endsWith("posting")
                        || type.contains("report")
                        || type.contains("review"));
  }

  static boolean webSite(PageMetadata metadata) {
    return types(metadata).anyMatch("website"::equals);
  }

  static boolean forum(PageMetadata metadata) {
    return types(metadata)
        .anyMatch(type -> type.equals("discussionforumposting") || type.equals("qapage"));
  }

  static boolean product(PageMetadata metadata) {
    return types(metadata).anyMatch(type -> type.startsWith("product"));
  }

  static boolean list(PageMetadata metadata) {
    return types(metadata)
        .anyMatch(type -> type.equals("collectionpage") || type.equals("searchresultspage"));
  }

  static boolean live(PageMetadata metadata) {
    return types(metadata).anyMatch(type -> type.contains("liveblog"));
  }

  static boolean video(PageMetadata metadata) {
    return types(metadata).anyMatch(type -> type.startsWith("video"));
  }

  static boolean gallery(PageMetadata metadata) {
    return types(metadata).anyMatch(type -> type.contains("gallery"));
  }

  private static Stream<String> types(PageMetadata metadata) {
    return metadata.types().stream().map(type -> type.toLowerCase(Locale.ROOT));
  }
}

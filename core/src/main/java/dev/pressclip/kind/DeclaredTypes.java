package dev.pressclip.kind;

import dev.pressclip.metadata.PageMetadata;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What kind of page the schema.org and OpenGraph types of a page say it is. Immutable. */
final class DeclaredTypes {
  private final List<String> types;

  DeclaredTypes(PageMetadata metadata) {
    this.types = metadata.types().stream().map(type -> type.toLowerCase(Locale.ROOT)).toList();
  }

  boolean article() {
    return !forum()
        && any(
            type ->
                type.contains("article")
                    || type.endsWith("posting")
                    || type.contains("report")
                    || type.contains("review"));
  }

  boolean webSite() {
    return types.contains("website");
  }

  boolean forum() {
    return types.contains("discussionforumposting") || types.contains("qapage");
  }

  boolean product() {
    return any(type -> type.startsWith("product"));
  }

  boolean list() {
    return types.contains("collectionpage") || types.contains("searchresultspage");
  }

  boolean live() {
    return any(type -> type.contains("liveblog"));
  }

  boolean video() {
    return any(type -> type.startsWith("video"));
  }

  boolean gallery() {
    return any(type -> type.contains("gallery"));
  }

  private boolean any(Predicate<String> said) {
    return types.stream().anyMatch(said);
  }
}

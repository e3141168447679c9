package dev.pressclip.metadata;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What kind of page the schema.org and OpenGraph types of a page say it is. Immutable. */
public final class DeclaredTypes {
  private final List<String> types;

  /** The types that a page gives. */
  public DeclaredTypes(PageMetadata metadata) {
    this.types = metadata.types().stream().map(type -> type.toLowerCase(Locale.ROOT)).toList();
  }

  /** An article, a post, a report or a review, and no forum. */
  public boolean article() {
    return !forum()
        && any(
            type ->
                type.contains("article")
                    || type.endsWith("posting")
                    || type.contains("report")
                    || type.contains("review"));
  }

  /** A whole site. */
  public boolean webSite() {
    return types.contains("website");
  }

  /** A thread of a forum, questions and answers. */
  public boolean forum() {
    return types.contains("discussionforumposting") || types.contains("qapage");
  }

  /** Goods for sale. */
  public boolean product() {
    return any(type -> type.startsWith("product"));
  }

  /** A list of other pages. */
  public boolean list() {
    return types.contains("collectionpage") || types.contains("searchresultspage");
  }

  /** A live blog. */
  public boolean live() {
    return any(type -> type.contains("liveblog"));
  }

  /** A video. */
  public boolean video() {
    return any(type -> type.startsWith("video"));
  }

  /** A gallery of pictures. */
  public boolean gallery() {
    return any(type -> type.contains("gallery"));
  }

  private boolean any(Predicate<String> said) {
    return types.stream().anyMatch(said);
  }
}

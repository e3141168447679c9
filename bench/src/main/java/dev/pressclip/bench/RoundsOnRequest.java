package dev.pressclip.bench;

import dev.pressclip.ArticleExtractor;
import dev.pressclip.Page;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Goes through all pages of a manifest or folder each time a line of standard input asks for it,
 * and writes the milliseconds that took and how many letters or nodes came out: so another process
 * can have rounds of its own between these, and what else the machine does slows both alike. A line
 * is {@code parse} (jsoup alone) or {@code extract}, and {@code bytes} or {@code text}.
 */
final class RoundsOnRequest {
  private final ArticleExtractor extractor = ArticleExtractor.create();
  private final HtmlPages pages;

  private RoundsOnRequest(HtmlPages pages) {
    this.pages = pages;
  }

  /** Takes the manifest's or folder's path. */
  public static void main(String[] arguments) throws IOException {
    RoundsOnRequest rounds = new RoundsOnRequest(HtmlPages.read(Path.of(arguments[0])));
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = asked.readLine(); line != null; line = asked.readLine()) {
      long start = System.nanoTime();
      long counted = rounds.run(line);
      System.out.println((System.nanoTime() - start) / 1e6 + " " + counted);
    }
  }

  private long run(String asked) {
    return switch (asked) {
      case "parse text" -> sum(pages.texts(), RoundsOnRequest::parse);
      case "parse bytes" -> sum(pages.bytes(), RoundsOnRequest::parse);
      case "extract text" -> sum(pages.texts(), this::extract);
      case "extract bytes" -> sum(pages.bytes(), page -> extract(Page.of(page, null)));
      default ->
          throw new IllegalArgumentException(
              "unknown round \"" + asked + "\"; say parse or extract, then text or bytes");
    };
  }

  private static <T> long sum(List<T> pages, ToLongFunction<T> each) {
    return pages.stream().mapToLong(each).sum();
  }

  private static long parse(Page page) {
    return Parser.htmlParser().parseInput(page.content(), "").childNodeSize();
  }

  private static long parse(byte[] page) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(page), null, "").childNodeSize();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a page in memory", e);
    }
  }

  private long extract(Page page) {
    return extractor.extract(page).text().length();
  }
}

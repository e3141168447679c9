package dev.pressclip.bench;

import dev.pressclip.ArticleExtractor;
import dev.pressclip.Page;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

  private long run(String asked) throws IOException {
    return switch (asked) {
      case "parse text" -> parseTexts();
      case "parse bytes" -> parseBytes();
      case "extract text" -> extractTexts();
      case "extract bytes" -> extractBytes();
      default ->
          throw new IllegalArgumentException(
              "unknown round \"" + asked + "\"; say parse or extract, then text or bytes");
    };
  }

  private long parseTexts() {
    long counted = 0;
    for (Page page : pages.texts()) {
      counted += Parser.htmlParser().parseInput(page.content(), "").childNodeSize();
    }
    return counted;
  }

  private long parseBytes() throws IOException {
    long counted = 0;
    for (byte[] page : pages.bytes()) {
      counted += Jsoup.parse(new ByteArrayInputStream(page), null, "").childNodeSize();
    }
    return counted;
  }

  private long extractTexts() {
    long counted = 0;
    for (Page page : pages.texts()) {
      counted += extractor.extract(page).text().length();
    }
    return counted;
  }

  private long extractBytes() {
    long counted = 0;
    for (byte[] page : pages.bytes()) {
      counted += extractor.extract(Page.of(page, null)).text().length();
    }
    return counted;
  }
}

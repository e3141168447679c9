package dev.pressclip.fetch.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * A news site on this machine with what real ones have: sections, lists by page, articles under
 * session ids and two addresses, an endless calendar, robots.txt, redirects and loops, a soft 404,
 * a login wall, pages that break or drip.
 */
final class NewsSite implements AutoCloseable {
  static final int ARTICLES = 60;

  private static final String[] THINGS = {
    "lock gate",
    "weather vane",
    "ferry",
    "chapel bell",
    "post van",
    "orchard",
    "signal box",
    "rowing boat",
    "market clock",
    "bakery",
    "school garden",
    "windmill"
  };
  private static final String[] PEOPLE = {
    "Ada Quill",
    "Bram Sorrel",
    "Cora Finch",
    "Dunstan Pike",
    "Edie Lark",
    "Fergus Moth",
    "Greta Vole"
  };
  private static final String[] PLACES = {
    "Marl",
    "Upper Fen",
    "Saltby",
    "Crane End",
    "Withy",
    "Long Drove",
    "Otter Staithe",
    "Nettle Hill"
  };
  private static final String[] ENDS = {
    "No date has been set for the repair.",
    "The parish will vote on it in the autumn.",
    "Neighbours have promised to bring a ladder.",
    "A collection at the inn raised forty pounds and a goose.",
    "The matter is closed, says the clerk, until it opens again."
  };

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile long delayMillis;
  private volatile long lastAsked;

  NewsSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Paths asked for, robots.txt left out. */
  List<String> asked() {
    return asked;
  }

  /** When the last request came, by {@link System#nanoTime}. */
  long lastAsked() {
    return lastAsked;
  }

  void delay(long millis) {
    delayMillis = millis;
  }

  static Set<String> titles() {
    Set<String> titles = new TreeSet<>();
    IntStream.range(0, ARTICLES).forEach(i -> titles.add(title(i)));
    return titles;
  }

  static String title(int i) {
    return PLACES[i % PLACES.length]
        + " loses its "
        + THINGS[i % THINGS.length]
        + " for the "
        + (i + 2)
        + "th time";
  }

  private static String path(int i) {
    String slug = title(i).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    return "/2026/" + (1 + i % 9) + "/" + slug + "-" + (70_000 + i);
  }

  private void answer(HttpExchange x) throws IOException {
    try (x) {
      String path = x.getRequestURI().toString();
      if (path.equals("/robots.txt")) {
        send(x, 200, "text/plain", "User-agent: *\nDisallow: /private/\n");
        return;
      }
      asked.add(path);
      lastAsked = System.nanoTime();
      if (delayMillis > 0) {
        Thread.sleep(delayMillis);
      }
      String bare = path.replaceAll("[?;].*", "");
      for (int i = 0; i < ARTICLES; i++) {
        if (bare.equals(path(i)) || bare.equals("/print" + path(i))) {
          send(x, 200, "text/html; charset=utf-8", article(i));
          return;
        }
      }
      if (bare.equals("/")) {
        send(x, 200, "text/html", front());
      } else if (bare.matches("/section/[0-9]+")) {
        send(x, 200, "text/html", section(Integer.parseInt(bare.substring(9))));
      } else if (bare.startsWith("/calendar/")) {
        int day = Integer.parseInt(bare.substring(10));
        send(
            x,
            200,
            "text/html",
            page("Day " + day, "<a href='/calendar/" + (day + 1) + "'>next</a>"));
      } else if (bare.startsWith("/loop")) {
        x.getResponseHeaders().set("Location", bare.equals("/loop1") ? "/loop2" : "/loop1");
        x.sendResponseHeaders(302, -1);
      } else if (bare.equals("/moved")) {
        x.getResponseHeaders().set("Location", path(0));
        x.sendResponseHeaders(301, -1);
      } else if (bare.equals("/soft-404-page-that-is-not-there-12345")) {
        send(x, 200, "text/html", page("Not found", "<p>We could not find that page.</p>"));
      } else if (bare.equals("/members-only-story-behind-the-wall-777777")) {
        send(
            x,
            200,
            "text/html",
            page("Log in", "<form><input name=u><input type=password></form>"));
      } else if (bare.equals("/broken-story-of-the-broken-server-99999")) {
        send(x, 500, "text/html", "broken");
      } else {
        send(x, 404, "text/html", "not there");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String front() {
    StringBuilder links = new StringBuilder();
    for (int s = 0; s < 6; s++) {
      links.append("<a href='/section/").append(s).append("'>Section</a>\n");
    }
    links.append(
        "<a href='/calendar/1'>Calendar</a><a href='/private/diary-of-the-editor-in-chief'>x</a>");
    links.append("<a href='/loop1'>Loop</a><a href='/moved'>Moved</a>");
    links.append("<a href='/soft-404-page-that-is-not-there-12345'>Gone for good we fear</a>");
    links.append("<a href='/members-only-story-behind-the-wall-777777'>Members only</a>");
    links.append("<a href='/broken-story-of-the-broken-server-99999'>Broken</a>");
    links.append(
        "<a href='https://elsewhere.example/2026/05/story-of-another-paper'>Elsewhere</a>");
    links.append("<a href='mailto:desk@fen.example'>Write</a><a href='/logo.png'>Logo</a>");
    return page("The Fen Courier", links.toString());
  }

  private static String section(int s) {
    StringBuilder links = new StringBuilder();
    for (int i = s * 10; i < s * 10 + 10; i++) {
      links
          .append("<li><a href='")
          .append(path(i))
          .append("?sid=")
          .append(i * 31 + s)
          .append("&utm_source=section'>")
          .append(title(i))
          .append("</a></li>\n");
    }
    return page("Section " + s, "<ul>" + links + "</ul>");
  }

  private static String article(int i) {
    String thing = THINGS[i % THINGS.length];
    String place = PLACES[i % PLACES.length];
    String who = PEOPLE[i % PEOPLE.length];
    String body =
        "<article><h1>"
            + title(i)
            + "</h1><div class='byline'>By "
            + who
            + "</div>"
            + "<p>The "
            + thing
            + " of "
            + place
            + " went missing on the night of the "
            + (1 + i % 28)
            + "th, and nobody who lives within sight of it heard a thing before breakfast.</p>"
            + "<p>"
            + who
            + " counted "
            + (i * 7 + 3)
            + " footprints around the empty space, all of them leading towards "
            + PLACES[(i + 3) % PLACES.length]
            + " and none of them coming back.</p>"
            + "<p>It is the "
            + (i + 2)
            + "th time since records began, and the "
            + THINGS[(i + 5) % THINGS.length]
            + " next door has been chained to a tree. "
            + ENDS[i % ENDS.length]
            + "</p></article>"
            + "<aside><a href='"
            + path((i + 1) % ARTICLES)
            + ";jsessionid=A"
            + i
            + "'>"
            + title((i + 1) % ARTICLES)
            + "</a><a href='/print"
            + path(i)
            + "'>Print this story now</a></aside>";
    return page(title(i), body);
  }

  private static String page(String title, String body) {
    return "<!DOCTYPE html><html lang='en'><head><title>"
        + title
        + "</title></head><body>"
        + "<nav><a href='/'>Home</a><a href='/section/0'>News</a></nav>"
        + body
        + "<footer>The Fen Courier, Marl</footer></body></html>";
  }

  private static void send(HttpExchange x, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    x.getResponseHeaders().set("Content-Type", type);
    x.sendResponseHeaders(status, bytes.length);
    x.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

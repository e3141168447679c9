package dev.pressclip.fetch.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site of as many articles as wished for, made as they are asked for. */
final class LargeSite implements AutoCloseable {
  private static final int ON_A_LIST = 50;
  private static final String[] SYLLABLES = {
    "mar", "tel", "ov", "an", "dri", "sul", "ke", "bro", "lin", "fa", "gor", "we", "ni", "pa", "sto"
  };

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final int articles;

  LargeSite(int articles) throws IOException {
    this.articles = articles;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI front() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void answer(HttpExchange x) throws IOException {
    try (x) {
      String path = x.getRequestURI().getPath();
      String page =
          path.equals("/")
              ? front(articles / ON_A_LIST)
              : path.startsWith("/desk-")
                  ? list(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)))
                  : path.startsWith("/2026/")
                      ? article(Integer.parseInt(path.substring(path.lastIndexOf('-') + 1)))
                      : null;
      byte[] body = (page == null ? "none" : page).getBytes(StandardCharsets.UTF_8);
      x.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      x.sendResponseHeaders(page == null ? 404 : 200, body.length);
      x.getResponseBody().write(body);
    }
  }

  private static String front(int lists) {
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < lists; i++) {
      String desk = "/desk-" + word(new Random(i)) + word(new Random(i * 3L + 1)) + "/" + i;
      links.append("<li><a href='").append(desk).append("'>Desk ").append(i).append("</a></li>\n");
    }
    return page("Desks", "<ul>" + links + "</ul>");
  }

  private String list(int number) {
    StringBuilder links = new StringBuilder();
    int from = number * ON_A_LIST;
    for (int i = from; i < Math.min(articles, from + ON_A_LIST); i++) {
      links.append("<li><a href='").append(path(i)).append("'>").append(title(i)).append("</a>\n");
    }
    return page("Desk " + number, "<ul>" + links + "</ul>");
  }

  private static String path(int i) {
    return "/2026/05/" + title(i).toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-" + i;
  }

  private static String title(int i) {
    Random random = new Random(i * 7919L);
    return "Council of " + word(random) + " votes for " + word(random) + " and " + word(random);
  }

  private static String article(int i) {
    Random random = new Random(i * 7919L + 1);
    StringBuilder body = new StringBuilder("<h1>" + title(i) + "</h1><div class='byline'>By ");
    body.append("Ada ").append(word(random)).append("</div>");
    for (int p = 0; p < 6; p++) {
      body.append("<p>The ");
      for (int w = 0; w < 30; w++) {
        body.append(word(random).toLowerCase(java.util.Locale.ROOT))
            .append(w % 4 == 3 ? " of the " : " ");
      }
      body.append("has been settled, said ").append(word(random)).append(".</p>");
    }
    return page(title(i), "<article>" + body + "</article>");
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int s = 2 + random.nextInt(2); s > 0; s--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String page(String title, String body) {
    return "<!DOCTYPE html><html lang='en'><head><title>"
        + title
        + "</title></head><body><nav><a href='/'>Home</a></nav>"
        + body
        + "<footer>The Council Reporter</footer></body></html>";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

package dev.pressclip.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The JSON-LD of a page as a flat list of nodes, references by {@code @id} resolved. Immutable. */
final class LinkedData {
  private static final int MAX_NODES = 5_000;

  private final List<Node> nodes;
  private final Map<String, Node> byId;

  private LinkedData(List<Node> nodes, Map<String, Node> byId) {
    this.nodes = nodes;
    this.byId = byId;
  }

  /** Collects the nodes of all JSON-LD scripts of a page, in order. */
  static LinkedData of(List<String> scripts) {
    List<Node> nodes = new ArrayList<>();
    Map<String, Node> byId = new HashMap<>();
    for (String script : scripts) {
      Deque<Object> todo = new ArrayDeque<>();
      Object root = JsonTree.read(script);
      if (root != null) {
        todo.add(root);
      }
      while (!todo.isEmpty() && nodes.size() < MAX_NODES) {
        Object value = todo.poll();
        if (value instanceof List<?> list) {
          todo.addAll(list);
        } else if (value instanceof Map<?, ?> map) {
          Node node = new Node(map);
          nodes.add(node);
          String id = node.text("@id");
          if (id != null && map.size() > 1) {
            byId.merge(id, node, (a, b) -> b.fields.size() > a.fields.size() ? b : a);
          }
          for (Object inner : map.values()) {
            if (inner instanceof Map || inner instanceof List) {
              todo.add(inner);
            }
          }
        }
      }
    }
    return new LinkedData(List.copyOf(nodes), byId);
  }

  /** All nodes, outer ones first. */
  List<Node> nodes() {
    return nodes;
  }

  /** The nodes under a name, references resolved; strings become nodes with a name only. */
  List<Node> nodes(Node node, String name) {
    List<Node> found = new ArrayList<>();
    for (Object value : asList(node.fields.get(name))) {
      if (value instanceof Map<?, ?> map) {
        Node inner = new Node(map);
        String id = inner.text("@id");
        Node target = id == null ? null : byId.get(id);
        found.add(target != null && inner.text("name") == null ? target : inner);
      } else if (value instanceof String s) {
        Node target = byId.get(s);
        found.add(target != null ? target : new Node(Map.of("name", s)));
      }
    }
    return found;
  }

  private static List<?> asList(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    return value == null ? List.of() : List.of(value);
  }

  /** An object of the data. */
  static final class Node {
    private final Map<?, ?> fields;

    Node(Map<?, ?> fields) {
      this.fields = fields;
    }

    /** Whether one of the node's types ends with the given words (Article: NewsArticle too). */
    boolean isA(String ending) {
      Object types = fields.get("@type");
      if (types instanceof String s) {
        return s.endsWith(ending);
      }
      for (Object type : asList(types)) {
        if (type instanceof String s && s.endsWith(ending)) {
          return true;
        }
      }
      return false;
    }

    /** Whether a text stands under a name, which may be long. */
    boolean hasText(String name) {
      return fields.get(name) instanceof String s && !s.isBlank();
    }

    /** The first text under a name with entities decoded, or null. */
    @Nullable String text(String name) {
      for (Object value : asList(fields.get(name))) {
        if (value instanceof String s && !s.isBlank()) {
          return s.indexOf('&') < 0 ? s.strip() : Parser.unescapeEntities(s, false).strip();
        }
        if (value instanceof Map<?, ?> map) {
          Object inner = map.get("@value");
          inner = inner == null ? map.get("name") : inner;
          if (inner instanceof String s && !s.isBlank()) {
            return s.strip();
          }
        }
      }
      return null;
    }

    /** All texts under a name. */
    List<String> texts(String name) {
      List<String> found = new ArrayList<>();
      for (Object value : asList(fields.get(name))) {
        if (value instanceof String s && !s.isBlank()) {
          found.add(Parser.unescapeEntities(s, false).strip());
        } else if (value instanceof Map<?, ?> map && map.get("name") instanceof String s) {
          found.add(s.strip());
        }
      }
      return found;
    }

    /** Whether a name says no in one of the usual ways. */
    boolean saysNo(String name) {
      String value = text(name);
      return value != null && value.toLowerCase(Locale.ROOT).equals("false");
    }
  }
}

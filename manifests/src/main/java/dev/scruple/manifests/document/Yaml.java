// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.document;

import dev.scruple.manifests.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML as trees of its documents, built from events without recursion. An alias counts as many
 * values as what it names, so that aliases of aliases end at the same bound as a long text does.
 */
public final class Yaml {
  private static final int LARGEST = 32 * 1024 * 1024;
  private static final int DEEPEST = 100;
  private static final int MOST_VALUES = 2_000_000;

  private final Reading reading;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private final List<Table> documents = new ArrayList<>();
  private int values;
  private boolean twice;

  private Yaml(Reading reading) {
    this.reading = reading;
  }

  /** The first document that holds a mapping; an empty table where there is none. */
  public static Table parse(String text, Reading reading) {
    List<Table> documents = documents(text, reading);
    return documents.isEmpty() ? new Table(1) : documents.getFirst();
  }

  /**
   * The documents that hold a mapping; where the text is broken, those before it, and a problem.
   */
  public static List<Table> documents(String text, Reading reading) {
    if (text.length() > LARGEST) {
      reading.problem("longer than " + LARGEST + " characters", 0);
      return List.of();
    }
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(LARGEST + 1).setUseMarks(true).build();
    Yaml yaml = new Yaml(reading);
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        if (!yaml.take(event)) {
          break;
        }
      }
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(it -> it.getLine() + 1).orElse(0);
      reading.problem("not valid YAML", line);
    } catch (YamlEngineException broken) {
      reading.problem("not valid YAML", 0);
    }
    return yaml.documents;
  }

  private boolean take(Event event) {
    int line = event.getStartMark().map(it -> it.getLine() + 1).orElse(0);
    switch (event.getEventId()) {
      case MappingStart -> start(new Table(line), (CollectionStartEvent) event);
      case SequenceStart ->
          start(new Node.Items(new ArrayList<>(), line), (CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> end();
      case Scalar -> {
        ScalarEvent scalar = (ScalarEvent) event;
        Node node = node(scalar, line);
        scalar.getAnchor().ifPresent(it -> anchors.put(it, new Anchored(node, 1)));
        add(node);
      }
      case Alias -> {
        Anchored named = anchors.get(((AliasEvent) event).getAlias());
        values += named == null ? 0 : named.values();
        add(named == null ? new Node.Other("", line) : named.node());
      }
      case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {
        // Nothing is said by these.
      }
    }
    values++;
    if (values > MOST_VALUES || open.size() > DEEPEST) {
      reading.problem("too many values or nested deeper than " + DEEPEST, line);
      return false;
    }
    return true;
  }

  /** A plain word that YAML's core schema takes for another type is not a string. */
  private static Node node(ScalarEvent event, int line) {
    String text = event.getValue();
    if (event.getScalarStyle() != ScalarStyle.PLAIN) {
      return new Node.Text(text, line);
    }
    return switch (text) {
      case "true", "True", "TRUE" -> new Node.Flag(true, line);
      case "false", "False", "FALSE" -> new Node.Flag(false, line);
      case "", "~", "null", "Null", "NULL" -> new Node.Other("", line);
      default -> new Node.Text(text, line);
    };
  }

  private void start(Node node, CollectionStartEvent event) {
    open.push(new Open(node, event.getAnchor().orElse(null), values));
  }

  private void end() {
    Open closed = open.pop();
    if (closed.anchor != null) {
      anchors.put(closed.anchor, new Anchored(closed.node, values - closed.before));
    }
    add(closed.node);
  }

  private void add(Node node) {
    Open parent = open.peek();
    if (parent == null) {
      if (node instanceof Table table) {
        documents.add(table);
      }
    } else if (parent.node instanceof Node.Items items) {
      items.values().add(node);
    } else if (parent.node instanceof Table table) {
      if (parent.key == null) {
        parent.key = Node.words(node);
      } else {
        put(table, parent.key, node);
        parent.key = null;
      }
    }
  }

  /** {@code <<} adds the entries of what it names; entries of its own come first. */
  private void put(Table table, String key, Node node) {
    if (key.equals("<<") && node instanceof Table other) {
      other.entries().forEach((name, value) -> putIfNew(table, name, value));
      return;
    }
    if (table.get(key) != null && !twice) {
      twice = true;
      reading.problem("the key " + Shown.of(key) + " stands twice", node.line());
    }
    table.put(key, node);
  }

  private static void putIfNew(Table table, String key, Node value) {
    if (table.get(key) == null) {
      table.put(key, value);
    }
  }

  private record Anchored(Node node, int values) {}

  /** A collection whose end has not come yet. */
  private static final class Open {
    private final Node node;
    private final @Nullable Anchor anchor;
    private final int before;
    private @Nullable String key;

    Open(Node node, @Nullable Anchor anchor, int before) {
      this.node = node;
      this.anchor = anchor;
      this.before = before;
    }
  }
}

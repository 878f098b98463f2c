// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

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
 * The first document of a YAML text that holds a mapping, as a tree with lines.
 *
 * <p>It is built from events, without recursion. An alias counts as many values as what it names,
 * so that aliases of aliases end at the same bound as a long text does.
 *
 * @param root null where the text can't be read or holds no mapping
 * @param problem why it could not be read whole; null where it was
 */
record YamlTree(Node.@Nullable Mapping root, @Nullable Problem problem) {
  private static final int LARGEST = 1024 * 1024;
  private static final int DEEPEST = 60;
  private static final int MOST_VALUES = 50_000;

  static YamlTree read(String text) {
    if (text.length() > LARGEST) {
      return new YamlTree(null, new Problem("longer than 1 MiB", 1));
    }
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(LARGEST + 1).setUseMarks(true).build();
    Builder builder = new Builder();
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        if (!builder.take(event)) {
          break;
        }
      }
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(it -> it.getLine() + 1).orElse(0);
      return new YamlTree(null, new Problem("not valid YAML", line));
    } catch (YamlEngineException broken) {
      return new YamlTree(null, new Problem("not valid YAML", 0));
    }
    return new YamlTree(builder.root, builder.problem);
  }

  /** A collection whose end has not come yet. */
  private static final class Open {
    private final boolean mapping;
    private final int line;
    private final @Nullable Anchor anchor;
    private final int before;
    private final List<Node> items = new ArrayList<>();
    private final List<Node.Entry> entries = new ArrayList<>();
    private @Nullable String key;
    private int keyLine;

    Open(boolean mapping, int line, @Nullable Anchor anchor, int before) {
      this.mapping = mapping;
      this.line = line;
      this.anchor = anchor;
      this.before = before;
    }

    void add(Node node) {
      if (!mapping) {
        items.add(node);
      } else if (key == null) {
        key = Node.text(node);
        keyLine = node.line();
      } else {
        merge(node);
        key = null;
      }
    }

    /** {@code <<} adds the entries of what it names; entries of its own come first. */
    private void merge(Node node) {
      if ("<<".equals(key) && node instanceof Node.Mapping other) {
        entries.addAll(other.entries());
      } else {
        entries.add(new Node.Entry(key == null ? "" : key, keyLine, node));
      }
    }

    Node close() {
      return mapping
          ? new Node.Mapping(List.copyOf(entries), line)
          : new Node.Items(List.copyOf(items), line);
    }
  }

  private record Anchored(Node node, int values) {}

  private static final class Builder {
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private int values;
    private Node.@Nullable Mapping root;
    private @Nullable Problem problem;

    /** Takes an event; false where reading ends. */
    boolean take(Event event) {
      int line = event.getStartMark().map(it -> it.getLine() + 1).orElse(0);
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> {
          CollectionStartEvent start = (CollectionStartEvent) event;
          boolean mapping = event.getEventId() == Event.ID.MappingStart;
          open.push(new Open(mapping, line, start.getAnchor().orElse(null), values));
        }
        case MappingEnd, SequenceEnd -> close();
        case Scalar -> scalar((ScalarEvent) event, line);
        case Alias -> alias(((AliasEvent) event).getAlias(), line);
        case DocumentEnd -> {
          return root == null;
        }
        case StreamStart, StreamEnd, DocumentStart, Comment -> {
          // Nothing is said by these.
        }
      }
      values++;
      if (values > MOST_VALUES || open.size() > DEEPEST) {
        problem = new Problem("too many values or too deeply nested", line);
        return false;
      }
      return true;
    }

    private void scalar(ScalarEvent event, int line) {
      ScalarStyle style = event.getScalarStyle();
      boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
      Node.Scalar scalar = new Node.Scalar(event.getValue(), line, block);
      event.getAnchor().ifPresent(it -> anchors.put(it, new Anchored(scalar, 1)));
      add(scalar);
    }

    private void alias(Anchor anchor, int line) {
      Anchored named = anchors.get(anchor);
      values += named == null ? 0 : named.values();
      add(named == null ? new Node.Scalar("", line, false) : named.node());
    }

    private void close() {
      Open closed = open.pop();
      Node node = closed.close();
      if (closed.anchor != null) {
        anchors.put(closed.anchor, new Anchored(node, values - closed.before));
      }
      add(node);
    }

    private void add(Node node) {
      Open parent = open.peek();
      if (parent != null) {
        parent.add(node);
      } else if (node instanceof Node.Mapping mapping) {
        root = mapping;
      }
    }
  }
}

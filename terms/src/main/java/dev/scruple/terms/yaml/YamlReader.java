// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document into nodes, from the parser's events and without recursion.
 *
 * <p>Aliases are refused, so nothing can be multiplied; size, nesting and number of values are
 * bounded; a key twice in a mapping is an error.
 */
public final class YamlReader {
  private static final int DEEPEST = 24;
  private static final int MOST_NODES = 20_000;

  private final int limit;

  /**
   * A reader of files up to a size.
   *
   * @param limit in bytes
   */
  public YamlReader(int limit) {
    this.limit = limit;
  }

  /**
   * The document's root.
   *
   * @throws YamlException if the bytes aren't UTF-8, are too many, or no single, plain YAML
   *     document
   */
  public YamlNode read(byte[] bytes) throws YamlException {
    if (bytes.length > limit) {
      throw new YamlException(1, "larger than " + limit + " bytes");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new YamlException(1, "not UTF-8");
    }
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(limit).setParseComments(false).build();
    try {
      return new Building().build(new Parse(settings).parseString(text).iterator());
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new YamlException(line, "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new YamlException(1, "not YAML");
    }
  }

  /** A collection that is still open. */
  private static final class Open {
    private final int line;
    private final boolean mapping;
    private final List<YamlNode> items = new ArrayList<>();
    private final Map<String, YamlNode> entries = new LinkedHashMap<>();
    private final Map<String, Integer> keyLines = new LinkedHashMap<>();
    private @Nullable String key;

    Open(int line, boolean mapping) {
      this.line = line;
      this.mapping = mapping;
    }

    void add(YamlNode node) throws YamlException {
      if (!mapping) {
        items.add(node);
      } else if (key != null) {
        entries.put(key, node);
        key = null;
      } else if (node instanceof YamlNode.Scalar scalar) {
        key = scalar.text();
        if (keyLines.putIfAbsent(scalar.text(), node.line()) != null) {
          throw new YamlException(node.line(), "a key stands twice");
        }
      } else {
        throw new YamlException(node.line(), "a key must be a word");
      }
    }

    YamlNode close() {
      return mapping
          ? new YamlNode.Mapping(line, entries, keyLines)
          : new YamlNode.Sequence(line, items);
    }
  }

  /** One document under way. */
  private static final class Building {
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable YamlNode root;
    private int nodes;

    YamlNode build(Iterator<Event> events) throws YamlException {
      while (events.hasNext()) {
        take(events.next());
      }
      if (root == null) {
        throw new YamlException(1, "empty");
      }
      return root;
    }

    private void take(Event event) throws YamlException {
      int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
      switch (event) {
        case AliasEvent alias -> throw new YamlException(line, "aliases are not allowed");
        case ScalarEvent scalar -> {
          count(line);
          boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
          put(new YamlNode.Scalar(line, scalar.getValue(), quoted));
        }
        case CollectionStartEvent start -> {
          count(line);
          if (open.size() >= DEEPEST) {
            throw new YamlException(line, "nested deeper than " + DEEPEST);
          }
          open.push(new Open(line, start instanceof MappingStartEvent));
        }
        case CollectionEndEvent end -> put(open.pop().close());
        default -> {
          // Starts and ends of the stream and the document say nothing.
        }
      }
    }

    private void count(int line) throws YamlException {
      nodes++;
      if (nodes > MOST_NODES) {
        throw new YamlException(line, "more than " + MOST_NODES + " values");
      }
    }

    private void put(YamlNode node) throws YamlException {
      Open parent = open.peek();
      if (parent != null) {
        parent.add(node);
      } else if (root == null) {
        root = node;
      } else {
        throw new YamlException(node.line(), "a second document");
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The YAML between the two lines of three dashes that a card starts with.
 *
 * <p>It is read event by event, and no tree is built: an alias names a scalar or is passed over,
 * what is nested deeper than a list under a key is passed over too, so neither aliases nor nesting
 * cost more than the text is long.
 *
 * @param present whether there is any
 * @param keys the keys of the document's mapping
 * @param fields the scalars under each key, one or a list
 * @param endLine the line of the closing dashes; 0 where there is no front matter
 */
record FrontMatter(
    boolean present, Set<String> keys, Map<String, List<Stated>> fields, int endLine) {
  private static final int LARGEST = 2 * 1024 * 1024;
  private static final int DEEPEST = 200;
  private static final int MOST_VALUES = 10_000;
  private static final FrontMatter NONE = new FrontMatter(false, Set.of(), Map.of(), 0);

  static FrontMatter read(String text, List<Problem> problems) {
    List<String> lines = text.lines().limit(1).toList();
    if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals("---")) {
      return NONE;
    }
    int start = text.indexOf('\n') + 1;
    int end = start;
    int line = 1;
    while (start > 0 && end < text.length()) {
      int next = text.indexOf('\n', end);
      int stop = next < 0 ? text.length() : next;
      line++;
      if (stop - end <= 64 && text.substring(end, stop).stripTrailing().equals("---")) {
        return parse(text.substring(start, end), line, problems);
      }
      end = stop + 1;
    }
    // Three dashes alone are a rule in Markdown.
    return NONE;
  }

  /** The line of the dashes that close a document's front matter; 0 where it has none. */
  static int endLine(String text) {
    if (!text.startsWith("---")) {
      return 0;
    }
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      boolean dashes = line.length() <= 64 && line.stripTrailing().equals("---");
      if (dashes && number > 1) {
        return number;
      }
      if (!dashes && number == 1) {
        return 0;
      }
    }
    return 0;
  }

  private static FrontMatter parse(String yaml, int endLine, List<Problem> problems) {
    Walk walk = new Walk(problems);
    if (yaml.length() > LARGEST) {
      problems.add(new Problem("the front matter is longer than " + LARGEST + " characters", 1));
    } else {
      walk.read(yaml);
    }
    return new FrontMatter(true, walk.keys, walk.fields, endLine);
  }

  /** Follows the events of a document with a mapping at its root. */
  private static final class Walk {
    private final Set<String> keys = new LinkedHashSet<>();
    private final Map<String, List<Stated>> fields = new LinkedHashMap<>();
    private final Map<Anchor, String> anchors = new HashMap<>();
    private final List<Problem> problems;
    private int depth;
    private int values;
    private boolean rootIsMapping;
    private boolean underList;
    private @Nullable String key;

    private Walk(List<Problem> problems) {
      this.problems = problems;
    }

    private void read(String yaml) {
      LoadSettings settings =
          LoadSettings.builder().setCodePointLimit(LARGEST + 1).setUseMarks(true).build();
      try {
        for (Event event : new Parse(settings).parseString(yaml)) {
          if (!take(event)) {
            return;
          }
        }
      } catch (MarkedYamlEngineException broken) {
        int line = broken.getProblemMark().map(it -> it.getLine() + 2).orElse(0);
        problems.add(new Problem("not valid YAML: " + broken.getProblem(), line));
      } catch (YamlEngineException broken) {
        problems.add(new Problem("not valid YAML", 0));
      }
    }

    /** Takes an event; false where reading must end. */
    private boolean take(Event event) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> {
          return open(event);
        }
        case MappingEnd, SequenceEnd -> close();
        case Scalar -> {
          ScalarEvent scalar = (ScalarEvent) event;
          scalar.getAnchor().ifPresent(it -> anchors.put(it, scalar.getValue()));
          scalar(scalar.getValue(), scalar.isPlain(), line(event));
        }
        case Alias -> {
          String named = anchors.get(((AliasEvent) event).getAlias());
          scalar(named == null ? "" : named, true, line(event));
        }
        case DocumentEnd -> {
          return false;
        }
        case StreamStart, StreamEnd, DocumentStart, Comment -> {
          // Nothing is said by these.
        }
      }
      return true;
    }

    private boolean open(Event event) {
      boolean mapping = event.getEventId() == Event.ID.MappingStart;
      if (depth == 0) {
        rootIsMapping = mapping;
        if (!mapping) {
          problems.add(new Problem("the front matter is no mapping", line(event)));
          return false;
        }
      } else if (depth == 1) {
        underList = !mapping;
        if (key == null) {
          problems.add(new Problem("a key that is no scalar", line(event)));
          return false;
        }
      }
      depth++;
      if (depth > DEEPEST) {
        problems.add(new Problem("nested deeper than " + DEEPEST, line(event)));
        return false;
      }
      return true;
    }

    private void close() {
      depth--;
      if (depth == 1) {
        key = null;
      }
    }

    private void scalar(String value, boolean plain, int line) {
      if (!rootIsMapping) {
        return;
      }
      if (depth == 1 && key == null) {
        key = value;
        if (!keys.add(value)) {
          problems.add(new Problem("the key " + Shown.of(value) + " stands twice", line));
        }
      } else if (depth == 1) {
        value(value, plain, line);
        key = null;
      } else if (depth == 2 && underList) {
        value(value, plain, line);
      }
    }

    private void value(String value, boolean plain, int line) {
      // A plain scalar that YAML reads as null states nothing.
      boolean nothing = plain && (value.isBlank() || value.equals("null") || value.equals("~"));
      if (key == null || nothing || value.isBlank()) {
        return;
      }
      values++;
      if (values <= MOST_VALUES) {
        fields.computeIfAbsent(key, any -> new ArrayList<>()).add(new Stated(value, line));
      } else if (values == MOST_VALUES + 1) {
        problems.add(new Problem("only the first " + MOST_VALUES + " values were read", line));
      }
    }

    /** Marks count from 0, and the front matter begins on the second line. */
    private static int line(Event event) {
      return event.getStartMark().map(it -> it.getLine() + 2).orElse(0);
    }
  }
}

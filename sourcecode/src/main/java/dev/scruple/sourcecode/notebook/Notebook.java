// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The Python code of a notebook (nbformat 3 and 4), as one source. Magics of lines become blank
 * lines; a cell that a magic gives to another language is left out.
 */
public final class Notebook {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(200).maxNameLength(10_000).build())
          .build();
  private static final Pattern PYTHON_MAGIC =
      Pattern.compile("%%(time|timeit|capture|prun|python3?|px)\\b.{0,500}");
  private static final Pattern COMMAND = Pattern.compile("^\\s{0,100}[!%]{1,2}");
  private static final Pattern SHELL_VALUE =
      Pattern.compile("^(\\s*[\\w., ]{1,200}=\\s*)[!%](?![=\\s]).{0,5000}$");
  private static final int MOST_LINES = 200_000;

  private final StringBuilder source = new StringBuilder();
  private final List<Integer> fileLines = new ArrayList<>();
  private final List<Integer> cells = new ArrayList<>();
  private final List<Line> commands = new ArrayList<>();
  private final List<Line> notes = new ArrayList<>();
  private int cell;
  private @Nullable String problem;

  private Notebook() {}

  /** Reads a notebook; what is no JSON is told by {@link #problem()}. */
  public static Notebook read(String json) {
    Notebook notebook = new Notebook();
    String document = json.startsWith("\ufeff") ? json.substring(1) : json;
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
      while (parser.nextToken() != null) {
        boolean named = parser.currentToken() == JsonToken.PROPERTY_NAME;
        if (named && parser.currentName().equals("cells")) {
          notebook.cells(parser);
        }
      }
    } catch (JacksonException broken) {
      notebook.problem = "not a notebook that can be read";
    }
    return notebook;
  }

  /**
   * A line of a cell.
   *
   * @param fileLine of the file, 1-based
   */
  public record Line(String text, int fileLine) {}

  private void cells(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      return;
    }
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      cell++;
      List<Line> lines = new ArrayList<>();
      boolean code = false;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "cell_type" -> code = "code".equals(parser.getValueAsString());
          case "source", "input" -> lines(parser, lines);
          default -> parser.skipChildren();
        }
      }
      if (code) {
        add(lines);
      } else if (notes.size() < MOST_LINES) {
        notes.addAll(lines);
      }
    }
  }

  private static void lines(JsonParser parser, List<Line> lines) {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      int at = parser.currentTokenLocation().getLineNr();
      parser.getString().lines().forEach(text -> lines.add(new Line(text, at)));
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          String text = parser.getString();
          int at = parser.currentTokenLocation().getLineNr();
          text.lines().forEach(line -> lines.add(new Line(line, at)));
        } else {
          parser.skipChildren();
        }
      }
    } else {
      parser.skipChildren();
    }
  }

  private void add(List<Line> lines) {
    boolean first = true;
    boolean other = false;
    for (Line line : lines) {
      if (fileLines.size() >= MOST_LINES) {
        problem = "more than 200,000 lines of code: the rest not read";
        return;
      }
      String text = line.text();
      boolean command = other || COMMAND.matcher(text).lookingAt();
      if (command && commands.size() < MOST_LINES) {
        commands.add(new Line(COMMAND.matcher(text).replaceFirst(""), line.fileLine()));
      }
      if (first && text.startsWith("%%")) {
        other = !PYTHON_MAGIC.matcher(text).matches();
        text = "";
      }
      first &= text.isBlank();
      source.append(other ? "" : plain(text)).append('\n');
      fileLines.add(line.fileLine());
      cells.add(cell);
    }
  }

  /** A line without what only notebooks know. */
  private static String plain(String line) {
    String stripped = line.strip();
    if (stripped.startsWith("!") || stripped.startsWith("%") || stripped.startsWith("?")) {
      return line.substring(0, line.length() - line.stripLeading().length()) + "pass";
    }
    if (stripped.endsWith("?") && !stripped.contains("#") && !stripped.contains("'")) {
      return "";
    }
    return SHELL_VALUE.matcher(line).replaceFirst("$1None");
  }

  /** Lines that a shell or a magic runs, without their {@code !} or {@code %}. */
  public List<Line> commands() {
    return List.copyOf(commands);
  }

  /** Lines of cells that are no code. */
  public List<Line> notes() {
    return List.copyOf(notes);
  }

  /** The code of all cells, one below the other. */
  public String source() {
    return source.toString();
  }

  /** The line of the file in which a line of {@link #source()} stands, both 1-based. */
  public int fileLine(int sourceLine) {
    return within(fileLines, sourceLine);
  }

  /** The cell in which a line of {@link #source()} stands, both 1-based. */
  public int cell(int sourceLine) {
    return within(cells, sourceLine);
  }

  private static int within(List<Integer> numbers, int line) {
    return numbers.isEmpty() ? 1 : numbers.get(Math.clamp(line - 1L, 0, numbers.size() - 1));
  }

  /** What could not be read; null where all was. */
  public @Nullable String problem() {
    return problem;
  }
}

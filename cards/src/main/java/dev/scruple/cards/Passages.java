// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts Markdown, and what is written like it, into passages with the headings above them.
 *
 * <p>One pass over the lines. Front matter and comments are left out; an empty line, a heading, a
 * fence, a new item of a list or a table ends a paragraph. A passage holds at most 200 lines of
 * 4,096 characters, a document 10,000 passages; the rest is cut off, and {@link Read#cut} says so.
 */
public final class Passages {
  private static final int LONGEST_LINE = 4096;
  private static final int MOST_LINES = 200;
  private static final int MOST_PASSAGES = 10_000;
  private static final int LONGEST_HEADING = 400;
  private static final Pattern FENCE = Pattern.compile(" {0,12}(`{3,}|~{3,}).*");
  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})[ \\t]+(\\S.*)");
  private static final Pattern UNDERLINE =
      Pattern.compile("(={3,}|-{3,}|~{3,}|\\^{3,}|\\*{3,})[ \\t]*");
  private static final Pattern ITEM = Pattern.compile("[ \\t]{0,40}([-*+]|\\d{1,3}[.)])[ \\t].*");

  private final List<Passage> passages = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final String[] headings = {"", "", "", "", "", "", ""};
  private Passage.Kind kind = Passage.Kind.PROSE;
  private String fence = "";
  private boolean comment;
  private boolean cut;
  private int first;

  private Passages() {}

  /**
   * What was read.
   *
   * @param cut whether something was too long to be read whole
   */
  public record Read(List<Passage> passages, boolean cut) {
    public Read {
      passages = List.copyOf(passages);
    }
  }

  /** Reads a document's text. */
  public static Read read(String text) {
    Passages reading = new Passages();
    int after = FrontMatter.endLine(text);
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (number > after && !reading.take(line, number)) {
        break;
      }
    }
    reading.end();
    return new Read(reading.passages, reading.cut);
  }

  private boolean take(String whole, int number) {
    String line = whole;
    if (line.length() > LONGEST_LINE) {
      line = line.substring(0, LONGEST_LINE);
      cut = true;
    }
    if (passages.size() >= MOST_PASSAGES) {
      cut = true;
      return false;
    }
    Matcher mark = FENCE.matcher(line);
    if (!fence.isEmpty()) {
      code(line, number, mark.matches() ? mark.group(1) : "");
    } else if (comment || line.stripLeading().startsWith("<!--")) {
      comment = line.indexOf("-->") < 0;
      end();
    } else if (mark.matches()) {
      end();
      fence = mark.group(1).substring(0, 3);
      kind = Passage.Kind.CODE;
    } else {
      written(line, number);
    }
    return true;
  }

  private void code(String line, int number, String mark) {
    if (mark.startsWith(fence)) {
      end();
      fence = "";
      kind = Passage.Kind.PROSE;
    } else {
      add(line, number);
    }
  }

  private void written(String line, int number) {
    Matcher signs = HEADING.matcher(line);
    boolean row = line.stripLeading().startsWith("|");
    if (line.isBlank()) {
      end();
    } else if (signs.matches()) {
      end();
      heading(signs.group(1).length(), signs.group(2));
    } else if (lines.size() == 1
        && kind == Passage.Kind.PROSE
        && UNDERLINE.matcher(line).matches()) {
      String above = lines.getFirst();
      lines.clear();
      heading(line.startsWith("=") ? 1 : 2, above);
    } else {
      if (row != (kind == Passage.Kind.TABLE) || ITEM.matcher(line).matches()) {
        end();
      }
      kind = row ? Passage.Kind.TABLE : Passage.Kind.PROSE;
      add(line, number);
    }
  }

  private void heading(int level, String text) {
    String bare = text.replaceAll("[#*_` \\t]+$", "").replaceAll("^[*_`]+", "").strip();
    headings[level] = bare.substring(0, Math.min(bare.length(), LONGEST_HEADING));
    for (int deeper = level + 1; deeper < headings.length; deeper++) {
      headings[deeper] = "";
    }
  }

  private void add(String line, int number) {
    if (lines.isEmpty()) {
      first = number;
    }
    if (lines.size() < MOST_LINES) {
      lines.add(line);
    } else {
      cut = true;
    }
  }

  private void end() {
    if (!lines.isEmpty()) {
      passages.add(new Passage(kind, String.join("\n", lines), first, above()));
      lines.clear();
    }
    if (fence.isEmpty()) {
      kind = Passage.Kind.PROSE;
    }
  }

  private String above() {
    List<String> filled = new ArrayList<>();
    for (String heading : headings) {
      if (!heading.isEmpty()) {
        filled.add(heading);
      }
    }
    return String.join(" / ", filled);
  }
}

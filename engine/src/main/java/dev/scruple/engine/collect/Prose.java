// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A document's running text: its paragraphs, list items, table rows and headings, each on one line
 * and with the line that it begins on. Code between fences is told apart; comments and front matter
 * are left out. Lines and paragraphs beyond the bounds are cut, which {@link #cut()} tells.
 */
record Prose(List<Paragraph> paragraphs, boolean cut) {
  private static final int MOST_LINES = 20_000;
  private static final int LONGEST_LINE = 2_000;
  private static final int LONGEST_PARAGRAPH = 4_000;
  private static final int LONGEST_QUOTE = 160;
  private static final Pattern UNDERLINE = Pattern.compile("(=|-|~|\\^|\"|\\*|\\+|#){3,}\\s*");
  private static final Pattern MARKS = Pattern.compile("^[\\s#>*_|+•-]{1,20}|[\\s*_|]{1,20}$");
  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*([-*+•]\\s|\\d{1,3}[.)]\\s|\\||#{1,6}\\s|<(li|p|h\\d|tr|td|summary)\\b).*");

  /**
   * Text between blank lines.
   *
   * @param starts where each of its lines begins in the text
   * @param code whether it is a line between fences
   */
  record Paragraph(String text, int line, List<Integer> starts, boolean code) {
    /** In lower case, each character where it stands in the text. */
    String lower() {
      String lower = text.toLowerCase(Locale.ROOT);
      return lower.length() == text.length() ? lower : text;
    }

    /** The line of the document that a place in the text stands on. */
    int lineOf(int at) {
      int index = 0;
      while (index + 1 < starts.size() && starts.get(index + 1) <= at) {
        index++;
      }
      return line + index;
    }

    /** The sentence that holds a place, or as much of it as can be shown. */
    String sentence(int start, int end) {
      int from = start;
      while (from > 0 && !ends(from - 1) && start - from < LONGEST_QUOTE / 2) {
        from--;
      }
      while (from > 0 && from < start && !ends(from - 1) && text.charAt(from - 1) != ' ') {
        from++;
      }
      int to = Math.min(end, from + LONGEST_QUOTE);
      while (to < text.length() && to - from < LONGEST_QUOTE && !ends(to)) {
        to++;
      }
      return MARKS.matcher(text.substring(from, to)).replaceAll("").strip();
    }

    private boolean ends(int at) {
      char c = text.charAt(at);
      boolean stop = c == '.' || c == '!' || c == '?';
      return c == '。' || (stop && (at + 1 >= text.length() || text.charAt(at + 1) == ' '));
    }
  }

  Prose {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Reads a document in Markdown, reStructuredText, HTML or plain text. */
  static Prose of(String text) {
    Reader reader = new Reader();
    text.lines().limit(MOST_LINES).forEach(reader::line);
    reader.close();
    return new Prose(reader.paragraphs, reader.cut || reader.number == MOST_LINES);
  }

  private static final class Reader {
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private int first;
    private int number;
    private String fence = "";
    private boolean comment;
    private boolean frontMatter;
    private boolean cut;

    void line(String raw) {
      number++;
      cut |= raw.length() > LONGEST_LINE;
      String line = raw.length() > LONGEST_LINE ? raw.substring(0, LONGEST_LINE) : raw;
      String trimmed = line.strip();
      if (number == 1 && trimmed.equals("---")) {
        frontMatter = true;
      } else if (frontMatter) {
        frontMatter = !trimmed.equals("---");
      } else if (!fence.isEmpty()) {
        code(trimmed);
      } else if (trimmed.startsWith("```") || trimmed.startsWith("~~~")) {
        close();
        fence = trimmed.substring(0, 3);
      } else {
        words(commentLess(line));
      }
    }

    private void code(String trimmed) {
      if (trimmed.startsWith(fence)) {
        fence = "";
      } else if (!trimmed.isEmpty()) {
        paragraphs.add(new Paragraph(trimmed, number, List.of(0), true));
      }
    }

    /** What stands outside of HTML's comments. */
    private String commentLess(String line) {
      StringBuilder kept = new StringBuilder();
      int at = 0;
      while (at < line.length()) {
        int next = line.indexOf(comment ? "-->" : "<!--", at);
        if (!comment) {
          kept.append(line, at, next < 0 ? line.length() : next);
        }
        if (next < 0) {
          break;
        }
        at = next + (comment ? 3 : 4);
        comment = !comment;
      }
      return kept.toString();
    }

    private void words(String line) {
      String trimmed = line.strip();
      if (trimmed.isEmpty()) {
        close();
      } else if (UNDERLINE.matcher(trimmed).matches()) {
        close();
      } else {
        boolean heading = trimmed.startsWith("#");
        if (heading || ITEM.matcher(line).matches()) {
          close();
        }
        add(trimmed);
        if (heading) {
          close();
        }
      }
    }

    private void add(String line) {
      if (text.length() + line.length() > LONGEST_PARAGRAPH) {
        close();
      }
      if (starts.isEmpty()) {
        first = number;
      } else {
        text.append(' ');
      }
      starts.add(text.length());
      text.append(line);
    }

    void close() {
      if (!starts.isEmpty()) {
        paragraphs.add(new Paragraph(text.toString(), first, List.copyOf(starts), false));
        text.setLength(0);
        starts.clear();
      }
    }
  }
}

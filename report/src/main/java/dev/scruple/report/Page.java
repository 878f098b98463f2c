// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a width. Every text comes in through {@link #text}, where it is made harmless and fit
 * for the output's charset; nothing else reaches the terminal.
 */
final class Page {
  private final StringBuilder out = new StringBuilder();
  private final TerminalOptions options;
  private final @Nullable String use;
  private final CharsetEncoder encoder;

  /** A piece of a line: harmless text and its part. */
  record Span(String text, Tone tone) {}

  Page(TerminalOptions options) {
    this(options, null);
  }

  Page(TerminalOptions options, @Nullable String use) {
    this.options = options;
    this.use = use;
    this.encoder = options.charset().newEncoder();
  }

  int width() {
    return options.width();
  }

  /** Text as it may be shown. */
  String text(String raw) {
    String harmless = Escape.terminal(raw);
    if (encoder.canEncode(harmless)) {
      return harmless;
    }
    StringBuilder shown = new StringBuilder();
    harmless
        .codePoints()
        .forEach(
            point -> {
              String letter = Character.toString(point);
              shown.append(encoder.canEncode(letter) ? letter : instead(point));
            });
    return shown.toString();
  }

  private static String instead(int point) {
    return switch (point) {
      case '·' -> "|";
      case '…' -> "...";
      case '–' -> "-";
      case '§' -> "s.";
      case '→' -> "->";
      case '«', '»' -> "\"";
      default -> Escape.of(point);
    };
  }

  Span span(Tone tone, String raw) {
    return new Span(text(raw), tone);
  }

  /** Text cut in its middle to a width, and filled up to it. */
  Span cell(Tone tone, String raw, int columns) {
    String shown = DisplayWidth.middle(text(raw), columns, text("…"));
    return new Span(shown + " ".repeat(columns - DisplayWidth.of(shown)), tone);
  }

  /** An empty line, save at the top. */
  void blank() {
    if (!out.isEmpty()) {
      out.append('\n');
    }
  }

  void heading(String title) {
    blank();
    line(span(Tone.STRONG, title));
  }

  /** One line as it stands, without spaces at its end. */
  void line(Span... spans) {
    line(List.of(spans));
  }

  void line(List<Span> spans) {
    int last = spans.size() - 1;
    while (last >= 0 && spans.get(last).text().isBlank()) {
      last--;
    }
    for (int i = 0; i <= last; i++) {
      Span span = spans.get(i);
      tone(span.tone(), i == last ? span.text().stripTrailing() : span.text());
    }
    out.append('\n');
  }

  /** Two pieces, at the left and the right edge; the right one goes where there is no room. */
  void edges(List<Span> left, Span right) {
    int gap = width() - columns(left) - DisplayWidth.of(right.text());
    List<Span> line = new ArrayList<>(left);
    if (gap >= 2) {
      line.add(new Span(" ".repeat(gap), Tone.PLAIN));
      line.add(right);
    }
    line(line);
  }

  /** A text over as many lines as it needs, indented. */
  void paragraph(int indent, Tone tone, String raw) {
    item(List.of(new Span(" ".repeat(indent), Tone.PLAIN)), tone, raw);
  }

  /** A label, and beside it a text over as many lines as it needs. */
  void item(List<Span> label, Tone tone, String raw) {
    int hang = columns(label);
    List<String> lines = wrap(text(raw), Math.max(16, width() - hang));
    for (int i = 0; i < lines.size(); i++) {
      List<Span> line = new ArrayList<>(i == 0 ? label : List.of());
      if (i > 0) {
        line.add(new Span(" ".repeat(hang), Tone.PLAIN));
      }
      line.add(new Span(lines.get(i), tone));
      line(line);
    }
  }

  /** A label and a command, which is never broken, so that it can be copied. */
  void command(int indent, String label, String command) {
    line(
        span(Tone.FAINT, " ".repeat(indent) + label),
        span(Tone.PLAIN, NextCommand.of(command, use)));
  }

  static int columns(List<Span> spans) {
    return spans.stream().mapToInt(span -> DisplayWidth.of(span.text())).sum();
  }

  /** The lines of a width that a text needs. */
  List<String> lines(String raw, int columns) {
    return wrap(text(raw), columns);
  }

  /**
   * Breaks at spaces, and words that are longer than a line, as paths and names of licences, behind
   * a mark in their second half, or else where the line ends.
   */
  private static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" +", -1)) {
      int used = DisplayWidth.of(line.toString());
      String rest = word;
      if (used > 0 && used + 1 + DisplayWidth.of(rest) > columns) {
        lines.add(line.toString());
        line.setLength(0);
      } else if (used > 0) {
        line.append(' ');
      }
      while (DisplayWidth.of(rest) > columns) {
        String start = start(rest, columns);
        lines.add(start);
        rest = rest.substring(start.length());
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String start(String word, int columns) {
    String start = DisplayWidth.start(word, columns);
    for (String marks : List.of("/", "-_.:+")) {
      for (int i = start.length() - 1; i >= start.length() / 2; i--) {
        if (marks.indexOf(start.charAt(i)) >= 0) {
          return start.substring(0, i + 1);
        }
      }
    }
    return start;
  }

  private void tone(Tone tone, String text) {
    out.append(options.colour() ? tone.wrap(text) : text);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

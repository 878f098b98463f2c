// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A logical line of a requirements file: continued lines joined, comments taken off.
 *
 * @param askedBy what a tool's {@code # via} comments beside and below it name
 * @param line where it begins, 1-based
 */
record RequirementLine(String text, List<String> askedBy, int line) {
  private static final Pattern COMMENT = Pattern.compile("(?:^|(?<=\\s))#.*$");
  private static final Pattern OPTIONS = Pattern.compile("(?<=\\s)--?[A-Za-z].*$");
  private static final Pattern VIA = Pattern.compile("#\\s*+via\\b\\s*+(.*)");
  private static final Pattern OPTION = Pattern.compile("(--?[A-Za-z-]+)(?:[\\s=]\\s*+)?(.*)");

  RequirementLine {
    askedBy = List.copyOf(askedBy);
  }

  /** The logical lines that aren't empty. */
  static List<RequirementLine> of(String text) {
    return new Reader().read(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  boolean isOption() {
    return text.startsWith("-");
  }

  /** The option's name; {@code -rfile} is allowed too. */
  String option() {
    Matcher matcher = OPTION.matcher(text);
    if (!text.startsWith("--")) {
      return text.substring(0, Math.min(2, text.length()));
    }
    return matcher.matches() ? matcher.group(1) : text;
  }

  String optionValue() {
    if (!text.startsWith("--")) {
      String value = text.substring(Math.min(2, text.length())).strip();
      return unquoted(value.startsWith("=") ? value.substring(1).strip() : value);
    }
    Matcher matcher = OPTION.matcher(text);
    return matcher.matches() ? unquoted(matcher.group(2).strip()) : "";
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && "\"'".indexOf(value.charAt(0)) >= 0
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** The requirement without the options behind it. */
  String requirement() {
    return unquoted(OPTIONS.matcher(text).replaceFirst("").strip());
  }

  private static final class Reader {
    private final List<RequirementLine> lines = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private List<String> asked = new ArrayList<>();
    private String content = "";
    private int contentLine;
    private int start = 1;
    private boolean listing;

    List<RequirementLine> read(String text) {
      int number = 0;
      for (String line : (Iterable<String>) text.lines()::iterator) {
        number++;
        if (pending.isEmpty()) {
          start = number;
        }
        Matcher comment = COMMENT.matcher(line);
        boolean commented = line.indexOf('#') >= 0 && comment.find();
        String bare = commented ? line.substring(0, comment.start()) : line;
        boolean alone = commented && bare.isBlank();
        if (alone) {
          via(comment.group());
        }
        boolean continued = bare.endsWith("\\");
        pending.append(continued ? bare.substring(0, bare.length() - 1) : bare);
        if (!continued) {
          String whole = pending.toString().strip();
          pending.setLength(0);
          if (!whole.isEmpty()) {
            next(whole, start);
            if (commented && !alone) {
              via(comment.group());
            }
          }
        }
      }
      next(pending.toString().strip(), start);
      next("", 0);
      return lines;
    }

    /** A line ends where the next begins: comments below it are its own. */
    private void next(String whole, int line) {
      if (!content.isEmpty()) {
        lines.add(new RequirementLine(content, asked, contentLine));
      }
      content = whole;
      contentLine = line;
      asked = new ArrayList<>();
      listing = false;
    }

    private void via(String comment) {
      Matcher matcher = VIA.matcher(comment);
      if (matcher.matches()) {
        listing = true;
        for (String name : matcher.group(1).split(",", -1)) {
          asked(name.strip());
        }
      } else if (listing) {
        asked(comment.substring(1).strip());
      }
    }

    private void asked(String name) {
      if (!name.isEmpty()) {
        asked.add(name);
      }
    }
  }
}

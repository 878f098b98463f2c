// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the headings of a Markdown text: lines of number signs, and underlined lines. */
final class Headings {
  private static final int MOST = 2000;
  private static final int LONGEST = 200;
  private static final Pattern NUMBER_SIGNS = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*))?");
  private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-{2,})[ \\t]*");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
  private static final Pattern MARKS = Pattern.compile("[*_`#]|<[^<>]{0,200}>|\\{#[^{}]{0,100}\\}");
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "[\\[(*_]*(?:more information (?:is )?needed|needs more information|todo|tbd|n/?a)[\\])*_.]*",
          Pattern.CASE_INSENSITIVE);

  /** Words that announce a section; a heading may announce several. */
  private static final Map<Section, Pattern> WORDS =
      Map.ofEntries(
          words(Section.INTENDED_USE, "intended us(?:e|age)|direct use|^uses?$|use cases?"),
          words(Section.OUT_OF_SCOPE_USE, "out[- ]of[- ]scope|prohibited use|misuse"),
          words(Section.LIMITATIONS, "limitation|bias|risks?\\b|caveat"),
          words(Section.TRAINING_DATA, "training data|pre-?training data|train data|training corp"),
          words(
              Section.TRAINING_PROCEDURE,
              "training (?:procedure|details|process|hyper)|^training$"),
          words(Section.EVALUATION, "evaluation|benchmark|^results?$|performance|metrics"),
          words(
              Section.ENVIRONMENTAL_IMPACT,
              "environmental|carbon|emission|energy (?:use|consumption)|co2"),
          words(Section.PERSONAL_INFORMATION, "personal|sensitive|privacy|\\bpii\\b|anonymi"),
          words(Section.SOURCE_DATA, "source data|data sources?|source language|provenance"),
          words(
              Section.COLLECTION,
              "data collection|collection process|curation|data (?:processing|preparation)"
                  + "|dataset creation|how .{0,30}(?:collected|created|made)"),
          words(Section.ANNOTATIONS, "annotat|labell?ing"),
          words(Section.CONSENT, "consent|retention|opt[- ]?out|take[- ]?down|removal"),
          words(Section.LICENSE, "licen[cs]"),
          words(Section.CITATION, "citation|bibtex|citing|how to cite|^cite"),
          words(Section.CONTACT, "contact|maintainer|\\bsupport\\b|feedback"));

  private Headings() {}

  private static Map.Entry<Section, Pattern> words(Section section, String words) {
    return Map.entry(section, Pattern.compile(words));
  }

  /** The headings after a line. */
  static List<Heading> read(String text, int afterLine) {
    List<Found> found = new ArrayList<>();
    String fence = "";
    String previous = "";
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (number <= afterLine) {
        continue;
      }
      if (!mayBeMark(line)) {
        write(found, line);
        previous = line;
        continue;
      }
      Matcher mark = FENCE.matcher(line);
      Matcher signs = NUMBER_SIGNS.matcher(line);
      if (mark.matches() && (fence.isEmpty() || fence.equals(mark.group(1)))) {
        fence = fence.isEmpty() ? mark.group(1) : "";
        write(found, line);
      } else if (fence.isEmpty() && signs.matches()) {
        add(found, signs.group(2) == null ? "" : signs.group(2), signs.group(1).length(), number);
      } else if (fence.isEmpty() && isUnderlined(previous, line)) {
        int level = line.stripLeading().startsWith("=") ? 1 : 2;
        add(found, previous, level, number - 1);
      } else {
        write(found, line);
      }
      previous = line;
    }
    return headings(found);
  }

  /** Whether a line starts as a heading, an underline or a fence does; most don't. */
  private static boolean mayBeMark(String line) {
    int at = 0;
    while (at < 3 && at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at < line.length() && "#=-`~".indexOf(line.charAt(at)) >= 0;
  }

  private static boolean isUnderlined(String previous, String line) {
    return !previous.isBlank()
        && previous.length() <= LONGEST
        && !previous.stripLeading().startsWith("|")
        && UNDERLINE.matcher(line).matches();
  }

  private static void add(List<Found> found, String text, int level, int line) {
    if (found.size() < MOST) {
      String bare =
          MARKS.matcher(text.substring(0, Math.min(text.length(), LONGEST))).replaceAll("");
      found.add(new Found(bare.strip(), level, line));
    }
  }

  private static void write(List<Found> found, String line) {
    if (!found.isEmpty() && !found.getLast().written && !line.isBlank()) {
      String start = line.substring(0, Math.min(line.length(), LONGEST)).strip();
      boolean comment = start.startsWith("<!--") && start.endsWith("-->");
      found.getLast().written = !comment && !PLACEHOLDER.matcher(start).matches();
    }
  }

  private static List<Heading> headings(List<Found> found) {
    List<Heading> headings = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Found it = found.get(i);
      boolean filled = it.written;
      for (int j = i + 1; !filled && j < found.size() && found.get(j).level > it.level; j++) {
        filled = found.get(j).written;
      }
      headings.add(new Heading(it.text, it.level, it.line, sections(it.text), filled));
    }
    return headings;
  }

  private static Set<Section> sections(String heading) {
    String lower = heading.toLowerCase(Locale.ROOT);
    EnumSet<Section> sections = EnumSet.noneOf(Section.class);
    WORDS.forEach(
        (section, words) -> {
          if (words.matcher(lower).find()) {
            sections.add(section);
          }
        });
    if (sections.contains(Section.OUT_OF_SCOPE_USE)) {
      sections.remove(Section.INTENDED_USE);
    }
    return sections;
  }

  private static final class Found {
    private final String text;
    private final int level;
    private final int line;
    private boolean written;

    private Found(String text, int level, int line) {
      this.text = text;
      this.level = level;
      this.line = line;
    }
  }
}

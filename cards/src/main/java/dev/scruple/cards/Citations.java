// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * How authors ask to be cited: BibTeX entries in a card or a file of their own, and {@code
 * CITATION.cff} (Citation File Format 1.2.0).
 */
public final class Citations {
  private static final int LARGEST = 512 * 1024;
  private static final int LONGEST_ENTRY = 8000;
  private static final int MOST_ENTRIES = 50;
  private static final int MOST_AUTHORS = 100;
  private static final int DEEPEST = 50;

  private static final Pattern ENTRY =
      Pattern.compile(
          "@(?:article|book|booklet|conference|dataset|electronic|inbook|incollection"
              + "|inproceedings|manual|mastersthesis|misc|online|phdthesis|proceedings|report"
              + "|software|techreport|thesis|unpublished)\\s{0,3}\\{",
          Pattern.CASE_INSENSITIVE);

  private Citations() {}

  /**
   * The BibTeX entries of a text, word for word, in its order; ones without an end are left out.
   */
  public static List<String> bibtex(byte[] bytes) {
    String text = text(bytes);
    List<String> entries = new ArrayList<>();
    Matcher entry = ENTRY.matcher(text);
    int from = 0;
    while (entries.size() < MOST_ENTRIES && entry.find(from)) {
      int end = end(text, entry.end());
      if (end > 0 && text.substring(entry.end(), end).contains("=")) {
        entries.add(text.substring(entry.start(), end).replace("\r\n", "\n").replace('\r', '\n'));
      }
      from = Math.max(end, entry.end());
    }
    return List.copyOf(entries.stream().distinct().toList());
  }

  /** Behind the brace that closes the one before {@code from}; negative where none does. */
  private static int end(String text, int from) {
    int open = 1;
    int last = Math.min(text.length(), from + LONGEST_ENTRY);
    for (int i = from; i < last; i++) {
      char c = text.charAt(i);
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (open == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * A {@code CITATION.cff} as one line: authors, title, version, date, and where it can be had.
   * Empty where it names no title or is no YAML.
   */
  public static Optional<String> cff(byte[] bytes) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(LARGEST + 1).build();
    Walk walk = new Walk();
    try {
      for (Event event : new Parse(settings).parseString(text(bytes))) {
        if (!walk.take(event)) {
          break;
        }
      }
    } catch (YamlEngineException broken) {
      return Optional.empty();
    }
    return walk.line();
  }

  private static String text(byte[] bytes) {
    byte[] first = bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes;
    return new String(first, StandardCharsets.UTF_8);
  }

  /** Follows the events of a document: scalars of its mapping, and the list of authors. */
  private static final class Walk {
    private final List<String> authors = new ArrayList<>();
    private int depth;
    private boolean value;
    private String key = "";
    private String top = "";
    private String family = "";
    private String given = "";
    private String title = "";
    private String version = "";
    private String date = "";
    private String doi = "";
    private String url = "";

    private boolean take(Event event) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> {
          depth++;
          value = false;
        }
        case MappingEnd, SequenceEnd -> {
          depth--;
          value = false;
          if (depth == 2 && top.equals("authors")) {
            author();
          }
        }
        case Scalar -> scalar(((ScalarEvent) event).getValue());
        case Alias -> value = false;
        case DocumentEnd -> {
          return false;
        }
        case StreamStart, StreamEnd, DocumentStart, Comment -> {
          // Nothing is said by these.
        }
      }
      return depth <= DEEPEST;
    }

    private void scalar(String text) {
      if (!value) {
        key = text;
        top = depth == 1 ? text : top;
        value = depth == 1 || (depth == 3 && top.equals("authors"));
        return;
      }
      value = false;
      if (depth == 1) {
        stated(text);
      } else {
        switch (key) {
          case "family-names", "name" -> family = text;
          case "given-names" -> given = text;
          default -> {
            // Affiliations and addresses are not cited.
          }
        }
      }
    }

    private void stated(String text) {
      switch (key) {
        case "title" -> title = text;
        case "version" -> version = text;
        case "date-released" -> date = text;
        case "doi" -> doi = text;
        case "url" -> url = text;
        case "repository-code" -> url = url.isEmpty() ? text : url;
        default -> {
          // Not cited.
        }
      }
    }

    private void author() {
      String name = given.isEmpty() ? family : family.isEmpty() ? given : given + " " + family;
      if (!name.isBlank() && authors.size() < MOST_AUTHORS) {
        authors.add(name.strip());
      }
      family = "";
      given = "";
    }

    private Optional<String> line() {
      if (title.isBlank()) {
        return Optional.empty();
      }
      StringBuilder line = new StringBuilder(String.join(", ", authors));
      line.append(authors.isEmpty() ? "" : ": ").append(title.strip());
      append(line, version.isEmpty() ? "" : "version " + version);
      append(line, date);
      append(line, doi.isEmpty() ? url : "https://doi.org/" + doi);
      return Optional.of(line.toString().replaceAll("\\s+", " "));
    }

    private static void append(StringBuilder line, String what) {
      line.append(what.isBlank() ? "" : ", " + what.strip());
    }
  }
}

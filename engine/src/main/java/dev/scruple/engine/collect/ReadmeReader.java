// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.DocumentFeature;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a README shows of the project, and the line where it first does. */
final class ReadmeReader {
  private static final int LONGEST_LINE = 4096;
  private static final int LINES_OF_PURPOSE = 200;
  private static final int WORDS_OF_PURPOSE = 8;

  private static final Pattern INSTALL_COMMAND =
      Pattern.compile(
          "\\b(pip3? install|uv (add|pip|sync|tool)|uvx|pipx|poetry add|conda install|mamba install"
              + "|npm (i|install)|npx|yarn add|pnpm (add|i|install)|cargo (add|install)|go (get|install)"
              + "|brew install|apt(-get)? install|docker (run|pull)|mvn |gradlew|git clone|cmake"
              + "|gem install|dotnet add|nuget)\\b|<dependency>|implementation ?\\(? ?[\"']");
  private static final Pattern INSTALLS_WHAT_IS_HERE =
      Pattern.compile(
          "install (-{1,2}[\\w-]{1,20} )?[\"']?\\.(?!\\w|\\.)|-r \\S{0,60}requirements|git\\+https?:");
  private static final Pattern TITLE =
      Pattern.compile("(?m)^#{1,4} (\\S.{0,100})$|<h1[^>\\n]{0,100}>\\s{0,20}([^<\\n]{1,100})");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final int SHORTEST_TITLE = 3;
  private static final int MOST_COMMANDS = 100;
  private static final Pattern INSTALL_HEADING =
      Pattern.compile("\\b(install|setup|set up|getting started|quick ?start)");
  private static final Pattern EXAMPLE_HEADING =
      Pattern.compile(
          "\\b(usage|us(e|ing)|examples?|quick ?start|getting started|how to|demo|inference|train"
              + "|run|running|tutorials?)\\b");
  private static final Pattern LINKED_EXAMPLE =
      Pattern.compile(
          "\\]\\([^)\\s]{0,300}(example|tutorial|quick-?start|getting-started|notebook|colab|demo)"
              + "|\\.ipynb\\b");
  private static final Pattern CODE = Pattern.compile("```|\\.\\. code|::\\n");
  private static final Pattern CODE_OF_LANGUAGE = Pattern.compile("```(python|java)");
  private static final Pattern LINK =
      Pattern.compile("!?\\[[^\\]]{0,200}]\\([^)]{0,300}\\)|<a [^>]{0,300}>[^<]{0,200}</a>");
  private static final Pattern NO_WORD = Pattern.compile("<[^>]{0,300}>|\\([^)]{0,300}\\)|[|•·]");
  private static final int LEAST_BESIDE_LINKS = 4;
  private static final Pattern MARK = Pattern.compile("#{2,6} .{1,200}");
  private static final Pattern RULE = Pattern.compile("[=~-]{3,}\\s*");

  private static final Pattern ANY_HEADING = Pattern.compile("\\n#{1,6} ");
  private static final Pattern ELSEWHERE = Pattern.compile("\\]\\(https?://");
  private static final int SHORT_SECTION = 240;

  private ReadmeReader() {}

  /**
   * Purpose, installation and example, each with its first line.
   *
   * @param text in lower case
   */
  static Map<DocumentFeature, Integer> parts(String text) {
    Map<DocumentFeature, Integer> parts = new EnumMap<>(DocumentFeature.class);
    purpose(text, parts);
    int install = installing(text);
    if (install < 0) {
      install = heading(INSTALL_HEADING, text, false);
    }
    install = onlyLinks(install, text) ? -1 : install;
    put(DocumentFeature.INSTALL, install, text, parts);
    int example = earlier(heading(EXAMPLE_HEADING, text, true), first(CODE_OF_LANGUAGE, text));
    put(DocumentFeature.EXAMPLE, example < 0 ? first(LINKED_EXAMPLE, text) : example, text, parts);
    return parts;
  }

  private static int earlier(int one, int other) {
    return one < 0 || other < 0 ? Math.max(one, other) : Math.min(one, other);
  }

  private static void put(
      DocumentFeature feature, int at, String text, Map<DocumentFeature, Integer> parts) {
    if (at >= 0) {
      parts.put(feature, 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count());
    }
  }

  /**
   * The first command that installs what the title names, or what lies in the folder; where there
   * is none, the first that installs anything.
   */
  private static int installing(String text) {
    Matcher title = TITLE.matcher(text);
    String own =
        title.find() ? letters(title.group(1) == null ? title.group(2) : title.group(1)) : "";
    Matcher command = INSTALL_COMMAND.matcher(text);
    int first = -1;
    for (int i = 0; i < MOST_COMMANDS && command.find(); i++) {
      first = first < 0 ? command.start() : first;
      int end = text.indexOf('\n', command.start());
      int until = Math.min(end < 0 ? text.length() : end, command.start() + LONGEST_LINE);
      String line = text.substring(command.start(), until);
      boolean named = own.length() >= SHORTEST_TITLE && letters(line).contains(own);
      if (named || INSTALLS_WHAT_IS_HERE.matcher(line).find()) {
        return command.start();
      }
    }
    return first;
  }

  /** Whether what is at a place is a heading over one short paragraph that leads elsewhere. */
  private static boolean onlyLinks(int at, String text) {
    if (at < 0 || text.charAt(at) != '#') {
      return false;
    }
    int end = text.indexOf('\n', at);
    String below = end < 0 ? "" : text.substring(end, Math.min(text.length(), end + LONGEST_LINE));
    Matcher next = ANY_HEADING.matcher(below);
    String section = next.find() ? below.substring(0, next.start()) : below;
    return section.length() <= SHORT_SECTION && ELSEWHERE.matcher(section).find();
  }

  private static String letters(String words) {
    return BETWEEN_WORDS.matcher(words).replaceAll("");
  }

  private static int first(Pattern words, String text) {
    Matcher matcher = words.matcher(text);
    return matcher.find() ? matcher.start() : -1;
  }

  /**
   * The first heading with such words, where asked with code before the next heading of its level
   * or a higher one; the title, and what stands in code, is none.
   */
  private static int heading(Pattern words, String text, boolean withCode) {
    boolean fenced = false;
    int at = 0;
    int found = -1;
    int level = 0;
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      boolean fence = line.stripLeading().startsWith("```");
      if (found >= 0 && (fence || CODE.matcher(line + "\n").find())) {
        return found;
      }
      fenced ^= fence;
      int own = fenced || line.length() > LONGEST_LINE ? 0 : level(lines, i);
      if (own > 0) {
        found = own <= level ? -1 : found;
        if (found < 0 && words.matcher(line).find()) {
          if (!withCode) {
            return at;
          }
          found = at;
          level = own;
        }
      }
      at += line.length() + 1;
    }
    return -1;
  }

  /** How deep a line stands as a heading; 0 where it is none, or the title. */
  private static int level(String[] lines, int i) {
    String line = lines[i];
    if (MARK.matcher(line).matches() || (i > 0 && line.startsWith("# "))) {
      return line.indexOf(' ');
    }
    boolean ruled =
        i > 0 && i + 1 < lines.length && !line.isBlank() && RULE.matcher(lines[i + 1]).matches();
    return !ruled ? 0 : lines[i + 1].startsWith("=") ? 1 : 2;
  }

  private static int words(String line) {
    String bare = NO_WORD.matcher(line).replaceAll(" ").strip();
    return bare.isEmpty() ? 0 : bare.split("\\s+").length;
  }

  /** Some paragraph of at least eight words that is no heading, badge, list of links or code. */
  private static void purpose(String text, Map<DocumentFeature, Integer> parts) {
    boolean fenced = false;
    List<String> lines = text.lines().limit(LINES_OF_PURPOSE).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String trimmed = line.substring(0, Math.min(line.length(), LONGEST_LINE)).trim();
      if (trimmed.startsWith("```")) {
        fenced = !fenced;
      } else if (!fenced
          && !trimmed.startsWith("#")
          && !trimmed.startsWith("[![")
          && !trimmed.startsWith("![")
          && words(trimmed) >= WORDS_OF_PURPOSE
          && words(LINK.matcher(trimmed).replaceAll(" ")) >= LEAST_BESIDE_LINKS) {
        parts.put(DocumentFeature.PURPOSE, i + 1);
        return;
      }
    }
  }
}

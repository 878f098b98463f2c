// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.DocumentKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a document still holds as its template came, where a project was to write its own. */
final class TemplateWords {
  private static final int MOST = 5;
  private static final int MOST_LINES = 20_000;
  private static final int LONGEST_LINE = 2_000;

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\[insert [^\\]]{1,60}\\]|<insert [^>]{1,60}>|use this section to tell people[^.]{0,80}"
              + "|\\[your[ _-](e-?mail|name|project|organi[sz]ation|contact)[^\\]]{0,30}\\]"
              + "|use this file to detail[^.]{0,80}|this document is intended to provide an example[^.]{0,80}"
              + "|security@project domain|\\bproject[ _]name project\\b|\\busing project[ _]name\\b"
              + "|\\[project[ _-]name\\]|<project[ _-]name>|\\{\\{ ?(cookiecutter|project)[^}]{1,40}\\}\\}"
              + "|\\[more information needed\\]|\\[link to [^\\]]{1,40}\\](?!\\()",
          Pattern.CASE_INSENSITIVE);

  /** Where people are to write to, an address of nobody was to be filled in. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "[\\w.+-]{1,40}@(example\\.(com|org)|yourdomain\\.com|your-?company\\.com)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<DocumentKind> WRITTEN_TO =
      EnumSet.of(DocumentKind.CODE_OF_CONDUCT, DocumentKind.SECURITY, DocumentKind.SUPPORT);
  private static final Pattern BROWSER = Pattern.compile("(?i)\\[e\\.g\\. chrome, safari\\]");
  private static final Pattern PHONE = Pattern.compile("(?i)\\[e\\.g\\. iphone ?6\\]");

  /** Words, and the line that they stand on. */
  record Left(int line, String words) {}

  private TemplateWords() {}

  /** What is left, the first few. */
  static List<Left> in(DocumentKind kind, String text) {
    List<String> lines = text.lines().limit(MOST_LINES).toList();
    return kind == DocumentKind.ISSUE_TEMPLATE
        ? unchanged(lines)
        : placeholders(lines, WRITTEN_TO.contains(kind));
  }

  private static List<Left> placeholders(List<String> lines, boolean writtenTo) {
    List<Left> left = new ArrayList<>();
    boolean fenced = false;
    for (int i = 0; i < lines.size() && left.size() < MOST; i++) {
      String line = lines.get(i);
      fenced ^= line.startsWith("```");
      if (fenced || line.length() > LONGEST_LINE) {
        continue;
      }
      Matcher matcher = PLACEHOLDER.matcher(line);
      Matcher nobody = NOBODY.matcher(line);
      if (matcher.find()) {
        left.add(new Left(i + 1, matcher.group()));
      } else if (writtenTo && nobody.find()) {
        left.add(new Left(i + 1, nobody.group()));
      }
    }
    return left;
  }

  /** The forge's own form for bugs asks for a browser and a phone, whatever the project is. */
  private static List<Left> unchanged(List<String> lines) {
    int browser = line(lines, BROWSER);
    return browser > 0 && line(lines, PHONE) > 0
        ? List.of(new Left(browser, lines.get(browser - 1).strip()))
        : List.of();
  }

  private static int line(List<String> lines, Pattern words) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).length() <= LONGEST_LINE && words.matcher(lines.get(i)).find()) {
        return i + 1;
      }
    }
    return 0;
  }
}

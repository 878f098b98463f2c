// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.links;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links in reStructuredText: images, figures, included files, and hyperlinks with a target in angle
 * brackets. Roles such as {@code :doc:} name no files and are left out.
 */
final class RestLinks implements LinkReader.LineReader {
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "\\s*\\.\\. (?:\\|[^|]{1,100}\\| )?(image|figure|include|literalinclude)::\\s+(\\S{1,1000})\\s*");
  private static final Pattern TARGET = Pattern.compile("\\s*:target:\\s+(\\S{1,1000})\\s*");
  private static final Pattern NAMED =
      Pattern.compile("\\s*\\.\\. _[^:`]{1,200}:\\s+(\\S{1,1000})");
  private static final Pattern INLINE =
      Pattern.compile("(?<![:`])`[^`<>]{1,300}<([^`<>\\s]{1,1000})>`__?");
  private static final Pattern CODE =
      Pattern.compile(
          "\\s*\\.\\. (code|code-block|sourcecode|highlight|parsed-literal|math|raw)::.*");

  private final LinkReader.Sink sink;
  private int codeIndent = -1;

  RestLinks(LinkReader.Sink sink) {
    this.sink = sink;
  }

  @Override
  public void take(String line, int number) {
    int indent = line.length() - line.stripLeading().length();
    if (codeIndent >= 0) {
      if (line.isBlank() || indent > codeIndent) {
        return;
      }
      codeIndent = -1;
    }
    if (CODE.matcher(line).matches()) {
      codeIndent = indent;
      return;
    }
    whole(DIRECTIVE, 2, line, number);
    whole(TARGET, 1, line, number);
    whole(NAMED, 1, line, number);
    Matcher inline = INLINE.matcher(line);
    while (inline.find()) {
      sink.add(inline.group(1), number, false);
    }
    if (line.stripTrailing().endsWith("::") && !line.stripLeading().startsWith(".. ")) {
      codeIndent = indent;
    }
  }

  private void whole(Pattern pattern, int group, String line, int number) {
    Matcher matcher = pattern.matcher(line);
    if (matcher.matches() && !matcher.group(group).endsWith("_")) {
      sink.add(matcher.group(group), number, false);
    }
  }
}

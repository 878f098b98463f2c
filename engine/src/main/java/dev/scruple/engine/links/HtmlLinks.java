// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.links;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links in the attributes of HTML, also in HTML that stands in Markdown. */
final class HtmlLinks implements LinkReader.LineReader {
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?<![\\w.-])(?:href|src)\\s{0,3}=\\s{0,3}(?:\"([^\"<>]{1,1000})\"|'([^'<>]{1,1000})')",
          Pattern.CASE_INSENSITIVE);

  private final LinkReader.Sink sink;
  private final Comments comments = new Comments();
  private boolean script;

  HtmlLinks(LinkReader.Sink sink) {
    this.sink = sink;
  }

  @Override
  public void take(String line, int number) {
    String shown = comments.without(line);
    if (!script) {
      attributes(shown, number, sink);
    }
    int opens = Math.max(shown.lastIndexOf("<script"), shown.lastIndexOf("<code"));
    int closes = Math.max(shown.lastIndexOf("</script"), shown.lastIndexOf("</code"));
    if (opens != closes) {
      script = opens > closes;
    }
  }

  static void attributes(String line, int number, LinkReader.Sink sink) {
    if (line.indexOf('=') < 0) {
      return;
    }
    Matcher matcher = ATTRIBUTE.matcher(line);
    while (matcher.find()) {
      String to = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      sink.add(to.replace("&amp;", "&"), number, true);
    }
  }
}

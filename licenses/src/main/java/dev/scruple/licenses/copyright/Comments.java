// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses.copyright;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells lines of comments from lines of code by how they begin, in most languages. */
final class Comments {
  private static final Pattern OF_ONE_LINE =
      Pattern.compile(
          "(?://|#|--|;|%|!|\\.\\\\\"|dnl\\b|@?rem\\b|'|\\*|\\|).*", Pattern.CASE_INSENSITIVE);

  private Comments() {}

  /** The lines, those of code made empty. */
  static List<String> of(List<String> lines) {
    List<String> comments = new ArrayList<>(lines.size());
    String end = null;
    for (String line : lines) {
      String text = line.strip();
      boolean inside = end != null;
      String opened = inside ? null : end(text);
      boolean comment = inside || opened != null || OF_ONE_LINE.matcher(text).matches();
      comments.add(comment ? line : "");
      if (inside) {
        end = text.contains(end) ? null : end;
      } else if (opened != null) {
        end = text.indexOf(opened, opened.length()) >= 0 ? null : opened;
      }
    }
    return comments;
  }

  /** What closes the block that a line opens; null where it opens none. */
  private static @Nullable String end(String text) {
    if (text.startsWith("/*")) {
      return "*/";
    }
    if (text.startsWith("<!--")) {
      return "-->";
    }
    if (text.startsWith("(*")) {
      return "*)";
    }
    if (text.startsWith("{-")) {
      return "-}";
    }
    for (String quotes : List.of("\"\"\"", "'''")) {
      if (text.startsWith(quotes) || text.startsWith("r" + quotes)) {
        return quotes;
      }
    }
    return null;
  }
}

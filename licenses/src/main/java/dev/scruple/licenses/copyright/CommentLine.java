// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses.copyright;

import java.util.List;
import java.util.regex.Pattern;

/** A line of any kind of file, without what makes it a comment, a box or markup. */
final class CommentLine {
  private static final int LONGEST = 1000;

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:[\\s*#/;%!|\"'`~>=+_\\\\.:{\\[•·-]|<!--|\\(\\*|dnl\\s|@?rem\\s)*+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|b|br|center|code|div|em|font|h[1-6]|i|li|p|pre|s|small|span|strong|sub|sup|td|title"
              + "|tr|tt|u|ul)(?:\\s[^<>]{0,300})?+/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SIGN = Pattern.compile("&copy;|&#169;|\\{?\\\\copyright\\}?");
  private static final Pattern DASH = Pattern.compile("&ndash;|&#8211;|&#x2013;");
  private static final List<String> ENDS = List.of("*/", "-->");
  private static final String CLOSING = " *#/;%|\"'`~=+_\\{}]\t";

  private CommentLine() {}

  /** The words of a line, its spaces made single; of a very long one the first. */
  static String words(String line) {
    String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    for (String end : ENDS) {
      int at = text.indexOf(end, end.length());
      text = at < 0 ? text : text.substring(0, at);
    }
    if (text.indexOf('<') >= 0) {
      text = TAG.matcher(text).replaceAll(" ");
    }
    if (text.indexOf('&') >= 0 || text.indexOf('\\') >= 0) {
      text = SIGN.matcher(text).replaceAll("©");
      text = DASH.matcher(text).replaceAll("-");
      text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
    String opened = OPENING.matcher(text).replaceFirst("");
    return single(opened.substring(0, end(opened)));
  }

  private static int end(String text) {
    int end = text.length();
    while (end > 0) {
      char last = text.charAt(end - 1);
      if (CLOSING.indexOf(last) >= 0 || Character.isWhitespace(last)) {
        end--;
      } else if (text.startsWith("-->", Math.max(0, end - 3))) {
        end -= 3;
      } else if (text.startsWith("--", Math.max(0, end - 2))) {
        end--;
      } else {
        return end;
      }
    }
    return 0;
  }

  /** Control characters and runs of spaces as one space. */
  private static String single(String text) {
    StringBuilder single = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0') {
        space = !single.isEmpty();
      } else {
        if (space) {
          single.append(' ');
        }
        space = false;
        single.append(c);
      }
    }
    return single.toString();
  }
}

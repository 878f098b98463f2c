// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.html;

import dev.scruple.report.Escape;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML in the making. Texts and values of attributes become letters; names of elements and
 * attributes are the program's own.
 */
final class Markup {
  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element, with attributes as names and values in turn. */
  Markup open(String element, String... attributes) {
    start(element, attributes);
    open.push(element);
    return this;
  }

  /** Closes the element that was opened last. */
  Markup close() {
    String element = open.pop();
    out.append("</").append(element).append('>');
    if (!isInline(element)) {
      out.append('\n');
    }
    return this;
  }

  /** An element that holds nothing and is not closed. */
  Markup empty(String element, String... attributes) {
    start(element, attributes);
    return this;
  }

  /** An element with a text. */
  Markup element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Letters. */
  Markup text(String raw) {
    out.append(Escape.html(raw));
    return this;
  }

  /** Markup of the program's own. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  private void start(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(Escape.html(attributes[i + 1])).append('"');
    }
    out.append('>');
  }

  private static boolean isInline(String element) {
    return switch (element) {
      case "a", "b", "code", "span", "small", "strong", "button", "th", "td", "rect", "title" ->
          true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Not closed: " + open);
    }
    return out.toString();
  }
}

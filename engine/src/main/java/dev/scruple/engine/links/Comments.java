// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.links;

/** Takes HTML comments out of lines, those that go over several lines too. */
final class Comments {
  private boolean inside;

  /** The line without what stands in comments. */
  String without(String line) {
    if (!inside && !line.contains("<!--")) {
      return line;
    }
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      int next = line.indexOf(inside ? "-->" : "<!--", at);
      if (!inside) {
        rest.append(line, at, next < 0 ? line.length() : next);
      }
      if (next < 0) {
        break;
      }
      at = next + (inside ? 3 : 4);
      inside = !inside;
    }
    return rest.toString();
  }
}

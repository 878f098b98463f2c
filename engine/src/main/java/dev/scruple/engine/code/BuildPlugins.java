// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plugins of a {@code pom.xml} that fetch files while the package is built, by their artifact ids,
 * where an execution binds them to the build. Those that a profile turns on, or that are only
 * managed, are left out.
 */
final class BuildPlugins {
  private static final int LONGEST_LINE = 2000;
  private static final Pattern TAG =
      Pattern.compile(
          "<!--|-->|<(/?)(plugin|profiles|pluginManagement|execution)>|<artifactId>\\s*("
              + "download-maven-plugin|frontend-maven-plugin|wagon-maven-plugin)\\s*</artifactId>");

  private BuildPlugins() {}

  /** The plugins by the lines of their artifact ids. */
  static Map<Integer, String> in(List<String> lines) {
    Map<Integer, String> found = new TreeMap<>();
    int aside = 0;
    boolean comment = false;
    boolean executed = false;
    int at = 0;
    String plugin = "";
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).length() > LONGEST_LINE) {
        continue;
      }
      Matcher tag = TAG.matcher(lines.get(i));
      while (tag.find()) {
        String name = tag.group(2);
        boolean closes = "/".equals(tag.group(1));
        if (name == null && tag.group(3) == null) {
          comment = tag.group().equals("<!--");
        } else if (!comment && tag.group(3) != null) {
          plugin = tag.group(3);
          at = i + 1;
        } else if (!comment && name.equals("execution")) {
          executed = true;
        } else if (!comment && !name.equals("plugin")) {
          aside += closes ? -1 : 1;
        } else if (!comment) {
          if (closes && executed && aside == 0 && !plugin.isEmpty()) {
            found.put(at, plugin);
          }
          plugin = "";
          executed = false;
        }
      }
    }
    return found;
  }
}

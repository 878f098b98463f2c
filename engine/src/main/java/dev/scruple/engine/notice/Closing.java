// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Commands that fetch packages beside the target, so that their own files can be read. */
final class Closing {
  private static final int MOST_NAMES = 8;
  private static final String FOLDER = "../packages";

  private Closing() {}

  /**
   * The commands, a line each, the last of them the one that reads what was fetched.
   *
   * @param purls of the packages; names that a shell could take for more than a name are left out
   * @param target that notices are made of: a dot, or the name of a stack file
   */
  static List<String> commands(Collection<String> purls, String target) {
    Map<String, TreeSet<String>> byType = new TreeMap<>();
    for (String purl : purls) {
      if (purl.matches("pkg:[a-z]+/[A-Za-z0-9._/@%~-]+")) {
        int slash = purl.indexOf('/');
        byType
            .computeIfAbsent(purl.substring(4, slash), k -> new TreeSet<>())
            .add(purl.substring(slash + 1));
      }
    }
    List<String> commands = new ArrayList<>();
    String folder = FOLDER;
    for (Map.Entry<String, TreeSet<String>> type : byType.entrySet()) {
      switch (type.getKey()) {
        case "pypi" ->
            commands.add("pip install --target " + FOLDER + pip(type.getValue(), target));
        case "npm" -> {
          commands.add("npm install --omit=dev");
          folder = byType.size() == 1 ? "node_modules" : folder;
        }
        case "maven" ->
            commands.add(
                "mvn dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=\"$PWD/"
                    + FOLDER
                    + "\"");
        case "cargo" -> commands.add("cargo vendor " + FOLDER);
        default -> {
          // No client that is known to fetch files without running them.
        }
      }
    }
    if (!commands.isEmpty()) {
      commands.add("scruple notice " + target + " --packages " + folder);
    }
    return commands;
  }

  private static String pip(Set<String> names, String target) {
    if (names.size() > MOST_NAMES && target.equals(".")) {
      return " .";
    }
    StringBuilder words = new StringBuilder();
    names.forEach(name -> words.append(' ').append(name.replace("@", "==")));
    return words.toString();
  }
}

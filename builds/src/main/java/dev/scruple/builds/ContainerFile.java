// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A container file ({@code Dockerfile}): what it is built from, and what its commands fetch. The
 * Dockerfile reference is followed for continued lines, stages and comments; variables are not
 * filled in, so an image named by one is left out.
 */
public final class ContainerFile {
  private static final int MOST_LINES = 20_000;
  private static final int LONGEST_COMMAND = 20_000;

  private ContainerFile() {}

  /** What its build takes in without verifying it. */
  public static List<Download> downloads(String text) {
    List<Download> found = new ArrayList<>();
    Set<String> stages = new HashSet<>(Set.of("scratch"));
    StringBuilder command = new StringBuilder();
    int start = 0;
    int number = 0;
    for (String line : text.lines().limit(MOST_LINES).toList()) {
      number++;
      String trimmed = line.strip();
      if (trimmed.startsWith("#") || (command.isEmpty() && trimmed.isEmpty())) {
        continue;
      }
      start = command.isEmpty() ? number : start;
      boolean continued = trimmed.endsWith("\\") || trimmed.endsWith("`");
      String part = continued ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
      command.append(part).append(' ');
      found.addAll(Downloads.inCommand(part, number));
      if (!continued || command.length() > LONGEST_COMMAND) {
        from(command.toString(), start, stages, found);
        command.setLength(0);
      }
      if (found.size() > Workflow.MOST) {
        return found.subList(0, Workflow.MOST);
      }
    }
    return found;
  }

  private static void from(String command, int line, Set<String> stages, List<Download> found) {
    String[] words = command.strip().split("\\s+", 12);
    if (!words[0].equalsIgnoreCase("FROM")) {
      return;
    }
    int at = 1;
    while (at < words.length && words[at].startsWith("--")) {
      at++;
    }
    if (at >= words.length) {
      return;
    }
    String image = words[at];
    if (!stages.contains(image.toLowerCase(Locale.ROOT))) {
      Downloads.image(image, line).ifPresent(found::add);
    }
    if (at + 2 < words.length && words[at + 1].equalsIgnoreCase("AS")) {
      stages.add(words[at + 2].toLowerCase(Locale.ROOT));
    }
  }
}

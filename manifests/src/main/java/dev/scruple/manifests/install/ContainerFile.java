// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code RUN} instructions of a container file, after the Dockerfile reference. */
final class ContainerFile {
  private static final Pattern HEREDOC = Pattern.compile("<<-?\\s*+[\"']?([A-Za-z_]\\w*+)[\"']?");
  private static final Pattern FLAGS = Pattern.compile("(?:--\\w+=\\S++\\s++)*+");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

  private ContainerFile() {}

  static void read(String text, InstallCommands commands) {
    List<String> lines = text.lines().toList();
    int at = 0;
    while (at < lines.size()) {
      int start = at;
      StringBuilder instruction = new StringBuilder();
      at = instruction(lines, at, instruction);
      String whole = instruction.toString();
      Matcher heredoc = HEREDOC.matcher(whole);
      StringBuilder body = new StringBuilder();
      int bodyStart = at + 1;
      if (whole.contains("<<") && heredoc.find()) {
        at = heredoc(lines, at, heredoc.group(1), body);
      }
      if (whole.stripLeading().toUpperCase(Locale.ROOT).startsWith("RUN")) {
        run(whole, start + 1, commands);
        commands.script(body.toString(), bodyStart);
      }
    }
  }

  /** Continued lines with their ends; comments between them are left out, as the builder does. */
  private static int instruction(List<String> lines, int from, StringBuilder instruction) {
    int at = from;
    while (at < lines.size()) {
      String line = lines.get(at);
      at++;
      boolean comment = line.stripLeading().startsWith("#");
      boolean continued = line.stripTrailing().endsWith("\\");
      if (!comment) {
        instruction.append(line.stripTrailing()).append('\n');
      } else if (!instruction.isEmpty()) {
        instruction.append("\\\n");
      }
      boolean inside = (comment || line.isBlank()) && !instruction.isEmpty();
      if (!continued && !inside) {
        return at;
      }
    }
    return at;
  }

  private static int heredoc(List<String> lines, int from, String end, StringBuilder body) {
    int at = from;
    while (at < lines.size()) {
      String line = lines.get(at);
      at++;
      if (line.strip().equals(end)) {
        return at;
      }
      body.append(line).append('\n');
    }
    return at;
  }

  private static void run(String instruction, int line, InstallCommands commands) {
    String stripped = instruction.stripLeading().substring("RUN".length());
    Matcher flags = FLAGS.matcher(stripped.stripLeading());
    String command = flags.lookingAt() ? stripped.stripLeading().substring(flags.end()) : stripped;
    if (command.startsWith("[")) {
      List<String> words = new ArrayList<>();
      QUOTED.matcher(command).results().forEach(it -> words.add(it.group(1)));
      commands.command(words, line);
    } else {
      commands.script(command, line);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the images that a {@code Dockerfile} starts from or copies of. Arguments with a default
 * before the first stage are put in. Stages of the file itself and {@code scratch} are no images.
 * What the last stage is built upon is there at run time; all else is for the build.
 */
final class DockerfileReader implements ManifestReader {
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$(?:\\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^}$]*))?\\}|([A-Za-z_][A-Za-z0-9_]*))");
  private static final Pattern COPIED = Pattern.compile("--from=(\\S+)");
  private static final Pattern HERE_DOCUMENT =
      Pattern.compile("(?<!<)<<-?[\"']?([A-Za-z_][A-Za-z0-9_]*)[\"']?");
  private static final int LONGEST = 64 * 1024;
  private static final int LONGEST_VALUE = 4096;

  @Override
  public void read(String text, Reading reading) {
    Stages stages = new Stages(reading);
    StringBuilder instruction = new StringBuilder();
    int begin = 0;
    int number = 0;
    String document = null;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String stripped = line.strip();
      if (document != null) {
        document = stripped.equals(document) ? null : document;
        continue;
      }
      if (stripped.isEmpty() || stripped.startsWith("#")) {
        continue;
      }
      begin = instruction.isEmpty() ? number : begin;
      boolean continued = stripped.endsWith("\\") || stripped.endsWith("`");
      if (instruction.length() < LONGEST) {
        instruction.append(continued ? stripped.substring(0, stripped.length() - 1) : stripped);
        instruction.append(' ');
      }
      if (!continued) {
        Matcher here = HERE_DOCUMENT.matcher(instruction);
        document = here.find() ? here.group(1) : null;
        stages.instruction(instruction.toString(), begin);
        instruction.setLength(0);
      }
    }
    if (!instruction.isEmpty()) {
      stages.instruction(instruction.toString(), begin);
    }
    stages.write();
  }

  private record Use(String image, int stage, boolean isBase, int line) {}

  private static final class Stages {
    private final Reading reading;
    private final Map<String, String> arguments = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<Integer, Integer> bases = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private int stage = -1;

    Stages(Reading reading) {
      this.reading = reading;
    }

    private void instruction(String text, int line) {
      String[] words = text.strip().split("\\s+", -1);
      switch (words[0].toUpperCase(Locale.ROOT)) {
        case "ARG" -> argument(words);
        case "FROM" -> from(words, line);
        case "COPY", "ADD" -> copied(text, line);
        default -> {
          // No other instruction names an image.
        }
      }
    }

    private void argument(String[] words) {
      for (int i = 1; i < words.length && stage < 0; i++) {
        int equals = words[i].indexOf('=');
        if (equals > 0) {
          String value = words[i].substring(equals + 1).replace("\"", "").replace("'", "");
          arguments.put(words[i].substring(0, equals), settled(value));
        }
      }
    }

    /** Arguments of arguments may grow without end: what is too long stays as written. */
    private String settled(String text) {
      Matcher variable = VARIABLE.matcher(text);
      StringBuilder settled = new StringBuilder();
      while (variable.find()) {
        String name = variable.group(1) == null ? variable.group(3) : variable.group(1);
        String value = arguments.get(name);
        value = value == null || value.isEmpty() ? variable.group(2) : value;
        variable.appendReplacement(
            settled, Matcher.quoteReplacement(value == null ? variable.group() : value));
        if (settled.length() > LONGEST_VALUE) {
          return text;
        }
      }
      return variable.appendTail(settled).toString();
    }

    private void from(String[] words, int line) {
      int at = 1;
      while (at < words.length && words[at].startsWith("--")) {
        at++;
      }
      stage++;
      if (at >= words.length) {
        reading.problem("FROM without an image", line);
        return;
      }
      String image = settled(words[at]);
      Integer base = names.get(image.toLowerCase(Locale.ROOT));
      if (base != null) {
        bases.put(stage, base);
      } else {
        uses.add(new Use(image, stage, true, line));
      }
      if (at + 2 < words.length && words[at + 1].equalsIgnoreCase("AS")) {
        names.put(words[at + 2].toLowerCase(Locale.ROOT), stage);
      }
    }

    private void copied(String text, int line) {
      Matcher copied = COPIED.matcher(text);
      if (copied.find()) {
        String image = settled(copied.group(1));
        boolean isStage =
            names.containsKey(image.toLowerCase(Locale.ROOT)) || image.matches("[0-9]+");
        if (!isStage) {
          uses.add(new Use(image, stage, false, line));
        }
      }
    }

    private void write() {
      Set<Integer> last = new HashSet<>();
      @Nullable Integer at = stage;
      while (at != null && last.add(at)) {
        at = bases.get(at);
      }
      for (Use use : uses) {
        boolean runs = use.isBase && last.contains(use.stage);
        image(use, runs ? DependencyScope.RUNTIME : DependencyScope.BUILD);
      }
    }

    private void image(Use use, DependencyScope scope) {
      if (use.image.equals("scratch")) {
        return;
      }
      ContainerImage.of(use.image)
          .ifPresentOrElse(
              it -> reading.add(it.declared(scope, null, use.line)),
              () -> reading.problem("no image with a name: " + Shown.of(use.image), use.line));
    }
  }
}
